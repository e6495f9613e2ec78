"""What is out at a moment: by hand, by the clock, and in which version."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import seeds
from bot.errors import NotFound
from bot.newsroom.pages.publishing import Newsroom

SAMPLES = seeds.articles()
BY_KEY = {sample.key: sample for sample in SAMPLES}
START = datetime(2022, 12, 3, 10, 0, tzinfo=UTC)
NEW = [sample.key for sample in SAMPLES if sample.at >= timedelta(0)]


def _keys(newsroom: Newsroom, now: datetime) -> list[str]:
    return [one.sample.key for one in newsroom.published(now)]


def test_at_the_start_only_the_past_is_out() -> None:
    out = Newsroom(SAMPLES, START).published(START)
    assert {one.sample.key for one in out} == {sample.key for sample in SAMPLES if sample.at < timedelta(0)}
    assert all(one.published_at < START for one in out)


def test_nothing_comes_by_itself_without_a_speed() -> None:
    newsroom = Newsroom(SAMPLES, START)
    assert newsroom.published(START + timedelta(days=9)) == newsroom.published(START)


def test_with_a_speed_samples_come_one_after_another() -> None:
    newsroom = Newsroom(SAMPLES, START, speed=60)
    counts = [len(newsroom.published(START + timedelta(seconds=second))) for second in range(61)]
    assert counts == sorted(counts)
    assert len(set(counts)) > 20
    assert counts[-1] == len(SAMPLES)


def test_with_a_speed_edits_come_at_their_time() -> None:
    newsroom = Newsroom(SAMPLES, START, speed=60)
    sample = BY_KEY["mod-protocol"]
    before, after = (START + timedelta(seconds=second) for second in (9, 10))
    first = next(one for one in newsroom.published(before) if one.sample is sample)
    second = next(one for one in newsroom.published(after) if one.sample is sample)
    assert (first.paragraphs, first.edited_at) == (sample.paragraphs, None)
    assert (second.paragraphs, second.edited_at) == (sample.edits[0].paragraphs, after)
    assert first.numbers == second.numbers


def test_a_sample_is_published_once() -> None:
    newsroom = Newsroom(SAMPLES, START)
    assert newsroom.publish("dvina-visit", START)
    assert not newsroom.publish("dvina-visit", START + timedelta(hours=1))
    one = next(one for one in newsroom.published(START) if one.sample.key == "dvina-visit")
    assert one.published_at == START


@pytest.mark.parametrize(
    ("key", "origin"),
    [("ru-forward", "mod-protocol"), ("ru-link", "dvina-visit"), ("mod-film", "mod-protocol")],
)
def test_what_a_post_refers_to_comes_out_before_it(key: str, origin: str) -> None:
    newsroom = Newsroom(SAMPLES, START)
    newsroom.publish(key, START)
    keys = _keys(newsroom, START)
    assert keys.index(origin) < keys.index(key)


def test_an_edit_replaces_text_and_keeps_the_time_of_publication() -> None:
    newsroom = Newsroom(SAMPLES, START)
    later = START + timedelta(minutes=3)
    newsroom.publish("ledger-visit", START)
    assert newsroom.edit("ledger-visit", later)
    assert not newsroom.edit("ledger-visit", later)
    one = next(one for one in newsroom.published(later) if one.sample.key == "ledger-visit")
    assert (one.published_at, one.edited_at) == (START, later)
    assert one.title.endswith("signs security protocol")


def test_a_sample_without_versions_cannot_be_edited() -> None:
    assert not Newsroom(SAMPLES, START).edit("dvina-kali", START)


@pytest.mark.parametrize("press", [Newsroom.publish, Newsroom.edit])
def test_an_unknown_key_is_told(press: object) -> None:
    assert callable(press)
    with pytest.raises(NotFound, match="no-such"):
        press(Newsroom(SAMPLES, START), "no-such", START)


def test_an_album_takes_as_many_numbers_as_it_has_pictures() -> None:
    newsroom = Newsroom(SAMPLES, START)
    newsroom.publish("mod-arrival", START)
    newsroom.publish("mod-protocol", START)
    numbers = {
        one.sample.key: one.numbers for one in newsroom.published(START) if one.sample.outlet.is_channel
    }
    album = numbers["mod-arrival"]
    assert len(album) == 3
    assert numbers["mod-protocol"] == (album[-1] + 1,)


_presses = st.lists(st.tuples(st.sampled_from(NEW), st.integers(0, 5), st.booleans()), max_size=25)


@given(presses=_presses, speed=st.sampled_from([None, 60.0, 600.0]))
def test_numbers_never_change_and_times_never_run_backwards(
    presses: list[tuple[str, int, bool]], speed: float | None
) -> None:
    newsroom = Newsroom(SAMPLES, START, speed)
    known: dict[str, tuple[int, ...]] = {}
    now = START
    for key, seconds, edits in presses:
        now += timedelta(seconds=seconds)
        (newsroom.edit if edits else newsroom.publish)(key, now)
        out = newsroom.published(now)
        numbers = {one.sample.key: one.numbers for one in out}
        assert known.items() <= numbers.items()
        known = numbers
        assert key in numbers
        times = [one.published_at for one in out]
        assert times == sorted(times)
        assert all(one.published_at <= one.changed_at <= now for one in out)

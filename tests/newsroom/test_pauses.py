"""Coming out by itself can be stopped, and jumps over what the clock skips; what was deleted is gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot import seeds
from bot.newsroom.pages.publishing import Newsroom

SAMPLES = seeds.articles()
START = datetime(2022, 12, 3, 10, 0, tzinfo=UTC)
SPANS = st.integers(0, 60).map(lambda seconds: timedelta(seconds=seconds))


def keys(newsroom: Newsroom, now: datetime) -> list[str]:
    return [one.sample.key for one in newsroom.published(now)]


@given(SPANS, SPANS, SPANS)
def test_a_pause_only_puts_off(before: timedelta, pause: timedelta, after: timedelta) -> None:
    paused, plain = Newsroom(SAMPLES, START, speed=60), Newsroom(SAMPLES, START, speed=60)
    begun = START + before
    paused.pause(begun)
    assert keys(paused, begun + pause) == keys(plain, begun)
    paused.resume(begun + pause)
    assert keys(paused, begun + pause + after) == keys(plain, begun + after)


@given(SPANS, SPANS)
def test_a_jump_of_the_clock_is_a_pause(before: timedelta, after: timedelta) -> None:
    jumped, plain = Newsroom(SAMPLES, START, speed=60), Newsroom(SAMPLES, START, speed=60)
    begun, jump = START + before, timedelta(hours=8)
    jumped.skip(begun, begun + jump)
    assert keys(jumped, begun + jump + after) == keys(plain, begun + after)


def test_a_jump_while_it_is_paused_changes_nothing() -> None:
    newsroom = Newsroom(SAMPLES, START, speed=60)
    newsroom.pause(START)
    newsroom.skip(START, START + timedelta(hours=8))
    assert newsroom.is_paused
    newsroom.resume(START + timedelta(hours=9))
    assert keys(newsroom, START + timedelta(hours=9)) == keys(Newsroom(SAMPLES, START), START)


def test_what_is_published_by_hand_comes_in_a_pause_too() -> None:
    newsroom = Newsroom(SAMPLES, START, speed=60)
    newsroom.pause(START)
    newsroom.publish("dvina-visit", START + timedelta(minutes=5))
    assert "dvina-visit" in keys(newsroom, START + timedelta(minutes=5))


def test_it_is_automatic_with_a_speed_and_no_pause() -> None:
    newsroom = Newsroom(SAMPLES, START, speed=60)
    assert newsroom.is_automatic
    newsroom.pause(START)
    assert not newsroom.is_automatic
    assert newsroom.can_be_automatic
    newsroom.resume(START)
    assert newsroom.is_automatic
    assert not Newsroom(SAMPLES, START).can_be_automatic


def test_what_was_deleted_is_gone_and_later_posts_keep_their_numbers() -> None:
    newsroom = Newsroom(SAMPLES, START)
    for key in ("mod-arrival", "mod-protocol"):
        newsroom.publish(key, START)
    before = {one.sample.key: one.numbers for one in newsroom.published(START)}
    assert newsroom.delete("mod-arrival", START)
    assert not newsroom.delete("mod-arrival", START)
    after = {one.sample.key: one.numbers for one in newsroom.published(START)}
    assert "mod-arrival" not in after
    assert after == {key: numbers for key, numbers in before.items() if key != "mod-arrival"}
    assert newsroom.is_deleted("mod-arrival")
    assert "mod-arrival" not in {one.key for one in newsroom.waiting(START)}


def test_what_is_not_out_cannot_be_deleted() -> None:
    assert not Newsroom(SAMPLES, START).delete("mod-arrival", START)


def test_versions_are_counted_down() -> None:
    newsroom = Newsroom(SAMPLES, START)
    newsroom.publish("mod-protocol", START)
    assert newsroom.edits_left("mod-protocol", START) == 1
    newsroom.edit("mod-protocol", START)
    assert newsroom.edits_left("mod-protocol", START) == 0

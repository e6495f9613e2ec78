from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.domain.watch import Finding, Watch
from bot.matching import Matcher
from bot.matching.forms import Form, Shape, Trait, forms_of
from bot.matching.index import Trie
from bot.matching.normalise import cut, key_of, keys_of, opened
from bot.matching.sounding import Sounding
from bot.matching.starts import NO, YES, Starts
from tests.matching.strategies import any_text, collections_of_watches, texts, watches

SHOIGU = Watch("shoigu", ("Сергей Шойгу", "Шойгу"), EntityKind.PERSON)


_forms = cache(forms_of)  # the same few watches come again and again


def _matcher(watched: Iterable[Watch]) -> Matcher:
    matcher = Matcher()
    for watch in watched:
        matcher.add_forms(watch, _forms(watch))
    return matcher


def _surfaces(finding: Finding) -> tuple[str, list[str]]:
    return finding.watch, [mention.surface for mention in finding.mentions]


def test_title_and_text_are_one_document() -> None:
    (finding,) = _matcher([SHOIGU]).find("Приехал Шойгу.", title="Сергей Шойгу в Минске", language="ru")
    assert [(mention.field, mention.surface) for mention in finding.mentions] == [
        ("title", "Сергей Шойгу"),
        ("text", "Шойгу"),
    ]
    assert finding.mentions[1].reason == "surname after the full name"
    assert finding.score == 1.0


def test_a_finding_is_as_sure_as_its_best_mention() -> None:
    (finding,) = _matcher([SHOIGU]).find("Иван Шойгу не родня; Сергей Шойгу молчит; Шойгу уехал")
    assert [mention.score for mention in finding.mentions] == [0.3, 1.0, 0.85]
    assert finding.score == 1.0


def test_findings_come_in_the_order_of_the_document() -> None:
    matcher = _matcher(Watch(name, (name,)) for name in ("b", "a", "ab"))
    assert [finding.watch for finding in matcher.find("ab b a", title="b")] == ["b", "ab", "a"]


def test_two_watches_of_the_same_words_are_both_told() -> None:
    matcher = _matcher([SHOIGU, Watch("same", ("шойгу",))])
    assert {finding.watch for finding in matcher.find("Шойгу")} == {"shoigu", "same"}


def test_a_watch_replaces_the_one_of_its_id() -> None:
    matcher = _matcher([SHOIGU, Watch("shoigu", ("Герасимов",))])
    assert len(matcher) == 1
    assert matcher.watches == (Watch("shoigu", ("Герасимов",)),)
    assert matcher.find("Шойгу") == ()
    assert [*map(_surfaces, matcher.find("Герасимов"))] == [("shoigu", ["Герасимов"])]


def test_a_watch_added_while_running_is_seen_by_the_next_document() -> None:
    matcher = Matcher()
    assert matcher.find("Приехал #МинистрШойгу") == ()
    matcher.add(SHOIGU)
    assert [*map(_surfaces, matcher.find("Приехал #МинистрШойгу"))] == [("shoigu", ["Шойгу"])]
    matcher.remove("shoigu")
    assert matcher.find("Приехал #МинистрШойгу") == ()


def test_a_watch_that_took_the_place_of_another_is_not_mistaken_for_it() -> None:
    matcher = _matcher([SHOIGU, Watch("minsk", ("Минск",), EntityKind.PLACE)])
    matcher.find("Шойгу, Минск")
    matcher.remove("shoigu")
    matcher.add(Watch("gerasimov", ("Валерий Герасимов",), EntityKind.PERSON))
    assert [finding.watch for finding in matcher.find("Шойгу, Герасимов, Минск")] == ["gerasimov", "minsk"]


def test_removing_an_unknown_watch_is_no_error() -> None:
    matcher = _matcher([SHOIGU])
    matcher.remove("nobody")
    assert len(matcher) == 1


def test_a_watch_without_letters_is_kept_and_never_found() -> None:
    matcher = _matcher([Watch("flag", ("🇧🇾", "!!!", ""))])
    assert len(matcher) == 1
    assert matcher.find("🇧🇾 !!! _ \u200b") == ()
    matcher.remove("flag")
    assert len(matcher) == 0


def test_what_is_remembered_of_words_is_bounded_and_stays_true() -> None:
    trie = Trie()
    trie.add(("шойгу",), 1)
    starts = Starts(trie, Sounding(), generation=10)
    for number in range(200):
        assert starts["Шойгу"] == YES
        assert starts[f"слово{number}"] == NO
        assert len(starts) <= 10


def test_a_name_of_many_people_does_not_slow_the_others() -> None:
    """Thousands of names begin with the same first name: the walk stays one look-up long."""
    matcher = Matcher()
    for number in range(3_000):
        name = f"Сергей Фамилия{number:05}"
        matcher.add_forms(Watch(str(number), (name,)), [Form(keys_of(name), Trait(Shape.PHRASE, 2))])
    assert [finding.watch for finding in matcher.find("Сергей Фамилия02999 и Сергей Иванов")] == ["2999"]


@given(st.lists(watches(), max_size=4), texts, texts)
def test_a_mention_is_where_it_says(watched: list[Watch], text: str, title: str) -> None:
    fields = {"text": text, "title": title}
    for finding in _matcher(watched).find(text, title=title):
        assert finding.mentions
        assert finding.score == max(mention.score for mention in finding.mentions)
        for mention in finding.mentions:
            content = fields[mention.field]
            assert content[mention.start : mention.end] == mention.surface
            assert 0 <= mention.start < mention.end <= len(content)
            assert 0 < mention.score <= 1
            assert mention.reason.strip()
            assert mention.watch == finding.watch


@given(watches(), texts)
def test_a_surface_holds_the_words_of_a_form(watch: Watch, text: str) -> None:
    written = {"".join(form.keys) for form in _forms(watch)}
    for finding in _matcher([watch]).find(text):
        for mention in finding.mentions:
            words = cut(mention.surface)
            assert written & {"".join(map(key_of, reading.words)) for reading in (words, opened(words))}


@given(collections_of_watches(), st.data(), texts)
def test_a_watch_that_came_and_went_was_never_there(
    watched: list[Watch], data: st.DataObject, text: str
) -> None:
    guest = data.draw(watches(ids="xyz"))
    matcher, untouched = _matcher(watched), _matcher(watched)
    matcher.find(text)
    matcher.add(guest)
    matcher.find(text)
    matcher.remove(guest.id)
    assert matcher.find(text) == untouched.find(text)
    assert matcher.watches == untouched.watches
    assert len(matcher._trie) == len(untouched._trie)


@given(collections_of_watches(), st.data(), texts)
def test_the_order_of_adding_does_not_matter(watched: list[Watch], data: st.DataObject, text: str) -> None:
    shuffled = data.draw(st.permutations(watched))
    assert _matcher(watched).find(text) == _matcher(shuffled).find(text)


@given(collections_of_watches(), texts, texts)
@example([Watch("a", ("Сергей Шойгу",)), Watch("b", ("Шойгу",))], "Сергей #ШойгуМинск", "")
def test_all_watches_together_find_what_each_finds_alone(watched: list[Watch], text: str, title: str) -> None:
    assume(sum(watch.kind is EntityKind.PERSON for watch in watched) < 2)  # a surname may be another's
    together = {finding.watch: finding for finding in _matcher(watched).find(text, title=title)}
    alone = {
        finding.watch: finding for watch in watched for finding in _matcher([watch]).find(text, title=title)
    }
    assert together == alone


@given(any_text, any_text)
def test_any_text_can_be_watched_and_searched(name: str, text: str) -> None:
    for kind in EntityKind:
        matcher = _matcher([Watch("any", (name, text), kind)])
        matcher.find(text + name, title=name)


@given(st.text(st.characters(codec="utf-8", categories=("L",)), min_size=1, max_size=12))
def test_a_phrase_of_letters_is_found_in_itself(name: str) -> None:
    matcher = _matcher([Watch("any", (name,))])
    assert bool(matcher.find(f"и {name}, вот")) == bool(keys_of(name))


@pytest.mark.parametrize("size", [200_000])
@pytest.mark.parametrize(
    "unit", ["а\u0301", "_", "аА", "'", "а'", "-\n", "#а", "А. ", "ШойгуИ", "\u200b", "Сергей ", "А ", "П@"]
)
def test_a_monstrous_text_is_read_in_reasonable_time(unit: str, size: int) -> None:
    """Linear in the text: nothing here may take a second, whatever is repeated."""
    text = unit * (size // len(unit))
    assert isinstance(_matcher([SHOIGU, Watch("x", ("а а а а",))]).find(text), tuple)


@pytest.mark.parametrize(
    ("opening", "reason"), [("Вчера", "name without a capital"), ("вчера", "name in a text without capitals")]
)
def test_capitals_far_away_tell_how_a_text_is_written(opening: str, reason: str) -> None:
    text = f"{opening} ни о чём не говорили, {'и вот опять ни о чём, ' * 60} приехал шойгу"
    (finding,) = _matcher([Watch("shoigu", ("Шойгу",), EntityKind.PERSON)]).find(text)
    assert [mention.reason for mention in finding.mentions] == [reason]

"""The catalogue holds the same in every language, and everything that the code says."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.firing import Hush
from bot.alerts.why import reason_key
from bot.domain.entity import EntityKind
from bot.domain.richtext import Span, bold, link, plain
from bot.domain.source import Health, Ownership, SourceKind
from bot.domain.watch import Mode
from bot.words import LANGUAGES, knows, language_for, plain_say, say
from bot.words.times import ago, day, length, when

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)
PLURALS = {"en": {"one", "other"}} | {one: {"one", "few", "many"} for one in ("ru", "uk", "be", "pl")}
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def entries(language: str) -> list[ftl.Message]:
    files = sorted((ROOT / "bot" / "words" / language).glob("*.ftl"))
    found: list[ftl.Message] = []
    for file in files:
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                found.append(entry)
    return found


def nodes(node: object) -> Iterator[ftl.BaseNode]:
    if isinstance(node, list):
        for one in node:
            yield from nodes(one)
    elif isinstance(node, ftl.BaseNode):
        yield node
        for value in vars(node).values():
            yield from nodes(value)


def variables(message: ftl.Message) -> set[str]:
    return {one.id.name for one in nodes(message.value) if isinstance(one, ftl.VariableReference)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_there_twice(language: str) -> None:
    counts = Counter(entry.id.name for entry in entries(language))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_holds_the_same_keys_with_the_same_values_to_fill_in(language: str) -> None:
    english = {entry.id.name: variables(entry) for entry in entries("en")}
    other = {entry.id.name: variables(entry) for entry in entries(language)}
    assert sorted(english.keys() ^ other.keys()) == []
    assert {key: (english[key], other[key]) for key in english if english[key] != other[key]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_by_number_has_all_the_plural_forms_of_the_language(language: str) -> None:
    for entry in entries(language):
        for choice in (one for one in nodes(entry.value) if isinstance(one, ftl.SelectExpression)):
            names = {one.key.name for one in choice.variants if isinstance(one.key, ftl.Identifier)}
            if names and names <= CATEGORIES:
                assert names == PLURALS[language], f"{language}: {entry.id.name}"


def keys_in_code() -> Iterator[tuple[str, str]]:
    """Keys (or their beginnings, ending in *) that are said, with the place."""
    for folder in ("bot", "handlers"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call):
                    for key in _keys_of(call):
                        yield key, f"{file.relative_to(ROOT)}:{call.lineno}"


def _keys_of(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in {"say", "plain_say", "button", "UserError"}:
        return
    for argument in call.args[:2]:
        branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        found = [key for key in map(_literal, branches) if key]
        yield from found
        if found:
            return


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        return f"{node.values[0].value}*"
    return ""


def test_every_key_that_the_code_says_is_in_the_catalogue() -> None:
    known = {entry.id.name for entry in entries("en")}
    missing = [
        f"{key} ({place})"
        for key, place in keys_in_code()
        if not (any(one.startswith(key[:-1]) for one in known) if key.endswith("*") else key in known)
    ]
    assert missing == []


@pytest.mark.parametrize(
    "key",
    [
        *(f"health-{one.value}" for one in Health),
        *(f"sources-{one.value}" for one in Health),
        *(f"ownership-{one.value}" for one in Ownership),
        *(f"kind-{one.value}" for one in SourceKind),
        *(f"kind-{one.value}" for one in EntityKind),
        *(f"mode-{one.value}" for one in Mode),
        *(f"hush-{one.value}" for one in Hush),
    ],
)
def test_every_value_that_a_person_may_see_has_words(key: str) -> None:
    assert knows(key)


def test_every_reason_that_the_matcher_gives_has_words() -> None:
    source = (ROOT / "bot" / "matching" / "acceptance.py").read_text(encoding="utf-8")
    calls = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call)]
    reasons = [
        one.args[1].value
        for one in calls
        if getattr(one.func, "id", "") in {"Verdict", "_always", "_bare_becomes"}
        and len(one.args) > 1
        and isinstance(one.args[1], ast.Constant)
    ]
    assert len(reasons) > 10
    assert [reason for reason in reasons if not knows(reason_key(reason))] == []


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("en", {0: "0 sources", 1: "1 source", 2: "2 sources", 21: "21 sources", 1234: "1\u202f234 sources"}),
        (
            "ru",
            {1: "1 источник", 3: "3 источника", 5: "5 источников", 11: "11 источников", 21: "21 источник"},
        ),
        (
            "uk",
            {1: "1 джерело", 4: "4 джерела", 12: "12 джерел", 31: "31 джерело", 1000: "1\u202f000 джерел"},
        ),
        ("be", {1: "1 крыніца", 22: "22 крыніцы", 25: "25 крыніц", 111: "111 крыніц"}),
        ("pl", {1: "1 źródło", 2: "2 źródła", 5: "5 źródeł", 21: "21 źródeł", 22: "22 źródła"}),
    ],
)
def test_numbers_take_the_right_form_of_the_word(language: str, counts: dict[int, str]) -> None:
    assert {count: plain_say(language, "sources-count", count=count) for count in counts} == counts


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"),
        ("ru-RU", "ru"),
        ("UK", "uk"),
        ("be_tarask", "be"),
        ("pt-br", "en"),
        ("", "en"),
        ("zz", "en"),
    ],
)
def test_an_unknown_language_is_answered_in_english(code: str, language: str) -> None:
    assert language_for(code) == language
    assert plain_say(code, "button-why") == plain_say(language, "button-why")


def test_a_missing_key_or_value_is_a_bug() -> None:
    with pytest.raises(KeyError):
        say("en", "no-such-key")
    with pytest.raises(KeyError, match="source-last-check"):
        say("en", "source-last-check")
    with pytest.raises(TypeError):
        say("en", "source-last-check", ago=None)


def test_a_rich_value_keeps_its_look_where_the_sentence_puts_it() -> None:
    name = link(bold("𝔐 Шойгу"), "https://example.org/1")
    said = say("ru", "pressed-muted", name=name, when=when("ru", NOW))
    assert said.plain == "⏸ 𝔐 Шойгу: тишина до 3 декабря, 10:04 UTC."
    assert said.spans == (
        Span("text_link", 2, 8, url="https://example.org/1"),
        Span("bold", 2, 8),
        Span("date_time", 22, 20, at=NOW, form="dt"),
    )


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_value_can_pose_as_another_or_as_a_message(first: str, last: str) -> None:
    said = say("en", "list-and", first=bold(first), last=last)
    stripped = "".join(char for char in last if not 0x10F000 <= ord(char) <= 0x10F0FF)
    assert said.plain == plain(first).plain + " and " + plain(stripped).plain


@pytest.mark.parametrize(
    ("language", "score", "said"),
    [("en", 0.9, "0.9"), ("ru", 0.99, "0,99"), ("pl", 1.0, "1,0"), ("en", 1, "1")],
)
def test_scores_take_the_decimal_mark_of_the_language(language: str, score: float, said: str) -> None:
    words = plain_say(language, "why-score", reason="r", certainty="c", score=score)
    assert words.endswith(f"({said})")


@pytest.mark.parametrize(
    ("language", "span", "words"),
    [
        ("en", timedelta(seconds=-5), "just now"),
        ("en", timedelta(seconds=40), "40 seconds ago"),
        ("en", timedelta(minutes=2), "2 minutes ago"),
        ("ru", timedelta(minutes=1), "1 минуту назад"),
        ("ru", timedelta(minutes=12), "12 минут назад"),
        ("uk", timedelta(hours=47), "47 годин тому"),
        ("be", timedelta(days=2), "2 дні таму"),
        ("pl", timedelta(minutes=59, seconds=59), "59 minut temu"),
    ],
)
def test_how_long_ago_is_said_in_the_largest_unit(language: str, span: timedelta, words: str) -> None:
    said = ago(language, NOW - span, NOW)
    assert (said.plain, said.spans[0].at, said.spans[0].form) == (words, NOW - span, "r")


def test_lengths_and_days_have_words_in_every_language() -> None:
    spans = [timedelta(seconds=1), timedelta(minutes=3), timedelta(hours=8), timedelta(days=60)]
    for language in LANGUAGES:
        assert all(length(language, span) for span in spans)
        days = {day(language, datetime(2026, month, 1, tzinfo=UTC)) for month in range(1, 13)}
        assert len(days) == 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_does_not_begin_and_what_is_taken_back_do_not_read_alike(language: str) -> None:
    cancel, undo = (plain_say(language, key).casefold() for key in ("button-cancel", "button-undo"))
    assert cancel[:4] != undo[:4]

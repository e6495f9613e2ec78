"""What the doors and verbs hand in is what their messages name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from bot.words import LANGUAGES, plain_say
from tests.words.test_catalogue import ROOT, _keys_of, entries, variables


def calls() -> Iterator[tuple[str, set[str], str]]:
    """A key (or its beginning, ending in *), the names of the values handed in, and the place."""
    files = [*(ROOT / "handlers").rglob("*.py"), *(ROOT / "bot").glob("*.py")]
    for file in sorted(files):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and all(one.arg for one in call.keywords):
                names = {one.arg for one in call.keywords if one.arg}
                for key in _keys_of(call):
                    yield key, names, f"{file.relative_to(ROOT)}:{call.lineno}"


def test_every_message_is_handed_the_values_that_it_names() -> None:
    named = {entry.id.name: variables(entry) for entry in entries("en")}
    said = list(calls())
    by_name = {key for key, _, _ in said}
    lacking = [
        f"{one} ({place}): {sorted(wanted - names)}"
        for key, names, place in said
        for one, wanted in named.items()
        if _is_meant(key, one, by_name) and not wanted <= names
    ]
    assert lacking == []


def _is_meant(key: str, message: str, by_name: set[str]) -> bool:
    """Whether a key, or the beginning of one, says this message; its own name goes before a beginning."""
    if not key.endswith("*"):
        return key == message
    return message.startswith(key[:-1]) and message not in by_name


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_of_the_command_menu_fit_on_a_phone(language: str) -> None:
    lines = {
        key: plain_say(language, key)
        for key in (entry.id.name for entry in entries(language))
        if key.startswith("command-")
    }
    assert len(lines) == 15
    assert {key: line for key, line in lines.items() if not 3 <= len(line) < 80} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_shows_over_the_chat_after_a_press_is_not_cut(language: str) -> None:
    limit, number = 200, "9876543210"
    said = [
        plain_say(language, "right-admins") + " https://t.me/" + "b" * 32,
        plain_say(language, "right-owner"),
        plain_say(language, "right-stranger", number=number),
        plain_say(language, "failed-for-now"),
        plain_say(language, "pressed-stale"),
        plain_say(language, "slow-down"),
        plain_say(language, "watch-not-here"),
        plain_say(language, "watch-entity-gone"),
        plain_say(language, "watch-no-name"),
        plain_say(language, "watch-too-many", limit=200),
        plain_say(language, "watch-name-too-long", length=1000, limit=100),
        plain_say(language, "source-too-many", limit=100),
        plain_say(language, "source-not-here"),
        plain_say(language, "draft-gone"),
        plain_say(language, "draft-too-many-names", limit=60),
        plain_say(language, "names-last"),
        plain_say(language, "verdict-wrong", words="Лукашенко", name="Alexander Lukashenko"),
        plain_say(language, "verdict-wrong-name", phrase="Лукашенко Капитал", name="Alexander Lukashenko"),
        plain_say(language, "verdict-right", words="Лукашенко", name="Alexander Lukashenko"),
    ]
    assert [line for line in said if len(line) > limit] == []

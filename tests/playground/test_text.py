"""Text and entities: what is accepted, what is refused, what Telegram finds by itself."""

from __future__ import annotations

import json
from typing import Any

import pytest
import tdjson
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.refusal import Refusal
from bot.playground.text import CAPTION_LIMIT, TEXT_LIMIT, formatted, piece, units


def bold(offset: int, length: int) -> dict[str, Any]:
    return {"type": "bold", "offset": offset, "length": length}


@pytest.mark.parametrize(
    ("text", "entity", "words"),
    [
        ("abc", bold(0, 5), "ends after the end of the text at UTF-16 offset 5"),
        ("abc", bold(5, 2), "begins after the end of the text at UTF-16 offset 5"),
        ("a😀c", bold(2, 1), "begins in a middle of a UTF-16 symbol"),
        ("a😀c", bold(0, 2), "ends in a middle of a UTF-16 symbol"),
        ("abc", bold(-1, 2), "incorrect offset -1"),
        ("abc", {"type": "bold", "offset": 0}, 'Can\'t find field "length"'),
        ("abc", {"offset": 0, "length": 1}, "Type is not specified"),
        ("abc", {"type": "text_link", "offset": 0, "length": 1}, 'Can\'t find field "url"'),
        ("abc", "bold", "expected an Object"),
    ],
)
def test_a_wrong_entity_is_refused_in_telegrams_words(text: str, entity: Any, words: str) -> None:
    with pytest.raises(Refusal, match=r"^Bad Request: ") as refused:
        formatted(text, [entity])
    assert words in refused.value.description


@pytest.mark.parametrize(
    ("limit", "words"), [(TEXT_LIMIT, "message is too long"), (CAPTION_LIMIT, "message caption is too long")]
)
def test_length_is_counted_in_utf16_units(limit: int, words: str) -> None:
    assert units(formatted("😀" * (limit // 2), limit=limit).text) == limit
    with pytest.raises(Refusal, match=words):
        formatted("😀" * (limit // 2) + "a", limit=limit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", [("bot_command", "/start")]),
        ("😀 /watch@dozor_bot Шойгу", [("bot_command", "/watch@dozor_bot")]),
        ("и/или", []),
        ("see https://t.me/name/12, now", [("url", "https://t.me/name/12")]),
        (
            "belta.by and @belta_telegramm #Минск",
            [("url", "belta.by"), ("mention", "@belta_telegramm"), ("hashtag", "#Минск")],
        ),
        ("write to desk@example.org", [("email", "desk@example.org")]),
        ("#123 is no hashtag", []),
    ],
)
def test_commands_links_and_mentions_are_found(text: str, found: list[tuple[str, str]]) -> None:
    content = formatted(text)
    assert [(e["type"], piece(content.text, e)) for e in content.entities] == found


def test_nothing_is_found_inside_code_and_given_links() -> None:
    text = "run /start at belta.by"
    given_entities = [
        {"type": "code", "offset": 4, "length": 6},
        {"type": "text_link", "offset": 14, "length": 8, "url": "https://x.org"},
    ]
    assert [e["type"] for e in formatted(text, given_entities).entities] == ["code", "text_link"]


def test_text_is_trimmed_and_its_entities_move_with_it() -> None:
    content = formatted("\n  bold rest \n", [bold(0, 7)])
    assert content.text == "bold rest"
    assert [piece(content.text, e) for e in content.entities] == ["bold"]


def test_a_carriage_return_is_taken_out_without_moving_the_marks() -> None:
    content = formatted("one\r\ntwo", [bold(5, 3)])
    assert content.text == "one\ntwo"
    assert [piece(content.text, e) for e in content.entities] == ["two"]


def test_at_most_a_hundred_entities_are_kept() -> None:
    assert len(formatted("a " * 200, [bold(2 * n, 1) for n in range(150)]).entities) == 100


_CHARACTERS = st.sampled_from(["a", "б", "😀", " ", "\n", "1"])


def _telegram_refuses(text: str, offset: int, length: int) -> bool:
    entity = {
        "@type": "textEntity",
        "offset": offset,
        "length": length,
        "type": {"@type": "textEntityTypeBold"},
    }
    asked = {"@type": "parseMarkdown", "text": {"@type": "formattedText", "text": text, "entities": [entity]}}
    answer: dict[str, Any] = json.loads(tdjson.td_execute(json.dumps(asked).encode()) or b"")
    return bool(answer["@type"] == "error")


@settings(max_examples=150, deadline=None)
@given(st.text(_CHARACTERS, min_size=1, max_size=8), st.integers(-2, 14), st.integers(0, 14))
def test_entity_ranges_are_judged_as_telegrams_own_parser_judges_them(
    text: str, offset: int, length: int
) -> None:
    try:
        formatted(text, [bold(offset, length)])
        refused = False
    except Refusal:
        refused = True
    assert refused == _telegram_refuses(text, offset, length)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_what_is_kept_never_points_outside_the_text(text: str) -> None:
    try:
        content = formatted(text)
    except Refusal:
        return
    for entity in content.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(content.text)

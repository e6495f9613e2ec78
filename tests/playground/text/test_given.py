"""Entities that a bot gives with a text, and how long a text may be."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.refusal import Refusal
from bot.playground.text import CAPTION_LIMIT, TEXT_LIMIT, formatted, units
from bot.playground.text.marks import FOUND


def bold(offset: int, length: int) -> dict[str, Any]:
    return {"type": "bold", "offset": offset, "length": length}


def at(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": 0, "length": 1, **more}


@pytest.mark.parametrize(
    ("text", "entity", "words"),
    [
        (
            "abc",
            bold(0, 5),
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 5",
        ),
        ("abc", bold(5, 2), "entity begins after the end of the text at UTF-16 offset 5"),
        ("a😀c", bold(2, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 5"),
        ("a😀c", bold(0, 2), "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol"),
        ("abc", bold(-1, 2), "receive an entity with incorrect offset -1"),
        ("abc", bold(0, -2), "receive an entity with incorrect length -2"),
        ("abc", {"type": "bold", "offset": 0}, "can't parse MessageEntity: Can't find field \"length\""),
        ("abc", {**bold(0, 1), "offset": []}, 'Field "offset" must be of type Number'),
        ("abc", {**bold(0, 1), "offset": "x"}, 'Field "offset" must be a valid Number'),
        ("abc", {"offset": 0, "length": 1}, 'Can\'t find field "type"'),
        ("abc", at(""), "Type is not specified"),
        ("abc", at("blink"), "Unsupported type specified"),
        ("abc", at("text_link"), 'Can\'t find field "url"'),
        ("abc", at("text_link", url="nohost"), "entity URL 'nohost' is invalid: Wrong HTTP URL"),
        ("abc", at("text_link", url="gopher://a.by"), "is invalid: Unsupported URL protocol"),
        ("abc", at("text_link", url="a.by:x"), "Wrong port number specified in the URL"),
        ("abc", at("text_mention"), 'Can\'t find field "user"'),
        ("abc", at("custom_emoji"), 'Can\'t find field "custom_emoji_id"'),
        ("abc", at("custom_emoji", custom_emoji_id="0"), "invalid custom emoji identifier specified"),
        ("abc", at("date_time", unix_time=0), "invalid date specified"),
        ("abc", at("date_time", unix_time=1, date_time_format="y"), "Invalid date-time format specified"),
        ("abc", "bold", "expected an Object"),
        ("\ud800", bold(0, 1), "strings must be encoded in UTF-8"),
    ],
)
def test_a_wrong_entity_is_refused_in_telegrams_words(text: str, entity: Any, words: str) -> None:
    with pytest.raises(Refusal, match=r"^Bad Request: ") as refused:
        formatted(text, [entity])
    assert words in refused.value.description


@pytest.mark.parametrize(
    ("entity", "kept"),
    [
        ({"type": "bold", "offset": "0", "length": "1"}, bold(0, 1)),
        (at("pre", language="sql"), at("pre", language="sql")),
        (at("text_link", url="A.by"), at("text_link", url="http://a.by/")),
        (at("custom_emoji", custom_emoji_id=5), at("custom_emoji", custom_emoji_id="5")),
        (
            at("date_time", unix_time="5", date_time_format="Tw"),
            at("date_time", unix_time=5, date_time_format="wT"),
        ),
        (
            at("text_link", url="tg://user?id=5"),
            at("text_mention", user={"id": 5, "is_bot": False, "first_name": ""}),
        ),
    ],
)
def test_what_is_given_is_kept_as_telegram_writes_it(entity: Any, kept: Any) -> None:
    assert formatted("abc", [entity]).entities == (kept,)


@pytest.mark.parametrize("kind", sorted(FOUND))
def test_what_telegram_finds_itself_is_not_taken_from_a_bot(kind: str) -> None:
    assert formatted("abc", [at(kind)]).entities == ()


@pytest.mark.parametrize(
    ("limit", "words"), [(TEXT_LIMIT, "message is too long"), (CAPTION_LIMIT, "message caption is too long")]
)
def test_length_is_counted_in_utf16_units(limit: int, words: str) -> None:
    assert units(formatted("😀" * (limit // 2), limit=limit).text) == limit
    with pytest.raises(Refusal, match=words):
        formatted("😀" * (limit // 2) + "a", limit=limit)


def test_markup_and_spaces_around_do_not_count() -> None:
    text = f"  <b>{'w' * TEXT_LIMIT}</b>\n"
    assert len(formatted(text, parse_mode="html").text) == TEXT_LIMIT


@pytest.mark.parametrize("text", ["\u200b", " \u00a0 ", "\ufeff\n", "\u3000", "\u2800\u200d"])
def test_a_text_of_nothing_visible_is_empty(text: str) -> None:
    with pytest.raises(Refusal, match="text must be non-empty"):
        formatted(text, may_be_empty=False)


def test_at_most_a_hundred_entities_are_kept() -> None:
    assert len(formatted("a " * 200, [bold(2 * n, 1) for n in range(150)]).entities) == 100


def test_of_too_many_entities_links_stay_before_styling() -> None:
    links = [{"type": "text_link", "offset": 2 * n, "length": 1, "url": "a.by"} for n in range(90, 120)]
    kept = formatted("a " * 200, [*(bold(2 * n, 1) for n in range(90)), *links]).entities
    assert [e["type"] for e in kept] == ["bold"] * 70 + ["text_link"] * 30

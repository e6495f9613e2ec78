"""JSON that comes from outside: what is sound, and what is not read at all."""

from __future__ import annotations

import json

import pytest

from bot.playground.reading import DEEPEST, MOST_DIGITS, NotSound, NotUtf8, ensure_sound, read_json


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEPEST + "]" * DEEPEST,
        "9" * MOST_DIGITS,
        f"-{'9' * MOST_DIGITS}",
        '"\\ud83d\\ude00"',
        "1e300",
        '{"a": [true, null, 0.5]}',
    ],
)
def test_sound_json_is_read(text: str) -> None:
    assert read_json(text) == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),
        '{"a":' * 200 + "1" + "}" * 200,
        "[" * 100_000,
        "9" * (MOST_DIGITS + 1),
        "9" * 5000,
        "NaN",
        "[-Infinity]",
        "1e999",
        "{",
        "",
    ],
    ids=lambda text: text[:8],
)
def test_json_that_is_not_sound_is_not_read(text: str) -> None:
    with pytest.raises(NotSound):
        read_json(text)


@pytest.mark.parametrize("text", ['"\\ud83d"', '{"\\udc00": 1}', '[[{"a": "b\\ud83d"}]]'])
def test_half_a_character_is_no_text(text: str) -> None:
    with pytest.raises(NotUtf8):
        read_json(text)


def test_what_is_read_already_is_checked_alike() -> None:
    ensure_sound({"a": [1, "x", None]})
    for value in ({"a": 10**400}, [float("nan")], {"a": "\ud83d"}):
        with pytest.raises(NotSound):
            ensure_sound(value)

"""The entities a bot gives with its text: `MessageEntity` objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.playground.refusal import Refusal, bad_request
from bot.playground.text.inner_links import date_format, person, user_of
from bot.playground.text.links import WrongLink, link_of, whole_number
from bot.playground.text.marks import FOUND, STYLES, Mark


def given_marks(entities: Iterable[Any]) -> list[Mark]:
    """What a bot may mark; mentions, links and the like are found by Telegram itself."""
    read = [_given(entity) for entity in entities]
    return [mark for mark in read if mark is not None]


def _wrong(why: str) -> Refusal:
    return bad_request(f"can't parse MessageEntity: {why}")


def _given(raw: Any) -> Mark | None:
    if not isinstance(raw, dict):
        raise _wrong("expected an Object")
    offset, length, kind = _number(raw, "offset"), _number(raw, "length"), _text(raw, "type")
    if not kind:
        raise _wrong("Type is not specified")
    if kind in FOUND:
        return None
    if kind not in STYLES:
        raise _wrong("Unsupported type specified")
    return Mark(kind, offset, length) if kind not in _READERS else _READERS[kind](raw, offset, length)


def _number(raw: Mapping[str, Any], name: str, bits: int = 32) -> int:
    if name not in raw:
        raise _wrong(f'Can\'t find field "{name}"')
    value = raw[name]
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise _wrong(f'Field "{name}" must be of type Number')
    number = whole_number(str(value), bits)
    if number is None:
        raise _wrong(f'Field "{name}" must be a valid Number')
    return number


def _text(raw: Mapping[str, Any], name: str, *, needed: bool = True) -> str:
    if name not in raw and needed:
        raise _wrong(f'Can\'t find field "{name}"')
    value = raw.get(name)
    if value is None and not needed:
        return ""
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        raise _wrong(f'Field "{name}" must be of type String')
    return str(value)


def _pre(raw: Mapping[str, Any], offset: int, length: int) -> Mark:
    language = _text(raw, "language", needed=False)
    return Mark("pre", offset, length, {"language": language} if language else {})


def _link(raw: Mapping[str, Any], offset: int, length: int) -> Mark:
    url = _text(raw, "url")
    if user_id := user_of(url):
        return Mark("text_mention", offset, length, {"user": person(user_id)})
    try:
        return Mark("text_link", offset, length, {"url": link_of(url)})
    except WrongLink as error:
        raise bad_request(f"entity URL '{url}' is invalid: {error}") from error


def _mention(raw: Mapping[str, Any], offset: int, length: int) -> Mark | None:
    user = raw.get("user")
    if not isinstance(user, dict):
        raise _wrong('Can\'t find field "user"')
    user_id = _number(user, "id", 64)
    return Mark("text_mention", offset, length, {"user": person(user_id) | user}) if user_id > 0 else None


def _emoji(raw: Mapping[str, Any], offset: int, length: int) -> Mark:
    emoji = _number(raw, "custom_emoji_id", 64)
    if not emoji:
        raise bad_request("invalid custom emoji identifier specified")
    return Mark("custom_emoji", offset, length, {"custom_emoji_id": str(emoji)})


def _date(raw: Mapping[str, Any], offset: int, length: int) -> Mark:
    unix, form = (
        _number(raw, "unix_time"),
        date_format(_text(raw, "date_time_format", needed=False), last_wins=True),
    )
    if form is None:
        raise _wrong("Invalid date-time format specified")
    if unix <= 0:
        raise bad_request("invalid date specified")
    return Mark("date_time", offset, length, {"unix_time": unix, "date_time_format": form})


_READERS = {
    "pre": _pre,
    "text_link": _link,
    "text_mention": _mention,
    "custom_emoji": _emoji,
    "date_time": _date,
}

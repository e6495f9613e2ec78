"""Rich text: a string, a list of rich texts, or an object with a `type`. Plain functions of such values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any

from bot.playground.refusal import Json, Refusal, bad_request
from bot.playground.rich.pressed import button_of
from bot.playground.text.links import wrong_url
from bot.playground.world import levels

RichText = Any

# By type: the fields that are strings, beside `text`, which is rich text itself.
STYLES = frozenset(
    ["bold", "italic", "underline", "strikethrough", "spoiler", "subscript", "superscript", "marked", "code"]
)
_LINKS = {
    "url": ("url",),
    "email_address": ("email_address",),
    "phone_number": ("phone_number",),
    "bank_card_number": ("bank_card_number",),
    "mention": ("username",),
    "hashtag": ("hashtag",),
    "cashtag": ("cashtag",),
    "bot_command": ("bot_command",),
    "anchor_link": ("anchor_name",),
    "reference": ("name",),
    "reference_link": ("reference_name",),
    "date_time": ("date_time_format",),
    "text_mention": (),
}
_TEXTLESS = {
    "custom_emoji": ("custom_emoji_id", "alternative_text"),
    "mathematical_expression": ("expression",),
    "anchor": ("name",),
}
LINKS = frozenset(_LINKS) - {"reference", "date_time"}
_SPOKEN = ("alternative_text", "expression")


def joined(parts: Iterable[RichText]) -> RichText:
    """One rich text of several, as short as it can be said; "" for nothing."""
    flat: list[RichText] = []
    each = (one for part in parts for one in (part if isinstance(part, list) else [part]))
    for is_plain, run in groupby(each, lambda one: isinstance(one, str)):
        if not is_plain:
            flat += run
        elif words := "".join(run):
            flat.append(words)
    return flat[0] if len(flat) == 1 else flat or ""


def plain(text: RichText) -> str:
    """The words alone, with formulas in their source."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(map(plain, text))
    if text.get("type") == "button":
        return plain(text["button"]["text"])
    return plain(text.get("text", "")) + "".join(str(text.get(name, "")) for name in _SPOKEN)


def is_empty(text: RichText) -> bool:
    """Nothing to be seen."""
    return not plain(text).strip()


def depth(text: RichText) -> int:
    """How many styles lie in each other; 0 for plain words."""
    if isinstance(text, list):
        return max(map(depth, text), default=0)
    return 1 + depth(text.get("text", "")) if isinstance(text, dict) else 0


def checked(raw: Any, level: str) -> RichText:
    """Rich text as a bot sent it, in the shape that others get; a `Refusal` for what is none."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, list):
        return joined(checked(part, level) for part in raw)
    if not isinstance(raw, dict):
        raise wrong("RichText must be a String, an Array or an Object")
    kind = str(raw.get("type", ""))
    if kind == "button" and levels.offers(level, "10.3"):
        return {"type": kind, "button": button(raw.get("button"), level)}
    if kind in _TEXTLESS:
        return {"type": kind} | {name: _string(raw, name) for name in _TEXTLESS[kind]}
    if kind not in STYLES and kind not in _LINKS:
        raise wrong("invalid rich text type specified")
    shape: Json = {"type": kind, "text": checked(raw.get("text", ""), level)}
    shape |= {name: _string(raw, name) for name in _LINKS.get(kind, ())}
    if kind == "date_time":
        shape["unix_time"] = moment(raw.get("unix_time"))
    if kind == "text_mention":
        user = raw.get("user")
        shape["user"] = user if isinstance(user, dict) and isinstance(user.get("id"), int) else {"id": 0}
    if kind == "url":
        link(shape["url"])
    return shape


def button(raw: Any, level: str) -> Json:
    """`RichMessageButton`, its words as rich text."""
    made = button_of(raw)
    return {**made, "text": checked(made["text"], level)}


def wrong(why: str) -> Refusal:
    """Of a block, or of the text in one."""
    return bad_request(f"can't parse InputRichBlock: {why}")


def _string(raw: Json, name: str) -> str:
    if not isinstance(raw.get(name, ""), str):
        raise wrong(f'Field "{name}" must be of type String')
    return str(raw.get(name, ""))


def link(url: str) -> str:
    """`url` itself, if Telegram takes it."""
    if wrong_url(url):
        raise bad_request("RICH_MESSAGE_URL_INVALID")
    return url


def moment(unix: Any) -> int:
    """Unix time within what a calendar holds."""
    try:
        datetime.fromtimestamp(int(unix)).astimezone()
    except (TypeError, ValueError, OverflowError, OSError) as error:
        raise bad_request("RICH_MESSAGE_DATE_INVALID") from error
    return int(unix)

"""Tags inside a line → rich text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit

from bot.playground.refusal import Json, bad_request
from bot.playground.rich import texts
from bot.playground.rich.tree import Tag
from bot.playground.text.links import whole_number

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "mark": "marked",
    "sub": "subscript",
    "sup": "superscript",
    "tg-spoiler": "spoiler",
}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_EMOJI = "tg://emoji"
_USER = "tg://user"


def is_emoji(tag: Tag) -> bool:
    """A picture that stands in the text."""
    return tag.name == "img" and tag.get("src").startswith(_EMOJI)


def rich_text(parts: Iterable[Tag | str], references: frozenset[str]) -> texts.RichText:
    """The parts as rich text, blanks drawn together and cut off at both ends."""
    return _trimmed(texts.joined(_part(part, references) for part in parts))


def _trimmed(text: texts.RichText) -> texts.RichText:
    parts = text if isinstance(text, list) else [text]
    if isinstance(parts[0], str):
        parts = [parts[0].lstrip(" \n"), *parts[1:]]
    if isinstance(parts[-1], str):
        parts = [*parts[:-1], parts[-1].rstrip(" \n")]
    return texts.joined(parts)


def _part(part: Tag | str, references: frozenset[str]) -> texts.RichText:
    if isinstance(part, str):
        return _SPACES.sub(" ", part)
    inside = texts.joined(_part(child, references) for child in part.children)
    if part.name in _STYLES:
        return {"type": _STYLES[part.name], "text": inside} if inside != "" else ""
    if part.name in {"a", "tg-reference"}:
        return _pointing(part, inside, references)
    made = _lone(part, inside)
    return inside if made is None else made  # of a tag that is not known the words stay


def _lone(tag: Tag, inside: texts.RichText) -> texts.RichText | None:
    match tag.name:
        case "br":
            return "\n"
        case "tg-emoji":
            return _emoji(tag.get("emoji-id"), tag.words())
        case "img" if is_emoji(tag):
            return _emoji(_query(tag.get("src"), "id"), tag.get("alt"))
        case "tg-time":
            return _time(tag, inside)
        case "tg-math":
            return {"type": "mathematical_expression", "expression": tag.words()}
    return None


def _emoji(number: str, alternative: str) -> Json:
    return {"type": "custom_emoji", "custom_emoji_id": number, "alternative_text": alternative}


def _query(url: str, name: str) -> str:
    return parse_qs(urlsplit(url).query).get(name, [""])[0]


def _time(tag: Tag, inside: texts.RichText) -> Json:
    unix = texts.moment(tag.get("unix"))
    return {"type": "date_time", "text": inside, "unix_time": unix, "date_time_format": tag.get("format")}


def _pointing(tag: Tag, inside: texts.RichText, references: frozenset[str]) -> texts.RichText:
    url, name = tag.get("href"), tag.get("name")
    if tag.name == "tg-reference":
        return {"type": "reference", "text": inside, "name": name}
    if not url:
        return texts.joined([{"type": "anchor", "name": name}, inside]) if name else inside
    if not url.startswith("#"):
        return {**_link(url), "text": inside}
    target = url[1:]
    if target in references:
        return {"type": "reference_link", "text": inside, "reference_name": target}
    return {"type": "anchor_link", "text": inside, "anchor_name": target}


def _link(url: str) -> Json:
    scheme, _, rest = url.partition(":")
    if scheme == "mailto":
        if "@" not in rest:
            raise bad_request("RICH_MESSAGE_EMAIL_INVALID")
        return {"type": "email_address", "email_address": rest}
    if scheme == "tel":
        return {"type": "phone_number", "phone_number": rest}
    if url.startswith(_USER):
        return {"type": "text_mention", "user": {"id": whole_number(_query(url, "id")) or 0}}
    return {"type": "url", "url": texts.link(url)}

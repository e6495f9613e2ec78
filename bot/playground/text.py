"""What Telegram accepts as text with entities, and what it finds in it by itself.

Offsets and lengths are UTF-16 code units. The refusals are worded as tdlib words them
(`MessageEntity.cpp`, as answered by the `tdjson` package).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bot.playground.refusal import Json, bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100

STYLES = frozenset(
    [
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "code",
        "pre",
        "blockquote",
        "expandable_blockquote",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
_NEEDED = {
    "text_link": ("url", str),
    "text_mention": ("user", dict),
    "custom_emoji": ("custom_emoji_id", str),
    "date_time": ("unix_time", int),
}
_EXTRAS = ("url", "user", "language", "custom_emoji_id", "unix_time", "date_time_format")

_TO_SPACE = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_REMOVED = re.compile("[\r\u2028-\u202e]")

_FOUND_BY_TELEGRAM = (
    ("url", re.compile(r"(?:(?:https?|tg|ton)://[^\s<>\"«»]+)", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?!\w)", re.IGNORECASE)),
    (
        "url",
        re.compile(
            r"(?<![\w@./])(?:[\w-]+\.)+(?:com|org|net|by|ru|ua|pl|me|io|info)\b(?:/[^\s<>\"«»]*)?",
            re.IGNORECASE,
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>@])")),
    ("mention", re.compile(r"(?<![\w@])@[a-zA-Z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d])\w{1,256}")),
    ("cashtag", re.compile(r"(?<!\w)\$(?:1INCH|[A-Z]{1,8})(?!\w)")),
)


def units(text: str) -> int:
    """The number of UTF-16 code units in `text`."""
    return len(text) + sum(1 for char in text if ord(char) > 0xFFFF)


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text as a chat shows it, with its entities as Bot API objects."""

    text: str = ""
    entities: tuple[Json, ...] = field(default=())


def formatted(text: str, entities: Iterable[Any] = (), *, limit: int = TEXT_LIMIT) -> Formatted:
    """`text` cleaned and trimmed as Telegram does it, or a `Refusal`. Empty text is allowed here."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise bad_request("strings must be encoded in UTF-8")
    asked = [entity for entity in map(_entity, entities) if entity is not None]
    _check_ranges(text, asked)
    text, kept = _trimmed(*_cleaned(text, asked))
    if units(text) > limit:
        raise bad_request("message is too long" if limit == TEXT_LIMIT else "message caption is too long")
    found = _found(text, kept)
    ordered = sorted(kept + found, key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(text, tuple(ordered[:ENTITY_LIMIT]))


def _entity(raw: Any) -> Json | None:
    def wrong(why: str) -> Exception:
        return bad_request(f"can't parse MessageEntity: {why}")

    if not isinstance(raw, dict):
        raise wrong("expected an Object")
    kind = raw.get("type")
    if not isinstance(kind, str) or not kind:
        raise wrong("Type is not specified" if kind is None else 'Field "type" must be of type String')
    for name in ("offset", "length"):
        if not isinstance(raw.get(name), int):
            raise wrong(
                f'Can\'t find field "{name}"' if name not in raw else f'Field "{name}" must be of type Number'
            )
    if kind not in STYLES:
        return None  # mentions, links and the like are found by Telegram itself
    needed = _NEEDED.get(kind)
    if needed and not isinstance(raw.get(needed[0]), needed[1]):
        raise wrong(f'Can\'t find field "{needed[0]}"')
    extras = {name: raw[name] for name in _EXTRAS if name in raw}
    return {"type": kind, "offset": raw["offset"], "length": raw["length"], **extras}


def _check_ranges(text: str, entities: list[Json]) -> None:
    edges = [0]
    for char in text:
        edges.append(edges[-1] + (2 if ord(char) > 0xFFFF else 1))
    known = set(edges)
    for entity in entities:
        if why := _out_of_range(entity["offset"], entity["length"], edges[-1], known):
            raise bad_request(why)


def _out_of_range(start: int, length: int, whole: int, edges: set[int]) -> str:
    end, this = start + length, f"entity beginning at UTF-16 offset {start}"
    checks = (
        (start < 0, f"receive an entity with incorrect offset {start}"),
        (length < 0, f"receive an entity with incorrect length {length}"),
        (length == 0, ""),
        (start > whole, f"entity begins after the end of the text at UTF-16 offset {start}"),
        (end > whole, f"{this} ends after the end of the text at UTF-16 offset {end}"),
        (start not in edges, f"entity begins in a middle of a UTF-16 symbol at offset {start}"),
        (end not in edges, f"{this} ends in a middle of a UTF-16 symbol at offset {end}"),
    )
    return next((why for wrong, why in checks if wrong), "")


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    text = _TO_SPACE.sub(" ", text)
    gone = [units(text[: found.start()]) for found in _REMOVED.finditer(text)]
    if not gone:
        return text, entities
    return _REMOVED.sub("", text), [_without(entity, gone) for entity in entities]


def _without(entity: Json, gone: list[int]) -> Json:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    new_start = start - sum(1 for place in gone if place < start)
    new_end = end - sum(1 for place in gone if place < end)
    return {**entity, "offset": new_start, "length": new_end - new_start}


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    lead = len(text) - len(text.lstrip())
    body = text.strip()
    end = units(body)
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        stop = min(end, entity["offset"] + entity["length"] - lead)
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return body, moved


def _found(text: str, given: list[Json]) -> list[Json]:
    """Links, commands and mentions, where no code, link or mention was given."""
    holders = ("code", "pre", "text_link", "text_mention", "date_time")
    taken = [(e["offset"], e["offset"] + e["length"]) for e in given if e["type"] in holders]
    found: list[Json] = []
    wide = any(ord(char) > 0xFFFF for char in text)
    for kind, pattern in _FOUND_BY_TELEGRAM:
        for match in pattern.finditer(text):
            surface = match.group().rstrip(".,:;!?)'\"") if kind == "url" else match.group()
            start = units(text[: match.start()]) if wide else match.start()
            end = start + units(surface)
            if all(end <= left or right <= start for left, right in taken):
                found.append({"type": kind, "offset": start, "length": end - start})
                taken.append((start, end))
    return found


def piece(text: str, entity: Json) -> str:
    """The stretch of `text` that `entity` covers."""
    wide = text.encode("utf-16-le", "surrogatepass")
    start = 2 * entity["offset"]
    return wide[start : start + 2 * entity["length"]].decode("utf-16-le", "replace")

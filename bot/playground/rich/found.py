"""What Telegram finds in the words of a rich message by itself: links, mentions, commands …"""

from __future__ import annotations

import re
from typing import Any

from bot.playground.refusal import Json, Refusal
from bot.playground.rich import texts
from bot.playground.rich.limits import CHARACTERS
from bot.playground.text import formatted

# By the kind of a message entity: the rich text that stands for it, and its field.
_FOUND = {
    "url": ("url", "url"),
    "email": ("email_address", "email_address"),
    "mention": ("mention", "username"),
    "hashtag": ("hashtag", "hashtag"),
    "cashtag": ("cashtag", "cashtag"),
    "bot_command": ("bot_command", "bot_command"),
    "phone_number": ("phone_number", "phone_number"),
}
_SIGNS = re.compile(r"[@#$/.]")  # without one of them there is nothing to be found
_SEALED = texts.LINKS | {"code"}
_TEXTS = ("text", "credit", "summary", "caption")


def detected(block: Any) -> Any:
    """A block, or a list of them, with what is found in its words."""
    if isinstance(block, list):
        return [detected(one) for one in block]
    if not isinstance(block, dict) or block.get("type") == "pre":
        return block
    new = dict(block)
    for name in _TEXTS:
        if name in new:
            new[name] = _in_caption(new[name])
    for name in ("blocks", "items", "cells"):
        if name in new:
            new[name] = detected(new[name])
    return new


def _in_caption(value: Any) -> Any:
    if isinstance(value, dict) and "type" not in value:
        return {name: _in_text(text) for name, text in value.items()}
    return _in_text(value)


def _in_text(text: texts.RichText) -> texts.RichText:
    if isinstance(text, str):
        return texts.joined(_parts(text))
    if isinstance(text, list):
        return texts.joined(map(_in_text, text))
    if text["type"] in _SEALED or "text" not in text:
        return text
    return {**text, "text": _in_text(text["text"])}


def _parts(words: str) -> list[texts.RichText]:
    if not _SIGNS.search(words):
        return [words]
    try:
        read = formatted(words, limit=CHARACTERS * 2)
    except Refusal:
        return [words]
    start = words.find(read.text)
    if start < 0 or not read.entities:
        return [words]
    wide, done = read.text.encode("utf-16-le"), 0
    parts: list[texts.RichText] = [words[:start]]
    for entity in read.entities:
        if entity["type"] not in _FOUND or entity["offset"] < done:
            continue
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        kind, field = _FOUND[entity["type"]]
        word = wide[begin * 2 : end * 2].decode("utf-16-le")
        found: Json = {"type": kind, "text": word, field: _value(kind, word)}
        parts += [wide[done * 2 : begin * 2].decode("utf-16-le"), found]
        done = end
    return [*parts, wide[done * 2 :].decode("utf-16-le"), words[start + len(read.text) :]]


def _value(kind: str, word: str) -> str:
    if kind in {"mention", "hashtag", "cashtag"}:
        return word[1:]
    return word if kind != "url" or "://" in word else f"http://{word}"

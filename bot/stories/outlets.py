"""What outlets are called: one name in all its spellings and cases is one key."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.domain.source import Source, SourceKind

_LETTERS = str.maketrans("абвгґдезиклмнопрстуфхыэіє", "abvggdeziklmnoprstufhyeie")
_SOUNDS = {
    "ж": "zh",
    "ц": "c",
    "ч": "ch",
    "ш": "sh",
    "щ": "sch",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
    "ł": "l",
}
_ENDING = re.compile(r"(?:[oeaiy]m|[oe]go|[oe]mu|owi|[aeiouyj]{1,3})$")
_SEPARATOR = re.compile(r"\s*(?:[|(/:•·,]|\s[-—–])\s*")
_HOST = re.compile(r"^(?:https?://)?(?:www\.|eng\.|news\.|rss\.|feeds\.)*([\w-]+)\.")
_CHANNEL = re.compile(r"^(?:https?://)?t(?:elegram)?\.me/(?:s/)?(\w+)")
_HANDLE_TAIL = re.compile(r"(?:_?(?:official|news|live|channel|by|ru|ua|pl|io))+$")


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """What `citing.toml` holds."""
    with Path(__file__).with_name("citing.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=4_000)
def key_of(name: str) -> str:
    """The same for a name in Latin and Cyrillic letters, and in its cases; "" for what holds no word."""
    folded = unicodedata.normalize("NFKD", name.casefold())  # й, ї, ё, ў, ó fall apart into letter and mark
    letters = "".join(char for char in folded if not unicodedata.combining(char))
    plain = "".join(_SOUNDS.get(char, char) for char in letters.translate(_LETTERS))
    words = re.findall(r"[^\W_]+", re.sub(r"['’ʼ`-]", "", plain))
    return " ".join(_stem(word) for word in words if word != "the")


def _stem(word: str) -> str:
    short = _ENDING.sub("", word)
    return short if len(short) >= 3 else word


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """The shown name of each outlet, by the keys of all its names."""
    return {key_of(name): names[0] for names in table()["outlets"] for name in names}


def known_outlet(name: str) -> str:
    """What the outlet of this name is called, "" for a name that is none that we know."""
    return _known().get(key_of(name), "")


def keys_of_source(source: Source) -> frozenset[str]:
    """Every key under which a source may be named."""
    keys = {key_of(name) for name in _names_of(source)}
    houses = {key_of(house) for key in keys if (house := _known().get(key, ""))}
    return frozenset(keys | houses) - {""}


def _names_of(source: Source) -> Iterator[str]:
    yield source.title
    yield _SEPARATOR.split(source.title, maxsplit=1)[0]
    channel, host = _CHANNEL.match(source.address), _HOST.match(source.address)
    if channel:
        yield channel[1]
        yield _HANDLE_TAIL.sub("", channel[1].lower())
    elif host and source.kind is not SourceKind.CHANNEL:
        yield host[1]
        yield re.sub(r"^(?:https?://)?(?:www\.)?", "", source.address).split("/", 1)[0]

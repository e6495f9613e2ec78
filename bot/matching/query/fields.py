"""What may stand behind `lang:` and `source:`, and how a document's source is compared with it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.matching.distance import least_edits

LANGUAGES = ("ru", "uk", "be", "en", "pl", "de")  # those that documents are told apart by

_OTHER_NAMES = {
    "ua": "uk", "by": "be", "gb": "en", "us": "en", "eng": "en", "rus": "ru", "ukr": "uk", "bel": "be",
    "pol": "pl", "ger": "de", "deu": "de", "рус": "ru", "ру": "ru", "укр": "uk", "бел": "be", "анг": "en",
    "пол": "pl", "нем": "de", "russian": "ru", "ukrainian": "uk", "belarusian": "be", "english": "en",
    "polish": "pl", "german": "de", "русский": "ru", "украинский": "uk", "белорусский": "be",
    "английский": "en", "польский": "pl", "немецкий": "de", "українська": "uk", "беларуская": "be",
    "polski": "pl",
}  # fmt: skip

_FIELDS = (
    "lang", "language", "source", "site", "title", "язык", "источник", "сайт", "заголовок", "мова",
    "джерело", "крыніца", "загаловак", "język", "źródło", "tytuł",
)  # fmt: skip

_TELEGRAM = frozenset(("t.me", "telegram.me", "telegram.dog"))
_handle = re.compile(r"@([A-Za-z]\w{2,31})", re.ASCII).fullmatch
_in_path = re.compile(r"/(?:s/)?([A-Za-z]\w{2,31})(?:/.*)?", re.ASCII).fullmatch
_host = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}").fullmatch


def language_code(typed: str) -> str:
    """The code of a language by its code or name; "" for one that we do not tell apart."""
    low = typed.casefold()
    return low if low in LANGUAGES else _OTHER_NAMES.get(low, "")


def field_meant(typed: str) -> str:
    """The field whose name was mistyped; "" if none is like it."""
    low = typed.casefold()
    most = 1 if len(low) < 4 else 2
    edits = {field: least_edits(low, field) for field in _FIELDS if abs(len(field) - len(low)) <= most}
    best = min(edits, key=lambda field: edits[field], default="")
    return best if best and edits[best] <= most else ""


def place_of(address: str) -> str:
    """A source's address in short: "@channel", "host" or "host/path", lower case; "" if it is none."""
    if handle := _handle(address):
        return f"@{handle[1].lower()}"
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        host = _plain_host(parts.hostname or "")
    except ValueError:
        return ""
    if host in _TELEGRAM:
        found = _in_path(parts.path)
        return f"@{found[1].lower()}" if found else ""
    return host + parts.path.rstrip("/").lower() if _host(host) else ""


def _plain_host(host: str) -> str:
    """A host as people write it: "xn--p1ai" is «рф»; "" for what no host can be called."""
    bare = host.rstrip(".").lower().removeprefix("www.")
    try:
        return bare.encode("idna").decode("idna")
    except UnicodeError:
        return ""


def is_from(place: str, source: str) -> bool:
    """Whether a source (as `place_of` gives it) is that place, or a part of it."""
    host, slash, path = place.partition("/")
    its_host, _, its_path = source.partition("/")
    if its_host != host and not its_host.endswith(f".{host}"):
        return False
    return not slash or f"{its_path}/".startswith(f"{path}/")

"""In which languages to search, and whom to offer first. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.domain.entity import EntityKind
from bot.knowing.known import Candidate, Known
from bot.matching.naming import fold

MOST_OFFERED = 6
_MOST_LANGUAGES = 3

_is_cyrillic = re.compile(r"[\u0400-\u04ff]").search
_CYRILLIC = ("ru", "uk", "be")
_LATIN = ("en", "pl", "ru")  # Latin names stand among the Russian ones too
_TELLING = (("uk", re.compile("[іїєґ]", re.IGNORECASE)), ("be", re.compile("ў", re.IGNORECASE)))


def languages_for(typed: str, language: str) -> tuple[str, ...]:
    """The languages in which to look for a name, in turn; `language` is the chat's."""
    usual = _CYRILLIC if _is_cyrillic(typed) else _LATIN
    told = [code for code, letters in reversed(_TELLING) if letters.search(typed)]
    first = [*told, language] if language in usual else told
    return tuple(dict.fromkeys([*first, *usual]))[:_MOST_LANGUAGES]


def ranked(known: Iterable[Known], typed: str, language: str) -> tuple[Candidate, ...]:
    """Those who may be meant, as a chat is shown them; the likeliest first, else as they came.

    A search finds what begins with the letters typed: «Иваново» for «Иванов».
    """
    folded = fold(typed)
    likeliest = sorted(known, key=lambda one: _farness(one, folded))
    shown = (one.shown_in(language) for one in likeliest)
    return tuple(dict.fromkeys(candidate for candidate in shown if candidate))[:MOST_OFFERED]


def _farness(known: Known, folded: str) -> int:
    """0 for who bears just this name or is a person that bears it too, and so on outwards."""
    names = {fold(alias.name) for alias in known.names}
    bears = any(set(folded.split()) <= set(name.split()) for name in names)
    if known.kind is EntityKind.PHRASE:
        return 3
    if folded in names or (bears and known.kind is EntityKind.PERSON):
        return 0
    return 1 if bears else 2

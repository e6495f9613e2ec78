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
    """Those who may be meant, as a chat is shown them; who bears just the name comes first.

    A search finds what begins with the letters typed: «Иваново» for «Иванов».
    """
    words = fold(typed).split()
    shown = [(one.shown_in(language), _bears(one, words)) for one in known]
    order = sorted(
        ((candidate, bears) for candidate, bears in shown if candidate),
        key=lambda pair: (pair[0].kind is EntityKind.PHRASE, not pair[1]),
    )
    return tuple(dict.fromkeys(candidate for candidate, _ in order))[:MOST_OFFERED]


def _bears(known: Known, words: list[str]) -> bool:
    return any(set(words) <= set(fold(alias.name).split()) for alias in known.names)

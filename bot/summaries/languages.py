"""In which language a story is told to a chat, when it was reported in several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

# What readers of a language understand best after it. Belarusians and Ukrainians all read Russian,
# and each other; Russians read both with some effort, Belarusian with less. Poles know English
# better than a Cyrillic alphabet, in which Ukrainian lies nearest. An English reader knows at least
# the names in Polish, and a translator serves the more spoken language better.
_NEAR: dict[str, tuple[str, ...]] = {
    "be": ("be", "ru", "uk", "pl", "en"),
    "ru": ("ru", "be", "uk", "en", "pl"),
    "uk": ("uk", "ru", "be", "pl", "en"),
    "pl": ("pl", "en", "uk", "be", "ru"),
    "en": ("en", "pl", "ru", "uk", "be"),
}


def nearest(wanted: str, languages: Iterable[str]) -> str:
    """Which of a story's languages, one for each document, a reader of `wanted` understands best.

    Beyond the five, and for a reader whose language is not known, the one of most documents; among
    equals the one that comes first. "" (nobody knows) is taken only when there is nothing else.
    """
    counts = Counter(languages)  # in the order of their first documents
    if wanted in counts and wanted:
        return wanted
    near = _NEAR.get(wanted, ())
    known = [one for one in near if one in counts]
    if known:
        return known[0]
    return max(counts, key=lambda one: (one != "", counts[one]), default="")

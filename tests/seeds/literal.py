"""The plainest possible finder of names: as written, at word edges, whatever the case.

It stands in for the matcher, so that the samples' expectations can be held without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from bot.domain.entity import EntityDraft

_GAP = r"(?:\s?[-\s.«\"„“]\s?[«\"„“]?)"


def found(text: str, drafts: Iterable[EntityDraft]) -> set[str]:
    """The keys of the entities of which some name stands in `text`."""
    folded = fold(text)
    return {draft.key for draft in drafts if any(_pattern(a.name).search(folded) for a in draft.aliases)}


def fold(text: str) -> str:
    """Lower case, ё as е, no apostrophes, no English possessives, Latin letters without marks."""
    plain = re.sub(r"['’]s\b", "", text.casefold().replace("ё", "е"))
    return re.sub(r"['’ʼ]", "", plain).translate(_PLAIN)


_PLAIN = str.maketrans("ąćęłńóśźżėēčšž", "acelnoszzeecsz")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    tokens = [re.escape(token) for token in re.split(r"[-\s.]+", fold(name)) if token]
    return re.compile(rf"(?<!\w){_GAP.join(tokens)}(?!\w)")

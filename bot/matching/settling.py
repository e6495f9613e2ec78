"""What the mentions of a document say about each other, across watches.

A bare surname that two watched people bear, and that nothing in the document gives to one of
them, is neither's; if the document names one of them in full, it is theirs and not the other's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.matching.acceptance import Evidence, Verdict
from bot.matching.own import Own

_ANOTHERS = Verdict(0.3, "surname of another person named in the text", Evidence.NAMESAKE)
_SEVERAL = 0.5, "surname that several watched people bear"


class Sighting(NamedTuple):
    """A hit that counts, in offsets of its field. `core` is the span of the surname alone."""

    field: int  # 0 title, 1 text
    start: int
    end: int
    core: tuple[int, int]
    verdict: Verdict


_Spot = tuple[int, int, int]
Found = Mapping[int, Sequence[Sighting]]
Claims = dict[_Spot, set[int]]


def settle(found: Found, own_of: Callable[[int], Own]) -> dict[int, list[Sighting]]:
    """The same sightings by number of their watch, bare surnames given to whom they belong."""
    claims: Claims = {}
    named: set[_Spot] = set()
    for number, sightings in found.items():
        for one in sightings:
            if one.verdict.evidence is Evidence.BARE:
                claims.setdefault(_spot(one), set()).add(number)
            elif one.verdict.evidence is Evidence.FULL:
                named.add(_spot(one))
    sure = {number for number, each in found.items() if any(map(_is_full, each))}
    return {
        number: [
            one._replace(verdict=_ANOTHERS)
            if _is_bare(one) and _spot(one) in named
            else _settled(number, one, claims, sure, own_of)
            for one in sightings
        ]
        for number, sightings in found.items()
    }


def _spot(sighting: Sighting) -> _Spot:
    return (sighting.field, *sighting.core)


def _is_bare(sighting: Sighting) -> bool:
    return sighting.verdict.evidence is Evidence.BARE


def _is_full(sighting: Sighting) -> bool:
    return sighting.verdict.evidence is Evidence.FULL


def _settled(
    number: int,
    one: Sighting,
    claims: Claims,
    sure: set[int],
    own_of: Callable[[int], Own],
) -> Sighting:
    rivals = claims.get(_spot(one), set()) - {number}
    if not _is_bare(one) or number in sure or not rivals:
        return one
    mine = own_of(number)
    others = {rival for rival in rivals if own_of(rival).is_somebody_else(mine)}
    if others & sure:
        return one._replace(verdict=_ANOTHERS)
    if others:
        score, reason = _SEVERAL
        return one._replace(verdict=replace(one.verdict, score=min(score, one.verdict.score), reason=reason))
    return one

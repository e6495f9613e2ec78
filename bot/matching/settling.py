"""What the mentions of a document say about each other, across watches.

A bare surname that two watched people bear, and that nothing in the document gives to one of
them, is neither's; if the document names one of them in full, it is theirs and not the other's.
A surname that stands together with a sure one («Путин и Медведев») is surer for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from bot.matching.acceptance import Evidence, Verdict
from bot.matching.own import Own

_ANOTHERS = Verdict(0.3, "surname of another person named in the text", Evidence.NAMESAKE)
_TOGETHER = Verdict(0.86, "surname together with another watched person", Evidence.BARE)
_SEVERAL = 0.5, "surname that several watched people bear"
_SURE = 0.85

# What stands between two who are named together. A comma alone would join whole lists of towns.
_JOINTS = frozenset(
    {" и ", " та ", " й ", " і ", " i ", " oraz ", " and ", " und ", " et ", " a ", " & ", " с ", " з "}
)


class Sighting(NamedTuple):
    """A hit that counts, in offsets of its field. `core` is the span of the surname alone."""

    field: int  # 0 title, 1 text
    start: int
    end: int
    core: tuple[int, int]
    verdict: Verdict


_Spot = tuple[int, int, int]  # field, start, end
Found = Mapping[int, Sequence[Sighting]]
Settled = dict[int, list[Sighting]]


def settle(found: Found, own_of: Callable[[int], Own], fields: tuple[str, str]) -> Settled:
    """The same sightings by number of their watch, bare surnames given to whom they belong."""
    if len(found) < 2:
        return {number: [*sightings] for number, sightings in found.items()}
    return _apart(_together(found, fields), own_of)


# ------------------------------------------------------------------------ who is named together


def _together(found: Found, fields: tuple[str, str]) -> Settled:
    joined = {*_joined(found, fields)}
    return {
        number: [_surer(one) if (one.field, one.start, one.end) in joined else one for one in sightings]
        for number, sightings in found.items()
    }


def _joined(found: Found, fields: tuple[str, str]) -> Iterator[_Spot]:
    """The spots beside which another stands that is sure, with «и» between."""
    scores: dict[_Spot, float] = {}
    for sightings in found.values():
        for one in sightings:
            if one.verdict.evidence in (Evidence.FULL, Evidence.BARE, Evidence.DOUBTFUL):
                spot = one.field, one.start, one.end
                scores[spot] = max(one.verdict.score, scores.get(spot, 0))
    for left, right in pairwise(sorted(scores)):
        if left[0] == right[0] and fields[left[0]][left[2] : right[1]] in _JOINTS:
            if scores[right] >= _SURE:
                yield left
            if scores[left] >= _SURE:
                yield right


def _surer(one: Sighting) -> Sighting:
    doubted = one.verdict.evidence in (Evidence.BARE, Evidence.DOUBTFUL)
    return one._replace(verdict=_TOGETHER) if doubted and one.verdict.score < _TOGETHER.score else one


# ------------------------------------------------------------------------ whose a surname is


def _apart(found: Found, own_of: Callable[[int], Own]) -> Settled:
    claims: dict[_Spot, set[int]] = {}
    named: set[_Spot] = set()
    for number, sightings in found.items():
        for one in sightings:
            if _is(one, Evidence.BARE):
                claims.setdefault(_core(one), set()).add(number)
            elif _is(one, Evidence.FULL):
                named.add(_core(one))
    sure = {number for number, each in found.items() if any(_is(one, Evidence.FULL) for one in each)}
    return {
        number: [_given(number, one, named, claims.get(_core(one), set()), sure, own_of) for one in sightings]
        for number, sightings in found.items()
    }


def _given(
    number: int,
    one: Sighting,
    named: set[_Spot],
    claims: set[int],
    sure: set[int],
    own_of: Callable[[int], Own],
) -> Sighting:
    """A bare surname as it is left to one of those who claim it."""
    if not _is(one, Evidence.BARE):
        return one
    if _core(one) in named:
        return one._replace(verdict=_ANOTHERS)
    if number in sure or len(claims) < 2:
        return one
    others = {rival for rival in claims if own_of(rival).is_somebody_else(own_of(number))}
    if others & sure:
        return one._replace(verdict=_ANOTHERS)
    if others:
        score, reason = _SEVERAL
        return one._replace(verdict=replace(one.verdict, score=min(score, one.verdict.score), reason=reason))
    return one


def _core(one: Sighting) -> _Spot:
    return (one.field, *one.core)


def _is(one: Sighting, evidence: Evidence) -> bool:
    return one.verdict.evidence is evidence

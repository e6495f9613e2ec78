"""What the mentions of a document say about each other, across watches.

A bare surname that two watched people bear, and that nothing in the document gives to one of
them, is neither's; if the document names one of them in full, it is theirs and not the other's.
A surname that stands together with a sure one («Путин и Медведев») is surer for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from bot.matching.acceptance import BARE, Evidence, Verdict
from bot.matching.own import Own

_ANOTHERS = Verdict(0.3, "surname of another person named in the text", Evidence.NAMESAKE)
_TOGETHER = Verdict(0.86, "surname together with another watched person", Evidence.BARE)
_SEVERAL = 0.5, "surname that several watched people bear"
_SURE = 0.85
_MOST_RIVALS = 32  # people of one surname that are told apart; more make it a common one in any case

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


@dataclass(frozen=True, slots=True)
class Party:
    """Whose sightings they are, as far as others are concerned."""

    own: Own
    shared: bool


def settle(found: Found, party_of: Callable[[int], Party], fields: tuple[str, str]) -> Settled:
    """The same sightings by number of their watch, bare surnames given to whom they belong.

    Only shared watches have a say; what they say holds for every watch.
    """
    parties = {number: party_of(number) for number in found} if len(found) > 1 else {}
    if not any(party.shared for party in parties.values()):
        return {number: [*sightings] for number, sightings in found.items()}
    said = {number: each for number, each in found.items() if parties[number].shared}
    return _apart(_together(found, said, fields), parties)


# ------------------------------------------------------------------------ who is named together


def _together(found: Found, said: Found, fields: tuple[str, str]) -> Settled:
    joined = {*_joined(found, said, fields)}
    return {
        number: [_surer(one) if _span(one) in joined else one for one in sightings]
        for number, sightings in found.items()
    }


def _joined(found: Found, said: Found, fields: tuple[str, str]) -> Iterator[_Spot]:
    """The spots beside which somebody stands who is sure, with «и» between."""
    sure = {_span(one) for each in said.values() for one in each if one.verdict.score >= _SURE}
    spots = {
        _span(one) for each in found.values() for one in each if one.verdict.evidence is not Evidence.NONE
    }
    for left, right in pairwise(sorted(spots)):
        if left[0] == right[0] and fields[left[0]][left[2] : right[1]] in _JOINTS:
            if right in sure:
                yield left
            if left in sure:
                yield right


def _span(one: Sighting) -> _Spot:
    return one.field, one.start, one.end


def _surer(one: Sighting) -> Sighting:
    doubted = one.verdict.evidence in (Evidence.BARE, Evidence.DOUBTFUL)
    return one._replace(verdict=_TOGETHER) if doubted and one.verdict.score < _TOGETHER.score else one


# ------------------------------------------------------------------------ whose a surname is


def _apart(found: Settled, parties: Mapping[int, Party]) -> Settled:
    claims: dict[_Spot, set[int]] = {}
    named: set[_Spot] = set()
    for number, sightings in found.items():
        for one in sightings if parties[number].shared else ():
            if one.verdict.evidence in BARE and one.verdict.score >= _SURE:
                claims.setdefault(_core(one), set()).add(number)
            elif one.verdict.evidence is Evidence.FULL:
                named.add(_core(one))
    full = {
        number for number, each in found.items() if any(one.verdict.evidence is Evidence.FULL for one in each)
    }
    told_apart = _Rivals(parties)

    def given(number: int, one: Sighting) -> Sighting:
        """A bare surname as it is left to one of those who claim it."""
        if one.verdict.evidence not in BARE:
            return one
        if _core(one) in named:
            return one._replace(verdict=_ANOTHERS)
        rivals = claims.get(_core(one))
        if number in full or not rivals:
            return one
        others = told_apart(number, frozenset(rivals))
        if others & full:
            return one._replace(verdict=_ANOTHERS)
        if others and one.verdict.evidence is Evidence.BARE:
            score, reason = _SEVERAL
            return one._replace(
                verdict=replace(one.verdict, score=min(score, one.verdict.score), reason=reason)
            )
        return one

    return {number: [given(number, one) for one in sightings] for number, sightings in found.items()}


class _Rivals:
    """Those among some watches that are surely about somebody else; worked out once a document."""

    def __init__(self, parties: Mapping[int, Party]) -> None:
        self._parties = parties
        self._known: dict[tuple[int, frozenset[int]], frozenset[int]] = {}

    def __call__(self, number: int, rivals: frozenset[int]) -> frozenset[int]:
        found = self._known.get((number, rivals))
        if found is None:
            own = self._parties[number].own
            some = [*rivals][:_MOST_RIVALS]
            found = frozenset(rival for rival in some if self._parties[rival].own.is_somebody_else(own))
            self._known[number, rivals] = found
        return found


def _core(one: Sighting) -> _Spot:
    return (one.field, *one.core)

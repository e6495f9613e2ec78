"""How alike a document is to some others, and how sure that makes one happening of them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from bot.stories.commonness import Keys
from bot.stories.profile import CONCEPT, DAY, NAME, NUMBER, PLACE, Profile, kind_of

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
_MUCH = 20.0  # of what facts say, added up: three rare names
_MOST = 2.0  # more of it says nothing more
_SEVERAL = 3  # numbers of a text
_HARDLY = 0.25  # of their weight in common
_KIN = frozenset(("ru", "uk", "be"))


class Tongues(IntEnum):
    """How near two languages are: kindred ones share words, others share names and numbers."""

    SAME = 0
    KINDRED = 1
    STRANGE = 2


def tongues(one: str, other: str) -> Tongues:
    """How near two languages are, by their codes."""
    if one == other:
        return Tongues.SAME
    return Tongues.KINDRED if one in _KIN and other in _KIN else Tongues.STRANGE


@dataclass(frozen=True, slots=True)
class Others:
    """Profiles of several documents as arrays, a row for each; rows are filled up with zeros."""

    cells: Keys
    weights: Floats
    facts: Keys
    fact_weights: Floats
    lead: Keys


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a document shares with each of the others; a number for each, or a yes.

    `names`, `numbers` and `things` are the shares of the weight that is common, of the smaller of
    the two, and `held` is that of all facts. `evidence` is what is shared, however much is not: one
    rare name counts for more than three common ones. `lead` is the share of names of either lead
    that the other text knows, the lower of both, and `either_lead` the higher. `days_differ` and
    `numbers_differ` say that both tell some, and none of them the same; `apart` says that both tell
    several numbers and hardly one in common, as templates do. `common` is how many names, things and
    numbers both tell. `others_meant` says that the lead of either names somebody
    (or somewhere) whom the other does not know, and that they share no person.
    """

    pieces: Floats
    facts: Floats
    names: Floats
    things: Floats
    numbers: Floats
    held: Floats
    evidence: Floats
    lead: Floats
    either_lead: Floats
    days_differ: Floats
    numbers_differ: Floats
    shared_names: Floats
    apart: Floats
    common: Floats
    others_meant: Floats


def likeness(mine: Profile, others: Others, scratch: Floats) -> Likeness:
    """Compare. `scratch` is a zero for each cell of pieces, and is given back so."""
    scratch[mine.cells] = mine.weights
    pieces = np.einsum("ij,ij->i", scratch[others.cells], others.weights)
    scratch[mine.cells] = 0
    shared = _shared(mine, others)
    kinds = kind_of(others.facts)
    by_kind = {
        kind: _overlap(mine, others, shared, kinds, (kind, PLACE) if kind == NAME else (kind,))
        for kind in (NAME, CONCEPT, NUMBER)
    }
    names = (kinds == NAME) | (kinds == PLACE)
    least = np.minimum(others.fact_weights.sum(1), mine.fact_weights.sum())
    known_to_me, known_to_them = _known_of_leads(mine, others)
    lead, either = _leads(others, known_to_me, known_to_them)
    return Likeness(
        pieces=pieces.astype(np.float32),
        facts=(shared * others.fact_weights).sum(1),
        names=by_kind[NAME],
        things=by_kind[CONCEPT],
        numbers=by_kind[NUMBER],
        held=np.minimum(shared, others.fact_weights).sum(1) / np.maximum(least, 1e-6),
        evidence=np.minimum(shared.sum(1) * mine.strength / _MUCH, _MOST).astype(np.float32),
        lead=lead,
        either_lead=either,
        days_differ=_differ(mine, others, shared, kinds, DAY),
        numbers_differ=_differ(mine, others, shared, kinds, NUMBER),
        shared_names=np.minimum(((shared > 0) & names).sum(1), 4).astype(np.float32) / 4,
        apart=_apart(mine, others, kinds, by_kind[NUMBER]),
        common=((shared > 0) & (kinds != DAY)).sum(1).astype(np.float32),
        others_meant=_others_meant(mine, others, known_to_me, known_to_them),
    )


def _shared(mine: Profile, others: Others) -> Floats:
    """My weight of each of their facts, 0 where I have it not."""
    if not len(mine.facts):
        return np.zeros(others.facts.shape, np.float32)
    where = np.searchsorted(mine.facts, others.facts).clip(max=len(mine.facts) - 1)
    same = (mine.facts[where] == others.facts) & (others.fact_weights > 0)
    return np.where(same, mine.fact_weights[where], np.float32(0))


def _overlap(mine: Profile, others: Others, shared: Floats, kinds: Keys, wanted: tuple[int, ...]) -> Floats:
    of_kind = np.isin(kinds, wanted)
    me = mine.fact_weights[np.isin(kind_of(mine.facts), wanted)].sum()
    common = np.where(of_kind & (shared > 0), np.minimum(shared, others.fact_weights), 0).sum(1)
    least = np.minimum(np.where(of_kind, others.fact_weights, 0).sum(1), me)
    share = np.where(least > 0, common / np.maximum(least, 1e-6), 0).clip(max=1)
    return np.asarray(share, np.float32)


def _differ(mine: Profile, others: Others, shared: Floats, kinds: Keys, kind: int) -> Floats:
    if not (kind_of(mine.facts) == kind).any():
        return np.zeros(len(others.facts), np.float32)
    of_kind = (kinds == kind) & (others.fact_weights > 0)
    differ = of_kind.any(1) & ~(of_kind & (shared > 0)).any(1)
    return np.asarray(differ, np.float32)


def _apart(mine: Profile, others: Others, kinds: Keys, common: Floats) -> Floats:
    many = (kind_of(mine.facts) == NUMBER).sum()
    theirs = ((kinds == NUMBER) & (others.fact_weights > 0)).sum(1)
    return np.asarray((np.minimum(many, theirs) >= _SEVERAL) & (common < _HARDLY), np.float32)


def _known_of_leads(mine: Profile, others: Others) -> tuple[Flags, Flags]:
    """Which names of each of their leads I know, and which of mine each of them knows."""
    known_to_me = np.isin(others.lead, mine.facts) & (others.lead > 0)
    known_to_them = (mine.lead[None, :, None] == others.facts[:, None, :]).any(2)
    return known_to_me, known_to_them


def _leads(others: Others, known_to_me: Flags, known_to_them: Flags) -> tuple[Floats, Floats]:
    """The names of a lead are what the news is about: at best the other text has them all."""
    theirs = others.lead > 0
    share = known_to_me.sum(1) / np.maximum(theirs.sum(1), 1)
    of_theirs = np.where(theirs.any(1), share, 0.5).astype(np.float32)
    mine = known_to_them.shape[1]
    if not mine:
        return of_theirs, of_theirs
    of_mine = (known_to_them.sum(1) / mine).astype(np.float32)
    return np.minimum(of_theirs, of_mine), np.maximum(of_theirs, of_mine)


def _others_meant(mine: Profile, others: Others, known_to_me: Flags, known_to_them: Flags) -> Floats:
    """Two leads of one kind that are about different people or places: "another surname in the lead"."""
    differ = ((others.lead > 0) & ~known_to_me).any(1) & (~known_to_them).any(1)
    shared = (known_to_me & (kind_of(others.lead) == NAME)).any(1)
    shared |= (known_to_them & (kind_of(mine.lead) == NAME)).any(1)
    return np.asarray(differ & ~shared, np.float32)

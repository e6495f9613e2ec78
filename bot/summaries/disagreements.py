"""Where sources count the same and come to different numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from bot.domain.document import Document
from bot.domain.summary import Claim, Disagreement
from bot.matching.folding import fold
from bot.matching.sound import LEAST_ALIKE, alike
from bot.summaries.counting import Count, counts
from bot.summaries.pieces import real_pieces

_LEAD = 6  # sentences of a document that speak of the happening itself, not of others like it
_OLD = timedelta(hours=6)  # an older number has been overtaken, and is no contradiction
_ABOUT = Decimal("0.25")  # how far "about" may be off
_LARGE = 100  # from here on a round number may be a rounded one
_PERSONAL = frozenset(("sentence", "fine"))  # two people's terms are two terms
_NAME = re.compile(r"(?<=[^.!?]\s)[^\W\d_a-zа-яёіїєґўąćęłńóśźż][^\W\d_]{3,}")
_MEASURED = Decimal("0.15")  # two seismologists


@dataclass(frozen=True, slots=True)
class _Said:
    document: Document
    count: Count
    about: frozenset[str] = frozenset()  # the names beside it, folded


def disagreements(documents: Sequence[Document], names: Mapping[int, str]) -> tuple[Disagreement, ...]:
    """Numbers of the same thing that cannot all be right, each with who gives it.

    Copies do not speak. Of one source the newest document counts; a document with two numbers for
    the same thing says nothing about it. `names` are the sources' names by document id.
    """
    said: dict[tuple[str, str], dict[int, _Said]] = defaultdict(dict)
    for document in sorted(documents, key=_moment):
        if document.copy_of is None and not document.forwarded_from:
            for one in _said_by(document):
                said[one.count.what, one.count.unit][document.source_id] = one
    found = []
    for (what, _), by_source in sorted(said.items()):
        if clashing := _clashing(_recent(list(by_source.values()))):
            found.append(Disagreement(what, _claims(clashing, names)))
    return tuple(found)


def _moment(document: Document) -> tuple[datetime, int]:
    return document.published_at or document.fetched_at, document.id


def _said_by(document: Document) -> list[_Said]:
    """What the title and the first sentences count, each thing once."""
    pieces = real_pieces(document.text, _LEAD)[:_LEAD]
    sentences = [document.title, *(document.text[one.start : one.end] for one in pieces)]
    by_what: dict[str, list[_Said]] = defaultdict(list)
    for sentence in sentences:
        for count in counts(sentence):
            by_what[count.what].append(_Said(document, count, _names(f"{document.title}. {sentence}")))
    return [max(each, key=_exactness) for each in by_what.values() if not _clash_among(each)]


def _names(text: str) -> frozenset[str]:
    return frozenset(fold(name) for name in _NAME.findall(text))


def _exactness(said: _Said) -> tuple[bool, Decimal]:
    return not said.count.bound, said.count.number


def _clash_among(found: Sequence[_Said]) -> bool:
    return any(_clash(one.count, other.count) for one in found for other in found)


def _recent(said: Sequence[_Said]) -> list[_Said]:
    newest = max(_moment(one.document)[0] for one in said)
    return [one for one in said if newest - _moment(one.document)[0] <= _OLD]


def _clashing(said: Sequence[_Said]) -> list[_Said]:
    return [one for one in said if any(_contradict(one, other) for other in said)]


def _contradict(one: _Said, other: _Said) -> bool:
    return _clash(one.count, other.count) and (one.count.what not in _PERSONAL or _share_a_name(one, other))


def _share_a_name(one: _Said, other: _Said) -> bool:
    """Whether both may speak of the same person, in whichever languages."""
    return any(alike(mine, theirs) >= LEAST_ALIKE for mine in one.about for theirs in other.about)


def _clash(one: Count, other: Count) -> bool:
    """Whether both cannot be right, neither by rounding nor as "more than" and "about"."""
    low, high = sorted((one, other), key=lambda count: count.number)
    if low.unit != high.unit or low.number == high.number or low.bound == "+":
        return low.unit != high.unit
    if "~" in {low.bound, high.bound}:
        return high.number - low.number > high.number * _ABOUT
    if one.what == "magnitude":
        return high.number - low.number > _MEASURED
    return not (_rounds(low.number, high.number) or _rounds(high.number, low.number))


def _rounds(number: Decimal, rounded: Decimal) -> bool:
    if rounded < _LARGE or rounded != rounded.to_integral_value():
        return abs(number - rounded) < 1 and number.to_integral_value() == rounded
    unit = Decimal(1)
    while rounded % (unit * 10) == 0 and unit * 100 <= rounded:
        unit *= 10
    return abs(number - rounded) * 2 <= unit and unit > 1


def _claims(said: Iterable[_Said], names: Mapping[int, str]) -> tuple[Claim, ...]:
    """Sources with the same number together, the smallest number first."""
    together: dict[tuple[Decimal, str], list[_Said]] = defaultdict(list)
    for one in said:
        together[one.count.number, one.count.bound].append(one)
    return tuple(
        Claim(
            _shown(each[0].count),
            tuple(dict.fromkeys(names[one.document.id] for one in each if one.document.id in names)),
            tuple(one.document.id for one in each),
        )
        for _, each in sorted(together.items())
    )


def _shown(count: Count) -> str:
    number = f"{count.number.normalize():f}"
    whole, _, rest = number.partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", "\u202f")
    number = f"{whole}.{rest}" if rest else whole
    number = f"~{number}" if count.bound == "~" else number + count.bound
    return f"{number}\u00a0{count.unit}" if count.unit not in {"", "%"} else number + count.unit

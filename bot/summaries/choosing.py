"""Which sentences are taken: what is watched first, then the lead and what most of it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.summaries.leaning import goes_on, is_background
from bot.summaries.likeness import says_the_same, stems
from bot.summaries.ranking import ranked, varied
from bot.summaries.reading import Candidate, Reading

_TOLD = 0.4  # share of another document's sentence that may be told already
_NO_STEMS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """A sentence with those it needs, in the order of the text: taken together or not at all."""

    main: Candidate
    members: tuple[Candidate, ...]


def choose(readings: Sequence[Reading], sentences: int, chars: int) -> list[Candidate]:
    """At most `sentences`, `chars` code points with a blank between them; in order of telling.

    Only when nothing fits is it a single one that is longer than `chars`.
    """
    groups = [*_wanted(readings), *_usual(readings, sentences)]
    alone = [Group(one.main, (one.main,)) for one in groups]
    known = stems(readings[0].headline)
    chosen = _fitting(groups, sentences, chars, known) or _fitting(alone, sentences, chars, known)
    if not chosen and sentences > 0 and chars > 1:
        chosen = [one.main for one in groups if one.main.fresh][:1]
    return sorted(chosen, key=lambda one: (one.rank, one.at))


# --- What is watched


def _wanted(readings: Sequence[Reading]) -> Iterator[Group]:
    """For each watch, in order, the first sentence that names it, with what that needs."""
    for watch in _watches(readings):
        if _in_headline(readings[0], watch):
            continue
        named = [(reading, one) for reading in readings for one in _naming(reading, watch)]
        found = next((pair for pair in named if pair[1].full), named[0] if named else None)
        if found:
            reading, one = found
            yield _group(reading, one)
            yield Group(one, tuple(each for each in _group(reading, one).members if each.at <= one.at))
            yield Group(one, (one,))


def _watches(readings: Iterable[Reading]) -> list[str]:
    """Every watch once, by the best place that any document's mentions give it."""
    places: dict[str, int] = {}
    for reading in readings:
        for place, watch in enumerate(dict.fromkeys(one.watch for one in reading.about)):
            places[watch] = min(place, places.get(watch, place))
    return sorted(places, key=lambda watch: places[watch])


def _in_headline(reading: Reading, watch: str) -> bool:
    """Whether the headline names the watch; only where it is a part of the text is that known."""
    spans = _spans(reading, watch)
    return any(piece.start <= start and end <= piece.end for piece in reading.told for start, end in spans)


def _naming(reading: Reading, watch: str) -> Iterator[Candidate]:
    spans = _spans(reading, watch)
    for one in reading.candidates:
        if any(one.piece.start <= start and end <= one.piece.end for start, end in spans):
            yield one


def _spans(reading: Reading, watch: str) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in reading.about if one.watch == watch]


def _group(reading: Reading, one: Candidate) -> Group:
    return Group(one, tuple(reading.candidates[at] for at in one.bound))


# --- What is told when no watch decides


def _usual(readings: Sequence[Reading], sentences: int) -> Iterator[Group]:
    """One document: its lead, or a single sentence for all. Several: the lead, then what most say."""
    usable = [_usable(reading) for reading in readings]
    if len(readings) == 1 and sentences != 1:
        order = usable[0]
    elif sentences == 1:
        order = [one for _, one in ranked(usable)]
    else:
        lead = next((each[0] for each in usable if each), None)
        order = list(varied(ranked([_besides(lead, each) for each in usable]), lead)) if lead else []
    for one in order:
        yield _group(readings[one.rank], one)


def _recalls(one: Candidate) -> bool:
    """What recalls earlier news comes after all that is new."""
    return is_background(one.text)


def _stands(reading: Reading, one: Candidate) -> bool:
    """Whether everything that a sentence needs would be told with it."""
    return all(reading.candidates[at].fresh for at in one.bound)


def _besides(lead: Candidate, candidates: Sequence[Candidate]) -> list[Candidate]:
    """What a document says that the lead does not, so that its first news stands first."""
    return [one for one in candidates if not _is_said(one, [lead])]


def _usable(reading: Reading) -> list[Candidate]:
    fresh = sorted((one for one in reading.candidates if one.fresh), key=_recalls)
    full = [one for one in fresh if one.full]
    if reading.rank == 0:
        return full or fresh
    # Behind another text "he" would be somebody else, and "but" would contradict something else.
    return [one for one in full if not goes_on(one.text) and _stands(reading, one)]


# --- What there is room for, and is not said yet


def _fitting(
    groups: Iterable[Group], sentences: int, chars: int, headline: frozenset[str]
) -> list[Candidate]:
    chosen: list[Candidate] = []
    for group in groups:
        if len(chosen) >= sentences:
            break
        new = [one for one in group.members if one.fresh and one not in chosen]
        if not new or _is_said(group.main, chosen, headline):
            continue
        if _fits([*chosen, *new], sentences, chars):
            chosen += new
    return chosen


def _is_said(one: Candidate, chosen: Sequence[Candidate], headline: frozenset[str] = _NO_STEMS) -> bool:
    """Whether other sentences say the same. A sentence that is chosen already says itself.

    What another document adds must be new beside all that is told, the headline with it.
    """
    if any(says_the_same(one.stems, other.stems, elsewhere=one.rank != other.rank) for other in chosen):
        return True
    told = headline.union(*(other.stems for other in chosen))
    return one.rank > 0 and len(one.stems & told) > _TOLD * len(one.stems)


def _fits(chosen: Sequence[Candidate], sentences: int, chars: int) -> bool:
    length = sum(len(one.text) for one in chosen) + len(chosen) - 1
    return len(chosen) <= sentences and length <= chars

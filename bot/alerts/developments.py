"""The turns of a story that are worth a message of their own. Pure.

A report that only says it again, however differently, is none; neither is a copy. What is one: a
watched name that was not in the story, a key number that has changed, word from those who must
know, and that the story was wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.alerts.turning_words import confirms, is_authority, quotes_authority, refutes
from bot.domain.source import Ownership
from bot.domain.story import Report

# The most telling first: a report is told as one turn.
CORRECTION, OFFICIAL, NUMBER, NAME = KINDS = ("correction", "official", "number", "name")

# What a death toll is: the first number of it is news, too. Of the others only a change is.
_GRAVE = frozenset({"killed"})
_KEY = frozenset({"killed", "injured", "missing", "detained", "evacuated", "hospitalised", "rescued"})
_JUMP = 3  # times; one source alone is not believed so much more than all others said
_ABOUT = Decimal("1.25")  # "about 50" after 42 says nothing new
_LARGE = 100  # from here on a round number may be a rounded one
_COMMON = 2  # words that a refutation shares with what was told
_STEM = 5  # letters by which words are compared


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people, said in the sentence of this place; `exact` if not "about" so many."""

    what: str
    number: Decimal
    exact: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Opening:
    """How a report begins: its title (perhaps "") and first sentences, what they count and name.

    `named` are the watches found in each sentence, the title's first; `numbers` all that it tells.
    """

    report: Report
    sentences: tuple[str, ...]
    figures: tuple[Figure, ...]
    named: tuple[frozenset[str], ...]
    numbers: frozenset[str] = frozenset()

    @property
    def is_copy(self) -> bool:
        """Whether it only repeats another's words."""
        return self.report.copy_of is not None or bool(self.report.document.forwarded_from)

    @property
    def headline(self) -> str:
        """Its title; of a post without one, its first sentence."""
        return next((one for one in self.sentences if one), "")

    @property
    def watches(self) -> frozenset[str]:
        """Everything named in it."""
        return frozenset().union(*self.named)


@dataclass(frozen=True, slots=True)
class Turn:
    """A development: `value` tells it from others of its kind, `sentence` says it."""

    kind: str
    value: str
    sentence: str


def turns(before: Sequence[Opening], new: Opening) -> tuple[Turn, ...]:
    """What a report brings about, whoever is told; the most telling first. A copy brings nothing."""
    if new.is_copy or not before:
        return ()
    found = (_correction(before, new), _official(before, new), *_numbers(before, new))
    return tuple(turn for turn in found if turn)


def naming(new: Opening, watches: Collection[str], named: Collection[str]) -> tuple[Turn, ...]:
    """The watches of a chat that a report names and the chat's message does not."""
    if new.is_copy:
        return ()
    return tuple(
        Turn(NAME, watch, _sentence(new, _where_named(new, watch))) for watch in watches if watch not in named
    )


def _where_named(new: Opening, watch: str) -> int:
    return next((at for at, found in enumerate(new.named) if at and watch in found), 0)


def _sentence(new: Opening, at: int) -> str:
    """The sentence there; for the title, which is told anyway, the first one after it."""
    return new.sentences[at or 1] if len(new.sentences) > 1 else ""


# --- That it was wrong


def _correction(before: Sequence[Opening], new: Opening) -> Turn | None:
    if any(refutes(sentence) for one in before for sentence in one.sentences[:3]):
        return None  # the story is about a refutation
    for at, sentence in enumerate(new.sentences[:3]):
        if refutes(sentence) and _is_of_this(before, new, at):
            return Turn(CORRECTION, "", _sentence(new, at))
    return None


def _is_of_this(before: Sequence[Opening], new: Opening, at: int) -> bool:
    """Whether a sentence speaks of what the story told: by its words; in another language by a name."""
    language = new.report.document.language
    foreign = [one for one in before if one.report.document.language != language]
    if new.named[at] & frozenset().union(*(one.watches for one in foreign)):
        return True
    said = _stems(new.sentences[at])
    with_title = said | _stems(new.headline)
    return any(
        len(said & words) >= _COMMON or len(with_title & words) > _COMMON
        for words in (_stems(" ".join(one.sentences[:3])) for one in before)
    )


def _stems(text: str) -> frozenset[str]:
    words = "".join(char if char.isalnum() else " " for char in text.casefold()).split()
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


# --- Word from those who must know


def _official(before: Sequence[Opening], new: Opening) -> Turn | None:
    if any(_speaks_officially(one) is not None for one in before):
        return None
    at = _speaks_officially(new)
    return None if at is None else Turn(OFFICIAL, "", _sentence(new, at))


def _speaks_officially(one: Opening) -> int | None:
    """The sentence by which a report is an authority's own word, or hands on its confirmation.

    A state's newspaper is none by itself: it must say from whom it has it.
    """
    for at, sentence in enumerate(one.sentences[:3]):
        if confirms(sentence):
            return at
        if one.report.source.ownership is Ownership.STATE and quotes_authority(sentence):
            return at
    return 0 if is_authority(one.report.source.title) else None


# --- Numbers


def _numbers(before: Sequence[Opening], new: Opening) -> list[Turn]:
    found = []
    for what in dict.fromkeys(figure.what for figure in new.figures):
        if what in _KEY and (figure := _changed(what, before, new)):
            value = f"{what}:{figure.number.normalize():f}"
            found.append(Turn(NUMBER, value, _sentence(new, figure.sentence)))
    return found


def _changed(what: str, before: Sequence[Opening], new: Opening) -> Figure | None:
    """The largest number of something in a report, if it is more than was told.

    Less is none: old reports come late, and parts are counted as well as wholes.
    """
    largest = max((one for one in new.figures if one.what == what), key=lambda one: one.number)
    told = [figure.number for one in before for figure in one.figures if figure.what == what]
    if not told:
        # "Two workers died" may have been told without our knowing what was counted.
        is_known = any(f"{largest.number.normalize():f}" in one.numbers for one in before)
        return largest if what in _GRAVE and largest.number > 0 and not is_known else None
    most = max(told)
    if largest.number <= most or _is_rounded(most, largest):
        return None
    believed = largest.number <= most * _JUMP or _speaks_officially(new) is not None
    return largest if believed else None


def _is_rounded(told: Decimal, figure: Figure) -> bool:
    if not figure.exact and figure.number <= told * _ABOUT:
        return True
    unit = Decimal(1)
    while figure.number >= _LARGE and figure.number % (unit * 10) == 0:
        unit *= 10
    return unit > 1 and abs(figure.number - told) * 2 <= unit

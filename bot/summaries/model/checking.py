"""Whether a model's answer may stand beside an alert. Pure; it says no when in doubt.

A refusal costs nothing: the summary that we made ourselves stands there already. So each rule asks
only whether what it looks at can be found again in the sources, and understands nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.summaries.model import manners
from bot.summaries.model.calendar import unfounded_dates
from bot.summaries.model.names import unknown_names
from bot.summaries.model.numbers import unfounded
from bot.summaries.sentences import lines, split

MOST_SENTENCES = 3
MOST_CHARS = 600
_SURE_OF_A_SENTENCE = 60  # letters from which one sentence alone shows its language

Detect = Callable[[str], str]


class Kind(StrEnum):
    """What is wrong with an answer."""

    EMPTY = "empty"
    LONG = "long"
    UNSEEN = "unseen characters"
    LANGUAGE = "language"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    ADDRESS = "address"
    ITSELF = "speaks of itself"
    PERSON = "first person"
    ECHO = "instructions"
    MARKUP = "markup"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and at which words (or of how many, or which language)."""

    kind: Kind
    words: str = ""


def faults(answer: str, sources: Sequence[str], language: str, detect: Detect) -> tuple[Fault, ...]:
    """Why an answer in `language` is not believed; () when it is.

    `sources` are the texts as the model was shown them. `detect` says a text's language by its code.
    """
    if not re.search(r"[^\W\d_]{2}", answer):
        return (Fault(Kind.EMPTY),)
    if len(answer) > MOST_CHARS:
        return (Fault(Kind.LONG, f"{len(answer)} characters"),)
    return tuple(
        Fault(kind, words) for kind, found in _each(answer, sources, language, detect) for words in found
    )


def _each(
    answer: str, sources: Sequence[str], language: str, detect: Detect
) -> Iterator[tuple[Kind, Sequence[str]]]:
    pieces = [text for start, end in lines(answer) for text in _sentences(answer, start, end)]
    if len(pieces) > MOST_SENTENCES:
        yield Kind.LONG, (f"{len(pieces)} sentences",)
    told = "\n".join(sources)
    same = any(detect(source) == language for source in sources)
    yield Kind.LANGUAGE, _foreign(answer, pieces, language, detect)
    yield (
        Kind.UNSEEN,
        (*manners.unseen(answer), *manners.pictures(answer, sources), *manners.mixed(answer, sources)),
    )
    yield Kind.ADDRESS, manners.addresses(answer, sources)
    yield Kind.ITSELF, manners.of_itself(answer, sources)
    yield Kind.ECHO, manners.echoes(answer)
    yield Kind.MARKUP, manners.markup(answer)
    yield Kind.PERSON, manners.first_person(answer, language)
    yield Kind.NUMBER, unfounded(answer, told)
    yield Kind.DATE, unfounded_dates(answer, told)
    yield Kind.NAME, unknown_names(answer, sources, language, foreign=not same)
    yield Kind.QUOTATION, manners.new_quotations(answer, sources, same_language=same)


def _sentences(answer: str, start: int, end: int) -> Iterator[str]:
    for piece in split(answer, start, end):
        yield answer[piece.start : piece.end]


def _foreign(answer: str, pieces: Sequence[str], language: str, detect: Detect) -> tuple[str, ...]:
    """The language that the answer, or a long sentence of it, is in instead."""
    long = [one for one in pieces if sum(map(str.isalpha, one)) >= _SURE_OF_A_SENTENCE]
    return tuple(
        dict.fromkeys(found or "none" for found in map(detect, (answer, *long)) if found != language)
    )

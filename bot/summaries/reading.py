"""Documents as they are summed up: their sentences, and how those hang together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.document import Document
from bot.domain.watch import Mention
from bot.summaries.leaning import gives_credit, leans
from bot.summaries.likeness import repeats, stems
from bot.summaries.pieces import is_full, real_pieces
from bot.summaries.sentences import Piece

HEADLINE_LIMIT = 160  # a first line up to here is a headline even if it is two sentences

_BEGINNING = 15  # sentences of a document that does not lead: what stands below is never taken


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sentence that may be taken. `rank` is its document's place, `at` its own in the text.

    `fresh` is False where the headline says it already. `bound` are the places of the sentences
    without which it should not be told: itself, the one it leans on, the one that says by whom.
    """

    document: Document
    rank: int
    at: int
    piece: Piece
    text: str
    stems: frozenset[str]
    full: bool
    fresh: bool
    bound: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, its candidates, and what is watched in it. `told` is a headline cut from its text."""

    document: Document
    rank: int
    candidates: tuple[Candidate, ...]
    told: tuple[Piece, ...] = ()
    about: tuple[Mention, ...] = ()
    headline: str = ""


def read(
    document: Document,
    about: Sequence[Mention] = (),
    rank: int = 0,
    headline: str = "",
    *,
    headed: bool = True,
) -> Reading:
    """The first document gives the headline; the others are handed it, and say it no more.

    Where no headline is shown (not `headed`), a post without a title keeps its first line.
    """
    text = document.text
    inside = tuple(one for one in about if one.field == "text")
    pieces = real_pieces(text, 0 if inside or not rank else _BEGINNING)
    told: list[Piece] = []
    own = headline or " ".join(document.title.split())
    if not own and pieces and headed:
        told, pieces = _beginning(pieces)
        own = text[told[0].start : told[-1].end]
    elif headline and not document.title.strip():
        pieces = _without_headline(text, pieces)
    known = stems(own)
    words = [text[piece.start : piece.end] for piece in pieces]
    candidates = tuple(
        Candidate(
            document,
            rank,
            at,
            piece,
            words[at],
            own_stems := stems(words[at]),
            is_full(text, piece),
            not repeats(own_stems, known),
            _bound(words, at),
        )
        for at, piece in enumerate(pieces)
    )
    return Reading(document, rank, candidates, tuple(told), inside, own)


def _beginning(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """A post without a title begins with its headline: the first line, or its first sentence."""
    first = [piece for piece in pieces if piece.line == pieces[0].line]
    if first[-1].end - first[0].start > HEADLINE_LIMIT:
        first = first[:1]
    return first, pieces[len(first) :]


def _without_headline(text: str, pieces: list[Piece]) -> list[Piece]:
    """Behind another's headline nobody needs a second one: a first line that ends in no full stop."""
    first, rest = _beginning(pieces) if pieces else ([], [])
    is_headline = bool(rest) and rest[0].line != first[-1].line and text[first[-1].end - 1].isalnum()
    return rest if is_headline else pieces


def _bound(words: Sequence[str], at: int) -> tuple[int, ...]:
    before = (at - 1,) if at and leans(words[at]) else ()
    after = (at + 1,) if at + 1 < len(words) and gives_credit(words[at + 1]) else ()
    return (*before, at, *after)

"""A document in a few of its own sentences: pure, and without a model.

News tells the most important thing first, so two or three sentences are best taken from the top
(measured against other outlets' leads, nothing beats it); a single one by how much of the text's
own words it holds. A watch changes that: the sentence with the watched name must be there.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.document import Document
from bot.domain.summary import Sentence, Summary
from bot.domain.watch import Mention
from bot.summaries.cleaning import dateline, is_junk, ornament
from bot.summaries.sentences import Piece, lines, split

READ_LIMIT = 30_000  # code points of a text that are read: news is shorter, the rest is attachments
HEADLINE_LIMIT = 160  # a first line up to here is a headline even if it is two sentences
_LEAST_WORDS = 4
_DATED = 3  # sentences after which no dateline is expected
_QUOTED_LIMIT = 400  # a quotation of several sentences is kept whole up to here
_SAME = 0.6  # overlap from which two sentences say the same
_REPEATS = 0.7  # share of the headline's and the sentence's common words
_QUOTES = re.compile('[«»„“”"]')
_WORD = re.compile(r"\w+")
# Sentences that lean on the one before: he, she, they, their, "according to him", "this".
_LEANS = re.compile(
    r"[^\w]*(?:(?:по|согласно|за|паводле|według|zdaniem|according to)\s+)?(?:"
    r"он|она|оно|они|его|её|ее|их|ему|ей|им|него|неё|нее|них|этот|эта|это|эти|тот|там|тогда"
    r"|він|вона|вони|воно|його|її|їх|їхн\w+|йому|їй|їм|нього|неї|них|цей|ця|це|ці|там|тоді"
    r"|ён|яна|яны|яно|яго|яе|іх|яму|ёй|ім|гэты|гэта|гэтая|гэтыя|там|тады"
    r"|on|ona|oni|one|jego|jej|ich|jemu|im|niego|niej|nich|ten|ta|to|te|tam|wtedy"
    r"|he|she|they|it|his|her|their|its|him|them|this|that|these|those|there|then)\b(?!-)",
    re.IGNORECASE,
)


def summarise(
    document: Document,
    about: Sequence[Mention] = (),
    limit_sentences: int = 3,
    limit_chars: int = 600,
) -> Summary:
    """The headline and up to `limit_sentences` sentences, `limit_chars` code points together.

    `about` are mentions of what is watched, most important watch first: each watch gets the
    first sentence that names it, and the one before where that begins with a pronoun. Sentences
    are whole, stand in the text word for word, and do not repeat the headline. Only when none
    fits is the most important one cut, at a word, and marked so.
    """
    text = document.text
    pieces = _real_pieces(text)
    headline = " ".join(document.title.split())
    told: list[Piece] = []
    if not headline and pieces:
        told, pieces = _beginning(pieces)
        headline = text[told[0].start : told[-1].end]
    known = _stems(headline)
    fresh = [piece for piece in pieces if not _repeats(_stems(_of(text, piece)), known)]
    groups = [*_wanted(text, pieces, told, about), *_usual(text, fresh, limit_sentences)]
    chosen = _fitting(text, groups, frozenset(fresh), limit_sentences, limit_chars)
    sentences = (_sentence(text, piece, limit_chars) for piece in chosen)
    return Summary(headline, tuple(one for one in sentences if one.text))


def _beginning(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """A post without a title begins with its headline: the first line, or its first sentence."""
    first = [piece for piece in pieces if piece.line == pieces[0].line]
    if first[-1].end - first[0].start > HEADLINE_LIMIT:
        first = first[:1]
    return first, pieces[len(first) :]


def _of(text: str, piece: Piece) -> str:
    return text[piece.start : piece.end]


def _sentence(text: str, piece: Piece, limit: int) -> Sentence:
    end = piece.end
    if end - piece.start > limit:
        end = piece.start + limit - 1
        blank = max(text.rfind(" ", piece.start, end), text.rfind("\u00a0", piece.start, end))
        end = blank if blank > piece.start else end
        end = piece.start + len(text[piece.start : end].rstrip(" \u00a0,;:—–-"))
    return Sentence(text[piece.start : end], piece.start, end, cut=end < piece.end)


# --- What there is to choose from


def _real_pieces(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    for number, (start, end) in enumerate(lines(text[:READ_LIMIT])):
        if is_junk(text[start:end]):
            continue
        # a dateline stands at the top, or under a headline
        begin = _news_begins(text, start, end, dated=len(pieces) < _DATED)
        stop = begin + len(text[begin:end].rstrip("*_ "))
        sentences = _whole_quotes(text, split(text, begin, stop, number))
        pieces += [piece for piece in sentences if _is_real(text, piece)]
    return pieces


def _news_begins(text: str, start: int, end: int, *, dated: bool) -> int:
    start += ornament(text[start:end])
    return start + (dateline(text[start:end]) if dated else 0)


def _is_real(text: str, piece: Piece) -> bool:
    words = _of(text, piece)
    return bool(_WORD.search(words)) and not is_junk(words)


def _whole_quotes(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Sentences of one quotation joined, so that nobody's words lose who said them."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and _is_torn(_of(text, last)) and piece.end - last.start <= _QUOTED_LIMIT:
            joined[-1] = Piece(last.start, piece.end, last.line)
        else:
            joined.append(piece)
    return joined


def _is_torn(sentence: str) -> bool:
    return len(_QUOTES.findall(sentence)) % 2 == 1


def _repeats(words: frozenset[str], headline: frozenset[str]) -> bool:
    if not words or not headline:
        return False
    common = len(words & headline)
    return common / len(words) >= 0.9 or common / len(words | headline) >= _REPEATS


# --- Choosing. A group of sentences is taken together or not at all.

Group = tuple[Piece, ...]


def _wanted(
    text: str, pieces: Sequence[Piece], told: Sequence[Piece], about: Sequence[Mention]
) -> Iterator[Group]:
    """For each watch, in order, the first sentence that names it, with what that leans on."""
    for watch in dict.fromkeys(mention.watch for mention in about):
        spans = [(one.start, one.end) for one in about if one.watch == watch and one.field == "text"]
        if any(_holds(piece, spans) for piece in told):
            continue
        named = [at for at, piece in enumerate(pieces) if _holds(piece, spans)]
        at = next((at for at in named if _is_full(text, pieces[at])), named[0] if named else None)
        if at is None:
            continue
        if at and _LEANS.match(_of(text, pieces[at])):
            yield pieces[at - 1], pieces[at]
        yield (pieces[at],)


def _holds(piece: Piece, spans: Iterable[tuple[int, int]]) -> bool:
    return any(piece.start <= start and end <= piece.end for start, end in spans)


def _usual(text: str, pieces: list[Piece], sentences: int) -> Iterator[Group]:
    """What is taken when no watch decides: the lead, or a single sentence for all."""
    full = [piece for piece in pieces if _is_full(text, piece)] or pieces
    for piece in _ranked(text, full) if sentences == 1 else full:
        yield (piece,)


def _is_full(text: str, piece: Piece) -> bool:
    """Whether a sentence can lead: not a scrap, not half a quotation."""
    words = _of(text, piece)
    return len(_WORD.findall(words)) >= _LEAST_WORDS and not _is_torn(words)


def _fitting(
    text: str, groups: Sequence[Group], fresh: frozenset[Piece], sentences: int, chars: int
) -> list[Piece]:
    chosen: list[Piece] = []
    for group in groups:
        if len(chosen) >= sentences:
            break
        new = [piece for piece in group if piece in fresh and piece not in chosen]
        if not new or _says_the_same(text, new[-1], chosen):
            continue
        if _fits(chosen + new, sentences, chars):
            chosen += new
    if not chosen and sentences > 0 and chars > 1:
        chosen = [piece for group in groups for piece in group[-1:] if piece in fresh][:1]
    return sorted(chosen, key=lambda piece: piece.start)


def _fits(pieces: Sequence[Piece], sentences: int, chars: int) -> bool:
    length = sum(piece.end - piece.start for piece in pieces) + len(pieces) - 1
    return len(pieces) <= sentences and length <= chars


def _says_the_same(text: str, piece: Piece, chosen: Iterable[Piece]) -> bool:
    words = _stems(_of(text, piece))
    others = (_stems(_of(text, one)) for one in chosen)
    return any(len(words & other) > _SAME * min(len(words), len(other)) for other in others if other)


def _ranked(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The sentences that hold most of the text's own words, names and numbers first."""
    stems = [_stems(_of(text, piece)) for piece in pieces]
    within = Counter(stem for one in stems for stem in one)
    often = Counter(_stem(word) for word in _WORD.findall(text[:READ_LIMIT].casefold()))
    weight = {stem: often[stem] * math.log(1 + len(pieces) / within[stem]) for stem in within}

    def score(at: int) -> float:
        words = _of(text, pieces[at])
        held = sum(weight[stem] for stem in stems[at]) / math.sqrt(len(_WORD.findall(words)) or 1)
        facts = len(re.findall(r"(?<=[^.!?]\s)[^\W\d_a-zа-яёіїєґўąćęłńóśźż]\w+|\d+", words))
        return held * (1 + 2 / (1 + at)) * (1 + min(facts, 6) / 6)

    return [pieces[at] for at in sorted(range(len(pieces)), key=score, reverse=True)]


def _stems(text: str) -> frozenset[str]:
    """Distinct words of more than two letters, each by its first letters: endings do not count."""
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold()) if len(word) > 2)


def _stem(word: str) -> str:
    return word.replace("ё", "е")[:5]

"""Text is read through its disguises, without losing where it stood.

A text is cut into words and the gaps between them. Nothing is ever rewritten: a word broken by
a soft hyphen, a stress mark or the end of a line is put together from its pieces as they stand,
so offsets are always sums of lengths in the original. What a word *means* to the index is its
key (`key_of`), and a hashtag or a possessive has parts besides (`parts_of`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from bot.matching.folding import MASKS, fold

LONGEST_WORD = 100  # code points; a longer run of letters is no name, and is not remembered
LONGEST_GAP = 32
_MOST_KINDS = 1 << 12

# What may stand between two words. Everything before STOP may stand inside a name.
SPACE, DOT, HYPHEN, QUOTE, SEAM, STOP = range(6)

_cut = re.compile(r"(\W+)").split
_words = re.compile(r"\w+").findall

# Characters that are not seen, or only seen on top of the letter before them.
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f"
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_BLANK = r"[^\S\n\r\u2028\u2029]"

_APOSTROPHES = "'’‘‛`´′‵ʹʼ＇"
_broken_line = rf"[-\u00ad‐]{_BLANK}*\r?\n{_BLANK}*"

# Quick, and true too often; then exact.
_could_be_disguised = re.compile(rf"[{_MARKS}{_UNSEEN}{_APOSTROPHES}@$]").search
_could_be_broken = re.compile(r"\n(?<=[-‐\s]\n)").search
_is_disguised = re.compile(
    rf"[{_MARKS}{_UNSEEN}{_APOSTROPHES}]|[-‐]{_BLANK}*\r?\n|[@$](?<=[^\W\d_].)(?=[^\W\d_])"
).search
_ends_in_a_hyphen = re.compile(rf"\w[{_MARKS}{_UNSEEN}]*[-‐‑–\u00ad][{_UNSEEN}]*\Z").search
_inside_a_word = re.compile(rf"[{_APOSTROPHES}]?[{_MARKS}{_UNSEEN}]*|{_broken_line}").fullmatch
_marks_of_the_letter = re.compile(rf"[{_MARKS}{_UNSEEN}]*[\u0306\u0308][{_MARKS}]*").match
_without_unseen = re.compile(rf"[{_MARKS}{_UNSEEN}]+").sub

_KINDS = (
    (SEAM, re.compile("").fullmatch),
    (SPACE, re.compile(rf"{_BLANK}*(?:\r?\n)?{_BLANK}*|_+").fullmatch),
    (DOT, re.compile(rf"\.{_BLANK}?").fullmatch),
    (HYPHEN, re.compile(f"[-‐‑–]|{_broken_line}").fullmatch),
    (QUOTE, re.compile(rf"{_BLANK}?[\"«»„“”‹›]{_BLANK}?|[\"»”›]{_BLANK}?[\"«„“‹]| ?& ?").fullmatch),
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text cut up: `gaps[i]` stands between `words[i]` and `words[i + 1]`.

    The first and the last word may be empty (a text that begins or ends with a gap). Joined in
    turn they are the text, code point for code point.
    """

    words: list[str]
    gaps: list[str]

    def offsets(self) -> list[int]:
        """Where each piece begins: word i at 2i, the gap after it at 2i + 1, the end last."""
        lengths = [0] * (len(self.words) + len(self.gaps))
        lengths[::2] = map(len, self.words)
        lengths[1::2] = map(len, self.gaps)
        return [*accumulate(lengths, initial=0)]


class _Kinds(dict[str, int]):
    """gap → its kind, worked out when it is first met; long ones are not remembered."""

    def __missing__(self, gap: str) -> int:
        if len(gap) > LONGEST_GAP:
            return STOP
        seen = _without_unseen("", gap)
        kind = next((kind for kind, fits in _KINDS if fits(seen)), STOP)
        if len(self) < _MOST_KINDS:
            self[gap] = kind
        return kind


# What a gap means for a name that would reach across it.
kind_of: Callable[[str], int] = _Kinds().__getitem__


def cut(text: str) -> Words:
    """The words of a text, in its own letters."""
    pieces = _cut(text)
    words = Words(pieces[::2], pieces[1::2])
    return _mended(words) if _hides(text) else words


def words_in(piece: str) -> list[str]:
    """The words alone, none of them empty: what `cut` finds, sooner."""
    return [*filter(None, cut(piece).words)] if _hides(piece) else _words(piece)


def _hides(text: str) -> bool:
    """Whether anything in a text makes a word look like several."""
    return bool((_could_be_disguised(text) or _could_be_broken(text)) and _is_disguised(text))


def cut_around(text: str, spans: Iterable[tuple[int, int]]) -> Words:
    """The words within some spans (in order, apart); what lies between is left in long gaps."""
    words, gaps, at = [""], [], 0
    for start, end in spans:
        piece = cut(text[start:end])
        words += piece.words
        gaps += [text[at:start], *piece.gaps]
        at = end
    return Words([*words, ""], [*gaps, text[at:]])


def is_broken(piece: str) -> bool:
    """Whether a piece without blanks ends as a word does that goes on in the next line."""
    return not piece[-1:].isalnum() and bool(_ends_in_a_hyphen(piece))


def _mended(text: Words) -> Words:
    """Broken and masked words put together, and marks given back to the letter they belong to."""
    words = text.words[:1]
    gaps: list[str] = []
    for gap, word, behind in zip(text.gaps, text.words[1:], [*text.gaps, ""][1:], strict=True):
        rest = gap
        if gap in MASKS and behind != "." and _are_halves(words[-1], word):
            words[-1] += gap + word
            continue
        if _needs_mending(gap) and 0 < len(words[-1]) <= LONGEST_WORD:
            if word and _inside_a_word(gap):
                words[-1] += gap + word
                continue
            marks = _marks_of_the_letter(gap)
            words[-1] += gap[: marks.end() if marks else 0]
            rest = gap[marks.end() if marks else 0 :]
        gaps.append(rest)
        words.append(word)
    return Words(words, gaps)


def _are_halves(one: str, other: str) -> bool:
    return len(one) <= LONGEST_WORD and one[-1:].isalpha() and other[:1].isalpha()


def _needs_mending(gap: str) -> bool:
    return len(gap) <= LONGEST_GAP and _mends(gap)


@lru_cache(maxsize=1 << 12)
def _mends(gap: str) -> bool:
    return bool(_inside_a_word(gap) or _marks_of_the_letter(gap))


@lru_cache(maxsize=1 << 16)
def key_of(word: str) -> str:
    """What the index knows a word by: folded letters and digits only. "" for no word."""
    return fold(word) if len(word) <= LONGEST_WORD else ""


def first_key(piece: str) -> str:
    """The key of the first word of a piece without blanks; "" if it has none."""
    return key_of(piece if piece.isalpha() else next(filter(None, cut(piece).words), ""))


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of a name, in order. Empty if it has no letters or digits at all."""
    return tuple(key for word in cut(name).words if (key := key_of(word)))


# ------------------------------------------------------------- a word that holds several words

_suffix = re.compile(rf"(?<=\w\w)([{_APOSTROPHES}])[a-zà-ž]{{1,4}}$").search
_elision = re.compile(
    rf"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un)([{_APOSTROPHES}])\w\w",
    re.IGNORECASE,
).match
_separators = re.compile(rf"_+|{_broken_line}(?=[^\W\d_])").finditer
_digits = re.compile(r"(?<=[^\W\d_])(?=\d\d)|(?<=\d\d)(?=[^\W\d_])").finditer
_new_capital = re.compile(rf"(?<=[^\W\d_])([{_MARKS}{_UNSEEN}]*)(?=[^\W\d_])").finditer


@lru_cache(maxsize=1 << 14)
def parts_of(word: str) -> tuple[tuple[int, int], ...]:
    """The words inside a word, as spans: a hashtag's, a possessive's; () for a plain word.

    They are further readings: the word as a whole keeps its own key. A part may be empty.
    """
    if len(word) > LONGEST_WORD or (word.isalpha() and is_plain(word)):
        return ()
    dividers = sorted(_dividers(word))
    starts = [0, *(end for _, end in dividers)]
    ends = [*(start for start, _ in dividers), len(word)]
    return tuple(zip(starts, ends, strict=True)) if dividers else ()


def is_plain(word: str) -> bool:
    """Whether a word of letters surely holds no other word."""
    return (word[1:].islower() or word.isupper()) and "ʼ" not in word and "ʹ" not in word


def _dividers(word: str) -> set[tuple[int, int]]:
    """What divides a word, as spans; empty ones between two letters."""
    spans = {found.span() for found in (*_separators(word), *_digits(word))}
    spans |= {found.span(1) for found in (_suffix(word), _elision(word)) if found}
    return spans | {
        found.span(1)
        for found in _new_capital(word)
        if word[found.start() - 1].islower() and word[found.end()].isupper()
    }


def opened(text: Words) -> Words:
    """The same text with every word that holds several cut into them."""
    words: list[str] = []
    gaps: list[str] = []
    for word, gap in zip(text.words, ["", *text.gaps], strict=True):
        parts = parts_of(word) or ((0, len(word)),)
        words += [word[start:end] for start, end in parts]
        gaps += [gap, *(word[end:start] for (_, end), (start, _) in pairwise(parts))]
    return Words(words, gaps[1:])

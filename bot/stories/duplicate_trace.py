"""What is kept of a text to tell whether another one repeats it. Pure.

A *shingle* is three words in a row, as a number of 32 bits. Numbers and names are kept as hashes too, so
that a trace takes half a kilobyte for a text of four hundred characters.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from bot.stories.wording import normalised, numbers, without_addresses

PERMUTATIONS = 128
LEAST_WORDS = 5  # fewer are said by everybody: "Воздушная тревога!"
_MOST_WORDS = 2_000  # that shingles are made of; a longer text is known by its beginning
_SEED = 20_107
_WORDS_REMEMBERED = 1 << 16
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)

Hashes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Trace:
    """A text as its hashes. All in bytes are sorted hashes of four bytes each, read by `hashes`."""

    whole: int  # of all words in order
    words: int  # how many
    shingles: bytes  # none when there are fewer than five words
    numbers: bytes  # each as often as it is told
    names: bytes  # words in capitals within sentences
    openers: bytes  # words in capitals where a sentence begins
    denials: bytes  # words that turn a report into its opposite


def hashes(part: bytes) -> memoryview[int]:
    """The hashes of one part of a trace."""
    return memoryview(part).cast("I")


def trace_of(text: str) -> Trace:
    """The trace of a text; of its whole wording, so cut the tails of its source first."""
    text = without_addresses(text)
    said = normalised(text)
    found = said.split()
    names, openers = _names(text)
    return Trace(
        whole=int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest(), "big"),
        words=len(found),
        shingles=_shingles(found[:_MOST_WORDS]).tobytes() if len(found) >= LEAST_WORDS else b"",
        numbers=_packed(numbers(text).elements()),
        names=_packed(names),
        openers=_packed(openers),
        denials=_packed({*map(_denial, found)} - {""}),
    )


def digest(trace: Trace) -> NDArray[np.uint32]:
    """The MinHash of the shingles: 128 numbers. Raises ValueError if there are none."""
    if not trace.shingles:
        raise ValueError("too few words for a MinHash")
    tokens = np.frombuffer(trace.shingles, dtype=np.uint32).astype(np.uint64)
    rows = np.array([0, len(tokens)], dtype=np.uint64)
    made = RMinHash.digest_matrix_from_flat_token_hashes(tokens, rows, PERMUTATIONS, _SEED)
    return np.array(made.to_rows()[0], dtype=np.uint32)


def _packed(words: Iterable[str]) -> bytes:
    return array("I", sorted(map(_hash, words))).tobytes()


@lru_cache(_WORDS_REMEMBERED)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


@lru_cache(_WORDS_REMEMBERED)
def _denial(word: str) -> str:
    """How a word begins that turns a report into its opposite; "" for all others."""
    return word[:3] if _DENIALS.match(word) else ""


# ------------------------------------------------------------------------------------ shingles


def _shingles(words: list[str]) -> Hashes:
    hashed = np.array([_hash(word) for word in words], dtype=np.uint64)
    hashed = hashed * _MIX[0] ^ (hashed * _MIX[1]) >> np.uint64(29)
    mixed = hashed[:-2] * _MIX[0] + hashed[1:-1] * _MIX[1] + hashed[2:] * _MIX[2]
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


# ------------------------------------------------------------------------- names and denials

_TOKENS = re.compile(r"[^\W_]+|[.!?…:;|•\n]")
_SHOUTED = 0.5  # of the words; then capitals are only loudness
_SURNAME = re.compile(  # at the beginning of a sentence too
    r"(?:[оеёє]в|[иіїы]н|[сц]к(?:ий|і)|[еє]нко|[юу]к|[оеі]вич|[sc]k[iy]|wicz)"
    r"(?:а|у|ым|ом|ой|ого|ому|им|a|iego|iemu|im)?$"
)
_VOWELS = "аеиоуыэюяіїєўйьaeiouyąęó"
_STEM = 5  # letters; cases and numbers change what comes after

# Words that turn a report into its opposite, in the five languages: how they begin, or whole.
_DENIALS = re.compile(
    r"(?:не|ни|нет|без|ні|без|няма|немає|not|no|never|without|nie|bez)$"
    r"|(?:отмен|приостан|возобнов|опроверг|снят|снял|сним|запре|разреш|отказ|скасув|призуп|віднов|спрост"
    r"|заборон|дозвол|відмов|адмян|прыпын|аднав|абверг|абвярг|забаран|дазвол|адмов"
    r"|cancel|suspend|resum|den(?:y|ied|ies)|lift|refut|ban(?:s|ned)?$|allow|reject"
    r"|odwoł|zawies|wznow|wznaw|zdement|zakaz|zezw|odmów)"
)


def _names(text: str) -> tuple[set[str], set[str]]:
    """The stems of words in capitals, within sentences and at their beginnings; none if all shout."""
    names: set[str] = set()
    openers: set[str] = set()
    many, opening = 0, True
    for token in _TOKENS.findall(text):
        is_word = token.isalnum()
        many += is_word
        if is_word and token[0].isupper() and len(token) > 1:
            is_name = not opening or _SURNAME.search(token)
            (names if is_name else openers).add(_stem(token))
        opening = not is_word
    if len(names) > _SHOUTED * many:
        return set(), set()
    return names, openers


def _stem(word: str) -> str:
    word = word.casefold().replace("ё", "е")[:_STEM]
    return word[:-1] if len(word) < _STEM + 1 and len(word) > 2 and word[-1] in _VOWELS else word

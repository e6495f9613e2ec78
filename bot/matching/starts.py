"""Which pieces of a text could begin a name: asked of every piece, so answered from memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bot.matching.folding import fold
from bot.matching.index import Trie, goes_on
from bot.matching.normalise import LONGEST_WORD, Words, cut, is_broken, is_plain, key_of, parts_of, words_in
from bot.matching.sounding import Sounding
from bot.matching.spaced import gathered, has_lone_letters

# Bits: several may hold.
NO, YES, OPEN, SPACED, PERHAPS, FIRST = 0, 1, 2, 4, 8, 16
ALONE = PERHAPS | FIRST  # nothing else: what stands behind decides

GENERATION = 1 << 17  # pieces
_BUCKETS = 1 << 15  # so that a new name costs a few pieces their place, and no look-up is kept for each
_STOPS = '.,:;!?…"«»„“”()[]*—'  # may stand before or behind a word and change nothing about it


class Starts(dict[str, int]):
    """A piece without blanks, as written → whether a name could begin in it.

    YES: a name begins with one of its words, and may end in it. PERHAPS: it is one word, and all
    names that begin with it go on behind it, or it is a first name with a capital. OPEN, SPACED:
    a word inside a word could begin a name, or letters that stand apart could. Never NO where one
    does; the others may be wrong.

    Bounded: when it is full it is emptied. Whoever adds a name that begins with a new key, or
    that is nothing but this key, must call `doubt`.
    """

    def __init__(self, trie: Trie, sounding: Sounding, generation: int = GENERATION) -> None:
        super().__init__()
        self._trie = trie
        self._is_first_name = sounding.is_first_name
        self._begins = trie.begins
        self._begin_none = trie.begin_none
        self._generation = generation
        self._quiet: defaultdict[int, list[str]] = defaultdict(list)  # by the hashes of their keys

    def __missing__(self, piece: str) -> int:
        word = piece.strip(_STOPS)
        if word.isdecimal() or (word.isalpha() and is_plain(word)):
            key = fold(word)
            if not self._begins(key) and not self._names(word, key) and len(piece) <= LONGEST_WORD:
                if len(self) >= self._generation:
                    self.forget()
                self[piece] = NO  # so it is with most pieces
                self._quiet[hash(key) % _BUCKETS].append(piece)
                return NO
        return self._looked_into(piece)

    def _names(self, word: str, key: str) -> bool:
        """Whether a word is a first name, which has a capital."""
        return not word[:1].islower() and self._is_first_name(key)

    def _looked_into(self, piece: str) -> int:
        words = words_in(piece)
        wholes = [*map(key_of, words)]
        parts = [key_of(word[start:end]) for word in words for start, end in _parts(word)]
        apart = [*map(key_of, gathered(cut(piece)).words)] if has_lone_letters(piece) else []
        begins = not self._begin_none(wholes) or any(map(self._names, words, wholes))
        answer = YES if begins or is_broken(piece) else NO
        answer |= NO if self._begin_none(parts) else OPEN
        answer |= NO if self._begin_none(apart) else SPACED
        if answer == YES and len(wholes) == 1 and not is_broken(piece):
            answer = self._of_one(cut(piece), wholes[0])
        return self._remembered(piece, answer, (*wholes, *parts, *apart))

    def _of_one(self, words: Words, key: str) -> int:
        """A first name says little: does a name end with it, and if not, may one go on behind it?"""
        if self._trie.ends(key):
            return YES
        at = next(at for at, word in enumerate(words.words) if word)
        if not goes_on(words.words[at], "".join(words.gaps[at:]) + " "):
            return NO
        first = FIRST if self._names(words.words[at], key) else NO
        return first | (PERHAPS if self._begins(key) else NO)

    def _remembered(self, piece: str, answer: int, keys: Iterable[str]) -> int:
        if len(piece) <= 2 * LONGEST_WORD:
            if len(self) >= self._generation:
                self.forget()
            self[piece] = answer
            for key in keys if answer in (NO, FIRST) else ():
                self._quiet[hash(key) % _BUCKETS].append(piece)
        return answer

    def doubt(self, key: str) -> None:
        """Answer anew for pieces that hold this key, and for a few more."""
        for piece in self._quiet.pop(hash(key) % _BUCKETS, ()):
            self.pop(piece, None)

    def forget(self) -> None:
        """Answer anew from now on."""
        self.clear()
        self._quiet.clear()


def _parts(word: str) -> tuple[tuple[int, int], ...]:
    return () if word.isalpha() and is_plain(word) else parts_of(word)

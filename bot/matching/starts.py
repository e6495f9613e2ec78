"""Which words of a text could begin a name: asked of every word, so answered from memory."""

from __future__ import annotations

from bot.matching.index import Trie
from bot.matching.normalise import LONGEST_WORD, key_of, parts_of

NO, YES, OPEN = 0, 1, 2  # OPEN: a word inside this one could (bits: both may hold)

GENERATION = 1 << 16  # words


class Starts(dict[str, int]):
    """word, as written → whether a name could begin with it.

    Bounded: when a generation is full it becomes the old one, and words that are still in use
    come back from there. Whoever adds a name that begins with a new key must call `forget`.
    """

    def __init__(self, trie: Trie, generation: int = GENERATION) -> None:
        super().__init__()
        self._trie = trie
        self._generation = generation
        self._old: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        answer = self._old.get(word)
        if answer is None:
            answer = self._work_out(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= self._generation:
                self._old = dict(self)
                self.clear()
            self[word] = answer
        return answer

    def forget(self) -> None:
        """Answer anew from now on."""
        self.clear()
        self._old = {}

    def _work_out(self, word: str) -> int:
        whole = YES if key_of(word) in self._trie else NO
        parts = parts_of(word)
        if parts and any(key_of(word[start:end]) in self._trie for start, end in parts):
            return whole | OPEN
        return whole

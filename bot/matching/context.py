"""What stands around a hit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.normalise import HYPHEN, LONGEST_GAP, SEAM, SPACE, Words, cut, key_of, kind_of

Asks = Callable[[str], bool]

# Initials of two letters; any other two letters before a full stop are an abbreviation (Mr., St.).
_LONG_INITIALS = frozenset(
    {"yu", "ya", "ye", "ju", "ja", "je", "iu", "ia", "ie", "ch", "sh", "kh", "zh", "th", "дж"}
)
_ends_an_address = re.compile(r"[\s()\[\]<>\"«»]").search
_MOST_INITIALS = 3
_LINK_REACH = 16  # words looked back for the beginning of an address


class Text:
    """A cut text and what is asked of it as a whole, worked out at most once.

    Far from any hit it may be uncut: what is longer than `LONGEST_GAP` among the gaps.
    """

    def __init__(self, words: Words) -> None:
        self.words = words.words
        self.gaps = words.gaps

    @cached_property
    def uses_capitals(self) -> bool:
        """Whether any word begins with a capital: then a name without one means something else."""
        uncut = (word for gap in self.gaps if len(gap) > LONGEST_GAP for word in cut(gap).words)
        return any(word[:1].isupper() for word in chain(self.words, uncut))


@dataclass(frozen=True, slots=True)
class Place:
    """Words `first` to `last` of a text."""

    text: Text
    first: int
    last: int

    def _word(self, at: int) -> str:
        return self.text.words[at] if 0 <= at < len(self.text.words) else ""

    def _kind(self, at: int) -> int | None:
        """The kind of the gap after word `at`, None outside the text."""
        return kind_of(self.text.gaps[at]) if 0 <= at < len(self.text.gaps) else None

    def _gap(self, at: int) -> str:
        return self.text.gaps[at] if 0 <= at < len(self.text.gaps) else ""

    # ------------------------------------------------------------------ letters of the hit

    def is_upper(self) -> bool:
        """Whether every letter of the hit is a capital."""
        return all(word.isupper() for word in self.text.words[self.first : self.last + 1])

    def is_lower(self) -> bool:
        """Whether the hit begins with a small letter."""
        return self._word(self.first)[:1].islower()

    def uses_capitals(self) -> bool:
        """Whether the text around writes names with capitals at all."""
        return self.text.uses_capitals

    def is_among_capitals(self) -> bool:
        """Whether a word beside the hit is a long one in capitals: a headline that shouts."""
        return any(
            self._kind(gap) == SPACE and len(self._word(at)) > 4 and self._word(at).isupper()
            for gap, at in ((self.first - 1, self.first - 1), (self.last, self.last + 1))
        )

    # ----------------------------------------------------------------- what the hit is part of

    def is_tag(self) -> bool:
        """Whether the hit belongs to a #hashtag or an @handle."""
        at = self.first - 1
        while at > 0 and not self._gap(at).strip("_"):
            at -= 1
        return self._gap(at)[-1:] in ("#", "@") and not self._is_mail(at)

    def _is_mail(self, at: int) -> bool:
        return self._gap(at) == "@" and self._word(at) != ""

    def is_in_a_link(self) -> bool:
        """Whether the hit is part of an address: of a page, or of a mailbox."""
        for at in range(self.first - 1, max(-1, self.first - _LINK_REACH), -1):
            gap = self._gap(at)
            if "://" in gap or self._is_mail(at) or (gap == "/" and self._gap(at - 1) == "."):
                return True
            if _ends_an_address(gap):
                break
        return self._gap(self.last) == "@"

    def is_part_of_a_word(self) -> bool:
        """Whether letters or digits stand against the hit with nothing between."""
        before, behind = self.first - 1, self.last + 1
        return (self._kind(before) == SEAM and self._word(before) != "") or (
            self._kind(self.last) == SEAM and self._word(behind) != ""
        )

    def is_half_of_a_name(self) -> bool:
        """Whether a hyphen ties the hit to another word with a capital."""
        sides = ((self.first - 1, self.first - 1), (self.last, self.last + 1))
        return any(self._kind(gap) == HYPHEN and self._word(at)[:1].isupper() for gap, at in sides)

    # ------------------------------------------------------------------------- who stands beside

    def first_name_beside(self, is_own: Asks) -> str:
        """The first name that goes with this surname, as a key; "" if none is recognised.

        Before it: «Сергей Шойгу», «Сергей Кужугетович Шойгу», "George W. Bush". Behind it:
        «Шойгу Сергей», and any other name if a patronymic follows.
        """
        return self._first_name_before(is_own) or self._first_name_behind(is_own)

    def _first_name_before(self, is_own: Asks) -> str:
        for at in range(self.first - 1, max(-1, self.first - 4), -1):
            word = self._word(at)
            key = key_of(word)
            if self._kind(at) == SPACE:
                if is_own(key) or (word[:1].isupper() and groups_of(key)):
                    return key
                if is_patronymic(key):
                    continue
            if not self._is_initial(at):
                break
        return ""

    def _first_name_behind(self, is_own: Asks) -> str:
        at = self.last + 1
        if self._kind(self.last) != SPACE:
            return ""
        word, behind = self._word(at), self._word(at + 1)
        key = key_of(word)
        if self._kind(at) == SPACE and is_patronymic(key_of(behind)):
            return key if groups_of(key) or is_own(key) else ""
        goes_on = self._kind(at) == SPACE and behind[:1].isupper()
        return key if word[:1].isupper() and is_own(key) and not goes_on else ""

    def initial_beside(self, is_own: Asks) -> str:
        """The first of the initials that go with this surname, as a key; "" without any.

        Behind the surname a single initial counts only if it is the person's own: it may begin
        the next name.
        """
        at = self.first
        while self._is_initial(at - 1) and self.first - at < _MOST_INITIALS:
            at -= 1
        if at < self.first:
            return key_of(self._word(at))
        behind = self.last + 1
        if self._kind(self.last) != SPACE or not self._is_initial(behind):
            return ""
        initial = key_of(self._word(behind))
        return initial if is_own(initial) or self._is_initial(behind + 1) else ""

    def _is_initial(self, at: int) -> bool:
        """Whether word `at` is a capital letter with a full stop behind."""
        word = self._word(at)
        if not word[:1].isupper() or self._gap(at)[:1] != ".":
            return False
        return len(word) == 1 or (len(word) == 2 and key_of(word) in _LONG_INITIALS)

"""What stands around a hit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from bot.matching.company import Company, Role
from bot.matching.countries import is_country
from bot.matching.dictionary import is_first_name, is_place_or_body
from bot.matching.forms.particles import PARTICLES
from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.index import goes_on
from bot.matching.normalise import (
    DOT,
    HYPHEN,
    LONGEST_GAP,
    QUOTE,
    SEAM,
    SPACE,
    STOP,
    Words,
    cut,
    key_of,
    kind_of,
)
from bot.matching.own import Own
from bot.matching.titles import (
    is_bearer,
    is_body,
    is_district,
    is_named_after,
    is_office,
    is_speech,
    is_thing_behind,
    is_town,
)

# Initials of two letters; any other two letters before a full stop are an abbreviation (Mr., St.).
_LONG_INITIALS = frozenset(
    {"yu", "ya", "ye", "ju", "ja", "je", "iu", "ia", "ie", "ch", "sh", "kh", "zh", "th", "дж"}
)
_ends_an_address = re.compile(r"[\s()\[\]<>\"«»]").search
_begins_a_sentence = re.compile(r"[.!?…:\n]|^\W*[«\"„“]|[—–•*]").search
_LONGEST_CHAIN = 6  # words of a name before its surname
_LONGEST_QUOTE = 6  # words of a name in quotation marks
_OFFICE_REACH = 5  # words between an office and the name: «министр обороны Российской Федерации»
_accents = re.compile("[ąćęłńśźżěščřžůāēģīķļņūėįųčšžäöüß\u0400-\u04ff]", re.IGNORECASE).search
_junior = re.compile("jr|junior|младш|молодш|малодш|sr|senior|старш").match
# First names that open sentences and headlines as words: "Will Trump come?", «Слава Зеленскому».
_OPENERS = frozenset({"will", "may", "слава", "рада", "мир", "вера", "надежда"})
_WORDS_OF_PLACE = """в во из под у к до на ў через through in from near at to w we z ze do pod"""
_WHERE = frozenset(_WORDS_OF_PLACE.split())
_OPENING, _CLOSING = tuple('«"„“‹'), tuple('»"”“›')
_is_of_a_region = re.compile(
    r".{3,}(?:[сц]к(?:ий|ого|ому|им|ом|ой|ая|ую)|[сц]ьк(?:ий|ого|ому|им|ій|а|у)|[sc]k(?:i|iego|iemu|im|a|iej|ą))"
).fullmatch
_ASIDES = frozenset({",", ", the", " (", "(", " —", "—", " –"})
_LINK_REACH = 16  # words looked back for the beginning of an address

# Python counts from the end what lies before the beginning, so that one margin serves both ends.
_MARGIN = 32  # words; no rule looks farther at once
_NO_WORDS = [""] * _MARGIN
_NO_KINDS: list[int | None] = [None] * _MARGIN


class Text:
    """A cut text and what is asked of it as a whole, worked out at most once.

    Far from any hit it may be uncut: such stretches are gaps longer than `LONGEST_GAP`. The
    lists `word`, `gap` and `kind` (of the gap behind a word) may be asked a few places beyond
    either end, and have nothing there.
    """

    def __init__(self, words: Words) -> None:
        self.words = words.words
        self.gaps = words.gaps
        self.word = words.words + _NO_WORDS
        self.gap = [*words.gaps, "", *_NO_WORDS]
        self.kind = [*map(kind_of, words.gaps), None, *_NO_KINDS]

    @cached_property
    def has_links(self) -> bool:
        """Whether there is anything like an address of a page or a mailbox."""
        gaps = "".join(self.gaps)
        return "/" in gaps or "@" in gaps

    @cached_property
    def is_no_english(self) -> bool:
        """Whether the words around are in letters that English has not got."""
        return _accents("".join(self.words)) is not None

    @cached_property
    def uses_capitals(self) -> bool:
        """Whether any word begins with a capital: then a name without one means something else."""
        uncut = (word for gap in self.gaps if len(gap) > LONGEST_GAP for word in cut(gap).words)
        return any(word[:1].isupper() for word in chain(self.words, uncut))


class Place(NamedTuple):
    """Words `first` to `last` of a text."""

    text: Text
    first: int
    last: int

    def reaching(self, first: int, last: int) -> Place:
        """The same from word `first` to word `last`."""
        return Place(self.text, first, last)

    def _word(self, at: int) -> str:
        return self.text.word[at]

    def _kind(self, at: int) -> int | None:
        """The kind of the gap after word `at`, None outside the text."""
        return self.text.kind[at]

    def _gap(self, at: int) -> str:
        return self.text.gap[at]

    # ------------------------------------------------------------------ letters of the hit

    def is_upper(self) -> bool:
        """Whether every letter of the hit is a capital."""
        return all(word.isupper() for word in self.text.words[self.first : self.last + 1])

    def is_lower(self) -> bool:
        """Whether no word of the hit has a capital: «von der Leyen» has one."""
        words = self.text.words[self.first : self.last + 1]
        return words[0][:1].islower() and not any(word[:1].isupper() for word in words)

    def uses_capitals(self) -> bool:
        """Whether the text around writes names with capitals at all."""
        return self.text.uses_capitals

    def is_in_no_english(self) -> bool:
        """Whether the text is Polish, say, where an English word means nothing but a name."""
        return self.text.is_no_english

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
        if not self.text.has_links:
            return False
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

    def is_at_a_beginning(self) -> bool:
        """Whether a sentence begins here, where every word has a capital."""
        at = self.first - 1
        return (
            at < 0 or (self._word(at) == "" and at == 0) or _begins_a_sentence(self._gap(at)[-6:]) is not None
        )

    # ------------------------------------------------------------------------- who stands beside

    def company(self, own: Own) -> Company:
        """The first names, patronymic and initials that go with this surname."""
        before = self._before(own)
        if before.is_somebody:
            return before
        return self._behind(own) or before

    def _before(self, own: Own) -> Company:
        """«Сергей Кужугетович Шойгу», «С. К. Шойгу», "George W. Bush", «Жан-Клод Юнкер»."""
        found = Company(self.first, self.last)
        at = self.first - 1
        while at >= 0 and self.first - at <= _LONGEST_CHAIN:
            role = self._role(at, own)
            if role is None:
                break
            found = found.with_one(at, role, key_of(self._word(at)), own)
            at -= 1
        return found

    def _role(self, at: int, own: Own) -> Role | None:
        """What word `at` is to the word behind it in a name; None when it is no part of one."""
        word, kind = self._word(at), self._kind(at)
        key = key_of(word)
        if self._is_initial(at) and kind == DOT:
            return Role.INITIAL
        if kind not in (SPACE, HYPHEN, QUOTE) or not key:
            return None
        if key in PARTICLES:
            return Role.PARTICLE
        if kind == HYPHEN and at == self.first - 1:
            return None  # the other half of a double surname
        return self._role_of_a_word(at, key, own)

    def _role_of_a_word(self, at: int, key: str, own: Own) -> Role | None:
        if own.has_name(key) and len(key) > 1:
            return Role.OWN
        if is_patronymic(key) and self._kind(at) == SPACE:
            return Role.FATHER
        return self._role_by_capital(at, self._kind(at), key) if self._word(at)[:1].isupper() else None

    def _role_by_capital(self, at: int, kind: int | None, key: str) -> Role | None:
        word = self._word(at)
        if key in _OPENERS and (Place(self.text, at, at).is_at_a_beginning() or word.isupper()):
            return None
        if groups_of(key) or (kind == SPACE and is_first_name(word.lower())):
            return Role.OTHER
        return Role.MIDDLE if len(word) == 1 and kind == SPACE and at > 0 and self._is_given(at - 1) else None

    def _is_given(self, at: int) -> bool:
        return self._kind(at) == SPACE and bool(groups_of(key_of(self._word(at))))

    def _behind(self, own: Own) -> Company | None:
        """«Шойгу Сергей Кужугетович», «Шойгу С. К.»; None when nobody's name follows.

        A single name or initial counts only if it is the person's own: it may begin the next name.
        """
        at = self.last + 1
        if self._kind(self.last) != SPACE:
            return None
        word, behind = self._word(at), self._word(at + 1)
        key, found = key_of(word), Company(self.first, self.last)
        if (
            self._kind(at) == SPACE
            and is_patronymic(key_of(behind))
            and (own.has_name(key) or groups_of(key))
        ):
            role = Role.OWN if own.has_name(key) else Role.OTHER
            return found.with_one(at, role, key, own).with_one(at + 1, Role.FATHER, key_of(behind), own)
        if self._is_initial(at):
            second = self._is_initial(at + 1) and self._kind(at) == DOT
            if not second and not own.has_initial(key):
                return None
            more = found.with_one(at, Role.INITIAL, key, own)
            return more.with_one(at + 1, Role.SECOND, "", own) if second else more
        goes_on = self._kind(at) == SPACE and behind[:1].isupper()
        if word[:1].isupper() and len(key) > 1 and own.has_name(key) and not goes_on:
            return found.with_one(at, Role.OWN, key, own)
        return None

    def _is_initial(self, at: int) -> bool:
        """Whether word `at` is a capital letter with a full stop behind."""
        word = self._word(at)
        if not word[:1].isupper() or self._gap(at)[:1] != ".":
            return False
        return len(word) == 1 or (len(word) == 2 and key_of(word) in _LONG_INITIALS)

    def surname_behind(self) -> int | None:
        """The word behind this first name that could be the surname; None if none could."""
        at = self.last + 1
        while at <= self.last + _LONGEST_CHAIN and self._kind(at - 1) in (SPACE, HYPHEN, QUOTE, DOT):
            word, key = self._word(at), key_of(self._word(at))
            if not (self._is_initial(at) or is_patronymic(key) or key in PARTICLES):
                return at if word[:1].isupper() else None
            at += 1
        return None

    # --------------------------------------------------------------------------- what stands beside

    def _near(self, at: int, step: int, most: int) -> Iterator[str]:
        """The keys of the words from `at` on, as far as the clause goes."""
        for _ in range(most):
            gap = at if step < 0 else at - 1
            if not 0 <= at < len(self.text.words) or not self._goes_on(gap):
                return
            if key := key_of(self._word(at)):
                yield key
            at += step

    def _goes_on(self, at: int) -> bool:
        """Whether the clause goes on over the gap behind word `at`."""
        kind = self._kind(at)
        return kind not in (STOP, None) and (kind != DOT or goes_on(self._word(at), self._gap(at)))

    def has_office_before(self) -> bool:
        """Whether an office stands directly before the name: "Secretary Rice"."""
        return any(map(is_office, self._near(self.first - 1, -1, 1)))

    def has_speech_behind(self) -> bool:
        """Whether the very next word is something that somebody does or says."""
        return any(map(is_speech, self._near(self.last + 1, 1, 1)))

    def has_town_before(self) -> bool:
        """Whether the word before says that a town follows."""
        word = self._word(self.first - 1)  # «м.» is a town's abbreviation, «М.» an initial
        return not (len(word) == 1 and word.isupper()) and any(
            map(is_town, self._near(self.first - 1, -1, 1))
        )

    def has_way_before(self) -> bool:
        """Whether a word of where and whence stands before, as it does with places: «во», "from"."""
        return self._kind(self.first - 1) == SPACE and key_of(self._word(self.first - 1)) in _WHERE

    def is_somebodys_surname(self) -> bool:
        """Whether a first name or an initial stands before: «Джордж Вашингтон»."""
        at = self.first - 1
        word, key = self._word(at), key_of(self._word(at))
        if self._is_initial(at) and self._kind(at) == DOT:
            return True
        return self._kind(at) == SPACE and word[:1].isupper() and bool(groups_of(key))

    def is_in_quotes(self) -> bool:
        """Whether just these words stand in quotation marks."""
        return self._gap(self.first - 1)[-1:] in _OPENING and self._gap(self.last)[:1] in _CLOSING

    def is_part_of_a_quote(self) -> bool:
        """Whether the hit begins a longer name in quotation marks: «Газпром нефть»."""
        if self._gap(self.first - 1)[-1:] not in _OPENING or self._gap(self.last)[:1] in _CLOSING:
            return False
        for at in range(self.last + 1, min(self.last + 4, len(self.text.gaps))):
            if self._kind(at - 1) not in (SPACE, HYPHEN):
                return False
            if self._gap(at)[:1] in _CLOSING:
                return True
        return False

    def is_before_an_adjective(self) -> bool:
        """Whether a capital adjective follows and makes it another place: «Минск-Мазовецкий»."""
        behind = self._word(self.last + 1)
        tied = self._kind(self.last) in (SPACE, HYPHEN)
        return tied and behind[:1].isupper() and _is_of_a_region(key_of(behind)) is not None

    def has_office(self) -> bool:
        """Whether an office stands before the name, or right behind it after a comma."""
        if any(map(is_office, self._near(self.first - 1, -1, _OFFICE_REACH))):
            return True
        behind = self.last + 1
        return self._gap(self.last).strip() in _ASIDES and any(
            is_office(key_of(self._word(at))) for at in (behind, behind + 1)
        )

    def has_junior(self) -> bool:
        """Whether "junior" stands beside the name: «Трамп-младший», "Trump Jr."."""
        beside = key_of(self._word(self.first - 1)), key_of(self._word(self.last + 1))
        return any(_junior(key) for key in beside)

    def has_speech(self) -> bool:
        """Whether somebody of this name says or does something right here."""
        around = (*self._near(self.first - 1, -1, 2), *self._near(self.last + 1, 1, 3))
        return any(map(is_speech, around))

    def is_named_after(self) -> bool:
        """Whether a place or a thing bears the name: «улица Гагарина», "Tusk Street"."""
        if self._is_behind_a_place() or self._is_behind_a_bearer():
            return True
        behind = self._word(self.last + 1)
        if self._kind(self.last) != SPACE:
            return False
        return is_district(key_of(behind)) or (behind[:1].isupper() and is_thing_behind(key_of(behind)))

    def _is_behind_a_place(self) -> bool:
        before = [*self._near(self.first - 1, -1, 2)]
        if not before:
            return False
        if is_named_after(before[0]):
            return True
        if is_body(before[0]) or is_town(before[0]):
            return not self.has_office()  # «мэр города Лужков»
        return len(before) > 1 and is_named_after(before[1]) and is_office(before[0])

    def _is_behind_a_bearer(self) -> bool:
        """«крейсер «Адмирал Кузнецов»»: the quotation ends with the name, and says what it names."""
        at = self.first - 1
        if self._gap(self.last)[:1] not in _CLOSING and self._gap(at)[-1:] not in _OPENING:
            return False
        while at > 0 and self.first - at <= _LONGEST_QUOTE and self._gap(at)[-1:] not in _OPENING:
            at -= 1
        return self._kind(at) == QUOTE and is_bearer(key_of(self._word(at)))

    def is_after_a_strange_name(self) -> bool:
        """Whether a word with a capital stands before that may be somebody else's first name."""
        at = self.first - 1
        word = self._word(at)
        if self._kind(at) != SPACE or not word[:1].isupper() or word.isupper():
            return False
        if Place(self.text, at, at).is_at_a_beginning() or is_office(key_of(word)):
            return False
        return not is_country(key_of(word)) and not is_place_or_body(word.lower())

    def is_before_a_capital(self) -> bool:
        """Whether a word with a capital follows directly."""
        return self._kind(self.last) == SPACE and self._word(self.last + 1)[:1].isupper()

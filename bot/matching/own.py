"""What is known of the watched person besides the surname."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.common_surnames import is_common
from bot.matching.folding import is_cyrillic
from bot.matching.forms.declension import Sex, decline_given
from bot.matching.forms.names import PersonName, read_names
from bot.matching.forms.scripts import homes_of_word, into_cyrillic, into_latin, respelled
from bot.matching.given_names import groups_of, initials_of, is_form_of
from bot.matching.normalise import key_of
from bot.matching.sound import LEAST_ALIKE, alike

_CANDIDATES = 16  # Cyrillic readings of a first name that is in no table
_LEAST_STEM = 3  # letters that a first name and its cases share (`is_form_of`)
_FATHER = 5  # letters of a patronymic that tell whose it is


@dataclass(frozen=True, slots=True)
class Own:
    """The watched person's own first names, as keys; none if only a surname is known."""

    names: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()  # those names as they were given
    beginnings: frozenset[str] = frozenset()  # of `names`, so that most words are soon told apart
    groups: frozenset[int] = frozenset()  # those of them that we know in other spellings
    initials: frozenset[str] = frozenset()  # all that was given of a first name
    fathers: frozenset[str] = frozenset()  # how the patronymics begin
    is_common: bool = False  # very many people bear the surname
    junior: bool = False  # the name is told from another's by "junior", and must be so in the text
    typed: bool = False  # the watch has one name, as a person types it, not a list of aliases

    @property
    def is_known(self) -> bool:
        """Whether anything is known that could tell a namesake."""
        return bool(self.names or self.initials)

    @property
    def rare_names(self) -> frozenset[str]:
        """Those first names that are in no table."""
        return frozenset() if self.groups else self.names

    def is_somebody_else(self, other: Own) -> bool:
        """Whether two people of one surname are surely two: both first names are known and differ."""
        if self.groups and other.groups:
            return self.groups.isdisjoint(other.groups)
        scripts = {is_cyrillic(name) for name in self.names} & {is_cyrillic(name) for name in other.names}
        return bool(scripts) and self.names.isdisjoint(other.names)

    def has_name(self, key: str) -> bool:
        """Whether a word is one of these first names, in any of its cases and spellings."""
        if not key:
            return False
        if key in self.names or not self.groups.isdisjoint(groups_of(key)):
            return True
        if key[0] in self.initials:
            return True
        if key[:_LEAST_STEM] in self.beginnings and any(is_form_of(key, name) for name in self.names):
            return True
        # A first name that no table has may still be theirs, written otherwise.
        return not groups_of(key) and any(alike(key, name) >= LEAST_ALIKE for name in self.written)

    def can_tell(self, key: str) -> bool:
        """Whether a first name that is not among these is surely another one.

        Not so if all that is known of the person's name is one spelling in another script.
        """
        if self.groups:
            return True
        known = self.names | self.initials
        return any(is_cyrillic(name) == is_cyrillic(key) for name in known)

    def has_initial(self, initial: str) -> bool:
        """Whether one of these first names, in some spelling, begins so («С», "Yu")."""
        if initial in self.initials or any(initial in initials_of(name) for name in self.written):
            return True
        return any(name.startswith(initial) for name in self.names)

    def has_father(self, key: str) -> bool:
        """Whether a patronymic may be this person's; so it is when theirs is not known."""
        same = [father for father in self.fathers if is_cyrillic(father) == is_cyrillic(key)]
        return not same or any(key.startswith(father) for father in same)


NOBODY = Own()


def own_of(watch: Watch) -> Own:
    """What a watch's full names say about its person; nothing for other kinds."""
    if watch.kind is not EntityKind.PERSON:
        return NOBODY
    names = read_names(watch)
    given = {word for name in names if name.surname for word in name.given}
    keys = {key_of(word) for word in given if len(word) > 1}
    groups = frozenset().union(*map(groups_of, keys))
    forms = frozenset(key for word in given if len(word) > 1 for key in _forms(word))
    return Own(
        names=forms,
        beginnings=frozenset(key[:_LEAST_STEM] for key in forms),
        written=frozenset(keys),
        groups=groups,
        initials=frozenset(key_of(word) for word in given if len(word) == 1),
        fathers=frozenset(_father(name) for name in names if name.patronymic),
        is_common=any(is_common(name.surname[-1]) for name in names if name.given and name.surname),
        junior=any(name.junior for name in names),
        typed=len(watch.names) == 1,
    )


def _father(name: PersonName) -> str:
    return key_of(name.patronymic)[:_FATHER]


def _forms(word: str) -> Iterator[str]:
    """A first name's forms: one that is in the table of names needs no more than itself."""
    yield key_of(word)
    if groups_of(key_of(word)):
        return
    for spelling, language in _spellings(word):
        for bent in decline_given(spelling, language, Sex.ANY):
            if key := key_of(bent.word):
                yield key


def _spellings(word: str) -> Iterator[tuple[str, str]]:
    if is_cyrillic(key_of(word)):
        homes = homes_of_word(word)
        yield from ((word, home) for home in homes)
        yield from ((each.word, each.language) for each in respelled(word, homes[0]))
        yield from ((each.word, each.language) for each in into_latin(word, homes[0]))
    else:
        yield from ((word, language) for language in ("pl", "en"))
        yield from ((each.word, each.language) for each in into_cyrillic(word, _CANDIDATES))

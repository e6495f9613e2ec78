"""What is known of the watched person besides the surname."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.folding import is_cyrillic
from bot.matching.forms.plain import person_names
from bot.matching.given_names import groups_of, is_form_of, spellings_of


@dataclass(frozen=True, slots=True)
class Own:
    """The watched person's own first names, as keys; none if only a surname is known."""

    names: frozenset[str] = frozenset()
    groups: frozenset[int] = frozenset()  # those of them that we know in other spellings
    typed: bool = False  # the watch has one name, as a person types it, not a list of aliases

    def has_name(self, key: str) -> bool:
        """Whether a word is one of these first names, in any of its cases and spellings."""
        if key in self.names or not self.groups.isdisjoint(groups_of(key)):
            return True
        return any(is_form_of(key, name) for name in self.names)

    def can_tell(self, key: str) -> bool:
        """Whether a first name that is not among these is surely another one.

        Not so if all that is known of the person's name is one spelling in another script.
        """
        return bool(self.groups) or any(is_cyrillic(name) == is_cyrillic(key) for name in self.names)

    def has_initial(self, initial: str) -> bool:
        """Whether one of these first names, in some spelling, begins so («С», "Yu")."""
        known = self.names | spellings_of(self.groups)
        return any(name.startswith(initial) for name in known)


NOBODY = Own()


def own_of(watch: Watch) -> Own:
    """What a watch's full names say about its person; nothing for other kinds."""
    if watch.kind is not EntityKind.PERSON:
        return NOBODY
    given = frozenset(full.given for full in person_names(watch.names))
    groups = frozenset().union(*map(groups_of, given))
    return Own(given, groups, typed=len(watch.names) == 1)

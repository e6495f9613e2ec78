"""Who a surname is in company with: the first names, patronymic and initials around it."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from bot.matching.own import Own


class Role(Enum):
    """What a word is in a person's name."""

    OWN = auto()  # one of the watched person's first names
    OTHER = auto()  # a first name that is not
    FATHER = auto()
    INITIAL = auto()
    SECOND = auto()  # the second of two initials behind a surname
    MIDDLE = auto()  # "W" in George W Bush
    PARTICLE = auto()


class Company(NamedTuple):
    """Words `first` to `last` are the whole name; what was found of it besides the surname.

    `initial` is the one that stands first, `father_fits` whether the patronymic may be the
    watched person's.
    """

    first: int
    last: int
    has_own: bool = False
    other: str = ""
    initial: str = ""
    father: str = ""
    father_fits: bool = True

    @property
    def is_somebody(self) -> bool:
        """Whether anything at all tells who it is."""
        return bool(self.has_own or self.other or self.initial or self.father)

    def with_one(self, at: int, role: Role, key: str, own: Own) -> Company:
        """The same with word `at` too. A particle by itself does not make the name longer."""
        wider = self
        if role is not Role.PARTICLE:
            wider = self._replace(first=min(self.first, at), last=max(self.last, at))
        match role:
            case Role.OWN:
                return wider._replace(has_own=True)
            case Role.OTHER:
                return wider._replace(other=self.other or key)
            case Role.INITIAL:
                return wider._replace(initial=key)
            case Role.FATHER:
                return wider._replace(father=key, father_fits=own.has_father(key))
            case _:
                return wider

"""Things in the world that can be watched."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ADOPTED = "wikidata:"  # how the key of an entity begins that a chat has picked from Wikidata


class EntityKind(StrEnum):
    """What sort of thing a name names; it decides how the name is read."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PHRASE = "phrase"  # words as they stand
    EXPRESSION = "expression"  # words and names joined by and, or, not, near


@dataclass(frozen=True, slots=True)
class Alias:
    """One known written name of an entity. `language` is an ISO 639-1 code, or "" for any."""

    name: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing in the world. `key` is its stable name in the seeds (`shoigu`)."""

    id: int
    key: str
    kind: EntityKind
    name: str  # in English, for cards
    description: str
    wikidata: str  # "Q123", or "" when not sure
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class EntityDraft:
    """An entity as the seeds give it."""

    key: str
    kind: EntityKind
    name: str
    description: str = ""
    wikidata: str = ""
    aliases: tuple[Alias, ...] = ()


def names_of(entity: Entity | EntityDraft) -> tuple[str, ...]:
    """The names by which an entity is looked for, each once; never none."""
    return tuple(dict.fromkeys(alias.name for alias in entity.aliases)) or (entity.name,)

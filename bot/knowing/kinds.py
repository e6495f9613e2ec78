"""What sort of thing an item is: by what it is an instance of, else by its description. Pure.

The encyclopedia has tens of thousands of classes, and walking up through them would take a
dozen requests. People have one class. For the rest the usual classes are listed, and where they
say nothing, the first telling word of the English description decides («city in …»).
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from bot.domain.entity import EntityKind
from bot.knowing.classes import (
    HUMAN,
    LEFT_OUT,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    PERSON_WORDS,
    PLACE_WORDS,
    PLACES,
)

_is_a_page = re.compile(r"wikimedia|disambiguation page|(?:family|given) name", re.IGNORECASE).search
_LEFT_OUT_WORDS = re.compile(
    r"\b(?:wikimedia|disambiguation|family name|surname|given name|first name|patronymic"
    r"|film(?! (?:director|producer|actor|actress|critic))|television series|tv series|episode|song"
    r"|single by|album|novel|short story|painting"
    r"|scientific article|scholarly article|video game|fictional|encyclopedia article"
    r"|species|genus|asteroid)\b"
)
_LIFE = re.compile(r"\bborn (?:in )?\d{3,4}\b|\(\d{3,4}\s?[–-]\s?\d{3,4}\)")  # a series may have years too
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def is_a_page(description: str) -> bool:
    """Whether the English description alone says that this is about a word, not about the world."""
    return _is_a_page(description) is not None


def kind_of(classes: AbstractSet[str], description: str) -> EntityKind | None:
    """The kind of an item by its classes (none if they are not known) and its English description.

    PHRASE is anything else in the world (a law, a weapon, a battle). None is what nobody watches.
    """
    if HUMAN in classes:
        return EntityKind.PERSON
    if classes & LEFT_OUT:
        return None
    if classes & ORGANISATIONS:
        return EntityKind.ORGANISATION
    if classes & PLACES:
        return EntityKind.PLACE
    told = _told_by(description.casefold())
    # Whoever is a person has the class; words may say so only where no class is known.
    return EntityKind.PHRASE if classes and told is EntityKind.PERSON else told


def _told_by(description: str) -> EntityKind | None:
    if _LEFT_OUT_WORDS.search(description):
        return None
    if _LIFE.search(description):
        return EntityKind.PERSON
    for word in _WORD.findall(description):
        if word in ORGANISATION_WORDS:
            return EntityKind.ORGANISATION
        if word in PLACE_WORDS:
            return EntityKind.PLACE
        if word in PERSON_WORDS:
            return EntityKind.PERSON
    return EntityKind.PHRASE

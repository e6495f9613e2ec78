"""seeds/entities.toml → entities."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from bot.domain.entity import Alias, EntityDraft, EntityKind
from bot.errors import ConfigError
from bot.seeds.reading import Entry, home, open_file, refuse_repeats

LANGUAGES = ("en", "ru", "uk", "be", "pl")
FILE = "entities.toml"

_KEY = re.compile(r"[a-z][a-z0-9_]*")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")


class _Kind(StrEnum):
    """The kinds that can be seeded; a phrase is only ever typed by a person."""

    PERSON = EntityKind.PERSON.value
    ORGANISATION = EntityKind.ORGANISATION.value
    PLACE = EntityKind.PLACE.value


def entities(directory: Path | None = None) -> tuple[EntityDraft, ...]:
    """All entities, in the order of the file. ConfigError on a bad entry."""
    file = open_file(home(directory) / FILE)
    shared = {fold(name) for name in file.names("shared")}
    drafts = tuple(_entity(entry.named()) for entry in file.entries("entity"))
    file.finish()
    refuse_repeats(FILE, "key", (draft.key for draft in drafts))
    refuse_repeats(FILE, "Wikidata id", (draft.wikidata for draft in drafts if draft.wikidata))
    _refuse_shared(drafts, shared)
    return drafts


def fold(name: str) -> str:
    """The form under which two names count as the same."""
    return " ".join(name.casefold().replace("ё", "е").replace("’", "'").split())


def _entity(entry: Entry) -> EntityDraft:
    draft = EntityDraft(
        key=entry.words("key"),
        kind=EntityKind(entry.choice("kind", _Kind)),
        name=entry.words("name"),
        description=entry.words("description"),
        wikidata=entry.words("wikidata", ""),
        aliases=_aliases(entry),
    )
    entry.finish()
    if not _KEY.fullmatch(draft.key):
        raise entry.wrong("the key is lower-case Latin letters, digits and _, a letter first")
    if draft.wikidata and not _WIKIDATA.fullmatch(draft.wikidata):
        raise entry.wrong(f'wikidata is {draft.wikidata!r}; write "Q" and a number, or "" if not sure')
    return draft


def _aliases(entry: Entry) -> tuple[Alias, ...]:
    aliases = tuple(Alias(name, language) for language in LANGUAGES for name in entry.names(language))
    if not aliases:
        raise entry.wrong(f"has no names; list them by language: {', '.join(LANGUAGES)}")
    return aliases


def _refuse_shared(drafts: tuple[EntityDraft, ...], shared: set[str]) -> None:
    owner: dict[str, str] = {}
    for draft in drafts:
        for alias in draft.aliases:
            name = fold(alias.name)
            first = owner.setdefault(name, draft.key)
            if first != draft.key and name not in shared:
                mend = f"{alias.name!r} names {first} and {draft.key}; make it longer or add it to shared"
                raise ConfigError(FILE, mend)

"""What an organisation or a place is called besides: in other languages, by its letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from bot.matching.forms.acronyms_bodies import BODIES
from bot.matching.forms.acronyms_table import ORGANISATIONS, PLACES
from bot.matching.forms.capitals import is_acronym
from bot.matching.forms.countries_table import COUNTRIES
from bot.matching.normalise import keys_of


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the tables and its language. `doubtful` if it means other things as well.

    `leads` if it says what is meant when somebody types it.
    """

    text: str
    language: str
    doubtful: bool = False
    leads: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """All the names of one thing; of a country, its adjective by language too."""

    names: tuple[Known, ...]
    adjectives: Mapping[str, str]

    def in_language(self, language: str) -> Iterator[Known]:
        """The names in one language."""
        return (known for known in self.names if known.language == language)


def groups_in(table: str) -> tuple[Group, ...]:
    """The groups of a table, each a line with what is indented below it."""
    return tuple(map(_group, table.strip().replace("\n    ", " ").splitlines()))


def _group(line: str) -> Group:
    names, _, adjectives = line.partition("::")
    words = adjectives.split(" ")
    return Group(tuple(_known(names)), dict(_adjectives(words)))


def _known(names: str) -> Iterator[Known]:
    for part in names.split("|"):
        language, _, rest = part.strip().partition(" ")
        for name in rest.split(", "):
            mark = name.strip()[-1:]
            yield Known(name.strip(" ?~"), language, mark in "?~", mark != "?")


def _adjectives(words: list[str]) -> Iterator[tuple[str, str]]:
    """ "ru российский en New Zealand": two letters of a language, then its word or words."""
    language = ""
    found: dict[str, str] = {}
    for word in filter(None, words):
        if word in ("ru", "uk", "be", "pl", "en"):
            language = word
        else:
            found[language] = f"{found.get(language, '')} {word}".strip()
    yield from found.items()


@cache
def countries() -> tuple[Group, ...]:
    """Every country of the table."""
    return groups_in(COUNTRIES)


@cache
def bodies() -> tuple[Group, ...]:
    """What every state has."""
    return groups_in(BODIES)


@cache
def _index() -> dict[tuple[str, ...], list[Group]]:
    found: dict[tuple[str, ...], list[Group]] = {}
    for group in (*groups_in(ORGANISATIONS), *groups_in(PLACES), *countries(), *bodies()):
        for known in group.names:
            if known.leads:
                found.setdefault(_marked(known.text), []).append(group)
    for country in countries():
        for name in _republics(country):
            found.setdefault(keys_of(name), []).append(country)
    return found


def _republics(country: Group) -> Iterator[str]:
    """«Турецкая Республика»: said of nearly every country, and understood of all."""
    adjectives = country.adjectives
    yield f"{adjectives['ru'].removesuffix('ий')}ая Республика"
    yield f"{adjectives['uk'].removesuffix('ий')}а Республіка"
    yield f"{adjectives['be'].removesuffix('і')}ая Рэспубліка"
    yield f"Republika {adjectives['pl'].removesuffix('i')}a"


def _marked(name: str) -> tuple[str, ...]:
    """The keys of a name; of an acronym a mark besides, for "WHO" is not "who"."""
    return (*keys_of(name), *(["*"] if is_acronym(name) else []))


def is_well_known(name: str) -> bool:
    """Whether the tables have this very name, and it means nothing else."""
    return _marked(name) in _index()


def other_names(name: str) -> Iterator[Known]:
    """What else a thing is called, if the tables know it by this name. Not the name itself."""
    own = keys_of(name)
    for group in _index().get(_marked(name), ()):
        languages = {known.language for known in group.names if keys_of(known.text) == own}
        for known in group.names:
            if keys_of(known.text) != own:
                yield _of_any_state(known) if group in bodies() and known.language not in languages else known


def _of_any_state(known: Known) -> Known:
    """«Минобороны» means the one at home; "Ministry of Defence" in another language, nobody's."""
    return replace(known, doubtful=True)

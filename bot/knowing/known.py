"""What the encyclopedia says of things in the world, after cleaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.entity import Alias, EntityKind

# The languages whose names are asked for, in the order in which they stand in for one another.
# `mul` holds what is written alike everywhere; some items have their Latin name only there.
LANGUAGES = ("en", "ru", "uk", "be", "be-tarask", "pl", "de", "fr", "cs", "lt", "mul")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that a typed name may mean, as a chat is shown it."""

    qid: str  # "Q123"
    name: str
    description: str  # "" when there is none
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Found:
    """Who may be meant, the likeliest first. `reached` is False when nobody could be asked."""

    candidates: tuple[Candidate, ...]
    reached: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the encyclopedia as it came: nothing is cleaned yet, everything is a string.

    Keys are codes of languages; those of `titles` are codes of sites ("ruwiki").
    """

    qid: str
    labels: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """One item, cleaned. `names` are fit to be watched; labels and descriptions are to be shown.

    `kind` is None for what nobody watches: a page about a word, a family name, a film.
    """

    qid: str
    kind: EntityKind | None
    names: tuple[Alias, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)

    def label(self, language: str = "en") -> str:
        """Its name in a language, or in the next best one; the number when it has none."""
        return _first(self.labels, language) or next((name.name for name in self.names), self.qid)

    def description(self, language: str = "en") -> str:
        """What it is in a few words, in a language or the next best one; "" when unsaid."""
        return _first(self.descriptions, language)

    def shown_in(self, language: str) -> Candidate | None:
        """It as a candidate; None for what nobody watches."""
        if self.kind is None:
            return None
        return Candidate(self.qid, self.label(language), self.description(language), self.kind)


# Who reads one of these reads the others before English.
_NEXT_BEST = {"ru": ("uk", "be"), "uk": ("ru", "be"), "be": ("be-tarask", "ru", "uk")}


def _first(texts: Mapping[str, str], language: str) -> str:
    order = (language, *_NEXT_BEST.get(language, ("mul", "en", "pl", "de", "fr", "cs", "lt")), *LANGUAGES)
    return next((texts[code] for code in order if texts.get(code)), "")

"""One way a name may be written, and what it is worth as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LANGUAGES = {
    "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "pl": "Polish", "en": "English", "de": "German",
    "fr": "French", "cs": "Czech", "lt": "Lithuanian",
}  # fmt: skip

A_FULL_LIST = 6  # names of one watch; so many say themselves how the languages write it


class Shape(StrEnum):
    """How much of the name a form holds."""

    FULL = "full"  # a person's first name and surname
    SURNAME = "surname"  # one word by which a person is called
    GIVEN = "given"  # a person's first name alone
    NAME = "name"  # an organisation or a place
    PHRASE = "phrase"  # words as they stand


@dataclass(frozen=True, slots=True)
class Trait:
    """What is known of a form apart from its letters. Many forms share one trait.

    `words` is the number of words in the name; `origin` says how the form was made, in words;
    `language` is the one in whose texts it is written so, "" for any.
    """

    shape: Shape
    words: int = 1
    acronym: bool = False  # stands only in capitals: «МО» is not «мо»
    derived: bool = False  # made by rule from a full name, not given by anyone
    capitalised: bool = True  # the name is written with a capital
    common_word: bool = False  # also a word of the dictionary: «золотой»
    mostly_name: bool = False  # such a word, but far more often the name: «путин»
    adjective: bool = False  # such a word, and one that goes before nouns: «золотой»
    plural: bool = False  # a family: «Путины»
    latin: bool = False  # such a word, in Latin letters
    english: bool = False  # such a word, of English alone
    place: bool = False  # names a place, or a place besides: «в Грозном»
    surname: bool = False  # of a place: also a surname
    first_name: bool = False  # also a first name: «Гордон» Браун
    origin: str = "as given"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The keys of a form's words in order (never empty), and its trait."""

    keys: tuple[str, ...]
    trait: Trait

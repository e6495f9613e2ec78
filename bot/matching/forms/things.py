"""Organisations, places and phrases: one typed name becomes all the ways it may be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.dictionary import is_mostly_ordinary
from bot.matching.folding import is_cyrillic
from bot.matching.forms.acronyms import is_well_known, other_names
from bot.matching.forms.capitals import is_acronym, is_capitalised
from bot.matching.forms.form import A_FULL_LIST, LANGUAGES, Form, Shape, Trait
from bot.matching.forms.scripts import into_cyrillic, into_latin, respelled
from bot.matching.forms.thing_cases import KINDS_OF_PLACE, declined, in_the_plural
from bot.matching.forms.thing_nouns import GRAMMARS
from bot.matching.forms.thing_short import contractions, initials
from bot.matching.forms.thing_states import names_of_body
from bot.matching.forms.thing_words import (
    Word,
    languages_of,
    quoted_in,
    without_legal_form,
    words_of,
)
from bot.matching.normalise import cut, key_of, keys_of, opened

ANOTHER = "another name"
MOST_SPELLINGS = 3  # of one word in one other language
MOST_GUESSES = 12  # of a Latin word in Cyrillic
_MOST_COUNTED = 2  # words; traits are few because they tell one word from several, no more
_HARDLY = 0.01
_LEAST_OF_A_CASE = 0.5  # how ordinary a case must be when the name itself is not
LEAST_SPELLED = 3  # letters of a word that is put into another script


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in one language ("" if its letters must tell), and what its forms have in common."""

    words: tuple[Word, ...]
    trait: Trait
    language: str = ""

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def thing_forms(watch: Watch) -> Iterator[Form]:
    """Every form of an organisation's, a place's or a phrase's names; some come more than once.

    The forms as typed come first. A form whose trait says `common_word` is an ordinary word, or
    an acronym of several things, and wants more evidence than its letters.
    """
    shape = Shape.PHRASE if watch.kind is EntityKind.PHRASE else Shape.NAME
    names = [name for name in watch.names if keys_of(name)]
    for name in names:
        yield from _as_typed(name, shape)
    for name in names:
        for reading in _readings(name, watch.kind, shape):
            yield from _forms_of(reading)
        if len(names) < A_FULL_LIST and is_capitalised(name):
            for own in {name, without_legal_form(name)}:
                for spelled in _spelled(own, Trait(shape)):
                    yield from _forms_of(spelled)


def _as_typed(name: str, shape: Shape) -> Iterator[Form]:
    keys = keys_of(name)
    acronym = len(keys) == 1 and is_acronym(name)
    trait = Trait(shape, min(len(keys), _MOST_COUNTED), acronym, capitalised=is_capitalised(name))
    yield Form(keys, replace(trait, common_word=_is_common(keys, name, shape)))
    yield from _taken_apart(name, shape)


def _taken_apart(name: str, shape: Shape) -> Iterator[Form]:
    """«Ту154» is also «Ту-154»; a capital inside a word divides nothing («БелАЗ»)."""
    words = [word for word in opened(cut(name)).words if word]
    if any(word.isdigit() for word in words) or "_" in name:
        keys = tuple(map(key_of, words))
        if all(keys):
            yield Form(keys, Trait(shape, min(len(keys), _MOST_COUNTED), origin="taken apart"))


def _is_common(keys: tuple[str, ...], name: str, shape: Shape, least: float = 0.25) -> bool:
    """Whether a name of one word is an ordinary word too. A phrase is wanted for its words."""
    if shape is Shape.PHRASE or len(keys) > 1 or is_acronym(name) or is_well_known(name):
        return False
    return is_mostly_ordinary(name.strip("«»\"'„“” ").lower(), least)


# ----------------------------------------------------------------------------- names besides


def _readings(name: str, kind: EntityKind, shape: Shape) -> Iterator[_Name]:
    """The name itself, and every other name that follows from it."""
    trait = Trait(shape, capitalised=is_capitalised(name))
    yield _Name(words_of(name), trait)
    proper = is_capitalised(name)
    if shape is Shape.NAME:
        for part, origin in _parts(name):
            yield _Name(words_of(part), replace(trait, origin=origin))
    if proper:
        for own in {name, without_legal_form(name)}:
            yield from _known_besides(own, trait)
    if kind is EntityKind.ORGANISATION or (proper and shape is Shape.PHRASE):
        yield from _shortened(name, trait, kind)


def _parts(name: str) -> Iterator[tuple[str, str]]:
    """What a longer name holds that is a name by itself."""
    bare = without_legal_form(name)
    if bare != name:
        yield bare, "without the legal form"
    for part in quoted_in(name):
        if keys_of(part) != keys_of(name):
            yield part, "the name in quotes"
    first, _, rest = name.partition(" ")
    if first.lower() in KINDS_OF_PLACE and is_capitalised(rest):
        yield rest, "without the kind of place"


def _known_besides(name: str, trait: Trait) -> Iterator[_Name]:
    known = replace(trait, capitalised=True, origin=ANOTHER)
    for other in other_names(name):
        yield _Name(words_of(other.text), replace(known, common_word=other.doubtful), other.language)
    for words, language in names_of_body(name):
        yield _Name(words, known, language)


def _shortened(name: str, trait: Trait, kind: EntityKind) -> Iterator[_Name]:
    short = replace(trait, derived=True)
    for contraction in contractions(name):
        yield _Name(words_of(contraction), replace(short, origin="contracted"))
    acronym = initials(name) if kind is EntityKind.ORGANISATION else ""
    if acronym and not is_well_known(acronym) and not is_well_known(name):
        yield _Name((Word(acronym),), replace(short, origin="first letters"))


def _spelled(name: str, trait: Trait) -> Iterator[_Name]:
    """A proper name of one word in other scripts and in the neighbours' spelling."""
    words = words_of(name)
    word = words[0].text.lower() if len(words) == 1 else ""
    if len(word) < LEAST_SPELLED or not word.isalpha() or is_acronym(name) or is_mostly_ordinary(word):
        return
    derived = replace(trait, derived=True)
    if not is_cyrillic(key_of(word)):
        yield from _into_cyrillic(word, derived)
        return
    seen = {known.language: MOST_SPELLINGS for known in other_names(name)}
    for language in languages_of(name)[:1]:
        for spelling in (*into_latin(word, language), *respelled(word, language)):
            seen[spelling.language] = seen.get(spelling.language, 0) + 1
            if seen[spelling.language] <= MOST_SPELLINGS:
                yield _Name((Word(spelling.word),), _spelling(derived, spelling.language), spelling.language)


def _into_cyrillic(word: str, trait: Trait) -> Iterator[_Name]:
    known = {other.language for other in other_names(word.capitalize())}
    for spelling in into_cyrillic(word, MOST_GUESSES):
        if spelling.language in known:
            continue
        yield _Name((Word(spelling.word),), _spelling(trait, spelling.language), spelling.language)


def _spelling(trait: Trait, language: str) -> Trait:
    return replace(trait, origin=f"{LANGUAGES.get(language, 'another')} spelling")


# ------------------------------------------------------------------------------------- forms


def _forms_of(name: _Name) -> Iterator[Form]:
    """A name in its nominative, then in its cases in each language that it may be of."""
    text = name.text
    acronym = len(name.words) == 1 and is_acronym(text)
    plain = replace(name.trait, acronym=acronym, language=name.language)
    if len(name.words) == 1 and name.trait.origin != ANOTHER and _is_common(keys_of(text), text, plain.shape):
        plain = replace(plain, common_word=True)
    known = is_well_known(text) or name.trait.origin == ANOTHER
    yield from _form((word.text for word in name.words), plain, known=known)
    declinable = replace(plain, acronym=False)
    for language in () if acronym and name.trait.derived else _languages_of(name):
        for words, case in declined(name.words, language):
            if acronym and is_mostly_ordinary(words[0], _HARDLY):
                continue  # «ПАР» would be found in «пару слов»
            yield from _form(words, _case(declinable, case, language), known=known)
    if plain.shape is Shape.PHRASE and not is_capitalised(text):
        for words, case in in_the_plural(name.words):
            yield from _form(words, _case(declinable, case, "ru"), known=known)
    if name.language == "de" and len(name.words) == 1 and not acronym and not name.trait.derived:
        yield from _form((f"{text}s",), _case(declinable, "genitive", "de"), known=known)


def _languages_of(name: _Name) -> Iterable[str]:
    if name.language:
        return (name.language,) if name.language in GRAMMARS else ()
    return languages_of(name.text)


def _case(trait: Trait, case: str, language: str) -> Trait:
    origin = f"{LANGUAGES[language]} {case}"
    if trait.origin not in ("as given", f"{LANGUAGES[language]} spelling"):
        origin = f"{trait.origin}, declined"
    return replace(trait, language=language, origin=origin)


def _form(words: Iterable[str], trait: Trait, *, known: bool) -> Iterator[Form]:
    """One form. Those of a name that the tables know are doubted only where they say so."""
    written = tuple(words)
    keys = tuple(key for word in written for key in keys_of(word))
    if keys:
        common = trait.common_word or (
            len(written) == 1 and not known and _is_common(keys, written[0], trait.shape, _LEAST_OF_A_CASE)
        )
        yield Form(keys, replace(trait, words=min(len(keys), _MOST_COUNTED), common_word=common))

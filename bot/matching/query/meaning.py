"""What the words of an expression are looked for as, and what of the findings they let pass."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from bot.domain.entity import EntityKind
from bot.domain.watch import Example, Mention, Watch
from bot.matching.forms import Form, Shape, Trait, forms_of
from bot.matching.normalise import keys_of
from bot.matching.query.nodes import How, Query, Word
from bot.matching.query.reading import read

LONGEST_ACRONYM = 4  # letters that stand only in capitals: «МО» in quotation marks is not «мо»

_is_like_a_surname = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*").fullmatch
_SIGNS = str.maketrans(dict.fromkeys("’‘`´ʼ＇", "'") | dict.fromkeys("‐‑–—", "-"))


class Meaning(NamedTuple):
    """What a word of an expression is looked for as. Those with the same meaning share a watch."""

    kind: EntityKind
    names: tuple[str, ...]
    how: How
    left_out: frozenset[str]
    examples: tuple[Example, ...]

    def watch(self, name: str) -> Watch:
        return Watch(
            name, self.names, self.kind, left_out=self.left_out, examples=self.examples, shared=False
        )


def query_of(watch: Watch) -> Query:
    """What the expression of a watch says. Raises QueryError."""
    return read(watch.names[0] if watch.names else "", [term.text for term in watch.terms])


def meaning_of(word: Word, watch: Watch) -> Meaning:
    """What a word of an expression is looked for as."""
    kind, names = _named(word, watch) if word.how is How.FORMS else (EntityKind.PHRASE, (word.text,))
    return Meaning(kind, names, word.how, watch.left_out, watch.examples)


def _named(word: Word, watch: Watch) -> tuple[EntityKind, tuple[str, ...]]:
    """Whom a word names: what it was said to stand for, a person if it is several words."""
    keys = keys_of(word.text)
    for term in watch.terms:
        if keys_of(term.text) == keys:
            return term.kind, term.names
    return EntityKind.PERSON if " " in word.text else EntityKind.PHRASE, (word.text,)


@lru_cache(maxsize=256)  # what `prepare` made, until it is added
def forms_of_meaning(meaning: Meaning) -> tuple[Form, ...]:
    """How a word may stand in a text. One with a capital may be anybody's surname."""
    watch = meaning.watch("")
    if meaning.how is not How.FORMS:
        return _as_it_stands(meaning)
    name = meaning.names[0]
    if meaning.kind is not EntityKind.PHRASE or not (name.istitle() and _is_like_a_surname(name)):
        return forms_of(watch)
    both = (*forms_of(watch), *forms_of(replace(watch, kind=EntityKind.PERSON)))
    return tuple({form.keys: form for form in reversed(both)}.values())


def _as_it_stands(meaning: Meaning) -> tuple[Form, ...]:
    """The words themselves, and nothing that could be made of them."""
    keys, (name,) = keys_of(meaning.names[0]), meaning.names
    is_acronym = meaning.how is How.PHRASE and len(name) <= LONGEST_ACRONYM and name.isupper()
    return (Form(keys, Trait(Shape.PHRASE, len(keys), is_acronym)),)


def passed_by(word: Word, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Those mentions that a word lets pass."""
    if word.how is not How.LETTERS:
        return mentions
    letters = _letters(word.text)
    return [one for one in mentions if _letters(one.surface) == letters]


def _letters(text: str) -> str:
    """A text letter for letter: capitals, blanks, stress and the shape of signs make no difference."""
    whole = unicodedata.normalize("NFC", " ".join(text.split())).translate(_SIGNS).casefold()
    return "".join(char for char in whole if unicodedata.category(char) not in ("Mn", "Cf"))

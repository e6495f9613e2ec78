"""What sort of thing a typed name names, when nobody has said so."""

from __future__ import annotations

from bot.domain.entity import EntityKind
from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.normalise import cut, key_of

_LONGEST = 4  # words of a person's name
_ACRONYM = 3  # letters in capitals that are more likely an acronym than a shouted name


def kind_of_name(typed: str) -> EntityKind:
    """A person, if it is written like one and begins or ends with a first name; else words.

    Small letters are how hurried people type: «сергей шойгу» is a name too, but capitals here and
    none there («Сергей шойгу пришёл») are a sentence.
    """
    words = [word for word in cut(typed).words if key_of(word)]
    is_named = 2 <= len(words) <= _LONGEST and _is_evenly_written(words) and _has_a_first_name(words)
    return EntityKind.PERSON if is_named else EntityKind.PHRASE


def _is_evenly_written(words: list[str]) -> bool:
    lower = [word.islower() for word in words]
    if not all(word.isalpha() and not _is_acronym(word) for word in words):
        return False
    return not any(lower) or (all(lower) and len(words) == 2)


def _is_acronym(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= _ACRONYM


def _has_a_first_name(words: list[str]) -> bool:
    first, *_, last = map(key_of, words)
    if groups_of(first):
        return not groups_of(last) or is_patronymic(last) or len(words) > 2
    return bool(groups_of(last)) or is_patronymic(last)

"""A typed name of an organisation or a place, taken apart before any grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.matching.folding import is_cyrillic

MOST_WORDS = 10  # of a name that is declined; what is longer is a sentence

_LETTERS = {
    "ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "uk": frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    "be": frozenset("абвгґдеёжзійклмнопрстуўфхцчшыьэюя"),
    "pl": frozenset("aąbcćdeęfghijklłmnńoóprsśtuvwxyzźżq"),
}
# Letters in an order that a language does not have.
_FOREIGN = {
    "ru": re.compile(r"[гкх]ы|[сц]ьк").search,
    "uk": re.compile(r"(?:[аи]я|яя|[оеи]е)(?!\w)").search,
    "be": re.compile(r"[ртджчшщ][іеёюя]|[ыі]й(?!\w)").search,
    "pl": re.compile(r"[^\W_]v|x(?=\w)").search,
}
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"]+)[»”“\"]")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ‘`´-][^\W_]+)*", re.UNICODE)
_LEGAL = re.compile(
    r"(?<!\w)(?:(?:ООО|ОАО|ЗАО|ПАО|АО|НАО|ФГУП|ГУП|МУП|ОДО|ЧУП|РУП|ТОВ|ПрАТ|ПАТ|АТ|ДП|ТАА|ЗАТ|ААТ)(?!\w)"
    r"|Sp\. ?z ?o\. ?o\.|S\. ?A\.(?!\w)|GmbH(?!\w)"
    r"|(?:Inc|Ltd|LLC|PLC|plc|Corp|LLP)\b\.?|(?<=\w )(?:AG|SA|SE|NV|AB)$)"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written; `fixed` if it stands in quotes and is never declined."""

    text: str
    fixed: bool = False


def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name; what a hyphen or an apostrophe ties together is one."""
    inside = [found.span() for found in _QUOTED.finditer(name)]
    inside = [span for span in inside if span != (0, len(name))]
    return tuple(
        Word(found.group(), any(start < found.start() < end for start, end in inside))
        for found in _WORD.finditer(name)
    )


def without_legal_form(name: str) -> str:
    """«ООО "Ромашка"» is called «Ромашка». The name itself if nothing would be left."""
    rest = _LEGAL.sub(" ", name).strip(" ,")
    return rest if _WORD.search(rest) else name


def quoted_in(name: str) -> Iterator[str]:
    """What stands in quotes inside a name: a name of its own."""
    for found in _QUOTED.finditer(name):
        if _WORD.search(found.group(1)):
            yield found.group(1).strip()


def languages_of(name: str) -> tuple[str, ...]:
    """In which of the languages that are declined a name may be written, by its letters."""
    lower = _of_one_script(name.lower())
    letters = {letter for letter in lower if letter.isalpha()}
    able = [language for language, known in _LETTERS.items() if letters and letters <= known]
    return tuple(language for language in able if len(able) == 1 or not _FOREIGN[language](lower))


def _of_one_script(name: str) -> str:
    """«агентство Kollektiv»: the words in the script of the first one, which has the grammar."""
    words = [found.group() for found in _WORD.finditer(name)]
    scripts = [is_cyrillic(word) for word in words]
    return " ".join(word for word, script in zip(words, scripts, strict=True) if script == scripts[0])

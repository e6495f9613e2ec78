"""Ukrainian texts with names marked, but nobody identified: `neruk.jsonl`. A proxy.

A person is made of the mentions of two words that are equal but for their endings («Сергія
Шойгу», «Сергієві Шойгу»), and watched by the mention that looks like a nominative; who has none is
left out. A surname alone is counted for a person if one of the persons bears it in this document,
or only one of them at all and several documents name that one in full; else the document is judged
neither way for them. What the annotation
overlooked counts as a false find, so the true precision is a little better.

Blanks before punctuation, which the texts have everywhere, are taken out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from tests.eval.corpus import Document, Mark, Task, is_of_half, rows_of
from tests.eval.identities import words_of

_blanks = re.compile(r"(?<=\S) (?=[.,!?;:…»)\]”])|(?<=[«(\[“]) (?=\S)").finditer
_ending = re.compile(
    r"(?:ові|еві|єві|ого|ому|ими|ім|им|ій|ий|їй|ої|ою|ею|єю|ем|єм|ом|ам|ах|ів|их|ння|а|у|о|е|и|і|ю|я|ь|й|ї|є)$"
).sub
_fleeting = re.compile(r"[еоіє]([^аеиіоуюяєї])$").sub
_man = re.compile(r".*[^аеєиіїуюяь]|.*[йо]|.*ій").fullmatch
_oblique = re.compile(r".*(?:ого|ому|им|ом|ем|єм|ові|еві|єві|ою|ею|ої|ій)").fullmatch
_woman = re.compile(r".*(?:[оеєі]ва|[иії]на|ська|цька|ая|енко|[^аеєиіїуюяьй])").fullmatch
_is_name = re.compile(r"[А-ЯЄІЇҐ][а-яєіїґ'’-]+[^-]").fullmatch


@dataclass(frozen=True, slots=True)
class _Text:
    id: str
    text: str
    persons: tuple[tuple[int, int], ...]
    marks: tuple[tuple[int, int, str], ...]


def tasks(folder: Path, half: str) -> list[Task]:
    """Persons in Ukrainian."""
    rows = rows_of(folder / "neruk.jsonl")
    texts = [_without_blanks(row) for row in rows if is_of_half(row["doc_id"], half)]
    if not texts:
        return []
    names = _nominatives(texts)
    surnames: dict[str, set[str]] = defaultdict(set)
    for key in names:
        surnames[key.split()[1]].add(key)
    uses = Counter(key for text in texts for key in _in_full(text, names))
    known = frozenset(key for key, count in uses.items() if count > 1)
    documents = tuple(_document(text, names, surnames, known) for text in texts)
    watches = tuple(Watch(key, (name,), EntityKind.PERSON) for key, name in sorted(names.items()))
    return [Task("uk (proxy)", documents, watches)]


def _without_blanks(row: dict[str, Any]) -> _Text:
    text = row["text"]
    cuts = {found.start() for found in _blanks(text)}
    gone, shift = 0, []
    for at in range(len(text) + 1):
        shift.append(at - gone)
        gone += at in cuts
    kept = "".join(letter for at, letter in enumerate(text) if at not in cuts)
    marks = [
        (shift[each["start"]], shift[each["end"]], each["type"])
        for each in row["mentions"]
        if text[each["start"] : each["end"]] == each["surface"]
    ]
    persons = tuple((start, end) for start, end, kind in marks if kind == "PER")
    return _Text(row["doc_id"], kept, persons, tuple(marks))


def _full_names(texts: Iterable[_Text]) -> list[tuple[str, str]]:
    found = []
    for text in texts:
        for start, end in text.persons:
            words = text.text[start:end].split()
            if len(words) == 2 and all(_is_name(word) for word in words):
                found.append((words[0], words[1]))
    return found


def _stem(word: str) -> str:
    key = words_of(word)[0]
    if len(key) < 4:
        return key
    bare = _ending("", key).rstrip("аеиійоуюяьєї")
    return _fleeting(r"\1", bare) or key


def _nominatives(texts: Iterable[_Text]) -> dict[str, str]:
    """Stems of first and last name → the name as a person would type it."""
    names = _full_names(texts)
    men = {given for given, _ in names if _man(given.lower())}
    spelt: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for given, surname in names:
        spelt[f"{_stem(given)} {_stem(surname)}"][given, surname] += 1
    chosen = {}
    for key, uses in spelt.items():
        base = [name for name, _ in uses.most_common() if _is_nominative(*name, men)]
        if base:
            chosen[key] = " ".join(base[0])
    return chosen


def _is_nominative(given: str, surname: str, men: set[str]) -> bool:
    first, last = given.lower(), surname.lower()
    if _man(first):
        return not _oblique(last) or last.endswith(("ий", "ій"))
    of_a_man = given[:-1] in men or f"{given[:-1]}й" in men or f"{given[:-1]}о" in men
    return first[-1] in "ая" and not of_a_man and bool(_woman(last))


def _in_full(text: _Text, names: dict[str, str]) -> set[str]:
    return {key for start, end in text.persons for key in _keys(text.text[start:end], names)}


def _document(
    text: _Text, names: dict[str, str], surnames: dict[str, set[str]], known: frozenset[str]
) -> Document:
    full = _in_full(text, names)
    gold, unsure, marks = set(full), set[str](), []
    for start, end, kind in text.marks:
        surface = text.text[start:end]
        keys = _keys(surface, names) if kind == "PER" else set()
        if kind == "PER" and not keys:
            borne = _bearers(surface.split(), surnames)
            keys = borne & full or borne
        sure = len(keys) == 1 and keys <= full | known
        (gold if sure else unsure).update(keys)
        marks.append(Mark(start, end, kind, next(iter(keys)) if sure else ""))
    return Document(text.id, text.text, "uk", frozenset(gold), frozenset(unsure - gold), tuple(marks))


def _bearers(words: list[str], surnames: dict[str, set[str]]) -> set[str]:
    """Who may be meant by a surname, alone or behind initials."""
    initials = words[:-1]
    if not words or not all(word.endswith(".") or len(word) == 1 for word in initials):
        return set()
    borne = surnames.get(_stem(words[-1]), set()) if words_of(words[-1]) else set()
    return {key for key in borne if not initials or initials[0][:1].lower() == key[:1]}


def _keys(surface: str, names: dict[str, str]) -> set[str]:
    """The person whose first and last name stand in a mention, in either order."""
    stems = [_stem(word) for word in surface.split() if words_of(word)]
    return {
        key
        for at, stem in enumerate(stems)
        for other in stems[at + 1 :]
        for key in (f"{stem} {other}", f"{other} {stem}")
        if key in names
    }

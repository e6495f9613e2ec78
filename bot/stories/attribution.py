"""Where a text says from whom it has something: the words of saying, and the name beside them.

Only outlets count. A minister, "a source", a ministry's spokesman are people who said something;
that they did is the news itself, and not a citation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.stories.outlets import known_outlet, table

_READ = 20_000  # code points of a text


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that stand in a text, the name among them, and the address if the name is a link."""

    phrase: str
    name: str
    start: int
    url: str = ""


def _any_of(words: Sequence[str], ending: str = "") -> str:
    return "|".join(re.escape(word) + ending for word in sorted(words, key=len, reverse=True))


_TABLE = table()
_OF_WHAT_SORT = rf"(?:(?:{_any_of(_TABLE['adjectives'], '[а-яёіўїє]*')})[ ]){{0,2}}"
_MEDIUM = rf"{_OF_WHAT_SORT}(?:{_any_of(_TABLE['media'], '[^ ,.]{0,4}')})"
_ITS_PEOPLE = rf"(?:(?:{_any_of(_TABLE['people'], '[^ ,.]{0,4}')})\s+)?"
_MEDIA_ENDING = re.compile(
    r"\b(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Press|Radio|Independent|Gazeta|Правда)$"
)
_OPEN, _CLOSE = '«"„“‘', '»"“”’'
_NAME_WORD = r"[A-ZА-ЯЁІЇЄҐЎĄĆĘŁŃÓŚŹŻ](?:[\w'’ʼ/-]|\.\w)*"
_LINKED = re.compile(r"\[([^\]\n]{2,60})\]\((https?://[^)\s]{4,500})\)")
_QUOTED = re.compile(rf"[{_OPEN}]([^{_OPEN}{_CLOSE}\n:]{{2,40}})[{_CLOSE}]")
_HANDLE = re.compile(
    r"@(\w{4,32})\b|\b((?:[\w-]+\.)+(?:by|ru|ua|pl|com|net|org|eu|io|media|news|info|lt|lv|ee|me|tv))\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(rf"{_NAME_WORD}(?:[ \u00a0]{_NAME_WORD}){{0,3}}")
_LARGE_FIRST = re.compile(rf"{_NAME_WORD}(?:[ \u00a0](?:[\w'’ʼ/-]|\.\w)+){{0,3}}")  # "Українська правда"
_RUSHED = re.compile(r"dpa\b")  # an agency that writes itself small
_BEHIND = re.compile(
    rf"\b(?:(?P<strong>{_any_of(_TABLE['strong'])})|(?P<weak>{_any_of(_TABLE['weak'])}))"
    rf"\s+{_ITS_PEOPLE}(?:the\s+)?(?P<medium>{_MEDIUM}\s+)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    # Only where blanks begin, and all of them: else each of a thousand blank lines is begun at.
    rf"(?:,|(?<!\s))\s++(?:(?:со ссылкой|уже|also|has|had)\s++)?(?:{_any_of(_TABLE['saying'])})\b",
    re.IGNORECASE,
)
_OFFICES = frozenset(_TABLE["offices"])

Resolves = Callable[[str], bool]


def attributions(text: str, is_source: Resolves) -> Iterator[Attribution]:
    """Every place where a text names an outlet as where it has something from, in order.

    `is_source` says whether a name is one of the sources of the story.
    """
    text = text[:_READ]
    found = {one.start: one for one in (*_names_behind(text, is_source), *_names_before(text, is_source))}
    yield from (found[start] for start in sorted(found))


def _names_behind(text: str, is_source: Resolves) -> Iterator[Attribution]:
    for said in _BEHIND.finditer(text):
        strong, medium = said["strong"] is not None, said["medium"] is not None
        name, url, end = _name_at(text, said.end(), is_source, strong=strong, medium=medium)
        if name:
            start = end - len(text[said.end() : end])
            yield Attribution(" ".join(text[said.start() : end].split()), name, start, url)


def _name_at(
    text: str, start: int, is_source: Resolves, *, strong: bool, medium: bool
) -> tuple[str, str, int]:
    """The name that begins here, its address, and where it ends; "" where there is none to believe."""
    if found := _LINKED.match(text, start):
        words = found[1].strip(_OPEN + _CLOSE + " *_")
        believed = strong or medium or is_source(words) or bool(known_outlet(words))
        return (words if believed and _may_be(words) else ""), found[2], found.end()
    if found := _QUOTED.match(text, start):
        words = found[1].strip()
        is_known = is_source(words) or bool(known_outlet(words))
        believed = is_known or ((strong or medium) and _may_be(words))
        return (words if believed else ""), "", found.end()
    if found := _HANDLE.match(text, start):
        return found[1] or found[2], "", found.end()
    if found := _RUSHED.match(text, start):
        return found[0], "", found.end()
    if found := _LARGE_FIRST.match(text, start):
        name = _known_among(found[0], is_source) or _likely_among(text, start, strong=strong, medium=medium)
        return name, "", start + len(name)
    return "", "", start


def _known_among(words: str, is_source: Resolves) -> str:
    """As many of the words as make a name that is known, or looks like a medium's."""
    pieces = words.split()
    for count in range(len(pieces), 0, -1):
        name = " ".join(pieces[:count]).rstrip(".,")
        if is_source(name) or known_outlet(name) or (count > 1 and _MEDIA_ENDING.search(name)):
            return name
    return ""


def _likely_among(text: str, start: int, *, strong: bool, medium: bool) -> str:
    found = _CAPITALS.match(text, start)
    assert found  # noqa: S101 - it begins with a capital
    if medium:
        return found[0].rstrip(".,’'/-")
    first = found[0].split()[0].strip(".,")
    # In Cyrillic text a Latin word, or letters that stand for a name, can hardly be a person.
    is_foreign = re.fullmatch(r"[A-Z][\w.-]+", first, re.ASCII) and _is_cyrillic(text, start)
    is_acronym = re.fullmatch(r"[А-ЯІЇЄҐЎ]{3,5}", first)
    return first if strong and (is_foreign or is_acronym) and first not in _OFFICES else ""


def _may_be(words: str) -> bool:
    """Whether words in quotation marks can be a name, and not what somebody said."""
    return words[:1].isupper() and len(words.split()) <= 4 and words not in _OFFICES


def _is_cyrillic(text: str, at: int) -> bool:
    return re.search(r"[а-яёіўїє]", text[max(0, at - 40) : at].casefold()) is not None


def _names_before(text: str, is_source: Resolves) -> Iterator[Attribution]:
    for said in _BEFORE.finditer(text):
        window = text[max(0, said.start() - 60) : said.start()]
        name = _name_ending(window, is_source)
        if name:
            start = said.start() - len(window) + window.rindex(name)
            yield Attribution(" ".join(text[start : said.end()].split()), name, start)


def _name_ending(window: str, is_source: Resolves) -> str:
    """The name at the end of a window, if it is one of a medium that is known."""
    quoted = re.search(rf"[{_OPEN}]([^{_OPEN}{_CLOSE}\n:]{{2,40}})[{_CLOSE}]$", window)
    if quoted:
        return quoted[1] if is_source(quoted[1]) or known_outlet(quoted[1]) else ""
    pieces = re.split(r"[ \u00a0\n]+", window)[-4:]
    for count in range(len(pieces), 0, -1):
        name = " ".join(pieces[-count:])
        if name[:1].isupper() and name in window and (is_source(name) or known_outlet(name)):
            return name
    return ""

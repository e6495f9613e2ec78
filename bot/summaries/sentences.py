"""Text → sentences, as spans of it, in Russian, Ukrainian, Belarusian, Polish and English.

Lines first: headlines, captions and list points of posts end without a full stop. Then razdel,
then what it does not know: abbreviations of the other languages, initials, and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from razdel import sentenize


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Never the last word of a sentence: a name, a number or a word always follows.
# Russian, Ukrainian, Belarusian; then Polish; then English.
_LEADS_ON = _words("""
    г-н г-жа им ім ул вул просп пр-т пр-кт пл пер буд бул наб обл р-н д кв корп стр ст ч п пп гл см див
    ср пор напр т.е т.н т.зв г.зн т.наз акад проф доц ген полк подполк кап лейт серж мин зам нач пом
    св тов адм рис рыс прим табл тел мал ред сост изд дол долл пос с-ще дер смт м
    ul al im św gen płk ppłk mjr kpt por ppor sierż prof dr hab mgr inż ks abp bp np tj tzw m.in ok art ust
    pkt str zob wg woj pow gm os pl tel red min
    mr mrs ms messrs dr prof gen col lt sgt cpl sen rep gov pres st capt maj adm rev hon vs no nos art fig
    e.g i.e cf approx ca dept
""")
# May end a sentence; they do so when a capital letter follows.
_MAY_END = _words("""
    г гг р рр в вв руб коп грн млн млрд трлн тыс тис шт чел чол др ін інш пр проч т.д т.п т.ін г.д
    км кг га сек час ч хв гадз янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек
    zł gr tys mln mld godz w r itd itp
    a.m p.m u.s u.k u.n e.u inc ltd co corp etc jr sr jan feb mar apr jun jul aug sep sept oct nov dec
""")
# May end a sentence behind a number only: "2022 г.", "30 м."
_AFTER_NUMBERS = _words("г р м ст ч r w")
_COUNTRIES = _words("u.s u.k u.n e.u")
# Two sentences that somebody glued together: "…в будни.Выходные дни". Latin letters would be a domain.
_GLUED = re.compile(r"(?<=[а-яёіїєґў)»\"]{2}[.!?])(?=[\"«“„]?[А-ЯЁІЇЄҐЎ][а-яёіїєґў]*\s)")
_RANGE = re.compile(r"\d\s?(?:…|\.{2,3})$")  # "-16…-18"
_TAIL = 60  # how far back the end of a sentence is looked at
_LAST_WORD = re.compile(r"([\w-]+(?:\.[\w-]+)*)\.$")
_INITIAL = re.compile(r"(?:^|[\s(«„“\"])(?:[^\W\d_]\.[\s-]?)*[^\W\d_a-zа-яёіїєґўąćęłńóśźż]\.$")
_STARTERS = _words("""
    the a an it he she they we i you this that these those in on at but and or as for if when while after
    before there his her their its our
""")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence by its offsets, and the line (paragraph) it stands in.

    `torn` says that it is a part of a quotation, which goes on before or after it.
    """

    start: int
    end: int
    line: int
    torn: bool = False


def lines(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the non-blank lines, without the blanks at their ends."""
    return tuple(found.span() for found in re.finditer(r"\S(?:[^\n\r\u2028\u2029]*\S)?", text))


def split(text: str, start: int = 0, end: int | None = None, line: int = 0) -> tuple[Piece, ...]:
    """The sentences of one line, `text[start:end]`, in order."""
    stretch = text[start:end]
    pieces: list[tuple[int, int]] = []
    for found in sentenize(stretch):
        if pieces and _runs_on(
            stretch[max(pieces[-1][0], pieces[-1][1] - _TAIL) : pieces[-1][1]], found.text
        ):
            pieces[-1] = (pieces[-1][0], found.stop)
        else:
            pieces.append((found.start, found.stop))
    return tuple(
        Piece(start + one, start + two, line)
        for begin, stop in pieces
        for one, two in _unglued(stretch, begin, stop)
        if two > one
    )


def _unglued(stretch: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _GLUED.finditer(stretch, start, end):
        yield start, found.start()
        start = found.start()
    yield start, end


def _runs_on(before: str, after: str) -> bool:
    """Whether the full stop between `before` and `after` ends no sentence."""
    if not after[:1].isalnum() and not re.match(r"[«„“\"(№–—-]?\s*\w", after):
        return not re.search(r"\w", after)  # a stray bracket or closing quote belongs to what it closes
    if _RANGE.search(before) and re.match(r"[-–−+]?\d", after):
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return after[:1].islower() and before[-1:] == "."
    if _INITIAL.search(before) and after[:1].isupper():
        return True
    return _abbreviated(before, word.group(1).casefold(), after)


def _abbreviated(before: str, word: str, after: str) -> bool:
    head = before[: before.rindex(".") - len(word)]
    counted = bool(re.search(r"\d\s*$", head))
    goes_on = after[:1].islower() or after[:1].isdigit()
    if word in _AFTER_NUMBERS and counted:
        # "2022 г. Он": a year may end a sentence, "г. Минск" does not; "W 2022 r." is none by itself
        return goes_on or len(before.split()) < 4
    if word == "г" or word in _LEADS_ON:
        return True
    if word in _COUNTRIES:
        first = re.match(r"\w+", after)
        return goes_on or (first is not None and first.group().lower() not in _STARTERS)
    return goes_on if word in _MAY_END else after[:1].islower()

"""The days, months and weekdays that a text names, across languages. Pure."""

from __future__ import annotations

import re

from bot.stories.dates import days

# Whole words: a month's name is often the beginning of another word. ru, uk, be, pl, en; from January
# and Monday on, divided by semicolons.
_MONTHS = """
январь января январе январём січень січня січні студзень студзеня студзені styczeń stycznia styczniu january;
февраль февраля феврале февралём лютий лютого лютому люты лютага лютым luty lutego lutym february;
март марта марте мартом березень березня березні сакавік сакавіка сакавіку marzec marca marcu march;
апрель апреля апреле апрелем квітень квітня квітні красавік красавіка красавіку kwiecień kwietnia kwietniu
april;
май мая мае травень травня травні травеня траўня траўні maj maja maju may;
июнь июня июне июнем червень червня червні чэрвень чэрвеня чэрвені czerwiec czerwca czerwcu june;
июль июля июле июлем липень липня липні ліпень ліпеня ліпені lipiec lipca lipcu july;
август августа августе серпень серпня серпні жнівень жніўня жніўні sierpień sierpnia sierpniu august;
сентябрь сентября сентябре вересень вересня вересні верасень верасня верасні wrzesień września wrześniu
september;
октябрь октября октябре жовтень жовтня жовтні кастрычнік кастрычніка кастрычніку październik października
październiku october;
ноябрь ноября ноябре листопад листопада листопаді лістапад лістапада лістападзе listopad listopada
listopadzie november;
декабрь декабря декабре грудень грудня грудні снежань снежня снежні grudzień grudnia grudniu december
"""
_WEEKDAYS = """
понедельник понедельника понедельнику понеділок понеділка панядзелак панядзелка poniedziałek poniedziałku
monday;
вторник вторника вторнику вівторок вівторка аўторак аўторка wtorek wtorku tuesday;
среду среда среды середу середа середи сераду серада серады środę środa środy wednesday;
четверг четверга четвергу четвер чацвер чацвярга czwartek czwartku thursday;
пятница пятницу пятницы п'ятниця п'ятницю п’ятницю п’ятниці пятніца пятніцу пятніцы piątek piątku friday;
суббота субботу субботы субота суботу суботи sobota sobotę soboty saturday;
воскресенье воскресенья воскресеньем неділя неділю неділі нядзеля нядзелю нядзелі niedziela niedzielę
niedzieli sunday
"""
_NAMES = {
    word.replace("ё", "е"): f"{kind} {number}"
    for kind, table in (("month", _MONTHS), ("weekday", _WEEKDAYS))
    for number, row in enumerate(table.split(";"), 1)
    for word in row.split()
}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ISO = re.compile(r"\b20\d\d-([01]\d)-([0-3]\d)\b")
_NUMERIC = re.compile(r"\b[0-3]?\d\.([01]?\d)\.(?:20)?\d\d\b")


def name_in_calendar(word: str) -> str:
    """Which month or weekday a word names in some language, "" for none."""
    return _NAMES.get(word.lower().replace("ё", "е"), "")


def unfounded_dates(answer: str, sources: str) -> tuple[str, ...]:
    """The days, months and weekdays of an answer that the sources do not name, in plain words."""
    there = _days(sources)
    wrong = [f"day {day}.{month}" for month, day in sorted(_days(answer) - there)]
    named = _named(sources) | {f"month {month}" for month, _ in there}
    named |= {f"month {int(found.group(1))}" for found in _NUMERIC.finditer(sources)}
    return (*wrong, *sorted(_named(answer) - named))


def _days(text: str) -> frozenset[tuple[int, int]]:
    iso = {(int(found.group(1)), int(found.group(2))) for found in _ISO.finditer(text)}
    return days(text) | iso


def _named(text: str) -> frozenset[str]:
    """Months and weekdays; in English "may" and "march" are verbs unless they begin with a capital."""
    words = [word for word in _WORD.findall(text) if word not in ("may", "march")]
    return frozenset(filter(None, map(name_in_calendar, words)))

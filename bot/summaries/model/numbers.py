"""The numbers of a text by their worth, however they are written. Pure.

"1 500 000", "1,500,000" and «1,5 млн» are worth the same; "5%" is not "5", nor are five dollars
five euros.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.stories.number_words import NUMBER_OF
from bot.summaries.number_words import HUNDREDS, SCALES, TENS_BEFORE, UNITS

_BLANK = "[ \u00a0\u202f\u2009]"
_DIGITS = re.compile(
    rf"(?P<sign>[$€£₴₽]{_BLANK}?)?(?P<number>\d{{1,3}}(?:{_BLANK}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(rf"(?:{_BLANK}|-|\n)?([^\W\d_]+|[%$€£₴₽])\.?")
_AMBIGUOUS = re.compile(r"\d[^\S\n]?[km]\b", re.IGNORECASE)  # metres, or millions
_LONGEST = 40  # digits; more are no number that news tells
_SIGNS = {"%": "%", "$": "usd", "€": "eur", "£": "gbp", "₴": "uah", "₽": "rub"}


@dataclass(frozen=True, slots=True)
class Number:
    """What a written number may mean: the worths it can be read as, its unit, and how it stands.

    A worth is a decimal, or hours and minutes as "10:04". `unit` is "%" or a currency, "" for none.
    """

    worths: frozenset[str]
    unit: str
    surface: str


def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text, in digits and in words."""
    return (*_in_digits(text), *_in_words(text))


def unfounded(answer: str, sources: str) -> tuple[str, ...]:
    """The numbers of an answer, as they stand in it, that the sources do not have."""
    there = numbers(sources)
    plain = frozenset(worth for one in there for worth in one.worths)
    with_unit = frozenset((worth, one.unit) for one in there for worth in one.worths if one.unit)
    return tuple(
        one.surface
        for one in numbers(answer)
        if not (
            any((worth, one.unit) in with_unit for worth in one.worths) if one.unit else one.worths & plain
        )
    )


# ------------------------------------------------------------------------------------- in digits


def _in_digits(text: str) -> Iterator[Number]:
    for found in _DIGITS.finditer(text):
        worths = _worths(found.group("number"))
        scale, unit, end = _tail(text, found.end())
        if scale != 1:
            scaled = [worth * scale for worth in worths if isinstance(worth, Decimal)]
            worths = [*scaled, *(worths if _AMBIGUOUS.search(text[found.start() : end]) else ())]
        sign = _SIGNS.get((found.group("sign") or "").strip(), "")
        yield Number(frozenset(map(_plain, worths)), unit or sign, text[found.start() : end])
        if not unit and not sign and scale == 1:
            yield from _parts(found.group("number"))


def _worths(number: str) -> list[Decimal | str]:
    """What digits with their points may mean: a point may divide thousands, decimals, hours."""
    digits = re.sub(_BLANK, "", number)[:_LONGEST]
    pieces = re.split("[.,:]", digits)
    if ":" in digits or len(pieces) > 3 or not pieces[-1]:
        return [":".join(piece.lstrip("0") or "0" for piece in pieces)]
    if len(pieces) == 1:
        return [Decimal(digits)]
    *before, last = pieces
    worths: list[Decimal | str] = []
    in_thousands = all(len(piece) == 3 for piece in pieces[1:])
    if in_thousands:
        worths.append(Decimal("".join(pieces)))
    if len(pieces) == 2 or (not in_thousands and len(before[1]) == 3):
        worths.append(Decimal(f"{''.join(before)}.{last}"))
    if len(pieces) == 2 and len(last) == 2 and "." in digits and int(before[0][:3]) < 24 and int(last) < 60:
        worths.append(f"{int(before[0])}:{int(last)}")
    return worths or [digits]


def _parts(number: str) -> Iterator[Number]:
    """A date in digits has a day and a year, which a text may name apart: "12.03.2024"."""
    pieces = number.split(".")
    if len(pieces) == 3 and len(pieces[2]) in (2, 4) and int(pieces[1][:3]) <= 12:
        for piece in (pieces[0], pieces[2]):
            yield Number(frozenset({_plain(Decimal(piece))}), "", number)


def _tail(text: str, end: int) -> tuple[Decimal, str, int]:
    """What stands behind a number: how many times it counts, its unit, and where that ends."""
    scale, unit = Decimal(1), ""
    word = _BEHIND.match(text, end)
    if word and (times := SCALES.get(_key(word.group(1)))):
        scale, end = Decimal(times), word.end()
        word = _BEHIND.match(text, end)
    for _ in range(2):  # «млн белорусских рублей»
        if word is None:
            break
        unit = _unit(word.group(1))
        if unit:
            return scale, unit, word.end()
        word = _BEHIND.match(text, word.end()) if not word.group(0).endswith((".", "%")) else None
    return scale, "", end


def _unit(word: str) -> str:
    key = _key(word)
    return _SIGNS.get(word, "") or next((unit for start, unit in UNITS if key.startswith(start)), "")


# -------------------------------------------------------------------------------------- in words


def _in_words(text: str) -> Iterator[Number]:
    """Numbers spelled out: "twenty-five", «пять тысяч», "hundreds"."""
    words = list(_LETTERS.finditer(text))
    at = 0
    while at < len(words):
        worth, used = _spelled(text, words, at)
        if used:
            last = words[at + used - 1]
            _, unit, _ = _tail(text, last.end())
            yield Number(frozenset({_plain(worth)}), unit, text[words[at].start() : last.end()])
        at += used or 1


def _spelled(text: str, words: list[re.Match[str]], at: int) -> tuple[Decimal, int]:
    """The number that begins at a word, and of how many words it is; 0 of none."""
    whole = part = Decimal(0)
    used = 0
    for number, word in enumerate(words[at:], at):
        if used and not re.fullmatch(r"[\s-]{1,3}", text[words[number - 1].end() : word.start()]):
            break
        key = _key(word.group())
        if key in SCALES and len(key) > 1:  # "m." and "k." shorten other words too
            if number == at and _stands_behind_digits(text, word):
                return Decimal(0), 0
            whole, part = whole + (part or 1) * Decimal(SCALES[key]), Decimal(0)
        elif key in HUNDREDS:
            part = part * 100 if HUNDREDS[key] == 100 and 1 < part < 10 else part + HUNDREDS[key]
        elif key in NUMBER_OF or key in TENS_BEFORE:
            value = Decimal(TENS_BEFORE.get(key) or NUMBER_OF[key])
            if part % 100 and not (part % 10 == 0 and value < 10):
                break  # "two three": two numbers
            part += value
        else:
            break
        used += 1
    return whole + part, used


def _stands_behind_digits(text: str, word: re.Match[str]) -> bool:
    return bool(re.search(rf"\d(?:{_BLANK}|-|\n)?$", text[max(0, word.start() - 3) : word.start()]))


def _key(word: str) -> str:
    return word.lower().replace("ё", "е")


def _plain(worth: Decimal | str) -> str:
    return worth if isinstance(worth, str) else f"{worth.normalize():f}"

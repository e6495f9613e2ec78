"""What stands before an item of a list."""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_FIRST_WITHOUT_SIGN = 4000  # Romans had no letters for more
_SMALL_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def label_of(way: str, number: int) -> str:
    """A bullet, or the number as letters, in Roman or in decimal; `way` is a, A, i, I, 1 or ""."""
    if not way:
        return "•"
    counted = _counted(way.lower(), number)
    return f"{counted.upper() if way in {'A', 'I'} else counted}."


def _counted(way: str, number: int) -> str:
    if way == "a":
        return _letters(number)
    return _roman(number) if way == "i" and number < _FIRST_WITHOUT_SIGN else str(number)


def _letters(number: int) -> str:
    word = ""
    while number > 0:
        number, left = divmod(number - 1, 26)
        word = chr(ord("a") + left) + word
    return word or "0"


def _roman(number: int) -> str:
    word = ""
    for value, sign in _ROMAN + _SMALL_ROMAN:
        times, number = divmod(max(number, 0), value)
        word += sign * times
    return word or "0"

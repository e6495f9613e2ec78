"""Bank card numbers: 13 to 19 digits, perhaps with spaces and dashes, that add up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.playground.text.characters import is_letter

SHORTEST, LONGEST = 13, 19

_MANY = re.compile(r"[0-9](?:[ -]*[0-9]){12}")
_RUN = re.compile(r"[0-9][0-9 -]*")
_WHOLE = re.compile(r"[0-9]{16,19}(?= )")  # written in one go: the space after it ends it
_LENGTHS = (
    (re.compile(r"4"), (13, 16, 18, 19)),  # Visa
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), (16,)),  # Mastercard
    (re.compile(r"3[47]"), (15,)),  # American Express
    (re.compile(r"62|81"), (16, 17, 18, 19)),  # UnionPay
    (re.compile(r"220[0-4]"), (16,)),  # Mir
)


def card_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where they are."""
    place = 0 if _MANY.search(text) else len(text)
    while run := _RUN.search(text, place):
        start, place = run.span()
        if start and _spoils_before(text[start - 1]):
            continue
        if whole := _WHOLE.match(text, start):
            place = whole.end()
        number = text[start:place].rstrip(" -")
        end = start + len(number)
        digits = number.replace(" ", "").replace("-", "")
        fits = SHORTEST <= len(digits) <= LONGEST and len(number) < 2 * len(digits)
        if fits and not _spoils_after(text[end : end + 1]) and _is_card(digits):
            yield start, end


def _spoils_before(char: str) -> bool:
    return char in ".,+-_" or is_letter(char)


def _spoils_after(char: str) -> bool:
    return bool(char) and (char in "-_" or is_letter(char))


def _is_card(digits: str) -> bool:
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    if (doubled + sum(map(int, digits[-1::-2]))) % 10:
        return False
    return next((len(digits) in allowed for first, allowed in _LENGTHS if first.match(digits)), True)

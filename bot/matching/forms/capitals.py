"""What the capitals of a typed name say of it."""

from __future__ import annotations

LONGEST_ACRONYM = 6  # letters


def is_acronym(name: str) -> bool:
    """Whether a name is one short word all in capitals."""
    letters = [letter for letter in name if letter.isalpha()]
    return (
        name.isalnum() and 0 < len(letters) <= LONGEST_ACRONYM and all(letter.isupper() for letter in letters)
    )


def is_capitalised(name: str) -> bool:
    """Whether the first letter of a name is a capital."""
    return next((letter.isupper() for letter in name if letter.isalpha()), False)

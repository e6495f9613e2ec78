"""What the fields of an act may hold. A kind is a rule: why a value does not fit it, or ""."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json

Kind = Callable[[Any], str]

_LARGEST_ID = 1 << 53  # what JSON carries safely, and no id of Telegram's exceeds
_TEN_YEARS = 10 * 366 * 86_400.0


def _number(value: Any) -> float | None:
    """A finite number; else None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) else None


def whole(least: int, most: int) -> Kind:
    """A whole number between these."""

    def why(value: Any) -> str:
        found = _number(value)
        fits = found is not None and found == int(found) and least <= found <= most
        return "" if fits and not isinstance(value, float) else f"a whole number from {least} to {most}"

    return why


def real(least: float, most: float) -> Kind:
    """A number between these."""

    def why(value: Any) -> str:
        found = _number(value)
        return "" if found is not None and least <= found <= most else f"a number from {least:g} to {most:g}"

    return why


def written(kind: Kind) -> Kind:
    """A number that may come as text, as forms send it."""

    def why(value: Any) -> str:
        if not isinstance(value, str):
            return kind(value)
        try:
            return kind(float(value))
        except ValueError:
            return kind(value)

    return why


def text(most: int, least: int = 0) -> Kind:
    """So many characters."""

    def why(value: Any) -> str:
        fits = isinstance(value, str) and least <= len(value) <= most
        return "" if fits else f"text of {least} to {most} characters"

    return why


def one_of(*known: str) -> Kind:
    """One of a few words."""

    def why(value: Any) -> str:
        return "" if isinstance(value, str) and value in known else f"one of {', '.join(known)}"

    return why


def many(kind: Kind) -> Kind:
    """A list of what fits `kind`."""

    def why(value: Any) -> str:
        if not isinstance(value, list | tuple):
            return "a list"
        return next((f"a list, each item {wrong}" for one in value if (wrong := kind(one))), "")

    return why


def either(*kinds: Kind) -> Kind:
    """What fits one of these."""

    def why(value: Any) -> str:
        wrong = [kind(value) for kind in kinds]
        return " or ".join(wrong) if all(wrong) else ""

    return why


def shaped(fields: Mapping[str, Kind]) -> Kind:
    """An object of these fields, any of which may be left out."""

    def why(value: Any) -> str:
        if not isinstance(value, dict):
            return "an object"
        if strange := [str(name) for name in value if name not in fields]:
            return f"an object without {', '.join(strange)}; it may have {', '.join(fields)}"
        pairs = ((name, fields[name](one)) for name, one in value.items() if one is not None)
        return next((f"an object whose {name} is {wrong}" for name, wrong in pairs if wrong), "")

    return why


def flag(value: Any) -> str:
    """True or false."""
    return "" if isinstance(value, bool) else "true or false"


def an_object(value: Any) -> str:
    """Any JSON object."""
    return "" if isinstance(value, dict) else "an object"


def anything(value: Any) -> str:  # noqa: ARG001 - every kind has this shape
    """What the act itself judges."""
    return ""


ID = whole(-_LARGEST_ID, _LARGEST_ID)
COUNT = whole(0, (1 << 31) - 1)
SECONDS = real(0, _TEN_YEARS)
ANY_NUMBER = real(-1.7e308, 1.7e308)
WORDS = text(100_000)
LINE = text(256)
NAME = text(64)
MOMENT = text(40)


def ensure_fit(act: str, fields: Mapping[str, Kind] | None, body: Json) -> None:
    """`NotPossible` for a field that the act does not know, or that holds what it cannot; None: any may come.

    What is null counts as left out.
    """
    if fields is None:
        return
    if strange := [name for name in body if name not in fields]:
        known = f"it knows {', '.join(sorted(fields))}" if fields else "it has no fields"
        raise NotPossible(f"{act} does not know: {', '.join(strange)}; {known}")
    for name, value in body.items():
        if value is not None and (wrong := fields[name](value)):
            raise NotPossible(f"{act}: {name} has to be {wrong}")

"""The catalogue: Fluent messages by language and key, loaded when first spoken.

Values may be rich: a `Text` keeps its links and bold words wherever the sentence puts it. Fluent
itself only ever sees a placeholder of two characters that no feed can contain, and the piece is
put in afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain.richtext import Text, plain

if TYPE_CHECKING:  # babel comes with it: a tenth of a second that most verbs never need
    from fluent.runtime import FluentBundle

LANGUAGES = ("en", "ru", "uk", "be", "pl")
_HOME = Path(__file__).parent

# Private use, so never in the words of a person; taken out of them all the same.
_OPEN, _FIRST, _LAST = "\U0010f000", 0x10F001, 0x10F0FF
_SLOT = re.compile(f"{_OPEN}([\U0010f001-\U0010f0ff])")
_RESERVED = re.compile("[\U0010f000-\U0010f0ff]")
# Words of this shape may steer a choice between variants, so Fluent must see them.
_CHOICE = re.compile(r"[a-z][a-z_-]{0,31}")
_THIN = "\u202f"  # narrow and unbreakable


def say(language: str, key: str, /, **values: object) -> Text:
    """The message `key` in `language`, filled in with values (Text, str, int or float).

    An unknown language is answered in English. KeyError for an unknown key or a value that is
    missing: both are bugs.
    """
    language = language_for(language)
    pieces: list[Text] = []
    handed_in = {name: _argument(value, pieces) for name, value in values.items()}
    return _filled(_formatted(language, key, handed_in), pieces)


def plain_say(language: str, key: str, /, **values: object) -> str:
    """Like `say`, for places that hold no entities: buttons, hints, logs for people."""
    return say(language, key, **values).plain


def knows(key: str) -> bool:
    """Whether the catalogue holds `key`."""
    return bool(_bundle("en").has_message(key))


def language_for(code: str) -> str:
    """The language we speak to someone whose app says `code` ("ru-RU", "uk", "de" …)."""
    short = re.split("[-_]", code.lower(), maxsplit=1)[0]
    return short if short in LANGUAGES else "en"


def digits(language: str, number: float) -> str:
    """`number` as people write it: thin spaces between thousands, the language's decimal mark."""
    whole, _, rest = f"{number}".partition(".")
    grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", _THIN, whole)
    if not rest:
        return grouped
    return grouped + ("." if language == "en" else ",") + rest


def _argument(value: object, pieces: list[Text]) -> Any:
    if isinstance(value, bool) or value is None:
        raise TypeError(f"words are filled in with text and numbers, not {value!r}")
    if isinstance(value, int | float):
        whole, fraction = _number_types()
        return whole(value) if isinstance(value, int) else fraction(value)
    if isinstance(value, str) and _CHOICE.fullmatch(value):
        return value
    pieces.append(value if isinstance(value, Text) else plain(_RESERVED.sub("", str(value))))
    return _OPEN + chr(_FIRST + len(pieces) - 1)


def _formatted(language: str, key: str, handed_in: Mapping[str, Any]) -> str:
    from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment  # noqa: PLC0415

    bundle = _bundle(language)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    # What FluentBundle.format_pattern does, less its own way of writing numbers.
    errors: list[Exception] = []
    current = CurrentEnvironment(args=dict(handed_in))
    result = pattern(ResolverEnvironment(context=bundle, current=current, errors=errors))
    if errors:
        raise KeyError(f"{key} ({language}): {errors[0]}")
    return str(result)


def _filled(said: str, pieces: list[Text]) -> Text:
    whole, done = Text(), 0
    for slot in _SLOT.finditer(said):
        whole = whole + said[done : slot.start()] + pieces[ord(slot.group(1)) - _FIRST]
        done = slot.end()
    return whole + said[done:]


@lru_cache(maxsize=len(LANGUAGES))
def _bundle(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415

    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((_HOME / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


@lru_cache(maxsize=1)
def _number_types() -> tuple[Callable[[int], Any], Callable[[float], Any]]:
    from fluent.runtime.types import FluentFloat, FluentInt  # noqa: PLC0415

    class Whole(FluentInt):
        def format(self, locale: Any) -> str:
            return digits(locale.language, int(self))

    class Fraction(FluentFloat):
        def format(self, locale: Any) -> str:
            return digits(locale.language, float(self))

    return Whole, Fraction

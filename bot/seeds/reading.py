"""TOML files read field by field, with errors that a person who edits them by hand can use."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from bot.errors import ConfigError

Choice = TypeVar("Choice", bound=StrEnum)

_HOMES = (Path(__file__).parents[2] / "seeds", Path(sys.prefix) / "share" / "dozor" / "seeds")


def home(directory: Path | None = None) -> Path:
    """The directory of the seeds: the given one, the checkout's, or the installed one."""
    for candidate in (directory,) if directory else _HOMES:
        if candidate.is_dir():
            return candidate
    missing = directory or _HOMES[0]
    raise ConfigError("seeds", f"no directory {missing}; run from a checkout or name the directory")


def load(path: Path) -> dict[str, object]:
    """The tables of one file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(path.name, f"cannot be read ({error.strerror}); restore the file") from error
    except UnicodeDecodeError as error:
        raise ConfigError(path.name, "is not UTF-8; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path.name, f"is not valid TOML: {error}") from error


class Entry:
    """One table of a file. Each field is taken once; `finish` refuses what nobody took."""

    def __init__(self, where: str, fields: Mapping[str, object]) -> None:
        self._where = where
        self._fields = dict(fields)

    def named(self, field: str = "key") -> Entry:
        """The same entry, called by its `field` in errors where it has one."""
        name = self._fields.get(field)
        if isinstance(name, str) and name:
            self._where = f"{self._where} {name}"
        return self

    def wrong(self, mend: str) -> ConfigError:
        """An error at this entry, to be raised."""
        return ConfigError(self._where, mend)

    def words(self, field: str, default: str | None = None) -> str:
        """A string; without `default` it must be there and not be empty."""
        value = self._fields.pop(field, default)
        if not isinstance(value, str):
            raise self.wrong(f'give {field} as a string: {field} = "…"')
        if default is None and not value.strip():
            raise self.wrong(f"{field} must not be empty")
        return value.strip()

    def strings(self, field: str) -> tuple[str, ...]:
        """A list of non-empty strings; () if it is not there."""
        value = self._fields.pop(field, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            raise self.wrong(f'give {field} as a list of strings: {field} = ["…"]')
        return tuple(word.strip() for word in value)

    def names(self, field: str) -> tuple[str, ...]:
        """A list of non-empty strings in which each stands once."""
        value = self.strings(field)
        if len(set(value)) != len(value):
            raise self.wrong(f"{field} says the same thing twice; leave one")
        return value

    def number(self, field: str, default: float | None = None) -> float:
        """A number; without `default` it must be there."""
        value = self._fields.pop(field, default)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.wrong(f"give {field} as a number: {field} = 5")
        return value

    def flag(self, field: str, *, default: bool) -> bool:
        """true or false."""
        value = self._fields.pop(field, default)
        if not isinstance(value, bool):
            raise self.wrong(f"{field} is true or false")
        return value

    def choice(self, field: str, kinds: type[Choice], default: Choice | None = None) -> Choice:
        """One of `kinds`."""
        value = self._fields.pop(field, default)
        try:
            return kinds(str(value))
        except ValueError as error:
            allowed = ", ".join(kinds)
            raise self.wrong(f"{field} is {value!r}; use one of {allowed}") from error

    def entries(self, field: str) -> tuple[Entry, ...]:
        """A list of tables, [[field]]; () if it is not there."""
        value = self._fields.pop(field, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.wrong(f"write {field} as tables under [[{field}]]")
        return tuple(
            Entry(f"{self._where}, {field} {place}", entry) for place, entry in enumerate(value, start=1)
        )

    def entry(self, field: str) -> Entry:
        """One table, [field]."""
        value = self._fields.pop(field, None)
        if not isinstance(value, dict):
            raise self.wrong(f"add a table [{field}]")
        return Entry(f"{self._where}, {field}", value)

    def finish(self) -> None:
        """Refuse fields that nobody asked for: they are typing errors."""
        if self._fields:
            raise self.wrong(f"does not know {', '.join(sorted(self._fields))}; correct or remove it")


def open_file(path: Path) -> Entry:
    """A file as the entry that holds all others."""
    return Entry(path.name, load(path))


def refuse_repeats(where: str, what: str, keys: Iterable[str]) -> None:
    """ConfigError if one of `keys` comes twice."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ConfigError(where, f"has two entries with the {what} {key}; rename or remove one")
        seen.add(key)

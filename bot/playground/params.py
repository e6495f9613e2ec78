"""The parameters of one call, read as leniently as the real server reads them.

Values come as strings (form, query) or as JSON; only those that are JSON by nature are parsed:
a text that looks like JSON stays a text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from bot.playground.reading import MOST_DIGITS, NotSound, NotUtf8, ensure_sound, ensure_whole, read_json
from bot.playground.refusal import NOT_UTF8, Json, bad_request

_NUMBER = re.compile(rf"[+-]?[0-9]{{1,{MOST_DIGITS}}}$")


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a multipart request, or one fetched from an address; `problem`: why it was not."""

    name: str
    mime: str
    content: bytes
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Params:
    """What came with the call."""

    values: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether it came at all."""
        return name in self.values

    def text(self, name: str) -> str:
        """As it came; JSON values as JSON text."""
        value = self.values.get(name, "")
        try:
            return ensure_whole(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        except NotUtf8:
            raise bad_request(NOT_UTF8) from None

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number, or `default` when it is none."""
        value = self.text(name).strip()
        return int(value) if _NUMBER.match(value) else default

    def flag(self, name: str) -> bool:
        """True for true, yes and 1."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, what: str) -> Any:
        """A JSON value, or None when it did not come. `what` is its name in the refusal."""
        value = self.values.get(name)
        try:
            if isinstance(value, str):
                return read_json(value) if value.strip() else None
            ensure_sound(value)
        except NotUtf8:
            raise bad_request(NOT_UTF8) from None
        except NotSound as error:
            raise bad_request(f"can't parse {what} JSON object") from error
        return value

    def object(self, name: str, what: str) -> Json | None:
        """A JSON object, or None when it did not come."""
        found = self.json(name, what)
        if found is not None and not isinstance(found, dict):
            raise bad_request(f"object expected as {what}")
        return found

    def objects(self, name: str, what: str, item: str) -> list[Any]:
        """A JSON array, [] when it did not come."""
        found = self.json(name, what)
        if found is None:
            return []
        if not isinstance(found, list):
            raise bad_request(f"expected an Array of {item}")
        return found

    def numbers(self, name: str, what: str) -> list[int]:
        """A JSON array of whole numbers."""
        found = self.objects(name, what, what)
        if not all(isinstance(number, int) for number in found):
            raise bad_request("message identifier must be a Number")
        return found

    def upload(self, name: str) -> Upload | None:
        """The file under that field, or the one that `attach://` names."""
        if name in self.files:
            return self.files[name]
        value = self.text(name)
        return self.files.get(value.removeprefix("attach://")) if value.startswith("attach://") else None

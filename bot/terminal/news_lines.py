"""Documents given to the verbs about stories, one JSON object a line.

`{"id", "text", "title"?, "url"?, "published_at"?, "source"?, "lang"?}`. `id` is any scalar and is put
out as it came in; without one, a document is called by the number of its line. `published_at` is
ISO 8601 (UTC where it names no zone) or seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.terminal.json_lines import BadLine, Complaints, opened, read

_TEXTS = ("title", "url", "source", "lang")


@dataclass(frozen=True, slots=True)
class Given:
    """A document as it was given. `published_at` is aware, UTC; None if no time was given."""

    id: object
    text: str
    title: str = ""
    url: str = ""
    published_at: datetime | None = None
    source: str = ""
    language: str = ""

    @property
    def said(self) -> str:
        """Title and text; a title that the text repeats at its beginning is said once."""
        if not self.title or self.text.lstrip().startswith(self.title):
            return self.text
        return f"{self.title}\n{self.text}"


def read_news(path: str, complaints: Complaints) -> list[Given]:
    """The documents of a file (or "-", standard input) in its order. Bad lines become complaints.

    A file that cannot be read is one too.
    """
    try:
        with opened(path) as lines:
            return [*read(path, lines, _given, complaints)]
    except OSError as error:
        complaints.add(f"{path}: {error.strerror or error}")
        return []


def in_time_order(documents: Sequence[Given]) -> list[tuple[int, datetime]]:
    """The place of each document in the file and its moment, the earliest first.

    Documents of one moment keep the order of the file. One without a time is of the moment of the
    line above it; before the first time of the file, of that; where there is none at all, all are
    of one moment.
    """
    times = [document.published_at for document in documents if document.published_at]
    moment = times[0] if times else datetime.fromtimestamp(0, UTC)
    placed = []
    for place, document in enumerate(documents):
        moment = document.published_at or moment
        placed.append((place, moment))
    return sorted(placed, key=lambda each: each[1])


def _given(value: dict[str, Any], number: int) -> Given:
    if not isinstance(value.get("text"), str):
        raise BadLine('"text" must be a string')
    title, url, source, language = (_string(value, name) for name in _TEXTS)
    key = value.get("id")
    if isinstance(key, dict | list):
        raise BadLine('"id" must be a string or a number')
    return Given(
        str(number) if key is None else key,
        value["text"],
        title,
        url,
        _moment(value.get("published_at")),
        source,
        language,
    )


def _string(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise BadLine(f'"{name}" must be a string')
    return found


def _moment(value: object) -> datetime | None:
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            found = datetime.fromisoformat(value.strip())
            return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    raise BadLine(f'"published_at" must be ISO 8601 or seconds since 1970, not {value!r}')

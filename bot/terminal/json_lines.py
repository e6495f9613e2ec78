"""Lines of JSON in and out, for the verbs that read documents. A bad line is told with its number."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO, TypeVar

T = TypeVar("T")


class BadLine(ValueError):
    """A line that is not what it should be; the message says what is."""


class Complaints:
    """What could not be read: told at once, one line each, and counted."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, message: str) -> None:
        self.count += 1
        print(message, file=sys.stderr)


@contextmanager
def opened(path: str) -> Iterator[TextIO]:
    """A file as UTF-8, its line ends left as they are; a byte that is none becomes U+FFFD."""
    if path == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="replace", newline="\n")  # type: ignore[union-attr]
        yield sys.stdin
        return
    with Path(path).open(encoding="utf-8-sig", errors="replace", newline="\n") as file:
        yield file


def read(
    path: str, lines: Iterable[str], build: Callable[[dict[str, Any], int], T], complaints: Complaints
) -> Iterator[T]:
    """What `build` makes of the object of each line and its number; BadLine becomes a complaint."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield build(_object(line), number)
        except BadLine as error:
            complaints.add(f"{path}, line {number}: {error}")


def _object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"not JSON: {error}") from error
    if not isinstance(value, dict):
        raise BadLine("must be a JSON object: {…}")
    return value


def put(value: dict[str, Any]) -> None:
    """One line of JSON; half a surrogate pair, which no encoding can write, goes out escaped."""
    try:
        print(json.dumps(value, ensure_ascii=False))
    except UnicodeEncodeError:
        print(json.dumps(value))


def without_a_reader() -> int:
    """Whoever read the output has left (`| head`): stop without a word, at the last flush too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1

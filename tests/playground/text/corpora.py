"""How often we differ from Telegram's own parser on files of its verdicts.

    python -m tests.playground.text.corpora DIRECTORY

The directory holds `td_html.jsonl` (input; expected text and entities, or the refusal) and
`td_text.jsonl` (text; the entities that are found). Their entities are named as the library names them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.playground.text.finding import found
from bot.playground.text.html import from_html
from tests.playground.text.judge import ours, td_name

Difference = tuple[str, Any, Any]


def differences(directory: Path) -> Iterator[Difference | None]:
    """One for every line: the text, what was expected, what we say; None where both agree."""
    for name, judge in (("td_html.jsonl", _html), ("td_text.jsonl", _text)):
        for line in (directory / name).read_text().splitlines():
            text, expected, said = judge(json.loads(line))
            yield None if expected == said else (text, expected, said)


def _html(line: dict[str, Any]) -> Difference:
    expected = line["expected"]
    wanted = expected.get("error") or (expected["text"], [_plain(entity) for entity in expected["entities"]])
    said: Any = ours(lambda: from_html(line["input"]))
    if not isinstance(said, str):
        said = said[0], [_plain(entity) for entity in said[1]]
    return line["input"], wanted, said


def _text(line: dict[str, Any]) -> Difference:
    is_timed = line["fn"] == "check_media_timestamp"
    said = [_plain(mark.json()) for mark in found(line["text"], with_timestamps=is_timed)]
    return line["text"], [_plain(entity) for entity in line["entities"]], said


def _plain(entity: dict[str, Any]) -> dict[str, Any]:
    """Either way of writing an entity, as the kinds of the library and the fields both ways have."""
    kind = entity["type"]
    if kind.islower():
        language = kind == "pre" and entity.get("language")
        kind = "PreCode" if language else td_name(kind)
    fields = ("offset", "length", "url", "language", "custom_emoji_id", "unix_time")
    return {"type": kind} | {name: entity[name] for name in fields if name in entity}


def main(directory: str) -> int:
    """Print every difference and their number."""
    every = list(differences(Path(directory)))
    found_ones = [one for one in every if one is not None]
    for text, expected, said in found_ones:
        print(f"{text!r}\n  expected {expected}\n  said     {said}")
    print(f"{len(every)} texts, {len(found_ones)} differences")
    return min(len(found_ones), 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""Any folder of texts whose answers are known.

`docs*.jsonl`: `{"id", "text", "lang", "gold": [ids of watches], "unsure"?: [ids], "mentions"?:
[{"start", "end", "watch"}]}`; the mentions only make the errors easier to read.
`watches*.jsonl`: `{"id", "names": [...], "kind"}`. Each file of watches is a task of its own, over
the documents in the language that its name ends with (`watches.pl.jsonl`), or over all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import Any

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from tests.eval.corpus import Document, Mark, Task, is_of_half, rows_of

_MARKS = {EntityKind.PERSON: "PER", EntityKind.ORGANISATION: "ORG", EntityKind.PLACE: "LOC"}


def tasks(folder: Path, half: str, kinds: Collection[str]) -> list[Task]:
    """A task for each file of watches and each language of documents that goes with it."""
    rows = [row for path in sorted(folder.glob("docs*.jsonl")) for row in rows_of(path)]
    by_language: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if is_of_half(str(row["id"]), half):
            by_language[row.get("lang", "")].append(row)
    found = []
    for path in sorted(folder.glob("watches*.jsonl")):
        every = (_watch(row) for row in rows_of(path))
        watches = tuple(watch for watch in every if _MARKS.get(watch.kind, "LOC") in kinds)
        own = path.suffixes[-2].strip(".") if len(path.suffixes) > 1 else ""
        for language, documents in sorted(by_language.items()):
            if watches and (own == language or len(own) != 2):
                found.append(_task(f"{language} by {path.stem}", documents, watches))
    return found


def _watch(row: dict[str, Any]) -> Watch:
    return Watch(row["id"], tuple(row["names"]), EntityKind(row.get("kind", "person")))


def _task(name: str, rows: list[dict[str, Any]], watches: tuple[Watch, ...]) -> Task:
    known = frozenset(watch.id for watch in watches)
    kinds = {watch.id: _MARKS.get(watch.kind, "") for watch in watches}
    documents = tuple(
        Document(
            str(row["id"]),
            row["text"],
            row.get("lang", ""),
            known & frozenset(row["gold"]),
            known & frozenset(row.get("unsure", ())),
            tuple(
                Mark(each["start"], each["end"], kinds.get(each["watch"], ""), each["watch"])
                for each in row.get("mentions", ())
            ),
        )
        for row in rows
    )
    groups: dict[str, set[str]] = defaultdict(set)
    for watch in watches:
        groups[str(watch.kind)].add(watch.id)
    return Task(name, documents, watches, {kind: frozenset(ids) for kind, ids in groups.items()})

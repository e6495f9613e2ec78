"""How well documents are put into stories: pairs of articles, happenings in five languages, channels.

`tg_pairs.jsonl` of the data folder: two articles each, one story or not. `happenings/`: invented
news of which each report says to which happening it belongs; `dev.jsonl` was tuned on, `heldout`
and `pairs_heldout` were written by somebody who had not seen the code, and were not. Recall and
precision count pairs of documents. `posts.jsonl`: the largest groups and joins taken at random, to
be read.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from bot.domain.document import Document
from bot.domain.story import Placement
from bot.meaning import Meaning, installed
from bot.stories.account import Account
from bot.stories.grouping import Grouping

HAPPENINGS = Path(__file__).parent / "happenings"
_AT = datetime(2026, 1, 1, tzinfo=UTC)
_READ = 100  # joins that are shown


@dataclass(frozen=True, slots=True)
class Count:
    """Pairs that are one story and were found so, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def shown(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{precision:>8.3f}{recall:>7.3f}{f1:>7.3f}"


def report(data: Path) -> list[str]:
    """The table; lines that begin with a tab are details."""
    lines = [f"{'one story':<44}{'pairs':>8}{'P':>8}{'R':>7}{'F1':>7}"]
    details: list[str] = []
    for meaning in (Meaning(), installed()):
        if meaning is not None and (meaning.is_there or not details):
            note = ", with meanings" if meaning.is_there else ""
            for rows, told in (_of_pairs(data, meaning, note), _of_happenings(meaning, note)):
                lines += rows
                details += told
        meaning.close()
    posts = _of_posts(data)
    return [*lines, *posts, *details]


# ------------------------------------------------------------------------------------- pairs


def _of_pairs(data: Path, meaning: Meaning, note: str) -> tuple[list[str], list[str]]:
    lines, details = [], []
    for path in (data / "tg_pairs.jsonl", *sorted(HAPPENINGS.glob("pairs_*.jsonl"))):
        if not path.exists():
            continue
        pairs = _read(path)
        found = [placement.story_id is not None for placement in paired(pairs, meaning)]
        gold = [one["label"] == "same" for one in pairs]
        count = _counted(zip(gold, found, strict=True))
        lines.append(f"{path.name + note:<44}{len(pairs):>8}{count.shown}")
        details += [
            f"\t{path.name}{note} {'missed' if same else 'wrong'}: {one['a']['title']} | {one['b']['title']}"
            for one, same, told in zip(pairs, gold, found, strict=True)
            if same != told
        ]
    return lines, details


def paired(pairs: Sequence[dict[str, Any]], meaning: Meaning) -> list[Placement]:
    """Where the second of each pair goes when the first is the only story there is.

    How common words are is counted over all the articles, as in a day of news.
    """
    grouping = Grouping()
    sources = {
        one[name].get("source", f"{place}{name}"): 2 * place + (name == "b")
        for place, one in enumerate(pairs)
        for name in "ab"
    }
    both = [
        [
            _document(2 * place + side, one[name], source=sources[one[name].get("source", f"{place}{name}")])
            for side, name in enumerate("ab")
        ]
        for place, one in enumerate(pairs)
    ]
    accounts = [[_account(grouping, document, meaning) for document in pair] for pair in both]
    for pair, told in zip(both, accounts, strict=True):
        for document, account in zip(pair, told, strict=True):
            grouping.learn(document, account)
    placements = []
    for first, second in accounts:
        grouping.add(first, first.document_id)
        placements.append(grouping.place(second))
        grouping.remove(first.document_id)
    return placements


def _account(grouping: Grouping, document: Document, meaning: Meaning) -> Account:
    account = grouping.read(document)
    sense = meaning.at_once(document.title, document.text)
    return replace(account, sense=sense)


def _counted(pairs: Iterable[tuple[bool, bool]]) -> Count:
    told = Counter(pairs)
    return Count(told[True, True], told[False, True], told[True, False])


# -------------------------------------------------------------------------------- happenings


def _of_happenings(meaning: Meaning, note: str) -> tuple[list[str], list[str]]:
    lines, details = [], []
    for path in (HAPPENINGS / "dev.jsonl", HAPPENINGS / "heldout.jsonl"):
        if not path.exists():
            continue
        rows = sorted(_read(path), key=lambda row: (row["published_at"], row["id"]))
        stories = placed(rows, meaning)
        for name, across in (("one language", False), ("across languages", True)):
            pairs = [
                (a["happening"] == b["happening"], stories[a["id"]] == stories[b["id"]])
                for a, b in combinations(rows, 2)
                if (a["lang"] != b["lang"]) is across
            ]
            count = _counted(pairs)
            gold = sum(same for same, _ in pairs)
            lines.append(f"{f'{path.name}, {name}{note}':<44}{gold:>8}{count.shown}")
        details += _wrong(rows, stories, f"{path.name}{note}")
    return lines, details


def placed(rows: Sequence[dict[str, Any]], meaning: Meaning) -> dict[str, int]:
    """The story of each report, by id, as they come in."""
    grouping = Grouping()
    sources = {row["source"]: number for number, row in enumerate(rows)}
    documents = [
        _document(number, row, language=row["lang"], source=sources[row["source"]], at=row["published_at"])
        for number, row in enumerate(rows)
    ]
    found = {}
    for row, document in zip(rows, documents, strict=True):
        account = _account(grouping, document, meaning)
        placement = grouping.place(account)
        story = document.id if placement.story_id is None else placement.story_id
        grouping.learn(document, account)
        grouping.add(account, story)
        found[row["id"]] = story
    return found


def _wrong(rows: Sequence[dict[str, Any]], stories: dict[str, int], name: str) -> list[str]:
    told: dict[int, set[str]] = defaultdict(set)
    parts: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        told[stories[row["id"]]].add(row["happening"])
        parts[row["happening"]].add(stories[row["id"]])
    glued = [f"\t{name} one story of {', '.join(sorted(each))}" for each in told.values() if len(each) > 1]
    torn = [
        f"\t{name} {each} in {len(many)} stories" for each, many in sorted(parts.items()) if len(many) > 1
    ]
    return [*sorted(glued), *torn]


# ------------------------------------------------------------------------------------ channels


def _of_posts(data: Path) -> list[str]:
    path = data / "posts.jsonl"
    if not path.exists():
        return []
    rows = sorted(_read(path), key=lambda row: row["date"])
    grouping = Grouping()
    channels = {row["channel"]: number for number, row in enumerate(rows)}
    stories: dict[int, list[int]] = defaultdict(list)
    joins = []
    for number, row in enumerate(rows):
        document = _document(number, row, source=channels[row["channel"]], at=row["date"])
        if number % 500 == 0:
            grouping.forget(document.fetched_at)
        account = grouping.read(document)
        placement = grouping.place(account)
        story = number if placement.story_id is None else placement.story_id
        grouping.learn(document, account)
        grouping.add(account, story)
        stories[story].append(number)
        if placement.story_id is not None:
            joins.append((number, placement))
    sizes = Counter(len(members) for members in stories.values())
    shown = ", ".join(f"{many} of {size}" for size, many in sorted(sizes.items())[:6])
    size = f"the largest of {max(sizes)}"
    largest = sorted(stories.values(), key=len, reverse=True)[:20]
    lines = [f"posts.jsonl: {len(rows)} posts, {len(stories)} stories, {size}; {shown} …"]
    lines += [f"\tgroup of {len(group)}: {_line(rows[one])}" for group in largest for one in group]
    for one, placement in random.Random(5).sample(joins, min(_READ, len(joins))):
        first = _line(rows[placement.story_id or 0])
        lines.append(f"\tjoin {placement.score} {placement.reasons}: {_line(rows[one])} <- {first}")
    return lines


def _line(row: dict[str, Any]) -> str:
    return f"{row['date'][5:16]} {row['channel']}: {' '.join(row['text'].split())[:160]}"


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _document(
    number: int, row: dict[str, Any], *, language: str = "ru", source: int | None = None, at: str = ""
) -> Document:
    moment = datetime.fromisoformat(at) if at else _AT
    return Document(
        number,
        number if source is None else source,
        None,
        row.get("url") or "",
        row.get("title") or "",
        row["text"],
        language,
        "",
        moment,
        True,
        moment,
        "",
    )


def main() -> None:
    """`python -m tests.eval.stories DATA`."""
    import sys  # noqa: PLC0415

    for line in report(Path(sys.argv[1])):
        print(line)


if __name__ == "__main__":
    main()

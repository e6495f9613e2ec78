"""Near-duplicates among real posts: how many, in what groups, and all of them to be read.

    python -m tests.eval.duplicates DATA [DETAILS]

DATA is a folder with posts.jsonl: `{"channel", "message_id", "date", "text"}` a line. Whether a join
is right has to be read: the file of details has the largest groups, and joins drawn at random.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.stories.duplicates import Duplicate
from bot.stories.wording import words
from bot.terminal.duplicates import repeated
from bot.terminal.news_lines import Given

_GROUPS, _JOINS = 20, 100
_SHOWN = 600  # characters of a post
_SIZES = ((2, 2), (3, 3), (4, 5), (6, 10), (11, 10_000))


def report(data: Path) -> list[str]:
    """The figures; details below them, each line of those begun by a tab."""
    documents = _posts(data / "posts.jsonl")
    if not documents:
        return []
    found = repeated(documents)
    return [*_figures(documents, found), *(f"\t{line}" for line in _details(documents, found))]


def _posts(path: Path) -> list[Given]:
    """The posts that have words, in the order of time; none if the file is not there."""
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    posts = [
        Given(
            id=f"{row['channel']}/{row['message_id']}",
            text=row["text"],
            published_at=datetime.fromisoformat(row["date"]),
            source=row["channel"],
        )
        for row in rows
        if row["text"]
    ]
    return sorted(posts, key=lambda post: (post.published_at, post.id))


def _figures(documents: Sequence[Given], found: dict[int, Duplicate[int]]) -> Iterator[str]:
    reasons = Counter(each.reason for each in found.values())
    elsewhere = sum(documents[place].source != documents[each.of].source for place, each in found.items())
    sizes = Counter(len(group) for group in _groups(found))
    yield f"near-duplicates: {len(found):,} of {len(documents):,} posts ({len(found) / len(documents):.1%})"
    yield f"    {_exact(documents):,} exact copies of five words or more; {elsewhere:,} repeat another"
    yield "    " + ", ".join(f"{many:,} {reason}" for reason, many in reasons.most_common())
    yield "    groups by posts: " + ", ".join(
        f"{f'{low}' if low == high else f'{low}+' if high > 100 else f'{low}-{high}'}: "
        f"{sum(many for size, many in sizes.items() if low <= size <= high)}"
        for low, high in _SIZES
    )


def _exact(documents: Sequence[Given]) -> int:
    """Posts whose words are all those of an earlier one, at any time; links and emoji aside."""
    said = Counter(tuple(words(document.said)) for document in documents)
    return sum(many - 1 for found, many in said.items() if len(found) >= 5)


def _groups(found: dict[int, Duplicate[int]]) -> list[list[int]]:
    """The originals with what repeats them, by place, the largest first."""
    groups: dict[int, list[int]] = defaultdict(list)
    for place, duplicate in sorted(found.items()):
        groups[duplicate.of].append(place)
    return sorted(([of, *places] for of, places in groups.items()), key=len, reverse=True)


def _details(documents: Sequence[Given], found: dict[int, Duplicate[int]]) -> Iterator[str]:
    for group in _groups(found)[:_GROUPS]:
        yield f"group of {len(group)}"
        yield from (f"    {_shown(documents[place])}" for place in group)
    for place in random.Random(4).sample(sorted(found), min(_JOINS, len(found))):
        duplicate = found[place]
        yield f"join: {duplicate.reason}, {duplicate.score}"
        yield f"    new {_shown(documents[place])}"
        yield f"    old {_shown(documents[duplicate.of])}"


def _shown(document: Given) -> str:
    return (
        f"{document.published_at:%m-%d %H:%M} {document.source}: {' '.join(document.text.split())[:_SHOWN]}"
    )


if __name__ == "__main__":
    said = report(Path(sys.argv[1]))
    print("\n".join(line for line in said if not line.startswith("\t")))
    if sys.argv[2:]:
        Path(sys.argv[2]).write_text("\n".join(said) + "\n", "utf-8")

"""`make eval`: how well names are found and documents put into stories, on texts outside the project.

    python -m tests.eval DATA [--only persons] [--mode normal] [--half a] [--extra DIR] [--details FILE]

DATA is a folder with any of factrueval.jsonl, neruk.jsonl, petrovich.jsonl and shevchenko.jsonl for
names, tg_pairs.jsonl and posts.jsonl for stories. Precision, recall and F1 count pairs of a document
and a watch, every watch looked for in every document. Each identity is watched by one name. "R other"
is the recall, in the chosen mode, where the name as typed stands nowhere in the document. Misses and
false finds are those of the chosen mode, counted by cause here and shown one by one in the file of
details.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.domain.watch import Mode
from tests.eval import duplicates, extra, factrueval, name_forms, neruk, stories, summaries, tables
from tests.eval.causes import cause, shown
from tests.eval.corpus import Task
from tests.eval.scoring import Answer, Error, answer

_KINDS = {
    "persons": ("PER",),
    "organisations": ("ORG",),
    "places": ("LOC",),
    "stories": (),
    "all": ("PER", "ORG", "LOC"),
}
_INDENT = "\t"
_HEAD = "".join(f"{mode + '  P':>12}{'R':>7}{'F1':>7}" for mode in Mode)


def main() -> None:
    """Measure everything that there is data for."""
    args = _arguments()
    begun = time.monotonic()
    details: list[str] = []
    if args.only != "stories":
        print(f"{'':<24}{'watches':>8}{'gold':>6}{_HEAD}  R other")
    for task in _tasks(args):
        said = answer(task)
        for row in _rows(said, Mode(args.mode)):
            print(row, flush=True)
        details += _by_cause(said.errors(Mode(args.mode)), args.examples)
    if args.only == "all":
        details += [*_forms(args.data), *_tables()]
    if args.only in {"all", "stories"}:
        for part in (stories, duplicates, summaries):
            print()
            for line in part.report(args.data):
                (details.append if line.startswith(_INDENT) else print)(line)
    print("\n" + "\n".join(line for line in details if not line.startswith(_INDENT)))
    if args.details:
        args.details.write_text("\n".join(details) + "\n", "utf-8")
    print(f"\n{time.monotonic() - begun:.0f} s in all")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, metavar="DATA", help="folder with the annotated texts")
    parser.add_argument(
        "--extra", type=Path, action="append", default=[], help="one more folder, see extra.py"
    )
    parser.add_argument("--only", choices=_KINDS, default="all", help="what to measure")
    parser.add_argument("--mode", choices=[*map(str, Mode)], default="normal", help="whose errors are shown")
    parser.add_argument("--half", choices=("a", "b"), default="", help="half of the documents: tune on one")
    parser.add_argument("--details", type=Path, metavar="FILE", help="write every error there")
    parser.add_argument("--examples", type=int, default=1000, help="most errors of one cause in the details")
    args = parser.parse_args()
    if not args.data.is_dir():
        parser.error(f"there is no folder {args.data}; it should hold factrueval.jsonl and its like")
    return args


def _tasks(args: argparse.Namespace) -> Iterator[Task]:
    kinds = _KINDS[args.only]
    if not kinds:
        return
    yield from factrueval.tasks(args.data, args.half, kinds)
    if "PER" in kinds:
        yield from neruk.tasks(args.data, args.half)
    for folder in args.extra:
        yield from extra.tasks(folder, args.half, kinds)


def _rows(said: Answer, mode: Mode) -> Iterator[str]:
    every = frozenset(watch.id for watch in said.task.watches)
    groups = said.task.groups or {"": every}
    for group, ids in groups.items():
        name = f"{said.task.name} {group}" if not group.startswith(" ") else group
        yield _row(name, said, ids, mode)


def _row(name: str, said: Answer, ids: frozenset[str], mode: Mode) -> str:
    gold = sum(len(document.gold & ids) for document in said.task.documents)
    scores = (said.score(each, ids) for each in Mode)
    hard = said.recall_of_other_forms(mode, ids)
    figures = "".join(f"{each.precision:>12.3f}{each.recall:>7.3f}{each.f1:>7.3f}" for each in scores)
    return f"{name:<24}{len(ids):>8}{gold:>6}{figures}{hard:>9.3f}"


def _by_cause(errors: Iterable[Error], most: int) -> list[str]:
    """A line for each cause, the errors below it, indented."""
    causes: dict[tuple[str, bool, str], list[Error]] = defaultdict(list)
    for error in errors:
        causes[error.task, error.missed, cause(error)].append(error)
    lines = []
    for (task, missed, why), found in sorted(
        causes.items(), key=lambda each: (each[0][0], each[0][1], -len(each[1]))
    ):
        lines.append(f"{len(found):>5} {'missed' if missed else 'false'}, {task}: {why}")
        lines += [_INDENT + shown(error) for error in found[:most]]
    return lines


def _forms(data: Path) -> list[str]:
    lines = []
    for group, share in name_forms.shares(data).items():
        print(f"{group:<24}{share.held:>8,} of {share.asked:,} forms held ({share.held / share.asked:.1%})")
        lines.append(f"{len(share.missing):>5} forms not held: {group}")
        lines += [_INDENT + form for form in name_forms.commonest(share, 200)]
    return lines


def _tables() -> list[str]:
    lines = []
    for name, table in tables.tables().items():
        right = table.all - len(table.wrong)
        print(
            f"{'table ' + name:<24}{right:>8} of {table.all} lines as they say, {table.traps} of them traps"
        )
        lines.append(f"{len(table.wrong):>5} lines read otherwise: {name}")
        lines += [_INDENT + line for line in table.wrong]
    return lines


if __name__ == "__main__":
    main()

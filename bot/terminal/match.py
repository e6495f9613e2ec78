"""`dozor match`: what is watched, found in documents; one line of JSON for each document.

Watches, one a line: `{"id", "names": […], "kind"?}`; documents, one a line: `{"id"?, "text",
"title"?, "lang"?, "source"?}`. Out, in the same order: `{"id", "matches": [{"watch", "score", "mentions":
[{"start", "end", "surface", "field", "reason"}]}]}`. Offsets count code points of the given
text. A line that cannot be read is told on standard error with its number.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from bot.domain.entity import EntityKind
from bot.domain.watch import LEAST_SCORE, Finding, Mode, Watch
from bot.terminal.json_lines import BadLine, Complaints, opened, put, read, without_a_reader

JSON_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Given:
    """A document as it was given. `id` is put out as it came in."""

    id: object
    text: str
    title: str = ""
    language: str = ""
    source: str = ""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument(
        "documents", metavar="DOCS.jsonl|FILE.txt|-", help="documents, or - for standard input"
    )
    parser.add_argument(
        "--watches", metavar="W.jsonl", help="what to look for; without it, all known entities"
    )
    parser.add_argument(
        "--watch",
        metavar="NAME",
        action="append",
        default=[],
        help="look for this too, as a chat would: a name, words, or an expression",
    )
    parser.add_argument(
        "--mode", choices=[*map(str, Mode)], default=str(Mode.NORMAL), help="how sure to be (default: normal)"
    )


def run(args: argparse.Namespace) -> int:
    """Match, and return the exit code: 1 if anything given could not be read."""
    from bot.matching.lookout import Lookout

    complaints = Complaints()
    matcher = Lookout()
    gc.disable()  # nothing that is made here is garbage, and much is made
    for watch in _watches(args, complaints):
        matcher.add(watch)
    gc.freeze()
    gc.enable()
    if complaints.count:
        return 1
    least = LEAST_SCORE[Mode(args.mode)]
    try:
        for document in _documents(args.documents, complaints):
            found = matcher.find(
                document.text, title=document.title, language=document.language, source=document.source
            )
            put(
                {"id": document.id, "matches": [_shown(each, least) for each in found if each.score >= least]}
            )
    except BrokenPipeError:
        return without_a_reader()
    except OSError as error:
        complaints.add(f"{args.documents}: {error.strerror or error}")
    return 1 if complaints.count else 0


# ------------------------------------------------------------------------------------- watches


def _watches(args: argparse.Namespace, complaints: Complaints) -> Iterator[Watch]:
    if args.watches:
        yield from _watches_of_a_file(args.watches, complaints)
    for name in args.watch:
        yield from typed(name, complaints)
    if not args.watches and not args.watch:
        yield from _known_entities()


def typed(name: str, complaints: Complaints, option: str = "--watch") -> Iterator[Watch]:
    """What a chat would understand by it: a person's name, words, or an expression."""
    from bot.matching.guessing import kind_of_name
    from bot.matching.lookout import expression_problem
    from bot.matching.query import is_expression

    kind = EntityKind.EXPRESSION if is_expression(name) else kind_of_name(name)
    watch = Watch(id=name, names=(name,), kind=kind, label=name)
    if not any(letter.isalnum() for letter in name):
        complaints.add(f"{option}: {name!r} has neither a letter nor a digit")
    elif problem := expression_problem(watch):
        complaints.add(f"{option}: {name!r} is no expression: {problem}")
    else:
        yield watch


def _watches_of_a_file(path: str, complaints: Complaints) -> Iterator[Watch]:
    seen: set[str] = set()
    try:
        with opened(path) as lines:
            yield from read(path, lines, partial(_new_watch, seen), complaints)
    except OSError as error:
        complaints.add(f"{path}: {error.strerror or error}")


def _known_entities() -> Iterator[Watch]:
    from bot import seeds

    for entity in seeds.entities():
        names = dict.fromkeys([entity.name, *(alias.name for alias in entity.aliases)])
        yield Watch(id=entity.key, names=tuple(names), kind=entity.kind, label=entity.name)


def _new_watch(seen: set[str], value: dict[str, Any], _number: int) -> Watch:
    watch = _watch(value)
    if watch.id in seen:
        raise BadLine(f"two watches have the id {watch.id!r}")
    seen.add(watch.id)
    return watch


def _watch(value: dict[str, Any]) -> Watch:
    from bot.matching.lookout import expression_problem

    names = value.get("names")
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise BadLine('"names" must be a list of one or more strings')
    if not isinstance(value.get("id"), str | int):
        raise BadLine('"id" must be a string')
    kinds = [*map(str, EntityKind)]
    kind = value.get("kind") or EntityKind.PHRASE
    if kind not in kinds:
        raise BadLine(f'"kind" must be one of {", ".join(kinds)}, not {kind!r}')
    watch = Watch(id=str(value["id"]), names=tuple(names), kind=EntityKind(kind), label=names[0])
    if problem := expression_problem(watch):
        raise BadLine(f"{names[0]!r} is no expression: {problem}")
    return watch


# ----------------------------------------------------------------------------------- documents


def _documents(path: str, complaints: Complaints) -> Iterator[Given]:
    with opened(path) as lines:
        if Path(path).suffix.lower() in JSON_LINES:
            yield from read(path, lines, _document, complaints)
        elif path == "-":
            yield from _piped(lines, complaints)
        else:
            yield Given(Path(path).name, lines.read())


def _piped(lines: TextIO, complaints: Complaints) -> Iterator[Given]:
    """Standard input: documents if the first line is a JSON object, else one text."""
    first = lines.readline()
    if first.lstrip().startswith("{"):
        yield from read("-", _chained(first, lines), _document, complaints)
    else:
        yield Given("-", first + lines.read())


def _chained(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


def _document(value: dict[str, Any], number: int) -> Given:
    if not isinstance(value.get("text"), str):
        raise BadLine('"text" must be a string')
    title, language, source = (value.get(name) or "" for name in ("title", "lang", "source"))
    if not all(isinstance(one, str) for one in (title, language, source)):
        raise BadLine('"title", "lang" and "source" must be strings')
    return Given(value.get("id", str(number)), value["text"], title, language, source)


def _shown(finding: Finding, least: float) -> dict[str, Any]:
    mentions = [
        {
            "start": mention.start,
            "end": mention.end,
            "surface": mention.surface,
            "field": mention.field,
            "reason": mention.reason,
        }
        for mention in finding.mentions
        if mention.score >= least
    ]
    return {"watch": finding.watch, "score": finding.score, "mentions": mentions}

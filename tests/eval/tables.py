"""The share of lines in the project's own tables of cases that read as they say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from bot.domain.watch import LEAST_SCORE, Mode
from tests.eval.door import new_matcher
from tests.matching.reading_cases import Line, lines


@dataclass(slots=True)
class Lines:
    """The lines of one table, and what was found in those that read otherwise."""

    all: int = 0
    traps: int = 0
    wrong: list[str] = field(default_factory=list)


def tables() -> dict[str, Lines]:
    """By name of the table."""
    read: dict[str, Lines] = defaultdict(Lines)
    matchers: dict[str, object] = {}
    for line in lines():
        table = read[line.name.partition(":")[0]]
        table.all += 1
        table.traps += line.trap
        said = _said(line, matchers)
        if said:
            table.wrong.append(f"{line.name} {line.watch.names[0]} | {line.text} | {said}")
    return dict(read)


def _said(line: Line, matchers: dict[str, object]) -> str:
    """What was found instead of what the line says; "" if it reads so."""
    key = repr(line.watch)
    if key not in matchers:
        matchers.clear()
        matchers[key] = new_matcher()
        matchers[key].add(line.watch)  # type: ignore[attr-defined]
    findings = matchers[key].find(line.text)  # type: ignore[attr-defined]
    mentions = [mention for finding in findings for mention in finding.mentions]
    sure = [mention for mention in mentions if mention.score >= LEAST_SCORE[Mode.NORMAL]]
    if [(mention.start, mention.end) for mention in sure] == [*line.spans]:
        return ""
    found = ", ".join(f"{each.surface!r} {each.score:.2f} {each.reason}" for each in mentions)
    return found or "nothing found"

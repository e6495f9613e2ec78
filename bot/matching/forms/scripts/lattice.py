"""A table of letters, and the cheapest ways to write a word by it.

A line of a table is a grapheme and what may be written for it, likeliest first: `sch ш сх:2`.
Each further choice costs one more, or what stands behind its colon; "-" writes nothing, "=" the
grapheme itself. What must stand around is written so: `e<c>iy` is c between e and one of i, y; ^
and $ are the ends of the word, V and C any vowel or other letter. Of rules for one grapheme the
one that asks most of its place counts, then the first, but none from below a line "--" if one
above fits; a grapheme shorter than the longest that fits costs extra.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

LONGEST = 32  # letters of a word that is spelled at all; a name has fewer
_SHORTER = 1.5  # what it costs to read "sh" as s and h
_BLOCK = "--"

Written = tuple[float, str]  # cost, text

_VOWELS = "aeiouyäöüáàâãąæéèêëęěėíìîïįóòôõøőœúùûūųůýаеёиоуыэюяіїє"


@dataclass(frozen=True, slots=True)
class Rule:
    """One grapheme in one kind of place. `left` and `right` hold what may stand there; "" anything."""

    block: int
    left: str
    graph: str
    right: str
    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rules by the first letter of their grapheme, longer graphemes first."""

    rules: dict[str, tuple[Rule, ...]]

    def spell(self, word: str, width: int) -> list[Written]:
        """The cheapest ways to write a word, at most `width`, no text twice.

        Empty for a word that is too long or has a letter the table does not know.
        """
        if not 0 < len(word) <= LONGEST:
            return []
        marked = f"^{word}$"
        ways: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
        ways[0][""] = 0.0
        for at, here in enumerate(ways[:-1]):
            if here:
                kept = sorted([(cost, text) for text, cost in here.items()])[:width]
                for length, choices in self._choices(marked, at + 1):
                    _extend(ways[at + length], kept, choices)
        return sorted([(cost, text) for text, cost in ways[-1].items()])[:width]

    def _choices(self, marked: str, at: int) -> list[tuple[int, list[Written]]]:
        """What may be written for the letters from `at` on: how many they are, and the choices."""
        found: dict[str, tuple[Written, ...]] = {}
        for rule in self.rules.get(marked[at], ()):
            if rule.graph not in found and marked.startswith(rule.graph, at):
                end = at + len(rule.graph)
                if _fits(rule.left, marked[at - 1]) and _fits(rule.right, marked[end]):
                    found[rule.graph] = rule.written
        longest = max(map(len, found), default=0)
        return [
            (len(graph), [(cost + _SHORTER * (len(graph) < longest), text) for cost, text in written])
            for graph, written in found.items()
        ]


def _extend(ways: dict[str, float], kept: list[Written], choices: list[Written]) -> None:
    for paid, before in kept:
        for cost, text in choices:
            whole, price = before + text, paid + cost
            if price < ways.get(whole, price + 1):
                ways[whole] = price


def _fits(place: str, letter: str) -> bool:
    if not place or letter in place:
        return True
    if letter in "^$":
        return False
    return ("V" in place and letter in _VOWELS) or ("C" in place and letter not in _VOWELS)


@lru_cache(maxsize=64)
def table(lines: str) -> Table:
    """A table from its lines; of several that hold the same rule the first counts."""
    rules: dict[str, list[Rule]] = {}
    block = 0
    for line in filter(None, map(str.strip, lines.splitlines())):
        if line == _BLOCK:
            block += 1
            continue
        heads, *outputs = line.split()
        written = tuple(_written(at, output) for at, output in enumerate(outputs))
        for head in heads.split(","):
            left, graph, right = _place(head)
            chosen = ((0.0, graph),) if outputs == ["="] else written
            rules.setdefault(graph[0], []).append(Rule(block, left, graph, right, chosen))
    return Table({first: tuple(sorted(some, key=_longest_first)) for first, some in rules.items()})


def _place(head: str) -> tuple[str, str, str]:
    """ "e<c>i" → ("e", "c", "i")."""
    left, _, rest = head.rpartition("<")
    graph, _, right = rest.partition(">")
    return left, graph, right


def _longest_first(rule: Rule) -> tuple[int, int, int]:
    """Longer graphemes first, and of one grapheme those that ask most of their place."""
    return -len(rule.graph), rule.block, -bool(rule.left) - bool(rule.right)


def _written(at: int, output: str) -> Written:
    text, _, cost = output.partition(":")
    return float(cost or at), "" if text == "-" else text

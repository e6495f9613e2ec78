"""The tables of `cases/`, each line a test."""

from __future__ import annotations

from functools import lru_cache

import pytest

from bot.domain.watch import LEAST_SCORE, Mode, Watch
from bot.matching import Matcher
from tests.matching.reading_cases import Line, lines

_LINES = lines()
_NORMAL = LEAST_SCORE[Mode.NORMAL]


@lru_cache(maxsize=1)
def _matcher(watch: Watch) -> Matcher:
    """The lines of a block share one: a find leaves nothing behind."""
    matcher = Matcher()
    matcher.add(watch)
    return matcher


@pytest.mark.parametrize("line", _LINES, ids=[line.name for line in _LINES])
def test_a_line_of_the_tables_reads_as_it_says(line: Line) -> None:
    found = _matcher(line.watch).find(line.text)
    mentions = [mention for finding in found for mention in finding.mentions]
    sure = [mention for mention in mentions if mention.score >= _NORMAL]
    assert [line.text[start:end] for start, end in line.spans] == [each.surface for each in sure], mentions
    assert [(mention.start, mention.end) for mention in sure] == [*line.spans]
    if line.reason:
        assert sure[0].reason == line.reason


def test_the_tables_hold_traps_enough() -> None:
    traps = sum(line.trap for line in _LINES)
    assert len(_LINES) >= 450
    assert traps / len(_LINES) > 0.45
    assert all(bool(line.spans) != line.trap for line in _LINES)

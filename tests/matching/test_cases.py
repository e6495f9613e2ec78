"""The tables of `cases/`, each line a test."""

from __future__ import annotations

import pytest

from bot.domain.watch import LEAST_SCORE, Mode
from bot.matching import Matcher
from tests.matching.reading_cases import Line, lines

_LINES = lines()
_NORMAL = LEAST_SCORE[Mode.NORMAL]


@pytest.mark.parametrize("line", _LINES, ids=[line.name for line in _LINES])
def test_a_line_of_the_tables_reads_as_it_says(line: Line) -> None:
    matcher = Matcher()
    matcher.add(line.watch)
    mentions = [mention for finding in matcher.find(line.text) for mention in finding.mentions]
    sure = [mention for mention in mentions if mention.score >= _NORMAL]
    assert [(mention.start, mention.end) for mention in sure] == [*line.spans], mentions
    assert all(line.text[mention.start : mention.end] == mention.surface for mention in sure)
    if line.reason:
        assert sure[0].reason == line.reason


def test_the_tables_hold_traps_enough() -> None:
    traps = sum(line.trap for line in _LINES)
    assert len(_LINES) >= 150
    assert traps / len(_LINES) > 0.4
    assert all(bool(line.spans) != line.trap for line in _LINES)

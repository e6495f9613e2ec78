"""The table of what is faithful names tests that exist, and every method has a row in this suite."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from bot.playground.methods import METHODS

HERE = Path(__file__).parent


def _sources() -> str:
    return "\n".join(path.read_text() for path in sorted(HERE.rglob("test_*.py")))


def test_every_row_names_a_test_that_exists() -> None:
    table = files("bot.playground").joinpath("FIDELITY.md").read_text()
    rows = [
        line
        for line in table.splitlines()
        if line.startswith("| ") and "| where |" not in line and "---" not in line
    ]
    there = set(re.findall(r"def (test_\w+)", _sources()))
    named = [re.findall(r"`(test_\w+)`", row.rsplit("|", 2)[1]) for row in rows]
    assert len(rows) > 50
    assert all(named), [row for row, tests in zip(rows, named, strict=True) if not tests]
    assert {name for tests in named for name in tests} <= there


def test_every_method_is_called_by_some_test() -> None:
    called = {word.replace("_", "").lower() for word in re.findall(r"\w+", _sources())}
    assert METHODS.keys() - called == set()

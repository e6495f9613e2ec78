"""What the documentation prints is tried as it is printed."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.playground.control.acts import FIELDS
from bot.playground.scene import Scene
from bot.playground.server import Playground

HOUSE = Path(__file__).parents[2]
PAGE = (HOUSE / "docs" / "playground.md").read_text("utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
PROGRAM = next(block for block in BLOCKS if "asyncio.run" in block)
PANEL, FAULT = (next(block for block in BLOCKS if word in block) for word in ("class Bakery", "clear_faults"))
CURLS = re.findall(r"^    (curl .*)$", PAGE, re.MULTILINE)


def test_the_program_runs_as_it_is_printed(tmp_path: Path) -> None:
    done = _run(PROGRAM, tmp_path / "program.py")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_program_fails_when_the_bot_says_something_else(tmp_path: Path) -> None:
    done = _run(PROGRAM.replace('answer("Thank you.")', 'answer("No.")'), tmp_path / "program.py")
    assert "AssertionError" in done.stderr


@pytest.mark.parametrize("block", [PANEL, FAULT], ids=["panel", "fault"])
async def test_every_other_block_runs(playground: Playground, block: str) -> None:
    lines = block.replace("\n", "\n    ")
    given: dict[str, object] = {"playground": playground, "scene": Scene.of(playground)}
    exec(f"async def run():\n    {lines}\n", given)
    await given["run"]()  # type: ignore[operator]
    assert playground.world.faults.ordered == []


def test_no_block_is_left_untried() -> None:
    assert {PROGRAM, PANEL, FAULT} == set(BLOCKS)


async def test_every_curl_is_whole_and_its_act_takes_what_it_sends(playground: Playground) -> None:
    assert CURLS
    scene = Scene.of(playground)
    for line in CURLS:
        words = shlex.split(line)
        assert words[words.index("-H") + 1] == "Content-Type: application/json"
        assert "…" not in line
        body = json.loads(words[words.index("-d") + 1])
        assert await scene.act(words[-1].rsplit("/", 1)[1], **body)


def test_every_act_is_named_and_every_named_one_exists() -> None:
    table = PAGE.split("| acts | what they do |")[1].split("\n\n")[0]
    named = [name for row in table.splitlines() if "|" in row for name in _names(row.split("|")[1])]
    assert sorted(named) == sorted(FIELDS)


def test_the_fields_of_every_act_are_said() -> None:
    table = PAGE.split("| act | fields |")[1].split("\n\n")[0]
    rows = [row.split("|")[1:3] for row in table.splitlines() if row.startswith("| `")]
    said = {act: set(_names(fields)) for names, fields in rows for act in _names(names)}
    assert said == {act: set(fields) for act, fields in FIELDS.items() if fields}


def _names(cell: str) -> list[str]:
    return re.findall(r"`([a-z_]+)`", cell)


def _run(program: str, place: Path) -> subprocess.CompletedProcess[str]:
    place.write_text(program, "utf-8")
    house = {"PYTHONPATH": str(HOUSE)}
    command = [sys.executable, str(place)]
    return subprocess.run(command, env=house, capture_output=True, text=True, timeout=120, check=False)

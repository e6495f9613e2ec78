"""Expressions in the files that `dozor match` reads."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from bot.terminal import match


def run(folder: Path, watches: list[dict[str, object]], documents: list[dict[str, object]]) -> int:
    for name, rows in (("w.jsonl", watches), ("d.jsonl", documents)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / name).write_text(lines, "utf-8")
    parser = argparse.ArgumentParser()
    match.configure(parser)
    arguments = ["--watches", str(folder / "w.jsonl"), str(folder / "d.jsonl")]
    return match.run(parser.parse_args(arguments))


def test_an_expression_is_found_with_its_mentions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    watches = [{"id": "both", "names": ["Шойгу & Минск source:@belta"], "kind": "expression"}]
    text = "Шойгу прилетел в Минск."
    documents: list[dict[str, object]] = [
        {"id": 1, "text": text, "source": "https://t.me/belta"},
        {"id": 2, "text": text},
    ]
    assert run(tmp_path, watches, documents) == 0
    found, nothing = map(json.loads, capsys.readouterr().out.splitlines())
    (one,) = found["matches"]
    assert (one["watch"], [mention["surface"] for mention in one["mentions"]]) == ("both", ["Шойгу", "Минск"])
    assert nothing["matches"] == []


def test_an_expression_that_cannot_be_read_is_complained_of_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    watches = [
        {"id": "good", "names": ["Минск -футбол"], "kind": "expression"},
        {"id": "bad", "names": ["Минск & ("], "kind": "expression"},
    ]
    assert run(tmp_path, watches, []) == 1
    (complaint,) = capsys.readouterr().err.splitlines()
    assert complaint.endswith("w.jsonl, line 2: 'Минск & (' is no expression: unclosed bracket: Минск & →(")


def test_a_source_that_is_no_string_is_complained_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, [{"id": 1, "names": ["Минск"]}], [{"text": "Минск", "source": 5}]) == 1
    assert 'd.jsonl, line 1: "title", "lang" and "source" must be strings' in capsys.readouterr().err

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.terminal import match

_WATCHES = """\
{"id": "shoigu", "names": ["Сергей Шойгу", "Шойгу"], "kind": "person"}
{"id": 7, "names": ["combat training"]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "w.jsonl").write_text(_WATCHES, "utf-8")
    return tmp_path


def _run(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    match.configure(parser)
    return match.run(parser.parse_args([*map(str, arguments)]))


def _lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_document_gets_a_line_with_what_was_found(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = folder / "d.jsonl"
    documents.write_text(
        '{"id": "one", "text": "Приехал Шойгу.", "title": "Сергей Шойгу", "lang": "ru"}\n'
        '\n{"id": 2, "text": "Ничего."}\n{"text": "They saw combat training"}\n',
        "utf-8",
    )
    assert _run("--watches", folder / "w.jsonl", documents) == 0
    one, two, three = _lines(capsys)
    assert one == {
        "id": "one",
        "matches": [
            {
                "watch": "shoigu",
                "score": 1.0,
                "mentions": [
                    {
                        "start": 0,
                        "end": 12,
                        "surface": "Сергей Шойгу",
                        "field": "title",
                        "reason": "full name",
                    },
                    {
                        "start": 8,
                        "end": 13,
                        "surface": "Шойгу",
                        "field": "text",
                        "reason": "surname after the full name",
                    },
                ],
            }
        ],
    }
    assert two == {"id": 2, "matches": []}
    assert three["id"] == "4"
    assert [found["watch"] for found in three["matches"]] == ["7"]


def test_modes_differ_in_how_sure_they_are(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = folder / "news.txt"
    text.write_text("Приехал Шойгу, вышел Иванов-Шойгу, а Лариса промолчала.\r\n", "utf-8")
    found = {}
    for mode in ("strict", "normal", "wide"):
        assert _run("--watches", folder / "w.jsonl", "--mode", mode, text) == 0
        (document,) = _lines(capsys)
        assert document["id"] == "news.txt"
        found[mode] = sum(len(each["mentions"]) for each in document["matches"])
    assert found == {"strict": 0, "normal": 1, "wide": 2}


def test_names_can_be_given_on_the_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "t.txt").write_bytes("\ufeffЁлкин и \r\nёлкин".encode())
    assert _run("--watch", "Елкин", folder / "t.txt") == 0
    (document,) = _lines(capsys)
    assert [(each["start"], each["surface"]) for each in document["matches"][0]["mentions"]] == [
        (0, "Ёлкин"),
        (10, "ёлкин"),
    ]


def test_lines_that_cannot_be_read_are_told_with_their_numbers(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = folder / "d.jsonl"
    documents.write_bytes(
        b'{"id": 1, "text": "a"}\nnot json\n[1]\n{"id": 4}\n{"id": 5, "text": "a", "title": 3}\n'
        + b"[" * 5000
        + b'\n{"id": 7, "text": "\\ud83d a"}\n\xff\n'
    )
    assert _run("--watch", "a", documents) == 1
    shown = capsys.readouterr()
    assert [json.loads(line)["id"] for line in shown.out.splitlines()] == [1, 7]
    told = shown.err.splitlines()
    assert [line.split(":")[0].removeprefix(f"{documents}, ") for line in told] == [
        f"line {number}" for number in (2, 3, 4, 5, 6, 8)
    ]
    assert '"text" must be a string' in told[2]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"id": "x"}', '"names" must be'),
        ('{"id": "x", "names": []}', '"names" must be'),
        ('{"id": "x", "names": "Шойгу"}', '"names" must be'),
        ('{"names": ["Шойгу"]}', '"id" must be'),
        ('{"id": "x", "names": ["Шойгу"], "kind": "robot"}', '"kind" must be one of'),
        ('{"id": "shoigu", "names": ["Шойгу"]}', "two watches"),
        ("{", "not JSON"),
    ],
)
def test_a_bad_watch_stops_before_any_document(
    folder: Path, capsys: pytest.CaptureFixture[str], line: str, complaint: str
) -> None:
    with (folder / "w.jsonl").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    (folder / "d.txt").write_text("Шойгу", "utf-8")
    assert _run("--watches", folder / "w.jsonl", folder / "d.txt") == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert complaint in shown.err
    assert "line 3" in shown.err


def test_what_is_typed_on_the_line_is_understood_as_in_a_chat(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "t.txt").write_text("О приезде Сергея Шойгу в Минск не сообщали.", "utf-8")
    assert _run("--watch", "Сергей Шойгу", "--watch", "Шойгу & Минск", folder / "t.txt") == 0
    (document,) = _lines(capsys)
    found = {each["watch"]: [one["surface"] for one in each["mentions"]] for each in document["matches"]}
    assert found == {"Сергей Шойгу": ["Сергея Шойгу"], "Шойгу & Минск": ["Шойгу", "Минск"]}


@pytest.mark.parametrize("typed", ["Шойгу &", "", "- ("])
def test_what_cannot_be_watched_is_told(folder: Path, capsys: pytest.CaptureFixture[str], typed: str) -> None:
    (folder / "t.txt").write_text("Шойгу", "utf-8")
    assert _run("--watch", typed, folder / "t.txt") == 1
    assert "--watch:" in capsys.readouterr().err


def test_files_that_are_not_there_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("--watch", "a", folder / "none.jsonl") == 1
    assert _run("--watches", folder / "none.jsonl", folder / "w.jsonl") == 1
    assert capsys.readouterr().err.count("No such file") == 2


def test_without_watches_all_known_entities_are_looked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "d.txt").write_text("Sergei Shoigu met Alexander Lukashenko in Minsk.", "utf-8")
    assert _run(folder / "d.txt") == 0
    (document,) = _lines(capsys)
    assert {"shoigu", "lukashenko"} <= {found["watch"] for found in document["matches"]}


@pytest.mark.parametrize(
    ("given", "ids"),
    [('{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n', [1, 2]), ("a b\nc", ["-"]), ("", ["-"])],
)
def test_standard_input_is_documents_or_one_text(given: str, ids: list[object]) -> None:
    program = (
        "import argparse, sys; from bot.terminal import match; p = argparse.ArgumentParser(); "
        "match.configure(p); sys.exit(match.run(p.parse_args()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--watch", "a", "-"],
        input=given.encode(),
        capture_output=True,
        check=True,
    )
    shown = [json.loads(line) for line in io.StringIO(done.stdout.decode())]
    assert [line["id"] for line in shown] == ids
    assert len(shown[0]["matches"]) == ("a" in given)

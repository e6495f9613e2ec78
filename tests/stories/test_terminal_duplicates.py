"""`dozor duplicates`, and how its documents are read."""

from __future__ import annotations

import argparse
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.terminal import duplicates
from bot.terminal.json_lines import Complaints
from bot.terminal.news_lines import in_time_order, read_news

_BRIDGE = "Новый мост через Неман открыли в Гродно после двух лет ремонта, сообщили в горисполкоме"
_SNOW = "Снегопад в Витебской области оставил без света сорок деревень, энергетики работают всю ночь"


def _file(folder: Path, *documents: dict[str, Any] | str) -> Path:
    path = folder / "docs.jsonl"
    lines = (each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in documents)
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _run(path: Path | str) -> int:
    parser = argparse.ArgumentParser()
    duplicates.configure(parser)
    return duplicates.run(parser.parse_args([str(path)]))


def _lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_document_gets_a_line_in_the_order_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(
        tmp_path,
        {"id": "a", "text": _BRIDGE},
        {"id": 7, "text": _SNOW},
        {"id": None, "text": f"⚡️ {_BRIDGE}!"},
    )
    assert _run(path) == 0
    assert _lines(capsys) == [
        {"id": "a", "of": None, "score": 0},
        {"id": 7, "of": None, "score": 0},
        {"id": "3", "of": "a", "score": 1.0},
    ]


def test_with_times_the_earlier_one_is_the_original(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(
        tmp_path,
        {"id": "late", "text": _BRIDGE, "published_at": "2026-01-10T14:00:00+03:00"},
        {"id": "early", "text": _BRIDGE, "published_at": datetime(2026, 1, 10, 10, tzinfo=UTC).timestamp()},
    )
    assert _run(path) == 0
    assert [(each["id"], each["of"]) for each in _lines(capsys)] == [("late", "early"), ("early", None)]


@pytest.mark.parametrize(("hours", "of"), [(72, "a"), (73, None)])
def test_the_window_is_three_days(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], hours: int, of: str | None
) -> None:
    first = 1_760_000_000
    path = _file(
        tmp_path,
        {"id": "a", "text": _BRIDGE, "published_at": first},
        {"id": "b", "text": _BRIDGE, "published_at": first + hours * 3600},
    )
    assert _run(path) == 0
    assert _lines(capsys)[1]["of"] == of


def test_tails_of_a_source_are_not_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tail = "Подписаться на наш канал и прислать новость редакции можно здесь"
    posts = [
        {"id": number, "text": f"{word * 3}\n{tail}", "source": "city"}
        for number, word in enumerate(
            ["дождь ", "снег ", "ветер ", "град ", "туман ", "лёд ", "зной ", "гром "]
        )
    ]
    assert _run(_file(tmp_path, *posts)) == 0
    assert {each["of"] for each in _lines(capsys)} == {None}


def test_a_bad_line_is_told_with_its_number_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(
        tmp_path,
        {"id": 1, "text": _BRIDGE},
        "not json",
        "[1]",
        {"id": 4},
        {"id": {}, "text": "слово"},
        {"id": 6, "text": "слово", "published_at": "yesterday"},
        {"id": 7, "text": "слово", "source": 5},
        "",
        {"id": 9, "text": _BRIDGE},
    )
    assert _run(path) == 1
    said = capsys.readouterr()
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == [1, 9]
    assert [line.partition(": ")[0].rpartition(" ")[2] for line in said.err.splitlines()] == [*"234567"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(tmp_path / "none.jsonl") == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_documents_come_from_standard_input_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = json.dumps({"id": 1, "text": "half a pair \ud83d of words to be read"})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{line}\n{line}\n".encode())))
    assert main(["duplicates", "-"]) == 0
    assert [each["of"] for each in _lines(capsys)] == [None, 1]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-01-10", datetime(2026, 1, 10, tzinfo=UTC)),
        ("2026-01-10T10:00:00Z", datetime(2026, 1, 10, 10, tzinfo=UTC)),
        ("2026-01-10 12:30:00+02:30", datetime(2026, 1, 10, 10, tzinfo=UTC)),
        (1_768_039_200, datetime(2026, 1, 10, 10, tzinfo=UTC)),
        (1_768_039_200.0, datetime(2026, 1, 10, 10, tzinfo=UTC)),
        (None, None),
        ("", None),
    ],
)
def test_times_are_iso_or_seconds(tmp_path: Path, written: object, read: datetime | None) -> None:
    complaints = Complaints()
    [document] = read_news(str(_file(tmp_path, {"text": "a", "published_at": written})), complaints)
    assert document.published_at == read
    assert complaints.count == 0


@pytest.mark.parametrize(
    "written", [True, [], 1e30, "0001-01-01T00:00:00+14:00", "12", '{"text": "a", "published_at": NaN}']
)
def test_other_times_are_complained_of(tmp_path: Path, written: object) -> None:
    complaints = Complaints()
    line = written if isinstance(written, str) and "{" in written else {"text": "a", "published_at": written}
    assert read_news(str(_file(tmp_path, line)), complaints) == []  # type: ignore[arg-type]
    assert complaints.count == 1


def test_the_first_days_of_all_can_be_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = {"id": 1, "text": _BRIDGE, "published_at": "0001-01-01"}
    assert _run(_file(tmp_path, document, document)) == 0
    assert _lines(capsys)[1]["of"] == 1


def test_a_document_without_a_time_is_of_the_moment_above_it(tmp_path: Path) -> None:
    times = ["", "2026-01-12", "", "2026-01-11"]
    path = _file(tmp_path, *({"text": "a", "published_at": time} for time in times))
    order = in_time_order(read_news(str(path), Complaints()))
    assert [place for place, _ in order] == [3, 0, 1, 2]


def test_a_title_that_the_text_repeats_is_said_once(tmp_path: Path) -> None:
    path = _file(tmp_path, {"title": "Мост", "text": "Мост открыт"}, {"title": "Мост", "text": "Открыт"})
    first, second = read_news(str(path), Complaints())
    assert (first.said, second.said) == ("Мост открыт", "Мост\nОткрыт")

"""`dozor summarise`: lines of JSON in, lines of JSON out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main

TEXT = (
    "Министр обороны России Сергей Шойгу прибыл в Минск без объявления. "
    "На аэродроме его встретил белорусский коллега Виктор Хренин. "
    "Стороны подписали протокол о региональной безопасности. "
    "Позднее гостя принял Александр Лукашенко."
)
SENTENCES = [one.strip(" .") + "." for one in TEXT.split(". ")]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs.jsonl"


def write(path: Path, *documents: dict[str, Any] | str) -> None:
    lines = [one if isinstance(one, str) else json.dumps(one) for one in documents]
    path.write_text("\n".join(lines), encoding="utf-8")


def said(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_sentence_stands_where_it_is_said_to(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(docs, {"id": "a", "text": "😀 " + TEXT}, {"id": 7, "text": ""})
    assert main(["summarise", str(docs)]) == 0
    first, second = said(capsys)
    spans = [("😀 " + TEXT)[one["start"] : one["end"]] for one in first["sentences"]]
    assert (first["id"], spans) == ("a", SENTENCES[:3])
    assert first["summary"] == " ".join(spans)
    assert second == {"id": 7, "summary": "", "sentences": []}


def test_the_named_person_is_told_in_whatever_case(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = TEXT.replace("гостя принял Александр Лукашенко", "гость встретился с Александром Лукашенко")
    write(docs, {"id": 1, "text": text})
    assert main(["summarise", str(docs), "--about", "Александр Лукашенко", "--sentences", "1"]) == 0
    assert said(capsys)[0]["summary"] == "Позднее гость встретился с Александром Лукашенко."


def test_the_first_name_counts_most(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(docs, {"id": 1, "text": TEXT})
    names = ["--about", "Виктор Хренин", "--about", "Александр Лукашенко"]
    assert main(["summarise", str(docs), *names, "--sentences", "1"]) == 0
    assert said(capsys)[0]["summary"] == SENTENCES[1]


def test_the_title_is_not_said_again(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(docs, {"id": 1, "title": SENTENCES[0].rstrip("."), "text": TEXT})
    assert main(["summarise", str(docs), "--sentences", "1", "--chars", "100"]) == 0
    assert said(capsys)[0]["summary"] in SENTENCES[1:]


def test_what_does_not_fit_is_cut_and_still_stands_there(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(docs, {"id": 1, "text": TEXT})
    assert main(["summarise", str(docs), "--chars", "30"]) == 0
    (found,) = said(capsys)
    (span,) = found["sentences"]
    assert TEXT[span["start"] : span["end"]] == found["summary"]
    assert len(found["summary"]) <= 30


def test_a_bad_line_is_told_and_the_others_are_summed_up(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(docs, "{", {"id": 2, "text": TEXT}, {"id": 3})
    assert main(["summarise", str(docs)]) == 1
    heard = capsys.readouterr()
    assert [json.loads(line)["id"] for line in heard.out.splitlines()] == [2]
    assert "line 1" in heard.err
    assert "line 3" in heard.err


def test_a_name_without_letters_is_refused(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(docs, {"id": 1, "text": TEXT})
    assert main(["summarise", str(docs), "--about", "!"]) == 1
    assert "--about" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "three"])
def test_a_summary_of_no_sentences_is_refused(docs: Path, number: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["summarise", str(docs), "--sentences", number])
    assert stopped.value.code == 2


def test_half_a_surrogate_pair_goes_in_and_out(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(docs, '{"id": 1, "text": "Министр \\ud83d прибыл в Минск утром."}')
    assert main(["summarise", str(docs)]) == 0
    assert said(capsys)[0]["summary"] == "Министр \ud83d прибыл в Минск утром."

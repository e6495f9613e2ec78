from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from bot.terminal import parse
from tests.ingest.samples import JSON_FEED, PAGE, RSS, SITEMAP, channel, landing, post, text


@pytest.fixture
def dozor_parse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Any:  # a function: kind, body, arguments → exit code, lines, complaint
    def call(kind: str, body: str, *more: str) -> tuple[int, list[dict[str, Any]], str]:
        file = tmp_path / "file"
        file.write_bytes(body.encode())
        parser = argparse.ArgumentParser()
        parse.configure(parser)
        code = parse.run(parser.parse_args([kind, str(file), *more]))
        out, complaint = capsys.readouterr()
        return code, [json.loads(line) for line in out.splitlines()], complaint

    return call


def test_a_feed_is_printed_item_by_item(dozor_parse: Any) -> None:
    code, lines, _ = dozor_parse("feed", RSS, "--url", "https://vesti.example.by/rss.xml")
    assert code == 0
    assert [list(line) for line in lines] == [["id", "url", "title", "text", "published_at", "author"]] * 2
    assert lines[0]["published_at"] == "2025-11-21T07:00:00Z"
    assert lines[1]["author"] is None


def test_a_json_feed_is_a_feed(dozor_parse: Any) -> None:
    assert [line["id"] for line in dozor_parse("feed", JSON_FEED)[1]] == [
        "42",
        "https://wiesci.example.pl/a/43",
    ]


def test_a_page_is_one_line(dozor_parse: Any) -> None:
    code, (line,), _ = dozor_parse("page", PAGE, "--url", "https://vesti.example.by/news/1?x=1")
    assert code == 0
    assert list(line) == ["title", "text", "language", "published_at", "author", "url"]
    assert (line["title"], line["language"], line["url"]) == (
        "Визит министра",
        "ru",
        "https://vesti.example.by/news/1",
    )


def test_a_channel_is_printed_post_by_post(dozor_parse: Any) -> None:
    origin = '<span class="tgme_widget_message_forwarded_from_name">Скрытый</span>'
    code, (line,), _ = dozor_parse("channel", channel(post(7, origin + text("Новость"), footer="edited ")))
    assert code == 0
    assert line == {
        "id": 7,
        "channel": "Vesti_Test",
        "kind": "post",
        "published_at": "2025-11-21T07:00:07Z",
        "edited": True,
        "author": None,
        "text": "Новость",
        "views": "12.5K",
        "forwarded_from": {"name": "Скрытый", "url": None},
        "reply_to": None,
        "links": [],
        "media": [],
        "ids": [7],
    }


def test_a_sitemap_is_printed_address_by_address(dozor_parse: Any) -> None:
    lines = dozor_parse("sitemap", SITEMAP)[1]
    assert [line["is_index"] for line in lines] == [False, False]


@pytest.mark.parametrize(
    ("kind", "body", "complaint"),
    [
        ("feed", PAGE, "web page"),
        ("page", "words", "no web page"),
        ("sitemap", RSS, "no sitemap"),
        ("channel", landing("Telegram: View @some_name"), "no preview"),
        ("channel", landing("Telegram: Contact @some_name"), "no such channel"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(
    dozor_parse: Any, kind: str, body: str, complaint: str
) -> None:
    code, lines, told = dozor_parse(kind, body)
    assert (code, lines) == (1, [])
    assert complaint in told
    assert told.count("\n") == 1


def test_a_missing_file_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    parse.configure(parser)
    assert parse.run(parser.parse_args(["feed", str(tmp_path / "none")])) == 1
    assert "No such file" in capsys.readouterr().err

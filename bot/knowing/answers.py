"""What the encyclopedia's interface answers, taken apart. Pure.

The answers are JSON of a known shape that anything may deviate from: an empty table comes as an
empty list, an item may be missing, and nobody promises types. What does not fit is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bot.knowing.known import LANGUAGES, Item

QID = re.compile(r"Q[1-9][0-9]{0,14}", re.ASCII)

# Whose Wikipedia's title is a name too, and in which language: «Шойгу, Сергей Кужугетович».
SITES = {
    "enwiki": "en",
    "ruwiki": "ru",
    "ukwiki": "uk",
    "bewiki": "be",
    "be_x_oldwiki": "be-tarask",
    "plwiki": "pl",
    "dewiki": "de",
    "frwiki": "fr",
    "cswiki": "cs",
    "ltwiki": "lt",
}
_MOST_ALIASES = 60  # of one language that are looked at; honest items have a dozen


def error_in(answer: Mapping[str, Any]) -> tuple[str, str] | None:
    """The code and the words of an error that an answer tells; None when it tells none."""
    error = answer.get("error")
    if error is None:
        return None
    return _text(_table(error).get("code")) or "unknown", _text(_table(error).get("info"))


def found_in(answer: Mapping[str, Any]) -> tuple[str, ...]:
    """The items that a search found, best first, each once."""
    return _numbers(answer.get("search"), "id")


def titled_in(answer: Mapping[str, Any]) -> tuple[str, ...]:
    """The items that a search in the texts found: their pages are titled by their numbers."""
    return _numbers(_table(answer.get("query")).get("search"), "title")


def _numbers(rows: Any, field: str) -> tuple[str, ...]:
    ids = (_text(_table(row).get(field)) for row in _rows(rows))
    return tuple(dict.fromkeys(qid for qid in ids if QID.fullmatch(qid)))


def items_in(answer: Mapping[str, Any], asked: Iterable[str]) -> dict[str, Item]:
    """The items asked for, by the number they were asked by; missing ones are left out.

    An item that was merged into another one comes under its old number and says its new one.
    """
    given = _table(answer.get("entities"))
    moved = {_text(_table(_table(row).get("redirects")).get("from")): row for row in given.values()}
    rows = {qid: _table(given.get(qid) or moved.get(qid)) for qid in asked}
    return {qid: _item(row) for qid, row in rows.items() if row and _is_there(row)}


def classes_in(answer: Mapping[str, Any]) -> frozenset[str]:
    """Of what an item is an instance (P31), from the answer about its claims."""
    claims = map(_table, _rows(_table(answer.get("claims")).get("P31")))
    targets = (_target(claim) for claim in claims if claim.get("rank") != "deprecated")
    return frozenset(filter(QID.fullmatch, targets))


def _target(claim: dict[str, Any]) -> str:
    value = _table(_table(claim.get("mainsnak")).get("datavalue")).get("value")
    return _text(_table(value).get("id"))


def _is_there(row: dict[str, Any]) -> bool:
    return "missing" not in row and QID.fullmatch(_text(row.get("id"))) is not None


def _item(row: dict[str, Any]) -> Item:
    titles = _table(row.get("sitelinks"))
    return Item(
        qid=_text(row.get("id")),
        labels=_values(row.get("labels")),
        aliases=_lists(row.get("aliases")),
        descriptions=_values(row.get("descriptions")),
        titles={site: _text(_table(titles.get(site)).get("title")) for site in SITES if titles.get(site)},
    )


def _values(given: Any) -> dict[str, str]:
    table = _table(given)
    texts = {code: _text(_table(table.get(code)).get("value")) for code in LANGUAGES}
    return {code: text for code, text in texts.items() if text}


def _lists(given: Any) -> dict[str, tuple[str, ...]]:
    lists = {}
    for code in LANGUAGES:
        texts = (_text(_table(row).get("value")) for row in _rows(_table(given).get(code))[:_MOST_ALIASES])
        if names := tuple(filter(None, texts)):
            lists[code] = names
    return lists


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""

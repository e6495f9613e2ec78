"""The sample encyclopedia beside the sample sites: it answers as the real one does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot import seeds
from bot.newsroom.encyclopedia import PATH, Encyclopedia
from bot.newsroom.encyclopedia_items import ITEMS, MERGED
from bot.newsroom.sites import Sites

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    """The sites and the encyclopedia at one address, as the playground has them."""
    app = web.Application()
    now = datetime(2026, 3, 9, tzinfo=UTC)
    Sites(seeds.articles(), lambda: now, "http://127.0.0.1", outlets=seeds.outlets()).add_to(app)
    Encyclopedia().add_to(app)
    async with TestClient(TestServer(app)) as client:
        yield client


async def asked(client: Client, **params: str) -> dict[str, Any]:
    answer = await client.get(PATH, params={"format": "json", **params})
    assert answer.status == 200  # errors too
    told: dict[str, Any] = await answer.json()
    return told


async def test_a_search_goes_by_how_names_begin_in_any_case(client: Client) -> None:
    told = await asked(client, action="wbsearchentities", search="мороз", language="ru", limit="5")
    assert [row["id"] for row in told["search"]] == ["Q900000009"]
    assert told["search"][0]["match"] == {"type": "alias", "language": "ru", "text": "Мороз"}


async def test_items_come_in_the_languages_asked_for_and_missing_ones_say_so(client: Client) -> None:
    told = await asked(client, action="wbgetentities", ids="Q900000009|Q900000777", languages="be|mul")
    row = told["entities"]["Q900000009"]
    assert set(row["labels"]) == {"be", "mul"}
    assert row["aliases"] == row["sitelinks"] == []
    assert told["entities"]["Q900000777"] == {"id": "Q900000777", "missing": ""}


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"action": "dance"}, "badvalue"),
        ({}, "badvalue"),
        ({"action": "wbsearchentities", "search": " "}, "missingparam"),
        ({"action": "wbgetclaims", "entity": "Q900000777"}, "no-such-entity"),
        ({"action": "wbgetentities", "ids": "|".join(["Q1"] * 51)}, "toomanyvalues"),
    ],
)
async def test_a_wrong_question_is_refused_with_a_code(
    client: Client, params: dict[str, str], code: str
) -> None:
    assert (await asked(client, **params))["error"]["code"] == code


def test_namesakes_stand_among_the_samples_and_mergers_lead_somewhere() -> None:
    numbers = [item.qid for item in ITEMS]
    names = [item.labels.get("ru") for item in ITEMS if "Q5" in item.classes]
    assert len(set(numbers)) == len(numbers)
    assert names.count("Сергей Иванов") == 2
    assert set(MERGED.values()) <= set(numbers)
    assert not set(MERGED) & set(numbers)

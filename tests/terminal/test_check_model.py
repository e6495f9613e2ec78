"""`dozor check` says in words whether there is a language model, and how it does."""

from __future__ import annotations

import pytest

from bot.config import Settings
from bot.terminal.check import _model
from tests.summaries.model.model_server import Mood, bill, model_server, saying, sending, telling


def settings(url: str) -> Settings:
    return Settings(_env_file=None, model_url=url, model="tiny" if url else "", model_key="sk-secret-1")


async def test_no_model_is_well() -> None:
    assert await _model(settings("")) == (
        True,
        "model",
        "off: summaries are sentences of the sources (DOZOR_MODEL_URL is empty)",
    )


@pytest.mark.parametrize(
    ("mood", "well", "says"),
    [
        (telling("ready"), True, "answers as it should"),
        (saying("Ready!", bill(20, 3)), False, "not with the JSON asked for"),
        (sending(b"sk-secret-1", 401), False, "see DOZOR_MODEL_KEY"),
        (sending(b"", 404), False, "see DOZOR_MODEL_URL"),
        (sending(b"<html>"), False, "no JSON"),
    ],
)
async def test_a_model_is_asked_one_small_question(mood: Mood, well: bool, says: str) -> None:
    async with model_server() as server:
        server.will(mood)
        found = await _model(settings(server.url))
    assert found[:2] == (well, "model")
    assert says in found[2]
    assert "sk-secret" not in found[2]
    assert [asked["max_tokens"] for asked in server.asked] == [30]


async def test_a_model_that_is_not_there_is_told_with_its_address() -> None:
    well, _, says = await _model(settings("http://127.0.0.1:1/v1"))
    assert not well
    assert "tiny at http://127.0.0.1:1/v1: it cannot be reached" in says

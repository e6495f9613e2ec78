"""One question over HTTP: whatever the other side does, it ends in a reply or in ModelFailed."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator

import pytest

from bot.errors import ModelFailed
from bot.summaries.model.answers import Usage, summary_in
from bot.summaries.model.endpoint import AT_ONCE, LONGEST_BODY, Endpoint
from bot.summaries.model.prompt import Prompt
from tests.summaries.model.model_server import (
    ModelServer,
    Mood,
    bill,
    completion,
    dripping,
    flooding,
    hanging_up,
    in_company,
    saying,
    sending,
    stalling,
    telling,
)

KEY = "sk-very-secret-key"
PROMPT = Prompt("Rules.", "fence\nДанные\nfence")


@pytest.fixture
async def endpoint(server: ModelServer) -> AsyncIterator[Endpoint]:
    async with Endpoint(server.url, "tiny", KEY, seconds=5) as opened:
        yield opened


async def test_the_question_is_put_as_the_interface_wants_it(server: ModelServer, endpoint: Endpoint) -> None:
    server.will(telling("Минск.", bill(31, 7)))
    reply = await endpoint.ask(PROMPT, tokens=250)
    assert (summary_in(reply.content), reply.usage) == ("Минск.", Usage(31, 7))
    assert server.asked == [
        {
            "model": "tiny",
            "messages": [
                {"role": "system", "content": "Rules."},
                {"role": "user", "content": "fence\nДанные\nfence"},
            ],
            "temperature": 0,
            "max_tokens": 250,
            "response_format": {"type": "json_object"},
            "stream": False,
        }
    ]
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"


async def test_without_a_key_none_is_sent_and_a_full_address_is_taken_too(server: ModelServer) -> None:
    server.will(telling("Minsk."))
    async with Endpoint(f"{server.url}/chat/completions", "tiny") as bare:
        await bare.ask(PROMPT)
    assert "Authorization" not in server.headers[0]


FAILING: list[tuple[str, Mood, tuple[bool, bool]]] = [  # what it does; charged, worth a second try
    ("status 500", sending(b"oops", 500), (False, True)),
    ("status 503", sending(b"", 503, Retry_After="5"), (False, True)),
    ("later", sending(b"", 429, Retry_After="30"), (False, False)),
    ("key", sending(b"{}", 401), (False, False)),
    ("key", sending(b"{}", 403), (False, False)),
    ("address or the model", sending(b"{}", 404), (False, False)),
    ("status 400", sending(b"{}", 400), (False, False)),
    ("points elsewhere", sending(b"", 302, Location="http://127.0.0.1:1/steal"), (False, False)),
    ("no JSON", sending(b"<html>hello</html>"), (True, True)),
    ("no JSON", sending(b""), (True, True)),
    ("no JSON", sending(b"\xff\xfe\x00"), (True, True)),
    ("no JSON", sending(b"[" * 100_000), (True, True)),
    ("no JSON", sending(b'data: {"choices": []}\n\ndata: [DONE]\n\n'), (True, True)),
    ("shape", sending(b"[]"), (True, False)),
    ("shape", sending(b"null"), (True, False)),
    ("shape", sending(b'{"choices": []}'), (True, False)),
    ("shape", sending(b'{"choices": {"0": 1}}'), (True, False)),
    ("shape", sending(b'{"error": {"message": "no"}}'), (True, False)),
    ("shape", saying(None), (True, False)),
    ("shape", saying(["a"]), (True, False)),
    ("longer", flooding(LONGEST_BODY * 4), (True, False)),
    ("longer", sending(gzip.compress(b" " * 50_000_000), 200, Content_Encoding="gzip"), (True, False)),
    ("broke off", hanging_up(), (True, True)),
    ("broke off", sending(b"not gzip", 200, Content_Encoding="gzip"), (True, True)),
]


@pytest.mark.parametrize(("says", "mood", "worth"), FAILING)
async def test_a_misbehaviour_is_a_failure_in_words(
    says: str, mood: Mood, worth: tuple[bool, bool], server: ModelServer, endpoint: Endpoint
) -> None:
    server.will(mood)
    with pytest.raises(ModelFailed, match=says) as failed:
        await endpoint.ask(PROMPT)
    assert (failed.value.charged, failed.value.again) == worth
    assert len(server.asked) == 1
    assert KEY not in repr(failed.value) + repr(failed.value.__cause__)


@pytest.mark.parametrize("mood", [stalling(), dripping()], ids=["stalls", "drips"])
async def test_time_is_limited_as_a_whole(mood: Mood, server: ModelServer, endpoint: Endpoint) -> None:
    server.will(mood)
    with pytest.raises(ModelFailed, match="no answer in") as failed:
        await endpoint.ask(PROMPT, seconds=0.05)
    assert (failed.value.charged, failed.value.again) == (True, False)


@pytest.mark.parametrize(
    ("header", "rest"),
    [
        ("30", 30),
        ("0", 0),
        ("", 0),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 0),
        ("-5", 0),
        ("9" * 40, 7200),
        ("١٢", 0),
    ],
)
async def test_it_is_left_alone_as_long_as_it_asks(
    header: str, rest: float, server: ModelServer, endpoint: Endpoint
) -> None:
    value = header.encode().decode("latin-1")
    server.will(sending(b"", 429, Retry_After=value))
    with pytest.raises(ModelFailed) as failed:
        await endpoint.ask(PROMPT)
    assert failed.value.rest == rest


async def test_who_cannot_be_reached_has_charged_nothing() -> None:
    async with Endpoint("http://127.0.0.1:1/v1", "tiny") as nowhere:
        with pytest.raises(ModelFailed, match="cannot be reached") as failed:
            await nowhere.ask(PROMPT)
    assert (failed.value.charged, failed.value.again) == (False, True)


async def test_no_more_than_two_questions_are_open_at_once(server: ModelServer, endpoint: Endpoint) -> None:
    server.will(in_company())
    await asyncio.gather(*(endpoint.ask(PROMPT) for _ in range(8)))
    assert (len(server.asked), server.at_once) == (8, AT_ONCE)


@pytest.mark.parametrize(
    "usage",
    [
        {"prompt_tokens": -1, "completion_tokens": 5},
        {"prompt_tokens": "900", "completion_tokens": 5},
        {"prompt_tokens": True, "completion_tokens": 5},
        {"prompt_tokens": 1.5, "completion_tokens": 5},
        {"prompt_tokens": None, "completion_tokens": None},
        [900, 60],
        "cheap",
    ],
)
async def test_a_bill_that_is_none_is_nonsense(
    usage: object, server: ModelServer, endpoint: Endpoint
) -> None:
    server.will(telling("Minsk.", usage))
    reply = await endpoint.ask(PROMPT)
    assert (reply.usage, reply.nonsense) == (None, True)


async def test_a_total_larger_than_its_parts_counts(server: ModelServer, endpoint: Endpoint) -> None:
    server.will(telling("Minsk.", {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 4000}))
    assert (await endpoint.ask(PROMPT)).usage == Usage(10, 3990)


async def test_no_bill_is_no_nonsense(server: ModelServer, endpoint: Endpoint) -> None:
    server.will(sending(json.dumps(completion("{}")).encode()))
    reply = await endpoint.ask(PROMPT)
    assert (reply.usage, reply.nonsense) == (None, False)


@pytest.mark.parametrize(
    "content",
    [
        "Minsk.",
        '"Minsk."',
        '{"summary": 3}',
        '{"summary": ["Minsk."]}',
        '{"text": "Minsk."}',
        '{"summary": "Minsk.", "system": "obey"}',
        '```json\n{"summary": "Minsk."}\n```',
        '{"summary": "Minsk."} and more',
        '{"summary": "\\ud800 Minsk."}',
        "[" * 100_000,
        "",
    ],
)
def test_only_the_json_that_was_asked_for_is_an_answer(content: str) -> None:
    assert summary_in(content) is None


async def test_half_a_character_in_an_answer_breaks_nothing(server: ModelServer, endpoint: Endpoint) -> None:
    server.will(sending(b'{"choices": [{"message": {"content": "\\ud800 {}"}}]}'))
    assert (await endpoint.ask(PROMPT)).content == "? {}"

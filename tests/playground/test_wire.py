"""What a request may look like, and what it is refused for before any method is asked."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.calls.requests import LARGEST_REQUEST, MOST_PARAMETERS, form_values, json_values
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.token import TOKEN

JSON = {"Content-Type": "application/json; charset=utf-8"}


async def get(url: str, **more: Any) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.get(url, **more) as answer:
        return answer.status, json.loads(await answer.text())


async def post(url: str, **more: Any) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.post(url, **more) as answer:
        return answer.status, json.loads(await answer.text())


@pytest.fixture
def url(playground: Playground) -> str:
    return f"{playground.base_url}{TOKEN}/sendMessage"


async def test_of_a_name_that_comes_twice_the_first_counts_and_the_address_before_the_body(
    url: str, editor: Person
) -> None:
    twice = [("chat_id", str(editor.id)), ("text", "first"), ("text", "second")]
    body = f'{{"chat_id": {editor.id}, "text": "first", "text": "second"}}'
    answers = [
        await get(url, params=twice),
        await post(url, data=twice),
        await post(url, data=body, headers=JSON),
        await post(url, params={"text": "of the address"}, json=dict(twice)),
    ]
    said = [answer["result"]["text"] for _, answer in answers]
    assert said == ["first", "first", "first", "of the address"]


async def test_values_of_json_are_taken_as_they_were_written(url: str, editor: Person) -> None:
    body = f'{{"chat_id": {editor.id}, "text": [1,  2.50] }}'
    _, answer = await post(url, data=body, headers=JSON)
    assert answer["result"]["text"] == "[1,  2.50]"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"{", "Bad Request: chat_id is empty"),
        (b"[]", "Bad Request: chat_id is empty"),
        (b'{"chat_id"', "Bad Request: chat_id is empty"),
        (b'{"chat_id": 7, "text": tru', "Bad Request: chat not found"),
    ],
)
async def test_json_that_breaks_off_loses_what_follows(url: str, body: bytes, words: str) -> None:
    status, answer = await post(url, data=body, headers=JSON)
    assert (status, answer["description"]) == (400, words)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"chat_id": "\xff\xfe"}'),
        ("application/x-www-form-urlencoded", b"chat_id=%ff%fe"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\xfe\r\n--x--\r\n',
        ),
    ],
)
async def test_strings_are_utf8(url: str, kind: str, body: bytes) -> None:
    status, answer = await post(url, data=body, headers={"Content-Type": kind})
    assert (status, answer["description"]) == (400, "Bad Request: strings must be encoded in UTF-8")


async def test_a_body_of_another_kind_carries_nothing(url: str, editor: Person) -> None:
    body, headers = f"chat_id={editor.id}&text=x".encode(), {"Content-Type": "text/plain"}
    _, answer = await post(url, data=body, headers=headers)
    assert answer["description"] == "Bad Request: chat_id is empty"


@pytest.mark.parametrize(("encoding", "packed"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
async def test_a_packed_body_is_unpacked(
    url: str, editor: Person, encoding: str, packed: Callable[[bytes], bytes]
) -> None:
    body = json.dumps({"chat_id": editor.id, "text": "packed"}).encode()
    _, answer = await post(url, data=packed(body), headers=JSON | {"Content-Encoding": encoding})
    assert answer["result"]["text"] == "packed"


async def test_too_many_parameters_are_refused(url: str, editor: Person) -> None:
    status, answer = await post(url, data={"chat_id": str(editor.id), "text": "x" * MOST_PARAMETERS})
    assert (status, answer["description"]) == (413, "Request Entity Too Large: too much parameters")


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "application/json"])
async def test_too_large_a_body_is_refused(url: str, kind: str) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n'
    body = head + bytes(LARGEST_REQUEST + 1) + b"\r\n--x--\r\n"
    status, answer = await post(url, data=body, headers={"Content-Type": kind})
    assert (status, answer["description"]) == (413, "Request Entity Too Large")


@pytest.mark.parametrize("verb", ["PUT", "DELETE", "HEAD", "OPTIONS"])
async def test_only_get_and_post_are_known(url: str, verb: str) -> None:
    async with aiohttp.ClientSession() as session, session.request(verb, url) as answer:
        assert answer.status == 501


async def test_the_test_servers_path_leads_to_the_same_bot(playground: Playground) -> None:
    status, answer = await get(f"{playground.base_url}{TOKEN}/test/getMe")
    assert (status, answer["result"]["id"]) == (200, 1000001)


@pytest.mark.parametrize("path", ["bot", f"bot{TOKEN}", f"bot{TOKEN}/", "nothing", f"file/bot{TOKEN}/none"])
async def test_every_wrong_path_is_404_in_json(playground: Playground, path: str) -> None:
    assert await get(f"{playground.page_url}{path}") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found"},
    )


async def test_the_time_to_wait_is_a_header_too(playground: Playground, scene: Scene) -> None:
    await scene.goes_wrong("refuse", method="getMe", code=429, retry_after=7)
    address = f"{playground.base_url}{TOKEN}/getMe"
    async with aiohttp.ClientSession() as session:
        async with session.get(address) as answer:
            assert (answer.status, answer.headers["Retry-After"]) == (429, "7")
        async with session.get(address) as answer:
            assert "Retry-After" not in answer.headers


_scalars = st.text(max_size=12) | st.integers() | st.booleans() | st.none()
_objects = st.dictionaries(st.text(max_size=6), _scalars | st.lists(_scalars, max_size=3), max_size=5)


@given(_objects, st.sampled_from([None, 1, 4]))
def test_json_is_read_as_json(values: dict[str, Any], indent: int | None) -> None:
    read = json_values(json.dumps(values, indent=indent).encode())
    assert set(read) == set(values)
    for name, value in values.items():
        assert read[name] == value if isinstance(value, str) else json.loads(read[name]) == value


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=12), max_size=5))
def test_a_form_is_read_as_it_was_filled_in(values: dict[str, str]) -> None:
    assert form_values(urlencode(values).encode()) == values


@given(st.binary(max_size=60) | st.text('{}[]":,\\ \n01eutrfalsn', max_size=60).map(str.encode))
def test_no_body_crashes_its_reader(body: bytes) -> None:
    for read in (json_values, form_values):
        with suppress(Refusal):
            assert all(isinstance(value, str) for value in read(body).values())

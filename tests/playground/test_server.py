"""The door: tokens, hosts, foreign pages, ways to send parameters, the page itself."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot.errors import ConfigError
from bot.playground.pages import page_files
from bot.playground.scene import Person
from bot.playground.server import Playground
from bot.playground.token import TOKEN, bot_id_of

REAL_LOOKING = "123456789:" + "A" * 35


@pytest.mark.parametrize(
    "token", [REAL_LOOKING, "", "nonsense", "1000001:" + "x" * 30, f"{TOKEN} {REAL_LOOKING}"]
)
def test_a_token_that_may_be_real_is_not_taken(token: str) -> None:
    with pytest.raises(ConfigError, match="make one up") as refused:
        Playground(token=token)
    assert "A" * 35 not in str(refused.value)


@pytest.mark.parametrize(
    ("token", "bot_id"), [(TOKEN, 1000001), ("7:short", 7), ("123456:PLAYGROUND-x", 123456)]
)
def test_tokens_of_our_own_are_taken(token: str, bot_id: int) -> None:
    assert bot_id_of(token) == bot_id


async def get(url: str, **more: Any) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.get(url, **more) as answer:
        return answer.status, json.loads(await answer.text() or "null")


async def post(url: str, **more: Any) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.post(url, **more) as answer:
        return answer.status, json.loads(await answer.text())


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("1000001:wrong/getMe", 401, "Unauthorized"),
        (f"{REAL_LOOKING}/getMe", 401, "Unauthorized"),
        ("nonsense/getMe", 404, "Not Found"),
        (f"{TOKEN}/getNothing", 404, "Not Found: method not found"),
    ],
)
async def test_wrong_tokens_and_methods_are_named(
    playground: Playground, path: str, status: int, words: str
) -> None:
    assert await get(f"{playground.base_url}{path}") == (
        status,
        {"ok": False, "error_code": status, "description": words},
    )


async def test_parameters_come_by_every_way(playground: Playground, editor: Person) -> None:
    url = f"{playground.base_url}{TOKEN}/sendMESSAGE"
    bold = [{"type": "bold", "offset": 0, "length": 1}]
    values = {"chat_id": str(editor.id), "text": "x", "entities": json.dumps(bold)}
    multipart = aiohttp.FormData(values, default_to_multipart=True)
    answers = [
        await get(url, params=values),
        await post(url, data=values),
        await post(url, data=multipart),
        await post(url, json={"chat_id": editor.id, "text": "x", "entities": bold}),
    ]
    assert [(status, body["result"]["entities"]) for status, body in answers] == [(200, bold)] * 4


@pytest.mark.parametrize("path", ["", "control/state", f"bot{TOKEN}/getMe"])
@pytest.mark.parametrize("host", ["evil.example", "192.168.1.7:8080", "127.0.0.1.evil.example"])
async def test_other_names_of_this_machine_are_not_served(
    playground: Playground, path: str, host: str
) -> None:
    address = playground.page_url + path
    async with aiohttp.ClientSession() as session, session.get(address, headers={"Host": host}) as answer:
        assert answer.status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/json", "Origin": "http://evil.example"},
        {"Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_pages_of_others_cannot_control_it(playground: Playground, headers: dict[str, str]) -> None:
    status, _ = await post(f"{playground.page_url}control/state", data=b"{}", headers=headers)
    assert status == 403


@pytest.mark.parametrize(
    ("act", "body", "status"),
    [
        ("say", {"user": 5, "text": "x"}, 400),
        ("say", {"text": "x"}, 400),
        ("press", {"chat": -5, "message": 1}, 400),
        ("nothing", {}, 404),
        ("fault", {"kind": "unheard of"}, 400),
        ("fault", {"kind": "refuse", "colour": "red"}, 400),
    ],
)
async def test_what_cannot_be_done_is_answered_in_words(
    playground: Playground, act: str, body: dict[str, Any], status: int
) -> None:
    got, answer = await post(f"{playground.page_url}control/{act}", json=body)
    assert got == status
    assert answer["error"]


async def test_the_page_lets_nothing_foreign_in(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        for name in ("", *page_files()):
            async with session.get(playground.page_url + name) as answer:
                kind = _KINDS[(name or "index.html").rsplit(".", 1)[1]]
                assert (answer.status, answer.content_type) == (200, kind)
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "unsafe" not in policy


_KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@pytest.mark.parametrize(
    "name", ["nothing.js", "server.py", "..%2Fserver.py", "%2e%2e/world.py", "Index.html"]
)
async def test_the_page_gives_out_only_its_own_files(playground: Playground, name: str) -> None:
    address = URL(playground.page_url + name, encoded=True)
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    "word", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "style="]
)
@pytest.mark.parametrize("name", page_files())
def test_the_page_writes_only_text(name: str, word: str) -> None:
    assert word not in files("bot.playground").joinpath("page", name).read_text()

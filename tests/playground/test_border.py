"""What stands at the door: nothing that comes in by any way breaks the server, or the page behind it."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import tracemalloc
from typing import Any

import aiohttp
import aiohttp.test_utils
import aiohttp.web
import pytest
from telegram import Bot

from bot.playground.actions.talk import NotPossible
from bot.playground.calls.requests import LARGEST_REQUEST
from bot.playground.params import Params
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.token import TOKEN

JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "multipart/form-data; boundary=x"}


async def post(url: str, **more: Any) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.post(url, **more) as answer:
        return answer.status, json.loads(await answer.text())


def part(head: str, content: str = "x") -> bytes:
    return f"--x\r\n{head}\r\n\r\n{content}\r\n--x--\r\n".encode()


# the check


@pytest.mark.parametrize("name", ["reply_markup", "media", "rich_message", "chat_id"])
@pytest.mark.parametrize(
    "value", ["[" * 100_000, "1" * 5000, '{"a":' * 50_000], ids=["deep", "digits", "objects"]
)
async def test_what_is_deep_or_long_without_bounds_is_refused(
    playground: Playground, editor: Person, name: str, value: str
) -> None:
    method = {"media": "sendMediaGroup", "rich_message": "sendRichMessage"}.get(name, "sendMessage")
    values = {"chat_id": str(editor.id), "text": "x"} | {name: value}
    status, answer = await post(f"{playground.base_url}{TOKEN}/{method}", data=values)
    assert (status, answer["ok"]) == (400, False)
    inside = await playground.api.call(TOKEN, method, Params(values))
    assert (inside.status, json.loads(inside.body)) == (status, answer)


@pytest.mark.parametrize(
    ("headers", "body", "status", "words"),
    [
        (JSON | {"Content-Encoding": "gzip"}, b"no gzip", 400, "Bad Request: can't unpack the content"),
        (
            JSON | {"Content-Encoding": "gzip"},
            gzip.compress(b"{}")[:-9],
            400,
            "Bad Request: can't unpack the content",
        ),
        (
            JSON | {"Content-Encoding": "br"},
            b"x",
            415,
            "Unsupported Media Type: unsupported content-encoding",
        ),
        (
            FORM,
            part('Content-Disposition: form-data; name="_charset_"', "u" * 40),
            400,
            "Bad Request: can't parse form data headers",
        ),
        (
            FORM,
            part('Content-Disposition: form-data; name="f"; filename="a\0b"'),
            400,
            "Bad Request: can't parse form data headers",
        ),
    ],
    ids=["no gzip", "half of gzip", "brotli", "charset", "zero in a name"],
)
async def test_a_body_that_cannot_be_read_is_refused_in_json(
    playground: Playground, headers: dict[str, str], body: bytes, status: int, words: str
) -> None:
    got = await post(f"{playground.base_url}{TOKEN}/sendMessage", data=body, headers=headers)
    assert got == (status, {"ok": False, "error_code": status, "description": words})


async def test_how_a_part_is_encoded_changes_nothing(playground: Playground, editor: Person) -> None:
    head = 'Content-Disposition: form-data; name="text"\r\nContent-Transfer-Encoding: of-our-own'
    address = f"{playground.base_url}{TOKEN}/sendMessage?chat_id={editor.id}"
    status, answer = await post(address, data=part(head, "as it is"), headers=FORM)
    assert (status, answer["result"]["text"]) == (200, "as it is")


async def test_a_packed_form_is_unpacked(playground: Playground, editor: Person) -> None:
    body = gzip.compress(part('Content-Disposition: form-data; name="text"', "packed"))
    address = f"{playground.base_url}{TOKEN}/sendMessage?chat_id={editor.id}"
    status, answer = await post(address, data=body, headers=FORM | {"Content-Encoding": "gzip"})
    assert (status, answer["result"]["text"]) == (200, "packed")


@pytest.mark.parametrize(
    "headers", [JSON, FORM, {"Content-Type": "text/plain"}], ids=["json", "form", "other"]
)
async def test_what_unpacks_to_more_than_may_come_never_stands_in_memory(
    playground: Playground, headers: dict[str, str]
) -> None:
    body = gzip.compress(part('Content-Disposition: form-data; name="text"') + bytes(5 * LARGEST_REQUEST))
    tracemalloc.start()
    try:
        status, answer = await post(
            f"{playground.base_url}{TOKEN}/sendMessage",
            data=body,
            headers=headers | {"Content-Encoding": "gzip"},
        )
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (status, answer["ok"]) == (413, False)
    assert most < 2.5 * LARGEST_REQUEST


@pytest.mark.parametrize("way", ["getMe", "file", "control", "page"])
async def test_a_fault_of_ours_is_told_in_json_on_every_path(
    playground: Playground, way: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    # A world that is broken on purpose.
    playground.world.files = playground.world.timers = playground.world.chats = None  # type: ignore[assignment]
    playground.world.users = None  # type: ignore[assignment]
    paths = {
        "getMe": f"bot{TOKEN}/sendMessage?chat_id=@x",
        "file": f"file/bot{TOKEN}/photos/x",
        "control": "control/state",
        "page": "control/file/x",
    }
    async with aiohttp.ClientSession() as session:
        verb = session.post if way == "control" else session.get
        async with verb(playground.page_url + paths[way], headers=JSON) as answer:
            assert (answer.status, answer.content_type) == (500, "application/json")
            assert "Internal Server Error" in str(await answer.json())


# pages of others


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
@pytest.mark.parametrize("path", [f"bot{TOKEN}/getMe", f"file/bot{TOKEN}/x", "control/file/x"])
async def test_pages_of_others_cannot_speak_for_the_bot(
    playground: Playground, path: str, headers: dict[str, str]
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(playground.page_url + path, headers=headers) as answer,
    ):
        assert answer.status == 403
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert "pages of other sites" in str(await answer.json())


@pytest.mark.parametrize("site", ["none", "same-origin"])
async def test_our_own_page_and_programs_are_let_in(playground: Playground, site: str) -> None:
    headers = {"Origin": playground.page_url.rstrip("/"), "Sec-Fetch-Site": site}
    status, answer = await post(f"{playground.base_url}{TOKEN}/getMe", headers=headers)
    assert (status, answer["ok"]) == (200, True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST"])
async def test_the_server_is_not_turned_on_itself(
    playground: Playground, editor: Person, scene: Scene, host: str
) -> None:
    own = f"http://{host}:{playground.page_url.rsplit(':', 1)[1]}"
    _, answer = await post(f"{playground.base_url}{TOKEN}/setWebhook", data={"url": f"{own}control/start"})
    assert answer["description"] == "Bad Request: bad webhook: the playground does not post to itself"
    before = len(await scene.calls("getMe"))
    values = {"chat_id": str(editor.id), "photo": f"{own}bot{TOKEN}/getMe"}
    _, answer = await post(f"{playground.base_url}{TOKEN}/sendPhoto", data=values)
    assert answer["description"].endswith("failed to get HTTP URL content")
    assert len(await scene.calls("getMe")) == before


# the control API


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"[" * 100_000, JSON),
        (b'{"text": "\\ud83d"}', JSON),
        (b'{"seconds": 1e999}', JSON),
        (b'{"seconds": ' + b"9" * 400 + b"}", JSON),
        (b'{"user": \xff}', JSON),
        (b'{"user": ', {"Content-Type": "application/json; charset=nope"}),
        (b"no gzip", JSON | {"Content-Encoding": "gzip"}),
    ],
    ids=["deep", "half", "infinite", "digits", "no UTF-8", "charset", "no gzip"],
)
async def test_what_the_control_api_cannot_read_is_refused_in_words(
    playground: Playground, editor: Person, body: bytes, headers: dict[str, str]
) -> None:
    status, answer = await post(f"{playground.page_url}control/say", data=body, headers=headers)
    assert status == 400
    assert answer["error"]


async def test_acts_in_the_process_are_checked_alike(scene: Scene, editor: Person) -> None:
    with pytest.raises(NotPossible, match="UTF-8"):
        await scene.act("say", user=editor.user_id, text="\ud83d")
    with pytest.raises(NotPossible):
        await scene.act("advance", seconds=10**400)


async def test_the_page_goes_on_after_a_text_that_cannot_be_sent(
    playground: Playground, editor: Person
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{playground.page_url}control/events") as stream,
    ):
        assert await stream.content.readline() == b": open\n"
        playground.world.note("panel", value={"words": "half \ud83d"})
        await editor.says("still here")
        async with asyncio.timeout(5):
            while b"still here" not in await stream.content.readline():
                pass


# files by their addresses


async def test_the_files_of_an_album_are_counted_before_any_is_fetched(
    playground: Playground, bot: Bot, editor: Person
) -> None:
    asked = list[str]()

    async def hear(request: aiohttp.web.Request) -> aiohttp.web.Response:
        asked.append(request.path)
        return aiohttp.web.Response(status=404)

    async with aiohttp.test_utils.RawTestServer(hear, host="127.0.0.1") as site:
        media = [{"type": "photo", "media": str(site.make_url(f"/{n}"))} for n in range(1000)]
        values = {"chat_id": str(editor.id), "media": json.dumps(media)}
        status, answer = await post(f"{playground.base_url}{TOKEN}/sendMediaGroup", data=values)
    assert (status, answer["description"]) == (400, "Bad Request: too many messages to send as an album")
    assert not asked


async def test_the_files_of_an_album_are_fetched_at_once(playground: Playground, editor: Person) -> None:
    together, open_ = list[str](), asyncio.Event()

    async def hear(request: aiohttp.web.Request) -> aiohttp.web.Response:
        together.append(request.path)
        if len(together) == 4:
            open_.set()
        await asyncio.wait_for(open_.wait(), 4)
        return aiohttp.web.Response(status=404)

    async with aiohttp.test_utils.RawTestServer(hear, host="127.0.0.1") as site:
        media = [{"type": "photo", "media": str(site.make_url(f"/{n}"))} for n in range(4)]
        values = {"chat_id": str(editor.id), "media": json.dumps(media)}
        await post(f"{playground.base_url}{TOKEN}/sendMediaGroup", data=values)
    assert sorted(together) == ["/0", "/1", "/2", "/3"]

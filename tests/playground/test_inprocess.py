"""The same core over both transports: what a client of the library meets does not depend on the way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import Bot, InputMediaPhoto, MessageEntity
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, HTTPXRequest

from bot.playground.calls.requests import LARGEST_REQUEST, MOST_PARAMETERS
from bot.playground.inprocess import InProcessRequest
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.pictures import plain_picture

WAYS = ["http", "in the process"]


def request_of(playground: Playground, way: str, read_timeout: float = 5.0) -> BaseRequest:
    if way == "http":
        return HTTPXRequest(read_timeout=read_timeout, connection_pool_size=8)
    return InProcessRequest(playground.api, read_timeout=read_timeout)


def bot_over(playground: Playground, way: str, read_timeout: float = 5.0, token: str = "") -> Bot:
    return Bot(
        token or playground.token,
        base_url=playground.base_url,
        base_file_url=playground.base_file_url,
        request=request_of(playground, way, read_timeout),
        get_updates_request=request_of(playground, way, read_timeout),
    )


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def there(playground: Playground, way: str) -> AsyncIterator[Bot]:
    async with bot_over(playground, way) as made:
        yield made


async def everything(playground: Playground, way: str) -> list[Any]:
    """What a client reads when it does a little of everything, as plain data."""
    async with bot_over(playground, way) as bot:
        anna = await Scene.of(playground).person("Anna")
        await anna.starts()
        bold = [MessageEntity(MessageEntity.BOLD, 0, 3)]
        said = await bot.send_message(anna.id, "Ёж & +1 = 100% \x00\r\nнитка", entities=bold)
        photo = await bot.send_photo(anna.id, plain_picture(), caption="a\r\nb")
        album = await bot.send_media_group(
            anna.id, [InputMediaPhoto(plain_picture()), InputMediaPhoto(plain_picture())]
        )
        file = await bot.get_file(photo.photo[-1].file_id)
        content = bytes(await file.download_as_bytearray())
        updates = await bot.get_updates(timeout=0)
        refused = ""
        try:
            await bot.send_message(anna.id, "")
        except BadRequest as error:
            refused = error.message
        told = [one.to_dict() for one in (said, photo, *album, *updates)]
        return [*told, content, refused]


def same_but_for_time(found: Any) -> Any:
    if isinstance(found, list):
        return [same_but_for_time(one) for one in found]
    if isinstance(found, dict):
        passing = ("date", "file_id", "file_unique_id", "media_group_id")
        return {key: same_but_for_time(value) for key, value in found.items() if key not in passing}
    return found


async def test_what_goes_through_the_process_is_what_goes_over_the_wire() -> None:
    found = []
    for way in WAYS:
        async with Playground(floods=False) as playground:
            found.append(same_but_for_time(await everything(playground, way)))
    assert found[0] == found[1]
    assert found[0][0]["text"].startswith("Ёж & +1 = 100%")


@pytest.mark.parametrize(
    ("fault", "raised", "cause"),
    [
        ({"kind": "refuse", "code": 429, "retry_after": 7}, RetryAfter, None),
        ({"kind": "refuse", "code": 400}, BadRequest, None),
        ({"kind": "refuse", "code": 500}, NetworkError, None),
        ({"kind": "bad_gateway"}, NetworkError, TelegramError),
        ({"kind": "bad_json"}, TelegramError, ValueError),
        ({"kind": "timeout_before"}, TimedOut, httpx.ReadTimeout),
        ({"kind": "timeout_after"}, TimedOut, httpx.ReadTimeout),
        ({"kind": "drop_before"}, NetworkError, httpx.RemoteProtocolError),
        ({"kind": "drop_after"}, NetworkError, httpx.RemoteProtocolError),
        ({"kind": "truncated"}, NetworkError, httpx.RemoteProtocolError),
        ({"kind": "slow", "seconds": 30.0}, TimedOut, httpx.ReadTimeout),
    ],
)
async def test_a_fault_is_the_same_fault_over_both_transports(
    playground: Playground,
    way: str,
    editor: Person,
    scene: Scene,
    fault: dict[str, Any],
    raised: type[TelegramError],
    cause: type[Exception] | None,
) -> None:
    patience = 0.2 if raised is TimedOut else 10  # only what never comes is not worth waiting for
    async with bot_over(playground, way, read_timeout=10) as bot:
        await scene.goes_wrong(method="sendMessage", **fault)
        with pytest.raises(TelegramError) as failed:
            await bot.send_message(editor.id, "lost?", read_timeout=patience)
        assert type(failed.value) is raised
        assert cause is None or isinstance(failed.value.__cause__, cause)
        assert (await bot.send_message(editor.id, "after")).text == "after"


async def test_an_answer_that_never_comes_is_not_waited_for(playground: Playground, editor: Person) -> None:
    async with bot_over(playground, "in the process", read_timeout=3600) as bot:
        await Scene.of(playground).goes_wrong("timeout_after", method="sendMessage")
        async with asyncio.timeout(5):
            with pytest.raises(TimedOut):
                await bot.send_message(editor.id, "did it arrive")
    assert [seen.text for seen in await editor.messages()][-1] == "did it arrive"


async def test_a_poll_is_held_and_a_newer_one_ends_it(there: Bot, scene: Scene, editor: Person) -> None:
    offset = (await there.get_updates(timeout=0))[-1].update_id + 1
    older = asyncio.create_task(there.get_updates(offset=offset, timeout=30))
    await scene.is_listened_to()
    newer = asyncio.create_task(there.get_updates(offset=offset, timeout=30))
    with pytest.raises(Conflict):
        await older
    await scene.is_listened_to()
    await editor.says("now")
    assert [update.message.text for update in await newer if update.message] == ["now"]


async def test_what_is_too_large_is_refused(playground: Playground, there: Bot, editor: Person) -> None:
    with pytest.raises(NetworkError, match="too much parameters"):
        await there.send_message(editor.id, "x" * (MOST_PARAMETERS + 1))
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await there.send_document(editor.id, bytes(LARGEST_REQUEST + 1))


async def test_a_wrong_token_is_refused(playground: Playground, way: str) -> None:
    bot = bot_over(playground, way, token="1000001:wrong")
    with pytest.raises(InvalidToken):
        await bot.get_me()


async def test_a_cut_network_is_one_that_nobody_answers_on(playground: Playground) -> None:
    bot = bot_over(playground, "in the process")
    line = bot.request
    assert isinstance(line, InProcessRequest)
    line.is_cut = True
    with pytest.raises(NetworkError) as failed:
        await bot.get_me()
    assert isinstance(failed.value.__cause__, httpx.ConnectError)
    line.is_cut = False
    assert (await bot.get_me()).is_bot


async def test_a_fault_of_ours_is_an_answer_and_no_crash(
    playground: Playground, there: Bot, editor: Person
) -> None:
    # A world that is broken on purpose.
    playground.world.chats = None  # type: ignore[assignment]
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await there.send_message(editor.id, "hello")

"""Faults on order: each kind, told apart by the client library; and whom they strike."""

from __future__ import annotations

import httpx
import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.playground.faults import Fault, FaultKind, Faults
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from tests.playground.conftest import bot_of


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ({"code": 429, "retry_after": 7}, RetryAfter),
        ({"code": 403}, Forbidden),
        ({"code": 400}, BadRequest),
        ({"code": 400, "migrate_to": -100123, "description": "Bad Request: moved"}, ChatMigrated),
        ({"code": 401}, InvalidToken),
        ({"code": 409}, Conflict),
        ({"code": 500}, NetworkError),
        ({"kind": "bad_gateway"}, NetworkError),
        ({"kind": "bad_json"}, TelegramError),
        ({"kind": "drop_before"}, NetworkError),
    ],
)
async def test_a_fault_is_raised_as_the_real_one_would_be(
    bot: Bot, scene: Scene, editor: Person, fault: dict[str, object], raised: type[Exception]
) -> None:
    await scene.goes_wrong(**{"kind": "refuse", "method": "sendMessage", **fault})  # type: ignore[arg-type]
    with pytest.raises(raised):
        await bot.send_message(editor.id, "lost?")
    assert (await bot.send_message(editor.id, "after")).text == "after"


@pytest.mark.parametrize(
    ("kind", "cause", "arrives"),
    [
        ("timeout_before", httpx.ReadTimeout, False),
        ("timeout_after", httpx.ReadTimeout, True),
        ("drop_before", httpx.HTTPError, False),
        ("drop_after", httpx.HTTPError, True),
    ],
)
async def test_an_ambiguous_send_is_told_apart_only_by_the_chat(
    playground: Playground, scene: Scene, editor: Person, kind: str, cause: type[Exception], arrives: bool
) -> None:
    async with bot_of(playground, read_timeout=0.3) as bot:
        await scene.goes_wrong(kind, method="sendMessage")
        with pytest.raises((TimedOut, NetworkError)) as failed:
            await bot.send_message(editor.id, "did it arrive")
        assert isinstance(failed.value.__cause__, cause)
    assert any(seen.text == "did it arrive" for seen in await editor.messages()) is arrives


async def test_a_slow_answer_comes_in_the_end(bot: Bot, scene: Scene, editor: Person) -> None:
    await scene.goes_wrong("slow", method="sendMessage", seconds=0.05)
    assert (await bot.send_message(editor.id, "late")).text == "late"


def test_a_fault_strikes_only_what_it_was_ordered_for() -> None:
    faults = Faults()
    faults.order(Fault(FaultKind.REFUSE, method="sendMessage", chat_id=5, times=2, skip=1))
    calls = [("getme", 0), ("sendmessage", 6), ("sendmessage", 5), ("sendmessage", 5), ("sendmessage", 5)]
    struck = [faults.take(method, chat) is not None for method, chat in calls]
    assert struck == [False, False, False, True, True]
    assert faults.take("sendmessage", 5) is None
    assert faults.struck == 2


async def test_the_network_goes_and_comes_back_on_the_same_port(
    playground: Playground, bot: Bot, editor: Person
) -> None:
    before = playground.base_url
    await playground.stop()
    with pytest.raises(NetworkError) as failed:
        await bot.send_message(editor.id, "nobody there")
    assert isinstance(failed.value.__cause__, httpx.ConnectError)
    await playground.start()
    assert playground.base_url == before
    assert (await bot.send_message(editor.id, "back")).text == "back"


async def test_an_update_ordered_twice_comes_twice(bot: Bot, scene: Scene, editor: Person) -> None:
    first = await bot.get_updates(timeout=0)
    await scene.act("deliver_twice", count=1)
    await editor.says("once or twice")
    offset = first[-1].update_id + 1
    once = await bot.get_updates(offset=offset, timeout=0)
    twice = await bot.get_updates(offset=once[-1].update_id + 1, timeout=0)
    assert [u.update_id for u in once] == [u.update_id for u in twice]
    assert await bot.get_updates(offset=once[-1].update_id + 1, timeout=0) == ()

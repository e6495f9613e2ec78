"""Faults on order: each kind, told apart by the client library; and whom they strike."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
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

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.trouble.faults import WEBHOOK, Fault, FaultKind, Faults
from bot.playground.world.bell import Bell
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
        ({"kind": "truncated"}, NetworkError),
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
        ("truncated", httpx.RemoteProtocolError, True),
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


async def test_a_slow_answer_comes_when_its_time_has_passed_on_the_worlds_clock(
    playground: Playground, bot: Bot, scene: Scene, editor: Person
) -> None:
    await scene.goes_wrong("slow", method="sendMessage", seconds=3600)
    late = asyncio.create_task(bot.send_message(editor.id, "late"))
    begun = Bell(playground.world, lambda _: playground.world.calls_under_way > 0)
    assert await begun.wait(5)
    await scene.act("advance", seconds=3599)
    assert (await bot.get_me()).is_bot
    assert not late.done()
    await scene.act("advance", seconds=1)
    assert (await asyncio.wait_for(late, 5)).text == "late"


def test_a_fault_strikes_only_what_it_was_ordered_for() -> None:
    faults = Faults()
    faults.order(Fault(FaultKind.REFUSE, method="sendMessage", chat_id=5, times=2, skip=1))
    calls = [("getme", 0), ("sendmessage", 6), ("sendmessage", 5), ("sendmessage", 5), ("sendmessage", 5)]
    struck = [faults.take(method, chat) is not None for method, chat in calls]
    assert struck == [False, False, False, True, True]
    assert faults.take("sendmessage", 5) is None
    assert faults.struck == 2


CALLS = {
    "to Anna": ("sendmessage", 5, 5),
    "picture in the group": ("sendphoto", -7, 8),
    "ban in the group": ("banchatmember", -7, 8),
    "poll": ("getupdates", 0, 0),
    "webhook": (WEBHOOK, 0, 0),
}
EVERYTHING = list(CALLS)


@pytest.mark.parametrize(
    ("fault", "struck"),
    [
        ({"method": ["sendPhoto", "SENDMESSAGE"]}, ["to Anna", "picture in the group"]),
        ({"method": "sendPhoto", "chat_id": 5}, []),
        ({"user_id": 8}, ["picture in the group", "ban in the group"]),
        ({"kind": "cut"}, EVERYTHING),
        ({"kind": "webhook_unreachable"}, ["webhook"]),
        ({"method": "webhook"}, ["webhook"]),
    ],
)
def test_faults_are_ordered_by_methods_chats_and_people(fault: dict[str, Any], struck: list[str]) -> None:
    found = []
    for name, (method, chat, user) in CALLS.items():
        faults = Faults()
        faults.order(Fault(**{"kind": FaultKind.REFUSE, **fault}))
        if faults.take(method, chat, user):
            found.append(name)
    assert found == struck


@given(seed=st.integers(0, 10**6), share=st.floats(0.05, 0.95))
def test_what_strikes_by_chance_strikes_the_same_calls_again(seed: int, share: float) -> None:
    def struck() -> list[bool]:
        faults = Faults()
        faults.order(Fault(FaultKind.DROP_AFTER, times=0, probability=share, seed=seed))
        return [faults.take("sendmessage", 1) is not None for _ in range(400)]

    once = struck()
    assert once == struck()
    assert abs(sum(once) / 400 - share) < 0.13


async def test_faults_are_listed_with_what_they_strike_and_cleared_one_by_one(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    first = await scene.act("fault", kind="refuse", method=["sendMessage", "getMe"], code=403, times=0)
    second = await scene.act("fault", kind="refuse", code=500, chat_id=editor.id)
    for _ in range(2):
        with pytest.raises(Forbidden):
            await bot.get_me()
    listed = (await scene.act("faults"))["faults"]
    assert listed == (await scene.act("state"))["faults"]
    assert [(one["id"], one["methods"], one["left"], one["struck"]) for one in listed] == [
        (first["id"], ["getme", "sendmessage"], None, 2),
        (second["id"], [], 1, 0),
    ]
    assert (await scene.act("clear_faults", id=first["id"]))["cleared"] is True
    assert (await bot.get_me()).is_bot
    with pytest.raises(NetworkError):
        await bot.send_message(editor.id, "the second is still there")
    spent = (await scene.act("faults"))["faults"]
    assert [(one["id"], one["left"], one["struck"]) for one in spent] == [(second["id"], 0, 1)]


async def test_a_cut_network_stays_cut_until_it_is_mended(bot: Bot, scene: Scene, editor: Person) -> None:
    cut = await scene.goes_wrong("cut")
    for _ in range(5):
        with pytest.raises(NetworkError):
            await bot.send_message(editor.id, "nobody hears")
    with pytest.raises(NetworkError):
        await bot.get_updates(timeout=0)
    await scene.is_mended(cut)
    await bot.send_message(editor.id, "mended")
    assert [m.text for m in await editor.messages() if m.text != "/start"] == ["mended"]


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ({"code": 502}, NetworkError),
        ({"code": 409}, Conflict),
        ({"kind": "bad_json"}, TelegramError),
        ({"kind": "drop_after"}, NetworkError),
    ],
)
async def test_a_fault_strikes_the_poll_that_is_being_held(
    bot: Bot, scene: Scene, editor: Person, fault: dict[str, Any], raised: type[Exception]
) -> None:
    offset = (await bot.get_updates(timeout=0))[-1].update_id + 1
    poll = asyncio.create_task(bot.get_updates(offset=offset, timeout=50, read_timeout=20))
    await scene.is_listened_to()
    await scene.goes_wrong(**{"method": "getUpdates", **fault})
    with pytest.raises(raised):
        await asyncio.wait_for(poll, 5)
    assert await bot.get_updates(offset=offset, timeout=0) == ()


@pytest.mark.parametrize("kind", ["bad_json", "drop_after"])
async def test_a_fault_after_the_poll_does_not_wait_for_updates(
    bot: Bot, scene: Scene, editor: Person, kind: str
) -> None:
    offset = (await bot.get_updates(timeout=0))[-1].update_id + 1
    await scene.goes_wrong(kind, method="getUpdates")
    with pytest.raises(TelegramError):
        await asyncio.wait_for(bot.get_updates(offset=offset, timeout=50, read_timeout=20), 5)


def test_a_wrong_order_is_refused() -> None:
    for wrong in ({"times": -3}, {"skip": -1}, {"probability": 1.5}):
        with pytest.raises(ValueError, match="0 or more"):
            Fault(FaultKind.REFUSE, **wrong)  # type: ignore[arg-type]


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

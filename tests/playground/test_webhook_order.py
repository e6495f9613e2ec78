"""What fails is posted to a webhook again, and of each chat in order."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from aiohttp import web
from telegram import Bot

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.bell import Bell
from tests.playground.hook import Ear, next_moment, waits_for_its_time


async def test_what_fails_is_posted_again_after_longer_and_longer_pauses(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    begun, gaps = playground.world.now(), list[float]()
    ear.answers = [503] * 9
    await bot.set_webhook(ear.url)
    update_id = (await ear.next())["update_id"]
    assert (await ear.next())["update_id"] == update_id  # the first time at once
    before = playground.world.now()
    for _ in range(8):
        await waits_for_its_time(playground)
        playground.world.advance((next_moment(playground) - playground.world.now()).total_seconds())
        assert (await ear.next())["update_id"] == update_id
        gaps.append((playground.world.now() - before).total_seconds())
        before = playground.world.now()
    assert gaps == [2, 4, 8, 16, 32, 60, 60, 60]
    await scene.is_read()
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
    assert info.last_error_date == begun.replace(microsecond=0) + timedelta(seconds=int(sum(gaps[:-1])))


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_fails_each_update_is_taken_once_and_in_the_order_of_its_chat(
    playground: Playground, bot: Bot, ear: Ear, scene: Scene, seed: int
) -> None:
    lot, world = random.Random(seed), playground.world
    await scene.act("clock", freeze=True)
    people = [await scene.person(name) for name in ("Anna", "Boris", "Clara")]
    for person in people:
        await person.starts()
    said: dict[int, list[str]] = {person.user_id: ["/start"] for person in people}
    ear.answers = [lot.choice([200, 200, 302, 403, 500, 502]) for _ in range(60)]
    await scene.goes_wrong("drop_before", method="webhook", times=0, probability=0.2, seed=seed)
    await bot.set_webhook(ear.url, max_connections=lot.randint(1, 4))
    for number in range(20):
        person = lot.choice(people)
        await person.says(f"n {number}")
        said[person.user_id].append(f"n {number}")
    moved = Bell(world, lambda _: world.timers.next_at is not None or not len(world.updates))
    while len(world.updates):
        if (moment := world.timers.next_at) is not None:
            world.advance((moment - world.now()).total_seconds())
        else:
            assert await moved.wait(5)
    for person in people:
        mine = [u["message"]["text"] for u in ear.taken if u["message"]["chat"]["id"] == person.user_id]
        assert mine == said[person.user_id]
    assert len({update["update_id"] for update in ear.taken}) == len(ear.taken) == 23


async def test_a_bot_may_say_when_to_try_again(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    ear.answers = [web.Response(status=429, headers={"Retry-After": "90"})]
    await bot.set_webhook(ear.url)
    first = await ear.next()
    await waits_for_its_time(playground)
    assert (next_moment(playground) - playground.world.now()).total_seconds() == 90
    await scene.act("clock", advance=90)
    assert await ear.next() == first


async def test_a_webhook_that_is_unreachable_keeps_what_came_meanwhile(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    fault = await scene.goes_wrong("webhook_unreachable")
    await bot.set_webhook(ear.url)
    await editor.says("one")
    await waits_for_its_time(playground)
    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.last_error_message) == (2, "Connection refused")
    assert ear.heard.empty()
    await scene.is_mended(fault)
    await scene.act("advance", seconds=60)
    assert [await ear.next_text(), await ear.next_text()] == ["/start", "one"]


async def test_of_one_chat_updates_come_in_order_and_of_several_at_once(
    bot: Bot, ear: Ear, scene: Scene
) -> None:
    people = [await scene.person(name) for name in ("Anna", "Boris", "Clara", "Daria")]
    for person in people:
        await person.starts()
        await person.says("second")
    ear.open.clear()
    await bot.set_webhook(ear.url, max_connections=3)
    first = [await ear.next() for _ in range(3)]
    assert [update["message"]["text"] for update in first] == ["/start"] * 3
    ear.open.set()
    rest = [await ear.next() for _ in range(5)]
    assert ear.most_at_once == 3
    for person in people:
        own = [u["message"]["text"] for u in (*first, *rest) if u["message"]["chat"]["id"] == person.user_id]
        assert own == ["/start", "second"]
    await scene.is_read()


async def test_a_chat_that_fails_does_not_hold_up_the_others(
    playground: Playground, bot: Bot, ear: Ear, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    anna, boris = await scene.person("Anna"), await scene.person("Boris")
    await anna.starts()
    await boris.starts()
    await scene.goes_wrong("refuse", method="webhook", chat_id=anna.user_id, times=2)
    await bot.set_webhook(ear.url)
    assert (await ear.next())["message"]["chat"]["id"] == boris.user_id
    await waits_for_its_time(playground)
    await scene.act("clock", advance=2)
    assert (await ear.next())["message"]["chat"]["id"] == anna.user_id


async def test_a_webhook_that_is_gone_for_a_day_is_given_up(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    ear.answers = [410] * 5
    await bot.set_webhook(ear.url)
    await waits_for_its_time(playground)
    assert (await bot.get_webhook_info()).url == ear.url
    await scene.act("clock", advance=23 * 3600 + 1)
    for _ in range(3):
        await ear.next()
    given_up = Bell(playground.world, lambda _: playground.world.listeners == 0)
    assert playground.world.listeners == 0 or await given_up.wait(5)
    assert (await bot.get_webhook_info()).url == ""
    assert [update.message for update in await bot.get_updates(timeout=0)] != []

"""Scenes with a whole Application of the client library, in the process and over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.playground.actions.talk import NotPossible
from bot.playground.inprocess import InProcessRequest
from bot.playground.matchers import button, silent, text
from bot.playground.scene import Scene
from bot.playground.scenery import furnish
from bot.playground.server import Playground
from bot.playground.world.members import ChatKind
from bot.playground.world.world import World
from tests.playground.conftest import Hands

Context = ContextTypes.DEFAULT_TYPE


async def _start(update: Update, context: Context) -> None:
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Count", callback_data="0")]])
    assert update.message is not None
    await update.message.reply_text(f"Welcome {' '.join(context.args or [])}".strip(), reply_markup=rows)


async def _count(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    number = int(query.data or "0") + 1
    await query.answer(f"{number}")
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Count", callback_data=str(number))]])
    await query.edit_message_text(f"Counted {number}", reply_markup=rows)


async def _echo(update: Update, _: Context) -> None:
    assert update.effective_message is not None
    await update.effective_message.reply_text(f"You said {update.effective_message.text}")


@asynccontextmanager
async def application(playground: Playground) -> AsyncIterator[None]:
    """An ordinary small bot: a poll loop that feeds an Application."""
    builder = Application.builder().token(playground.token).updater(None)
    app: Any = builder.base_url(playground.base_url).base_file_url(playground.base_file_url).build()
    app.add_handler(CommandHandler("start", _start))
    app.add_handler(CallbackQueryHandler(_count))
    app.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, _echo))

    async def poll() -> None:
        offset = 0
        while True:
            for update in await app.bot.get_updates(offset=offset, timeout=20):
                offset = update.update_id + 1
                await app.process_update(update)

    async with app:
        await app.start()
        task = asyncio.create_task(poll())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await app.stop()


@pytest.mark.parametrize("over_http", [False, True])
async def test_a_whole_conversation(over_http: bool) -> None:
    async with Playground() as playground, application(playground):
        scene = Scene.at(playground.page_url) if over_http else Scene.of(playground)
        anna = await scene.person("Anna")
        await anna.starts("invite-1")
        card = await anna.sees("Welcome invite-1")
        assert card.labels == ["Count"]
        assert (await anna.presses("Count")).text == "1"
        assert (await anna.sees("Counted 1")).id == card.id
        assert (await anna.presses("Count")).text == "2"
        await anna.sees(lambda seen: seen.is_edited and seen.text == "Counted 2")
        await anna.says("good night")
        await anna.sees("You said good night")
        await scene.is_read()
        assert [c["outcome"] for c in await scene.calls("sendMessage")] == ["ok", "ok"]
        await scene.close()


async def test_groups_and_channels_over_the_same_bot() -> None:
    async with Playground() as playground, application(playground):
        scene = Scene.of(playground)
        anna = await scene.person("Anna")
        desk = await scene.group("Desk", anna, kind=ChatKind.GROUP.value)
        await anna.says("/start", to=desk)
        await desk.sees("Welcome")
        assert (await anna.presses("Count", on=desk)).text == "1"
        posts = await scene.channel("Posts", anna)
        published = await posts.posts("Communiqué")
        answered = await posts.sees("You said Communiqué")
        assert answered.id == published.id + 1


async def test_who_waits_in_vain_is_told_what_there_is() -> None:
    async with Playground() as playground:
        anna = await Scene.of(playground).person("Anna")
        await anna.starts()
        with pytest.raises(AssertionError, match=r"did not show 'an alert' within 0.05 s") as complaint:
            await anna.sees("an alert", timeout=0.05)
        assert "Anna: /start" in str(complaint.value)
        with pytest.raises(AssertionError, match="not taken its updates"):
            await Scene.of(playground).is_read(timeout=0.05)
        with pytest.raises(AssertionError, match="no bot has asked"):
            await Scene.of(playground).is_listened_to(timeout=0.05)
        with pytest.raises(NotPossible, match="nobody sits at the page"):
            await Scene.of(playground).visitor()


async def test_a_scene_that_waits_in_vain_says_what_it_looked_for_and_what_was_refused() -> None:
    async with Playground() as playground, application(playground):
        scene = Scene.of(playground)
        anna = await scene.person("Anna")
        await scene.goes_wrong("refuse", method="sendMessage", code=400, description="Bad Request: no luck")
        await anna.says("hello")
        await scene.is_idle()
        with pytest.raises(AssertionError) as complaint:
            await anna.sees(text("You said") & button("Count") & ~silent(), timeout=0.1)
    assert "Anna did not show the text 'You said' and a button 'Count' and not silent" in str(complaint.value)
    assert "sendmessage: Bad Request: no luck" in str(complaint.value)


async def test_nothing_new_is_known_once_the_bot_is_idle() -> None:
    async with Playground() as playground, application(playground):
        scene = Scene.of(playground)
        anna = await scene.person("Anna")
        await anna.says("one")
        with pytest.raises(AssertionError, match="was to show nothing new"):
            await anna.shows_nothing_new()
        with pytest.raises(AssertionError, match="was not to show the text 'one'"):
            await anna.shows_no(text("one"))
        await anna.shows_no(text("two"))
        await anna.sees("You said one")
        await anna.shows_nothing_new()
        with pytest.raises(NotPossible, match="shows no button 'Count'; there are: none"):
            await anna.presses("Count")


async def test_a_button_that_is_about_to_come_is_waited_for() -> None:
    async with Playground() as playground, application(playground):
        anna = await Scene.of(playground).person("Anna")
        await anna.starts()
        assert (await anna.presses("Count")).text == "1"
        await anna.starts()
        assert (await anna.presses("Count")).text == "1"  # of the new message, not of the old one


async def test_a_bot_is_busy_while_something_waits_for_it_or_it_waits_for_something() -> None:
    async with Playground() as playground:
        scene = Scene.of(playground)
        anna = await scene.person("Anna")
        with pytest.raises(AssertionError, match="nobody asks for updates"):
            await scene.is_idle(timeout=0.02)
        await anna.starts()
        with pytest.raises(AssertionError, match="updates not confirmed: 1"):
            await scene.is_idle(timeout=0.02)
        async with application(playground):
            await scene.is_idle()
            await scene.goes_wrong("slow", method="sendMessage", seconds=30)
            await anna.says("slowly")
            with pytest.raises(AssertionError, match="calls under way: 1"):
                await scene.is_idle(timeout=0.1)


async def test_a_bot_that_keeps_work_in_hand_is_asked_about_it() -> None:
    """It confirms updates at once and handles them later, as the library's own loop does."""
    in_hand: asyncio.Queue[Any] = asyncio.Queue()
    async with Playground() as playground:
        request = InProcessRequest(playground.api)
        async with Bot(playground.token, request=request, get_updates_request=request) as bot:
            parts = [asyncio.create_task(_take(bot, in_hand)), asyncio.create_task(_handle(bot, in_hand))]
            scene = Scene.of(playground, settle=in_hand.join)
            anna = await scene.person("Anna")
            await anna.says("later")
            await scene.is_idle()
            assert [seen.text for seen in await anna.messages()] == ["later", "done"]
            for part in parts:
                part.cancel()
            await asyncio.gather(*parts, return_exceptions=True)


async def _take(bot: Bot, in_hand: asyncio.Queue[Any]) -> None:
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20, read_timeout=30):
            offset = update.update_id + 1
            in_hand.put_nowait(update)


async def _handle(bot: Bot, in_hand: asyncio.Queue[Any]) -> None:
    while True:
        update = await in_hand.get()
        for _ in range(50):  # turns of the loop in which nothing of it can be seen from outside
            await asyncio.sleep(0)
        await bot.send_message(update.effective_chat.id, "done")
        in_hand.task_done()


async def test_what_came_before_the_last_action_is_not_seen_again() -> None:
    async with Playground() as playground, application(playground):
        anna = await Scene.of(playground).person("Anna")
        await anna.says("one")
        await anna.sees("You said one")
        await anna.says("two")
        with pytest.raises(AssertionError):
            await anna.sees("You said one", timeout=0.05)


async def test_who_starts_again_looks_at_what_comes_after(playground: Playground) -> None:
    async with application(playground):
        anna = await Scene.of(playground).person("Anna")
        await anna.starts("one")
        await anna.sees("Welcome one")
        await anna.starts("two")
        await anna.sees("Welcome two")
        with pytest.raises(AssertionError):
            await anna.sees("Welcome one", timeout=0.05)


async def test_the_furnished_world_has_a_visitor_a_group_and_a_channel() -> None:
    async with Playground(furnish=furnish) as playground:
        scene = Scene.at(playground.page_url)
        state = await scene.act("state")
        await scene.close()
    assert [chat["kind"] for chat in state["chats"]] == ["private", "supergroup", "channel"]
    assert [topic["name"] for topic in state["chats"][1]["topics"]] == ["Plans", "Pictures"]
    assert {sample["kind"] for sample in state["samples"]} == {"user", "hidden_user", "chat", "channel"}


def test_the_same_scene_makes_the_same_ids(hands: Hands) -> None:
    worlds = [World(clock=hands) for _ in range(2)]
    for world in worlds:
        furnish(world)
    raw = [world.updates.page(0, 100, hands.now) for world in worlds]
    assert raw[0] == raw[1]


async def test_a_person_reacts_and_the_chat_shows_it(scene: Scene) -> None:
    anna = await scene.person("Anna")
    said = await anna.says("hello")
    await anna.reacts(said, "👍")
    assert (await anna.messages())[-1].reactions == {"👍": 1}


async def test_changes_are_streamed_to_the_page(playground: Playground, scene: Scene) -> None:
    anna = await scene.person("Anna")
    address = f"{playground.page_url}control/events"
    async with aiohttp.ClientSession() as session, session.get(address) as stream:
        assert (await stream.content.readline()).startswith(b": open")
        await anna.says("hello")
        line = b""
        while b"hello" not in line:
            line = await asyncio.wait_for(stream.content.readline(), 5)
    assert line.startswith(b'data: {"kind": "message"')

"""A picture after its text, through the real client and a local Telegram; and when there is none."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest

from bot.delivery.line import open_line
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from bot.domain.alert import Button, Card, DeliveryDraft
from bot.domain.callback import encode
from bot.domain.chat import Chat, ChatKind, Standing
from bot.domain.richtext import plain
from bot.errors import PictureFailed
from bot.playground.scene import Person, Scene
from bot.playground.scenes.seen import Seen
from bot.playground.server import Playground
from bot.storyline.drawing import draw
from bot.storyline.timeline import planned
from handlers.context import Ask, Drawing, Reply, Right
from handlers.replies import Replies
from tests.storyline.samples import NOW, report, source

FAILED = Card(plain("There is no picture this time."))
Draw = Callable[[], Awaitable[tuple[bytes, Card]]]


def png(*, dark: bool = False) -> bytes:
    told = [report(1, source(1, "One")), report(2, source(2, "Two", language="pl"), minutes=3)]
    return draw(planned("A story", told, "en", dark=dark))


@dataclass
class Room:
    """Somebody's chat, and the mouth of the bot."""

    scene: Scene
    anna: Person
    replies: Replies
    late: list[DeliveryDraft]

    async def answers(self, drawn: Draw, edits: int | None = None) -> None:
        chat = Chat(1, self.anna.user_id, ChatKind.PRIVATE, "Anna", "en", Standing.ADMITTED, None, None, NOW)
        ask = Ask(chat, self.anna.user_id, Right.CHANGE, "en", NOW, 1)
        await self.replies.give(ask, Reply(Card(plain("The text.")), drawing=Drawing(drawn, FAILED, edits)))

    async def shown(self) -> list[Seen]:
        return [one for one in await self.anna.messages() if one.from_bot]


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    async with Playground() as playground:
        scene, late = Scene.of(playground), list[DeliveryDraft]()
        anna = await scene.person("Anna")
        await anna.starts()
        pacing = Pacing()
        bot = open_line(playground.token, playground.base_url.removesuffix("/bot"), pacing)
        await bot.initialize()

        async def put_off(draft: DeliveryDraft) -> None:
            late.append(draft)

        yield Room(scene, anna, Replies(Sender(bot, pacing), bot, put_off), late)
        await bot.shutdown()


def giving(picture: bytes, words: str = "What it shows.") -> Draw:
    async def drawn() -> tuple[bytes, Card]:
        return picture, Card(plain(words), ((Button("Dark", encode("picture", 1, "dark")),),))

    return drawn


def failing(error: Exception) -> Draw:
    async def drawn() -> tuple[bytes, Card]:
        raise error

    return drawn


async def test_a_picture_follows_its_text_with_words_and_a_button(room: Room) -> None:
    await room.answers(giving(png()))
    text, picture = await room.shown()
    assert text.text == "The text."
    assert (picture.text, picture.labels) == ("What it shows.", ["Dark"])
    assert picture.raw["media"]["width"] == 1080


async def test_a_caption_is_cut_to_what_telegram_takes(room: Room) -> None:
    await room.answers(giving(png(), "ж" * 3_000))
    assert len((await room.shown())[-1].text) == 1024


async def test_another_picture_takes_the_place_of_the_first(room: Room) -> None:
    await room.answers(giving(png()))
    first = (await room.shown())[-1]
    await room.answers(giving(png(dark=True), "The same, dark."), edits=first.id)
    last = next(one for one in await room.shown() if one.id == first.id)
    assert last.text == "The same, dark."
    assert last.raw["media"]["file_id"] != first.raw["media"]["file_id"]


@pytest.mark.parametrize(
    "drawn",
    [
        failing(PictureFailed("it took longer than 20 s to draw")),
        failing(ValueError("a bug")),
        giving(b"no picture at all"),
    ],
    ids=["given up", "a bug", "refused"],
)
async def test_without_a_picture_the_text_stands_and_a_line_says_so(room: Room, drawn: Draw) -> None:
    await room.answers(drawn)
    assert [one.text for one in await room.shown()] == ["The text.", "There is no picture this time."]


async def test_the_chat_sees_that_a_picture_is_on_its_way(room: Room) -> None:
    async def until_it_is_seen() -> tuple[bytes, Card]:
        async with asyncio.timeout(20):
            while "upload_photo" not in str(await room.scene.act("state")):  # noqa: ASYNC110
                await asyncio.sleep(0)
        return png(), Card(plain("Done."))

    await room.answers(until_it_is_seen)
    assert (await room.shown())[-1].text == "Done."
    assert "upload_photo" not in str(await room.scene.act("state"))

"""Albums of people, whose parts come one by one on the world's clock, and albums of the bot."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import (
    Bot,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    MessageOriginChannel,
)
from telegram.error import BadRequest

from bot.playground.actions.albums import forward_album_from_outside, send_album
from bot.playground.actions.changes import edit
from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, leave
from bot.playground.actions.talk import NotPossible, start
from bot.playground.scene import Person, Scene
from bot.playground.scenes.seen import Seen
from bot.playground.world.members import User
from bot.playground.world.messages import Media
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
from tests.playground.conftest import Hands, updates

PICTURE = plain_picture(20, 10)


@pytest.fixture
def pictures(world: World, anna: User) -> list[Media]:
    start(world, anna)
    updates(world)
    return [world.files.media("photo", PICTURE) for _ in range(3)]


def albums(world: World) -> list[Any]:
    return [u["message"].get("caption") for u in updates(world) if "media_group_id" in u.get("message", {})]


def test_the_caption_stands_on_any_one_item(world: World, anna: User, pictures: list[Media]) -> None:
    send_album(world, anna, None, pictures, "evidence", caption_on=2)
    assert albums(world) == [None, None, "evidence"]


def test_parts_sent_apart_come_when_the_clock_reaches_them(
    world: World, anna: User, pictures: list[Media], hands: Hands
) -> None:
    first = send_album(world, anna, None, pictures, apart=2.0)
    assert (len(first), len(albums(world))) == (1, 1)
    world.advance(1.9)
    assert albums(world) == []
    world.advance(0.1)
    assert len(albums(world)) == 1
    hands.pass_seconds(60)  # the real clock passes too, and whoever asks next finds the rest
    world.catch_up()
    assert len(albums(world)) == 1
    shown = list(world.private_chat(anna).messages.values())[1:]
    assert len({message.album for message in shown}) == 1
    assert (shown[1].at - shown[0].at).total_seconds() == 2.0


def test_a_leap_of_the_clock_brings_every_part_at_its_own_moment(
    world: World, anna: User, pictures: list[Media]
) -> None:
    send_album(world, anna, None, pictures, apart=1.5)
    world.advance(3600)
    times = [message.at for message in list(world.private_chat(anna).messages.values())[1:]]
    assert [(at - times[0]).total_seconds() for at in times] == [0.0, 1.5, 3.0]


def test_parts_of_one_who_left_never_come(world: World, anna: User, pictures: list[Media]) -> None:
    petro = world.add_user("Petro")
    group = make_group(world, "Desk", anna, people=[petro])
    add_bot(world, group, anna, [])
    send_album(world, petro, group, pictures, apart=1.0)
    leave(world, group, petro)
    world.advance(10)
    assert len(albums(world)) == 1


def test_one_item_of_an_album_is_edited(world: World, anna: User, pictures: list[Media]) -> None:
    sent = send_album(world, anna, None, pictures, "evidence")
    updates(world)
    edit(world, sent[1], "the second", media=world.files.media("video", b"film"))
    edited = updates(world)[0]["edited_message"]
    assert (edited["caption"], "video" in edited) == ("the second", True)
    assert edited["media_group_id"] == sent[0].album
    with pytest.raises(NotPossible, match="cannot become audio"):
        edit(world, sent[0], "", media=world.files.media("audio", b"song"))


@pytest.mark.parametrize(
    ("kinds", "caption_on", "words"),
    [
        (["photo"], 0, "two to ten"),
        (["photo"] * 11, 0, "two to ten"),
        (["photo", "document"], 0, "one album"),
        (["voice", "voice"], 0, "one album"),
        (["photo", "photo"], 2, "no item 2"),
    ],
)
def test_a_person_can_send_only_what_fits_together(
    world: World, anna: User, kinds: list[str], caption_on: int, words: str
) -> None:
    items = [world.files.media(kind, PICTURE) for kind in kinds]
    with pytest.raises(NotPossible, match=words):
        send_album(world, anna, None, items, "x", caption_on=caption_on)


def test_a_channel_posts_an_album(world: World, anna: User, pictures: list[Media]) -> None:
    channel = make_channel(world, "Ministry", anna)
    add_bot(world, channel, anna)
    updates(world)
    send_album(world, None, channel, pictures, "photos of the day")
    posts = [update["channel_post"] for update in updates(world)]
    assert [post.get("caption") for post in posts] == ["photos of the day", None, None]
    with pytest.raises(NotPossible, match="needs a channel"):
        send_album(world, None, None, pictures)


async def test_the_later_parts_come_by_the_real_clock_too(bot: Bot, editor: Person) -> None:
    await editor.sends_album(["photo", "photo"], "two", apart=0.05)
    captions: list[str | None] = []
    offset = 0
    while len(captions) < 3:  # /start and two parts, in as many polls as they need; none stays empty
        come = await bot.get_updates(offset=offset, timeout=5)
        assert come, f"only these came: {captions}"
        captions += [update.message.caption for update in come if update.message]
        offset = come[-1].update_id + 1
    assert captions == [None, "two", None]


async def test_a_scene_moves_the_clock_for_an_album(bot: Bot, editor: Person) -> None:
    sent = await editor.sends_album(["document", "document"], "files", apart=600, caption_on=1)
    assert len(sent) == 1
    await editor.scene.act("advance", seconds=600)
    albums = [seen.text for seen in await editor.messages() if seen.raw["album"]]
    assert albums == ["", "files"]
    assert len(await bot.get_updates(timeout=0)) == 3


@pytest.mark.parametrize(
    "items",
    [
        [InputMediaPhoto(PICTURE), InputMediaVideo(b"film")],
        [InputMediaDocument(b"a"), InputMediaDocument(b"b")],
        [InputMediaAudio(b"a", title="One", performer="X"), InputMediaAudio(b"b")],
    ],
    ids=["seen", "documents", "audio"],
)
async def test_the_bot_sends_albums_of_each_family(bot: Bot, editor: Person, items: list[Any]) -> None:
    sent = await bot.send_media_group(editor.id, items)
    assert len({message.media_group_id for message in sent}) == 1


async def test_an_item_of_an_album_stays_in_its_family(bot: Bot, editor: Person) -> None:
    sent = await bot.send_media_group(editor.id, [InputMediaPhoto(PICTURE), InputMediaPhoto(PICTURE)])
    with pytest.raises(BadRequest, match=r"(?i)can't change media type in the album"):
        await bot.edit_message_media(InputMediaDocument(b"a"), editor.id, sent[0].message_id)
    edited = await bot.edit_message_media(
        InputMediaVideo(b"film", caption="moves"), editor.id, sent[0].message_id
    )
    assert not isinstance(edited, bool)
    assert (edited.caption, edited.media_group_id) == ("moves", sent[0].media_group_id)


async def test_albums_stay_albums_when_forwarded_and_copied(bot: Bot, editor: Person) -> None:
    sent = await bot.send_media_group(
        editor.id, [InputMediaPhoto(PICTURE, caption="one"), InputMediaPhoto(PICTURE)]
    )
    ids = [message.message_id for message in sent]
    forwarded = await bot.forward_messages(editor.id, editor.id, ids)
    copied = await bot.copy_messages(editor.id, editor.id, ids, remove_caption=True)
    shown = {seen.id: seen for seen in await editor.messages()}
    groups = [{shown[made.message_id].raw["album"] for made in made_now} for made_now in (forwarded, copied)]
    assert [len(group) for group in groups] == [1, 1]
    assert groups[0] != groups[1]
    assert [shown[made.message_id].text for made in forwarded] == ["one", ""]
    assert [shown[made.message_id].text for made in copied] == ["", ""]


def test_what_is_due_together_happens_in_order(world: World) -> None:
    seen: list[str] = []
    world.later(5, lambda: seen.append("b"))
    world.later(1, lambda: world.later(4, lambda: seen.append("c")))
    world.later(1, lambda: seen.append("a"))
    world.advance(4.9)
    assert seen == ["a"]
    world.advance(0.2)
    assert seen == ["a", "b", "c"]


@pytest.mark.parametrize("kind", ["user", "hidden_user", "chat", "channel"])
def test_an_album_from_outside_has_one_origin(
    world: World, anna: User, pictures: list[Media], kind: str
) -> None:
    told = {"title": "Ministry", "name": "Olga", "message_id": 40}
    forward_album_from_outside(world, anna, pictures, "evidence", kind=kind, caption_on=1, **told)
    messages = [update["message"] for update in updates(world)]
    assert len({m["media_group_id"] for m in messages}) == 1
    assert [m.get("caption") for m in messages] == [None, "evidence", None]
    origins = [m["forward_origin"] for m in messages]
    if kind == "channel":
        assert [origin.pop("message_id") for origin in origins] == [40, 41, 42]
    assert origins[0] == origins[1] == origins[2]


async def test_a_forwarded_album_comes_apart_too(bot: Bot, editor: Person, scene: Scene) -> None:
    await editor.forwards_album_from("channel", ["photo", "video"], "seen", apart=30, title="Ministry")
    assert len(await bot.get_updates(timeout=0)) == 2
    await scene.act("advance", seconds=30)
    assert len(await bot.get_updates(timeout=0)) == 3


async def test_an_album_of_this_world_is_forwarded_as_one(bot: Bot, editor: Person, scene: Scene) -> None:
    channel = await scene.channel("Ministry", editor)
    items = [{"kind": "photo"}, {"kind": "photo"}]
    posted = await scene.act("album", chat=channel.id, items=items, caption="of the day")
    await editor.forwards_album([Seen(raw) for raw in posted["messages"]])
    forwarded = [update.message for update in (await bot.get_updates(timeout=0))[-2:]]
    groups = {message.media_group_id for message in forwarded if message}
    assert len(groups) == 1
    assert groups != {posted["messages"][0]["album"]}
    assert all(message and isinstance(message.forward_origin, MessageOriginChannel) for message in forwarded)


@given(steps=st.lists(st.floats(0, 7), max_size=12), apart=st.floats(0.1, 3))
def test_however_the_clock_is_moved_the_parts_come_at_the_same_moments(
    steps: list[float], apart: float
) -> None:
    world = World(clock=Hands())
    anna = world.add_user("Anna")
    start(world, anna)
    items = [world.files.media("document", b"x") for _ in range(4)]
    begun = world.now()
    send_album(world, anna, None, items, apart=apart)
    for step in steps:
        world.advance(step)
    world.advance(begun.timestamp() + 20 - world.now().timestamp() if sum(steps) < 20 else 0)
    told = [message.at for message in world.private_chat(anna).messages.values() if message.album]
    assert [(at - begun) / timedelta(seconds=apart) for at in told] == pytest.approx([0, 1, 2, 3], abs=1e-4)

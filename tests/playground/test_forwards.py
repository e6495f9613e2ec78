"""Forwards: the four origins as Telegram writes them, and what the bot itself forwards and copies."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import (
    Bot,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)
from telegram.error import BadRequest

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, forward, forward_from_outside, post, say, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import User
from bot.playground.world.messages import Message
from bot.playground.world.pictures import plain_picture
from bot.playground.world.things import Contact, Dice, Location, Thing, Venue
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

WHEN = datetime(2026, 12, 3, 8, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "more", "shape"),
    [
        ("user", {"name": "Olga"}, MessageOriginUser),
        ("hidden_user", {"name": "A witness"}, MessageOriginHiddenUser),
        ("chat", {"title": "Desk", "signature": "editor"}, MessageOriginChat),
        ("channel", {"title": "Ministry", "username": "ministry", "message_id": 4812}, MessageOriginChannel),
    ],
)
async def test_each_origin_reaches_the_bot(
    bot: Bot, editor: Person, kind: str, more: dict[str, Any], shape: type
) -> None:
    await editor.forwards_from(kind, "the words", at=WHEN.isoformat(), **more)
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert message.forward_origin is not None
    assert isinstance(message.forward_origin, shape)
    assert message.forward_origin.date == WHEN
    if isinstance(message.forward_origin, MessageOriginChannel):
        origin = message.forward_origin
        assert (origin.chat.username, origin.message_id) == ("ministry", 4812)


def test_a_forward_of_a_forward_keeps_the_first_origin(world: World, anna: User) -> None:
    channel = make_channel(world, "Ministry", anna, username="ministry")
    first = forward(world, anna, post(world, channel, "Communiqué"))
    petro = world.add_user("Petro")
    start(world, petro)
    updates(world)
    forward(world, petro, first)
    origin = updates(world)[0]["message"]["forward_origin"]
    assert (origin["type"], origin["chat"]["username"]) == ("channel", "ministry")


def test_the_origin_follows_who_wrote_and_what_they_show(world: World, anna: User) -> None:
    hidden = world.add_user("Witness", hides_forwards=True)
    group = make_group(world, "Desk", anna, people=[hidden])
    start(world, anna)
    said = (
        say(world, anna, group, "openly"),
        say(world, hidden, group, "hidden"),
        say(world, anna, group, "as the group", anonymous=True),
    )
    origins = [forward(world, anna, message).origin for message in said]
    assert [origin.kind for origin in origins if origin] == ["user", "hidden_user", "chat"]


def test_protected_words_stay_where_they_are(world: World, anna: User) -> None:
    start(world, anna)
    secret = call(world, "sendMessage", chat_id=anna.id, text="secret", protect_content=True)
    place = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": secret["message_id"]}
    with pytest.raises(Refusal, match="message can't be forwarded"):
        call(world, "forwardMessage", **place)
    with pytest.raises(Refusal, match="message can't be copied"):
        call(world, "copyMessage", **place)
    with pytest.raises(NotPossible, match="does not let"):
        forward(world, anna, world.private_chat(anna).messages[secret["message_id"]])


async def test_the_bot_forwards_with_an_origin_and_copies_without(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    channel = await scene.channel("Ministry", editor, username="ministry")
    published = await channel.posts("Communiqué")
    forwarded = await bot.forward_message(editor.id, channel.id, published.id)
    assert isinstance(forwarded.forward_origin, MessageOriginChannel)
    copied = await bot.copy_message(editor.id, "@ministry", published.id)
    shown = {seen.id: seen for seen in await editor.messages()}
    assert shown[copied.message_id].raw["forwarded"] is None
    with pytest.raises(BadRequest, match=r"(?i)message to forward not found"):
        await bot.forward_message(editor.id, channel.id, 999)
    with pytest.raises(BadRequest, match=r"(?i)message to copy not found"):
        await bot.copy_message(editor.id, channel.id, 999)


async def test_several_are_forwarded_at_once_and_those_that_are_gone_are_skipped(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    channel = await scene.channel("Ministry", editor)
    ids = [(await channel.posts(f"post {number}")).id for number in range(3)]
    assert len(await bot.forward_messages(editor.id, channel.id, [*ids, 999])) == 3
    assert len(await bot.copy_messages(editor.id, channel.id, ids)) == 3
    with pytest.raises(BadRequest, match="no messages to forward"):
        await bot.forward_messages(editor.id, channel.id, [998, 999])


KINDS = ["text", "photo", "video", "animation", "audio", "voice", "video_note", "sticker", "document"]


def said(world: World, anna: User, kind: str) -> Message:
    if kind == "text":
        return say(world, anna, text="words")
    media = world.files.media(kind, plain_picture(9, 9))
    looks = {"has_spoiler": True, "caption_above": True} if kind == "photo" else {}
    return say(world, anna, text="words" if media.has_caption else "", media=media, **looks)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_keeps_what_it_carries(world: World, anna: User, kind: str) -> None:
    start(world, anna)
    source = said(world, anna, kind)
    place = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": source.id}
    forwarded = call(world, "forwardMessage", **place)
    copy = world.chats[anna.id].messages[call(world, "copyMessage", **place)["message_id"]]
    assert forwarded["forward_origin"]["type"] == "user"
    assert copy.origin is None
    assert copy.load == source.load
    assert kind in forwarded
    assert forwarded.get("has_media_spoiler", False) == (kind == "photo")


@pytest.mark.parametrize(
    "thing",
    [Location(1.0, 2.0), Venue(Location(1.0, 2.0), "Theatre", "Square"), Contact("+375", "O"), Dice("🎲", 4)],
    ids=lambda thing: type(thing).__name__,
)
def test_places_cards_and_dice_are_forwarded_as_they_are(world: World, anna: User, thing: Thing) -> None:
    start(world, anna)
    place = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": say(world, anna, thing=thing).id}
    made = (call(world, "forwardMessage", **place), call(world, "copyMessage", **place))
    assert [world.chats[anna.id].messages[one["message_id"]].thing for one in made] == [thing, thing]


@pytest.mark.parametrize(
    ("given", "caption"),
    [({}, "words"), ({"caption": "new"}, "new"), ({"caption": ""}, "")],
)
def test_a_copy_takes_a_new_caption_and_new_buttons(
    world: World, anna: User, given: dict[str, str], caption: str
) -> None:
    start(world, anna)
    rows = {"inline_keyboard": [[{"text": "Why?", "callback_data": "w"}]]}
    place = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": said(world, anna, "video").id}
    made = call(world, "copyMessage", **place, **given, reply_markup=rows)
    copy = world.chats[anna.id].messages[made["message_id"]]
    assert (copy.text, copy.keyboard) == (caption, rows["inline_keyboard"])


def test_a_caption_for_a_text_is_left_aside(world: World, anna: User) -> None:
    start(world, anna)
    place = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": said(world, anna, "text").id}
    made = call(world, "copyMessage", **place, caption="new")
    assert world.chats[anna.id].messages[made["message_id"]].text == "words"


def test_a_service_message_goes_nowhere(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    start(world, anna)
    place = {"chat_id": anna.id, "from_chat_id": group.id, "message_id": 1}
    with pytest.raises(Refusal, match="message can't be forwarded"):
        call(world, "forwardMessage", **place)
    with pytest.raises(Refusal, match="message can't be copied"):
        call(world, "copyMessage", **place)


@pytest.mark.parametrize("kind", ["user", "hidden_user", "chat", "channel"])
def test_every_origin_may_carry_a_file(world: World, anna: User, kind: str) -> None:
    start(world, anna)
    updates(world)
    media = world.files.media("photo", plain_picture(9, 9))
    forward_from_outside(world, anna, "caption", kind=kind, media=media, looks={"has_spoiler": True})
    message = updates(world)[0]["message"]
    assert (message["forward_origin"]["type"], message["caption"]) == (kind, "caption")
    assert message["has_media_spoiler"] is True


def test_a_bot_that_is_nowhere_near_cannot_read_a_private_channel(world: World, anna: User) -> None:
    start(world, anna)
    channel = make_channel(world, "Closed", anna)
    made = post(world, channel, "x")
    with pytest.raises(Refusal, match="chat not found"):
        call(world, "forwardMessage", chat_id=anna.id, from_chat_id=channel.id, message_id=made.id)
    add_bot(world, channel, anna)
    assert call(world, "forwardMessage", chat_id=anna.id, from_chat_id=channel.id, message_id=made.id)

"""Answers to messages of other chats, and where quotes stand."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, MessageOriginChannel, MessageOriginUser, ReplyParameters
from telegram.error import BadRequest

from bot.playground.actions.changes import delete, edit
from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.polls import open_poll
from bot.playground.actions.talk import NotPossible, post, say, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.text import Formatted
from bot.playground.world.files import Files
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.pictures import plain_picture
from bot.playground.world.things import Contact, Dice, Location, Poll
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

PICTURE = plain_picture(9, 9)


async def test_the_bot_answers_a_post_of_another_chat(bot: Bot, scene: Scene, editor: Person) -> None:
    channel = await scene.channel("Ministry", editor, username="ministry")
    published = await channel.posts("A communiqué of the ministry")
    sent = await bot.send_message(
        editor.id, "see", reply_parameters=ReplyParameters(published.id, chat_id=channel.id)
    )
    assert sent.reply_to_message is None
    assert sent.external_reply is not None
    assert isinstance(sent.external_reply.origin, MessageOriginChannel)
    assert (sent.external_reply.message_id, sent.external_reply.chat.id) == (published.id, channel.id)  # type: ignore[union-attr]
    assert sent.quote is not None
    assert (sent.quote.text, sent.quote.is_manual) == ("A communiqué of the ministry", None)
    shown = (await editor.messages())[-1].raw["answers_elsewhere"]
    assert (shown["chat"], shown["text"]) == ("Ministry", "A communiqué of the ministry")


async def test_a_person_answers_a_post_of_another_chat(bot: Bot, scene: Scene, editor: Person) -> None:
    channel = await scene.channel("Ministry", editor)
    published = await channel.posts("A communiqué of the ministry")
    await editor.says("look", reply_to=published.id, reply_chat=channel.id, quote="the ministry")
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert message.external_reply is not None
    assert message.quote is not None
    assert (message.quote.text, message.quote.position, message.quote.is_manual) == ("the ministry", 16, True)


def test_words_of_a_private_chat_are_answered_elsewhere_without_its_place(world: World, anna: User) -> None:
    said = start(world, anna)
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, [])
    updates(world)
    say(world, anna, group, "look", reply_to=said)
    external = updates(world)[0]["message"]["external_reply"]
    assert external["origin"]["sender_user"]["id"] == anna.id
    assert "chat" not in external


@pytest.mark.parametrize(
    ("load", "field"),
    [
        ({"media": Files().media("photo", PICTURE)}, "photo"),
        ({"media": Files().media("voice", b"voice")}, "voice"),
        ({"media": Files().media("sticker", b"webp")}, "sticker"),
        ({"thing": Location(1.0, 2.0)}, "location"),
        ({"thing": Contact("+375", "Olga")}, "contact"),
        ({"thing": Dice("🎲", 3)}, "dice"),
        ({"thing": Poll("1", 1, Formatted("?"), (Formatted("a"),))}, "poll"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_answered_elsewhere_is_shown_with_its_kind(
    world: World, anna: User, load: dict[str, Any], field: str
) -> None:
    group = make_group(world, "Desk", anna)
    said = say(world, anna, group, **load)
    start(world, anna)
    updates(world)
    say(world, anna, text="look", reply_to=said)
    assert field in updates(world)[0]["message"]["external_reply"]


def test_protected_words_are_not_answered_elsewhere(world: World, anna: User) -> None:
    start(world, anna)
    group = make_group(world, "Desk", anna, protected=True)
    add_bot(world, group, anna)
    said = say(world, anna, group, "secret")
    with pytest.raises(NotPossible, match="answered elsewhere"):
        say(world, anna, text="look", reply_to=said)
    given = {"chat_id": anna.id, "text": "look"}
    reply = {"message_id": said.id, "chat_id": group.id}
    with pytest.raises(Refusal, match="message to be replied not found"):
        call(world, "sendMessage", **given, reply_parameters=reply)
    alone = call(
        world, "sendMessage", **given, reply_parameters={**reply, "allow_sending_without_reply": True}
    )
    assert "external_reply" not in alone


async def test_a_chat_that_the_bot_does_not_know_is_not_answered(bot: Bot, editor: Person) -> None:
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(editor.id, "x", reply_parameters=ReplyParameters(1, chat_id=-100123))


@pytest.mark.parametrize(("wanted", "found"), [(None, 0), (9, 9), (5, 0)])
def test_a_quote_stands_where_it_was_chosen(world: World, anna: User, wanted: int | None, found: int) -> None:
    start(world, anna)
    said = say(world, anna, text="Minsk 🔥 Minsk")
    more = {} if wanted is None else {"quote_position": wanted}
    reply = {"message_id": said.id, "quote": "Minsk", **more}
    sent = call(world, "sendMessage", chat_id=anna.id, text="x", reply_parameters=reply)
    assert (sent["quote"]["position"], sent["quote"]["is_manual"]) == (found, True)


def test_a_channel_is_discussed_with_everything_it_posts(world: World, anna: User) -> None:
    group = make_group(world, "Talk", anna)
    add_bot(world, group, anna, [])
    channel = make_channel(world, "Ministry", anna, linked=group)
    poll = open_poll(world, Poll("1", anna.id, Formatted("Which?"), (Formatted("a"), Formatted("b"))))
    updates(world)
    post(world, channel, thing=poll)
    post(world, channel, "x", media=Files().media("photo", PICTURE), has_spoiler=True)
    first, second = (update["message"] for update in updates(world))
    assert (first["is_automatic_forward"], first["poll"]["question"]) == (True, "Which?")
    assert second["has_media_spoiler"] is True
    assert second["forward_origin"]["type"] == "channel"


async def test_the_first_writer_is_named_of_a_forward_that_is_answered(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    group = await scene.group("Desk", editor)
    forwarded = await editor.forwards_from("user", "the words", to=group, name="Olga")
    await editor.says("look", reply_to=forwarded.id, reply_chat=group.id)
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    assert message.external_reply is not None
    assert isinstance(message.external_reply.origin, MessageOriginUser)
    assert message.external_reply.origin.sender_user.first_name == "Olga"


@pytest.fixture
def discussed(world: World, anna: User) -> tuple[Chat, Chat]:
    """A channel and the group that discusses it; the bot is an administrator of both."""
    group = make_group(world, "Talk", anna)
    add_bot(world, group, anna, [])
    channel = make_channel(world, "Ministry", anna, linked=group)
    add_bot(world, channel, anna)
    updates(world)
    return channel, group


def test_posts_of_the_bot_are_discussed_too(world: World, discussed: tuple[Chat, Chat]) -> None:
    channel, group = discussed
    sent = call(world, "sendMessage", chat_id=channel.id, text="A digest")
    told = updates(world)[0]["message"]
    assert (told["text"], told["chat"]["id"], told["from"]["id"]) == ("A digest", group.id, 777000)
    assert told["forward_origin"]["message_id"] == sent["message_id"]


def test_an_edited_post_changes_in_the_discussion(world: World, discussed: tuple[Chat, Chat]) -> None:
    channel, group = discussed
    sent = call(world, "sendMessage", chat_id=channel.id, text="A digest")
    by_hand = post(world, channel, "A communiqué")
    updates(world)
    call(world, "editMessageText", chat_id=channel.id, message_id=sent["message_id"], text="Corrected")
    edit(world, by_hand, "Withdrawn")
    told = [u["edited_message"]["text"] for u in updates(world) if "edited_message" in u]
    assert told == ["Corrected", "Withdrawn"]
    delete(world, by_hand)
    assert [message.text for message in group.messages.values() if message.text] == ["Corrected"]

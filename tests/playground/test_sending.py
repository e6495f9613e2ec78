"""sendMessage and its kin: what is refused, in whose words, and what the chat shows."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.playground.actions.founding import deactivate, delete_chat, make_channel, make_group, upgrade
from bot.playground.actions.membership import add_bot, block, leave, restrict, unblock
from bot.playground.actions.talk import say, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import ChatKind, User
from bot.playground.world.world import World
from tests.playground.conftest import call


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Press", **button}]]}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "<b>a", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ({"text": "a", "reply_markup": keyboard(callback_data="я" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": keyboard(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": keyboard()}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "a", "reply_markup": keyboard(url="ftp://x.org")}, "Unsupported URL protocol"),
        ({"text": "a", "reply_markup": keyboard(url="http://nohost")}, "Wrong HTTP URL"),
        ({"text": "a", "reply_markup": keyboard(url="http://x.org:port/")}, "Wrong port number"),
        ({"text": "a", "reply_markup": keyboard(copy_text={"text": "b" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "a", "reply_markup": keyboard(url="http://x.org", style="loud")}, "invalid button style"),
        ({"text": "a", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "a", "reply_markup": {"inline_keyboard": [1]}}, "must be an Array of Arrays"),
        ({"text": "a", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "a", "reply_parameters": {"message_id": 1, "quote": "not there"}}, "QUOTE_TEXT_INVALID"),
        ({"text": "a", "message_thread_id": 77}, "message thread not found"),
        ({"text": "a", "chat_id": ""}, "chat_id is empty"),
        ({"text": "a", "chat_id": 5}, "chat not found"),
        ({"text": "a", "chat_id": "@nobody_here"}, "chat not found"),
    ],
)
def test_a_message_telegram_would_refuse_is_refused(
    world: World, anna: User, given: dict[str, Any], words: str
) -> None:
    start(world, anna)
    with pytest.raises(Refusal) as refused:
        call(world, "sendMessage", **{"chat_id": anna.id, **given})
    assert refused.value.code == 400
    assert words in refused.value.description


def _stranger(world: World, anna: User) -> int:
    make_group(world, "Desk", anna)
    return anna.id


def _met_in_a_group(world: World, anna: User) -> int:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    say(world, anna, group, "/hello")
    return anna.id


def _blocked(world: World, anna: User) -> int:
    start(world, anna)
    block(world, anna)
    return anna.id


def _deactivated(world: World, anna: User) -> int:
    start(world, anna)
    deactivate(world, anna)
    return anna.id


def _group(kind: ChatKind, fate: str) -> Any:
    def make(world: World, anna: User) -> int:
        group = make_group(world, "Desk", anna, kind=kind)
        add_bot(world, group, anna)
        if fate == "kicked":
            leave(world, group, world.bot, anna)
        elif fate == "left":
            call(world, "leaveChat", chat_id=group.id)
        elif fate == "restricted":
            restrict(world, group, anna, world.bot)
        elif fate == "deleted":
            delete_chat(world, group)
        return group.id

    return make


def _channel(fate: str) -> Any:
    def make(world: World, anna: User) -> int:
        channel = make_channel(world, "Posts", anna)
        add_bot(world, channel, anna, [] if fate == "no right" else None)
        if fate == "kicked":
            leave(world, channel, world.bot, anna)
        return channel.id

    return make


@pytest.mark.parametrize(
    ("make", "code", "description"),
    [
        (_stranger, 400, "Bad Request: chat not found"),
        (_met_in_a_group, 403, "Forbidden: bot can't initiate conversation with a user"),
        (_blocked, 403, "Forbidden: bot was blocked by the user"),
        (_deactivated, 403, "Forbidden: user is deactivated"),
        (_group(ChatKind.GROUP, "kicked"), 403, "Forbidden: bot was kicked from the group chat"),
        (_group(ChatKind.GROUP, "left"), 403, "Forbidden: bot is not a member of the group chat"),
        (_group(ChatKind.GROUP, "deleted"), 403, "Forbidden: the group chat was deleted"),
        (_group(ChatKind.SUPERGROUP, "kicked"), 403, "Forbidden: bot was kicked from the supergroup chat"),
        (_group(ChatKind.SUPERGROUP, "left"), 403, "Forbidden: bot is not a member of the supergroup chat"),
        (
            _group(ChatKind.SUPERGROUP, "restricted"),
            400,
            "Bad Request: not enough rights to send text messages to the chat",
        ),
        (_channel("kicked"), 403, "Forbidden: bot was kicked from the channel chat"),
        (_channel("no right"), 400, "Bad Request: need administrator rights in the channel chat"),
    ],
)
def test_a_closed_door_is_named_as_the_real_server_names_it(
    world: World, anna: User, make: Any, code: int, description: str
) -> None:
    chat_id = make(world, anna)
    with pytest.raises(Refusal) as refused:
        call(world, "sendMessage", chat_id=chat_id, text="hello")
    assert (refused.value.code, refused.value.description) == (code, description)


def test_an_unblocked_chat_takes_messages_again(world: World, anna: User) -> None:
    _blocked(world, anna)
    unblock(world, anna)
    assert call(world, "sendMessage", chat_id=anna.id, text="hello")["text"] == "hello"


def test_an_upgraded_group_names_its_successor(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna, kind=ChatKind.GROUP)
    add_bot(world, group, anna)
    successor = upgrade(world, group, anna)
    with pytest.raises(Refusal) as refused:
        call(world, "sendMessage", chat_id=group.id, text="hello")
    assert refused.value.body()["parameters"] == {"migrate_to_chat_id": successor.id}
    assert call(world, "sendMessage", chat_id=successor.id, text="hello")["message_id"] > 0


def test_private_chats_and_basic_groups_share_one_sequence_of_ids(world: World, anna: User) -> None:
    start(world, anna)
    group = make_group(world, "Desk", anna, kind=ChatKind.GROUP)
    add_bot(world, group, anna)
    ids = [
        call(world, "sendMessage", chat_id=chat, text="x")["message_id"]
        for chat in (anna.id, group.id, anna.id)
    ]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]


async def test_the_client_library_sees_what_was_sent(bot: Bot, editor: Person) -> None:
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Mute 8 h", callback_data="m:8")]])
    bold = [
        MessageEntity("bold", 0, 2),
        MessageEntity("text_link", 3, 4, url="https://example.org/a?b=1&c=2"),
    ]
    sent = await bot.send_message(
        editor.id, "😀 news <b>&", entities=bold, reply_markup=rows, disable_notification=True
    )
    seen = await editor.sees("news")
    assert sent.parse_entities() == {sent.entities[0]: "😀", sent.entities[1]: "news"}
    assert seen.spans("bold") == ["😀"]
    assert seen.links() == {"news": "https://example.org/a?b=1&c=2"}
    assert (seen.labels, seen.is_silent, seen.from_bot) == (["Mute 8 h"], True, True)


async def test_a_text_that_looks_like_json_stays_a_text(bot: Bot, editor: Person) -> None:
    await bot.send_message(editor.id, '{"text": 1}')
    await bot.send_message(editor.id, "true")
    assert [seen.text for seen in await editor.messages() if seen.from_bot] == ['{"text": 1}', "true"]


async def test_the_client_library_raises_its_own_errors(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, kind="group")
    successor = await group.upgrades(editor)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "hello")
    assert moved.value.new_chat_id == successor.id
    await editor.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(editor.id, "hello")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(12345, "hello")


async def test_replies_quotes_and_sending_without_reply(bot: Bot, editor: Person) -> None:
    first = await bot.send_message(editor.id, "the whole sentence")
    quoting = ReplyParameters(first.message_id, quote="whole")
    reply = await bot.send_message(editor.id, "a reply", reply_parameters=quoting)
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.message_id == first.message_id
    assert reply.quote is not None
    assert (reply.quote.text, reply.quote.position) == ("whole", 4)
    gone = ReplyParameters(9999, allow_sending_without_reply=True)
    assert (await bot.send_message(editor.id, "alone", reply_parameters=gone)).reply_to_message is None


async def test_chat_actions_and_drafts_are_shown_in_passing(bot: Bot, scene: Scene, editor: Person) -> None:
    assert await bot.send_chat_action(editor.id, "typing")
    assert (await scene.act("state"))["chats"][0]["doing"]["action"] == "typing"
    assert await bot.send_message_draft(editor.id, 1, "Looking for Sho")
    assert (await scene.act("state"))["chats"][0]["draft"]["text"] == "Looking for Sho"
    await bot.send_message(editor.id, "Found.")
    assert (await scene.act("state"))["chats"][0]["doing"] == {}
    with pytest.raises(BadRequest, match="Wrong parameter action"):
        await bot.send_chat_action(editor.id, "dancing")

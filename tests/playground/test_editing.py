"""Edits, deletions, pins and reactions."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ReactionEmoji
from telegram.error import BadRequest

from bot.playground.actions.membership import add_bot, make_channel, make_group
from bot.playground.actions.talk import post, say, start
from bot.playground.emoji import REACTIONS
from bot.playground.files import Files
from bot.playground.people import User
from bot.playground.pictures import plain_picture
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.world import World
from tests.playground.conftest import Hands, call, updates

ROWS = {"inline_keyboard": [[{"text": "Why?", "callback_data": "w"}]]}


@pytest.fixture
def sent(world: World, anna: User) -> dict[str, Any]:
    start(world, anna)
    return {
        "chat_id": anna.id,
        "message_id": call(world, "sendMessage", chat_id=anna.id, text="old", reply_markup=ROWS)[
            "message_id"
        ],
    }


def refusal(world: World, method: str, **given: Any) -> str:
    with pytest.raises(Refusal) as refused:
        call(world, method, **given)
    return refused.value.description


def test_the_same_text_and_buttons_are_no_change(world: World, sent: dict[str, Any]) -> None:
    words = refusal(world, "editMessageText", **sent, text="old", reply_markup=ROWS)
    assert words.startswith("Bad Request: message is not modified: specified new message content")


def test_an_edit_without_buttons_takes_them_away(world: World, sent: dict[str, Any]) -> None:
    edited = call(world, "editMessageText", **sent, text="old")
    assert "reply_markup" not in edited
    assert "edit_date" in edited


def test_new_buttons_alone_leave_no_mark_of_an_edit(world: World, sent: dict[str, Any]) -> None:
    edited = call(world, "editMessageReplyMarkup", **sent)
    assert "edit_date" not in edited
    assert "reply_markup" not in edited


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("editMessageText", {"text": ""}, "message text is empty"),
        ("editMessageText", {"text": "x", "message_id": 999}, "message to edit not found"),
        ("editMessageText", {"text": "x", "message_id": ""}, "message identifier is not specified"),
        ("editMessageText", {"text": "x", "message_id": 1}, "message can't be edited"),
        ("editMessageCaption", {"caption": "x"}, "there is no caption in the message to edit"),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
        ("pinChatMessage", {"message_id": 999}, "message to pin not found"),
        ("setMessageReaction", {"message_id": 999}, "message to react not found"),
    ],
)
def test_what_cannot_be_changed_is_refused(
    world: World, sent: dict[str, Any], method: str, given: dict[str, Any], words: str
) -> None:
    assert words in refusal(world, method, **{**sent, **given})


def test_a_caption_is_edited_and_a_text_is_not(world: World, anna: User) -> None:
    start(world, anna)
    media = Files().media("photo", plain_picture(8, 8))
    message = world.add_message(world.private_chat(anna), sender=world.bot, media=media)
    place: dict[str, Any] = {"chat_id": anna.id, "message_id": message.id}
    assert "there is no text in the message to edit" in refusal(world, "editMessageText", **place, text="x")
    assert call(world, "editMessageCaption", **place, caption="new")["caption"] == "new"


def test_the_bot_deletes_its_own_for_two_days(world: World, sent: dict[str, Any], hands: Hands) -> None:
    hands.pass_seconds(49 * 3600)
    assert "message can't be deleted" in refusal(world, "deleteMessage", **sent)
    world.private_chat(world.users[sent["chat_id"]]).messages[sent["message_id"]].at = hands.now
    assert call(world, "deleteMessage", **sent) is True
    assert "not found" in refusal(world, "deleteMessage", **sent)


def test_words_of_others_are_deleted_only_by_an_administrator(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    message = say(world, anna, group, "spam")
    place: dict[str, Any] = {"chat_id": group.id, "message_id": message.id}
    assert "message can't be deleted" in refusal(world, "deleteMessage", **place)
    add_bot(world, group, anna, ["can_delete_messages"])
    assert call(world, "deleteMessage", **place) is True


def test_a_channel_administrator_edits_posts_of_others_by_right(world: World, anna: User) -> None:
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna, ["can_post_messages"])
    place: dict[str, Any] = {"chat_id": channel.id, "message_id": post(world, channel, "old").id}
    assert "can't be edited" in refusal(world, "editMessageText", **place, text="new")
    add_bot(world, channel, anna, ["can_edit_messages"])
    assert call(world, "editMessageText", **place, text="new")["text"] == "new"


def test_pinning_needs_the_right_and_says_so_in_the_chat(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    sent = call(world, "sendMessage", chat_id=group.id, text="watch list")
    place: dict[str, Any] = {"chat_id": group.id, "message_id": sent["message_id"]}
    assert "not enough rights to manage pinned messages" in refusal(world, "pinChatMessage", **place)
    add_bot(world, group, anna, ["can_pin_messages"])
    assert call(world, "pinChatMessage", **place) is True
    assert call(world, "getChat", chat_id=group.id)["pinned_message"]["message_id"] == sent["message_id"]
    assert call(world, "unpinChatMessage", chat_id=group.id) is True
    assert updates(world)  # the promotions; the bot does not hear itself pin


@pytest.mark.parametrize(
    ("reaction", "words"),
    [
        ([{"type": "emoji", "emoji": "✅"}], "REACTION_INVALID"),
        ([{"type": "custom_emoji", "custom_emoji_id": "1"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "👎"}], "REACTIONS_TOO_MANY"),
        ([{"type": "stars"}], "invalid reaction type specified"),
    ],
)
def test_a_bot_reacts_with_one_ordinary_emoji(
    world: World, sent: dict[str, Any], reaction: list[dict[str, str]], words: str
) -> None:
    assert words in refusal(world, "setMessageReaction", **sent, reaction=reaction)


def test_the_reactions_are_those_the_client_library_knows() -> None:
    assert {emoji.value.replace("\ufe0f", "") for emoji in ReactionEmoji} == REACTIONS


async def test_an_edit_is_seen_in_place(bot: Bot, editor: Person) -> None:
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Undo", callback_data="u")]])
    sent = await bot.send_message(editor.id, "BelTA reports")
    await editor.from_now()
    await bot.edit_message_text("BelTA and 3 more", editor.id, sent.message_id, reply_markup=rows)
    seen = await editor.sees("3 more")
    assert (seen.id, seen.is_edited, seen.labels) == (sent.message_id, True, ["Undo"])
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("BelTA and 3 more", editor.id, sent.message_id, reply_markup=rows)
    await bot.delete_message(editor.id, sent.message_id)
    await editor.loses(seen)


async def test_several_are_deleted_at_once(bot: Bot, editor: Person) -> None:
    sent = [(await bot.send_message(editor.id, f"n {number}")).message_id for number in range(3)]
    assert await bot.delete_messages(editor.id, [*sent, 999])
    assert [seen for seen in await editor.messages() if seen.from_bot] == []


async def test_a_reaction_of_the_bot_is_seen(bot: Bot, editor: Person) -> None:
    said = await editor.says("keep this")
    await bot.set_message_reaction(editor.id, said.id, "👀")
    assert [seen.reactions for seen in await editor.messages() if seen.id == said.id] == [{"👀": 1}]

"""Edits, deletions, pins and reactions."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ReactionEmoji
from telegram.error import BadRequest

from bot.playground.actions.changes import edit
from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, post, say, start
from bot.playground.params import Upload
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.world.emoji import REACTIONS
from bot.playground.world.files import Files
from bot.playground.world.members import User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
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


@pytest.mark.parametrize("markup", [{"keyboard": [["a"]]}, {"force_reply": True}])
def test_what_came_with_a_reply_keyboard_is_not_edited(
    world: World, anna: User, markup: dict[str, Any]
) -> None:
    start(world, anna)
    made = call(world, "sendMessage", chat_id=anna.id, text="old", reply_markup=markup)
    place: dict[str, Any] = {"chat_id": anna.id, "message_id": made["message_id"]}
    assert "message can't be edited" in refusal(world, "editMessageText", **place, text="new")


def test_a_forward_stays_as_it_is(world: World, anna: User) -> None:
    said = start(world, anna)
    place: dict[str, Any] = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": said.id}
    made = call(world, "forwardMessage", **place)
    words = refusal(world, "editMessageText", chat_id=anna.id, message_id=made["message_id"], text="new")
    assert "message can't be edited" in words


def test_posts_of_others_are_edited_for_two_days_and_their_buttons_longer(
    world: World, anna: User, hands: Hands
) -> None:
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna, ["can_edit_messages", "can_post_messages"])
    own = call(world, "sendMessage", chat_id=channel.id, text="own")
    place: dict[str, Any] = {"chat_id": channel.id, "message_id": post(world, channel, "old").id}
    hands.pass_seconds(48 * 3600)
    assert "message can't be edited" in refusal(world, "editMessageText", **place, text="new")
    assert call(world, "editMessageReplyMarkup", **place, reply_markup=ROWS)["reply_markup"] == ROWS
    own_place = {"chat_id": channel.id, "message_id": own["message_id"]}
    assert call(world, "editMessageText", **own_place, text="new")["text"] == "new"


def media(kind: str, **more: Any) -> dict[str, Any]:
    return {"media": {"type": kind, "media": "attach://f", **more}}


FILE = {"f": Upload("a.png", "image/png", plain_picture(8, 8))}


def test_a_text_becomes_a_picture_and_never_text_again(world: World, sent: dict[str, Any]) -> None:
    edited = call(world, "editMessageMedia", FILE, **sent, **media("photo", caption="new", has_spoiler=True))
    assert (edited["caption"], edited["has_media_spoiler"]) == ("new", True)
    assert "there is no text in the message to edit" in refusal(world, "editMessageText", **sent, text="x")


def test_the_same_picture_and_caption_are_no_change(world: World, sent: dict[str, Any]) -> None:
    made = call(world, "editMessageMedia", FILE, **sent, **media("photo", caption="new"))
    again = {"type": "photo", "media": made["photo"][-1]["file_id"], "caption": "new"}
    assert "message is not modified" in refusal(world, "editMessageMedia", **sent, media=again)


@pytest.mark.parametrize("kind", ["voice", "video_note", "sticker"])
def test_the_media_of_some_kinds_is_never_replaced(world: World, anna: User, kind: str) -> None:
    start(world, anna)
    held = world.add_message(
        world.private_chat(anna), sender=world.bot, media=world.files.media(kind, b"bytes")
    )
    place: dict[str, Any] = {"chat_id": anna.id, "message_id": held.id}
    known = {"type": "photo", "media": world.files.media("photo", plain_picture(8, 8)).file.id}
    assert "message media can't be edited" in refusal(world, "editMessageMedia", **place, media=known)
    other = {"type": kind, "media": "x"}
    assert f'type "{kind}" is unsupported' in refusal(world, "editMessageMedia", **place, media=other)
    assert "media not found" in refusal(world, "editMessageMedia", **place)


def test_a_caption_moves_above_the_picture(world: World, sent: dict[str, Any]) -> None:
    call(world, "editMessageMedia", FILE, **sent, **media("photo", caption="new"))
    edited = call(world, "editMessageCaption", **sent, caption="new", show_caption_above_media="true")
    assert edited["show_caption_above_media"] is True


def test_a_person_edits_words_captions_and_files(world: World, anna: User) -> None:
    start(world, anna)
    text = say(world, anna, text="old")
    picture = say(world, anna, text="old", media=world.files.media("photo", plain_picture(8, 8)))
    updates(world)
    edit(world, text, "new")
    edit(world, picture, "")
    edit(world, text, "seen", media=world.files.media("video", b"film"))
    told = [update["edited_message"] for update in updates(world)]
    assert (told[0]["text"], "caption" in told[1], told[2]["caption"]) == ("new", False, "seen")
    assert "video" in told[2]
    with pytest.raises(NotPossible, match="is deleted, not edited"):
        edit(world, say(world, anna, text="x"), " ")


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


async def test_a_big_reaction_of_the_bot_is_seen_as_such(bot: Bot, editor: Person) -> None:
    said = await editor.says("keep this")
    await bot.set_message_reaction(editor.id, said.id, "🔥", is_big=True)
    assert (await editor.messages())[-1].raw["reactions_big"] is True
    await bot.set_message_reaction(editor.id, said.id, [])
    last = (await editor.messages())[-1]
    assert (last.raw["reactions_big"], last.reactions) == (False, {})


def test_a_chat_may_allow_only_some_reactions(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    group.available_reactions = ("👍",)
    place: dict[str, Any] = {"chat_id": group.id, "message_id": say(world, anna, group, "x").id}
    fire = [{"type": "emoji", "emoji": "🔥"}]
    assert "REACTION_INVALID" in refusal(world, "setMessageReaction", **place, reaction=fire)
    assert call(world, "setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👍"}]) is True
    told = call(world, "getChat", chat_id=group.id)["available_reactions"]
    assert told == [{"type": "emoji", "emoji": "👍"}]

"""Keyboards below the composer, what they ask for, and what may stand in inline ones."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    Bot,
    ChatAdministratorRights,
    KeyboardButton,
    KeyboardButtonPollType,
    KeyboardButtonRequestChat,
    KeyboardButtonRequestUsers,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.playground.actions.founding import make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.conftest import call

RIGHTS = ChatAdministratorRights(
    **{**ChatAdministratorRights.no_rights().to_dict(), "can_post_messages": True}
)


async def keys(bot: Bot, chat_id: int, *buttons: KeyboardButton | str) -> None:
    await bot.send_message(chat_id, "Choose:", reply_markup=ReplyKeyboardMarkup([list(buttons)]))


async def latest(bot: Bot) -> Message:
    message = (await bot.get_updates(timeout=0))[-1].message
    assert message is not None
    return message


async def test_a_key_says_its_words_until_the_keyboard_is_taken_away(bot: Bot, editor: Person) -> None:
    await keys(bot, editor.id, "Watch", "Help")
    await editor.taps("watch")
    assert (await latest(bot)).text == "Watch"
    await bot.send_message(editor.id, "Done.", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(NotPossible, match="there are: none"):
        await editor.taps("watch")


async def test_a_contact_and_a_place_are_shared(bot: Bot, editor: Person) -> None:
    contact = KeyboardButton("Phone", request_contact=True)
    await keys(bot, editor.id, contact, KeyboardButton("Place", request_location=True))
    await editor.taps("Phone")
    shared = (await latest(bot)).contact
    assert shared is not None
    assert shared.user_id == editor.user_id
    await editor.taps("Place")
    assert (await latest(bot)).location is not None


async def test_a_chosen_channel_is_shared_and_the_bot_is_brought_in(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    channel = await scene.channel("Ministry", editor, username="ministry", bot=False)
    asks = KeyboardButtonRequestChat(
        7, True, user_administrator_rights=RIGHTS, bot_administrator_rights=RIGHTS, request_title=True
    )
    await keys(bot, editor.id, KeyboardButton("A channel", request_chat=asks))
    await editor.shares_chat("A channel", channel)
    shared = (await latest(bot)).chat_shared
    assert shared is not None
    assert (shared.request_id, shared.chat_id, shared.title, shared.username) == (
        7,
        channel.id,
        "Ministry",
        None,
    )
    assert (await bot.get_chat_member(channel.id, bot.id)).status == "administrator"


async def test_a_poll_is_made_of_the_kind_that_is_asked_for(bot: Bot, editor: Person) -> None:
    await keys(bot, editor.id, KeyboardButton("A quiz", request_poll=KeyboardButtonPollType("quiz")))
    await editor.shares_poll("A quiz", "Which city?", ["Minsk", "Riga"])
    poll = (await latest(bot)).poll
    assert poll is not None
    assert (poll.type, poll.question, len(poll.options)) == ("quiz", "Which city?", 2)
    with pytest.raises(NotPossible, match="asks for something to be chosen"):
        await editor.taps("A quiz")


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"chat_is_channel": True}, "chat_is_channel is not true"),
        ({"chat_is_channel": False, "chat_is_forum": True}, "chat_is_forum is not true"),
        ({"chat_is_channel": False, "chat_has_username": True}, "chat_has_username is not true"),
        ({"chat_is_channel": False, "chat_is_created": True}, "they have not created it"),
        ({"chat_is_channel": False, "bot_is_member": True}, "the bot is not there"),
        ({"chat_is_channel": False, "user_administrator_rights": RIGHTS}, "they lack can_post_messages"),
        (
            {"chat_is_channel": False, "bot_administrator_rights": RIGHTS},
            "they cannot give the bot its rights",
        ),
    ],
)
async def test_a_chat_that_does_not_fit_is_not_offered(
    bot: Bot, scene: Scene, editor: Person, asked: dict[str, Any], why: str
) -> None:
    owner = await scene.person("Owner")
    group = await scene.group("Desk", owner, [editor], bot=False)
    await keys(bot, editor.id, KeyboardButton("A chat", request_chat=KeyboardButtonRequestChat(1, **asked)))
    with pytest.raises(NotPossible, match=why):
        await editor.shares_chat("A chat", group)


async def test_people_are_shared_as_many_and_as_named_as_asked(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    petro = await scene.person("Petro", username="petro_b")
    asks = KeyboardButtonRequestUsers(3, user_is_bot=False, max_quantity=2, request_name=True)
    await keys(bot, editor.id, KeyboardButton("People", request_users=asks))
    await editor.shares_users("People", [editor, petro])
    shared = (await latest(bot)).users_shared
    assert shared is not None
    assert shared.request_id == 3
    assert [(one.first_name, one.username) for one in shared.users] == [("Anna", None), ("Petro", None)]
    other = await scene.person("Robot", is_bot=True)
    for people, why in (([other], "user_is_bot"), ([editor, petro, other], "between 1 and 2")):
        with pytest.raises(NotPossible, match=why):
            await editor.shares_users("People", people)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"request_contact": True}, "phone number can be requested in private chats only"),
        ({"request_location": True}, "location can be requested in private chats only"),
        ({"request_poll": {"type": "quiz"}}, "poll can be requested in private chats only"),
        ({"request_chat": {"request_id": 1, "chat_is_channel": True}}, "chats can be requested in private"),
        ({"request_users": {"request_id": 1}}, "users can be requested in private chats only"),
    ],
)
def test_what_is_asked_for_is_asked_in_private(
    world: World, anna: User, asked: dict[str, Any], words: str
) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    markup = {"keyboard": [[{"text": "x", **asked}]]}
    with pytest.raises(Refusal, match=words):
        call(world, "sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    start(world, anna)
    assert call(world, "sendMessage", chat_id=anna.id, text="x", reply_markup=markup)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ({"keyboard": ["x"]}, 'field "keyboard" must be an Array of Arrays'),
        ({"keyboard": [[5]]}, "KeyboardButton must be a String or an Object"),
        ({"keyboard": [[{}]]}, 'Can\'t find field "text"'),
        ({"remove_keyboard": "yes"}, 'field "remove_keyboard" must be of type Boolean'),
        ({"keyboard": [[" "]]}, "button text must be non-empty"),
        ({"keyboard": [[{"text": "x", "request_chat": {"request_id": 1}}]]}, "chat_is_channel"),
        (
            {"keyboard": [[{"text": "x", "request_users": {"request_id": 1, "max_quantity": 11}}]]},
            "wrong maximum number of users",
        ),
        ({"keyboard": [[{"text": "x", "web_app": {"url": "http://a.by"}}]]}, "Only HTTPS links are allowed"),
        ({"inline_keyboard": [[{"text": "x", "pay": True}]]}, "BUTTON_TYPE_INVALID"),
        ({"inline_keyboard": [[{"text": "x", "web_app": {"url": "http://a.by"}}]]}, "Only HTTPS links"),
        ({"inline_keyboard": [[{"text": "x", "login_url": {"url": "nowhere"}}]]}, "is invalid"),
    ],
)
def test_keyboards_that_cannot_be(world: World, anna: User, markup: dict[str, Any], words: str) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match=words):
        call(world, "sendMessage", chat_id=anna.id, text="x", reply_markup=markup)


def test_a_web_app_opens_from_inline_buttons_in_private_only(world: World, anna: User) -> None:
    start(world, anna)
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    markup = {"inline_keyboard": [[{"text": "x", "web_app": {"url": "https://example.org"}}]]}
    assert call(world, "sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    with pytest.raises(Refusal, match="BUTTON_TYPE_INVALID"):
        call(world, "sendMessage", chat_id=group.id, text="x", reply_markup=markup)


def test_a_keyboard_is_kept_as_it_was_asked_for(world: World, anna: User) -> None:
    start(world, anna)
    looks = {"is_persistent": True, "one_time_keyboard": True, "selective": False, "resize_keyboard": True}
    markup = {"keyboard": [["a", {"text": "b"}]], "input_field_placeholder": "x" * 80, **looks}
    sent = call(world, "sendMessage", chat_id=anna.id, text="x", reply_markup=markup)
    kept = world.private_chat(anna).messages[sent["message_id"]].other_markup
    assert kept["keyboard"] == [[{"text": "a"}, {"text": "b"}]]
    assert len(kept["input_field_placeholder"]) == 64
    assert {name for name in looks if kept.get(name)} == {
        "is_persistent",
        "one_time_keyboard",
        "resize_keyboard",
    }
    assert "reply_markup" not in sent


def test_of_several_actions_of_a_button_the_first_counts(world: World, anna: User) -> None:
    start(world, anna)
    button = {"text": "x", "callback_data": "a", "url": "https://example.org", "style": "danger", "odd": 1}
    sent = call(world, "sendMessage", chat_id=anna.id, text="x", reply_markup={"inline_keyboard": [[button]]})
    shown = {"text": "x", "style": "danger", "url": "https://example.org"}
    assert sent["reply_markup"]["inline_keyboard"] == [[shown]]

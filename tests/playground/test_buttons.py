"""Pressed buttons, their answers, and reactions of people."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.playground.actions.buttons import press, react
from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, promote
from bot.playground.actions.talk import NotPossible, post, say, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call, updates

ROWS = {"inline_keyboard": [[{"text": "Mute 8 h", "callback_data": "m:8"}]]}
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def pressed(world: World, anna: User) -> Any:
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="card", reply_markup=ROWS)
    return press(world, anna, world.private_chat(anna).messages[sent["message_id"]], "m:8")


def test_a_press_is_answered_once(world: World, anna: User) -> None:
    made = pressed(world, anna)
    assert call(world, "answerCallbackQuery", callback_query_id=made.id, text="Muted") is True
    assert made.answer["text"] == "Muted"
    with pytest.raises(Refusal, match=TOO_OLD):
        call(world, "answerCallbackQuery", callback_query_id=made.id)


@pytest.mark.parametrize(("seconds", "in_time"), [(149, True), (151, False)])
def test_a_press_is_answered_within_150_seconds(
    world: World, anna: User, hands: Hands, seconds: int, in_time: bool
) -> None:
    made = pressed(world, anna)
    hands.pass_seconds(seconds)
    if in_time:
        assert call(world, "answerCallbackQuery", callback_query_id=made.id) is True
        return
    with pytest.raises(Refusal, match=TOO_OLD):
        call(world, "answerCallbackQuery", callback_query_id=made.id)


def test_an_answer_holds_two_hundred_characters(world: World, anna: User) -> None:
    made = pressed(world, anna)
    with pytest.raises(Refusal, match="MESSAGE_TOO_LONG"):
        call(world, "answerCallbackQuery", callback_query_id=made.id, text="a" * 201)


def test_only_messages_of_the_bot_have_buttons(world: World, anna: User) -> None:
    with pytest.raises(NotPossible, match="only buttons of the bot"):
        press(world, anna, start(world, anna), "m:8")


async def test_a_person_presses_by_label_and_gets_the_answer(bot: Bot, editor: Person) -> None:
    page = InlineKeyboardButton("Open", url="https://example.org/")
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Mute 8 h", callback_data="m:8"), page]])
    await bot.send_message(editor.id, "card", reply_markup=rows)
    seen_by_bot = await bot.get_updates(timeout=0)
    pressing = asyncio.create_task(editor.presses("mute"))
    found = await bot.get_updates(offset=seen_by_bot[-1].update_id + 1, timeout=5)
    query = found[0].callback_query
    assert query is not None
    assert (query.data, query.from_user.id, query.message.text) == ("m:8", editor.id, "card")  # type: ignore[union-attr]
    await query.answer("Muted until 18:00", show_alert=True)
    answer = await pressing
    assert (answer.text, answer.is_alert) == ("Muted until 18:00", True)
    assert (await editor.presses("Open")).url == "https://example.org/"
    with pytest.raises(NotPossible, match="there are: Mute 8 h, Open"):
        await editor.presses("Undo", timeout=0)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await query.answer()


def _reactions(world: World) -> list[dict[str, Any]]:
    return [u for u in updates(world) if "message_reaction" in u or "message_reaction_count" in u]


@pytest.mark.parametrize(("rights", "asked", "heard"), [([], True, 1), (None, True, 0), ([], False, 0)])
def test_reactions_are_told_to_administrators_that_ask_for_them(
    world: World, anna: User, rights: list[str] | None, asked: bool, heard: int
) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, rights)
    world.updates.ask_for(["message", "message_reaction"] if asked else [])
    react(world, anna, say(world, anna, group, "/x"), ["👍"])
    assert len(_reactions(world)) == heard


def test_an_anonymous_administrator_reacts_as_the_group(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, [])
    promote(world, group, anna, anna, anonymous=True)
    world.updates.ask_for(["message_reaction"])
    message = say(world, anna, group, "x")
    react(world, anna, message, ["👍"])
    react(world, anna, message, [])
    first, second = (u["message_reaction"] for u in _reactions(world))
    assert first["actor_chat"]["id"] == group.id
    assert (first["old_reaction"], second["new_reaction"]) == ([], [])


def test_reactions_in_channels_are_only_counted(world: World, anna: User) -> None:
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna)
    world.updates.ask_for(["message_reaction_count"])
    react(world, anna, post(world, channel, "x"), ["🔥"])
    counted = _reactions(world)[0]["message_reaction_count"]["reactions"]
    assert counted == [{"type": {"type": "emoji", "emoji": "🔥"}, "total_count": 1}]


@pytest.mark.parametrize(
    ("premium", "emojis", "words"),
    [
        (False, ["👍", "🔥"], "only one reaction"),
        (False, ["5368324170671202286"], "no reaction that"),
        (True, ["👍", "🔥", "👀", "🎉"], "only three reactions"),
        (True, ["✅"], "no reaction that"),
    ],
)
def test_a_person_reacts_as_telegram_lets_them(
    world: World, premium: bool, emojis: list[str], words: str
) -> None:
    olga = world.add_user("Olga", is_premium=premium)
    said = start(world, olga)
    with pytest.raises(NotPossible, match=words):
        react(world, olga, said, emojis)
    assert said.reactions == {}


def test_a_premium_reaction_is_told_by_the_number_of_its_emoji(world: World) -> None:
    olga = world.add_user("Olga", is_premium=True)
    group = make_group(world, "Desk", olga)
    add_bot(world, group, olga, [])
    world.updates.ask_for(["message_reaction"])
    react(world, olga, say(world, olga, group, "x"), ["5368324170671202286", "❤\ufe0f"])
    assert _reactions(world)[0]["message_reaction"]["new_reaction"] == [
        {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286"},
        {"type": "emoji", "emoji": "❤"},
    ]


def test_people_react_only_as_the_chat_allows(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    group.available_reactions = ()
    with pytest.raises(NotPossible, match="does not allow"):
        react(world, anna, say(world, anna, group, "x"), ["👍"])


def test_reactions_in_channels_are_counted_minutes_later_in_one_update(world: World, anna: User) -> None:
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna)
    world.updates.ask_for(["message_reaction_count"])
    world.counts_after = 180
    made = post(world, channel, "x")
    for emoji in ("🔥", "👍"):
        react(world, world.add_user("Reader"), made, [emoji])
        world.advance(60)
    assert _reactions(world) == []
    world.advance(60)
    (counted,) = _reactions(world)
    assert [one["total_count"] for one in counted["message_reaction_count"]["reactions"]] == [1, 1]
    react(world, world.add_user("Reader"), made, ["🔥"])
    world.advance(180)
    assert len(_reactions(world)) == 1

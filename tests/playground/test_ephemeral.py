"""Messages in a group that one member alone sees."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground.actions.buttons import press
from bot.playground.actions.founding import make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, say, start
from bot.playground.actions.whispers import whisper
from bot.playground.refusal import Refusal
from bot.playground.scene import Scene
from bot.playground.server import Playground
from bot.playground.views.eyes import may_see
from bot.playground.views.view import messages_view
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call, updates

ROWS = {"inline_keyboard": [[{"text": "Settings", "callback_data": "s"}]]}


@pytest.fixture
def petro(world: World) -> User:
    return world.add_user("Petro")


@pytest.fixture
def desk(world: World, anna: User, petro: User) -> Chat:
    """A group with both of them and the bot, which administers it."""
    group = make_group(world, "Desk", anna, people=[petro])
    add_bot(world, group, anna, [])
    return group


@pytest.fixture
def plain_desk(world: World, anna: User, petro: User) -> Chat:
    """The same, with the bot as a plain member."""
    group = make_group(world, "Plain desk", anna, people=[petro])
    add_bot(world, group, anna)
    return group


def whispered(world: World, chat: Chat, user: User, text: str = "only you", **more: Any) -> Any:
    to = {"ephemeral_message_parameters": {"receiver_user_id": user.id}}
    return call(world, "sendMessage", **{"chat_id": chat.id, "text": text, **to, **more})


def texts(world: World, chat: Chat, viewer: User) -> list[str]:
    return [str(one["text"]) for one in messages_view(world, chat, viewer=viewer.id) if one["text"]]


def test_one_member_sees_it_and_the_others_do_not(world: World, anna: User, petro: User, desk: Chat) -> None:
    sent = whispered(world, desk, petro)
    assert sent["message_id"] == 0
    assert sent["ephemeral_message_id"] > 0
    assert sent["receiver_user"]["id"] == petro.id
    assert texts(world, desk, petro) == ["only you"]
    assert texts(world, desk, anna) == []
    assert sent["ephemeral_message_id"] not in desk.messages


def test_the_page_is_told_of_it_only_when_it_is_for_its_person(
    world: World, anna: User, petro: User, desk: Chat
) -> None:
    whispered(world, desk, petro)
    (message,) = world.whispers.values()
    assert [may_see(message, user.id) for user in (anna, petro)] == [False, True]
    world.page_user_id = petro.id
    assert [one["only_for"] for one in messages_view(world, desk)][-1] == petro.id


@pytest.mark.parametrize("older", [False, True], ids=["in an object", "beside the others"])
def test_the_parameters_of_both_levels_are_taken(world: World, petro: User, desk: Chat, older: bool) -> None:
    given = {"receiver_user_id": petro.id}
    how = given if older else {"ephemeral_message_parameters": given}
    assert call(world, "sendPhoto", chat_id=desk.id, photo=_photo(world), **how)["message_id"] == 0
    assert call(world, "sendLocation", chat_id=desk.id, latitude=1, longitude=2, **how)["message_id"] == 0


def _photo(world: World) -> str:
    return world.files.media("photo", b"", name="a.png").file.id


def test_polls_and_forwards_are_for_everybody(world: World, anna: User, petro: User, desk: Chat) -> None:
    said = say(world, anna, desk, "words")
    how: Any = {"ephemeral_message_parameters": {"receiver_user_id": petro.id}}
    sent = call(world, "forwardMessage", chat_id=desk.id, from_chat_id=desk.id, message_id=said.id, **how)
    asked = call(world, "sendPoll", chat_id=desk.id, question="Which?", options=["a", "b"], **how)
    assert sent["message_id"]
    assert asked["message_id"]
    assert not {"receiver_user", "ephemeral_message_id"} & (sent.keys() | asked.keys())


@pytest.mark.parametrize(("seconds", "in_time"), [(15, True), (16, False)])
def test_after_a_press_any_bot_may_whisper_for_fifteen_seconds(
    world: World, petro: User, plain_desk: Chat, hands: Hands, seconds: int, in_time: bool
) -> None:
    card = call(world, "sendMessage", chat_id=plain_desk.id, text="card", reply_markup=ROWS)
    made = press(world, petro, plain_desk.messages[card["message_id"]], "s")
    hands.pass_seconds(seconds)
    how = {"receiver_user_id": petro.id, "callback_query_id": made.id}
    if in_time:
        assert whispered(world, plain_desk, petro, ephemeral_message_parameters=how)["message_id"] == 0
        return
    with pytest.raises(Refusal, match="query is too old"):
        whispered(world, plain_desk, petro, ephemeral_message_parameters=how)


def test_the_press_of_another_is_no_ground(world: World, anna: User, petro: User, plain_desk: Chat) -> None:
    card = call(world, "sendMessage", chat_id=plain_desk.id, text="card", reply_markup=ROWS)
    made = press(world, anna, plain_desk.messages[card["message_id"]], "s")
    how = {"receiver_user_id": petro.id, "callback_query_id": made.id}
    with pytest.raises(Refusal, match="query is too old"):
        whispered(world, plain_desk, petro, ephemeral_message_parameters=how)


def test_a_plain_member_needs_a_ground(world: World, petro: User, plain_desk: Chat) -> None:
    with pytest.raises(Refusal, match="CHAT_ADMIN_REQUIRED"):
        whispered(world, plain_desk, petro)
    said = say(world, petro, plain_desk, "/settings")
    with pytest.raises(Refusal, match="MESSAGE_NOT_COMMAND"):
        whispered(world, plain_desk, petro, reply_parameters={"message_id": said.id})


@pytest.mark.parametrize("who", ["a stranger", "a bot", "in private"])
def test_only_members_of_groups_are_whispered_to(world: World, anna: User, desk: Chat, who: str) -> None:
    start(world, anna)
    stranger = world.add_user("Olga", is_bot=who == "a bot")
    place = world.private_chat(anna) if who == "in private" else desk
    words = "only to groups" if who == "in private" else "USER_NOT_PARTICIPANT"
    with pytest.raises(Refusal, match=words):
        whispered(world, place, anna if who == "in private" else stranger)


def declared(world: World, name: str = "settings") -> None:
    command = {"command": name, "description": "Settings", "is_ephemeral": True}
    call(world, "setMyCommands", commands=[command])


def test_an_ephemeral_command_is_heard_by_the_bot_alone(
    world: World, anna: User, petro: User, plain_desk: Chat
) -> None:
    declared(world)
    assert call(world, "getMyCommands")[0]["is_ephemeral"] is True
    updates(world)
    said = whisper(world, petro, plain_desk, "/settings")
    (update,) = updates(world)
    assert (update["message"]["message_id"], update["message"]["text"]) == (0, "/settings")
    assert (texts(world, plain_desk, anna), texts(world, plain_desk, petro)) == ([], ["/settings"])
    reply = {"ephemeral_message_id": said.whisper_id}
    sent = whispered(world, plain_desk, petro, "Here they are.", reply_parameters=reply)
    assert sent["reply_to_message"]["ephemeral_message_id"] == said.whisper_id
    with pytest.raises(NotPossible, match="no ephemeral command /start"):
        whisper(world, petro, plain_desk, "/start")


def test_a_late_answer_to_an_ephemeral_command_is_refused(
    world: World, petro: User, plain_desk: Chat, hands: Hands
) -> None:
    declared(world)
    said = whisper(world, petro, plain_desk, "/settings")
    hands.pass_seconds(16)
    with pytest.raises(Refusal, match="MESSAGE_ID_INVALID"):
        whispered(world, plain_desk, petro, reply_parameters={"ephemeral_message_id": said.whisper_id})


def test_what_was_whispered_can_be_answered(world: World, petro: User, desk: Chat) -> None:
    whispered(world, desk, petro)
    (first,) = world.whispers.values()
    updates(world)
    whisper(world, petro, desk, "thanks", reply_to=first)
    assert updates(world)[0]["message"]["reply_to_message"]["ephemeral_message_id"] == first.whisper_id


def test_it_is_edited_and_deleted_by_methods_of_its_own(world: World, petro: User, desk: Chat) -> None:
    sent = whispered(world, desk, petro, reply_markup=ROWS)
    own = {"receiver_user_id": petro.id, "ephemeral_message_id": sent["ephemeral_message_id"]}
    place = {"chat_id": desk.id, **own}
    assert call(world, "editEphemeralMessageText", **place, text="new", reply_markup=ROWS) is True
    assert texts(world, desk, petro) == ["new"]
    assert call(world, "editEphemeralMessageReplyMarkup", **place) is True
    assert call(world, "editEphemeralMessageText", **place, rich_message={"html": "<h1>rich</h1>"}) is True
    assert texts(world, desk, petro) == ["rich"]
    with pytest.raises(Refusal, match="there is no caption in the message to edit"):
        call(world, "editEphemeralMessageCaption", **place, caption="new")
    assert call(world, "deleteEphemeralMessage", **place) is True
    assert texts(world, desk, petro) == []
    with pytest.raises(Refusal, match="message to delete not found"):
        call(world, "deleteEphemeralMessage", **place)


def test_its_picture_and_caption_are_edited(world: World, petro: User, desk: Chat) -> None:
    how: Any = {"ephemeral_message_parameters": {"receiver_user_id": petro.id}}
    sent = call(world, "sendPhoto", chat_id=desk.id, photo=_photo(world), caption="a", **how)
    own = {"receiver_user_id": petro.id, "ephemeral_message_id": sent["ephemeral_message_id"]}
    assert call(world, "editEphemeralMessageCaption", chat_id=desk.id, **own, caption="b") is True
    media = {"type": "photo", "media": _photo(world), "caption": "c"}
    assert call(world, "editEphemeralMessageMedia", chat_id=desk.id, **own, media=media) is True
    assert texts(world, desk, petro) == ["c"]


def test_the_usual_methods_do_not_know_it(world: World, anna: User, petro: User, desk: Chat) -> None:
    sent = whispered(world, desk, petro)
    for number in (0, sent["ephemeral_message_id"]):
        with pytest.raises(Refusal, match="message to delete not found"):
            call(world, "deleteMessage", chat_id=desk.id, message_id=number)
    own = {"receiver_user_id": anna.id, "ephemeral_message_id": sent["ephemeral_message_id"]}
    with pytest.raises(Refusal, match="message to edit not found"):
        call(world, "editEphemeralMessageText", chat_id=desk.id, **own, text="for the wrong one")


def test_it_stands_in_place_of_the_message_that_was_pressed(
    world: World, anna: User, petro: User, desk: Chat
) -> None:
    card = call(world, "sendMessage", chat_id=desk.id, text="card", reply_markup=ROWS)
    made = press(world, petro, desk.messages[card["message_id"]], "s")
    how = {"receiver_user_id": petro.id, "callback_query_id": made.id, "replace_callback_query_message": True}
    whispered(world, desk, petro, "your card", ephemeral_message_parameters=how)
    assert (texts(world, desk, anna), texts(world, desk, petro)) == (["card"], ["your card"])
    (message,) = world.whispers.values()
    message.keyboard = ROWS["inline_keyboard"]
    again = press(world, petro, message, "s")
    with pytest.raises(Refusal, match="MESSAGE_ID_INVALID"):
        whispered(world, desk, petro, ephemeral_message_parameters={**how, "callback_query_id": again.id})


async def test_a_scene_looks_with_the_eyes_of_one_member(scene: Scene) -> None:
    anna, petro = await scene.person("Anna"), await scene.person("Petro")
    desk = await scene.group("Desk", anna, [petro], rights=[])
    world: World = scene._wire.world  # type: ignore[attr-defined]
    chat = world.chats[desk.id]
    whispered(world, chat, world.users[petro.id], reply_markup=ROWS)
    seen = await petro.at(desk).sees("only you")
    assert (seen.raw["only_for"], seen.labels) == (petro.id, ["Settings"])
    pressed = await scene.act("press", user=petro.id, chat=desk.id, label="Settings")
    assert updates(world)[-1]["callback_query"]["id"] == pressed["press_id"]
    with pytest.raises(AssertionError, match="did not show 'only you'"):
        await anna.at(desk).sees("only you", timeout=0.05)
    with pytest.raises(NotPossible, match="shows no button"):
        await scene.act("press", user=anna.id, chat=desk.id, label="Settings")
    await scene.act("whisper", user=petro.id, chat=desk.id, text="thanks", reply_to=seen.id)
    assert (await petro.at(desk).messages())[-1].text == "thanks"


async def test_the_stream_to_the_page_leaves_out_what_is_for_another(
    playground: Playground, scene: Scene
) -> None:
    anna, petro = await scene.person("Anna"), await scene.person("Petro")
    desk = await scene.group("Desk", anna, [petro], rights=[])
    world = playground.world
    world.page_user_id = petro.id
    address = f"{playground.page_url}control/events"
    async with aiohttp.ClientSession() as session, session.get(address) as stream:
        assert (await stream.content.readline()).startswith(b": open")
        for person in (anna, petro):
            whispered(world, world.chats[desk.id], world.users[person.id], f"for {person.name}")
        line = b""
        while b"only_for" not in line:
            line = await asyncio.wait_for(stream.content.readline(), 5)
    assert b"for Petro" in line

"""An older Bot API is played: methods that are not there, parameters and fields that it does not know."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, post, start
from bot.playground.methods import METHODS, SINCE
from bot.playground.refusal import Refusal
from bot.playground.scene import Scene
from bot.playground.views.view import message_view
from bot.playground.world.levels import FIELDS, LEVELS, PARAMETERS, offers, shown
from bot.playground.world.members import User
from bot.playground.world.things import Rich
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call, updates

RICH = {"html": "<h1>Fire</h1>"}


def at(level: str, hands: Hands) -> World:
    world = World(clock=hands, level=level)
    world.floods.enabled = False
    return world


@pytest.mark.parametrize(("method", "since"), sorted(SINCE.items()))
def test_a_method_is_there_from_its_level_on(hands: Hands, method: str, since: str) -> None:
    older = LEVELS[LEVELS.index(since) - 1]
    with pytest.raises(Refusal) as refused:
        call(at(older, hands), method)
    assert (refused.value.code, refused.value.description) == (404, "Not Found: method not found")
    with pytest.raises(Refusal) as refused:
        call(at(since, hands), method)
    assert refused.value.code == 400


def test_every_level_named_anywhere_is_one_that_can_be_played() -> None:
    assert {*SINCE.values(), *PARAMETERS.values(), *FIELDS.values()} <= set(LEVELS)
    assert set(SINCE) <= set(METHODS)
    assert [offers("10.1", level) for level in LEVELS] == [True, True, False, False]


def test_a_parameter_that_is_newer_is_passed_over(hands: Hands) -> None:
    world = at("10.0", hands)
    anna = world.add_user("Anna")
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="card")
    with pytest.raises(Refusal, match="message text is empty"):
        call(world, "editMessageText", chat_id=anna.id, message_id=sent["message_id"], rich_message=RICH)


def test_a_whisper_through_an_old_server_is_heard_by_all(hands: Hands) -> None:
    world = at("10.1", hands)
    anna = world.add_user("Anna")
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, [])
    sent = call(world, "sendMessage", chat_id=group.id, text="only you", receiver_user_id=anna.id)
    assert sent["message_id"] > 0
    assert group.messages[sent["message_id"]].receiver is None


@pytest.mark.parametrize(("level", "there"), [("10.0", False), ("10.1", True), ("10.3", True)])
def test_a_rich_post_reaches_an_old_server_without_content(hands: Hands, level: str, there: bool) -> None:
    world = at(level, hands)
    anna = world.add_user("Anna")
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna)
    post(world, channel, thing=Rich({"blocks": [{"type": "paragraph", "text": "words"}]}))
    received: Any = next(u["channel_post"] for u in updates(world) if "channel_post" in u)
    assert "text" not in received
    assert ("rich_message" in received) is there


def test_blocks_came_later_than_html(hands: Hands) -> None:
    world = at("10.1", hands)
    anna = world.add_user("Anna")
    start(world, anna)
    assert call(world, "sendRichMessage", chat_id=anna.id, rich_message=RICH)["rich_message"]
    given = {"blocks": [{"type": "paragraph", "text": "words"}]}
    with pytest.raises(Refusal, match="exactly one of the fields"):
        call(world, "sendRichMessage", chat_id=anna.id, rich_message=given)
    world.level = "10.2"
    assert call(world, "sendRichMessage", chat_id=anna.id, rich_message=given)


def test_a_kind_of_block_is_there_from_its_level_on(hands: Hands) -> None:
    world = at("10.2", hands)
    anna = world.add_user("Anna")
    start(world, anna)
    given = {"blocks": [{"type": "expandable_blockquote", "text": "words"}]}
    with pytest.raises(Refusal, match="invalid block type"):
        call(world, "sendRichMessage", chat_id=anna.id, rich_message=given)
    world.level = "10.3"
    assert call(world, "sendRichMessage", chat_id=anna.id, rich_message=given)


def test_newer_fields_are_left_out_however_deep() -> None:
    deep = {
        "message": {"reply_to_message": {"rich_message": {}, "text": "a"}, "list": [{"is_ephemeral": True}]}
    }
    assert shown("10.0", deep) == {"message": {"reply_to_message": {"text": "a"}, "list": [{}]}}
    assert shown("10.3", deep) is deep


@pytest.mark.parametrize("depth", [101, 900, 100_000])
def test_markup_without_bottom_is_refused_by_an_old_server_too(hands: Hands, depth: int) -> None:
    world = at("10.0", hands)
    anna = world.add_user("Anna")
    start(world, anna)
    with pytest.raises(Refusal, match="can't parse reply keyboard markup JSON object"):
        call(
            world, "sendMessage", chat_id=anna.id, text="x", reply_markup='{"a":' * depth + "1" + "}" * depth
        )


def test_a_level_that_does_not_exist_is_no_world(hands: Hands) -> None:
    with pytest.raises(ValueError, match="no such Bot API level"):
        World(clock=hands, level="11.0")


async def test_the_level_is_switched_while_the_world_turns(scene: Scene) -> None:
    assert (await scene.act("level"))["level"] == "10.3"
    assert (await scene.act("level", level="10.0"))["level"] == "10.0"
    assert (await scene.act("state"))["level"] == "10.0"
    with pytest.raises(NotPossible, match=r"there are 10\.0, 10\.1, 10\.2, 10\.3"):
        await scene.act("level", level="9.9")


def test_the_newest_level_is_the_default(world: World, anna: User) -> None:
    start(world, anna)
    assert world.level == LEVELS[-1]
    assert call(world, "sendRichMessage", chat_id=anna.id, rich_message=RICH)


@pytest.mark.parametrize("as_text", [False, True])
def test_a_disabled_button_does_nothing_and_is_nothing_to_an_old_server(hands: Hands, as_text: bool) -> None:
    rows: Any = {"inline_keyboard": [[{"text": "Skip", "disabled": {}}]]}
    markup = json.dumps(rows) if as_text else rows
    world = at("10.3", hands)
    anna = world.add_user("Anna")
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="card", reply_markup=markup)
    assert sent["reply_markup"] == rows
    shown_button = message_view(world, world.private_chat(anna).messages[sent["message_id"]])["buttons"][0][0]
    assert (shown_button["disabled"], shown_button["data"]) == (True, "")
    world.level = "10.2"
    with pytest.raises(Refusal, match="Text buttons are unallowed"):
        call(world, "sendMessage", chat_id=anna.id, text="card", reply_markup=markup)


def test_a_markup_that_cannot_be_read_is_left_to_the_method(hands: Hands) -> None:
    world = at("10.0", hands)
    anna = world.add_user("Anna")
    start(world, anna)
    with pytest.raises(Refusal, match="can't parse reply keyboard markup JSON object"):
        call(world, "sendMessage", chat_id=anna.id, text="card", reply_markup="{")

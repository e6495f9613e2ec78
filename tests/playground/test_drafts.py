"""What is shown in passing: drafts of messages and chat actions."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.actions.founding import make_group
from bot.playground.actions.talk import say, start
from bot.playground.refusal import Refusal
from bot.playground.views.view import chat_view
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call


def draft(world: World, anna: User) -> Any:
    return chat_view(world, world.private_chat(anna))["draft"]


def test_a_draft_stands_for_thirty_seconds(world: World, anna: User, hands: Hands) -> None:
    start(world, anna)
    assert call(world, "sendMessageDraft", chat_id=anna.id, draft_id=7, text="Looking") is True
    assert draft(world, anna)["text"] == "Looking"
    hands.pass_seconds(29)
    assert draft(world, anna)["text"] == "Looking"
    hands.pass_seconds(1)
    assert draft(world, anna) == {}


def test_a_draft_stands_by_the_worlds_own_clock(world: World, anna: User) -> None:
    start(world, anna)
    call(world, "sendMessageDraft", chat_id=anna.id, draft_id=7, text="Looking")
    call(world, "sendChatAction", chat_id=anna.id, action="typing")
    world.advance(5)
    assert chat_view(world, world.private_chat(anna))["doing"] == {}
    assert draft(world, anna)["text"] == "Looking"
    world.advance(25)
    assert draft(world, anna) == {}


@pytest.mark.parametrize(("ids", "animated"), [((7, 7), True), ((7, 8), False)])
def test_a_draft_of_the_same_id_moves_on(
    world: World, anna: User, ids: tuple[int, int], animated: bool
) -> None:
    start(world, anna)
    for number, words in zip(ids, ("Look", "Looking"), strict=True):
        call(world, "sendMessageDraft", chat_id=anna.id, draft_id=number, text=words)
    shown = draft(world, anna)
    assert (shown["text"], shown["animated"]) == ("Looking", animated)


def test_the_message_ends_the_draft_and_the_action(world: World, anna: User) -> None:
    start(world, anna)
    call(world, "sendMessageDraft", chat_id=anna.id, draft_id=7, text="Looking")
    call(world, "sendChatAction", chat_id=anna.id, action="typing")
    call(world, "sendMessage", chat_id=anna.id, text="Found")
    shown = chat_view(world, world.private_chat(anna))
    assert (shown["draft"], shown["doing"]) == ({}, {})


def test_a_draft_without_words_shows_the_bot_thinking(world: World, anna: User) -> None:
    start(world, anna)
    assert call(world, "sendMessageDraft", chat_id=anna.id, draft_id=7, text="") is True
    assert (draft(world, anna)["action"], draft(world, anna)["text"]) == ("draft", "")


def test_a_draft_keeps_its_entities(world: World, anna: User) -> None:
    start(world, anna)
    bold = {"type": "bold", "offset": 0, "length": 4}
    call(world, "sendMessageDraft", chat_id=anna.id, draft_id=7, text="Look", entities=[bold])
    assert draft(world, anna)["entities"] == [bold]


def test_a_rich_draft_may_think_and_a_rich_message_may_not(world: World, anna: User) -> None:
    start(world, anna)
    thinking = {"blocks": [{"type": "thinking", "text": "Searching"}]}
    assert call(world, "sendRichMessageDraft", chat_id=anna.id, draft_id=1, rich_message=thinking) is True
    assert draft(world, anna)["rich"] == thinking
    with pytest.raises(Refusal, match="invalid block type"):
        call(world, "sendRichMessage", chat_id=anna.id, rich_message=thinking)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"draft_id": 0}, "draft_id must be non-zero"),
        ({"draft_id": 1, "text": "a" * 4097}, "message is too long"),
        ({"draft_id": 1, "message_thread_id": 5}, "message thread not found"),
    ],
)
def test_a_wrong_draft_is_refused(world: World, anna: User, given: dict[str, Any], words: str) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match=words):
        call(world, "sendMessageDraft", **{"chat_id": anna.id, "text": "Looking", **given})
    assert draft(world, anna) == {}


def test_drafts_are_for_private_chats(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    group.members[world.bot.id] = group.member(anna)
    say(world, anna, group, "hello")
    with pytest.raises(Refusal, match="TEXTDRAFT_PEER_INVALID"):
        call(world, "sendMessageDraft", chat_id=group.id, draft_id=1, text="Looking")

"""Polls: asked by the bot and by people, voted in, closed, forwarded and copied."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, Poll
from telegram.error import BadRequest

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, promote
from bot.playground.actions.polls import stop, vote
from bot.playground.actions.talk import NotPossible, forward, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person
from bot.playground.world.members import User
from bot.playground.world.messages import Message
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call, updates

ASKED = {"question": "Where to meet?", "options": ["Minsk", "Brest", "Grodno"]}
QUIZ = {**ASKED, "type": "quiz", "correct_option_ids": [1], "explanation": "Look at the map"}


def ask(world: World, chat_id: int, **more: Any) -> Message:
    sent = call(world, "sendPoll", chat_id=chat_id, **{**ASKED, **more})
    return world.chats[chat_id].messages[sent["message_id"]]


@pytest.fixture
def anna_here(world: World, anna: User) -> User:
    start(world, anna)
    updates(world)
    return anna


def refused(world: World, method: str, **given: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        call(world, method, **given)
    return refusal.value.description.removeprefix("Bad Request: ")


def test_a_poll_has_the_fields_of_its_shape(world: World, anna_here: User) -> None:
    sent = call(world, "sendPoll", chat_id=anna_here.id, **ASKED, is_anonymous=False)
    poll = sent["poll"]
    assert "text" not in sent
    assert [
        (option["persistent_id"], option["text"], option["voter_count"]) for option in poll["options"]
    ] == [
        ("0", "Minsk", 0),
        ("1", "Brest", 0),
        ("2", "Grodno", 0),
    ]
    assert (poll["type"], poll["is_closed"], poll["is_anonymous"]) == ("regular", False, False)
    assert (poll["allows_revoting"], poll["members_only"]) == (True, False)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"question": " "}, "text must be non-empty"),
        ({"question": "q" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least one answer option"),
        ({"options": ["x"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["a", ""]}, "text must be non-empty"),
        ({"options": ["a", "x" * 101]}, "poll options length must not exceed 100"),
        ({"options": {"a": 1}}, "expected an Array of String as options"),
        ({"options": [7]}, "can't parse InputPollOption: expected InputPollOption to be an Object"),
        ({"type": "vote"}, "unsupported poll type specified"),
        ({"type": "quiz"}, "correct quiz option list must be non-empty"),
        ({"type": "quiz", "correct_option_ids": [1, 0]}, "correct quiz option list must be increasing"),
        ({"type": "quiz", "correct_option_id": 3}, "wrong quiz correct_option_id"),
        ({"type": "quiz", "correct_option_ids": ["1"]}, "correct option identifier must be of type Number"),
        ({**QUIZ, "explanation": "x" * 201}, "quiz explanation must have at most 200 characters"),
        ({**QUIZ, "explanation": "a\nb\nc\nd"}, "quiz explanation must have at most 2 line feeds"),
        ({"open_period": 4}, "open_period must be from 5 to 2628000 seconds"),
        ({"close_date": 1}, "close_date must be 5 to 2628000 seconds in the future"),
        ({"media": {"type": "photo", "media": "x"}}, "media of polls is not there in the playground"),
    ],
)
def test_a_wrong_poll_is_refused(world: World, anna_here: User, given: dict[str, Any], words: str) -> None:
    assert refused(world, "sendPoll", **{"chat_id": anna_here.id, **ASKED, **given}) == words


def test_votes_of_a_public_poll_are_told_by_name_and_by_number(world: World, anna_here: User) -> None:
    message = ask(world, anna_here.id, is_anonymous=False)
    vote(world, anna_here, message, [2])
    answer, counted = updates(world)
    assert answer["poll_answer"]["user"]["id"] == anna_here.id
    assert answer["poll_answer"]["option_ids"] == [2]
    assert answer["poll_answer"]["option_persistent_ids"] == ["2"]
    assert counted["poll"]["options"][2]["voter_count"] == 1
    vote(world, anna_here, message, [])
    answer, counted = updates(world)
    assert answer["poll_answer"]["option_ids"] == []
    assert counted["poll"]["total_voter_count"] == 0


def test_votes_of_an_anonymous_poll_are_only_counted(world: World, anna_here: User) -> None:
    vote(world, anna_here, ask(world, anna_here.id), [0])
    assert [name for update in updates(world) for name in update if name != "update_id"] == ["poll"]


def test_the_same_vote_again_changes_nothing(world: World, anna_here: User) -> None:
    message = ask(world, anna_here.id)
    vote(world, anna_here, message, [0])
    updates(world)
    vote(world, anna_here, message, [0])
    assert updates(world) == []


def test_an_anonymous_administrator_votes_as_the_group(world: World, anna_here: User) -> None:
    group = make_group(world, "Desk", anna_here)
    add_bot(world, group, anna_here)
    promote(world, group, anna_here, anna_here, anonymous=True)
    message = ask(world, group.id, is_anonymous=False)
    updates(world)
    vote(world, anna_here, message, [0])
    assert updates(world)[0]["poll_answer"]["voter_chat"]["id"] == group.id


@pytest.mark.parametrize(
    ("more", "votes", "words"),
    [
        ({}, [[0, 1]], "only one option"),
        ({}, [[3]], "there are 3 options"),
        ({"allows_revoting": False}, [[0], [1]], "final"),
        ({"allows_revoting": False}, [[0], []], "final"),
        ({**QUIZ}, [[0], [1]], "final"),
        ({"is_closed": True}, [[0]], "closed"),
    ],
)
def test_a_vote_against_the_rules_of_the_poll_is_not_possible(
    world: World, anna_here: User, more: dict[str, Any], votes: list[list[int]], words: str
) -> None:
    message = ask(world, anna_here.id, **more)
    *before, last = votes
    for chosen in before:
        vote(world, anna_here, message, chosen)
    with pytest.raises(NotPossible, match=words):
        vote(world, anna_here, message, last)


def test_several_options_are_chosen_where_the_poll_allows_it(world: World, anna_here: User) -> None:
    message = ask(world, anna_here.id, allows_multiple_answers=True)
    poll = vote(world, anna_here, message, [2, 0])
    assert list(poll.counts()) == [1, 0, 1]


def test_a_stopped_poll_takes_the_new_buttons_and_is_stopped_once(world: World, anna_here: User) -> None:
    message = ask(world, anna_here.id)
    place = {"chat_id": anna_here.id, "message_id": message.id}
    rows = {"inline_keyboard": [[{"text": "Again", "callback_data": "a"}]]}
    stopped = call(world, "stopPoll", **place, reply_markup=rows)
    assert stopped["is_closed"] is True
    assert message.keyboard == rows["inline_keyboard"]
    assert updates(world)[0]["poll"]["is_closed"] is True
    assert refused(world, "stopPoll", **place) == "poll has already been closed"


def test_only_an_own_poll_is_stopped(world: World, anna_here: User) -> None:
    place = {"chat_id": anna_here.id}
    text = call(world, "sendMessage", **place, text="x")["message_id"]
    own = ask(world, anna_here.id)
    forwarded = forward(world, anna_here, own)
    assert refused(world, "stopPoll", **place, message_id=99) == "message with poll to stop not found"
    assert refused(world, "stopPoll", **place, message_id=text) == "message is not a poll"
    assert refused(world, "stopPoll", **place, message_id=forwarded.id) == "poll can't be stopped"


def test_a_poll_closes_when_its_time_is_up(world: World, anna_here: User, hands: Hands) -> None:
    message = ask(world, anna_here.id, open_period=600)
    assert call(world, "forwardMessage", chat_id=anna_here.id, from_chat_id=anna_here.id,
                message_id=message.id)["poll"]["close_date"] == int(hands.now.timestamp()) + 600  # fmt: skip
    world.advance(599)
    assert updates(world) == []
    world.advance(2)
    closed = updates(world)[0]["poll"]
    assert closed["is_closed"] is True
    assert "close_date" not in closed


def test_a_closing_date_is_a_period_too(world: World, anna_here: User, hands: Hands) -> None:
    message = ask(world, anna_here.id, close_date=int(hands.now.timestamp()) + 60)
    world.advance(61)
    assert message.thing.is_closed  # type: ignore[union-attr]


def test_a_forward_shows_the_same_poll_and_a_copy_a_new_one(world: World, anna_here: User) -> None:
    message = ask(world, anna_here.id)
    place = {"chat_id": anna_here.id, "from_chat_id": anna_here.id, "message_id": message.id}
    forwarded = call(world, "forwardMessage", **place)
    copied = world.chats[anna_here.id].messages[call(world, "copyMessage", **place)["message_id"]]
    vote(world, anna_here, world.chats[anna_here.id].messages[forwarded["message_id"]], [1])
    assert list(message.thing.counts()) == [0, 1, 0]  # type: ignore[union-attr]
    assert list(copied.thing.counts()) == [0, 0, 0]  # type: ignore[union-attr]
    assert forwarded["poll"]["id"] == message.thing.id != copied.thing.id  # type: ignore[union-attr]


def test_the_answer_of_a_quiz_is_told_only_to_its_own_bot_until_it_closes(
    world: World, anna_here: User
) -> None:
    own = call(world, "sendPoll", chat_id=anna_here.id, **QUIZ)
    assert (own["poll"]["correct_option_ids"], own["poll"]["explanation"]) == ([1], "Look at the map")
    message = world.chats[anna_here.id].messages[own["message_id"]]
    forward(world, anna_here, message)
    assert "correct_option_ids" not in updates(world)[0]["message"]["poll"]
    call(world, "stopPoll", chat_id=anna_here.id, message_id=message.id)
    forward(world, anna_here, message)
    assert updates(world)[-1]["message"]["poll"]["correct_option_ids"] == [1]


async def test_a_quiz_of_unknown_answer_is_not_copied(bot: Bot, editor: Person) -> None:
    group = await editor.scene.group("Desk", editor)  # type: ignore[attr-defined]
    quiz = await editor.sends_poll("Which?", ["a", "b"], to=group, correct=0)
    with pytest.raises(BadRequest, match=r"(?i)message can't be copied"):
        await bot.copy_message(editor.id, group.id, quiz.id)
    assert (await bot.forward_message(editor.id, group.id, quiz.id)).poll is not None


def test_a_public_poll_does_not_go_into_a_channel(world: World, anna_here: User) -> None:
    channel = make_channel(world, "Posts", anna_here)
    add_bot(world, channel, anna_here)
    words = "non-anonymous polls can't be sent to channel chats"
    assert refused(world, "sendPoll", chat_id=channel.id, **ASKED, is_anonymous=False) == words
    message = ask(world, anna_here.id, is_anonymous=False)
    place = {"from_chat_id": anna_here.id, "message_id": message.id}
    assert refused(world, "forwardMessage", chat_id=channel.id, **place) == words
    assert call(world, "sendPoll", chat_id=channel.id, **ASKED)["poll"]["is_anonymous"] is True


def test_the_words_of_a_poll_are_not_edited_but_its_buttons_are(world: World, anna_here: User) -> None:
    place = {"chat_id": anna_here.id, "message_id": ask(world, anna_here.id).id}
    assert "there is no text" in refused(world, "editMessageText", **place, text="x")
    assert "there is no caption" in refused(world, "editMessageCaption", **place, caption="x")
    rows = {"inline_keyboard": [[{"text": "Again", "callback_data": "a"}]]}
    assert call(world, "editMessageReplyMarkup", **place, reply_markup=rows)["reply_markup"] == rows


async def test_a_person_asks_and_votes_by_words(bot: Bot, editor: Person) -> None:
    asked = await editor.sends_poll("Lunch?", ["Soup", "Salad"], anonymous=False)
    received = (await bot.get_updates(timeout=0))[-1].message
    assert received is not None
    assert received.poll is not None
    assert received.poll.question == "Lunch?"
    voted = await editor.votes(asked, "Salad")
    options = [(one["text"], one["votes"], one["chosen"]) for one in voted.raw["thing"]["options"]]
    assert [(text, votes) for text, votes, _ in options] == [("Soup", 0), ("Salad", 1)]
    with pytest.raises(NotPossible, match="there are: Soup, Salad"):
        await editor.votes(asked, "Cake")


async def test_the_bot_is_not_told_of_votes_in_polls_of_others(bot: Bot, editor: Person) -> None:
    asked = await editor.sends_poll("Lunch?", ["Soup", "Salad"])
    await editor.votes(asked, 0)
    await editor.scene.act("stop_poll", chat=editor.id, message=asked.id)
    assert [update.poll for update in await bot.get_updates(timeout=0)] == [None, None]


async def test_a_poll_goes_the_whole_way_through_the_client_library(bot: Bot, editor: Person) -> None:
    sent = await bot.send_poll(editor.id, "Which?", ["a", "b"], type=Poll.QUIZ, correct_option_ids=[0])
    shown = (await editor.messages())[-1]
    assert "correct" not in shown.raw["thing"]["options"][0]
    await editor.votes(shown, "b")
    poll = (await bot.get_updates(timeout=0))[-1].poll
    assert poll is not None
    assert [option.voter_count for option in poll.options] == [0, 1]
    closed = await bot.stop_poll(editor.id, sent.message_id)
    assert (closed.is_closed, closed.correct_option_ids) == (True, (0,))


def test_who_asked_ends_their_own_poll(world: World, anna_here: User) -> None:
    message = ask(world, anna_here.id)
    stop(world, message)
    with pytest.raises(NotPossible, match="closed"):
        stop(world, message)


def test_only_members_of_a_group_vote_there(world: World, anna_here: User) -> None:
    group = make_group(world, "Desk", anna_here)
    add_bot(world, group, anna_here)
    message = ask(world, group.id)
    with pytest.raises(NotPossible, match="is not in Desk"):
        vote(world, world.add_user("Stranger"), message, [0])


def test_a_poll_that_was_refused_never_closes(world: World, anna_here: User) -> None:
    world.floods.enabled = True
    for _ in range(8):
        call(world, "sendMessage", chat_id=anna_here.id, text="x")
    assert "Too Many" in refused(world, "sendPoll", chat_id=anna_here.id, **ASKED, open_period=5)
    world.advance(60)
    assert updates(world) == []

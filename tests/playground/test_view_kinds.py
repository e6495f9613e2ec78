"""What a page is told of messages that are no plain text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground.actions.changes import stop_moving
from bot.playground.actions.polls import close, open_poll, vote
from bot.playground.actions.talk import say, start
from bot.playground.text import Formatted
from bot.playground.views.view import message_view
from bot.playground.world.members import User
from bot.playground.world.messages import Message
from bot.playground.world.pictures import plain_picture
from bot.playground.world.things import Contact, Dice, Location, Poll, Venue
from bot.playground.world.world import World
from tests.playground.conftest import call


@pytest.fixture(autouse=True)
def _anna_sits_at_the_page(world: World, anna: User) -> None:
    world.page_user_id = anna.id
    start(world, anna)


def shown(world: World, message: Message) -> dict[str, Any]:
    """The view, as it reaches a page."""
    found: dict[str, Any] = json.loads(json.dumps(message_view(world, message)))
    return found


@pytest.mark.parametrize(
    ("thing", "view"),
    [
        (Dice("🎯", 6), {"kind": "dice", "emoji": "🎯", "value": 6}),
        (
            Contact("+375", "Olga", "K"),
            {
                "kind": "contact",
                "phone": "+375",
                "first_name": "Olga",
                "last_name": "K",
                "vcard": "",
                "user_id": 0,
            },
        ),
        (
            Venue(Location(1.0, 2.0), "Theatre", "Square"),
            {"kind": "venue", "title": "Theatre", "address": "Square", "latitude": 1.0, "longitude": 2.0},
        ),
    ],
    ids=["dice", "contact", "venue"],
)
def test_a_thing_is_told_in_full(world: World, anna: User, thing: Any, view: dict[str, Any]) -> None:
    assert shown(world, say(world, anna, thing=thing))["thing"] == view


def test_a_location_is_live_as_long_as_it_is_shared(world: World, anna: User) -> None:
    lasting = say(world, anna, thing=Location(1.0, 2.0, live_period=60))
    stopped = say(world, anna, thing=Location(1.0, 2.0, live_period=60))
    assert shown(world, lasting)["thing"]["live"] is True
    stop_moving(world, stopped)
    assert shown(world, stopped)["thing"]["live"] is False
    world.advance(60)
    assert shown(world, lasting)["thing"]["live"] is False
    assert shown(world, say(world, anna, thing=Location(1.0, 2.0)))["thing"]["live"] is False


def quiz(world: World, owner: User) -> Poll:
    options = (Formatted("Minsk"), Formatted("Brest"))
    return open_poll(
        world,
        Poll(
            "7",
            owner.id,
            Formatted("Capital?"),
            options,
            is_quiz=True,
            correct=(0,),
            explanation=Formatted("Minsk"),
        ),
    )


def test_a_quiz_shows_its_answer_to_who_has_voted(world: World, anna: User) -> None:
    message = say(world, anna, thing=quiz(world, anna))
    before = shown(world, message)["thing"]
    assert (before["voted"], before["explanation"]) == (False, "")
    assert all("correct" not in option for option in before["options"])
    vote(world, anna, message, [1])
    after = shown(world, message)["thing"]
    told = [(one["text"], one["votes"], one["chosen"], one["correct"]) for one in after["options"]]
    assert told == [("Minsk", 0, False, True), ("Brest", 1, True, False)]
    assert (after["voted"], after["explanation"], after["voters"]) == (True, "Minsk", 1)


def test_a_closed_quiz_shows_its_answer_to_all(world: World, anna: User) -> None:
    poll = quiz(world, anna)
    message = say(world, anna, thing=poll)
    close(world, poll)
    view = shown(world, message)["thing"]
    assert (view["closed"], view["options"][0]["correct"], view["explanation"]) == (True, True, "Minsk")


def test_results_that_are_hidden_show_once_the_poll_closes(world: World, anna: User) -> None:
    asked = {"question": "Which?", "options": ["a", "b"], "hide_results_until_closes": True}
    sent = call(world, "sendPoll", chat_id=anna.id, **asked)
    message = world.private_chat(anna).messages[sent["message_id"]]
    vote(world, anna, message, [1])
    before = shown(world, message)["thing"]
    assert (before["hidden"], [one["votes"] for one in before["options"]]) == (True, [0, 0])
    call(world, "stopPoll", chat_id=anna.id, message_id=message.id)
    after = shown(world, message)["thing"]
    assert (after["hidden"], [one["votes"] for one in after["options"]]) == (False, [0, 1])


def test_every_message_that_shows_a_poll_changes_with_it(world: World, anna: User) -> None:
    poll = quiz(world, anna)
    first, second = say(world, anna, thing=poll), say(world, anna, thing=poll)
    revisions = (first.revision, second.revision)
    vote(world, anna, first, [0])
    assert first.revision > revisions[0]
    assert second.revision > revisions[1]
    assert shown(world, second)["thing"]["voters"] == 1


def test_a_file_is_told_with_all_that_is_drawn(world: World, anna: User) -> None:
    more = {"performer": "Choir", "title": "Kupalinka"}
    song = world.files.media("audio", b"song", name="a.mp3", seconds=200, more=more)
    view = shown(world, say(world, anna, media=song))["media"]
    assert (view["performer"], view["title"], view["seconds"], view["mime"]) == (
        "Choir",
        "Kupalinka",
        200,
        "audio/mpeg",
    )
    film = world.files.media("video", b"film", seconds=3)
    veiled = say(world, anna, text="x", media=film, has_spoiler=True, caption_above=True)
    view = shown(world, veiled)
    assert (view["media"]["spoiler"], view["caption_above"], view["media"]["width"]) == (True, True, 640)
    assert world.files.find_media(view["media"]["thumbnail"]) is not None


def test_stickers_that_move_are_told_apart(world: World, anna: User) -> None:
    start(world, anna)
    media = world.files.media("sticker", b"x", more={"emoji": "😀", "is_video": True})
    view = shown(world, say(world, anna, media=media))["media"]
    assert (view["emoji"], view["moves"]) == ("😀", True)


def test_an_answer_says_of_what_kind_the_answered_is(world: World, anna: User) -> None:
    picture = say(world, anna, media=world.files.media("photo", plain_picture(9, 9)))
    ballot = say(world, anna, thing=quiz(world, anna))
    kinds = [
        shown(world, say(world, anna, text="x", reply_to=one))["replied"]["kind"] for one in (picture, ballot)
    ]
    assert kinds == ["photo", "poll"]


def test_a_protected_message_is_told_as_such(world: World, anna: User) -> None:
    sent = call(world, "sendMessage", chat_id=anna.id, text="secret", protect_content=True)
    view = shown(world, world.private_chat(anna).messages[sent["message_id"]])
    assert (view["protected"], view["thing"], view["media"]) == (True, None, None)

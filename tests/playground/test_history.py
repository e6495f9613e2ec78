"""The pages of a chat's past."""

from __future__ import annotations

import pytest

from bot.playground.actions.changes import delete
from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.talk import post, say
from bot.playground.actions.topics import add_topic
from bot.playground.text import Formatted
from bot.playground.views.history import LARGEST_PAGE, history_view
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World


@pytest.fixture
def long_chat(world: World, anna: User) -> Chat:
    for number in range(1, 21):
        say(world, anna, None, f"line {number}")
    return world.private_chat(anna)


def texts(page: dict[str, object]) -> list[str]:
    messages = page["messages"]
    assert isinstance(messages, list)
    return [message["text"] for message in messages]


def test_the_first_page_is_the_newest_oldest_first(world: World, long_chat: Chat) -> None:
    page = history_view(world, long_chat, limit=3)
    assert texts(page) == ["line 18", "line 19", "line 20"]
    assert page["more"]


def test_pages_together_are_the_whole_chat(world: World, long_chat: Chat) -> None:
    whole: list[str] = []
    page = history_view(world, long_chat, limit=7)
    while True:
        whole[:0] = texts(page)
        if not page["more"]:
            break
        page = history_view(world, long_chat, before=page["messages"][0]["id"], limit=7)
    assert whole == [f"line {number}" for number in range(1, 21)]


def test_one_can_read_on_from_any_place(world: World, long_chat: Chat) -> None:
    page = history_view(world, long_chat, after=5, limit=2)
    assert texts(page) == ["line 6", "line 7"]
    assert (page["more"], page["newer"]) == (True, True)
    last = history_view(world, long_chat, after=page["messages"][-1]["place"], limit=100)
    assert texts(last)[-1] == "line 20"
    assert (last["more"], last["newer"]) == (True, False)


def test_beyond_the_newest_there_is_nothing(world: World, long_chat: Chat) -> None:
    page = history_view(world, long_chat, after=20)
    assert (page["messages"], page["more"], page["newer"]) == ([], False, False)


def test_a_message_that_was_deleted_is_skipped(world: World, long_chat: Chat) -> None:
    delete(world, long_chat.messages[5])
    assert texts(history_view(world, long_chat, after=3, limit=2)) == ["line 4", "line 6"]


def test_a_topic_has_a_past_of_its_own(world: World, anna: User) -> None:
    forum = make_group(world, "Desk", anna, forum=True)
    night = add_topic(world, forum, anna, "Night")
    say(world, anna, forum, "for everybody")
    say(world, anna, forum, "for the night", topic=night.id)
    assert texts(history_view(world, forum, topic=night.id))[-1:] == ["for the night"]
    assert "for the night" not in texts(history_view(world, forum, topic=0))


def test_posts_with_ids_of_their_own_stand_in_the_order_of_ids(world: World, anna: User) -> None:
    channel = make_channel(world, "Ministry", anna)
    post(world, channel, "late", message_id=90)
    post(world, channel, "early", message_id=12)
    assert texts(history_view(world, channel))[-2:] == ["early", "late"]


def test_nobody_gets_the_whole_past_at_once(world: World, anna: User) -> None:
    for number in range(LARGEST_PAGE + 5):
        say(world, anna, None, str(number))
    page = history_view(world, world.private_chat(anna), limit=10_000)
    assert len(page["messages"]) == LARGEST_PAGE


def test_what_is_for_one_pair_of_eyes_stands_where_it_came(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    petro = world.add_user("Petro")
    say(world, anna, group, "before")
    world.add_whisper(group, anna, sender=world.bot, content=Formatted("for Anna"))
    world.add_whisper(group, petro, sender=world.bot, content=Formatted("for Petro"))
    say(world, anna, group, "after")
    world.page_user_id = anna.id
    assert texts(history_view(world, group))[-3:] == ["before", "for Anna", "after"]
    page = history_view(world, group, limit=1)
    assert texts(history_view(world, group, before=page["messages"][0]["place"], limit=1)) == ["for Anna"]


def test_a_whisper_takes_the_place_of_what_it_replaces(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    public = say(world, anna, group, "for everybody")
    say(world, anna, group, "after")
    world.add_whisper(group, anna, sender=world.bot, content=Formatted("for Anna"), replaces=public.id)
    world.page_user_id = anna.id
    assert texts(history_view(world, group))[-2:] == ["for Anna", "after"]

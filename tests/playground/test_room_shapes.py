"""What is told about chats and people is read whole by the client library."""

from __future__ import annotations

import pytest
from telegram import ChatFullInfo, ChatInviteLink, Sticker, Update

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.invites import ask, come_by, let_in
from bot.playground.actions.membership import add_bot, restrict
from bot.playground.actions.sharing import share_chat, share_users
from bot.playground.actions.talk import start
from bot.playground.actions.topics import add_topic, edit_topic, set_general_hidden, set_topic_closed
from bot.playground.params import Upload
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.pictures import plain_picture
from bot.playground.world.updates import KINDS
from bot.playground.world.world import World
from tests.playground.conftest import call, updates
from tests.playground.test_shapes import same, strangers


@pytest.fixture
def forum(world: World, anna: User) -> Chat:
    made = make_group(world, "Desk", anna, forum=True, username="town_desk")
    add_bot(world, made, anna, made.all_rights())
    world.updates.ask_for(KINDS)
    updates(world)
    return made


def read_whole(world: World) -> set[str]:
    """The names of what was told: kinds of updates and of service messages."""
    names = set[str]()
    for raw in updates(world):
        update = Update.de_json(raw, None)
        assert strangers(update) == set()
        assert same(raw, update.to_dict()) == []
        names |= raw.keys() | raw.get("message", {}).keys()
    return names


def test_ways_in_are_read_whole(world: World, forum: Chat, anna: User) -> None:
    link = call(world, "createChatInviteLink", chat_id=forum.id, name="door", member_limit=3)
    come_by(world, world.add_user("Petro"), link["invite_link"])
    olga = world.add_user("Olga")
    ask(world, forum, olga)
    let_in(world, forum, anna, olga)
    restrict(world, forum, anna, olga, ["can_send_messages"], world.now())
    assert read_whole(world) >= {"chat_member", "chat_join_request", "new_chat_members"}
    read = ChatInviteLink.de_json(link, None)
    assert same(link, read.to_dict()) == []


def test_topics_are_read_whole(world: World, forum: Chat, anna: User) -> None:
    icon = call(world, "getForumTopicIconStickers")[0]
    sticker = Sticker.de_json(icon, None)
    assert same(icon, sticker.to_dict()) == []
    topic = add_topic(world, forum, anna, "Minsk", emoji=icon["custom_emoji_id"])
    edit_topic(world, forum, anna, topic, name="Minsk desk", emoji="")
    set_topic_closed(world, forum, anna, topic, closed=True)
    set_topic_closed(world, forum, anna, topic, closed=False)
    set_general_hidden(world, forum, anna, hidden=True)
    set_general_hidden(world, forum, anna, hidden=False)
    assert read_whole(world) >= {
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    }


def test_what_is_shared_is_read_whole(world: World, forum: Chat, anna: User) -> None:
    start(world, anna)
    named = {"request_username": True, "request_photo": True}
    keys = [
        {
            "text": "chat",
            "request_chat": {"request_id": 1, "chat_is_channel": False, "request_title": True, **named},
        },
        {"text": "people", "request_users": {"request_id": 2, "request_name": True, **named}},
    ]
    call(world, "sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [keys]})
    files = {"photo": Upload("a.png", "image/png", plain_picture(400, 400))}
    call(world, "setChatPhoto", files, chat_id=forum.id)
    share_chat(world, anna, "chat", forum)
    share_users(world, anna, "people", [anna])
    assert read_whole(world) >= {"chat_shared", "users_shared"}


def test_chats_with_all_that_can_be_set_are_read_whole(world: World, forum: Chat, anna: User) -> None:
    files = {"photo": Upload("a.png", "image/png", plain_picture(400, 400))}
    call(world, "setChatPhoto", files, chat_id=forum.id)
    call(world, "setChatDescription", chat_id=forum.id, description="Keeps watch.")
    call(world, "exportChatInviteLink", chat_id=forum.id)
    forum.rules.slow_mode, forum.doors.asks = 30, True
    make_channel(world, "Posts", anna, linked=forum)
    shape = call(world, "getChat", chat_id=forum.id)
    read = ChatFullInfo.de_json(shape, None)
    assert strangers(read) == set()
    assert same(shape, read.to_dict()) == []

"""What the page is told of a chat beside its messages."""

from __future__ import annotations

import pytest
from telegram import Bot

from bot.playground.actions.founding import make_channel, make_group, retitle, set_photo
from bot.playground.actions.membership import add_bot, promote, restrict
from bot.playground.actions.talk import say, start
from bot.playground.actions.topics import add_topic, edit_topic, set_general_hidden, set_topic_closed
from bot.playground.scene import Person, Scene
from bot.playground.views.service_words import service_words
from bot.playground.views.view import chat_view, state_view
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import call


@pytest.fixture
def group(world: World, anna: User) -> Chat:
    """Of an owner, with Anna at the page as a plain member."""
    world.page_user_id = anna.id
    made = make_group(world, "Desk", world.add_user("Owner"), people=[anna], forum=True)
    add_bot(world, made, anna)
    return made


def test_topics_are_shown_with_their_looks(world: World, group: Chat, anna: User) -> None:
    desk = add_topic(world, group, anna, "Minsk desk", color=9367192)
    set_topic_closed(world, group, anna, desk, closed=True)
    set_general_hidden(world, group, anna, hidden=True)
    shown = chat_view(world, group)
    looks = {
        "id": desk.id,
        "name": "Minsk desk",
        "closed": True,
        "hidden": False,
        "color": 9367192,
        "icon": "",
    }
    assert shown["topics"] == [looks]
    assert (shown["general"]["hidden"], shown["may_use_general"]) == (True, False)


def test_who_may_not_write_is_not_offered_to(world: World, group: Chat, anna: User) -> None:
    assert chat_view(world, group)["may_post"] is True
    restrict(world, group, anna, anna)
    assert chat_view(world, group)["may_post"] is False


@pytest.mark.parametrize("owns", [True, False])
def test_a_channel_is_written_by_its_administrators(world: World, anna: User, owns: bool) -> None:
    world.page_user_id = anna.id
    channel = make_channel(world, "Posts", anna if owns else world.add_user("Owner"))
    assert chat_view(world, channel)["may_post"] is owns


def test_slow_mode_says_how_long_to_wait(world: World, group: Chat, anna: User) -> None:
    group.rules.slow_mode = 60
    say(world, anna, group, "first")
    world.advance(20)
    assert chat_view(world, group)["wait"] == 40


def test_each_chat_has_its_own_menu(world: World, group: Chat, anna: User) -> None:
    start(world, anna)
    for scope in ("all_private_chats", "all_group_chats"):
        commands = [{"command": scope, "description": "x"}]
        call(world, "setMyCommands", commands=commands, scope={"type": scope})
    private = world.private_chat(anna)
    shown = [chat_view(world, chat)["commands"][0]["command"] for chat in (private, group)]
    assert shown == ["all_private_chats", "all_group_chats"]
    assert state_view(world)["commands"] == chat_view(world, private)["commands"]


async def test_members_are_listed_owner_first(scene: Scene, editor: Person) -> None:
    petro = await scene.person("Petro")
    group = await scene.group("Desk", editor, [petro], rights=[])
    shown = (await scene.act("members", chat=group.id))["members"]
    assert [one["status"] for one in shown] == ["creator", "administrator", "member"]
    await editor.bans(petro, group)
    shown = (await scene.act("members", chat=group.id))["members"]
    assert [(one["name"], one["present"]) for one in shown][-1] == ("Petro", False)


@pytest.mark.parametrize(
    ("who", "may", "may_not"),
    [
        ("owner", {"can_promote_members", "can_pin_messages"}, set()),
        ("administrator", {"can_pin_messages"}, {"can_promote_members"}),
        ("member", {"can_send_photos"}, {"can_pin_messages"}),
    ],
)
def test_the_page_knows_what_its_person_may(
    world: World, group: Chat, anna: User, who: str, may: set[str], may_not: set[str]
) -> None:
    owner = next(iter(group.members.values())).user
    if who == "administrator":
        promote(world, group, owner, anna, ["can_pin_messages"])
    world.page_user_id = owner.id if who == "owner" else anna.id
    held = set(chat_view(world, group)["may"])
    assert may <= held
    assert not may_not & held


def test_service_messages_are_told_in_words(world: World, group: Chat, anna: User) -> None:
    owner = next(iter(group.members.values())).user
    desk = add_topic(world, group, anna, "Minsk")
    edit_topic(world, group, anna, desk, name="Minsk desk")
    edit_topic(world, group, anna, desk, emoji="5310000000000000001")
    set_topic_closed(world, group, anna, desk, closed=True)
    retitle(world, group, owner, "Night desk")
    set_photo(world, group, owner, None)
    told = [service_words(message) for message in list(group.messages.values())[-6:]]
    assert told == [
        "Topic “Minsk” created",
        "Anna renamed the topic to “Minsk desk”",
        "Anna changed the topic's icon",
        "Anna closed the topic",
        "Owner changed the name to “Night desk”",
        "Owner removed the photo",
    ]


async def test_rooms_are_run_by_acts(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, rights=["can_pin_messages", "can_manage_topics"])
    place = {"chat": group.id, "by": editor.user_id}
    await scene.act("forum", chat=group.id)
    topic = await group.topic("Minsk", editor)
    await scene.act("edit_topic", **place, topic=topic, name="Minsk desk")
    assert (await scene.act("chat", chat=group.id))["topics"][0]["name"] == "Minsk desk"
    await scene.act("rules", chat=group.id, permissions=["can_send_messages"], slow_mode=10)
    chat = await bot.get_chat(group.id)
    assert chat.permissions is not None
    assert (chat.permissions.can_send_messages, chat.permissions.can_send_polls) == (True, False)
    said = await editor.says("read this", to=group)
    await editor.pins(said)
    await scene.act("unpin", **place, message=said.id)
    assert (await bot.get_chat(group.id)).pinned_message is None
    link = await scene.act("invite_link", **place)
    petro = await scene.person("Petro")
    await petro.comes_by(link["url"])
    assert (await bot.get_chat_member(group.id, petro.user_id)).status == "member"

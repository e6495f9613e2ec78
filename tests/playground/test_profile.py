"""What the bot says about itself."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    ChatAdministratorRights,
    MenuButtonCommands,
    MenuButtonWebApp,
    WebAppInfo,
)
from telegram.error import BadRequest

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import User
from bot.playground.world.menus import commands_for
from bot.playground.world.world import World
from tests.playground.conftest import call


async def test_commands_are_kept_by_scope_and_language(bot: Bot, scene: Scene, editor: Person) -> None:
    own, general = (
        [BotCommand("watch", "Смотреть")],
        [BotCommand("start", "Begin"), BotCommand("watch", "Watch")],
    )
    await bot.set_my_commands(general)
    await bot.set_my_commands(own, scope=BotCommandScopeChat(editor.id), language_code="ru")
    assert await bot.get_my_commands() == tuple(general)
    assert await bot.get_my_commands(scope=BotCommandScopeChat(editor.id), language_code="ru") == tuple(own)
    assert await bot.get_my_commands(scope=BotCommandScopeChat(editor.id)) == ()
    await bot.set_my_commands(own, scope=BotCommandScopeAllPrivateChats())
    assert [c["command"] for c in (await scene.act("state"))["commands"]] == ["watch"]
    await bot.delete_my_commands(scope=BotCommandScopeAllPrivateChats())
    assert len((await scene.act("state"))["commands"]) == 2


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("setMyCommands", {"commands": [{"command": "Следить", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "a" * 33, "description": "x"}]},
            "command length must not exceed 32",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": ""}]},
            "command description must be non-empty",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": "x"}] * 101},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": "x" * 257}]},
            "command description length must not exceed 256",
        ),
        ("setMyCommands", {"commands": [{"command": "/", "description": "x"}]}, "command must be non-empty"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat"}}, "Empty chat_id specified"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ("setMyCommands", {"commands": "{"}, "can't parse commands JSON object"),
        ("setMyCommands", {"commands": "{}"}, "expected an Array of BotCommand"),
        ("setMyCommands", {"commands": [], "scope": {"type": "everywhere"}}, "Unsupported type specified"),
        ("setMyCommands", {"commands": [], "language_code": "rus"}, "invalid language code"),
        ("setMyDescription", {"description": "x" * 513}, "DESCRIPTION_TOO_LONG"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "DESCRIPTION_TOO_LONG"),
        ("setMyName", {"name": "x" * 65}, "BOT_TITLE_INVALID"),
    ],
)
def test_what_is_too_long_or_misspelt_is_refused(
    world: World, anna: User, method: str, given: dict[str, Any], words: str
) -> None:
    with pytest.raises(Refusal, match=words):
        call(world, method, **given)


async def test_names_and_descriptions_come_back(bot: Bot) -> None:
    await bot.set_my_name("Ferry")
    await bot.set_my_description("Tells when the ferry goes.")
    await bot.set_my_short_description("Times.", language_code="en")
    assert (await bot.get_my_name()).name == "Ferry"
    assert (await bot.get_my_description(language_code="pl")).description == "Tells when the ferry goes."
    assert (await bot.get_my_short_description(language_code="en")).short_description == "Times."
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    with pytest.raises(BadRequest, match=r"(?i)message text is empty|chat_id is empty"):
        await bot.send_message("", " ")


EVERY_SCOPE = [
    "default",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
]


@pytest.mark.parametrize("is_admin", [True, False])
def test_the_narrowest_scope_wins(world: World, anna: User, is_admin: bool) -> None:
    petro = world.add_user("Petro", language="uk")
    group = make_group(world, "Desk", anna, people=[petro])
    add_bot(world, group, anna)
    who = anna if is_admin else petro
    seen = []
    for scope in EVERY_SCOPE:
        place: dict[str, Any] = {"type": scope}
        if scope.startswith("chat"):
            place["chat_id"] = group.id
        if scope == "chat_member":
            place["user_id"] = who.id
        given = {"commands": [{"command": scope, "description": "x"}], "scope": place}
        call(world, "setMyCommands", **given)
        seen.append(commands_for(world.profile, group, who)[0]["command"])
    plain = ["default", "all_group_chats", "all_group_chats", "chat", "chat", "chat_member"]
    assert seen == (EVERY_SCOPE if is_admin else plain)


def test_a_scope_in_any_language_goes_before_a_wider_one_in_the_readers(world: World, anna: User) -> None:
    start(world, anna)
    wide = [{"command": "wide", "description": "x"}]
    call(world, "setMyCommands", commands=wide, language_code="pl")
    near = {"commands": [{"command": "near", "description": "x"}], "scope": {"type": "all_private_chats"}}
    call(world, "setMyCommands", **near)
    chat = world.private_chat(anna)
    assert [c["command"] for c in commands_for(world.profile, chat, anna)] == ["near"]
    call(world, "deleteMyCommands", scope={"type": "all_private_chats"})
    assert [c["command"] for c in commands_for(world.profile, chat, anna)] == ["wide"]


def test_scopes_of_administrators_are_not_for_private_chats_nor_any_for_channels(
    world: World, anna: User
) -> None:
    start(world, anna)
    channel = make_channel(world, "Posts", anna)
    for scope, chat_id, words in (
        ("chat_administrators", anna.id, "can't use specified scope in private chats"),
        ("chat", channel.id, "can't use specified scope in channel chats"),
    ):
        with pytest.raises(Refusal, match=words):
            call(world, "setMyCommands", commands=[], scope={"type": scope, "chat_id": chat_id})
    assert commands_for(world.profile, channel, anna) == []


def test_the_bots_words_are_changed_a_few_times_a_day(world: World) -> None:
    world.floods.enabled = True
    for number in range(10):
        call(world, "setMyDescription", description=f"Number {number}")
    call(world, "setMyDescription", description="Number 9")
    with pytest.raises(Refusal) as refusal:
        call(world, "setMyDescription", description="One more")
    assert (refusal.value.code, refusal.value.retry_after) == (429, 86_400)
    world.advance(86_400)
    assert call(world, "setMyDescription", description="One more")


def test_a_name_for_all_languages_is_the_bots_name(world: World) -> None:
    call(world, "setMyName", name="Watchman")
    call(world, "setMyName", name="Stróż", language_code="pl")
    assert call(world, "getMe")["first_name"] == "Watchman"
    assert call(world, "getMyName", language_code="pl") == {"name": "Stróż"}


async def test_rights_that_the_bot_asks_for_come_back(bot: Bot) -> None:
    asked = ChatAdministratorRights.no_rights()
    assert (await bot.get_my_default_administrator_rights()).can_pin_messages is False
    wanted = ChatAdministratorRights(**{**asked.to_dict(), "can_pin_messages": True})
    assert await bot.set_my_default_administrator_rights(wanted)
    assert (await bot.get_my_default_administrator_rights()).can_pin_messages is True
    assert (await bot.get_my_default_administrator_rights(for_channels=True)).can_post_messages is False


async def test_a_menu_button_is_everybodys_or_one_persons(bot: Bot, editor: Person) -> None:
    app = MenuButtonWebApp("Open", WebAppInfo("https://example.org"))
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    await bot.set_chat_menu_button(chat_id=editor.id, menu_button=app)
    assert await bot.get_chat_menu_button(editor.id) == app
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    await bot.set_chat_menu_button(chat_id=editor.id)
    assert isinstance(await bot.get_chat_menu_button(editor.id), MenuButtonCommands)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"menu_button": {"type": "door"}}, "MenuButton has unsupported type"),
        ({"menu_button": "[]"}, "MenuButton must be an Object"),
        ({"menu_button": {"type": "web_app", "text": " "}}, "menu button text must be non-empty"),
        ({"menu_button": {"type": "web_app", "text": "x", "web_app": {"url": "http://a.by"}}}, "Only HTTPS"),
        ({"chat_id": 5}, "user not found"),
        ({"chat_id": -5}, "invalid chat_id specified"),
    ],
)
def test_a_menu_button_that_cannot_be(world: World, given: dict[str, Any], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        call(world, "setChatMenuButton", **given)


@pytest.mark.parametrize("method", ["close", "logOut"])
def test_a_bot_leaves_its_server_after_ten_minutes_at_the_earliest(world: World, method: str) -> None:
    world.advance(60)
    with pytest.raises(Refusal) as refusal:
        call(world, method)
    assert refusal.value.retry_after == 540
    world.advance(540)
    assert call(world, method) is True


async def test_nobody_has_a_photo(bot: Bot, editor: Person) -> None:
    assert (await bot.get_user_profile_photos(editor.user_id)).total_count == 0

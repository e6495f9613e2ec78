"""What the bot says about itself."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, MenuButtonCommands
from telegram.error import BadRequest

from bot.playground.people import User
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world import World
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
        ("setMyCommands", {"commands": [{"command": "a" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": "x"}] * 101},
            "BOT_COMMANDS_TOO_MUCH",
        ),
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
    await bot.set_my_name("Dozor")
    await bot.set_my_description("Keeps watch.")
    await bot.set_my_short_description("Watch.", language_code="en")
    assert (await bot.get_my_name()).name == "Dozor"
    assert (await bot.get_my_description(language_code="pl")).description == "Keeps watch."
    assert (await bot.get_my_short_description(language_code="en")).short_description == "Watch."
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    with pytest.raises(BadRequest, match=r"(?i)message text is empty|chat_id is empty"):
        await bot.send_message("", " ")

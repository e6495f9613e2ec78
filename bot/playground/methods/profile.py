"""Methods about the bot itself."""

from __future__ import annotations

import re
from typing import Any

from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.room_shapes import user_json
from bot.playground.world import World

COMMANDS_LIMIT = 100
_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}$")
_SCOPES = frozenset(
    [
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ]
)


def get_me(world: World, params: Params) -> Json:  # noqa: ARG001 - every method has this shape
    """https://core.telegram.org/bots/api#getme"""
    flags = {
        "can_join_groups": world.profile.can_join_groups,
        "can_read_all_group_messages": not world.profile.privacy_mode,
        "supports_inline_queries": world.profile.supports_inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
    }
    return {**user_json(world.bot), **flags}


def _scope(params: Params) -> str:
    raw = params.json("scope", "BotCommandScope")
    if raw is None:
        return "default"
    if not isinstance(raw, dict):
        raise bad_request("BotCommandScope must be an Object")
    if str(raw.get("type")) not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return ":".join(str(raw[name]) for name in ("type", "chat_id", "user_id") if name in raw)


def _language(params: Params) -> str:
    code = params.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def set_my_commands(world: World, params: Params) -> bool:
    """Stored by scope and language."""
    commands = [_command(raw) for raw in params.objects("commands", "commands", "BotCommand")]
    if len(commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.commands[_scope(params), _language(params)] = commands
    world.note("commands")
    return True


def _command(raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, words = str(raw.get("command", "")), str(raw.get("description", ""))
    if not _COMMAND.match(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(words) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    mark = {"is_ephemeral": True} if raw.get("is_ephemeral") is True else {}
    return {"command": name.removeprefix("/"), "description": words, **mark}


def get_my_commands(world: World, params: Params) -> list[Json]:
    """Exactly that scope and language."""
    return world.profile.commands.get((_scope(params), _language(params)), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Higher scopes show through again."""
    world.profile.commands.pop((_scope(params), _language(params)), None)
    world.note("commands")
    return True


def _set_words(params: Params, field: str, store: dict[str, str], limit: int, refusal: str) -> bool:
    words = params.text(field)
    if len(words) > limit:
        raise bad_request(refusal)
    store[_language(params)] = words
    return True


def _get_words(params: Params, field: str, store: dict[str, str], default: str = "") -> Json:
    return {field: store.get(_language(params)) or store.get("") or default}


def set_my_name(world: World, params: Params) -> bool:
    """At most 64 characters."""
    return _set_words(params, "name", world.profile.names, 64, "BOT_TITLE_INVALID")


def get_my_name(world: World, params: Params) -> Json:
    """`BotName`."""
    return _get_words(params, "name", world.profile.names, world.bot.first_name)


def set_my_description(world: World, params: Params) -> bool:
    """At most 512 characters."""
    return _set_words(params, "description", world.profile.descriptions, 512, "BOT_DESCRIPTION_TOO_LONG")


def get_my_description(world: World, params: Params) -> Json:
    """`BotDescription`."""
    return _get_words(params, "description", world.profile.descriptions)


def set_my_short_description(world: World, params: Params) -> bool:
    """At most 120 characters."""
    store = world.profile.short_descriptions
    return _set_words(params, "short_description", store, 120, "BOT_SHORT_DESCRIPTION_TOO_LONG")


def get_my_short_description(world: World, params: Params) -> Json:
    """`BotShortDescription`."""
    return _get_words(params, "short_description", world.profile.short_descriptions)


def set_chat_menu_button(world: World, params: Params) -> bool:
    """The button beside the composer."""
    raw = params.json("menu_button", "menu button")
    if raw is not None and (
        not isinstance(raw, dict) or str(raw.get("type")) not in {"commands", "web_app", "default"}
    ):
        raise bad_request("MenuButton has unsupported type")
    world.profile.menu_buttons[params.integer("chat_id")] = raw or {"type": "default"}
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """`MenuButton`."""
    stored = world.profile.menu_buttons
    return stored.get(params.integer("chat_id")) or stored.get(0) or {"type": "commands"}


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}

"""The bot's commands, by scope and language."""

from __future__ import annotations

import re
from typing import Any

from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.world.world import World

COMMANDS_LIMIT = 100
NAME_LIMIT = 32
WORDS_LIMIT = 256
_COMMAND = re.compile(r"[a-z0-9_]+")
_WIDE = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_NARROW = {"chat", "chat_administrators", "chat_member"}


def language_of(params: Params) -> str:
    """`language_code`: two small letters, or "" for all languages."""
    code = params.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _scope(world: World, params: Params) -> str:
    raw = params.json("scope", "BotCommandScope")
    if raw is None:
        return "default"
    if not isinstance(raw, dict):
        raise bad_request("BotCommandScope must be an Object")
    kind = str(raw.get("type"))
    if kind in _WIDE:
        return kind
    if kind not in _NARROW:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    parts = [kind, _chat_id(world, raw, kind)]
    if kind == "chat_member":
        number = Params(raw).integer("user_id")
        if number <= 0:
            raise bad_request("can't parse BotCommandScope: Invalid user_id specified")
        parts.append(str(number))
    return ":".join(parts)


def _chat_id(world: World, raw: Json, kind: str) -> str:
    given = Params(raw).text("chat_id").strip()
    if not given:
        raise bad_request("can't parse BotCommandScope: Empty chat_id specified")
    number = Params(raw).integer("chat_id")
    chat = world.named(given) if given.startswith("@") else world.chats.get(number)
    if chat is None:
        raise bad_request("chat not found")
    if chat.is_private and kind != "chat":
        raise bad_request("can't use specified scope in private chats")
    if chat.is_channel:
        raise bad_request("can't use specified scope in channel chats")
    return str(chat.id)


def set_my_commands(world: World, params: Params) -> bool:
    """An empty list is the same as none."""
    commands = [_command(raw) for raw in params.objects("commands", "commands", "BotCommand")]
    if len(commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.commands[_scope(world, params), language_of(params)] = commands
    world.note("commands")
    return True


def _command(raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(raw.get("command", "")).removeprefix("/")
    words = str(raw.get("description", "")).strip()
    for what, given, limit in (("command", name, NAME_LIMIT), ("command description", words, WORDS_LIMIT)):
        if not given:
            raise bad_request(f"{what} must be non-empty")
        if len(given) > limit:
            raise bad_request(f"{what} length must not exceed {limit}")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    mark = {"is_ephemeral": True} if raw.get("is_ephemeral") is True else {}
    return {"command": name, "description": words, **mark}


def get_my_commands(world: World, params: Params) -> list[Json]:
    """Exactly that scope and language."""
    return world.profile.commands.get((_scope(world, params), language_of(params)), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Wider scopes show through again."""
    world.profile.commands.pop((_scope(world, params), language_of(params)), None)
    world.note("commands")
    return True


METHODS = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
}

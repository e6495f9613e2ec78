"""Reactions of the bot."""

from __future__ import annotations

from typing import Any

from bot.playground.methods.access import chat_of, ensure_present, message_of
from bot.playground.params import Params
from bot.playground.refusal import bad_request
from bot.playground.world.emoji import REACTIONS, bare
from bot.playground.world.messages import Chat
from bot.playground.world.world import World


def set_message_reaction(world: World, params: Params) -> bool:
    """A bot sets at most one, and only an ordinary emoji."""
    chat = chat_of(world, params)
    ensure_present(world, chat)
    message = message_of(chat, params.integer("message_id"), "react")
    emojis = tuple(map(_emoji, params.objects("reaction", "reaction types", "ReactionType")))
    if len(emojis) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(not _is_allowed(chat, emoji) for emoji in emojis):
        raise bad_request("REACTION_INVALID")
    message.reactions.pop(world.bot.id, None)
    message.is_reaction_big = bool(emojis) and params.flag("is_big")
    if emojis:
        message.reactions[world.bot.id] = emojis
    world.touch(message)
    return True


def _is_allowed(chat: Chat, emoji: str) -> bool:
    allowed = chat.available_reactions
    return emoji in REACTIONS and (allowed is None or emoji in allowed)


def _emoji(raw: Any) -> str:
    if not isinstance(raw, dict):
        raise bad_request("can't parse ReactionType: expected an Object")
    if raw.get("type") == "custom_emoji":
        return ""
    if raw.get("type") != "emoji":
        raise bad_request("can't parse ReactionType: invalid reaction type specified")
    return bare(str(raw.get("emoji", "")))


METHODS = {"setMessageReaction": set_message_reaction}

"""Rich messages of the bot (Bot API 10.1)."""

from __future__ import annotations

from bot.playground.methods.access import chat_of, ensure_may_write
from bot.playground.methods.rich_input import rich_of
from bot.playground.methods.sending import put
from bot.playground.params import Params
from bot.playground.refusal import Json
from bot.playground.shapes.objects import message_json
from bot.playground.text import Formatted
from bot.playground.world.things import Rich
from bot.playground.world.world import World


def send_rich_message(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendrichmessage"""
    chat = chat_of(world, params)
    rich = Rich(rich_of(world, params))
    ensure_may_write(world, chat, "the rich message")
    return message_json(put(world, chat, params, Formatted(), thing=rich))


METHODS = {"sendRichMessage": send_rich_message}
SINCE = {"sendRichMessage": "10.1"}

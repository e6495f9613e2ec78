"""The bot's answers to pressed buttons."""

from __future__ import annotations

from datetime import timedelta

from bot.playground.params import Params
from bot.playground.refusal import bad_request
from bot.playground.world.bot_links import asked_by
from bot.playground.world.world import World

ANSWERABLE_FOR = timedelta(seconds=150)
ANSWER_LIMIT = 200
LONGEST_CACHE = 30 * 86_400  # seconds


def answer_callback_query(world: World, params: Params) -> bool:
    """Once, within 150 seconds. https://core.telegram.org/bots/api#answercallbackquery"""
    press = world.presses.get(params.text("callback_query_id"))
    if press is None or press.answer is not None or world.now() - press.at > ANSWERABLE_FOR:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(params.text("text")) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    url = params.text("url")
    if url and not _opens(url, world.bot.username):
        raise bad_request("URL_INVALID")
    press.answer = {"text": params.text("text"), "show_alert": params.flag("show_alert"), "url": url}
    if (seconds := min(params.integer("cache_time"), LONGEST_CACHE)) > 0:
        world.press_answers[press.key] = (world.now() + timedelta(seconds=seconds), press.answer)
    value = {"press_id": press.id, "user_id": press.user.id, **press.answer}
    world.note("answer", press.message.chat.id, value=value)
    return True


def _opens(url: str, username: str) -> bool:
    """Whether a link opens this bot with a payload; others are for games, and there are none here."""
    asked = asked_by(url, username)
    return bool(asked and asked.get("start"))


METHODS = {"answerCallbackQuery": answer_callback_query}

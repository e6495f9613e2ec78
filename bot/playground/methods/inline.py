"""The bot's answers in inline mode."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.playground.methods.offers import offer_of
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.world.inline import Answered, Asked
from bot.playground.world.world import World

ANSWERABLE_FOR = timedelta(seconds=10)
OFFERS_AT_ONCE = 50
OFFSET_LIMIT = 64  # bytes
CACHED_FOR = 300  # seconds
LONGEST_CACHE = 30 * 86_400
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]*$")


def answer_inline_query(world: World, params: Params) -> bool:
    """Once, within ten seconds. https://core.telegram.org/bots/api#answerinlinequery"""
    raw = params.objects("results", "JSON encoded inline query results", "inline query results")
    if len(raw) > OFFERS_AT_ONCE:
        raise bad_request("too many inline query results specified")
    offers = tuple(offer_of(world, one, params) for one in raw)
    button = _button_of(params)
    if len({offer.id for offer in offers}) < len(offers):
        raise bad_request("RESULT_ID_DUPLICATE")
    next_offset = params.text("next_offset")
    if len(next_offset.encode()) > OFFSET_LIMIT:
        raise bad_request("NEXT_OFFSET_INVALID")
    asked = _waiting(world, params.text("inline_query_id"))
    asked.answer = Answered(offers, next_offset, button)
    seconds = min(params.integer("cache_time", CACHED_FOR), LONGEST_CACHE)
    if seconds > 0:
        until = world.now() + timedelta(seconds=seconds)
        world.inline.keep(asked, asked.answer, until, personal=params.flag("is_personal"))
    world.note("offers", value={"query_id": asked.id, "user_id": asked.user.id})
    return True


def _waiting(world: World, query_id: str) -> Asked:
    asked = world.inline.asked.get(query_id)
    if asked is None or asked.answer is not None or world.now() - asked.at > ANSWERABLE_FOR:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return asked


def _button_of(params: Params) -> Json:
    raw = params.json("button", "inline query results button")
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        raise bad_request("InlineQueryResultsButton must be an Object")
    if not isinstance(raw.get("text"), str):
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    if len({"web_app", "start_parameter"} & raw.keys()) != 1:
        raise bad_request("InlineQueryResultsButton must have exactly one optional field")
    payload = str(raw.get("start_parameter", "-"))
    if not payload:
        raise bad_request("can't use empty start_parameter")
    if len(payload) > OFFSET_LIMIT:
        raise bad_request("too long start_parameter specified")
    if not _PAYLOAD.match(payload):
        raise bad_request("unallowed characters in start_parameter are used")
    return dict(raw)


METHODS = {"answerInlineQuery": answer_inline_query}

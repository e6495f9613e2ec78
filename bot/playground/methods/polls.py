"""Polls and quizzes."""

from __future__ import annotations

from typing import Any

from bot.playground.actions.polls import close, ensure_fits, open_poll, poll_id
from bot.playground.methods.access import chat_of, ensure_may_write, ensure_present
from bot.playground.methods.content import named_words
from bot.playground.methods.markup import markup_of
from bot.playground.methods.sending import put
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.basics import poll_json
from bot.playground.shapes.objects import message_json
from bot.playground.text import Formatted
from bot.playground.world.messages import Message
from bot.playground.world.things import Poll
from bot.playground.world.world import World

QUESTION_LIMIT = 300
OPTION_LIMIT = 100
OPTIONS_AT_MOST = 12
EXPLANATION_LIMIT = 200
EXPLANATION_BREAKS = 2
PERIODS = range(5, 2_628_001)  # seconds
_UNSUPPORTED = ("media", "explanation_media", "country_codes", "allow_adding_options")


def send_poll(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendpoll"""
    chat = chat_of(world, params)
    poll = _poll(world, params)
    ensure_may_write(world, chat, "polls")
    ensure_fits(chat, poll)
    message = put(world, chat, params, Formatted(), thing=poll)
    open_poll(world, poll)
    return message_json(message)


def _poll(world: World, params: Params) -> Poll:
    for name in _UNSUPPORTED:
        if params.text(name) not in {"", "false", "[]"}:
            raise bad_request(f"{name} of polls is not there in the playground")
    kind = params.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    is_quiz = kind == "quiz"
    question = _plain(params, "question", QUESTION_LIMIT, "poll question")
    options = _options(params)
    return Poll(
        id=poll_id(world),
        owner_id=world.bot.id,
        question=question,
        options=options,
        is_anonymous=params.flag("is_anonymous") if params.has("is_anonymous") else True,
        is_quiz=is_quiz,
        allows_multiple=params.flag("allows_multiple_answers"),
        allows_revoting=params.flag("allows_revoting") if params.has("allows_revoting") else not is_quiz,
        members_only=params.flag("members_only"),
        hides_results=params.flag("hide_results_until_closes"),
        correct=_correct(params, len(options)) if is_quiz else (),
        explanation=_explanation(params) if is_quiz else Formatted(),
        description=named_words(params, "description"),
        open_period=_period(world, params),
        is_closed=params.flag("is_closed"),
    )


def _plain(params: Params, name: str, limit: int, what: str) -> Formatted:
    """Words that keep only custom emoji."""
    words = named_words(params, name)
    if not words.text:
        raise bad_request("text must be non-empty")
    if len(words.text) > limit:
        raise bad_request(f"{what} length must not exceed {limit}")
    return Formatted(words.text, tuple(e for e in words.entities if e["type"] == "custom_emoji"))


def _options(params: Params) -> tuple[Formatted, ...]:
    raw = params.json("options", "options")
    if raw is not None and not isinstance(raw, list):
        raise bad_request("expected an Array of String as options")
    if not raw:
        raise bad_request("poll must have at least one answer option")
    if len(raw) > OPTIONS_AT_MOST:
        raise bad_request(f"poll can't have more than {OPTIONS_AT_MOST} options")
    return tuple(_option(one) for one in raw)


def _option(raw: Any) -> Formatted:
    given = {"text": raw} if isinstance(raw, str) else raw
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise bad_request("can't parse InputPollOption: expected InputPollOption to be an Object")
    return _plain(Params(given), "text", OPTION_LIMIT, "poll options")


def _correct(params: Params, count: int) -> tuple[int, ...]:
    if params.has("correct_option_id") and not params.has("correct_option_ids"):
        found: list[Any] = [params.integer("correct_option_id", -1)]
    else:
        found = params.objects(
            "correct_option_ids", "correct option identifiers", "correct option identifiers"
        )
    if not all(isinstance(number, int) for number in found):
        raise bad_request("correct option identifier must be of type Number")
    if not found:
        raise bad_request("correct quiz option list must be non-empty")
    if found != sorted(set(found)):
        raise bad_request("correct quiz option list must be increasing")
    if any(not 0 <= number < count for number in found):
        raise bad_request("wrong quiz correct_option_id")
    return tuple(found)


def _explanation(params: Params) -> Formatted:
    words = named_words(params, "explanation")
    if len(words.text) > EXPLANATION_LIMIT:
        raise bad_request(f"quiz explanation must have at most {EXPLANATION_LIMIT} characters")
    if words.text.count("\n") > EXPLANATION_BREAKS:
        raise bad_request(f"quiz explanation must have at most {EXPLANATION_BREAKS} line feeds")
    return words


def _period(world: World, params: Params) -> int:
    """Seconds until it closes by itself; 0 = never. `open_period` counts before `close_date`."""
    seconds = params.integer("open_period")
    if not seconds and (until := params.integer("close_date")):
        seconds = round(until - world.now().timestamp())
        if seconds not in PERIODS:
            raise bad_request("close_date must be 5 to 2628000 seconds in the future")
    if seconds and seconds not in PERIODS:
        raise bad_request("open_period must be from 5 to 2628000 seconds")
    return seconds


def stop_poll(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#stoppoll - the buttons become those of this call, or none."""
    chat = chat_of(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message with poll to stop not found")
    ensure_present(world, chat)
    poll = _stoppable(world, message)
    keyboard, _ = markup_of(params, inline_only=True)
    message.keyboard = keyboard
    close(world, poll)
    return poll_json(poll, reveals=True)


def _stoppable(world: World, message: Message) -> Poll:
    poll = message.thing
    if not isinstance(poll, Poll):
        raise bad_request("message is not a poll")
    if message.sender is not world.bot or message.origin is not None:
        raise bad_request("poll can't be stopped")
    if poll.is_closed:
        raise bad_request("poll has already been closed")
    return poll


METHODS = {"sendPoll": send_poll, "stopPoll": stop_poll}

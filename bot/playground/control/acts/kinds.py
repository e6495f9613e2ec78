"""Acts with polls, places, cards and dice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.playground.actions import changes, polls, talk
from bot.playground.actions.talk import NotPossible
from bot.playground.actions.throws import throw
from bot.playground.control.acts.fields import (
    COUNT,
    ID,
    LINE,
    NAME,
    WORDS,
    Kind,
    either,
    flag,
    many,
    real,
    whole,
    written,
)
from bot.playground.control.acts.given import LOOKS
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.text import formatted
from bot.playground.views.view import message_view
from bot.playground.world.things import Contact, Location, Poll, Thing, Venue

_LATITUDE, _LONGITUDE = written(real(-90, 90)), written(real(-180, 180))
_THING: dict[str, Kind] = {
    "latitude": _LATITUDE,
    "longitude": _LONGITUDE,
    "accuracy": real(0, 1500),
    "live_period": COUNT,
    "heading": whole(0, 360),
    "title": WORDS,
    "address": WORDS,
    "phone": LINE,
    "first_name": NAME,
    "last_name": NAME,
    "vcard": WORDS,
    "contact_user": ID,
    "emoji": LINE,
    "question": WORDS,
    "options": many(WORDS),
    "correct": COUNT,
    "explanation": WORDS,
    "anonymous": flag,
    "multiple": flag,
    "open_period": COUNT,
}


@act("send_thing", user=ID, chat=ID, topic=COUNT, reply_to=ID, reply_chat=ID, kind=LINE, **_THING, **LOOKS)
def _send_thing(wish: Wish) -> Json:
    """`kind`: poll, location, venue, contact, dice; a channel posts it, else `user` sends it."""
    chat, thing = wish.chat(), _thing(wish)
    polls.ensure_fits(chat, thing)
    if chat.is_channel:
        message = talk.post(wish.world, chat, thing=thing, **wish.looks())
    else:
        message = talk.say(
            wish.world,
            wish.user(),
            chat,
            thing=thing,
            topic=int(wish.get("topic", 0)),
            reply_to=wish.answered(),
            **wish.looks(),
        )
    if isinstance(thing, Poll):
        polls.open_poll(wish.world, thing)
    return message_view(wish.world, message)


def _thing(wish: Wish) -> Thing:
    kind = str(wish.get("kind", ""))
    match kind:
        case "poll":
            return _poll(wish)
        case "location":
            return _location(wish)
        case "venue":
            place = _location(wish)
            return Venue(place, str(wish.get("title", "A place")), str(wish.get("address", "Somewhere")))
        case "contact":
            words = {name: str(wish.get(name, "")) for name in ("last_name", "vcard")}
            user_id = int(wish.get("contact_user", 0))
            phone, name = str(wish.get("phone", "")), str(wish.get("first_name", ""))
            return Contact(phone, name, **words, user_id=user_id)
        case "dice":
            return throw(wish.world, str(wish.get("emoji", "🎲")))
    raise NotPossible(f"no such kind: {kind!r}; there are poll, location, venue, contact, dice")


def _location(wish: Wish) -> Location:
    return Location(
        float(wish.get("latitude", 53.9023)),
        float(wish.get("longitude", 27.5619)),
        float(wish.get("accuracy", 0)),
        int(wish.get("live_period", 0)),
        int(wish.get("heading", 0)),
    )


def _poll(wish: Wish) -> Poll:
    options = [str(option).strip() for option in wish.get("options", []) if str(option).strip()]
    question, correct = str(wish.get("question", "")).strip(), wish.get("correct")
    if not question or not 1 <= len(options) <= 12:
        raise NotPossible("a poll has a question and one to twelve options")
    quiz = correct is not None
    poll = Poll(
        id=polls.poll_id(wish.world),
        owner_id=wish.user().id,
        question=formatted(question),
        options=tuple(formatted(option) for option in options),
        is_anonymous=bool(wish.get("anonymous", True)),
        is_quiz=quiz,
        allows_multiple=bool(wish.get("multiple", False)),
        allows_revoting=not quiz,
        open_period=int(wish.get("open_period", 0)),
    )
    if not quiz:
        return poll
    return replace(poll, correct=(int(correct),), explanation=formatted(str(wish.get("explanation", ""))))


@act("vote", user=ID, chat=ID, message=ID, options=many(either(COUNT, LINE)))
def _vote(wish: Wish) -> Json:
    """`options`: their numbers from 0, or their words; none takes the vote back."""
    message = wish.message()
    polls.vote(wish.world, wish.user(), message, _numbers(message.thing, wish.get("options", [])))
    return message_view(wish.world, message)


def _numbers(thing: Thing | None, wanted: list[Any]) -> list[int]:
    words = [option.text for option in thing.options] if isinstance(thing, Poll) else []
    unknown = [one for one in wanted if isinstance(one, str) and one not in words]
    if unknown:
        raise NotPossible(f"the poll has no {unknown[0]!r}; there are: {', '.join(words) or 'none'}")
    return [words.index(one) if isinstance(one, str) else int(one) for one in wanted]


@act("stop_poll", user=ID, chat=ID, message=ID)
def _stop_poll(wish: Wish) -> Json:
    message = wish.message()
    polls.stop(wish.world, message)
    return message_view(wish.world, message)


@act("move", user=ID, chat=ID, message=ID, latitude=_LATITUDE, longitude=_LONGITUDE)
def _move(wish: Wish) -> Json:
    """A live location goes on; without `latitude` it stops."""
    message = wish.message()
    if wish.get("latitude") is None:
        return message_view(wish.world, changes.stop_moving(wish.world, message))
    latitude, longitude = float(wish.get("latitude")), float(wish.get("longitude", 0))
    return message_view(wish.world, changes.move(wish.world, message, latitude, longitude))

"""What a page needs to draw what is no plain text: files, polls, places, cards, dice."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC

from bot.playground.refusal import Json
from bot.playground.world.messages import Media, Message
from bot.playground.world.things import Contact, Dice, Location, Poll, Venue
from bot.playground.world.world import World


def media_view(message: Message) -> Json | None:
    """A file: its kind, names, size in bytes, width and height, seconds, and whether it is veiled."""
    media = message.media
    if media is None:
        return None
    if media.still is not None:  # drawn as its picture
        return {
            **_drawn(media.still),
            "seconds": media.seconds,
            "moves": True,
            "spoiler": message.has_spoiler,
        }
    return {**_drawn(media), "spoiler": message.has_spoiler}


def _drawn(media: Media) -> Json:
    width, height = media.sizes[-1] if media.sizes else (0, 0)
    return {
        "kind": media.kind,
        "name": media.name,
        "mime": media.mime,
        "size": media.file.size,
        "file_id": media.file.id,
        "width": width,
        "height": height,
        "seconds": media.seconds,
        "thumbnail": media.thumbnail[0].id if media.thumbnail else "",
        "title": media.more.get("title", ""),
        "performer": media.more.get("performer", ""),
        "emoji": media.more.get("emoji", ""),
        "moves": _moves(media),
    }


def _moves(media: Media) -> bool:
    return bool(media.more.get("is_animated") or media.more.get("is_video"))


def thing_view(world: World, message: Message) -> Json | None:
    """`kind` and what belongs to it; None for text and files."""
    thing = message.thing
    match thing:
        case Poll():
            return _poll_view(world, thing)
        case Location():
            return {"kind": "location", **asdict(thing), "live": thing.moves(message.at, world.now())}
        case Venue():
            place = {"latitude": thing.location.latitude, "longitude": thing.location.longitude}
            return {"kind": "venue", "title": thing.title, "address": thing.address, **place}
        case Contact():
            return {"kind": "contact", **asdict(thing)}
        case Dice():
            return {"kind": "dice", "emoji": thing.emoji, "value": thing.value}
        case _:
            return None


def _poll_view(world: World, poll: Poll) -> Json:
    """A poll as the person at the page sees it: counts once they have voted, the answer with them."""
    mine = poll.votes.get(world.page_user_id, ())
    told = poll.is_closed or bool(mine)
    shows = poll.is_closed or not poll.hides_results
    options = [
        {"number": number, "text": option.text, "votes": count if shows else 0, "chosen": number in mine}
        | ({"correct": number in poll.correct} if poll.is_quiz and told else {})
        for number, (option, count) in enumerate(zip(poll.options, poll.counts(), strict=True))
    ]
    return {
        "kind": "poll",
        "id": poll.id,
        "question": poll.question.text,
        "description": poll.description.text,
        "options": options,
        "voters": len(poll.votes),
        "quiz": poll.is_quiz,
        "anonymous": poll.is_anonymous,
        "multiple": poll.allows_multiple,
        "revoting": poll.allows_revoting,
        "closed": poll.is_closed,
        "hidden": not shows,
        "closes_at": poll.closes_at.astimezone(UTC).isoformat() if poll.closes_at else "",
        "voted": bool(mine),
        "explanation": poll.explanation.text if told else "",
    }


def kind_of(message: Message) -> str:
    """In one word what a message is beside its text; "" for text."""
    if message.media is not None:
        return message.media.kind
    thing = message.thing
    known = (Poll, Location, Venue, Contact, Dice)
    return type(thing).__name__.lower() if isinstance(thing, known) else ""

"""Files, places and polls as Bot API objects, and what all objects share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bot.playground.refusal import Json
from bot.playground.text import Formatted
from bot.playground.world.messages import Media, StoredFile
from bot.playground.world.things import Contact, Dice, Location, Poll, Rich, Thing, Venue


def stamp(at: datetime) -> int:
    """Unix time, whole seconds."""
    return int(at.timestamp())


def without_blanks(**fields: Any) -> Json:
    """The fields that have something in them; optional fields are absent, never null."""
    return {name: value for name, value in fields.items() if value not in (None, "", False, [], {}, ())}


def file_json(file: StoredFile) -> Json:
    """`File`, without its path."""
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}


def _sized(file: StoredFile, size: tuple[int, int]) -> Json:
    return {**file_json(file), "width": size[0], "height": size[1]}


def media_json(media: Media) -> Json:
    """The field of a message that holds its media."""
    if media.kind == "live_photo" and media.still is not None:
        still, (width, height) = media_json(media.still), media.sizes[0]
        film = file_json(media.file) | without_blanks(mime_type=media.mime)
        shown = {"width": width, "height": height, "duration": media.seconds}
        return {"live_photo": {**film, **shown, **still}, **still}
    if media.kind == "photo":
        return {"photo": [_sized(*pair) for pair in zip(media.files, media.sizes, strict=True)]}
    plain = file_json(media.file) | without_blanks(
        file_name=media.name if media.kind in {"document", "audio", "video", "animation"} else "",
        mime_type="" if media.kind in {"video_note", "sticker"} else media.mime,
        thumbnail=_sized(*media.thumbnail) if media.thumbnail else None,
    )
    shape: Json = {**plain, **media.more}
    width, height = media.sizes[0]
    if media.kind in {"video", "animation", "sticker"}:
        shape |= {"width": width, "height": height}
    if media.kind == "video_note":
        shape["length"] = width
    if media.kind in {"video", "animation", "audio", "voice", "video_note"}:
        shape["duration"] = media.seconds
    if media.kind == "animation":
        return {"animation": shape, "document": plain}
    return {media.kind: shape}


def location_json(place: Location) -> Json:
    """`Location`."""
    more = without_blanks(
        horizontal_accuracy=place.accuracy or None,
        live_period=place.live_period or None,
        heading=place.heading or None,
        proximity_alert_radius=place.alert_radius or None,
    )
    return {"latitude": place.latitude, "longitude": place.longitude, **more}


def _worded(name: str, words: Formatted) -> Json:
    """Text and its entities under the names `name` and `name_entities`."""
    return without_blanks(**{name: words.text, f"{name}_entities": [dict(e) for e in words.entities]})


def poll_json(poll: Poll, *, reveals: bool, inside: bool = False) -> Json:
    """`Poll`. `reveals`: with the answer of a quiz; `inside` a message, with its description."""
    options = [
        {"persistent_id": str(number), **_worded("text", option), "voter_count": count}
        for number, (option, count) in enumerate(zip(poll.options, poll.counts(), strict=True))
    ]
    shape: Json = {
        "id": poll.id,
        **_worded("question", poll.question),
        "options": options,
        "total_voter_count": len(poll.votes),
        "is_closed": poll.is_closed,
        "is_anonymous": poll.is_anonymous,
        "type": "quiz" if poll.is_quiz else "regular",
        "allows_multiple_answers": poll.allows_multiple,
        "allows_revoting": poll.allows_revoting,
        "members_only": poll.members_only,
    }
    if inside:
        shape |= _worded("description", poll.description)
    if poll.is_quiz and reveals:
        shape |= {"correct_option_ids": list(poll.correct), **_worded("explanation", poll.explanation)}
    if poll.closes_at and not poll.is_closed:
        shape |= {"open_period": poll.open_period, "close_date": stamp(poll.closes_at)}
    return shape


def votes_json(poll: Poll, who: Json, chosen: Iterable[int]) -> Json:
    """`PollAnswer`. `who`: the field that names the voter."""
    numbers = list(chosen)
    return {
        "poll_id": poll.id,
        **who,
        "option_ids": numbers,
        "option_persistent_ids": [str(number) for number in numbers],
    }


def thing_json(thing: Thing, *, reveals: bool) -> Json:
    """The fields of a message that hold it; a venue shows its point beside it, as it did of old."""
    match thing:
        case Location():
            return {"location": location_json(thing)}
        case Venue():
            place = location_json(thing.location)
            venue = {"location": place, "title": thing.title, "address": thing.address, **thing.ids}
            return {"venue": venue, "location": place}
        case Contact():
            more = without_blanks(last_name=thing.last_name, user_id=thing.user_id or None, vcard=thing.vcard)
            return {"contact": {"phone_number": thing.phone, "first_name": thing.first_name, **more}}
        case Dice():
            return {"dice": {"emoji": thing.emoji, "value": thing.value}}
        case Poll():
            return {"poll": poll_json(thing, reveals=reveals, inside=True)}
        case Rich():
            return {"rich_message": thing.message}


def reactions_json(emojis: Iterable[str]) -> list[Json]:
    """A list of `ReactionType`; a custom one is given by the number of its emoji."""
    return [
        {"type": "custom_emoji", "custom_emoji_id": emoji}
        if emoji.isdecimal()
        else {"type": "emoji", "emoji": emoji}
        for emoji in emojis
    ]

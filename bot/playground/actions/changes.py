"""People edit and delete what they wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.playground.actions.discussions import follow, remove
from bot.playground.actions.hearing import deliver
from bot.playground.actions.talk import NotPossible, worded
from bot.playground.refusal import Json
from bot.playground.world.messages import Media, Message
from bot.playground.world.things import Location
from bot.playground.world.world import World

_SWAPPED = ({"photo", "live_photo", "video", "animation", "document"}, {"audio"})


def edit(
    world: World, message: Message, text: str, entities: Sequence[Json] = (), media: Media | None = None
) -> Message:
    """The author rewrites text or caption, and may put other media in the place of the old."""
    words = worded(text, entities, message.media)
    if message.thing is not None or (words.text and message.media and not message.has_caption):
        raise NotPossible("this has no words to edit")
    if message.media is None and not words.text:
        raise NotPossible("a message without words is deleted, not edited")
    if media is not None:
        _swap(message, media)
    message.content = words
    return _told(world, message)


def _swap(message: Message, media: Media) -> None:
    """Text may become media; media stays media of a related kind."""
    old = message.media
    if old is not None and not any({old.kind, media.kind} <= kinds for kinds in _SWAPPED):
        raise NotPossible(f"{old.kind} cannot become {media.kind}")
    message.media = media


def move(world: World, message: Message, latitude: float, longitude: float) -> Message:
    """A live location goes on to another place."""
    message.thing = replace(_live(message), latitude=latitude, longitude=longitude)
    return _told(world, message)


def stop_moving(world: World, message: Message) -> Message:
    """A live location stays where it is."""
    message.thing = replace(_live(message), live_period=0, heading=0, alert_radius=0)
    return _told(world, message)


def _live(message: Message) -> Location:
    place = message.thing
    if not isinstance(place, Location) or not place.live_period:
        raise NotPossible("this is no live location")
    return place


def touch_unchanged(world: World, message: Message) -> Message:
    """An `edited_…` update without any visible change, as reactions to links cause them."""
    message.edited_at = world.now()
    deliver(world, message, edited=True)
    return message


def delete(world: World, message: Message) -> None:
    """Somebody deletes a message. Bots are not told."""
    remove(world, message)


def _told(world: World, message: Message) -> Message:
    message.edited_at = world.now()
    world.touch(message)
    deliver(world, message, edited=True)
    follow(world, message)
    return message

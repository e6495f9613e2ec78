"""Albums: several files sent or forwarded together, each its own message and update."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from bot.playground.actions.talk import NotPossible, forward, from_outside, post, say
from bot.playground.world.members import User
from bot.playground.world.messages import Chat, Media, Message
from bot.playground.world.world import World

TOGETHER = ({"photo", "live_photo", "video"}, {"document"}, {"audio"})

Part = Callable[[], Message]


def send_album(
    world: World,
    user: User | None,
    chat: Chat | None,
    items: Sequence[Media],
    caption: str = "",
    *,
    caption_on: int = 0,
    apart: float = 0.0,
    **more: Any,
) -> list[Message]:
    """Two to ten files as one album, the caption on one of them; those sent so far.

    `user` None: the channel `chat` posts it. `apart`: seconds between the parts; the later ones come
    as the world's clock reaches them.
    """
    album = _album(world, items, caption_on)

    def part(number: int) -> Part:
        words = caption if number == caption_on else ""
        given = {"media": items[number], "album": album, **more}
        if user is not None:
            return lambda: say(world, user, chat, words, **given)
        if chat is None:
            raise NotPossible("an album without a person needs a channel")
        return lambda: post(world, chat, words, **given)

    return _in_turn(world, [part(number) for number in range(len(items))], apart)


def forward_album(
    world: World, user: User, messages: Sequence[Message], chat: Chat | None = None, *, apart: float = 0.0
) -> list[Message]:
    """`user` forwards the messages of an album of this world together; those sent so far."""
    album = _album(world, [message.media for message in messages if message.media], 0)
    parts = [partial(forward, world, user, message, chat, album=album) for message in messages]
    return _in_turn(world, parts, apart)


def forward_album_from_outside(
    world: World,
    user: User,
    items: Sequence[Media],
    caption: str = "",
    *,
    kind: str,
    chat: Chat | None = None,
    caption_on: int = 0,
    apart: float = 0.0,
    **told: Any,
) -> list[Message]:
    """`user` forwards an album that was published elsewhere. `kind` and `told`: as in `from_outside`.

    A channel's `message_id` is that of the first item; the others follow it.
    """
    album, first = _album(world, items, caption_on), from_outside(world, kind, **told)

    def part(number: int) -> Part:
        words = caption if number == caption_on else ""
        origin = replace(first, message_id=first.message_id + number) if first.message_id else first
        return lambda: say(world, user, chat, words, media=items[number], album=album, origin=origin)

    return _in_turn(world, [part(number) for number in range(len(items))], apart)


def _album(world: World, items: Sequence[Media], caption_on: int) -> str:
    """The id of a new album of these items, if they go together."""
    if not 2 <= len(items) <= 10:
        raise NotPossible("an album has two to ten items")
    if not 0 <= caption_on < len(items):
        raise NotPossible(f"there is no item {caption_on} to carry the caption")
    kinds = {item.kind for item in items}
    if not any(kinds <= together for together in TOGETHER):
        raise NotPossible(f"these do not go into one album: {', '.join(sorted(kinds))}")
    return world.album_id()


def _in_turn(world: World, parts: Sequence[Part], apart: float) -> list[Message]:
    """The first now, the others each `apart` seconds after the one before; those sent so far."""
    if apart <= 0:
        return [part() for part in parts]
    for number, part in enumerate(parts[1:], start=1):
        world.later(apart * number, _forgiving(part))
    return [parts[0]()]


def _forgiving(part: Part) -> Callable[[], None]:
    """A part whose sender has gone meanwhile simply never comes."""

    def try_to() -> None:
        with suppress(NotPossible):
            part()

    return try_to

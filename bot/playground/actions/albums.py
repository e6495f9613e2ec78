"""Albums: several files sent together, each its own message and update."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from bot.playground.actions.talk import NotPossible, post, say
from bot.playground.messages import Media, Message
from bot.playground.people import Chat, User
from bot.playground.world import World

TOGETHER = ({"photo", "video"}, {"document"}, {"audio"})


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
    _check(items, caption_on)
    album = f"1399{world.count('album'):013d}"
    sent: list[Message] = []

    def part(number: int) -> Callable[[], None]:
        words = caption if number == caption_on else ""

        def send() -> None:
            sent.append(_part(world, user, chat, words, media=items[number], album=album, **more))

        return send

    part(0)()
    for number in range(1, len(items)):
        if apart > 0:
            world.later(apart * number, _forgiving(part(number)))
        else:
            part(number)()
    return list(sent)


def _check(items: Sequence[Media], caption_on: int) -> None:
    if not 2 <= len(items) <= 10:
        raise NotPossible("an album has two to ten items")
    if not 0 <= caption_on < len(items):
        raise NotPossible(f"there is no item {caption_on} to carry the caption")
    kinds = {item.kind for item in items}
    if not any(kinds <= together for together in TOGETHER):
        raise NotPossible(f"these do not go into one album: {', '.join(sorted(kinds))}")


def _part(world: World, user: User | None, chat: Chat | None, words: str, **more: Any) -> Message:
    if user is not None:
        return say(world, user, chat, words, **more)
    if chat is None:
        raise NotPossible("an album without a person needs a channel")
    return post(world, chat, words, **more)


def _forgiving(send: Callable[[], None]) -> Callable[[], None]:
    """A part whose sender has gone meanwhile simply never comes."""

    def try_to() -> None:
        with suppress(NotPossible):
            send()

    return try_to

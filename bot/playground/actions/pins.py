"""Messages are pinned and unpinned."""

from __future__ import annotations

from bot.playground.actions.authors import say_so
from bot.playground.world.members import User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World


def pin(world: World, by: User, message: Message, *, silent: bool = False) -> None:
    """The newest message is on top, whenever it was pinned; a service message says so."""
    chat = message.chat
    chat.pinned[:] = sorted({*chat.pinned, message.id})
    world.touch(message)
    place = {"thread_id": message.thread_id, "in_topic": message.in_topic}
    say_so(world, chat, by, {"pinned_message": message}, is_silent=silent, **place)


def unpin(world: World, chat: Chat, numbers: list[int]) -> None:
    """Those are pinned no more. Nobody is told."""
    chat.pinned[:] = [number for number in chat.pinned if number not in numbers]
    for number in numbers:
        if number in chat.messages:
            world.touch(chat.messages[number])
    world.note("chat", chat.id)


def pinned_in(chat: Chat, topic_id: int | None = None) -> list[int]:
    """What is pinned and still there, the newest last; `topic_id` 0: in General, None: anywhere."""
    there = [number for number in chat.pinned if number in chat.messages]
    return [n for n in there if topic_id is None or chat.messages[n].thread_id == topic_id]

"""Messages are pinned and unpinned."""

from __future__ import annotations

from bot.playground.actions.authors import author
from bot.playground.actions.hearing import deliver
from bot.playground.world.messages import Message
from bot.playground.world.people import Chat, User
from bot.playground.world.world import World


def pin(world: World, by: User, message: Message, *, silent: bool = False) -> None:
    """The newest message is on top, whenever it was pinned; a service message says so."""
    chat = message.chat
    chat.pinned[:] = sorted({*chat.pinned, message.id})
    world.touch(message)
    who = author(world, chat, by)
    place = {"thread_id": message.thread_id, "in_topic": message.in_topic}
    service = {"pinned_message": message}
    deliver(world, world.add_message(chat, service=service, is_silent=silent, **who, **place))


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

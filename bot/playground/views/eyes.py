"""Who sees what: messages of a group that are for one member's eyes."""

from __future__ import annotations

from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World


def whispers_for(world: World, chat: Chat, viewer: int) -> list[Message]:
    """The messages of a chat that somebody sees and not everybody."""
    here = (message for message in world.whispers.values() if message.chat is chat)
    return [message for message in here if may_see(message, viewer)]


def may_see(message: Message, viewer: int) -> bool:
    """Whether a chat shows it to that person."""
    if message.receiver is None:
        return True
    return viewer in {message.receiver.id, message.sender.id if message.sender else 0}

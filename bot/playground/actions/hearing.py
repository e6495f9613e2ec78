"""What the bot gets to hear: membership, privacy mode, and who speaks.

https://core.telegram.org/bots/features#privacy-mode
"""

from __future__ import annotations

from bot.playground.shapes.objects import message_json
from bot.playground.text import piece
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World

# Of what it does itself a bot is told only what changes the chat.
OWN_HEARD = frozenset(
    [
        "new_chat_title",
        "new_chat_photo",
        "delete_chat_photo",
        "left_chat_member",
        "pinned_message",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    ]
)


def bot_hears(world: World, message: Message) -> bool:
    """Whether a message that somebody wrote becomes an update."""
    chat = message.chat
    if message.sender is world.bot and not OWN_HEARD & message.service.keys():
        return False
    if chat.is_private:
        return chat.started and not chat.blocked
    if not chat.member(world.bot).is_present:
        return False
    if chat.is_channel or message.service:
        return True
    if message.sender is not None and message.sender.is_bot and message.sender_chat is None:
        return False  # bots do not hear each other in groups
    return chat.member(world.bot).is_admin or chat.hears_all or _is_meant(world, message)


def _is_meant(world: World, message: Message) -> bool:
    if message.via_bot is world.bot:
        return True
    answered = message.reply_to
    if answered is not None and answered.sender is world.bot:
        return True
    commands = [e for e in message.content.entities if e["type"] == "bot_command"]
    if not commands:
        return False
    command, _, addressee = piece(message.content.text, commands[0]).partition("@")
    if addressee:
        return addressee.lower() == world.bot.username.lower()
    return bool(command) and _is_last_bot(world, message.chat)


def _is_last_bot(world: World, chat: Chat) -> bool:
    """A bare /command goes to the bot that wrote last; the only bot of a group always gets it."""
    others = [m for m in chat.members.values() if m.user.is_bot and m.is_present and m.user is not world.bot]
    return not others or chat.last_bot_to_write == world.bot.id


def deliver(world: World, message: Message, *, edited: bool = False) -> bool:
    """Queue a message as an update, if the bot may hear it."""
    if not bot_hears(world, message):
        return False
    if message.sender is not None and message.sender is not world.bot:
        world.met.add(message.sender.id)
    kind = "channel_post" if message.chat.is_channel else "message"
    return world.tell(f"edited_{kind}" if edited else kind, message_json(message))

"""People write to a bot in a group so that nobody else sees it (Bot API 10.2)."""

from __future__ import annotations

from bot.playground.actions.talk import NotPossible, thread
from bot.playground.shapes.objects import message_json
from bot.playground.text import formatted, piece
from bot.playground.world import levels
from bot.playground.world.members import User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World


def whisper(
    world: World, user: User, chat: Chat, text: str, *, reply_to: Message | None = None, topic: int = 0
) -> Message:
    """A command that the bot has declared ephemeral, or an answer to what it whispered itself."""
    if not levels.offers(world.level, "10.2"):
        raise NotPossible(f"a server of Bot API {world.level} knows no ephemeral messages")
    if not chat.is_group or not chat.member(user).is_present:
        raise NotPossible(f"{user.name} can whisper only in a group they are in")
    content = formatted(text)
    commands = [piece(content.text, e) for e in content.entities if e["type"] == "bot_command"]
    called = commands[0].partition("@")[0].removeprefix("/") if commands else ""
    answers = reply_to is not None and reply_to.receiver is user
    if not answers and called not in ephemeral_commands(world):
        raise NotPossible(f"the bot has no ephemeral command /{called}")
    place = thread(chat, topic, reply_to)
    message = world.add_whisper(chat, world.bot, sender=user, content=content, reply_to=reply_to, **place)
    if chat.member(world.bot).is_present:
        world.met.add(user.id)
        world.tell("message", message_json(message))
    return message


def ephemeral_commands(world: World) -> frozenset[str]:
    """The names of the bot's commands that only the bot sees."""
    every = (command for commands in world.profile.commands.values() for command in commands)
    return frozenset(str(command["command"]) for command in every if command.get("is_ephemeral"))

"""Topics of a forum are made, changed, closed and hidden."""

from __future__ import annotations

from typing import Any

from bot.playground.actions.authors import author, say_so
from bot.playground.actions.hearing import deliver
from bot.playground.refusal import Json
from bot.playground.shapes.basics import without_blanks
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.rooms import ICON_COLORS, Topic
from bot.playground.world.world import World


def add_topic(
    world: World, chat: Chat, by: User, name: str, *, color: int = ICON_COLORS[0], emoji: str = ""
) -> Topic:
    """A new forum topic. `emoji`: the id of a custom emoji."""
    made: Json = {"name": name, "icon_color": color, **without_blanks(icon_custom_emoji_id=emoji)}
    service = {"forum_topic_created": made}
    message = world.add_message(chat, service=service, in_topic=True, **author(world, chat, by))
    message.thread_id = message.id
    topic = chat.topics[message.id] = Topic(message.id, name, color, emoji, by.id)
    deliver(world, message)
    world.note("chat", chat.id)
    return topic


def _say(world: World, chat: Chat, by: User, topic: Topic, service: Json) -> None:
    place: dict[str, Any] = {} if topic is chat.general else {"thread_id": topic.id, "in_topic": True}
    say_so(world, chat, by, service, **place)


def edit_topic(
    world: World, chat: Chat, by: User, topic: Topic, *, name: str = "", emoji: str | None = None
) -> bool:
    """Another name or icon; "" takes the icon away. False when nothing is different."""
    changed: Json = {}
    if name and name != topic.name:
        topic.name = changed["name"] = name
    if emoji is not None and emoji != topic.icon_emoji:
        topic.icon_emoji = changed["icon_custom_emoji_id"] = emoji
    if changed:
        _say(world, chat, by, topic, {"forum_topic_edited": changed})
    return bool(changed)


def set_topic_closed(world: World, chat: Chat, by: User, topic: Topic, *, closed: bool) -> None:
    """Close or reopen a topic."""
    topic.is_closed = closed
    _say(world, chat, by, topic, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def set_general_hidden(world: World, chat: Chat, by: User, *, hidden: bool) -> None:
    """General is shown or not; hiding closes it as well."""
    general = chat.general
    if hidden and not general.is_closed:
        set_topic_closed(world, chat, by, general, closed=True)
    general.is_hidden = hidden
    service = "general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden"
    _say(world, chat, by, general, {service: {}})


def delete_topic(world: World, chat: Chat, topic: Topic) -> None:
    """The topic goes, with all its messages. Nobody is told."""
    topic.is_deleted = True
    for message in [m for m in chat.messages.values() if m.thread_id == topic.id]:
        message.is_deleted = True
        del chat.messages[message.id]
        world.touch(message)
    world.note("chat", chat.id)

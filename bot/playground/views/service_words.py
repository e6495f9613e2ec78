"""Service messages in words, as a chat shows them between the others."""

from __future__ import annotations

from typing import Any

from bot.playground.refusal import Json
from bot.playground.world.messages import Message

# Where the words do not depend on what is inside. {who}: who did it.
_PLAIN = {
    "pinned_message": "{who} pinned a message",
    "migrate_to_chat_id": "The group became a supergroup",
    "migrate_from_chat_id": "The group became a supergroup",
    "group_chat_created": "Group created",
    "supergroup_chat_created": "Group created",
    "channel_chat_created": "Channel created",
    "new_chat_photo": "{who} changed the photo",
    "delete_chat_photo": "{who} removed the photo",
    "forum_topic_closed": "{who} closed the topic",
    "forum_topic_reopened": "{who} reopened the topic",
    "general_forum_topic_hidden": "{who} hid the topic General",
    "general_forum_topic_unhidden": "{who} showed the topic General again",
}


def service_words(message: Message) -> str:
    """What happened, or "" for a message that is none of these."""
    if not message.service:
        return ""
    name, value = next(iter(message.service.items()))
    who = message.sender_chat or message.sender or message.chat
    if name in _PLAIN:
        return _PLAIN[name].format(who=who.name)
    return _with_names(name, value, who.name)


def _with_names(name: str, value: Any, who: str) -> str:
    match name:
        case "new_chat_members":
            words = f"{', '.join(member['first_name'] for member in value)} joined"
        case "left_chat_member":
            words = f"{value['first_name']} left"
        case "new_chat_title":
            words = f"{who} changed the name to “{value}”"
        case "forum_topic_created":
            words = f"Topic “{value['name']}” created"
        case "forum_topic_edited" if value.get("name"):
            words = f"{who} renamed the topic to “{value['name']}”"
        case "forum_topic_edited":
            words = f"{who} changed the topic's icon"
        case "chat_shared":
            words = f"{who} chose {value.get('title', 'a chat')}"
        case "users_shared":
            words = f"{who} chose {', '.join(_named(one) for one in value['users'])}"
        case _:
            words = name.replace("_", " ").capitalize()
    return words


def _named(one: Json) -> str:
    return str(one.get("first_name", one["user_id"]))

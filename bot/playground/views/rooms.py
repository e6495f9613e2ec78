"""What a person sees of a chat beside its messages."""

from __future__ import annotations

from bot.playground.refusal import Json
from bot.playground.world.members import Member, Status, User
from bot.playground.world.menus import commands_for
from bot.playground.world.messages import Chat
from bot.playground.world.permissions import allowed, may_send, may_use_topic, slow_for
from bot.playground.world.rooms import Topic
from bot.playground.world.world import World


def room_view(world: World, chat: Chat) -> Json:
    """Topics, looks, the bot's place there, and what the person at the page may do and is offered."""
    return {
        "is_forum": chat.is_forum,
        "topics": [_topic(topic) for topic in chat.topics.values() if not topic.is_deleted],
        "general": _topic(chat.general),
        "description": chat.description,
        "photo": chat.photo.files[0].id if chat.photo else "",
        "members": sum(1 for member in chat.members.values() if member.is_present),
        "asking": len(chat.doors.waiting),
        "slow_mode": chat.rules.slow_mode,
        "bot": bot_place(world, chat).value,
        **_yours(world, chat, world.users.get(world.page_user_id)),
    }


def _topic(topic: Topic) -> Json:
    return {
        "id": topic.id,
        "name": topic.name,
        "closed": topic.is_closed,
        "hidden": topic.is_hidden,
        "color": topic.icon_color,
        "icon": topic.icon_emoji,
    }


def _yours(world: World, chat: Chat, you: User | None) -> Json:
    """Somebody else's eyes may do all but post in a channel."""
    if you is None or chat.is_private:
        commands = commands_for(world.profile, chat, you) if you else []
        return {"may_post": not chat.is_channel, "commands": commands}
    member = chat.member(you)
    return {
        "may_post": member.is_admin if chat.is_channel else may_send(chat, member) and member.is_present,
        "is_admin": member.is_admin,
        "may": sorted(_held(chat, member)),
        "may_use_general": not chat.is_forum or may_use_topic(chat, member, chat.general.id),
        "wait": slow_for(chat, member, world.now()),
        "commands": commands_for(world.profile, chat, you),
    }


def _held(chat: Chat, member: Member) -> frozenset[str]:
    if member.status is Status.CREATOR:
        return chat.all_rights()
    if member.is_admin:
        return member.rights
    return allowed(chat, member) if chat.is_group else frozenset()


def members_view(chat: Chat) -> list[Json]:
    """Who is there, owner and administrators first; then those who are banned or held back."""
    order = list(Status)
    found = sorted(chat.members.values(), key=lambda member: order.index(member.status))
    return [
        {
            "id": member.user.id,
            "name": member.user.name,
            "is_bot": member.user.is_bot,
            "status": member.status.value,
            "present": member.is_present,
            "title": member.title,
            "anonymous": member.is_anonymous,
        }
        for member in found
        if member.status is not Status.LEFT
    ]


def bot_place(world: World, chat: Chat) -> Status:
    """What the bot is there; in a private chat blocked or not."""
    if chat.is_private:
        return Status.KICKED if chat.blocked else Status.MEMBER
    return chat.member(world.bot).status

"""Who may do what in a chat: administrators by their rights, everybody else by what is allowed."""

from __future__ import annotations

from datetime import datetime

from bot.playground.world.members import GENERAL_TOPIC, PERMISSIONS, Member, Status, User
from bot.playground.world.messages import Chat, Media
from bot.playground.world.things import Thing

TEXT = "text messages"
# What a refusal calls it, and what has to be allowed.
_NEEDED = {
    TEXT: "can_send_messages",
    "music": "can_send_audios",
    "documents": "can_send_documents",
    "photos": "can_send_photos",
    "videos": "can_send_videos",
    "video notes": "can_send_video_notes",
    "voice notes": "can_send_voice_notes",
    "polls": "can_send_polls",
    "animations": "can_send_other_messages",
    "stickers": "can_send_other_messages",
    "dice": "can_send_other_messages",
    "games": "can_send_other_messages",
}
_WORDS = {
    "": TEXT,
    "live_photo": "photos",
    "audio": "music",
    "voice": "voice notes",
    "video_note": "video notes",
    "dice": "dice",
    "rich": "the rich message",
}
_MEDIA = tuple(name for name in PERMISSIONS if name.startswith("can_send_") and name != "can_send_messages")


def words_for(kind: str) -> str:
    """What a refusal calls messages of a kind: photo → photos, audio → music."""
    return _WORDS.get(kind, f"{kind}s")


def what_is_sent(media: Media | None, thing: Thing | None) -> str:
    """What a refusal calls a message that carries this."""
    return words_for(media.kind if media else type(thing).__name__.lower() if thing else "")


def allowed(chat: Chat, member: Member) -> frozenset[str]:
    """What somebody who is no administrator may do: what the chat allows and they are not denied."""
    everybody = chat.rules.permissions if chat.is_group else frozenset(PERMISSIONS)
    return everybody & member.allowed if member.status is Status.RESTRICTED else everybody


def may(chat: Chat, member: Member, right: str) -> bool:
    """Whether they hold a right of administrators, or everybody has it there; bots never have it so."""
    if member.may(right):
        return True
    if not chat.is_group or right not in PERMISSIONS or member.user.is_bot:
        return False
    return member.is_present and right in allowed(chat, member)


def may_send(chat: Chat, member: Member, what: str = TEXT) -> bool:
    """`what` in the words of a refusal; places and cards need what text needs."""
    if chat.is_private or member.is_admin:
        return True
    if what == "media messages":
        return bool(allowed(chat, member).intersection(_MEDIA))
    return _NEEDED.get(what, "can_send_messages") in allowed(chat, member)


def slow_for(chat: Chat, member: Member, now: datetime) -> int:
    """The seconds that a person has to wait in slow mode; 0 = none. Bots and administrators never wait."""
    spoke = chat.rules.spoke_at.get(member.user.id)
    if not chat.rules.slow_mode or member.is_admin or member.user.is_bot or spoke is None:
        return 0
    return max(0, chat.rules.slow_mode - int((now - spoke).total_seconds()))


def may_use_topic(chat: Chat, member: Member, topic_id: int) -> bool:
    """A closed topic is open to those who manage topics, and to who made it."""
    topic = chat.topics.get(topic_id, chat.general)
    return not topic.is_closed or member.may("can_manage_topics") or topic.creator_id == member.user.id


def hindrance(chat: Chat, member: Member, what: str, topic_id: int, now: datetime) -> str:
    """Why a person cannot write there now, or ""."""
    if not member.is_present:
        return str(member.status.value)
    if not may_send(chat, member, what):
        return f"not allowed: {what}" if member.may_write else "restricted"
    if chat.is_forum and (why := _topic_hinders(chat, member, topic_id)):
        return why
    if wait := slow_for(chat, member, now):
        return f"slow mode: wait {wait} s"
    return ""


def _topic_hinders(chat: Chat, member: Member, topic_id: int) -> str:
    topic = chat.topics.get(topic_id)
    if topic_id not in {0, GENERAL_TOPIC} and (topic is None or topic.is_deleted):
        return "there is no such topic"
    return "" if may_use_topic(chat, member, topic_id) else "the topic is closed"


def channel_hinders(chat: Chat, channel: Chat, user: User) -> str:
    """Why a person cannot write there in the name of a channel, or "": it has to be their own."""
    if channel.id in chat.rules.banned_channels:
        return "this channel is banned"
    if not channel.is_channel or channel.member(user).status is not Status.CREATOR:
        return f"{channel.name} is no channel of theirs"
    return ""

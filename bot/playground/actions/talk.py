"""People write, post and forward. What they change afterwards is in `changes.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.playground.actions.discussions import appear
from bot.playground.actions.hearing import deliver
from bot.playground.actions.membership import unblock
from bot.playground.refusal import Json
from bot.playground.text import CAPTION_LIMIT, TEXT_LIMIT, Formatted, formatted, units
from bot.playground.world.members import CHANNEL_BOT, GENERAL_TOPIC, GROUP_ANONYMOUS_BOT, ChatKind, User
from bot.playground.world.messages import Chat, Media, Message, Origin, origin_of
from bot.playground.world.permissions import channel_hinders, hindrance, what_is_sent
from bot.playground.world.things import Thing
from bot.playground.world.world import World


class NotPossible(Exception):
    """A person cannot do this; the words say why. A mistake of the scene, not of the bot."""


def say(
    world: World,
    user: User,
    chat: Chat | None = None,
    text: str = "",
    *,
    entities: Sequence[Json] = (),
    topic: int = 0,
    reply_to: Message | None = None,
    quote: str = "",
    anonymous: bool = False,
    as_channel: Chat | None = None,
    media: Media | None = None,
    thing: Thing | None = None,
    album: str = "",
    origin: Origin | None = None,
    **looks: Any,
) -> Message:
    """`user` writes to `chat` (default: their private chat with the bot).

    `anonymous`: as an administrator who stays anonymous; `as_channel`: in the name of a channel;
    `looks`: fields of the message that only change how it looks, as `has_spoiler`.
    """
    chat = chat or world.private_chat(user)
    what = what_is_sent(media, thing)
    who = _speaker(world, user, chat, what, topic, anonymous=anonymous, as_channel=as_channel)
    _open(world, user, chat)
    content = worded(text, entities, media)
    if why := _unsayable(content, media, thing):
        raise NotPossible(why)
    message = world.add_message(
        chat,
        content=content,
        media=media,
        thing=thing,
        album=album,
        origin=origin,
        **answering(chat, reply_to, quote),
        **thread(chat, topic, reply_to),
        **who,
        **looks,
    )
    deliver(world, message)
    return message


def worded(text: str, entities: Sequence[Json], media: Media | None) -> Formatted:
    """The text of a message, or the caption of what it carries."""
    return formatted(text, entities, limit=CAPTION_LIMIT if media else TEXT_LIMIT)


def _unsayable(content: Formatted, media: Media | None, thing: Thing | None) -> str:
    if not content.text and media is None and thing is None:
        return "there is nothing to say: neither text nor a file"
    has_caption = thing is None and (media is None or media.has_caption)
    return "no words can stand under this" if content.text and not has_caption else ""


def _speaker(
    world: World,
    user: User,
    chat: Chat,
    what: str,
    topic: int,
    *,
    anonymous: bool,
    as_channel: Chat | None,
) -> dict[str, Any]:
    if chat.is_private:
        return {"sender": user}
    member = chat.member(user)
    why = hindrance(chat, member, what, topic, world.now())
    if as_channel is not None:
        why = channel_hinders(chat, as_channel, user)
    if why:
        raise NotPossible(f"{user.name} cannot write in {chat.title}: {why}")
    if as_channel is not None:
        return {"sender": world.users[CHANNEL_BOT], "sender_chat": as_channel}
    chat.rules.spoke_at[user.id] = world.now()
    if anonymous or member.is_anonymous:
        if not member.is_admin:
            raise NotPossible(f"{user.name} is no administrator of {chat.title} and cannot be anonymous")
        return {"sender": world.users[GROUP_ANONYMOUS_BOT], "sender_chat": chat, "signature": member.title}
    return {"sender": user}


def _open(world: World, user: User, chat: Chat) -> None:
    if chat.migrated_to:
        raise NotPossible(f"{chat.title} is a supergroup now: {chat.migrated_to}")
    if not chat.is_private:
        return
    chat.started = True
    if chat.blocked:
        unblock(world, user)


def answering(chat: Chat, answered: Message | None, quote: str = "") -> dict[str, Any]:
    """The fields that say what a message answers; one of another chat is quoted whole unless in part."""
    if answered is None:
        return {}
    words = formatted(quote) if quote else None
    place = answered.text.find(words.text) if words else 0
    told = {"quote": words, "quote_at": units(answered.text[: max(place, 0)])}
    if answered.chat is chat:
        return {**told, "reply_to": answered}
    if answered.is_protected or answered.chat.is_protected:
        raise NotPossible("this chat does not let its messages be answered elsewhere")
    whole = {} if words or not answered.text else {"quote": answered.content, "is_quote_manual": False}
    return {**told, **whole, "external": answered}


def thread(chat: Chat, topic: int, reply_to: Message | None) -> dict[str, Any]:
    """Where a message belongs: its topic, or in a plain supergroup the thread of replies."""
    if chat.is_forum:
        topic = topic or (reply_to.thread_id if reply_to and reply_to.chat is chat else 0)
        real = topic not in {0, GENERAL_TOPIC}
        return {"thread_id": topic if real else 0, "in_topic": real}
    if chat.kind is ChatKind.SUPERGROUP and reply_to is not None and reply_to.chat is chat:
        return {"thread_id": reply_to.thread_id or reply_to.id, "in_topic": False}
    return {}


def start(world: World, user: User, payload: str = "") -> Message:
    """Open the private chat by its link: `t.me/<bot>?start=<payload>`."""
    return say(world, user, None, f"/start {payload}".strip())


def post(
    world: World,
    channel: Chat,
    text: str = "",
    *,
    entities: Sequence[Json] = (),
    media: Media | None = None,
    thing: Thing | None = None,
    album: str = "",
    signature: str = "",
    origin: Origin | None = None,
    message_id: int = 0,
    **looks: Any,
) -> Message:
    """The channel publishes a post. It has no sender, and appears in the linked group as well."""
    if not channel.is_channel:
        raise NotPossible(f"{channel.name} is no channel")
    message = world.add_message(
        channel,
        id=message_id,
        sender_chat=channel,
        content=worded(text, entities, media),
        media=media,
        thing=thing,
        album=album,
        signature=signature,
        origin=origin,
        **looks,
    )
    deliver(world, message)
    appear(world, message)
    return message


def forward(world: World, user: User, message: Message, chat: Chat | None = None, **more: Any) -> Message:
    """`user` forwards a message that is in this world."""
    if message.is_protected or message.chat.is_protected:
        raise NotPossible("this chat does not let its messages be forwarded")
    load = message.load
    words = load.pop("content")
    return say(
        world, user, chat, words.text, entities=words.entities, origin=origin_of(message), **load, **more
    )


def forward_from_outside(
    world: World,
    user: User,
    text: str,
    *,
    kind: str,
    chat: Chat | None = None,
    media: Media | None = None,
    thing: Thing | None = None,
    entities: Sequence[Json] = (),
    looks: dict[str, Any] | None = None,
    **told: Any,
) -> Message:
    """`user` forwards what was written elsewhere. `kind` and `told`: as in `from_outside`."""
    origin = from_outside(world, kind, **told)
    return say(
        world, user, chat, text, entities=entities, media=media, thing=thing, origin=origin, **looks or {}
    )


def from_outside(
    world: World,
    kind: str,
    *,
    name: str = "Somebody",
    title: str = "A channel",
    username: str = "",
    message_id: int = 0,
    signature: str = "",
    at: datetime | None = None,
) -> Origin:
    """Somebody or some chat that nobody here has met. `kind`: user, hidden_user, chat, channel."""
    origin = Origin(kind, at or world.now(), signature=signature)
    if kind == "user":
        return replace(origin, user=world.add_user(name, username=username))
    if kind == "hidden_user":
        return replace(origin, name=name)
    if kind not in {"chat", "channel"}:
        raise NotPossible(f"no such origin: {kind}; there are user, hidden_user, chat, channel")
    place = _elsewhere(world, kind, title, username)
    number = message_id or place.last_message_id + 1
    place.last_message_id = max(place.last_message_id, number)
    return replace(origin, chat=place, message_id=number if kind == "channel" else 0)


def _elsewhere(world: World, kind: str, title: str, username: str) -> Chat:
    wanted = ChatKind.CHANNEL if kind == "channel" else ChatKind.SUPERGROUP
    known = [
        c for c in world.chats.values() if c.kind is wanted and (c.title, c.username) == (title, username)
    ]
    return known[0] if known else world.add_chat(wanted, title, username=username)

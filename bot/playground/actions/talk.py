"""People write, post, forward, edit and delete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.playground.actions.membership import unblock
from bot.playground.hearing import deliver
from bot.playground.messages import Media, Message, Origin
from bot.playground.people import (
    CHANNEL_BOT,
    GENERAL_TOPIC,
    GROUP_ANONYMOUS_BOT,
    TELEGRAM_SERVICE,
    Chat,
    ChatKind,
    User,
)
from bot.playground.refusal import Json
from bot.playground.text import CAPTION_LIMIT, TEXT_LIMIT, formatted
from bot.playground.world import World


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
    album: str = "",
    origin: Origin | None = None,
) -> Message:
    """`user` writes to `chat` (default: their private chat with the bot).

    `anonymous`: as an administrator who stays anonymous; `as_channel`: in the name of a channel.
    """
    chat = chat or world.private_chat(user)
    who = _speaker(world, user, chat, anonymous=anonymous, as_channel=as_channel)
    _open(world, user, chat)
    limit = CAPTION_LIMIT if media else TEXT_LIMIT
    content = formatted(text, entities, limit=limit)
    if not content.text and media is None:
        raise NotPossible("there is nothing to say: neither text nor a file")
    message = world.add_message(
        chat,
        content=content,
        media=media,
        album=album,
        origin=origin,
        reply_to=reply_to,
        quote=formatted(quote) if quote else None,
        **thread(chat, topic, reply_to),
        **who,
    )
    deliver(world, message)
    return message


def _speaker(
    world: World, user: User, chat: Chat, *, anonymous: bool, as_channel: Chat | None
) -> dict[str, Any]:
    if chat.is_private:
        return {"sender": user}
    member = chat.member(user)
    if as_channel is not None:
        return {"sender": world.users[CHANNEL_BOT], "sender_chat": as_channel}
    if not member.is_present or not member.may_write:
        raise NotPossible(f"{user.name} cannot write in {chat.title}: {member.status.value}")
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


def thread(chat: Chat, topic: int, reply_to: Message | None) -> dict[str, Any]:
    """Where a message belongs: its topic, or in a plain supergroup the thread of replies."""
    if chat.is_forum:
        topic = topic or (reply_to.thread_id if reply_to else 0)
        real = topic not in {0, GENERAL_TOPIC}
        return {"thread_id": topic if real else 0, "in_topic": real}
    if chat.kind is ChatKind.SUPERGROUP and reply_to is not None:
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
    album: str = "",
    signature: str = "",
    origin: Origin | None = None,
    message_id: int = 0,
) -> Message:
    """The channel publishes a post. It has no sender, and appears in the linked group as well."""
    if channel.kind is not ChatKind.CHANNEL:
        raise NotPossible(f"{channel.name} is no channel")
    content = formatted(text, entities, limit=CAPTION_LIMIT if media else TEXT_LIMIT)
    message = world.add_message(
        channel,
        id=message_id,
        sender_chat=channel,
        content=content,
        media=media,
        album=album,
        signature=signature,
        origin=origin,
    )
    deliver(world, message)
    if group := world.chats.get(channel.linked_id):
        _discuss(world, message, group)
    return message


def _discuss(world: World, message: Message, group: Chat) -> None:
    copy = world.add_message(
        group,
        sender=world.users[TELEGRAM_SERVICE],
        sender_chat=message.chat,
        content=message.content,
        media=message.media,
        album=message.album,
        origin=message.origin or origin_of(message),
        is_automatic_forward=True,
    )
    deliver(world, copy)


def send_album(
    world: World, user: User | None, chat: Chat | None, items: Sequence[Media], caption: str = "", **more: Any
) -> list[Message]:
    """Several files as one album: each its own message and update, the caption on the first.

    `user` None: the channel `chat` posts it.
    """
    if not 2 <= len(items) <= 10:
        raise NotPossible("an album has two to ten items")
    album = f"1399{world.count('album'):013d}"
    captions = [caption, *[""] * (len(items) - 1)]
    pairs = zip(items, captions, strict=True)
    if user is None:
        if chat is None:
            raise NotPossible("an album without a person needs a channel")
        return [post(world, chat, words, media=item, album=album, **more) for item, words in pairs]
    return [say(world, user, chat, words, media=item, album=album, **more) for item, words in pairs]


def origin_of(message: Message) -> Origin:
    """What Telegram writes into a forward of `message`. A forward of a forward keeps the first origin."""
    if message.origin is not None:
        return message.origin
    chat, sender = message.sender_chat, message.sender
    if chat is not None and chat.kind is ChatKind.CHANNEL:
        return Origin("channel", message.at, chat=chat, message_id=message.id, signature=message.signature)
    if chat is not None:
        return Origin("chat", message.at, chat=chat, signature=message.signature)
    if sender is not None and sender.hides_forwards:
        return Origin("hidden_user", message.at, name=sender.name)
    return Origin("user", message.at, user=sender)


def forward(world: World, user: User, message: Message, chat: Chat | None = None, **more: Any) -> Message:
    """`user` forwards a message that is in this world."""
    if message.is_protected or message.chat.is_protected:
        raise NotPossible("this chat does not let its messages be forwarded")
    return say(
        world,
        user,
        chat,
        message.content.text,
        entities=message.content.entities,
        media=message.media,
        origin=origin_of(message),
        **more,
    )


def forward_from_outside(
    world: World,
    user: User,
    text: str,
    *,
    kind: str,
    chat: Chat | None = None,
    name: str = "Somebody",
    title: str = "A channel",
    username: str = "",
    message_id: int = 0,
    signature: str = "",
    at: datetime | None = None,
    media: Media | None = None,
    entities: Sequence[Json] = (),
) -> Message:
    """`user` forwards what was written elsewhere. `kind`: user, hidden_user, chat, channel."""
    origin = Origin(kind, at or world.now(), signature=signature)
    if kind == "user":
        origin = replace(origin, user=world.add_user(name, username=username))
    elif kind == "hidden_user":
        origin = replace(origin, name=name)
    elif kind in {"chat", "channel"}:
        place = _elsewhere(world, kind, title, username)
        number = message_id or place.last_message_id + 1
        place.last_message_id = max(place.last_message_id, number)
        origin = replace(origin, chat=place, message_id=number if kind == "channel" else 0)
    else:
        raise NotPossible(f"no such origin: {kind}; there are user, hidden_user, chat, channel")
    return say(world, user, chat, text, entities=entities, media=media, origin=origin)


def _elsewhere(world: World, kind: str, title: str, username: str) -> Chat:
    wanted = ChatKind.CHANNEL if kind == "channel" else ChatKind.SUPERGROUP
    known = [
        c for c in world.chats.values() if c.kind is wanted and (c.title, c.username) == (title, username)
    ]
    return known[0] if known else world.add_chat(wanted, title, username=username)


def edit(world: World, message: Message, text: str, entities: Sequence[Json] = ()) -> Message:
    """The author rewrites text or caption."""
    message.content = formatted(text, entities, limit=CAPTION_LIMIT if message.media else TEXT_LIMIT)
    message.edited_at = world.now()
    world.touch(message)
    deliver(world, message, edited=True)
    return message


def touch_unchanged(world: World, message: Message) -> Message:
    """An `edited_…` update without any visible change, as reactions to links cause them."""
    message.edited_at = world.now()
    deliver(world, message, edited=True)
    return message


def delete(world: World, message: Message) -> None:
    """Somebody deletes a message. Bots are not told."""
    message.is_deleted = True
    message.chat.messages.pop(message.id, None)
    world.touch(message)

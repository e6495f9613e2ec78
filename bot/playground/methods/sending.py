"""Methods that put messages into chats: text, forwards, copies; chat actions."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Any

from bot.playground.actions.discussions import appear
from bot.playground.actions.polls import ensure_fits, open_poll, renewed
from bot.playground.actions.talk import thread
from bot.playground.methods.access import (
    admit,
    chat_of,
    ensure_may_write,
    ensure_present,
    ensure_so_many,
    message_of,
    thread_for,
)
from bot.playground.methods.content import caption_of, preview_of, reply_of, text_of, with_people
from bot.playground.methods.markup import markup_of
from bot.playground.methods.whispers import receiver_of, replaced_by
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.objects import knows_answer, message_json
from bot.playground.text import Formatted
from bot.playground.world.messages import Chat, Media, Message, origin_of
from bot.playground.world.permissions import what_is_sent
from bot.playground.world.things import Poll
from bot.playground.world.world import World

CHAT_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def put(
    world: World, chat: Chat, params: Params, content: Formatted, media: Media | None = None, **more: Any
) -> Message:
    """The bot's message enters the chat, after every check that is the same for all of them."""
    reply = reply_of(world, chat, params)
    place = thread_for(world, chat, params.integer("message_thread_id"), reply.message)
    keyboard, other = markup_of(params, chat=chat)
    receiver = receiver_of(world, chat, params, reply.message, more)
    if more.pop("counts", True):
        admit(world, chat)
    add = partial(world.add_message, chat)
    if receiver is not None:
        add = partial(world.add_whisper, chat, receiver, replaces=replaced_by(world, params))
    made: Message = add(
        content=with_people(world, chat, content),
        media=media,
        keyboard=keyboard,
        other_markup=other,
        is_silent=params.flag("disable_notification"),
        is_protected=params.flag("protect_content"),
        **reply.fields,
        **{**thread(chat, 0, reply.message), **place},
        **_author(world, chat),
        **more,
    )
    appear(world, made)
    return made


def _author(world: World, chat: Chat) -> dict[str, Any]:
    if not chat.is_channel:
        return {"sender": world.bot}
    return {"sender": world.bot, "sender_chat": chat, "signature": world.bot.name if chat.signs_posts else ""}


def send_message(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendmessage"""
    chat = chat_of(world, params)
    content = text_of(params)
    ensure_may_write(world, chat)
    return message_json(put(world, chat, params, content, link_preview=preview_of(params)))


def _source(world: World, params: Params, purpose: str, message_id: int) -> Message:
    source = message_of(chat_of(world, params, "from_chat_id"), message_id, purpose)
    if not _may_leave(source, purpose):
        raise bad_request(f"message can't be {'copied' if purpose == 'copy' else 'forwarded'}")
    return source


def _may_leave(source: Message, purpose: str) -> bool:
    """Whether it may be forwarded or copied. Of a quiz only a copy with a known answer makes sense."""
    if source.is_protected or source.chat.is_protected or source.service:
        return False
    poll = source.thing
    return purpose != "copy" or not isinstance(poll, Poll) or not poll.is_quiz or knows_answer(source)


def _forward(world: World, chat: Chat, params: Params, source: Message, **more: Any) -> Message:
    ensure_fits(chat, source.thing)
    return put(world, chat, params, origin=origin_of(source), **source.load, **more)


def forward_message(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#forwardmessage"""
    chat = chat_of(world, params)
    source = _source(world, params, "forward", params.integer("message_id"))
    ensure_may_write(world, chat, what_is_sent(source.media, source.thing))
    return message_json(_forward(world, chat, params, source))


def _copy(world: World, chat: Chat, params: Params, source: Message, **more: Any) -> Message:
    load = source.load
    if source.has_caption and params.has("caption"):
        above = params.flag("show_caption_above_media")
        load |= {"content": caption_of(params), "caption_above": above}
    elif source.has_caption and params.flag("remove_caption"):
        load["content"] = Formatted()
    if isinstance(source.thing, Poll):
        ensure_fits(chat, source.thing)
        load["thing"] = renewed(world, source.thing)
    made = put(world, chat, params, **load, **more)
    if isinstance(made.thing, Poll):
        open_poll(world, made.thing)
    return made


def copy_message(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#copymessage"""
    chat = chat_of(world, params)
    source = _source(world, params, "copy", params.integer("message_id"))
    ensure_may_write(world, chat, what_is_sent(source.media, source.thing))
    return {"message_id": _copy(world, chat, params, source).id}


def _many(world: World, params: Params, purpose: str, make: Any) -> list[Json]:
    chat = chat_of(world, params)
    wanted = params.numbers("message_ids", "message identifiers")
    ensure_so_many(wanted)
    if any(later <= earlier for earlier, later in pairwise(wanted)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    ensure_may_write(world, chat)
    place = chat_of(world, params, "from_chat_id")
    known = [place.messages[number] for number in wanted if number in place.messages]
    able = [m for m in known if _may_leave(m, purpose)]
    if not able:
        raise bad_request("there are no messages to forward")
    admit(world, chat, len(able))
    albums = {m.album: world.album_id() for m in able if m.album}
    return [
        {"message_id": make(world, chat, params, m, album=albums.get(m.album, ""), counts=False).id}
        for m in able
    ]


def forward_messages(world: World, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#forwardmessages"""
    return _many(world, params, "forward", _forward)


def copy_messages(world: World, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#copymessages"""
    return _many(world, params, "copy", _copy)


def send_chat_action(world: World, params: Params) -> bool:
    """Shown for five seconds, or until the message comes."""
    chat = chat_of(world, params)
    action = params.text("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    ensure_present(world, chat)
    shown = {
        "action": action,
        "until": world.now().timestamp() + 5,
        "thread_id": params.integer("message_thread_id"),
    }
    _show(world, chat, shown)
    return True


def _show(world: World, chat: Chat, shown: Json) -> None:
    chat.doing = shown
    world.note("action", chat.id, value=shown)


METHODS = {
    "sendMessage": send_message,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "sendChatAction": send_chat_action,
}

"""Acts that write, forward, edit, press and react."""

from __future__ import annotations

from bot.playground.actions import albums, buttons, changes, talk
from bot.playground.acts.registry import act
from bot.playground.eyes import whispers_for
from bot.playground.people import ChatKind
from bot.playground.refusal import Json
from bot.playground.view import message_view
from bot.playground.wish import Wish


@act("say")
def _say(wish: Wish) -> Json:
    message = talk.say(
        wish.world,
        wish.user(),
        wish.chat(),
        str(wish.get("text", "")),
        entities=wish.get("entities", []),
        topic=int(wish.get("topic", 0)),
        reply_to=wish.answered(),
        quote=str(wish.get("quote", "")),
        anonymous=bool(wish.get("anonymous", False)),
        as_channel=wish.chat_or_none("as_channel"),
        media=wish.media(wish.get("media")),
        **wish.looks(),
    )
    return message_view(wish.world, message)


@act("start")
def _start(wish: Wish) -> Json:
    return message_view(wish.world, talk.start(wish.world, wish.user(), str(wish.get("payload", ""))))


@act("post")
def _post(wish: Wish) -> Json:
    message = talk.post(
        wish.world,
        wish.chat(),
        str(wish.get("text", "")),
        entities=wish.get("entities", []),
        media=wish.media(wish.get("media")),
        signature=str(wish.get("signature", "")),
        message_id=int(wish.get("message_id", 0)),
        **wish.looks(),
    )
    return message_view(wish.world, message)


@act("album")
def _album(wish: Wish) -> Json:
    chat = wish.chat()
    user = None if chat.kind is ChatKind.CHANNEL else wish.user()
    items = [media for raw in wish.get("items", []) if (media := wish.media(raw))]
    sent = albums.send_album(
        wish.world,
        user,
        chat,
        items,
        str(wish.get("caption", "")),
        caption_on=int(wish.get("caption_on", 0)),
        apart=float(wish.get("apart", 0)),
        **({"topic": int(wish.get("topic", 0))} if user else {}),
    )
    return {"messages": [message_view(wish.world, message) for message in sent]}


@act("forward")
def _forward(wish: Wish) -> Json:
    source = wish.message("message", "from_chat")
    topic = int(wish.get("topic", 0))
    return message_view(wish.world, talk.forward(wish.world, wish.user(), source, wish.chat(), topic=topic))


@act("forward_from_outside")
def _forward_from_outside(wish: Wish) -> Json:
    names = ("name", "title", "username", "message_id", "signature", "entities")
    more = {name: wish.get(name) for name in names if wish.get(name) is not None}
    message = talk.forward_from_outside(
        wish.world,
        wish.user(),
        str(wish.get("text", "")),
        kind=str(wish.get("kind", "channel")),
        chat=wish.chat(),
        at=wish.moment("at"),
        media=wish.media(wish.get("media")),
        **more,
    )
    return message_view(wish.world, message)


@act("edit")
def _edit(wish: Wish) -> Json:
    edited = changes.edit(
        wish.world,
        wish.message(),
        str(wish.get("text", "")),
        wish.get("entities", []),
        wish.media(wish.get("media")),
    )
    return message_view(wish.world, edited)


@act("edit_unchanged")
def _edit_unchanged(wish: Wish) -> Json:
    return message_view(wish.world, changes.touch_unchanged(wish.world, wish.message()))


@act("delete")
def _delete(wish: Wish) -> Json:
    changes.delete(wish.world, wish.message())
    return {}


@act("press")
def _press(wish: Wish) -> Json:
    label, data = str(wish.get("label", "")), wish.get("data")
    if wish.get("message") is None and data is None:
        whispered = whispers_for(wish.world, wish.chat(), wish.user().id)
        message = buttons.newest_with(wish.chat(), label, whispered)
    else:
        message = wish.message()
    if data is None:
        found = buttons.button(message, label)
        data = found.get("callback_data")
        if data is None:
            copied = (found.get("copy_text") or {}).get("text", "")
            return {"press_id": "", "url": found.get("url", ""), "copy": copied}
    return {"press_id": buttons.press(wish.world, wish.user(), message, data).id, "url": "", "copy": ""}


@act("react")
def _react(wish: Wish) -> Json:
    buttons.react(wish.world, wish.user(), wish.message(), wish.get("emojis", []))
    return {}

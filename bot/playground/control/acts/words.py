"""Acts that write, forward, edit, press and react."""

from __future__ import annotations

from bot.playground.actions import buttons, changes, talk
from bot.playground.actions.deeplinks import checked_payload
from bot.playground.control.acts.fields import COUNT, ID, LINE, WORDS, an_object, flag, many
from bot.playground.control.acts.given import LOOKS, MEDIA, TOLD
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.eyes import whispers_for
from bot.playground.views.view import message_view


@act(
    "say",
    user=ID,
    chat=ID,
    topic=COUNT,
    reply_to=ID,
    reply_chat=ID,
    text=WORDS,
    entities=many(an_object),
    quote=WORDS,
    anonymous=flag,
    as_channel=ID,
    media=MEDIA,
    **LOOKS,
)
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


@act("start", user=ID, payload=WORDS)
def _start(wish: Wish) -> Json:
    return message_view(
        wish.world, talk.start(wish.world, wish.user(), checked_payload(str(wish.get("payload", ""))))
    )


@act(
    "post",
    user=ID,
    chat=ID,
    text=WORDS,
    entities=many(an_object),
    media=MEDIA,
    signature=LINE,
    message_id=COUNT,
    **LOOKS,
)
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


@act("forward", user=ID, chat=ID, topic=COUNT, reply_to=ID, reply_chat=ID, from_chat=ID, message=ID)
def _forward(wish: Wish) -> Json:
    source = wish.message("message", "from_chat")
    place = {"topic": int(wish.get("topic", 0)), "reply_to": wish.answered()}
    return message_view(wish.world, talk.forward(wish.world, wish.user(), source, wish.chat(), **place))


@act(
    "forward_from_outside",
    user=ID,
    chat=ID,
    topic=COUNT,
    reply_to=ID,
    reply_chat=ID,
    text=WORDS,
    kind=LINE,
    media=MEDIA,
    entities=many(an_object),
    **TOLD,
)
def _forward_from_outside(wish: Wish) -> Json:
    message = talk.forward_from_outside(
        wish.world,
        wish.user(),
        str(wish.get("text", "")),
        kind=str(wish.get("kind", "channel")),
        chat=wish.chat(),
        media=wish.media(wish.get("media")),
        entities=wish.get("entities", []),
        looks={"topic": int(wish.get("topic", 0)), "reply_to": wish.answered()},
        **wish.told(),
    )
    return message_view(wish.world, message)


@act("edit", user=ID, chat=ID, message=ID, text=WORDS, entities=many(an_object), media=MEDIA)
def _edit(wish: Wish) -> Json:
    edited = changes.edit(
        wish.world,
        wish.message(),
        str(wish.get("text", "")),
        wish.get("entities", []),
        wish.media(wish.get("media")),
    )
    return message_view(wish.world, edited)


@act("edit_unchanged", user=ID, chat=ID, message=ID)
def _edit_unchanged(wish: Wish) -> Json:
    return message_view(wish.world, changes.touch_unchanged(wish.world, wish.message()))


@act("delete", user=ID, chat=ID, message=ID)
def _delete(wish: Wish) -> Json:
    changes.delete(wish.world, wish.message())
    return {}


@act("press", user=ID, chat=ID, message=ID, label=LINE, data=LINE)
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
            inline = {"inline": buttons.query_of(found)}
            return {"press_id": "", "url": found.get("url", ""), "copy": copied, **inline}
    return {"press_id": buttons.press(wish.world, wish.user(), message, data).id, "url": "", "copy": ""}


@act("react", user=ID, chat=ID, message=ID, emojis=many(LINE))
def _react(wish: Wish) -> Json:
    buttons.react(wish.world, wish.user(), wish.message(), wish.get("emojis", []))
    return {}

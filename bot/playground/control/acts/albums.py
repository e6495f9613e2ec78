"""Acts with albums. Where `apart` is given, what is shown are the parts that are there so far."""

from __future__ import annotations

from bot.playground.actions import albums
from bot.playground.control.acts.fields import COUNT, ID, LINE, SECONDS, WORDS, many
from bot.playground.control.acts.given import ITEMS, TOLD
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.view import message_view
from bot.playground.world.messages import Media, Message


def _items(wish: Wish) -> list[Media]:
    return [media for raw in wish.get("items", []) if (media := wish.media(raw))]


def _manner(wish: Wish) -> Json:
    return {"caption_on": int(wish.get("caption_on", 0)), "apart": float(wish.get("apart", 0))}


def _shown(wish: Wish, sent: list[Message]) -> Json:
    return {"messages": [message_view(wish.world, message) for message in sent]}


@act(
    "album",
    user=ID,
    chat=ID,
    topic=COUNT,
    reply_to=ID,
    reply_chat=ID,
    items=ITEMS,
    caption=WORDS,
    caption_on=COUNT,
    apart=SECONDS,
)
def _album(wish: Wish) -> Json:
    chat, caption = wish.chat(), str(wish.get("caption", ""))
    user = None if chat.is_channel else wish.user()
    topic = {"topic": int(wish.get("topic", 0)), "reply_to": wish.answered()} if user else {}
    manner = {**_manner(wish), **topic}
    return _shown(wish, albums.send_album(wish.world, user, chat, _items(wish), caption, **manner))


@act("forward_album", user=ID, chat=ID, from_chat=ID, messages=many(ID), apart=SECONDS)
def _forward_album(wish: Wish) -> Json:
    """`messages`: ids in `from_chat`."""
    place, wanted = wish.chat("from_chat"), wish.get("messages", [])
    sources = [place.messages[number] for number in wanted if number in place.messages]
    apart = float(wish.get("apart", 0))
    return _shown(wish, albums.forward_album(wish.world, wish.user(), sources, wish.chat(), apart=apart))


@act(
    "forward_album_from_outside",
    user=ID,
    chat=ID,
    items=ITEMS,
    caption=WORDS,
    caption_on=COUNT,
    apart=SECONDS,
    kind=LINE,
    **TOLD,
)
def _forward_album_from_outside(wish: Wish) -> Json:
    sent = albums.forward_album_from_outside(
        wish.world,
        wish.user(),
        _items(wish),
        str(wish.get("caption", "")),
        kind=str(wish.get("kind", "channel")),
        chat=wish.chat(),
        **_manner(wish),
        **wish.told(),
    )
    return _shown(wish, sent)

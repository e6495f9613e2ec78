"""Acts on the buttons below the composer."""

from __future__ import annotations

from bot.playground.actions import sharing
from bot.playground.control.acts.fields import ID, LINE, WORDS, many
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.view import message_view


@act("tap", user=ID, chat=ID, label=LINE)
def _tap(wish: Wish) -> Json:
    label = str(wish.get("label", ""))
    return message_view(wish.world, sharing.tap(wish.world, wish.user(), wish.chat(), label))


@act("share_chat", user=ID, chat=ID, label=LINE, chosen=ID)
def _share_chat(wish: Wish) -> Json:
    label, chosen = str(wish.get("label", "")), wish.chat("chosen")
    return message_view(wish.world, sharing.share_chat(wish.world, wish.user(), label, chosen))


@act("share_users", user=ID, chat=ID, label=LINE, chosen=many(ID))
def _share_users(wish: Wish) -> Json:
    label, chosen = str(wish.get("label", "")), wish.users("chosen")
    return message_view(wish.world, sharing.share_users(wish.world, wish.user(), label, chosen))


@act("share_poll", user=ID, chat=ID, label=LINE, question=WORDS, options=many(LINE))
def _share_poll(wish: Wish) -> Json:
    label, question = str(wish.get("label", "")), str(wish.get("question", "?"))
    made = sharing.share_poll(wish.world, wish.user(), label, question, wish.get("options", ["yes", "no"]))
    return message_view(wish.world, made)

"""Acts on the buttons below the composer."""

from __future__ import annotations

from bot.playground.actions import sharing
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.view import message_view


@act("tap")
def _tap(wish: Wish) -> Json:
    label = str(wish.get("label", ""))
    return message_view(wish.world, sharing.tap(wish.world, wish.user(), wish.chat(), label))


@act("share_chat")
def _share_chat(wish: Wish) -> Json:
    label, chosen = str(wish.get("label", "")), wish.chat("chosen")
    return message_view(wish.world, sharing.share_chat(wish.world, wish.user(), label, chosen))


@act("share_users")
def _share_users(wish: Wish) -> Json:
    label, chosen = (
        str(wish.get("label", "")),
        [wish.world.users[number] for number in wish.get("chosen", [])],
    )
    return message_view(wish.world, sharing.share_users(wish.world, wish.user(), label, chosen))


@act("share_poll")
def _share_poll(wish: Wish) -> Json:
    label, question = str(wish.get("label", "")), str(wish.get("question", "?"))
    made = sharing.share_poll(wish.world, wish.user(), label, question, wish.get("options", ["yes", "no"]))
    return message_view(wish.world, made)

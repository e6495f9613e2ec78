"""All the buttons of a message that can be pressed."""

from __future__ import annotations

from bot.playground.messages import Message
from bot.playground.refusal import Json
from bot.playground.rich.pressed import buttons_in
from bot.playground.rich.texts import plain
from bot.playground.things import Rich


def rows_of(message: Message) -> list[list[Json]]:
    """The keyboard, and below it the buttons in a rich text, each in a row of its own."""
    inside = buttons_in(message.thing.message) if isinstance(message.thing, Rich) else ()
    return [*message.keyboard, *([{**button, "text": plain(button["text"])}] for button in inside)]

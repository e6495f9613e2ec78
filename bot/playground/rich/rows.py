"""All the buttons of a message that can be pressed."""

from __future__ import annotations

from bot.playground.refusal import Json
from bot.playground.rich.pressed import buttons_in
from bot.playground.rich.texts import plain
from bot.playground.world.messages import Message
from bot.playground.world.things import Rich


def inside_of(message: Message) -> list[Json]:
    """Those that stand in a rich text, in the order of reading; their words plain."""
    if not isinstance(message.thing, Rich):
        return []
    return [{**button, "text": plain(button["text"])} for button in buttons_in(message.thing.message)]


def rows_of(message: Message) -> list[list[Json]]:
    """The keyboard, and below it those inside, each in a row of its own."""
    return [*message.keyboard, *([button] for button in inside_of(message))]

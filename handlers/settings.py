"""How the turns of a story come to a chat."""

from __future__ import annotations

from bot.alerts.updates import CHOICES, OFF, SILENT, SOUND
from bot.domain.alert import Card
from bot.domain.richtext import bold, join
from bot.services import Services
from handlers.context import Ask, Reply, in_place

_WORDS = {SOUND: "sound", SILENT: "silent", OFF: "off"}


async def updates(ask: Ask, services: Services) -> Reply:
    """`/updates`, and its buttons: with a sound, silently, not at all."""
    chosen = ask.chat.updates
    if ask.press is not None and 0 <= ask.press.id < len(CHOICES):
        chosen = CHOICES[ask.press.id]
        await services.guests.set_updates(ask.chat, chosen)
    rows = tuple(
        (ask.button(f"updates-{_WORDS[one]}", "updates", number),)
        for number, one in enumerate(CHOICES)
        if one != chosen
    )
    text = join("\n\n", [ask.say("updates-which"), bold(ask.say(f"updates-set-{_WORDS[chosen]}"))])
    return in_place(ask, Card(text, rows))

"""What the bot offers in inline mode."""

from __future__ import annotations

from bot.playground.refusal import Json
from bot.playground.text import Formatted
from bot.playground.world.inline import Answered, Asked


def offers_view(asked: Asked) -> Json:
    """What the bot offers in inline mode, as the person sees it."""
    found = asked.answer or Answered(())
    results = []
    for offer in found.offers:
        words = offer.fields.get("content") or Formatted()
        shown = {"id": offer.id, "kind": offer.kind, "title": offer.title, "description": offer.description}
        results.append({**shown, "text": words.text})
    answered = {"answered": asked.answer is not None, "next_offset": found.next_offset}
    return {"query_id": asked.id, "results": results, "button": found.button, **answered}

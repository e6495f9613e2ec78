"""What is left of a message whose story turned out to be another one's."""

from __future__ import annotations

from bot.alerts.buttons import story_button
from bot.alerts.pieces import shorten, tidy
from bot.domain.alert import Card
from bot.domain.richtext import bold
from bot.words import say

_HEADLINE_LIMIT = 160


def joined_card(story_id: int, headline: str, language: str) -> Card:
    """Says which story it goes on in, by the headline under which the chat is shown that."""
    words = bold(shorten(tidy(headline), _HEADLINE_LIMIT))
    return Card(say(language, "card-joined", headline=words), ((story_button(language, story_id),),))

"""What is left of a message whose story turned out to be another one's."""

from __future__ import annotations

from bot.alerts.buttons import story_button
from bot.alerts.pieces import shorten, tidy
from bot.domain.alert import Card
from bot.domain.richtext import bold
from bot.domain.story import Story
from bot.words import say

_HEADLINE_LIMIT = 160


def joined_card(story: Story, language: str) -> Card:
    """Says which story it goes on in."""
    headline = bold(shorten(tidy(story.title), _HEADLINE_LIMIT))
    return Card(say(language, "card-joined", headline=headline), ((story_button(language, story.id),),))

"""What the doors may ask for: a record of verbs, filled in by the composition root."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.guestbook import Guestbook
from bot.keeping import Keeping
from bot.newsdesk import Newsdesk
from bot.sourcelist import Sourcelist
from bot.storydesk import Storydesk
from bot.storylist import Storylist
from bot.watchlist import Watchlist
from bot.whois import Whois


@dataclass(frozen=True, slots=True)
class Services:
    """The verbs, by what they are about."""

    clock: Clock
    guests: Guestbook
    watches: Watchlist
    sources: Sourcelist
    news: Newsdesk
    keeping: Keeping
    whois: Whois
    stories: Storylist
    storydesk: Storydesk

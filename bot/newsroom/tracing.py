"""Looks at what the newest documents have come to. It only reads; nothing in the bot knows of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.alerts.firing import Scene, why_not
from bot.domain.source import Hearing
from bot.domain.watch import Finding, Mention, Subscription
from bot.newsroom.trail import Json, Known, trail
from bot.words import plain_say
from storage import chats, sources, subscriptions, trails
from storage.database import Database, Reading
from storage.trails import Way

SHOWN = 20
_LANGUAGE = "en"  # of the page


class Tracing:
    """The newest trails. `moments` are the publications by address, more exact than a page tells them."""

    def __init__(self, database: Database, moments: Callable[[], Mapping[str, datetime]]) -> None:
        self._database = database
        self._moments = moments
        self._mark: tuple[object, ...] = ()
        # Why somebody was not told is asked once: a mute that came later is no reason.
        self._hushed: dict[int, tuple[str, ...]] = {}
        self.trails: tuple[Json, ...] = ()
        self.ways: tuple[Way, ...] = ()

    async def look(self) -> bool:
        """Read what has changed; whether anything has."""
        async with self._database.reading() as r:
            mark = await trails.mark(r)
            if mark == self._mark:
                return False
            self.ways = await trails.list_newest(r, SHOWN)
            moments = self._moments()
            self.trails = tuple([trail(way, await self._known(r, way, moments)) for way in self.ways])
        self._mark = mark
        return True

    async def _known(self, r: Reading, way: Way, moments: Mapping[str, datetime]) -> Known:
        address = way.document.url.partition("?")[0]  # feeds put marks of theirs behind it
        return Known(moments.get(address), await _watched(r, way), await self._hushed_words(r, way))

    async def _hushed_words(self, r: Reading, way: Way) -> tuple[str, ...]:
        if way.joining is None or not way.mentions or way.alerts:
            return ()
        if way.document.id not in self._hushed:
            self._hushed[way.document.id] = await _hushed(r, way, way.joining.at)
        return self._hushed[way.document.id]


async def _watched(r: Reading, way: Way) -> tuple[str, ...]:
    ids = {one for alert in way.alerts for one in alert.subscription_ids}
    found = await subscriptions.list_by_ids(r, ids) if ids else {}
    return tuple(dict.fromkeys(one.label for one in found.values()))


async def _hushed(r: Reading, way: Way, now: datetime) -> tuple[str, ...]:
    """For each watch that somebody has and that found something here: why nothing came of it."""
    findings = _findings([mention for _, mention in way.mentions])
    heard = await subscriptions.list_of_watches(r, [int(one) for one in findings])
    choices = await sources.list_choices(r, {way.source.id})
    hearing = Hearing(way.source.shared, {chat: follows for (chat, _), follows in choices.items()})
    scene = Scene(way.document, hearing, await chats.list_by_ids(r, {one.chat_id for one in heard}), now)
    told = (_words(one, findings[str(one.watch_id)], scene) for one in heard)
    return tuple(dict.fromkeys(words for words in told if words))


def _words(one: Subscription, finding: Finding, scene: Scene) -> str:
    why = why_not(one, finding, scene)
    return f"{one.label}: {plain_say(_LANGUAGE, f'hush-{why.value}')}" if why else ""


def _findings(mentions: list[Mention]) -> dict[str, Finding]:
    found: dict[str, list[Mention]] = {}
    for one in mentions:
        found.setdefault(one.watch, []).append(one)
    return {
        watch: Finding(watch, max(one.score for one in ones), tuple(ones)) for watch, ones in found.items()
    }

"""The sources that a chat hears: adding, leaving out, looking at them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator

from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.job import REFRESH
from bot.domain.source import FIRST_INTERVAL, Source, SourceDraft
from bot.errors import UserError
from bot.ingest.discovery import Discovery
from bot.matching.query import Query, nodes
from bot.matching.query.fields import is_from, place_of
from storage import sources
from storage.database import Database, Transaction

SOURCE_LIMIT = 100  # sources of its own that a chat may follow

Discover = Callable[[str], Awaitable[Discovery]]


class Sourcelist:
    """What every chat hears: the shared sources less those it left out, plus its own."""

    def __init__(self, database: Database, clock: Clock, discover: Discover) -> None:
        self._database = database
        self._clock = clock
        self._discover = discover

    async def try_out(self, typed: str) -> Discovery:
        """Look at an address at once: what is there, and what was tried. Touches nothing that is kept."""
        return await self._discover(typed)

    async def add(self, chat: Chat, draft: SourceDraft) -> tuple[Source, bool]:
        """Let a chat follow a source, which is visited at once if it is new."""
        now = self._clock()
        async with self._database.transaction() as t:
            await self._check_room(t, chat, draft)
            source, is_new = await sources.add_unless_known(t, draft, now, interval=FIRST_INTERVAL)
            await sources.set_choice(t, chat.id, source.id, follows=True, now=now)
            if is_new:
                await t.defer(REFRESH, lock=f"source:{source.id}", source_id=source.id)
        return source, is_new

    async def _check_room(self, t: Transaction, chat: Chat, draft: SourceDraft) -> None:
        followed = await sources.list_followed(t, chat.id)
        if len(followed) >= SOURCE_LIMIT and draft.address not in {source.address for source in followed}:
            raise UserError("source-too-many", limit=SOURCE_LIMIT)

    async def of_chat(self, chat: Chat) -> tuple[Source, ...]:
        """The sources that a chat hears."""
        async with self._database.reading() as r:
            return await sources.list_heard(r, chat.id)

    async def lacking(self, chat: Chat, query: Query) -> tuple[str, ...]:
        """The places that an expression asks for and that are no source of this chat, in short."""
        heard = [place_of(source.address) for source in await self.of_chat(chat)]
        wanted = dict.fromkeys(_places_of(query.root))
        return tuple(one for one in wanted if not any(is_from(one.split("/")[0], place) for place in heard))

    async def get(self, source_id: int) -> Source:
        """One source. Raises NotFound."""
        async with self._database.reading() as r:
            return await sources.get(r, source_id)

    async def remove(self, chat: Chat, source_id: int) -> Source:
        """Let a chat hear a source no more. A source that nobody hears is not visited."""
        async with self._database.transaction() as t:
            if source_id not in {source.id for source in await sources.list_heard(t, chat.id)}:
                raise UserError("source-not-here")
            source = await sources.get(t, source_id)
            await sources.set_choice(t, chat.id, source_id, follows=False, now=self._clock())
            await sources.rest_if_unheard(t, source_id)
        return source

    async def bring_back(self, chat: Chat, source_id: int) -> Source:
        """Undo `remove`. Raises UserError for a source that the chat never had."""
        async with self._database.transaction() as t:
            if (chat.id, source_id) not in await sources.list_choices(t, {source_id}):
                raise UserError("source-not-here")
            source = await sources.get(t, source_id)
            await sources.set_choice(t, chat.id, source_id, follows=True, now=self._clock())
            await sources.wake(t, source_id)
        return source

    async def find_named(self, chat: Chat, typed: str) -> tuple[Source, ...]:
        """A chat's sources whose title or address holds these words."""
        words = typed.strip().casefold().removeprefix("@")
        mine = await self.of_chat(chat)
        exact = tuple(one for one in mine if words in {one.title.casefold(), one.address.casefold()})
        return exact or tuple(
            one
            for one in mine
            if words and (words in one.title.casefold() or words in one.address.casefold())
        )


def _places_of(node: nodes.Node) -> Iterator[str]:
    """Where documents must come from; what they must not come from is no matter."""
    match node:
        case nodes.Source(place):
            yield place
        case nodes.And(parts) | nodes.Or(parts):
            for part in parts:
                yield from _places_of(part)

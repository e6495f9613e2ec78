"""The stories of the last days, as they stand in the database, in memory for comparing.

Every joining has a number that counts up. Before a document is placed, the book takes in what
other processes have placed since the last number it knows; at start, that is everything of the
window. What this process places is taken in at once, and taken back when its transaction fails.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from bot import log
from bot.clock import Clock
from bot.domain.document import Document
from bot.domain.story import Placement
from bot.domain.watch import LEAST_SCORE, Mode
from bot.meaning import Meaning
from bot.stories.account import Account
from bot.stories.grouping import WINDOW, Grouping
from bot.stories.senses import from_bytes
from storage import documents, stories
from storage.database import Reading
from storage.stories import Placed

_log = log.get("storybook")
_AT_ONCE = 500  # documents that are taken in at once, in a thread: chats go on being answered
# Entities found less surely say nothing of what a document is about.
SURE = LEAST_SCORE[Mode.NORMAL]
_FORGETS_EVERY = timedelta(minutes=10)


class Storybook:
    """A grouping, and the number of the last joining that it knows."""

    def __init__(self, clock: Clock, meaning: Meaning | None = None) -> None:
        self._clock = clock
        self._meaning = meaning or Meaning()
        self._grouping = Grouping()
        self._reached = 0
        self._forgot_at: datetime | None = None
        self._following = asyncio.Lock()

    async def follow(self, r: Reading) -> None:
        """Take in what was placed elsewhere, and forget what is no news any more."""
        async with self._following:
            self._forget()
            placed = await stories.list_placed(r, self._reached, self._clock() - WINDOW)
            for at in range(0, len(placed), _AT_ONCE):
                await self._take_in(r, placed[at : at + _AT_ONCE])
            self._grouping.be_stricter(await stories.list_stricter(r, self._clock() - WINDOW))
        if len(placed) >= _AT_ONCE:
            _log.info("%s documents of the last days stand ready to be compared", len(self._grouping))

    def _forget(self) -> None:
        now = self._clock()
        if self._forgot_at is None or now - self._forgot_at >= _FORGETS_EVERY:
            self._forgot_at = now
            self._grouping.forget(now)

    async def _take_in(self, r: Reading, placed: Sequence[Placed]) -> None:
        new = [one.document_id for one in placed if one.document_id not in self._grouping]
        if new:
            batch = await documents.list_by_ids(r, new)
            known = await documents.list_known(r, new, SURE)
            stories_of = {one.document_id: one.story_id for one in placed}
            senses = await stories.list_senses(r, set(stories_of.values()))
            await asyncio.to_thread(self._read_in, batch, known, stories_of, senses)
        for one in placed:
            self._grouping.move(one.document_id, one.story_id)
            self._reached = one.id

    def _read_in(
        self,
        batch: Iterable[Document],
        known: Mapping[int, Sequence[str]],
        stories_of: Mapping[int, int],
        senses: Mapping[int, bytes],
    ) -> None:
        for document in batch:
            story_id = stories_of[document.id]
            account = self._grouping.read(document, known.get(document.id, ()))
            self._grouping.learn(document, account)
            if story_id in senses:
                account = replace(account, sense=from_bytes(senses[story_id]))
            self._grouping.add(account, story_id)

    async def account(self, document: Document, known: Sequence[str]) -> Account:
        """A document as it is compared; needs no transaction. `known` are the entities found in it.

        What it means is asked only if it seems to open a story now.
        """
        account = self._grouping.read(document, known)
        if self._meaning.is_there and document.story_id is None:
            seems = self._grouping.place(account)
            if seems.story_id is None and not account.is_digest:
                account = replace(account, sense=await self._meaning.of(document.title, document.text))
        return account

    def place(self, account: Account) -> Placement:
        """Where a document goes. Ask only when nobody else can place one: see `follow`."""
        return self._grouping.place(account)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """What is added here stays if nothing goes wrong before the end."""
        writing = Writing(self._grouping)
        try:
            yield writing
        except BaseException:
            writing.take_back()
            raise


class Writing:
    """Documents added in one transaction."""

    def __init__(self, grouping: Grouping) -> None:
        self._grouping = grouping
        self._added: list[int] = []

    def add(self, document: Document, account: Account, story_id: int) -> None:
        """A document has been put into a story, or its text has changed."""
        if document.id not in self._grouping:
            self._added.append(document.id)
            self._grouping.learn(document, account)
        self._grouping.add(account, story_id)

    def take_back(self) -> None:
        """The transaction failed: nothing of it has happened."""
        for document_id in self._added:
            self._grouping.remove(document_id)

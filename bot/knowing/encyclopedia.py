"""The encyclopedia as the rest of the house knows it: asked once, then remembered for a month."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from datetime import timedelta
from typing import Any, TypeVar

from bot import log
from bot.clock import Clock
from bot.domain.entity import EntityKind
from bot.errors import LookupFailed
from bot.knowing.choosing import MOST_OFFERED, languages_for, ranked
from bot.knowing.cleaning import one_line
from bot.knowing.kinds import is_a_page, kind_of
from bot.knowing.known import Candidate, Item, Known
from bot.knowing.names import names_of
from bot.knowing.remembering import MISSING, from_json, item_key, search_key, to_json
from bot.knowing.wikidata import Wikidata
from storage import lookups
from storage.database import Database

GOOD_FOR = timedelta(days=30)
NOTHING_GOOD_FOR = timedelta(days=1)  # who is not known today may be tomorrow
SECONDS = 10.0  # that somebody may be kept waiting

_PEOPLE = "people"  # instead of a language: any word of a person's name

_ENOUGH = 8  # items found; then no further language is asked in
_FEW_PEOPLE = 3
_LONGEST_LABEL = 80

_log = log.get("knowing.encyclopedia")


_T = TypeVar("_T")


class _Patience:
    """How long somebody may be kept waiting by all the questions that answer theirs.

    Only the network is cut short by it, never a transaction.
    """

    def __init__(self, seconds: float) -> None:
        self._until = asyncio.get_running_loop().time() + seconds

    async def wait(self, answer: Awaitable[_T]) -> _T:
        """The answer. Raises LookupFailed when it does not come in time."""
        try:
            async with asyncio.timeout_at(self._until):
                return await answer
        except TimeoutError as late:
            raise LookupFailed("the encyclopedia takes too long") from late


class Encyclopedia:
    """Searches and look-ups. Each verb raises LookupFailed when no answer is to be had in time."""

    def __init__(
        self, wikidata: Wikidata, database: Database, clock: Clock, *, seconds: float = SECONDS
    ) -> None:
        self._wikidata, self._database, self._clock, self._seconds = wikidata, database, clock, seconds

    async def search(self, typed: str, language: str) -> tuple[Candidate, ...]:
        """Who may be meant by a name, the likeliest first, in the words of `language`."""
        patience = _Patience(self._seconds)
        found = await self._search(typed, languages_for(typed, language), patience)
        known = await self._look_up(found, MOST_OFFERED, patience)
        if " " not in typed.strip():
            known |= await self._people(typed, known, patience)
        return ranked(known.values(), typed, language)

    async def _people(self, typed: str, known: Mapping[str, Known], patience: _Patience) -> dict[str, Known]:
        """People of whose names a word is one part: a search by how names begin passes them over."""
        if sum(one.kind is EntityKind.PERSON for one in known.values()) >= _FEW_PEOPLE:
            return {}
        try:
            found = await self._search(typed, (_PEOPLE,), patience)
            return await self._look_up([qid for qid in found if qid not in known], MOST_OFFERED, patience)
        except LookupFailed as fault:
            _log.info("People of a name stay unknown: %s", fault)
            return {}

    async def look_up(self, qids: Sequence[str]) -> dict[str, Known]:
        """These items by the numbers asked for; missing ones are left out."""
        return await self._look_up(qids, len(qids), _Patience(self._seconds))

    async def _search(self, typed: str, languages: Sequence[str], patience: _Patience) -> tuple[str, ...]:
        """The numbers found in these languages in turn, until there are enough."""
        key = search_key(typed, languages)
        remembered = await self._remembered([key])
        if key in remembered:
            return tuple(remembered[key]["found"])
        found: dict[str, None] = {}
        for code in languages:
            people = code == _PEOPLE
            asked = self._wikidata.people(typed) if people else self._wikidata.search(typed, code)
            found.update(dict.fromkeys(await patience.wait(asked)))
            if len(found) >= _ENOUGH:
                break
        await self._remember({key: {"found": list(found)}}, nothing=not found)
        return tuple(found)

    async def _look_up(self, qids: Sequence[str], most: int, patience: _Patience) -> dict[str, Known]:
        """As many of these as are fit to be watched, up to `most`, and the unfit met on the way."""
        remembered = await self._remembered([item_key(qid) for qid in qids])
        unknown = [qid for qid in qids if item_key(qid) not in remembered]
        items = await patience.wait(self._wikidata.items(unknown)) if unknown else {}
        known: dict[str, Known] = {}
        for qid in qids:
            kept = remembered.get(item_key(qid))
            if kept is None:
                one = await self._understood(qid, items.get(qid), patience)
            else:
                one = from_json(kept)
            if one is not None:
                known[qid] = one
            if sum(each.kind is not None for each in known.values()) >= most:
                break
        return known

    async def _understood(self, qid: str, item: Item | None, patience: _Patience) -> Known | None:
        """An item cleaned, and remembered at once: what is cut short goes on from there."""
        if item is None:
            await self._remember({item_key(qid): MISSING}, nothing=True)
            return None
        known, is_certain = await self._classified(item, patience)
        if is_certain:
            await self._remember({item_key(qid): to_json(known)})
        return known

    async def _classified(self, item: Item, patience: _Patience) -> tuple[Known, bool]:
        """And whether it is certain what sort of thing it is."""
        description = item.descriptions.get("en", "")
        if is_a_page(description):  # that is enough, and saves a request
            return _cleaned(item, None), True
        try:
            classes = await patience.wait(self._wikidata.classes(item.qid))
        except LookupFailed as fault:
            _log.info("What %s is stays a guess: %s", item.qid, fault)
            return _cleaned(item, kind_of(frozenset(), description)), False
        return _cleaned(item, kind_of(classes, description)), True

    async def _remembered(self, keys: Sequence[str]) -> dict[str, dict[str, Any]]:
        async with self._database.reading() as r:
            return await lookups.find(r, keys, self._clock() - GOOD_FOR)

    async def _remember(self, answers: Mapping[str, Mapping[str, Any]], *, nothing: bool = False) -> None:
        at = self._clock() - (GOOD_FOR - NOTHING_GOOD_FOR if nothing else timedelta())
        async with self._database.transaction() as t:
            await lookups.keep(t, answers, at)


def _cleaned(item: Item, kind: EntityKind | None) -> Known:
    labels = {code: one_line(text, _LONGEST_LABEL) for code, text in item.labels.items()}
    descriptions = {code: one_line(text) for code, text in item.descriptions.items()}
    return Known(item.qid, kind, names_of(item, kind) if kind else (), labels, descriptions)

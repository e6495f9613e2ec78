"""Who is meant: from a name to candidates, and from the one that was picked to an entity."""

from __future__ import annotations

from datetime import timedelta

from bot import log
from bot.clock import Clock
from bot.domain.entity import ADOPTED, Entity, EntityDraft, EntityKind
from bot.errors import LookupFailed, UserError
from bot.knowing.answers import QID
from bot.knowing.encyclopedia import Encyclopedia
from bot.knowing.known import Found, Known
from bot.matching.naming import fold
from storage import completions, entities, watches
from storage.database import Database, Transaction

_FIRST_PAUSE = timedelta(minutes=2)

_log = log.get("whois")


class Whois:
    """Asks the encyclopedia, where there is one; without it the names typed stand alone."""

    def __init__(self, database: Database, clock: Clock, encyclopedia: Encyclopedia | None) -> None:
        self._database = database
        self._clock = clock
        self._encyclopedia = encyclopedia

    @property
    def is_on(self) -> bool:
        """Whether there is an encyclopedia to ask."""
        return self._encyclopedia is not None

    async def candidates(self, typed: str, language: str) -> Found:
        """Who may be meant by a name; at most six. Never raises: it may be that nobody is reached."""
        if self._encyclopedia is None:
            return Found((), reached=True)
        try:
            return Found(await self._encyclopedia.search(typed, language), reached=True)
        except LookupFailed as fault:
            _log.info("Who is meant is not known yet: %s", fault)
            return Found((), reached=False)

    async def adopt(self, qid: str) -> Entity:
        """Keep the one who was picked as an entity, and look for it from now on.

        Raises UserError when it is not known here and cannot be asked after, or is no more.
        """
        async with self._database.reading() as r:
            here = await entities.list_by_wikidata(r, qid)
        if here and here[0].key != _key(qid):  # from the seeds: those names were chosen with care
            return here[0]
        known = await self._known(qid, is_here=bool(here))
        if known is None or known.kind is None:
            return here[0]
        async with self._database.transaction() as t:
            return await self._keep(t, known, known.kind)

    async def _known(self, qid: str, *, is_here: bool) -> Known | None:
        """What the encyclopedia says; None when that is nothing and the entity known here must do."""
        known = None
        if self._encyclopedia is not None and QID.fullmatch(qid):
            try:
                known = (await self._encyclopedia.look_up([qid])).get(qid)
            except LookupFailed as fault:
                _log.info("%s cannot be looked up: %s", qid, fault)
                if not is_here:
                    raise UserError("whois-away") from fault
        if known is not None and known.kind and known.names:
            return known
        if not is_here:
            raise UserError("whois-gone")
        return None

    async def _keep(self, t: Transaction, known: Known, kind: EntityKind) -> Entity:
        here = await entities.list_by_wikidata(t, known.qid)
        if here and here[0].key != _key(known.qid):  # it was asked for by a number of before a merger
            return here[0]
        draft = _draft(known, kind)
        entity_id, _ = await entities.keep(t, draft, fold)
        await watches.keep_entity(t, entity_id, draft)
        return (await entities.list_by_ids(t, [entity_id]))[0]

    async def complete_later(self, watch_id: int, typed: str, language: str) -> None:
        """Let it be asked who is meant by a watch of bare words, as soon as somebody can be reached."""
        now = self._clock()
        async with self._database.transaction() as t:
            await completions.add_unless_known(t, watch_id, typed, language, now, now + _FIRST_PAUSE)


def _key(qid: str) -> str:
    return f"{ADOPTED}{qid}"


def _draft(known: Known, kind: EntityKind) -> EntityDraft:
    return EntityDraft(
        key=_key(known.qid),
        kind=kind,
        name=known.label(),
        description=known.description(),
        wikidata=known.qid,
        aliases=known.names,
    )

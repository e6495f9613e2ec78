"""Keeping documents: once, however often they come, and in every version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot import metrics
from bot.clock import Clock
from bot.domain.document import DocumentDraft
from bot.domain.job import PROCESS
from bot.ingest.identity import is_changed
from storage import documents
from storage.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows that are new, those whose text has changed, and those that stay as they were."""

    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    same: tuple[int, ...] = ()


async def keep(
    database: Database, clock: Clock, drafts: Sequence[DocumentDraft], *, silent: bool = False
) -> Kept:
    """Keep documents and let them be processed, in one transaction."""
    if not drafts:
        return Kept()
    async with database.transaction() as t:
        kept = await keep_in(t, clock, drafts, silent=silent)
        if fresh := [*kept.new, *kept.changed]:
            await t.defer(PROCESS, document_ids=fresh)
    metrics.documents.labels("new").inc(len(kept.new))
    metrics.documents.labels("changed").inc(len(kept.changed))
    return kept


async def keep_in(t: Transaction, clock: Clock, drafts: Sequence[DocumentDraft], *, silent: bool) -> Kept:
    """The same within somebody else's transaction, and without processing."""
    new, changed, same = [], [], []
    for draft in drafts:
        known = await documents.find_by_keys(t, draft.keys)
        if not known:
            new.append(await documents.add(t, draft, clock(), silent=silent))
            continue
        document_id = min(known.values())
        old = await documents.get(t, document_id)
        if is_changed((old.title, old.text), (draft.title, draft.text)):
            await documents.add_version(t, document_id, draft, clock())
            changed.append(document_id)
        else:
            await documents.add_keys(t, document_id, draft.keys, draft.echo_keys)
            same.append(document_id)
    return Kept(tuple(new), tuple(changed), tuple(same))

"""What was found in documents, as it was kept."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from bot.domain.watch import Finding, Mention
from storage.database import Reading
from storage.tables import mentions


async def list_by_documents(r: Reading, document_ids: Collection[int]) -> dict[int, tuple[Finding, ...]]:
    """The findings in these documents by document, in the order in which they were kept."""
    query = sa.select(mentions).where(mentions.c.document_id.in_(sorted(document_ids)))
    found: dict[int, dict[str, list[Mention]]] = {number: {} for number in document_ids}
    for row in await r.execute(query.order_by(mentions.c.id)):
        watch = str(row.watch_id)
        mention = Mention(watch, row.start, row.end, row.surface, row.field, row.score, row.reason)
        found[row.document_id].setdefault(watch, []).append(mention)
    return {
        number: tuple(
            Finding(watch, max(one.score for one in listed), tuple(listed)) for watch, listed in each.items()
        )
        for number, each in found.items()
    }

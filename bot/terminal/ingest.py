"""`dozor ingest`: files and addresses the whole way, into the outbox."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.domain.document import DocumentDraft
    from bot.engine import Engine
    from bot.pipeline import Told

_HTML = (".html", ".htm", ".xhtml")
_LARGEST = 10_000_000  # bytes of a local file


def configure(parser: argparse.ArgumentParser) -> None:
    """What to take in."""
    parser.add_argument("what", nargs="+", metavar="FILE_OR_URL", help="a text, an HTML file or an address")


def run(args: argparse.Namespace) -> int:
    """One JSON line each: the document, its mentions, the alerts made. 1 if any could not be read."""
    from bot import log
    from bot.config import load

    log.set_up("error")
    settings = load()
    return asyncio.run(_ingest(settings, args.what))


async def _ingest(settings: Any, what: Sequence[str]) -> int:
    from bot.engine import open_engine
    from bot.errors import DozorError
    from bot.terminal.seed import load_seeds

    await load_seeds(settings)
    failed = 0
    async with open_engine(settings) as engine:
        source_id = await _own_source(engine)
        for one in what:
            try:
                print(json.dumps(await _take_in(engine, source_id, one), ensure_ascii=False), flush=True)
            except (DozorError, OSError) as error:
                failed = 1
                print(f"dozor ingest: {one}: {error}", file=sys.stderr)
    return failed


async def _own_source(engine: Engine) -> int:
    """The source under which what is taken in by hand is kept: heard by all, never visited."""
    from datetime import timedelta

    from bot.domain.source import SourceDraft, SourceKind
    from storage import sources

    draft = SourceDraft(SourceKind.PAGE, "dozor:ingest", "Taken in by hand", shared=True)
    async with engine.database.transaction() as t:
        source, _ = await sources.add_unless_known(
            t, draft, engine.clock(), interval=timedelta(hours=1), pushed=True
        )
    return source.id


async def _take_in(engine: Engine, source_id: int, what: str) -> dict[str, Any]:
    from bot.ingest.keep import keep_in

    draft = await (
        _fetched(engine, source_id, what) if "://" in what else _read(engine, source_id, Path(what))
    )
    async with engine.database.transaction() as t:
        kept = await keep_in(t, engine.clock, [draft], silent=False)
    (told,) = await engine.pipeline.process([*kept.new, *kept.changed, *kept.same])
    return _in_json(told, engine.book.entities)


async def _fetched(engine: Engine, source_id: int, url: str) -> DocumentDraft:
    answer = await engine.fetcher.get(url)
    return await _page(engine, source_id, answer.body, answer.url, answer.content_type)


async def _read(engine: Engine, source_id: int, path: Path) -> DocumentDraft:
    from bot.domain.document import Item
    from bot.errors import SourceUnreadable
    from bot.ingest.decoding import decode
    from bot.ingest.drafting import draft_of

    body = await asyncio.to_thread(_bytes_of, path)
    if path.suffix.lower() in _HTML:
        return await _page(engine, source_id, body, "", "text/html")
    text = decode(body)[0].strip()
    if not text:
        raise SourceUnreadable("there is nothing in it")
    title, _, rest = text.partition("\n")
    item = Item(guid=f"file:{path}", url="", title=title.strip(), text=rest.strip(), complete=True)
    return draft_of(source_id, "", item)


def _bytes_of(path: Path) -> bytes:
    from bot.errors import SourceUnreadable

    if path.stat().st_size > _LARGEST:
        raise SourceUnreadable(f"it is larger than {_LARGEST // 1_000_000} MB")
    return path.read_bytes()


async def _page(engine: Engine, source_id: int, body: bytes, url: str, content_type: str) -> DocumentDraft:
    from bot.domain.document import Item
    from bot.ingest.drafting import draft_of

    page = await engine.parsers.parse("page", body, url=url, content_type=content_type)
    item = Item(guid="", url=page.url or url, title=page.title, text="")
    # Taken in by hand means: now. A date of years ago would keep the alert from whoever watches.
    return replace(draft_of(source_id, "", item, page), date_is_certain=False)


def _in_json(told: Told, entities: dict[str, str]) -> dict[str, Any]:
    document = told.document
    return {
        "document": {
            "id": document.id,
            "url": document.url,
            "title": document.title,
            "language": document.language,
            "published_at": document.published_at.isoformat() if document.published_at else None,
            "characters": len(document.text),
            "version": document.version,
        },
        "mentions": [
            {
                "name": entities.get(finding.watch, finding.watch),
                "score": finding.score,
                "surface": mention.surface,
                "field": mention.field,
                "start": mention.start,
                "end": mention.end,
                "reason": mention.reason,
            }
            for finding in told.findings
            for mention in finding.mentions
        ],
        "alerts": [{"chat": alert.chat_id, "story": alert.story_id} for alert in told.alerts],
    }

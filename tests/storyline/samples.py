"""Reports of one story, made to order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.domain.document import Document
from bot.domain.source import Ownership, Source, SourceKind
from bot.domain.story import Report
from tests.alerts import samples

NOW = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def source(number: int, title: str, address: str = "", language: str = "ru") -> Source:
    return samples.source(
        id=number,
        kind=SourceKind.CHANNEL if "t.me/" in address else SourceKind.FEED,
        address=address or f"https://site{number}.example/rss",
        title=title,
        language=language,
        country="",
        ownership=Ownership.UNKNOWN,
    )


def report(number: int, of: Source, text: str = "", minutes: float = 0, **changes: object) -> Report:
    at = NOW + minutes * MINUTE
    fields: dict[str, object] = {
        "id": number,
        "source_id": of.id,
        "story_id": 1,
        "url": f"https://site{of.id}.example/{number}",
        "title": f"Report {number}",
        "text": text,
        "language": of.language,
        "author": "",
        "published_at": at,
        "date_is_certain": True,
        "fetched_at": at,
        "content_hash": "",
    }
    copy_of = changes.pop("copy_of", None)
    document = Document(**(fields | changes))  # type: ignore[arg-type]
    return Report(document, of, 0.8, ("the same words",), copy_of=copy_of)  # type: ignore[arg-type]

"""Documents, chats and watches for the tests of alerts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.chat import Chat, ChatKind, Standing
from bot.domain.document import Document
from bot.domain.entity import EntityKind
from bot.domain.source import Health, Ownership, Source, SourceKind
from bot.domain.watch import Finding, Mention, Mode, Subscription

NOW = datetime(2026, 12, 3, 11, 0, tzinfo=UTC)
AT = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)

TITLE = "Министр без объявления прилетел в Минск"
TEXT = (
    "Сергей Шойгу встретился с белорусским коллегой на аэродроме. "
    "Протокол подписали сразу после посадки самолёта. "
    "Позднее гостя принял Александр Лукашенко во дворце."
)


def document(text: str = TEXT, title: str = TITLE, **changes: Any) -> Document:
    kept = Document(41, 7, 3, "https://example.org/1", title, text, "ru", "", AT, True, NOW, "hash")
    return replace(kept, **changes)


def source(**changes: Any) -> Source:
    kept = Source(
        id=7,
        kind=SourceKind.FEED,
        address="https://example.org/rss",
        title="Example",
        language="ru",
        country="BY",
        ownership=Ownership.INDEPENDENT,
        shared=True,
        health=Health.OK,
        trouble="",
        etag="",
        last_modified="",
        interval=timedelta(minutes=5),
        failures=0,
        due_at=NOW,
        visited_at=NOW,
        succeeded_at=NOW,
        published_at=NOW,
        cursor=0,
        added_at=NOW,
    )
    return replace(kept, **changes)


def subscription(number: int = 12, watch: int = 1, label: str = "Шойгу", **changes: Any) -> Subscription:
    kept = Subscription(
        number,
        5,
        watch,
        label,
        None,
        EntityKind.PERSON,
        (label,),
        Mode.NORMAL,
        None,
        None,
        AT - timedelta(days=9),
        9,
    )
    return replace(kept, **changes)


def chat(number: int = 5, **changes: Any) -> Chat:
    kept = Chat(number, 1000 + number, ChatKind.PRIVATE, "", "ru", Standing.ADMITTED, None, None, AT)
    return replace(kept, **changes)


def finding(
    found_in: Document, words: str, watch: int = 1, score: float = 1.0, reason: str = "full name"
) -> Finding:
    mentions = [
        Mention(str(watch), found.start(), found.end(), found.group(), field, score, reason)
        for field, text in (("title", found_in.title), ("text", found_in.text))
        for found in re.finditer(words, text)
    ]
    return Finding(str(watch), score, tuple(mentions))

"""From an item as published to the document that is kept of it. Pure."""

from __future__ import annotations

from bot.domain.document import DocumentDraft, Item
from bot.ingest.identity import content_hash, echo_keys_of, keys_of
from bot.ingest.language import language_of
from bot.ingest.readings import Page

TITLE_LIMIT = 1_000  # characters
TEXT_LIMIT = 200_000


def draft_of(source_id: int, language: str, item: Item, page: Page | None = None) -> DocumentDraft:
    """The document of an item: the page's text where it was read, else the item's own.

    `language` is the source's, a hint for short texts. The listing's date is believed before the
    page's: pages are full of dates, and a listing gives only one.
    """
    title = (item.title or (page.title if page else ""))[:TITLE_LIMIT]
    fuller = page is not None and len(page.text) > len(item.text)
    text = (page.text if page and fuller else item.text)[:TEXT_LIMIT]
    published_at = item.published_at or (page.published_at if page else None)
    certain = bool(item.published_at) or bool(page and page.date_is_certain)
    hint = item.language or (page.language if page else "") or language
    return DocumentDraft(
        source_id=source_id,
        keys=keys_of(source_id, item),
        echo_keys=echo_keys_of(item, page.url if page else ""),
        url=item.url or (page.url if page else ""),
        title=title,
        text=text,
        language=language_of(f"{title}\n{text}", hint),
        author=item.author or (page.author if page else ""),
        published_at=published_at,
        content_hash=content_hash(title, text),
        date_is_certain=certain,
        forwarded_from=item.forwarded_from.name if item.forwarded_from else "",
    )

"""The addresses of channels' preview pages, and what a redirect from one means. Pure."""

from __future__ import annotations

from bot.ingest.answers import REDIRECTS, Fetched

PREVIEW_LIMIT = 2_000_000  # bytes


def preview_url(host: str, name: str, before: int | None = None) -> str:
    """The preview page of a channel, its newest posts or those before a number.

    `host` is a host's name (`t.me`) or the beginning of an address (`http://127.0.0.1:8082`).
    """
    base = host.rstrip("/") if "://" in host else f"https://{host}"
    page = f"{base}/s/{name}"
    return page if before is None else f"{page}?before={before}"


def channel_address(name: str) -> str:
    """The address by which a channel is kept, whichever host its preview is read from."""
    return f"https://t.me/{name}"


def shows_no_preview(answer: Fetched) -> bool:
    """Whether the answer to a preview page, its redirect not followed, sends the visitor away.

    So answers the host for a group, a private or restricted channel, and a name that is not taken.
    """
    return answer.status in REDIRECTS

"""Requests that a page of somebody else made a browser send."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web

FOREIGN = "pages of other sites may not do this"


def is_foreign(request: web.Request) -> bool:
    """Whether another site sent it. Programs say nothing of where they come from."""
    origin = request.headers.get("Origin", "")
    if origin and _place(origin) != request.host.lower():
        return True
    return request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}


def _place(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""

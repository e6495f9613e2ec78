"""Which links Telegram takes."""

from __future__ import annotations

from urllib.parse import urlsplit


def wrong_url(url: str) -> str:
    """Why Telegram does not take a link, or ""."""
    if url.lower().startswith(("tg://", "ton://")):
        return ""
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "Wrong HTTP URL"
    if parts.scheme not in {"http", "https"}:
        return "Unsupported URL protocol"
    if not host or any(char.isspace() for char in url):
        return "Wrong HTTP URL"
    if "." not in host and ":" not in host:
        # tdlib asks for a dot; an address of this machine is let through by real apps only as an IP.
        return "Wrong HTTP URL"
    return ""

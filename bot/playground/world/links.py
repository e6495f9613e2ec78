"""Which links Telegram takes."""

from __future__ import annotations

from bot.playground.text.links import WrongLink, link_of


def wrong_url(url: str) -> str:
    """Why Telegram does not take a link, or ""."""
    try:
        link_of(url)
    except WrongLink as error:
        return str(error)
    return ""

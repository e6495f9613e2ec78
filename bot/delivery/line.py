"""The line to Telegram: one bot, whose every call goes through the limits."""

from __future__ import annotations

import os
import ssl
from functools import cache

import httpx
from telegram.ext import ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from bot.delivery.limits import Pace
from bot.delivery.pacing import Pacing


def open_line(
    token: str,
    api_url: str,
    pacing: Pacing,
    *,
    connections: int = 64,
    connect_timeout: float = 10,
    read_timeout: float = 30,
    pool_timeout: float = 10,
    request: BaseRequest | None = None,
) -> ExtBot[Pace]:
    """A bot at `api_url` (`https://api.telegram.org`); call `initialize()` before use.

    The library's own time limits are short (5 s to read): each of them that runs out after a
    request has left makes a message of which nobody knows whether it arrived. A `request` of one's
    own takes the place of the network, and has time limits of its own.
    """
    # The library is about to say times as timedeltas, and warns at each one until told that we know.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    request = request or HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=connect_timeout,
        read_timeout=read_timeout,
        write_timeout=read_timeout,
        pool_timeout=pool_timeout,
        httpx_kwargs={"verify": _certificates()},
    )
    base = api_url.rstrip("/")
    return ExtBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,  # not used: one more would read the certificates again
        rate_limiter=pacing,
    )


@cache
def _certificates() -> ssl.SSLContext:
    # Reading them takes a tenth of a second, and each client would read them again.
    return httpx.create_ssl_context()

"""`dozor fetch`: what the fetcher gets at each address; one line of JSON for each, in their order.

Got: `{"url", "final_url", "status", "content_type", "charset", "bytes", "seconds"}`, whatever the
status says; `charset` is the one that the text was read with, "" for what is no text. Not got:
`{"url", "error", "refused"}`, where `refused` tells what we may not visit (guard, robots.txt)
from what cannot be reached or read. The exit code is 1 if any address was not got.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.ingest.answers import Fetched
    from bot.ingest.fetch import Fetcher

_TEXTS = ("text/", "xml", "json", "html")


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument("urls", metavar="URL", nargs="+", help="addresses, http or https")
    parser.add_argument(
        "--allow",
        metavar="IP:PORT",
        action="append",
        default=[],
        type=_address,
        help="an address inside that may be visited (the playground's sites)",
    )


def run(args: argparse.Namespace) -> int:
    """Fetch, and return the exit code."""
    return asyncio.run(_fetch_all(args.urls, frozenset(args.allow)))


async def _fetch_all(urls: list[str], allowed: frozenset[tuple[str, int]]) -> int:
    from bot import config
    from bot.ingest.fetch import Fetcher
    from bot.ingest.guard import Guard
    from bot.ingest.politeness import usual_politeness

    settings = config.load()
    guard = Guard(settings.allow_private_networks, allowed)
    failed = False
    proxy = settings.proxy.get_secret_value()
    politeness = usual_politeness(settings.host_gap, settings.preview_hosts)
    async with Fetcher(guard, settings.user_agent, proxy, politeness=politeness) as fetcher:
        for visit in [asyncio.create_task(_line(fetcher, url)) for url in urls]:
            line = await visit
            failed |= "error" in line
            print(json.dumps(line, ensure_ascii=False), flush=True)
    return int(failed)


async def _line(fetcher: Fetcher, url: str) -> dict[str, object]:
    from bot.errors import FetchError, SourceRefused

    try:
        return {"url": url, **_got(await fetcher.look(url))}
    except FetchError as error:
        return {"url": url, "error": str(error), "refused": isinstance(error, SourceRefused)}


def _got(answer: Fetched) -> dict[str, object]:
    return {
        "final_url": answer.url,
        "status": answer.status,
        "content_type": answer.content_type,
        "charset": _charset(answer),
        "bytes": len(answer.body),
        "seconds": round(answer.elapsed, 3),
    }


def _charset(answer: Fetched) -> str:
    from bot.ingest.decoding import decode

    kind = answer.content_type.partition(";")[0].lower()
    is_text = any(part in kind for part in _TEXTS) if kind else bool(answer.body)
    return decode(answer.body, answer.content_type)[1] if is_text else ""


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    return host.strip("[]"), int(port)

"""`dozor parse feed|page|channel|sitemap FILE`: what the parsers make of raw bytes.

One line of JSON for each item (feed), post (channel) or address (sitemap), one line for a page.
What the file does not say is null; a text that is not there is "".

- feed: `{"id", "url", "title", "text", "published_at", "author"}`
- page: `{"title", "text", "language", "published_at", "author", "url"}`
- channel: `{"id", "channel", "kind", "published_at", "edited", "author", "text", "views",
  "forwarded_from": {"name", "url"}, "reply_to", "links", "media": [{"kind", "key"}], "ids"}`
- sitemap: `{"url", "published_at", "title", "language", "is_index"}`
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import SourceUnreadable
from bot.ingest.readings import ChannelState

if TYPE_CHECKING:
    from bot.domain.document import Item
    from bot.ingest.readings import Page, SitemapEntry

_ABSENT = {
    ChannelState.NO_PREVIEW: "the channel has no preview",
    ChannelState.NO_SUCH_CHANNEL: "there is no such channel",
}
_Line = dict[str, Any]


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument("kind", choices=["feed", "page", "channel", "sitemap"], help="what the file holds")
    parser.add_argument("file", metavar="FILE", help="raw bytes as fetched, or - for standard input")
    parser.add_argument("--url", metavar="U", default="", help="where the bytes came from")
    parser.add_argument("--content-type", metavar="C", default="", help="the header that came with them")


def run(args: argparse.Namespace) -> int:
    """Parse, print, and return the exit code: 1 if the file could not be read."""
    try:
        body = sys.stdin.buffer.read() if args.file == "-" else Path(args.file).read_bytes()
        for line in _lines(args.kind, body, args.url, args.content_type):
            print(json.dumps(line, ensure_ascii=False))
    except BrokenPipeError:
        return _without_a_reader()
    except SourceUnreadable as error:
        return _complain(f"{args.file}: {error.reason}")
    except OSError as error:
        return _complain(f"{args.file}: {error.strerror or error}")
    return 0


def _without_a_reader() -> int:
    """Whoever read the output has left (`| head`): stop without a word, at the last flush too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _complain(words: str) -> int:
    print(f"dozor parse: {words}", file=sys.stderr)
    return 1


def _lines(kind: str, body: bytes, url: str, content_type: str) -> Iterator[_Line]:
    """The parsers are imported one by one: the verb should start at once."""
    if kind == "feed":
        from bot.ingest.feeds import parse_feed

        yield from map(_feed_item, parse_feed(body, url, content_type).items)
    elif kind == "page":
        from bot.ingest.pages import parse_page

        yield _page(parse_page(body, url, content_type))
    elif kind == "channel":
        from bot.ingest.channels import parse_channel

        channel = parse_channel(body, url)
        if channel.state in (ChannelState.NO_PREVIEW, ChannelState.NO_SUCH_CHANNEL):
            raise SourceUnreadable(_ABSENT[channel.state])
        yield from map(_post, channel.items)
    else:
        from bot.ingest.sitemaps import parse_sitemap

        yield from map(_address, parse_sitemap(body, url, content_type))


def _moment(at: datetime | None) -> str | None:
    return at.isoformat().replace("+00:00", "Z") if at else None


def _feed_item(item: Item) -> _Line:
    return {
        "id": item.guid or None,
        "url": item.url or None,
        "title": item.title or None,
        "text": item.text,
        "published_at": _moment(item.published_at),
        "author": item.author or None,
    }


def _page(page: Page) -> _Line:
    return {
        "title": page.title or None,
        "text": page.text,
        "language": page.language or None,
        "published_at": _moment(page.published_at),
        "author": page.author or None,
        "url": page.url or None,
    }


def _post(item: Item) -> _Line:
    origin = item.forwarded_from
    return {
        "id": int(item.url.rpartition("/")[2]),
        "channel": item.channel,
        "kind": item.kind,
        "published_at": _moment(item.published_at),
        "edited": item.edited,
        "author": item.author or None,
        "text": item.text,
        "views": item.views or None,
        "forwarded_from": {"name": origin.name, "url": origin.url or None} if origin else None,
        "reply_to": item.reply_to or None,
        "links": list(item.links),
        "media": [{"kind": media.kind, "key": media.key} for media in item.media],
        "ids": list(item.numbers),
    }


def _address(entry: SitemapEntry) -> _Line:
    return {
        "url": entry.url,
        "published_at": _moment(entry.published_at),
        "title": entry.title or None,
        "language": entry.language or None,
        "is_index": entry.is_index,
    }

"""Have we this already? The names under which a document is known again.

*Keys* name the document within its source: the publisher's guid, the address, and for channel
posts each number of an album. If any of them is known, the item is the document that we have.
*Echo keys* name what it says or points to: the same text, or the same article, at any source.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.document import Item
from bot.ingest.addresses import is_article
from bot.ingest.telegram_addresses import telegram_channel
from bot.ingest.url_keys import url_key
from bot.stories.wording import normalised

_LEAST_WORDS = 5  # fewer are said by everybody: "Воздушная тревога!"
_MOST_LINKS = 3  # a post with more is a digest, the echo of none of them
_LONGEST = 500  # characters of a guid or address; longer ones are kept as their hash


def content_hash(title: str, text: str) -> str:
    """A fingerprint of the words of title and text; "" when there are fewer than five."""
    words = normalised(f"{title}\n{text}")
    if words.count(" ") < _LEAST_WORDS - 1:
        return ""
    return _digest(words)[:32]


def is_changed(old: tuple[str, str], new: tuple[str, str], *, complete: bool = True) -> bool:
    """Whether a known document says something new. `old` and `new` are (title, text).

    Punctuation, addresses and blanks are no news, nor is a teaser (`complete=False`) of the full
    text that we have.
    """
    was, now_is = normalised("\n".join(old)), normalised("\n".join(new))
    if was == now_is or not now_is:
        return False
    return complete or normalised(new[1]) not in was or normalised(new[0]) not in was


def told_apart(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items of one listing, those marked whose address others of another guid bear too."""
    guids: dict[str, set[str]] = {}
    for item in items:
        guids.setdefault(url_key(item.url), set()).add(item.guid)
    return tuple(
        replace(item, shares_url=True) if item.url and len(guids[url_key(item.url)]) > 1 else item
        for item in items
    )


def keys_of(source_id: int, item: Item) -> tuple[str, ...]:
    """All names of an item within its source. Never empty."""
    if item.channel and item.numbers:
        return tuple(f"{source_id}:tg:{item.channel.lower()}/{number}" for number in item.numbers)
    named = [f"guid:{_short(item.guid)}"] if item.guid else []
    named += [f"url:{_short(url_key(item.url))}"] if item.url and not (named and item.shares_url) else []
    named = named or [f"text:{_digest(normalised(f'{item.title} {item.text}'))[:32]}"]
    return tuple(f"{source_id}:{name}" for name in named)


def echo_keys_of(item: Item, url: str = "") -> tuple[str, ...]:
    """The names of what an item says and points to. `url` is the canonical address, once its page is read."""
    fingerprint = content_hash("" if item.channel else item.title, item.text)
    named = [f"text:{fingerprint}"] if fingerprint else []
    addresses = _articles_linked(item) if item.channel else () if item.shares_url else (url or item.url,)
    named += [f"url:{_short(url_key(address))}" for address in addresses if address]
    return tuple(dict.fromkeys(named))


def _articles_linked(item: Item) -> tuple[str, ...]:
    """The articles elsewhere that a post points to; not the subscribe links of its last line."""
    found = [link for link in item.links if is_article(link) and not telegram_channel(link)]
    return tuple(found) if len(found) <= _MOST_LINKS else ()


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else _digest(name)


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()

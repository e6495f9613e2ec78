"""The sources that are shipped: enough of them, of all sides, each once."""

from __future__ import annotations

import re
from collections import Counter

from bot import seeds
from bot.domain.source import Ownership, SourceKind

SOURCES = seeds.sources()


def test_there_are_enough_sources_of_both_kinds() -> None:
    kinds = Counter(source.kind for source in SOURCES)
    assert len(SOURCES) >= 40
    assert kinds[SourceKind.FEED] >= 20
    assert kinds[SourceKind.CHANNEL] >= 12


def test_every_side_and_every_language_is_heard() -> None:
    assert {source.ownership for source in SOURCES} == {
        Ownership.STATE,
        Ownership.PUBLIC,
        Ownership.INDEPENDENT,
    }
    assert {source.language for source in SOURCES} == {"en", "ru", "uk", "be", "pl"}
    assert {"BY", "RU", "UA", "PL", "LT", "LV", "EE"} <= {source.country for source in SOURCES}
    assert all(count >= 10 for count in Counter(source.ownership for source in SOURCES).values())


def test_no_address_stands_twice() -> None:
    addresses = [source.address.lower().rstrip("/") for source in SOURCES]
    assert len(set(addresses)) == len(addresses)


def test_channels_are_given_by_their_public_address() -> None:
    channels = [source.address for source in SOURCES if source.kind is SourceKind.CHANNEL]
    assert all(re.fullmatch(r"https://t\.me/\w{4,32}", address) for address in channels)


def test_everything_is_fetched_over_tls() -> None:
    assert all(source.address.startswith("https://") for source in SOURCES)


def test_seeded_sources_are_heard_by_every_chat() -> None:
    assert all(source.shared for source in SOURCES)

"""Cleaned items as JSON and back: what stands in the database is read as carefully as a page. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.entity import Alias, EntityKind
from bot.knowing.known import Known

MISSING: dict[str, Any] = {"missing": True}

# Another number makes every older answer unknown: for when names are chosen in another way.
_VERSION = 1


def item_key(qid: str) -> str:
    """Under what an item is remembered."""
    return f"item:{_VERSION}:{qid}"


def search_key(typed: str, languages: Iterable[str]) -> str:
    """Under what the answer to a search is remembered; capitals make no difference to it."""
    return f"search:{_VERSION}:{'+'.join(languages)}:{' '.join(typed.casefold().split())}"


def to_json(known: Known) -> dict[str, Any]:
    """An item as it is kept."""
    return {
        "qid": known.qid,
        "kind": known.kind.value if known.kind else None,
        "names": [[alias.name, alias.language] for alias in known.names],
        "labels": dict(known.labels),
        "descriptions": dict(known.descriptions),
    }


def from_json(kept: Mapping[str, Any]) -> Known | None:
    """An item as it was kept; None for one that is missing."""
    if kept.get("missing"):
        return None
    return Known(
        qid=kept["qid"],
        kind=EntityKind(kept["kind"]) if kept["kind"] else None,
        names=tuple(Alias(name, language) for name, language in kept["names"]),
        labels=kept["labels"],
        descriptions=kept["descriptions"],
    )

"""seeds/sources.toml → sources."""

from __future__ import annotations

import re
from pathlib import Path

from bot.domain.source import Ownership, SourceDraft, SourceKind
from bot.seeds.reading import Entry, home, open_file, refuse_repeats

FILE = "sources.toml"

_ADDRESS = re.compile(r"https?://[^\s/@]+\.[^\s/@]+(/\S*)?")
_CHANNEL = re.compile(r"https://t\.me/[A-Za-z][A-Za-z0-9_]{3,31}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_COUNTRY = re.compile(r"[A-Z]{2}|")


def sources(directory: Path | None = None) -> tuple[SourceDraft, ...]:
    """All sources, in the order of the file, heard by every chat. ConfigError on a bad entry."""
    file = open_file(home(directory) / FILE)
    drafts = tuple(_source(entry.named("address")) for entry in file.entries("source"))
    file.finish()
    refuse_repeats(FILE, "address", (draft.address.lower() for draft in drafts))
    return drafts


def _source(entry: Entry) -> SourceDraft:
    draft = SourceDraft(
        kind=entry.choice("kind", SourceKind),
        address=entry.words("address"),
        title=entry.words("title"),
        language=entry.words("language"),
        country=entry.words("country", ""),
        ownership=entry.choice("ownership", Ownership),
        shared=True,
    )
    entry.finish()
    _check(entry, draft)
    return draft


def _check(entry: Entry, draft: SourceDraft) -> None:
    if draft.kind is SourceKind.CHANNEL and not _CHANNEL.fullmatch(draft.address):
        raise entry.wrong("the address of a channel is https://t.me/<name>")
    if draft.kind is not SourceKind.CHANNEL and not _ADDRESS.fullmatch(draft.address):
        raise entry.wrong("the address begins with https:// and names a host")
    if not _LANGUAGE.fullmatch(draft.language):
        raise entry.wrong('language is two lower-case letters, "ru"')
    if not _COUNTRY.fullmatch(draft.country):
        raise entry.wrong('country is two capital letters, "BY", or ""')

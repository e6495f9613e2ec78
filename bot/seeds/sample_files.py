"""seeds/articles/*.toml → the texts that the playground's sites and channels publish."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import chain, pairwise
from pathlib import Path

from bot.domain.source import Ownership
from bot.errors import ConfigError
from bot.seeds.reading import Entry, home, open_file, refuse_repeats
from bot.seeds.samples import Edit, Layout, Outlet, OutletKind, Sample, SampleKind

FOLDER = "articles"

_KEY = re.compile(r"[a-z][a-z0-9_-]*")
_CHANNEL_KEY = re.compile(r"[a-z][a-z0-9_]{4,31}")
_MEDIA = {"photo", "video", "file", "unsupported"}


def outlets(directory: Path | None = None) -> tuple[Outlet, ...]:
    """All sample newsrooms, also those that publish nothing."""
    return tuple(outlet for outlet, _ in _files(directory))


def articles(directory: Path | None = None) -> tuple[Sample, ...]:
    """All samples in the order of their publication. ConfigError on a bad entry."""
    return tuple(sorted(_completed(chain(*(own for _, own in _files(directory)))), key=lambda one: one.at))


def _files(directory: Path | None) -> list[tuple[Outlet, tuple[Sample, ...]]]:
    paths = sorted((home(directory) / FOLDER).glob("*.toml"))
    files = [_file(open_file(path)) for path in paths]
    refuse_repeats(FOLDER, "outlet", (outlet.key for outlet, _ in files))
    return files


def _file(file: Entry) -> tuple[Outlet, tuple[Sample, ...]]:
    outlet = _outlet(file.entry("outlet"))
    field = "post" if outlet.is_channel else "article"
    samples = tuple(_sample(entry.named(), outlet) for entry in file.entries(field))
    file.finish()
    return outlet, samples


def _outlet(entry: Entry) -> Outlet:
    outlet = Outlet(
        key=entry.words("key"),
        kind=entry.choice("kind", OutletKind),
        title=entry.words("title"),
        language=entry.words("language"),
        country=entry.words("country", ""),
        ownership=entry.choice("ownership", Ownership),
        about=entry.words("about"),
        layout=entry.choice("layout", Layout, Layout.MODERN),
        charset=entry.words("charset", "utf-8"),
        preview=entry.flag("preview", default=True),
        page_size=int(entry.number("page_size", 20)),
        subscribers=entry.words("subscribers", "1K"),
    )
    entry.finish()
    if not (_CHANNEL_KEY if outlet.is_channel else _KEY).fullmatch(outlet.key):
        raise entry.wrong(f"the key {outlet.key!r} cannot stand in an address; use a-z, 0-9 and _")
    if outlet.page_size < 1:
        raise entry.wrong("page_size is at least 1")
    return outlet


def _sample(entry: Entry, outlet: Outlet) -> Sample:
    sample = Sample(
        key=entry.words("key"),
        outlet=outlet,
        kind=_kind(entry, outlet),
        at=timedelta(minutes=entry.number("at")),
        title=entry.words("title", "" if outlet.is_channel else None),
        author=entry.words("signature" if outlet.is_channel else "author", ""),
        paragraphs=_paragraphs(entry),
        expect=entry.names("expect"),
        expect_forms=entry.names("expect_forms"),
        trap=entry.words("trap", ""),
        hard=entry.flag("hard", default=False),
        edits=tuple(_edit(edit) for edit in entry.entries("edit")),
        repeats=entry.words("repeats", ""),
        forwards=entry.words("forwards", ""),
        forwarded_from=entry.words("forwarded_from", ""),
        reply_to=entry.words("reply_to", ""),
        links=entry.names("links"),
        media=_media(entry),
    )
    entry.finish()
    _check(entry, sample)
    return sample


def _kind(entry: Entry, outlet: Outlet) -> SampleKind:
    if not outlet.is_channel:
        return SampleKind.ARTICLE
    return SampleKind.SERVICE if entry.flag("service", default=False) else SampleKind.POST


def _paragraphs(entry: Entry) -> tuple[str, ...]:
    blocks = re.split(r"\n\s*\n", entry.words("text", ""))
    return tuple(block.strip() for block in blocks if block.strip())


def _media(entry: Entry) -> tuple[str, ...]:
    media = entry.strings("media")
    if unknown := set(media) - _MEDIA:
        allowed = ", ".join(sorted(_MEDIA))
        raise entry.wrong(f"media is {', '.join(sorted(unknown))}; use {allowed}")
    return media


def _edit(entry: Entry) -> Edit:
    edit = Edit(
        at=timedelta(minutes=entry.number("at")),
        title=entry.words("title", ""),
        paragraphs=_paragraphs(entry),
        expect=entry.names("expect"),
        expect_forms=entry.names("expect_forms"),
    )
    entry.finish()
    return edit


def _check(entry: Entry, sample: Sample) -> None:
    if not _KEY.fullmatch(sample.key):
        raise entry.wrong("the key is lower-case Latin letters, digits, - and _, a letter first")
    times = (sample.at, *(edit.at for edit in sample.edits))
    if any(later <= earlier for earlier, later in pairwise(times)):
        raise entry.wrong("an edit comes after the version before it; raise its at")
    if not (sample.paragraphs or sample.media or sample.repeats or sample.forwards):
        raise entry.wrong("has nothing to publish; give text, media, repeats or forwards")


def _completed(samples: Iterable[Sample]) -> list[Sample]:
    """The samples with what they copy filled in, after all their references have been found."""
    unordered = list(samples)
    refuse_repeats(FOLDER, "key", (sample.key for sample in unordered))
    known = {sample.key: sample for sample in unordered}
    for sample in unordered:
        _check_references(sample, known)
    return [_copied(sample, known) for sample in unordered]


def _check_references(sample: Sample, known: dict[str, Sample]) -> None:
    origins = [key for key in (sample.repeats, sample.forwards, sample.reply_to) if key]
    for key in (*origins, *sample.links):
        if key not in known:
            raise ConfigError(sample.key, f"refers to {key}, which is not there; correct or remove it")
        if known[key].at > sample.at:
            raise ConfigError(sample.key, f"refers to {key}, which comes later; raise its at")


def _copied(sample: Sample, known: dict[str, Sample]) -> Sample:
    origin = known.get(sample.forwards or sample.repeats)
    if origin is None or sample.paragraphs:
        return sample
    return replace(sample, paragraphs=origin.paragraphs, media=sample.media or origin.media)

"""Who cites whom within a story: by words of attribution, by links, by forwards. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.source import SourceKind
from bot.domain.story import Report
from bot.stories.attribution import attributions
from bot.stories.outlets import key_of, keys_of_source, known_outlet

_ADDRESS = re.compile(r"(?:https?://|\b(?:www\.|t(?:elegram)?\.me/))[^\s<>\"'«»)\]]+", re.IGNORECASE)
_POST = re.compile(r"t(?:elegram)?\.me/(?:s/)?(\w+)/\d+", re.IGNORECASE)
_MOST = 12  # citations of one report; more is a digest


@dataclass(frozen=True, slots=True)
class Citation:
    """A report that says where it has something from.

    `name` is what the cited one is called; `to_document_id` its first report in the story, None if
    it has none there. `phrase` are the words that say so, an address, or "" for a forward.
    """

    document_id: int
    name: str
    to_document_id: int | None
    phrase: str


def citations(reports: Sequence[Report]) -> tuple[Citation, ...]:
    """Who cites whom, report by report in their order; nobody cites themselves, nor anybody twice."""
    names = _Names(reports)
    found: list[Citation] = []
    for report in reports:
        mine: dict[str, Citation] = {}
        for one in _of(report, names):
            mine.setdefault(str(one.to_document_id or key_of(one.name)), one)
        found += list(mine.values())[:_MOST]
    return tuple(found)


class _Names:
    """The sources of a story by what they may be called, and their first reports."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._keys = {one.source.id: keys_of_source(one.source) for one in reports}
        self._first: dict[int, Report] = {}
        for one in reports:
            self._first.setdefault(one.source.id, one)
        self.by_address = {_bare(one.document.url): one for one in reversed(reports) if one.document.url}
        self.by_echo = {
            echo: one
            for one in reversed(reports)
            if one.source.kind is not SourceKind.CHANNEL
            for echo in one.document.echo_keys
            if echo.startswith("url:")
        }

    def is_source(self, name: str) -> bool:
        """Whether any source of the story is called so."""
        key = key_of(name)
        return bool(key) and any(key in keys for keys in self._keys.values())

    def is_own(self, report: Report, name: str) -> bool:
        """Whether a name is that of the report's own house."""
        keys = self._keys[report.source.id]
        return key_of(name) in keys or key_of(known_outlet(name)) in keys

    def first_of(self, name: str) -> Report | None:
        """The first report of whoever is called so."""
        wanted = {key_of(name), key_of(known_outlet(name))} - {""}
        return next((one for number, one in self._first.items() if wanted & self._keys[number]), None)


def _of(report: Report, names: _Names) -> Iterator[Citation]:
    document = report.document
    if origin := document.forwarded_from:
        yield from _named(report, names, origin, "")
    for said in attributions(f"{document.title}\n{document.text}", names.is_source):
        yield from _named(report, names, said.name, said.phrase)
    for to, address in _linked(report, names):
        if to.source.id != report.source.id:
            yield Citation(document.id, _called(to), to.document.id, address)


def _named(report: Report, names: _Names, name: str, phrase: str) -> Iterator[Citation]:
    if names.is_own(report, name):
        return
    to = names.first_of(name)
    if to is None:
        yield Citation(report.document.id, known_outlet(name) or name, None, phrase)
    elif to.source.id != report.source.id:
        yield Citation(report.document.id, _called(to), to.document.id, phrase)


def _linked(report: Report, names: _Names) -> Iterator[tuple[Report, str]]:
    """Reports of the story that an address in the text leads to, or that a post points to."""
    for found in _ADDRESS.finditer(report.document.text):
        address = found[0].rstrip(".,;:!?…")
        post = _POST.search(address)
        to = names.by_address.get(_bare(address)) or (names.first_of(post[1]) if post else None)
        if to:
            yield to, address
    if report.source.kind is SourceKind.CHANNEL:
        for echo in report.document.echo_keys:
            if echo in names.by_echo:
                yield names.by_echo[echo], names.by_echo[echo].document.url


def _bare(address: str) -> str:
    """An address without what does not tell it apart."""
    bare = re.sub(r"^(?:https?://)?(?:www\.|m\.)?", "", address.strip().casefold())
    bare = re.sub(r"[?&#](?:utm_|fbclid|from=|rss).*$", "", bare)
    return re.sub(r"^t\.me/s/", "t.me/", bare.split("#", 1)[0]).rstrip("/")


def _called(report: Report) -> str:
    return report.source.title or report.source.address

"""The reports of a story that one chat hears, and what was found in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.document import Document
from bot.domain.source import Source
from bot.domain.story import Report
from bot.domain.watch import Finding, Mention


@dataclass(frozen=True, slots=True)
class Coverage:
    """Reports, the first one kept first and never none, and findings by document."""

    reports: tuple[Report, ...]
    findings: Mapping[int, tuple[Finding, ...]]

    @property
    def first(self) -> Report:
        """The report that the chat could have heard first."""
        return self.reports[0]

    def report(self, document_id: int) -> Report:
        """The report of this document; the first one where there is none of it."""
        return next((one for one in self.reports if one.document.id == document_id), self.first)

    def found(self, watch: str) -> tuple[tuple[Document, Finding], ...]:
        """The documents in which a watch was found, and what was found there."""
        return tuple(
            (report.document, finding)
            for report in self.reports
            for finding in self.findings.get(report.document.id, ())
            if finding.watch == watch and finding.mentions
        )

    def watches(self) -> tuple[str, ...]:
        """Every watch that was found: those in more reports first, then the earlier ones."""
        counts: dict[str, int] = {}
        for report in self.reports:
            for finding in self.findings.get(report.document.id, ()):
                if finding.mentions:
                    counts[finding.watch] = counts.get(finding.watch, 0) + 1
        return tuple(sorted(counts, key=lambda watch: -counts[watch]))

    def about(self, watches: Iterable[str]) -> dict[int, list[Mention]]:
        """The mentions of these watches in the texts, by document, the first watch's first."""
        wanted = tuple(watches)
        return {
            report.document.id: [
                mention
                for watch in wanted
                for finding in self.findings.get(report.document.id, ())
                if finding.watch == watch
                for mention in finding.mentions
                if mention.field == "text"
            ]
            for report in self.reports
        }


def audible(reports: Sequence[Report], heard: Collection[int], told: int = 0) -> tuple[Report, ...]:
    """The reports of the sources that a chat hears.

    What was there before a source was read counts not, but for the document `told`, with which the
    chat was told of the story.
    """
    return tuple(
        one
        for one in reports
        if one.source.id in heard and (not one.document.silent or one.document.id == told)
    )


@dataclass(frozen=True, slots=True)
class Reporters:
    """Who reported, each once: with words of their own, or only repeating somebody's of these."""

    own: tuple[Report, ...]
    repeats: int


def reporters(reports: Sequence[Report]) -> Reporters:
    """The first report of each source with words of its own; how many others only repeat those.

    Words whose origin the chat does not hear are their first teller's own.
    """
    own: dict[int, Report] = {}
    told: set[int] = set()
    repeating: set[int] = set()
    for one in reports:
        words = one.copy_of or one.document.id
        if words in told:
            repeating.add(one.source.id)
            continue
        told |= {words, one.document.id}
        own.setdefault(one.source.id, one)
    return Reporters(tuple(own.values()), len(repeating - own.keys()))


def languages(reports: Iterable[Report]) -> tuple[str, ...]:
    """The languages of reports, in the order in which they came."""
    return tuple(dict.fromkeys(one.document.language for one in reports if one.document.language))


def began_at(reports: Iterable[Report]) -> datetime:
    """When the first of them came out, or was kept where that is not known for certain."""
    return min(came_out_at(one.document) for one in reports)


def came_out_at(document: Document) -> datetime:
    """When a document came out, or was kept where that is not known for certain."""
    if document.published_at is not None and document.date_is_certain:
        return document.published_at
    return document.fetched_at


def alone(document: Document, source: Source, findings: Sequence[Finding]) -> Coverage:
    """A document that nothing else is told with."""
    return Coverage((Report(document, source, 1.0),), {document.id: tuple(findings)})

"""A story as its chats hear it: its reports, what was found in them, and who hears which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.alerts.coverage import Coverage, audible
from bot.domain.source import Hearing
from bot.domain.story import Report
from bot.domain.watch import Finding
from storage import findings, sources, stories, watches
from storage.database import Reading


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything known of a story; `labels` name the watches that everybody may see."""

    story_id: int
    reports: tuple[Report, ...]
    findings: Mapping[int, tuple[Finding, ...]]
    hearings: Mapping[int, Hearing]  # by source
    labels: Mapping[str, str]
    _made: dict[tuple[int, ...], Coverage] = field(default_factory=dict)

    def coverage(self, chat_id: int, told: int) -> Coverage | None:
        """The story as a chat hears it that was told of it with the document `told`; None for nothing."""
        heard = {number for number, one in self.hearings.items() if one.reaches(chat_id)}
        reports = audible(self.reports, heard, told)
        key = tuple(one.document.id for one in reports)
        if reports and key not in self._made:
            self._made[key] = Coverage(reports, self.findings)
        return self._made.get(key)


async def gather(r: Reading, story_id: int) -> Gathered:
    """Read a story."""
    reports = await stories.list_reports(r, story_id)
    found = await findings.list_by_documents(r, [one.document.id for one in reports])
    named = {int(one.watch) for each in found.values() for one in each}
    labels = await watches.list_labels(r, named)
    return Gathered(
        story_id,
        reports,
        found,
        await _hearings(r, reports),
        {str(watch_id): label for watch_id, label in labels.items()},
    )


async def _hearings(r: Reading, reports: tuple[Report, ...]) -> dict[int, Hearing]:
    by_id = {one.source.id: one.source for one in reports}
    choices: dict[int, dict[int, bool]] = {number: {} for number in by_id}
    for (chat_id, source_id), follows in (await sources.list_choices(r, set(by_id))).items():
        choices[source_id][chat_id] = follows
    return {number: Hearing(one.shared, choices[number]) for number, one in by_id.items()}

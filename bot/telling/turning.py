"""Whether a report is a turn of its story, chat by chat, and the reply that tells of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.alerts.coverage import Coverage
from bot.alerts.developments import Opening, Turn, naming, turns
from bot.alerts.updates import is_told, noted, untold, update_card
from bot.domain.alert import Alert, Card, DeliveryDraft, DeliveryKind, Telling
from bot.telling.openings import opening_of
from bot.telling.showing import Shown, Stage


class Turning:
    """What one report brings about. `document_id` is 0 when none can."""

    def __init__(self, stage: Stage, document_id: int, now: datetime) -> None:
        self._stage = stage
        self._document_id = document_id
        self._now = now
        self._found: dict[tuple[int, ...], tuple[Turn, ...]] = {}

    def of(self, one: Alert, shown: Shown, telling: Telling) -> tuple[DeliveryDraft | None, Telling]:
        """The reply that a chat gets, if any, and what it has been told with it."""
        report = next(
            (each for each in shown.coverage.reports if each.document.id == self._document_id), None
        )
        if report is None:
            return None, telling
        found = {each.watch for each in shown.coverage.findings.get(self._document_id, ())}
        watched = [watch for each in shown.subscriptions if (watch := str(each.watch_id)) in found]
        new = untold(
            (
                *self._turns(shown.coverage),
                *naming(self._opening(shown.coverage), watched, one.telling.names),
            ),
            telling,
        )
        told = next((each for each in new if self._is_told(each, shown, telling)), None)
        telling = replace(telling, developments=(*telling.developments, *noted(new, told, self._now)))
        if told is None:
            return None, telling
        names = {str(each.watch_id): each.label for each in shown.subscriptions}
        opening, number = self._opening(shown.coverage), self._stage.story.story_id
        card = update_card(told, opening, shown.coverage, telling, shown.chat, number, names)
        return _reply(one, told, card), replace(telling, sources=shown.sources)

    def _is_told(self, turn: Turn, shown: Shown, telling: Telling) -> bool:
        return is_told(turn, telling, shown.chat, shown.subscriptions, self._now)

    def _turns(self, coverage: Coverage) -> tuple[Turn, ...]:
        key = tuple(each.document.id for each in coverage.reports)
        if key not in self._found:
            before = [
                opening_of(each, coverage.findings.get(each.document.id, ()))
                for each in coverage.reports
                if each.document.id != self._document_id
            ]
            self._found[key] = turns(before, self._opening(coverage))
        return self._found[key]

    def _opening(self, coverage: Coverage) -> Opening:
        report = coverage.report(self._document_id)
        return opening_of(report, coverage.findings.get(self._document_id, ()))


def _reply(one: Alert, turn: Turn, card: Card) -> DeliveryDraft:
    return DeliveryDraft(
        one.chat_id,
        DeliveryKind.REPLY,
        f"development:{one.id}:{turn.kind}:{turn.value}",
        card,
        story_id=one.story_id,
        thread_id=one.thread_id,
        about=one.telling.message,
    )

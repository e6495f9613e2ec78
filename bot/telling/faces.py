"""What chats are shown of a story: the summary of what they watch, as a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.alerts.card import Face, face, with_buttons
from bot.alerts.coverage import Coverage, alone
from bot.alerts.pieces import source_name
from bot.domain.alert import Card
from bot.domain.chat import Chat
from bot.domain.document import Document
from bot.domain.retelling import Retold
from bot.domain.source import Source
from bot.domain.summary import Summary
from bot.domain.watch import Finding, Subscription
from bot.summaries.story import summarise_story


def card_for(
    chat: Chat,
    document: Document,
    source: Source,
    findings: Sequence[Finding],
    subscriptions: Sequence[Subscription],
    *,
    now: datetime,
    labels: Mapping[str, str],
) -> Card:
    """The card of a document for a chat. `labels` name the findings that everybody may see."""
    coverage = alone(document, source, findings)
    told = face(
        coverage,
        subscriptions,
        summary_of(coverage, subscriptions, chat.language),
        chat.language,
        now,
        labels,
    )
    return with_buttons(told, coverage, subscriptions, chat.language)


def summary_of(coverage: Coverage, subscriptions: Sequence[Subscription], language: str) -> Summary:
    """The reports in a few sentences, with those that name what is watched."""
    return summarise_story(
        [one.document for one in coverage.reports],
        coverage.about(str(one.watch_id) for one in subscriptions),
        language,
        names={one.document.id: source_name(one.source) for one in coverage.reports},
    )


class Faces:
    """The faces of one story's cards. Chats that watch the same and hear the same are shown the same.

    `retold` has by language what a model made of the story.
    """

    def __init__(self, labels: Mapping[str, str], retold: Mapping[str, Retold | None]) -> None:
        self._labels = labels
        self._retold = retold
        self._made: dict[tuple[object, ...], Face] = {}

    def of(self, coverage: Coverage, subscriptions: Sequence[Subscription], language: str) -> Face:
        """What a chat of this language is shown of these reports."""
        watched = tuple((one.watch_id, one.label) for one in subscriptions)
        key = (language, watched, tuple(one.document.id for one in coverage.reports))
        if key not in self._made:
            self._made[key] = face(
                coverage,
                subscriptions,
                summary_of(coverage, subscriptions, language),
                language,
                # The time of the story, not of the day: the same reports make the same card.
                coverage.first.document.fetched_at,
                self._labels,
                self._retold_for(coverage, language),
            )
        return self._made[key]

    def _retold_for(self, coverage: Coverage, language: str) -> Retold | None:
        """What a model made of it, if that tells of no report that the chat does not hear."""
        retold = self._retold.get(language)
        heard = {one.document.id for one in coverage.reports}
        return retold if retold and heard.issuperset(retold.document_ids) else None

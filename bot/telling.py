"""What one chat is shown of one document: the summary of what it watches, as a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.alerts.card import alert_card
from bot.domain.alert import Card
from bot.domain.chat import Chat
from bot.domain.document import Document
from bot.domain.source import Source
from bot.domain.watch import Finding, Mention, Subscription
from bot.summaries.extractive import summarise


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
    summary = summarise(document, mentions_of(findings, subscriptions))
    return alert_card(document, source, findings, subscriptions, summary, chat.language, now, labels=labels)


def mentions_of(findings: Sequence[Finding], subscriptions: Sequence[Subscription]) -> list[Mention]:
    """The mentions of these watches in the text, the first watch's first."""
    found = {finding.watch: finding for finding in findings}
    return [
        mention
        for one in subscriptions
        if str(one.watch_id) in found
        for mention in found[str(one.watch_id)].mentions
        if mention.field == "text"
    ]

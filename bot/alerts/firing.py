"""Which chats are told of a document, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.alert import Alert
from bot.domain.chat import Chat, Standing
from bot.domain.document import Document
from bot.domain.source import Hearing
from bot.domain.watch import LEAST_SCORE, Finding, Subscription

# Publishers give their times to the minute, often cut down: what came out in the minute of the
# subscription may say that it came before.
GRACE = timedelta(minutes=1)


class Hush(StrEnum):
    """Why a subscription does not fire; `hush-<value>` in the catalogue says it in words."""

    NO_MENTION = "no_mention"
    SILENT_DOCUMENT = "silent_document"
    BEFORE_SUBSCRIPTION = "before_subscription"
    NOT_HEARD = "not_heard"
    NOT_ADMITTED = "not_admitted"
    UNREACHABLE = "unreachable"
    NOT_SURE = "not_sure"
    WATCH_MUTED = "watch_muted"
    CHAT_MUTED = "chat_muted"


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything besides findings and subscriptions that decides: one document, now."""

    document: Document
    hearing: Hearing  # of the document's source
    chats: Mapping[int, Chat]  # by row; a chat that is missing is a stranger
    now: datetime


def fire(
    findings: Iterable[Finding], subscriptions: Iterable[Subscription], scene: Scene, story_id: int
) -> tuple[Alert, ...]:
    """The alerts of one document: one for each chat and topic, of all its watches together.

    Watches are the surest first, so that the card can name them in order. Alerts come in order
    of chats and topics: the same input makes the same alerts.
    """
    found = {finding.watch: finding for finding in findings}
    told: dict[tuple[int, int | None], list[Subscription]] = {}
    for one in subscriptions:
        if why_not(one, found.get(str(one.watch_id)), scene) is None:
            told.setdefault((one.chat_id, one.thread_id), []).append(one)
    return tuple(
        Alert(chat_id, story_id, scene.document.id, _surest_first(ones, found), thread_id)
        for (chat_id, thread_id), ones in sorted(told.items(), key=lambda item: (item[0][0], item[0][1] or 0))
    )


def why_not(subscription: Subscription, finding: Finding | None, scene: Scene) -> Hush | None:
    """Why this subscription is not told of the document; None when it is.

    What cannot be changed by the chat comes first, what it chose itself last, so that the
    reason given is the one that would still hold if the others were gone.
    """
    return (
        _of_the_document(subscription, finding, scene)
        or _of_the_chat(scene.chats.get(subscription.chat_id))
        or _of_the_choice(subscription, finding, scene)
    )


def _of_the_document(subscription: Subscription, finding: Finding | None, scene: Scene) -> Hush | None:
    if finding is None or not finding.mentions:
        return Hush.NO_MENTION
    if scene.document.silent:
        return Hush.SILENT_DOCUMENT
    if is_before(scene.document, subscription.created_at):
        return Hush.BEFORE_SUBSCRIPTION
    return None


def _of_the_chat(chat: Chat | None) -> Hush | None:
    if chat is None or chat.standing is Standing.STRANGER:
        return Hush.NOT_ADMITTED
    return Hush.UNREACHABLE if chat.standing is Standing.UNREACHABLE else None


def _of_the_choice(subscription: Subscription, finding: Finding | None, scene: Scene) -> Hush | None:
    if not scene.hearing.reaches(subscription.chat_id):
        return Hush.NOT_HEARD
    if finding is None or finding.score < LEAST_SCORE[subscription.mode]:
        return Hush.NOT_SURE
    if _is_muted(subscription.muted_until, scene.now):
        return Hush.WATCH_MUTED
    return Hush.CHAT_MUTED if _is_muted(scene.chats[subscription.chat_id].muted_until, scene.now) else None


def is_before(document: Document, moment: datetime) -> bool:
    """Whether a document came out before `moment`.

    A date that was guessed from a page decides nothing: then it counts when we first saw it.
    """
    if document.published_at is not None and document.date_is_certain:
        return document.published_at + GRACE < moment
    return document.fetched_at < moment


def _is_muted(until: datetime | None, now: datetime) -> bool:
    return until is not None and until > now


def _surest_first(ones: Sequence[Subscription], found: Mapping[str, Finding]) -> tuple[int, ...]:
    ranked = sorted(ones, key=lambda one: (-found[str(one.watch_id)].score, one.id))
    return tuple(one.id for one in ranked)

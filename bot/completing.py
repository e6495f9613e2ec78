"""Watches made of bare words while the encyclopedia was away: asked again, and told.

Who is meant is for a person to choose, so nothing is changed here: the chat gets the candidates.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.clock import Clock
from bot.domain.alert import Button, Card, DeliveryDraft, DeliveryKind
from bot.domain.callback import encode
from bot.domain.entity import EntityKind
from bot.domain.richtext import Text, bold, join, plain
from bot.domain.watch import Subscription
from bot.knowing.known import Candidate, Found
from bot.words import plain_say, say
from storage import chats, completions, outbox, subscriptions
from storage.completions import Completion
from storage.database import Database, Transaction

GIVE_UP_AFTER = timedelta(days=7)
_FIRST_PAUSE = timedelta(minutes=5)
_LONGEST_PAUSE = timedelta(hours=6)
_AT_ONCE = 5  # questions in one go
_LONGEST_LABEL = 40  # characters on a button

Ask = Callable[[str, str], Awaitable[Found]]


class Completing:
    """Comes back to what could not be asked. `ask` is handed a name and a language."""

    def __init__(
        self, database: Database, clock: Clock, ask: Ask, wake: Callable[[int], Awaitable[None]]
    ) -> None:
        self._database = database
        self._clock = clock
        self._ask = ask
        self._wake = wake

    async def complete_due(self) -> None:
        """Ask about the watches whose time has come; the chats that hear of them get the answer."""
        now = self._clock()
        async with self._database.transaction() as t:
            await completions.forget_older(t, now - GIVE_UP_AFTER)
            due = await completions.list_due(t, now, _AT_ONCE)
        for one in due:
            found = await self._ask(one.typed, one.language)
            if not found.reached:
                await self._put_off(one)
                return  # the others would fare no better
            await self._tell(one, found.candidates)

    async def _put_off(self, one: Completion) -> None:
        async with self._database.transaction() as t:
            await completions.put_off(t, one.watch_id, self._clock() + pause_after(one.attempts))

    async def _tell(self, one: Completion, candidates: tuple[Candidate, ...]) -> None:
        async with self._database.transaction() as t:
            told = await outbox.add_unless_known(t, await _notices(t, one, candidates), self._clock())
            await completions.remove(t, one.watch_id)
        for chat_id in told:
            await self._wake(chat_id)


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many vain tries: ever longer."""
    return min(_FIRST_PAUSE * (1 << min(attempts, 10)), _LONGEST_PAUSE)


async def _notices(t: Transaction, one: Completion, candidates: tuple[Candidate, ...]) -> list[DeliveryDraft]:
    if not candidates:
        return []
    heard = await subscriptions.list_of_watches(t, [one.watch_id])
    known = await chats.list_by_ids(t, {subscription.chat_id for subscription in heard})
    return [
        DeliveryDraft(
            subscription.chat_id,
            DeliveryKind.NOTICE,
            f"who:{subscription.id}:{one.asked_at.timestamp():.0f}",
            card_of(known[subscription.chat_id].language, subscription, candidates),
            thread_id=subscription.thread_id,
        )
        for subscription in heard
    ]


def card_of(language: str, subscription: Subscription, candidates: tuple[Candidate, ...]) -> Card:
    """Who may be meant by a watch, with a button for each, and one to leave it as it is."""
    head = say(language, "whois-now-known", name=subscription.label)
    text = join("\n", [head, *(_line(language, one) for one in candidates)])
    names = [one.name for one in candidates]
    rows = [(_button(one, subscription.id, is_shared=names.count(one.name) > 1),) for one in candidates]
    stay = Button(plain_say(language, "button-who-nobody"), encode("one", subscription.id))
    return Card(text, (*rows, (stay,)))


def _line(language: str, one: Candidate) -> Text:
    told = [plain(one.description)] if one.description else []
    if one.kind is not EntityKind.PHRASE or not told:
        told.insert(0, say(language, f"kind-{one.kind.value}"))
    return bold(one.name) + plain(" — ") + join(" · ", told)


def _button(one: Candidate, subscription_id: int, *, is_shared: bool) -> Button:
    """Namesakes are told apart on their buttons too."""
    label = f"{one.name} · {one.description}" if is_shared and one.description else one.name
    label = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
    return Button(label, encode("who", int(one.qid[1:]), str(subscription_id)))

"""Emptying a chat's part of the outbox, in order."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot import log, metrics
from bot.clock import Clock, utc_now
from bot.delivery import policy
from bot.delivery.limits import Pace
from bot.delivery.pacing import PATIENCE
from bot.delivery.sender import Sender
from bot.domain.alert import Delivery, DeliveryKind
from bot.domain.chat import Chat, Standing
from bot.errors import DeliveryError, NotFound, RoleLost
from storage import chats, outbox
from storage.database import Database, Transaction

_log = log.get("delivery")

# One job gives way to other chats after so many rows or so long; whatever is left comes back.
ROWS = 200
TURN = timedelta(seconds=15)

# A message that was sent and not written down is sent twice: the database gets some seconds to
# come back (a restart of PostgreSQL) before that is accepted.
_WRITE_AGAIN_AFTER = (0.5, 1.0, 2.0, 4.0)

_OUTCOMES = {
    policy.Sent: "sent",
    policy.Later: "later",
    policy.InDoubt: "in_doubt",
    policy.Suspend: "suspended",
    policy.Move: "moved",
    policy.Dead: "dead",
    policy.StandDown: "stood_down",
}


class Deliverer:
    """Tells chats what the outbox holds for them.

    Set `stopping` to end: the send in flight is finished and written down, no other is begun.
    """

    def __init__(
        self,
        database: Database,
        sender: Sender,
        *,
        stopping: asyncio.Event | None = None,
        clock: Clock = utc_now,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.stopping = stopping or asyncio.Event()
        self._database = database
        self._sender = sender
        self._clock = clock
        self._sleep = sleep
        self._jitter = jitter
        # When a message was last sent or edited, by its name, while it still matters.
        self._touched: dict[str, datetime] = {}

    async def recover(self) -> int:
        """At start, before the first drain: what was being sent in a former life may have arrived."""
        async with self._database.transaction() as t:
            return await outbox.recover(t, self._clock() + policy.AGAIN_AFTER)

    async def drain(self, chat_id: int) -> datetime | None:
        """Send what is due in a chat, lowest row first; returns when to come back.

        None: nothing is left, or the chat cannot be told anything. Only one drain of a chat may
        run at a time. Raises RoleLost when this process must not send any more.
        """
        until = self._clock() + TURN
        for _ in range(ROWS):
            if self.stopping.is_set() or self._clock() > until:
                return self._clock()
            chat = await self._find_chat(chat_id)
            if chat is None:
                return None
            if rest := self._rest(chat):
                return rest
            delivery = await self._claim(chat_id)
            if delivery is None:
                return await self._next_due(chat_id)
            await _to_the_end(self._deliver(delivery))
        return self._clock()

    async def _find_chat(self, chat_id: int) -> Chat | None:
        async with self._database.reading() as r:
            try:
                chat = await chats.get(r, chat_id)
            except NotFound:  # it asked to be forgotten
                return None
        return chat if chat.standing is Standing.ADMITTED else None

    def _rest(self, chat: Chat) -> datetime | None:
        """Until when the chat must be left alone, if it must."""
        now = self._clock()
        if chat.not_before and chat.not_before > now:
            return chat.not_before
        # Asked before the claim: a claim that only waits would cost two commits.
        wait = self._sender.wait_for(chat.telegram_id)
        return now + timedelta(seconds=wait) if wait > PATIENCE[Pace.ALERT] else None

    async def _claim(self, chat_id: int) -> Delivery | None:
        async with self._database.transaction() as t:
            return await outbox.claim_next(t, chat_id, self._clock())

    async def _next_due(self, chat_id: int) -> datetime | None:
        async with self._database.reading() as r:
            due = await outbox.find_next_due(r, chat_id)
        # Never "at once": what is due now and was not given to us has somebody else at it.
        return max(due, self._clock() + timedelta(seconds=1)) if due else None

    async def _deliver(self, delivery: Delivery) -> None:
        decision = await self._try(delivery)
        await self._write_down(delivery, decision)
        metrics.deliveries.labels(_OUTCOMES[type(decision)]).inc()
        self._tell_log(delivery, decision)
        if isinstance(decision, policy.StandDown):
            raise RoleLost(decision.reason)

    async def _try(self, delivery: Delivery) -> policy.Decision:
        if delivery.kind is DeliveryKind.EDIT and (wait := self._wait_to_edit(delivery)):
            return wait
        try:
            outcome: int | DeliveryError = await self._send(delivery)
        except DeliveryError as error:
            outcome = error
        now = self._clock()
        decision = policy.judge(delivery, outcome, now, self._jitter())
        if delivery.kind is not DeliveryKind.REPLY and isinstance(decision, policy.Sent | policy.InDoubt):
            self._touched = {name: at for name, at in self._touched.items() if now - at < policy.EDIT_GAP}
            self._touched[delivery.message] = now
        return decision

    def _wait_to_edit(self, delivery: Delivery) -> policy.Later | None:
        """The wait for an edit that comes too soon, or that would take the room of what is new."""
        now = self._clock()
        busy = self._sender.wait_for(delivery.telegram_id, Pace.EDIT)
        if busy > PATIENCE[Pace.EDIT]:
            return policy.Later(now + timedelta(seconds=busy))
        return policy.edit_too_early(self._touched.get(delivery.message), now)

    async def _send(self, delivery: Delivery) -> int:
        message_id = await self._message_of(delivery)
        if message_id is not None and delivery.kind is DeliveryKind.EDIT:
            return await self._sender.edit(
                delivery.telegram_id, message_id, delivery.card, thread_id=delivery.thread_id
            )
        return await self._sender.send(
            delivery.telegram_id, delivery.card, thread_id=delivery.thread_id, reply_to=message_id
        )

    async def _message_of(self, delivery: Delivery) -> int | None:
        if not delivery.about:
            return None
        async with self._database.reading() as r:
            ids = await outbox.find_message(r, delivery.about)
        return ids[0] if ids else None

    async def _write_down(self, delivery: Delivery, decision: policy.Decision) -> None:
        for pause in _WRITE_AGAIN_AFTER:
            try:
                return await self._carry_out(delivery, decision)
            except Exception:  # noqa: BLE001 — whatever ails the database; the last try lets it out
                _log.warning("Delivery %s cannot be written down yet", delivery.id, exc_info=True)
                await self._sleep(pause)
        return await self._carry_out(delivery, decision)

    async def _carry_out(self, delivery: Delivery, decision: policy.Decision) -> None:
        async with self._database.transaction() as t:
            await _carry_out(t, delivery, decision, self._clock())

    def _tell_log(self, delivery: Delivery, decision: policy.Decision) -> None:
        match decision:
            case policy.Sent():
                age = self._clock() - delivery.created_at
                if delivery.kind is DeliveryKind.NEW:
                    metrics.alert_seconds.observe(age.total_seconds())
            case policy.Later():
                _log.debug("Delivery %s waits until %s", delivery.id, decision.at)
            case _:
                _log.warning("Delivery %s: %s", delivery.id, decision)


async def _carry_out(t: Transaction, delivery: Delivery, decision: policy.Decision, now: datetime) -> None:
    match decision:
        case policy.Sent(message_id):
            await outbox.mark_sent(t, delivery.id, (message_id,), now)
        case policy.Later(at, whole_chat):
            await outbox.mark_todo(t, delivery.id, at, counts=False)
            if whole_chat:
                await chats.set_not_before(t, delivery.chat_id, at)
        case policy.InDoubt(again_at):
            await outbox.mark_ambiguous(t, delivery.id, again_at)
        case policy.Suspend():
            await outbox.park_chat(t, delivery.chat_id)
            await chats.mark_unreachable(t, delivery.chat_id, now)
        case policy.Move(telegram_id):
            await outbox.mark_todo(t, delivery.id, None, counts=False)
            await chats.move(t, delivery.chat_id, telegram_id)
        case policy.Dead(reason):
            await outbox.mark_dead(t, delivery.id, reason)
        case policy.StandDown():
            await outbox.mark_todo(t, delivery.id, None, counts=False)


async def _to_the_end(work: Awaitable[None]) -> None:
    """Finish `work` even when we are told to stop meanwhile, then stop."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise

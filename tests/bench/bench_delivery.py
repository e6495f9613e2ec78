"""How fast the outbox is emptied at real limits, into the local Telegram that floods as the real one.

    python -m tests.bench.bench_delivery

Everything is as in a running bot (limits, connections, chats served at a time, commits to SQLite)
but the network. The local Telegram shares the process, so its work is in the CPU figure. The line
to compare with is not a library but the limit: 25 messages a second over all chats.
"""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import utc_now
from bot.delivery.deliver import Deliverer
from bot.delivery.limits import Rates
from bot.delivery.line import open_line
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from bot.domain.alert import Button, Card, DeliveryDraft, DeliveryKind, DeliveryState
from bot.domain.chat import ChatKind, Standing
from bot.domain.richtext import plain
from bot.playground.server import Playground
from storage import chats, outbox
from storage.database import Database, connect
from storage.migrate import migrate
from tests.bench.measure import PASSES, Line, Taken, line, timed_async

CHATS = 60
EACH = 4  # messages a chat
AT_A_TIME = 16  # chats served at once, as the worker does
_SHORTEST_WAIT = 0.05  # seconds; what the tick makes of it is coarser


def lines() -> list[Line]:
    """Messages a second, with what Telegram refused."""
    logging.disable(logging.WARNING)  # each refusal would be a line among the table's
    try:
        return asyncio.run(_lines())
    finally:
        logging.disable(logging.NOTSET)


async def _lines() -> list[Line]:
    passes, refused = [], 0
    for _ in range(PASSES):
        with tempfile.TemporaryDirectory() as home:
            taken, floods = await _pass(Path(home, "dozor.db"))
        passes.append(taken)
        refused += floods
    made = line("delivery (messages)", CHATS * EACH, passes)
    limit = Rates().line_per_second
    note = f"{made.per_second / limit:.0%} of our limit of {limit:.0f}/s; {refused} floods; CPU of both ends"
    return [line("delivery (messages)", CHATS * EACH, passes, note)]


async def _pass(path: Path) -> tuple[Taken, int]:
    address = f"sqlite:///{path}"
    await asyncio.to_thread(migrate, address)
    database = connect(address)
    await database.open()
    try:
        async with Playground(floods=True) as playground:
            told = await _filled(database, playground)
            taken = await _emptied(database, playground, told)
            await _all_arrived(database)
            return taken, playground.world.floods.refused
    finally:
        await database.close()


async def _emptied(database: Database, playground: Playground, told: Sequence[int]) -> Taken:
    pacing = Pacing()
    bot = open_line(playground.token, playground.base_url.removesuffix("/bot"), pacing)
    async with bot:
        deliverer = Deliverer(database, Sender(bot, pacing))
        return await timed_async(lambda: _serve(deliverer, told))


async def _serve(deliverer: Deliverer, told: Sequence[int]) -> None:
    places = asyncio.Semaphore(AT_A_TIME)

    async def one(chat_id: int) -> None:
        again_at: datetime | None = utc_now()
        while again_at is not None:
            await asyncio.sleep(max((again_at - utc_now()).total_seconds(), 0))
            async with places:
                again_at = await deliverer.drain(chat_id)
            await asyncio.sleep(_SHORTEST_WAIT)

    await asyncio.gather(*map(one, told))


async def _filled(database: Database, playground: Playground) -> list[int]:
    """Chats that have started the bot, and what the outbox holds for them."""
    now, told = utc_now(), []
    async with database.transaction() as t:
        for number in range(CHATS):
            user = playground.world.add_user(f"Reader {number}")
            playground.world.private_chat(user).started = True
            chat = await chats.meet(t, user.id, ChatKind.PRIVATE, title="Reader", language="en", now=now)
            await chats.set_standing(t, chat.id, Standing.ADMITTED)
            told.append(chat.id)
            drafts = [_draft(chat.id, message) for message in range(EACH)]
            await outbox.add_unless_known(t, drafts, now)
    return told


def _draft(chat_id: int, number: int) -> DeliveryDraft:
    text = f"Headline {number}\n\n" + "The bridge will be opened in autumn, the ministry said. " * 6
    card = Card(plain(text), ((Button("Mute 8 h", data=f"mute:{number}"),),))
    return DeliveryDraft(chat_id, DeliveryKind.NEW, f"{chat_id}:{number}", card)


async def _all_arrived(database: Database) -> None:
    async with database.reading() as r:
        states = await outbox.count(r)
    if states != {DeliveryState.SENT: CHATS * EACH}:
        raise SystemExit(f"Not everything was delivered: {states}")


if __name__ == "__main__":
    for one in lines():
        print(one)

"""A database behind a bad network: the worker comes back by itself."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy.engine import make_url

from bot.jobs.supervise import keep_running, work
from storage.database import connect
from tests import postgres
from tests.fault_proxy import faulty


async def test_the_supervised_worker_survives_a_network_that_breaks_off(
    postgresql_server: postgres.Server, postgresql_url: str
) -> None:
    if postgresql_server.socket is None:
        pytest.skip("the server has no Unix socket to put a bad network in front of")
    async with faulty(postgresql_server.socket) as network:
        behind_it = make_url(postgresql_url).set(host="127.0.0.1", port=network.port, query={})
        near, far = connect(postgresql_url), connect(behind_it.render_as_string(hide_password=False))
        ran: asyncio.Queue[int] = asyncio.Queue()

        @far.jobs.task(name="process", queue="process")
        async def process(number: int) -> None:
            ran.put_nowait(number)

        await near.open()
        await far.open()
        stopping = asyncio.Event()
        worker = asyncio.create_task(
            keep_running("worker", lambda: work(far.jobs, ["process"], stopping, 1.0), stopping)
        )
        for number in range(3):
            async with near.transaction() as transaction:
                await transaction.defer("process", number=number)
            assert await asyncio.wait_for(ran.get(), 20) == number
            network.reset()

        stopping.set()
        await asyncio.wait_for(worker, 20)
        await far.close()
        await near.close()

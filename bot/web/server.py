"""A page for machines: is all well, and what was counted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot import metrics

Health = Callable[[], Awaitable[dict[str, str]]]

_HEALTH: web.AppKey[Health] = web.AppKey("health")


async def _healthz(request: web.Request) -> web.Response:
    """200 and "ok" for each part that is well; 503 as soon as one is not."""
    parts = await request.app[_HEALTH]()
    well = all(state == "ok" for state in parts.values())
    return web.json_response(parts, status=200 if well else 503)


async def _metrics(_request: web.Request) -> web.Response:
    return web.Response(body=generate_latest(metrics.REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})


@asynccontextmanager
async def serving(port: int, health: Health) -> AsyncIterator[None]:
    """Serve `/healthz` and `/metrics` on this machine; port 0 serves nothing."""
    if not port:
        yield
        return
    app = web.Application()
    app[_HEALTH] = health
    app.router.add_get("/healthz", _healthz)
    app.router.add_get("/metrics", _metrics)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()

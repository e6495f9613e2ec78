"""setWebhook: the secret, redelivery, and that it excludes polling."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, Update
from telegram.error import BadRequest, Conflict

from bot.playground.scene import Person, Scene


class Ear:
    """A small webhook that answers as it is told."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
        self.answers = [500]
        self.url = ""

    async def hear(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.heard.put_nowait((secret, await request.json()))
        return web.Response(status=self.answers.pop(0) if self.answers else 200)


@pytest.fixture
async def ear() -> AsyncIterator[Ear]:
    made, app = Ear(), web.Application()
    app.router.add_post("/hook", made.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_an_update_is_posted_again_until_it_is_taken(
    bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    assert await bot.set_webhook(ear.url, secret_token="s-1")
    first = await asyncio.wait_for(ear.heard.get(), 5)
    second = await asyncio.wait_for(ear.heard.get(), 5)
    assert first == second
    assert first[0] == "s-1"
    update = Update.de_json(first[1], bot)
    assert update.message is not None
    assert update.message.text == "/start"
    await editor.says("next")
    assert (await asyncio.wait_for(ear.heard.get(), 5))[1]["message"]["text"] == "next"
    await scene.is_read()
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (ear.url, 0)
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_webhook_and_polling_exclude_each_other(bot: Bot, ear: Ear, scene: Scene) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await scene.is_listened_to()
    await bot.set_webhook(ear.url)
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match=r"can't use getUpdates method while webhook is active"):
        await bot.get_updates(timeout=0)
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates(timeout=0) == ()


@pytest.mark.parametrize(
    ("url", "secret", "words"),
    [
        ("ftp://127.0.0.1/x", "", "HTTPS URL must be provided"),
        ("https://example.org/x", "", "only to this machine"),
        ("http://127.0.0.1:1/x", "no spaces", "secret token contains unallowed characters"),
        ("http://127.0.0.1:1/x", "s" * 257, "secret token is too long"),
    ],
)
async def test_a_wrong_webhook_is_refused(bot: Bot, url: str, secret: str, words: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.set_webhook(url, secret_token=secret or None)

"""setWebhook: the secret, redelivery, and that it excludes polling."""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import web
from telegram import Bot, Update
from telegram.error import BadRequest, Conflict

from bot.playground.matchers import text
from bot.playground.params import Params
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.bell import Bell


class Ear:
    """A small webhook that answers as it is told: a status, or a whole answer."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
        self.answers: list[int | web.Response] = []
        self.taken: list[dict[str, Any]] = []  # what was answered with 200
        self.url = ""
        self.at_once = self.most_at_once = 0
        self.open = asyncio.Event()  # while it is not set, nobody is answered
        self.open.set()

    async def hear(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.heard.put_nowait((secret, await request.json()))
        await self.open.wait()
        self.at_once -= 1
        answer = self.answers.pop(0) if self.answers else 200
        made = answer if isinstance(answer, web.Response) else web.Response(status=answer)
        if made.status == 200:
            self.taken.append(await request.json())
        return made

    async def next(self) -> dict[str, Any]:
        """The next update."""
        return (await asyncio.wait_for(self.heard.get(), 5))[1]

    async def next_text(self) -> str:
        """The words of the next one."""
        return str((await self.next())["message"]["text"])


@asynccontextmanager
async def listening(secured: ssl.SSLContext | None = None) -> AsyncIterator[Ear]:
    made, app = Ear(), web.Application()
    app.router.add_post("/hook", made.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=secured).start()
    made.url = f"{'https' if secured else 'http'}://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


@pytest.fixture
async def ear() -> AsyncIterator[Ear]:
    async with listening() as made:
        yield made


async def test_an_update_is_posted_again_until_it_is_taken(
    bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    ear.answers = [500]
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


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
async def test_https_is_trusted_by_the_certificate_that_was_uploaded(
    playground: Playground, bot: Bot, editor: Person, scene: Scene, tmp_path: Path
) -> None:
    await scene.act("clock", freeze=True)
    secured, own = made_certificate(tmp_path)
    async with listening(secured) as ear:
        await bot.set_webhook(ear.url)
        await waits_for_its_time(playground)
        assert "SSL error" in str((await bot.get_webhook_info()).last_error_message)
        assert ear.heard.empty()
        await bot.set_webhook(ear.url, certificate=own)
        assert await ear.next_text() == "/start"
        await scene.is_read()


def made_certificate(home: Path) -> tuple[ssl.SSLContext, bytes]:
    """One that this machine signs for itself."""
    key, own = home / "key.pem", home / "own.pem"
    kind = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    named = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(own)]
    subprocess.run(["openssl", *kind, *named], check=True, capture_output=True)
    secured = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    secured.load_cert_chain(own, key)
    return secured, own.read_bytes()


async def test_an_update_ordered_twice_is_posted_twice(
    bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await bot.get_updates(offset=-1, timeout=0)
    await scene.act("deliver_twice")
    await editor.says("twice")
    await bot.set_webhook(ear.url)
    assert [await ear.next_text() for _ in range(3)] == ["/start", "twice", "twice"]
    await scene.is_read()
    assert ear.heard.empty()


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
    ("given", "words"),
    [
        ({"url": "ftp://127.0.0.1/x"}, "invalid webhook URL specified"),
        ({"url": "http://127.0.0.1:99999/x"}, "invalid webhook URL specified"),
        ({"url": "http://example.org/x"}, "An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org:8080/x"}, "Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://example.org:8443/x"}, "only to this machine"),
        ({"secret_token": "no spaces"}, "secret token contains unallowed characters"),
        ({"secret_token": "a newline\n"}, "secret token contains unallowed characters"),
        ({"secret_token": "s" * 257}, "secret token is too long"),
        ({"ip_address": "nowhere"}, "Invalid IP address specified"),
        ({"ip_address": "10.0.0.1"}, "only to this machine"),
        ({"certificate": b"x" * (3 * 1024 * 1024 + 1)}, r"certificate size is too big \(3145729 bytes\)"),
    ],
)
async def test_a_wrong_webhook_is_refused(bot: Bot, given: dict[str, Any], words: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.set_webhook(**{"url": "http://127.0.0.1:1/x", **given})
    assert (await bot.get_webhook_info()).url == ""


async def test_what_was_set_is_told(bot: Bot, ear: Ear) -> None:
    own = b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"
    assert await bot.set_webhook(
        ear.url, certificate=own, ip_address="127.0.0.1", max_connections=1000, allowed_updates=["message"]
    )
    info = await bot.get_webhook_info()
    assert (info.url, info.has_custom_certificate, info.ip_address) == (ear.url, True, "127.0.0.1")
    assert (info.max_connections, info.allowed_updates) == (100, ("message",))
    assert (info.last_error_date, info.last_error_message) == (None, None)


async def test_setting_and_deleting_say_what_was_there_before(playground: Playground, ear: Ear) -> None:
    async def said(method: str, **values: str) -> str:
        answer = await playground.api.call(playground.token, method, Params(values))
        return str(json.loads(answer.body)["description"])

    assert await said("deleteWebhook") == "Webhook is already deleted"
    assert await said("setWebhook", url=ear.url) == "Webhook was set"
    assert await said("setWebhook", url=ear.url) == "Webhook is already set"
    assert await said("setWebhook", url=ear.url, secret_token="s") == "Webhook was set"
    assert await said("setWebhook", url="") == "Webhook was deleted"


async def test_what_fails_is_posted_again_after_longer_and_longer_pauses(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    begun, gaps = playground.world.now(), list[float]()
    ear.answers = [503] * 9
    await bot.set_webhook(ear.url)
    update_id = (await ear.next())["update_id"]
    assert (await ear.next())["update_id"] == update_id  # the first time at once
    before = playground.world.now()
    for _ in range(8):
        await waits_for_its_time(playground)
        playground.world.advance((next_moment(playground) - playground.world.now()).total_seconds())
        assert (await ear.next())["update_id"] == update_id
        gaps.append((playground.world.now() - before).total_seconds())
        before = playground.world.now()
    assert gaps == [2, 4, 8, 16, 32, 60, 60, 60]
    await scene.is_read()
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
    assert info.last_error_date == begun.replace(microsecond=0) + timedelta(seconds=int(sum(gaps[:-1])))


def next_moment(playground: Playground) -> datetime:
    """When the world does something next."""
    moment = playground.world.timers.next_at
    assert moment is not None
    return moment


async def waits_for_its_time(playground: Playground) -> None:
    """Until there is something that only the clock can bring."""
    bell = Bell(playground.world, lambda _: playground.world.timers.next_at is not None)
    if playground.world.timers.next_at is None:
        assert await bell.wait(5)
    bell.forget()


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_fails_each_update_is_taken_once_and_in_the_order_of_its_chat(
    playground: Playground, bot: Bot, ear: Ear, scene: Scene, seed: int
) -> None:
    lot, world = random.Random(seed), playground.world
    await scene.act("clock", freeze=True)
    people = [await scene.person(name) for name in ("Anna", "Boris", "Clara")]
    for person in people:
        await person.starts()
    said: dict[int, list[str]] = {person.user_id: ["/start"] for person in people}
    ear.answers = [lot.choice([200, 200, 302, 403, 500, 502]) for _ in range(60)]
    await scene.goes_wrong("drop_before", method="webhook", times=0, probability=0.2, seed=seed)
    await bot.set_webhook(ear.url, max_connections=lot.randint(1, 4))
    for number in range(20):
        person = lot.choice(people)
        await person.says(f"n {number}")
        said[person.user_id].append(f"n {number}")
    moved = Bell(world, lambda _: world.timers.next_at is not None or not len(world.updates))
    while len(world.updates):
        if (moment := world.timers.next_at) is not None:
            world.advance((moment - world.now()).total_seconds())
        else:
            assert await moved.wait(5)
    for person in people:
        mine = [u["message"]["text"] for u in ear.taken if u["message"]["chat"]["id"] == person.user_id]
        assert mine == said[person.user_id]
    assert len({update["update_id"] for update in ear.taken}) == len(ear.taken) == 23


async def test_a_bot_may_say_when_to_try_again(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    ear.answers = [web.Response(status=429, headers={"Retry-After": "90"})]
    await bot.set_webhook(ear.url)
    first = await ear.next()
    await waits_for_its_time(playground)
    assert (next_moment(playground) - playground.world.now()).total_seconds() == 90
    await scene.act("clock", advance=90)
    assert await ear.next() == first


async def test_a_webhook_that_is_unreachable_keeps_what_came_meanwhile(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    fault = await scene.goes_wrong("webhook_unreachable")
    await bot.set_webhook(ear.url)
    await editor.says("one")
    await waits_for_its_time(playground)
    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.last_error_message) == (2, "Connection refused")
    assert ear.heard.empty()
    await scene.is_mended(fault)
    await scene.act("advance", seconds=60)
    assert [await ear.next_text(), await ear.next_text()] == ["/start", "one"]


async def test_of_one_chat_updates_come_in_order_and_of_several_at_once(
    bot: Bot, ear: Ear, scene: Scene
) -> None:
    people = [await scene.person(name) for name in ("Anna", "Boris", "Clara", "Daria")]
    for person in people:
        await person.starts()
        await person.says("second")
    ear.open.clear()
    await bot.set_webhook(ear.url, max_connections=3)
    first = [await ear.next() for _ in range(3)]
    assert [update["message"]["text"] for update in first] == ["/start"] * 3
    ear.open.set()
    rest = [await ear.next() for _ in range(5)]
    assert ear.most_at_once == 3
    for person in people:
        own = [u["message"]["text"] for u in (*first, *rest) if u["message"]["chat"]["id"] == person.user_id]
        assert own == ["/start", "second"]
    await scene.is_read()


async def test_a_chat_that_fails_does_not_hold_up_the_others(
    playground: Playground, bot: Bot, ear: Ear, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    anna, boris = await scene.person("Anna"), await scene.person("Boris")
    await anna.starts()
    await boris.starts()
    await scene.goes_wrong("refuse", method="webhook", chat_id=anna.user_id, times=2)
    await bot.set_webhook(ear.url)
    assert (await ear.next())["message"]["chat"]["id"] == boris.user_id
    await waits_for_its_time(playground)
    await scene.act("clock", advance=2)
    assert (await ear.next())["message"]["chat"]["id"] == anna.user_id


@pytest.mark.parametrize("kind", ["json", "form"])
async def test_an_answer_may_carry_a_method(
    bot: Bot, ear: Ear, editor: Person, scene: Scene, kind: str
) -> None:
    said = {"method": "SendMessage", "chat_id": str(editor.id), "text": "in the answer"}
    answer = web.json_response(said)
    if kind == "form":
        form = "application/x-www-form-urlencoded"
        answer = web.Response(text=urlencode(said), content_type=form)
    ear.answers = [answer]
    await bot.set_webhook(ear.url)
    await editor.sees(text("in the answer"))
    await scene.is_read()
    assert [one["method"] for one in await scene.calls("sendMessage")] == ["sendmessage"]


@pytest.mark.parametrize("method", ["getMyName", "deleteWebhook", "setWebhook", "logOut", "close"])
async def test_some_methods_are_not_carried_out_in_an_answer(
    bot: Bot, ear: Ear, editor: Person, scene: Scene, method: str
) -> None:
    ear.answers = [web.json_response({"method": method})]
    await bot.set_webhook(ear.url)
    await ear.next()
    await scene.is_read()
    assert len(await scene.calls(method)) == (1 if method == "setWebhook" else 0)
    assert (await bot.get_webhook_info()).url == ear.url


async def test_a_wrong_method_in_an_answer_takes_the_update_all_the_same(
    bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    ear.answers = [web.json_response({"method": "sendMessage", "chat_id": 5, "text": "to nobody"})]
    await bot.set_webhook(ear.url)
    await scene.is_read()
    assert [one["outcome"] for one in await scene.calls("sendMessage")] == ["Bad Request: chat not found"]


async def test_a_webhook_that_is_gone_for_a_day_is_given_up(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    ear.answers = [410] * 5
    await bot.set_webhook(ear.url)
    await waits_for_its_time(playground)
    assert (await bot.get_webhook_info()).url == ear.url
    await scene.act("clock", advance=23 * 3600 + 1)
    for _ in range(3):
        await ear.next()
    given_up = Bell(playground.world, lambda _: playground.world.listeners == 0)
    assert playground.world.listeners == 0 or await given_up.wait(5)
    assert (await bot.get_webhook_info()).url == ""
    assert [update.message for update in await bot.get_updates(timeout=0)] != []

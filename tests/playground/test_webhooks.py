"""setWebhook: the secret, redelivery, and that it excludes polling."""

from __future__ import annotations

import asyncio
import json
import shutil
import ssl
import subprocess
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
from tests.playground.hook import Ear, listening, waits_for_its_time


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

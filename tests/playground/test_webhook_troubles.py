"""A webhook that answers anything at all, and updates that are anything at all: each post has an end."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot

from bot.playground.matchers import media, text
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.pictures import plain_picture
from tests.playground.hook import Ear, waits_for_its_time


@pytest.mark.parametrize(
    "values",
    [
        {"chat_id": "1" * 5000, "text": "x"},
        {"chat_id": "[" * 5000, "text": "x"},
        {"chat_id": "1", "text": "\ud83d"},
    ],
    ids=["digits", "deep", "half a character"],
)
async def test_whatever_an_answer_carries_the_update_is_taken(
    bot: Bot, ear: Ear, editor: Person, scene: Scene, values: dict[str, str]
) -> None:
    ear.answers = [web.json_response({"method": "sendMessage", **values})]
    await bot.set_webhook(ear.url)
    await ear.next()
    await scene.is_read()
    assert ear.heard.empty()
    assert [one["outcome"] for one in await scene.calls("sendMessage")] != ["ok"]


@pytest.mark.parametrize("asked", ["9" * 5000, "٣", "soon", "-1", ""])
async def test_a_time_to_wait_that_is_none_is_passed_over(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene, asked: str
) -> None:
    await scene.act("clock", freeze=True)
    ear.answers = [web.Response(status=500, headers={"Retry-After": asked}) for _ in range(2)]
    await bot.set_webhook(ear.url)
    await ear.next()
    await ear.next()
    await waits_for_its_time(playground)
    assert ear.heard.empty()
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
    await scene.act("clock", advance=2)
    await ear.next()
    await scene.is_read()


@pytest.mark.parametrize(
    "raw", [{"update_id": 5}, {"update_id": "zzz"}, {"update_id": None, "message": {}}], ids=str
)
async def test_an_update_is_known_by_its_place_in_the_queue_and_not_by_what_it_says(
    bot: Bot, ear: Ear, editor: Person, scene: Scene, raw: dict[str, Any]
) -> None:
    await scene.act("poison", raw=raw)
    await editor.says("after it")
    await bot.set_webhook(ear.url)
    heard = [await ear.next() for _ in range(3)]
    assert raw in heard
    assert [one["message"]["text"] for one in heard if "text" in one.get("message", {})] == [
        "/start",
        "after it",
    ]
    await scene.is_read()
    assert ear.heard.empty()


async def test_a_post_that_fails_in_an_unexpected_way_is_a_failure_like_any_other(
    playground: Playground, bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    playground.world.poison({"message": object()})  # what nobody can write as JSON
    await editor.says("after it")
    await bot.set_webhook(ear.url)
    assert [await ear.next_text(), await ear.next_text()] == ["/start", "after it"]
    await waits_for_its_time(playground)
    info = await bot.get_webhook_info()
    assert info.last_error_message == "TypeError while posting"
    assert info.pending_update_count == 1


async def test_many_updates_of_a_chat_that_fails_do_not_hold_up_another(
    playground: Playground, bot: Bot, ear: Ear, scene: Scene
) -> None:
    await scene.act("clock", freeze=True)
    anna, boris = await scene.person("Anna"), await scene.person("Boris")
    await anna.starts()
    for number in range(100):
        await anna.says(f"n {number}")
    await boris.starts()
    await scene.goes_wrong("refuse", method="webhook", chat_id=anna.user_id, times=0)
    await bot.set_webhook(ear.url, max_connections=1)
    assert (await ear.next())["message"]["chat"]["id"] == boris.user_id


async def test_an_answer_may_be_a_form_with_files(bot: Bot, ear: Ear, editor: Person, scene: Scene) -> None:
    with aiohttp.MultipartWriter("form-data") as form:
        for name, value in {"method": "sendPhoto", "chat_id": str(editor.id), "photo": "attach://p"}.items():
            form.append(value).set_content_disposition("form-data", name=name)
        form.append(plain_picture()).set_content_disposition("form-data", name="p", filename="p.png")
    ear.answers = [web.Response(body=form)]
    await bot.set_webhook(ear.url)
    await editor.sees(media("photo"))
    await scene.is_read()


async def test_an_answer_that_is_no_form_is_no_method(
    bot: Bot, ear: Ear, editor: Person, scene: Scene
) -> None:
    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    ear.answers = [web.Response(body=b"--y\r\n\r\n", headers=kind)]
    await bot.set_webhook(ear.url)
    await ear.next()
    await scene.is_read()
    assert ear.heard.empty()


async def test_a_long_answer_is_read_to_its_end(bot: Bot, ear: Ear, editor: Person, scene: Scene) -> None:
    said = {"padding": "x" * 900_000, "method": "sendMessage", "chat_id": editor.id, "text": "at the end"}
    ear.answers = [web.json_response(said)]
    await bot.set_webhook(ear.url)
    await editor.sees(text("at the end"))

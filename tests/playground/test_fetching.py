"""Files that are named by an address: fetched from this machine, and from nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest

from bot.playground.calls.fetching import with_fetched
from bot.playground.params import Params
from bot.playground.scene import Person
from bot.playground.world.pictures import plain_picture

PICTURE = plain_picture(60, 30)


@pytest.fixture
async def site() -> Any:
    def gives(body: bytes, kind: str) -> Any:
        async def handler(request: web.Request) -> web.Response:
            return web.Response(body=body, content_type=kind)

        return handler

    async def moved(request: web.Request) -> web.Response:
        raise web.HTTPFound("/photo.png")

    app = web.Application()
    app.router.add_get("/photo.png", gives(PICTURE, "image/png"))
    app.router.add_get("/page", gives(b"<html>", "text/html"))
    app.router.add_get("/large.png", gives(PICTURE + bytes(5 * 1024 * 1024), "image/png"))
    app.router.add_get("/digest.pdf", gives(b"%PDF", "application/pdf"))
    app.router.add_get("/moved", moved)
    async with TestServer(app) as server:
        yield server


async def test_a_photo_is_sent_by_an_address_of_this_machine(bot: Bot, editor: Person, site: Any) -> None:
    sent = await bot.send_photo(editor.id, str(site.make_url("/photo.png")))
    assert (sent.photo[-1].width, sent.photo[-1].height) == (60, 30)
    paper = await bot.send_document(editor.id, str(site.make_url("/digest.pdf")))
    assert paper.document is not None
    assert (paper.document.file_name, paper.document.mime_type) == ("digest.pdf", "application/pdf")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/page", "wrong type of the web page content"),
        ("/none.png", "failed to get HTTP URL content"),
        ("/large.png", "failed to get HTTP URL content"),
        ("/moved", "failed to get HTTP URL content"),
    ],
)
async def test_an_address_that_gives_no_photo_is_refused(
    bot: Bot, editor: Person, site: Any, path: str, words: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_photo(editor.id, str(site.make_url(path)))


async def test_addresses_elsewhere_are_never_asked(bot: Bot, editor: Person) -> None:
    with pytest.raises(BadRequest, match=r"(?i)failed to get HTTP URL content"):
        await bot.send_photo(editor.id, "https://example.org/photo.png")
    params = Params({"photo": "http://127.0.0.1.example.org/a.png"})
    assert (await with_fetched(params)) is params


async def test_items_of_an_album_are_sent_by_their_addresses(bot: Bot, editor: Person, site: Any) -> None:
    address = str(site.make_url("/photo.png"))
    sent = await bot.send_media_group(editor.id, [InputMediaPhoto(address), InputMediaPhoto(address)])
    assert [message.photo[-1].width for message in sent] == [60, 60]


async def test_what_cannot_be_read_as_media_is_left_to_the_method() -> None:
    params = Params({"media": "[not json", "photo": "http://[::bad"})
    assert (await with_fetched(params)) is params


async def test_a_site_that_is_down_gives_nothing(bot: Bot, editor: Person, site: Any) -> None:
    address = str(site.make_url("/photo.png"))
    await site.close()
    with pytest.raises(BadRequest, match=r"(?i)failed to get HTTP URL content"):
        await bot.send_photo(editor.id, address)

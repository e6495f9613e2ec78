"""Rich messages: sent, measured, refused, edited, forwarded, shown; the files and buttons in them."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, Update

from bot.playground.actions.founding import make_channel
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, post, start
from bot.playground.calls.fetching import with_fetched
from bot.playground.methods.rich_input import read
from bot.playground.params import Params, Upload
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.scenes.seen import Seen
from bot.playground.views.view import message_view
from bot.playground.world.members import User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.things import Rich
from bot.playground.world.world import World
from tests.playground.conftest import call, updates

WORDS = {"type": "paragraph", "text": "words"}


def blocks(world: World, **way: Any) -> Any:
    return read(world, way)["blocks"]


def said(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


def nested(depth: int) -> dict[str, Any]:
    return WORDS if depth == 1 else {"type": "blockquote", "blocks": [nested(depth - 1)]}


def row(columns: int) -> dict[str, Any]:
    return {"type": "table", "cells": [[{"text": "a"}] * columns]}


@pytest.mark.parametrize(
    ("most", "too_much", "words"),
    [
        (
            [said("я" * 32_768)],
            [said("я" * 32_769)],
            "RICH_MESSAGE_TEXT_TOO_LONG",
        ),
        ([WORDS] * 500, [WORDS] * 501, "RICH_MESSAGE_BLOCKS_TOO_MANY"),
        ([nested(16)], [nested(17)], "RICH_MESSAGE_DEPTH_INVALID"),
        ([row(20)], [row(21)], "RICH_MESSAGE_TABLE_COLUMNS_TOO_MANY"),
    ],
    ids=["characters", "blocks", "depth", "columns"],
)
def test_a_rich_message_holds_so_much_and_no_more(
    world: World, most: list[Any], too_much: list[Any], words: str
) -> None:
    assert blocks(world, blocks=most)
    with pytest.raises(Refusal, match=words):
        blocks(world, blocks=too_much)


def test_items_and_rows_count_as_blocks(world: World) -> None:
    items = {"type": "list", "items": [{"blocks": [WORDS]}] * 250}
    with pytest.raises(Refusal, match="RICH_MESSAGE_BLOCKS_TOO_MANY"):
        blocks(world, blocks=[items])  # the list, 250 items, 250 paragraphs


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "exactly one of the fields html, markdown and blocks"),
        ({"html": "<p>a</p>", "markdown": "a"}, "exactly one of the fields html, markdown and blocks"),
        ({"html": "   "}, "RICH_MESSAGE_CONTENT_REQUIRED"),
        ({"html": "<h1></h1>"}, "RICH_MESSAGE_CONTENT_REQUIRED"),
        ({"html": "<p>a<ul><li>b</li></ul></p>"}, "RICH_MESSAGE_CONTENT_REQUIRED"),
        ({"html": "<tg-slideshow></tg-slideshow>"}, "RICH_MESSAGE_CONTENT_REQUIRED"),
        ({"html": '<a href="nowhere">a</a>'}, "RICH_MESSAGE_URL_INVALID"),
        ({"html": '<a href="mailto:nobody">a</a>'}, "RICH_MESSAGE_EMAIL_INVALID"),
        ({"html": '<tg-time unix="soon">a</tg-time>'}, "RICH_MESSAGE_DATE_INVALID"),
        ({"html": '<img src="https://example.org/a.jpg"/>'}, "failed to get HTTP URL content"),
        ({"blocks": ["words"]}, "can't parse InputRichBlock: expected an Object"),
        ({"blocks": [{"type": "poem", "text": "a"}]}, "invalid block type specified"),
        ({"blocks": [{"type": "heading", "text": "a", "size": 7}]}, "invalid heading size"),
        ({"blocks": [{"type": "paragraph", "text": {"type": "loud"}}]}, "invalid rich text type"),
        ({"blocks": [{"type": "collage", "blocks": [WORDS]}]}, "collage can contain only media"),
        ({"blocks": [{"type": "map", "location": {}}]}, 'Can\'t find field "location"'),
        (
            {"blocks": [{"type": "buttons", "buttons": [{"text": "a", "callback_data": "b"}] * 9}]},
            "one to eight",
        ),
        ({"blocks": [{"type": "buttons", "buttons": [{"text": "a"}]}]}, "exactly one type"),
    ],
)
def test_a_wrong_rich_message_is_refused(world: World, anna: User, given: Any, words: str) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match=words):
        call(world, "sendRichMessage", chat_id=anna.id, rich_message=given)


def test_a_rich_message_has_blocks_and_no_text(world: World, anna: User) -> None:
    start(world, anna)
    sent = call(world, "sendRichMessage", chat_id=anna.id, rich_message={"markdown": "# Fire\n\nIt *burns*."})
    assert "text" not in sent
    assert [block["type"] for block in sent["rich_message"]["blocks"]] == ["heading", "paragraph"]
    message = world.private_chat(anna).messages[sent["message_id"]]
    assert message_view(world, message)["text"] == "Fire\nIt burns."


def test_pictures_in_a_rich_message_are_uploaded_named_and_sent_again(world: World, anna: User) -> None:
    start(world, anna)
    picture = Upload("a.png", "image/png", plain_picture(40, 30))
    named = {
        "html": '<figure><img src="tg://photo?id=one" tg-spoiler/>'
        "<figcaption>Seen<cite>A. B.</cite></figcaption></figure>",
        "media": [{"id": "one", "media": {"type": "photo", "media": "attach://file"}}],
    }
    sent = call(world, "sendRichMessage", {"file": picture}, chat_id=anna.id, rich_message=named)
    (photo,) = sent["rich_message"]["blocks"]
    assert (photo["type"], photo["has_spoiler"]) == ("photo", True)
    assert photo["caption"] == {"text": "Seen", "credit": "A. B."}
    again = {"type": "photo", "photo": {"type": "photo", "media": photo["photo"][-1]["file_id"]}}
    second = call(world, "sendRichMessage", chat_id=anna.id, rich_message={"blocks": [again]})
    assert second["rich_message"]["blocks"][0]["photo"] == photo["photo"]


def test_a_text_becomes_rich_and_plain_again(world: World, anna: User) -> None:
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="card")
    place = {"chat_id": anna.id, "message_id": sent["message_id"]}
    rich = call(world, "editMessageText", **place, rich_message={"html": "<h1>Card</h1>"})
    assert ("text" in rich, rich["rich_message"]["blocks"][0]["text"]) == (False, "Card")
    with pytest.raises(Refusal, match="message is not modified"):
        call(world, "editMessageText", **place, rich_message={"html": "<h1>Card</h1>"})
    back = call(world, "editMessageText", **place, text="card")
    assert (back["text"], "rich_message" in back) == ("card", False)


def test_a_rich_message_is_forwarded_whole(world: World, anna: User) -> None:
    start(world, anna)
    sent = call(world, "sendRichMessage", chat_id=anna.id, rich_message={"html": "<h1>Fire</h1>"})
    source = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": sent["message_id"]}
    assert call(world, "forwardMessage", **source)["rich_message"] == sent["rich_message"]


def test_a_rich_post_of_a_channel_has_its_words_only_in_its_blocks(world: World, anna: User) -> None:
    channel = make_channel(world, "Ministry", anna)
    add_bot(world, channel, anna)
    post(world, channel, thing=Rich(read(world, {"markdown": "## Communiqué\n\n- one\n- two"})))
    raw = next(u for u in updates(world) if "channel_post" in u)
    received = Update.de_json(raw, None).channel_post
    assert received is not None
    assert (received.text, received.caption) == (None, None)
    assert received.api_kwargs["rich_message"]["blocks"][0]["text"] == "Communiqué"


async def test_people_and_channels_write_richly(scene: Scene, editor: Person) -> None:
    said = await scene.act("say_rich", user=editor.id, chat=editor.id, html="<h1>Note</h1><p>words</p>")
    assert said["text"] == "Note\nwords"
    channel = await scene.channel("Ministry", editor)
    posted = await scene.act("post_rich", chat=channel.id, markdown="| A | B |\n|---|---|\n| 1 | 2 |")
    assert posted["text"] == "A | B\n1 | 2"
    with pytest.raises(NotPossible, match="RICH_MESSAGE_CONTENT_REQUIRED"):
        await scene.act("say_rich", user=editor.id, chat=editor.id, html="<h1></h1>")


def test_buttons_in_the_text_are_shown_there(world: World, anna: User) -> None:
    start(world, anna)
    inside = {"type": "buttons", "buttons": [{"text": "Mute", "callback_data": "m"}]}
    line = {
        "type": "paragraph",
        "text": ["or ", {"type": "button", "button": {"text": "Stop", "callback_data": "s"}}],
    }
    sent = call(world, "sendRichMessage", chat_id=anna.id, rich_message={"blocks": [inside, line]})
    shown = message_view(world, world.private_chat(anna).messages[sent["message_id"]])
    assert shown["buttons"] == []
    assert [(button["text"], button["data"]) for button in shown["inside"]] == [("Mute", "m"), ("Stop", "s")]
    assert Seen(shown).labels == ["Mute", "Stop"]


async def test_a_button_in_the_text_is_pressed_by_its_label(bot: Bot, editor: Person) -> None:
    pressed = {"text": ["Stop ", {"type": "custom_emoji", "custom_emoji_id": "5", "alternative_text": "✋"}]}
    inside = {"type": "buttons", "buttons": [{**pressed, "callback_data": "s", "style": "danger"}]}
    rich = json.dumps({"blocks": [inside]})
    await bot.do_api_request("sendRichMessage", api_kwargs={"chat_id": editor.id, "rich_message": rich})
    seen = (await bot.get_updates(timeout=0))[-1].update_id
    pressing = asyncio.create_task(editor.presses("Stop"))
    (update,) = await bot.get_updates(offset=seen + 1, timeout=5)
    assert update.callback_query is not None
    assert update.callback_query.data == "s"
    await update.callback_query.answer("Stopped")
    assert (await pressing).text == "Stopped"


@pytest.mark.parametrize("way", ["html", "markdown", "blocks", "media"])
async def test_pictures_in_a_rich_message_come_from_addresses_of_this_machine(
    bot: Bot, editor: Person, way: str
) -> None:
    site = web.Application()

    async def picture(_: web.Request) -> web.Response:
        return web.Response(body=plain_picture(60, 30), content_type="image/png")

    site.router.add_get("/a.png", picture)
    async with TestServer(site) as server:
        address = str(server.make_url("/a.png"))
        media = {"type": "photo", "media": address}
        ways: dict[str, Any] = {
            "html": {"html": f'<p>words</p><img src="{address}"/>'},
            "markdown": {"markdown": f"words\n\n![]({address})"},
            "blocks": {"blocks": [WORDS, {"type": "photo", "photo": media}]},
            "media": {
                "html": '<p>words</p><img src="tg://photo?id=a"/>',
                "media": [{"id": "a", "media": media}],
            },
        }
        given = {"chat_id": editor.id, "rich_message": json.dumps(ways[way])}
        sent: Any = await bot.do_api_request("sendRichMessage", api_kwargs=given)
    words, photo = sent["rich_message"]["blocks"]
    assert words == WORDS
    assert photo["photo"][-1]["width"] == 60


async def test_what_is_no_rich_message_names_no_files() -> None:
    for rich in (
        "[1]",
        "{",
        '{"html": 5, "media": 7, "blocks": [[{"type": ["a"]}]]}',
        "[" * 900 + "]" * 900,
    ):
        params = Params({"rich_message": rich})
        assert (await with_fetched(params)) is params

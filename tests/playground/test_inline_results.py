"""Inline mode: what becomes of an offer that somebody chooses."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Message,
    Update,
)

from bot.playground.actions.buttons import press
from bot.playground.actions.founding import make_group
from bot.playground.actions.inline import ask, choose
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import User
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World
from tests.playground.conftest import call, updates
from tests.playground.test_inline import answer, article, told

ROWS = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}


@pytest.fixture(autouse=True)
def inline_mode(world: World) -> None:
    world.profile.supports_inline = True


def test_a_chosen_result_is_the_persons_own_message_via_the_bot(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    asked = ask(world, anna, "words", group)
    bold = [{"type": "bold", "offset": 0, "length": 4}]
    content = {"message_text": "text of it", "entities": bold}
    answer(world, asked, article(input_message_content=content))
    updates(world)
    choose(world, asked, "1", group)
    (message,) = told(world, "message")  # heard in spite of privacy mode
    assert (message["text"], message["entities"]) == ("text of it", bold)
    assert (message["from"]["id"], message["via_bot"]["id"]) == (anna.id, world.bot.id)
    via = Message.de_json(message, None).via_bot
    assert via is not None
    assert via.username == "playground_bot"


@pytest.mark.parametrize(
    ("result", "field"),
    [
        (
            {"type": "photo", "photo_url": "https://a.org/a.jpg", "thumbnail_url": "https://a.org/t.jpg"},
            "photo",
        ),
        (
            {"type": "gif", "gif_url": "https://a.org/a.gif", "thumbnail_url": "https://a.org/t.jpg"},
            "animation",
        ),
        (
            {"type": "mpeg4_gif", "mpeg4_url": "https://a.org/a.mp4", "thumbnail_url": "https://a.org/t.jpg"},
            "animation",
        ),
        (
            {
                "type": "video",
                "title": "a",
                "video_url": "https://a.org/a.mp4",
                "mime_type": "video/mp4",
                "thumbnail_url": "https://a.org/t.jpg",
            },
            "video",
        ),
        ({"type": "audio", "title": "a", "audio_url": "https://a.org/a.mp3"}, "audio"),
        ({"type": "voice", "title": "a", "voice_url": "https://a.org/a.ogg"}, "voice"),
        (
            {
                "type": "document",
                "title": "a",
                "document_url": "https://a.org/a.pdf",
                "mime_type": "application/pdf",
            },
            "document",
        ),
        ({"type": "location", "title": "a", "latitude": 53.9, "longitude": 27.5}, "location"),
        ({"type": "venue", "title": "a", "address": "b", "latitude": 53.9, "longitude": 27.5}, "venue"),
        ({"type": "contact", "phone_number": "+375", "first_name": "Anna"}, "contact"),
        (article(input_message_content={"latitude": 1.5, "longitude": 2.5}), "location"),
        (
            article(input_message_content={"latitude": 1.5, "longitude": 2.5, "title": "a", "address": "b"}),
            "venue",
        ),
        (article(input_message_content={"phone_number": "+375", "first_name": "Anna"}), "contact"),
        (article(input_message_content={"rich_message": {"html": "<h1>a</h1>"}}), "rich_message"),
    ],
    ids=lambda value: value if isinstance(value, str) else value["type"],
)
def test_every_kind_of_result_becomes_its_kind_of_message(
    world: World, anna: User, result: dict[str, Any], field: str
) -> None:
    start(world, anna)
    asked = ask(world, anna, "words")
    answer(world, asked, {**result, "id": "1"})
    updates(world)
    choose(world, asked, "1")
    (message,) = told(world, "message")
    assert field in message
    assert ("text" in message) is False


@pytest.mark.parametrize("kind", ["photo", "video", "document", "audio", "voice", "gif", "sticker"])
def test_files_that_telegram_has_are_offered_by_their_ids(world: World, anna: User, kind: str) -> None:
    start(world, anna)
    real = "animation" if kind == "gif" else kind
    media = world.files.media(real, plain_picture(20, 20), name="a.bin", mime="application/pdf")
    asked = ask(world, anna, "words")
    caption = {} if kind == "sticker" else {"caption": "seen"}
    answer(world, asked, {"type": kind, "id": "1", "title": "a", f"{kind}_file_id": media.file.id, **caption})
    message = choose(world, asked, "1")
    assert message.media is media
    assert message.text == caption.get("caption", "")


@pytest.mark.parametrize(("feedback", "count"), [(True, 1), (False, 0)])
def test_what_was_chosen_is_told_if_the_owner_wants_it(
    world: World, anna: User, feedback: bool, count: int
) -> None:
    start(world, anna)
    world.profile.inline_feedback = feedback
    asked = ask(world, anna, "words")
    answer(world, asked, article(reply_markup=ROWS))
    updates(world)
    message = choose(world, asked, "1")
    chosen = told(world, "chosen_inline_result")
    assert len(chosen) == count
    for one in chosen:
        assert (one["result_id"], one["query"]) == ("1", "words")
        assert one["inline_message_id"] == message.inline_id


def sent_inline(world: World, anna: User) -> Any:
    asked = ask(world, anna, "words")
    answer(world, asked, article(reply_markup=ROWS), cache_time=0)
    return choose(world, asked, "1", make_group(world, "Without the bot", anna))


def test_only_a_message_with_buttons_has_an_inline_id(world: World, anna: User) -> None:
    assert sent_inline(world, anna).inline_id
    asked = ask(world, anna, "other")
    answer(world, asked, article())
    assert choose(world, asked, "1").inline_id == ""


def test_an_inline_message_is_edited_where_the_bot_is_not(world: World, anna: User) -> None:
    message = sent_inline(world, anna)
    inline = {"inline_message_id": message.inline_id}
    assert call(world, "editMessageText", **inline, text="new", reply_markup=ROWS) is True
    assert (message.text, message.edited_at is not None) == ("new", True)
    assert call(world, "editMessageReplyMarkup", **inline) is True
    assert message.keyboard == []
    with pytest.raises(Refusal, match="there is no caption in the message to edit"):
        call(world, "editMessageCaption", **inline, caption="new")
    with pytest.raises(Refusal, match="MESSAGE_ID_INVALID"):
        call(world, "editMessageText", inline_message_id="AgAAAnothing", text="new")


def test_a_press_under_an_inline_message_tells_its_id_alone(world: World, anna: User) -> None:
    message = sent_inline(world, anna)
    updates(world)
    made = press(world, anna, message, "m")
    (query,) = told(world, "callback_query")
    assert (query["inline_message_id"], "message" in query) == (message.inline_id, False)
    assert call(world, "answerCallbackQuery", callback_query_id=made.id) is True
    read = Update.de_json({"update_id": 1, "callback_query": query}, None).callback_query
    assert read is not None
    assert read.inline_message_id == message.inline_id


def test_the_client_library_reads_queries_and_choices(world: World, anna: User) -> None:
    world.profile.inline_feedback = True
    asked = ask(world, anna, "words")
    answer(world, asked, article(reply_markup=ROWS))
    choose(world, asked, "1")
    for raw in updates(world):
        for name in ("inline_query", "chosen_inline_result"):
            if name in raw:
                read = getattr(Update.de_json(raw, None), name)
                assert read.to_dict() == raw[name]
                assert not read.api_kwargs


async def test_a_scene_asks_and_chooses(bot: Bot, scene: Scene, editor: Person) -> None:
    await scene.act("inline_mode", feedback=True)
    desk = await scene.group("Desk", editor, bot=False)
    seen = (await bot.get_updates(timeout=0))[-1].update_id
    asking = asyncio.create_task(editor.asks("ferry", at=desk))
    (update,) = await bot.get_updates(offset=seen + 1, timeout=5)
    assert update.inline_query is not None
    more = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="m")]])
    results = [
        InlineQueryResultArticle(
            "a", "Ferry at six", InputTextMessageContent("It goes at six."), reply_markup=more
        ),
    ]
    button = InlineQueryResultsButton("Set up", start_parameter="setup")
    await update.inline_query.answer(results, next_offset="1", button=button)
    offers = await asking
    assert (offers.titles, offers.next_offset) == (["Ferry at six"], "1")
    assert offers.button["start_parameter"] == "setup"
    sent = await editor.chooses(offers, "ferry")
    assert (sent.text, sent.raw["via"], sent.from_bot) == ("It goes at six.", "playground_bot", False)
    (chosen,) = await bot.get_updates(offset=update.update_id + 1, timeout=5)
    assert chosen.chosen_inline_result is not None
    inline_id = chosen.chosen_inline_result.inline_message_id
    assert await bot.edit_message_text("He left.", inline_message_id=inline_id) is True
    await desk.sees("He left.", by_anyone=True)
    with pytest.raises(AssertionError, match="the bot offers no 'Kolesnikova'"):
        await editor.chooses(offers, "Kolesnikova")
    with pytest.raises(AssertionError, match="offered nothing for 'silence'"):
        await editor.asks("silence", timeout=0.05)

"""Every kind of message is drawn so that a person recognises it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Locator, expect
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.pictures import plain_picture
from tests.page.browser import Window
from tests.page.conftest import Open


def messages(window: Window) -> Locator:
    """The open chat's messages."""
    return window.page.get_by_role("log", name="Messages")


@asynccontextmanager
async def bot_answering(bot: Bot, words: str) -> AsyncIterator[None]:
    """Answer the next press with these words."""

    async def answer() -> None:
        offset = 0
        while True:
            for update in await bot.get_updates(offset, timeout=10):
                offset = update.update_id + 1
                if update.callback_query is not None:
                    await update.callback_query.answer(words)
                    return

    waiting = asyncio.create_task(answer())
    yield
    await waiting


STYLED = (
    (MessageEntity.BOLD, {}, "strong"),
    (MessageEntity.ITALIC, {}, "em"),
    (MessageEntity.UNDERLINE, {}, "u"),
    (MessageEntity.STRIKETHROUGH, {}, "s"),
    (MessageEntity.CODE, {}, "code"),
    (MessageEntity.PRE, {"language": "python"}, "pre"),
    (MessageEntity.BLOCKQUOTE, {}, "blockquote"),
    (MessageEntity.EXPANDABLE_BLOCKQUOTE, {}, "blockquote"),
    (
        MessageEntity.TEXT_LINK,
        {"url": "https://example.org/"},
        "a[href='https://example.org/'][rel~=noopener]",
    ),
)


@pytest.mark.parametrize(("kind", "more", "drawn"), STYLED)
async def test_styles_are_drawn(
    world: Playground, you: Person, bot: Bot, look: Open, kind: str, more: dict[str, str], drawn: str
) -> None:
    # The sign before it is one character and two UTF-16 units: a wrong count cuts the word.
    entity = MessageEntity(kind, 3, 8, **more)
    await bot.send_message(you.user_id, "👀 bulletin of the desk", entities=[entity])
    window = await look(world.page_url)
    await expect(messages(window).locator(drawn)).to_have_text("bulletin")


async def test_a_spoiler_opens_when_it_is_pressed(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    await bot.send_message(you.user_id, "It was Olga", entities=[MessageEntity("spoiler", 7, 4)])
    window = await look(world.page_url)
    hidden = messages(window).get_by_role("button", name="spoiler")
    await hidden.focus()
    await window.page.keyboard.press("Enter")
    await expect(messages(window).get_by_text("Olga")).to_be_visible()
    await expect(hidden).to_have_count(0)


async def test_a_long_quote_unfolds(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    text = "word " * 120
    await bot.send_message(you.user_id, text, entities=[MessageEntity("expandable_blockquote", 0, 600)])
    window = await look(world.page_url)
    quote = messages(window).locator("blockquote")
    folded = (await quote.bounding_box() or {})["height"]
    await quote.get_by_role("button", name="Show more").click()
    await expect(quote.get_by_role("button", name="Show less")).to_be_visible()
    assert (await quote.bounding_box() or {})["height"] > folded * 1.5


async def test_links_mentions_and_commands_can_be_pressed(world: Playground, you: Person, look: Open) -> None:
    await you.says("see https://example.org/a, @anna_k, #minsk and /help")
    window = await look(world.page_url)
    log = messages(window)
    await expect(log.get_by_role("link", name="https://example.org/a")).to_be_visible()
    await log.get_by_role("button", name="/help").click()
    await expect(log.get_by_text("/help", exact=True)).to_have_count(2)


async def test_a_picture_opens_large_and_closes_by_escape(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    await bot.send_photo(you.user_id, plain_picture(), caption="From the airfield")
    window = await look(world.page_url)
    log = messages(window)
    await expect(log.get_by_text("From the airfield")).to_be_visible()
    await log.get_by_role("button", name="Photo").click()
    await expect(window.page.get_by_role("dialog")).to_be_visible()
    await window.page.keyboard.press("Escape")
    await expect(window.page.get_by_role("dialog")).to_have_count(0)


async def test_an_album_is_one_message(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    photos = [InputMediaPhoto(plain_picture(), caption="Three views" if not n else "") for n in range(3)]
    await bot.send_media_group(you.user_id, photos)
    window = await look(world.page_url)
    album = messages(window).get_by_role("listitem").filter(has_text="Three views")
    await expect(album).to_have_count(1)
    await expect(album.locator("img")).to_have_count(3)


async def test_a_file_says_its_name_and_size(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    await bot.send_document(you.user_id, b"x" * 2048, filename="протокол.pdf")
    window = await look(world.page_url)
    await expect(messages(window).get_by_role("link", name="протокол.pdf")).to_contain_text("2 kB")


Said = Callable[[Bot, Person], Awaitable[object]]
KINDS: tuple[tuple[str, Said, tuple[str, ...]], ...] = (
    ("a place", lambda bot, you: bot.send_location(you.user_id, 53.85, 27.49), ("53.85", "27.49")),
    (
        "a venue",
        lambda bot, you: bot.send_venue(you.user_id, 53.77, 27.58, "Machulishchi", "Minsk district"),
        ("Machulishchi", "Minsk district"),
    ),
    (
        "a contact",
        lambda bot, you: bot.send_contact(you.user_id, "+375170000000", "Olga"),
        ("Olga", "375170000000"),
    ),
    ("a die", lambda bot, you: bot.send_dice(you.user_id), ("🎲",)),
    (
        "a poll",
        lambda bot, you: bot.send_poll(you.user_id, "Who takes it?", ["Anna", "Petro"]),
        ("Who takes it?", "Anna", "Petro"),
    ),
    ("a voice", lambda bot, you: bot.send_voice(you.user_id, b"OggS-sample", caption="Listen"), ("Listen",)),
    (
        "a video",
        lambda bot, you: bot.send_video(you.user_id, b"sample", caption="Runway", filename="a.mp4"),
        ("Runway",),
    ),
    (
        "a preview",
        lambda bot, you: bot.send_message(
            you.user_id, "Read", link_preview_options=LinkPreviewOptions(url="https://example.org/a")
        ),
        ("Read", "example.org/a"),
    ),
)


@pytest.mark.parametrize(("kind", "say", "shows"), KINDS, ids=[kind for kind, *_ in KINDS])
async def test_each_kind_is_recognised(
    world: Playground, you: Person, bot: Bot, look: Open, kind: str, say: Said, shows: tuple[str, ...]
) -> None:
    await say(bot, you)
    window = await look(world.page_url)
    newest = messages(window).get_by_role("listitem").last
    for words in shows:
        await expect(newest).to_contain_text(words)


@pytest.mark.parametrize(
    ("kind", "more", "shows"),
    [
        ("channel", {"title": "A ministry", "username": "ministry", "message_id": 9}, "A ministry"),
        ("user", {"name": "Olga"}, "Olga"),
        ("hidden_user", {"name": "An eyewitness"}, "An eyewitness"),
        ("chat", {"title": "Desk"}, "Desk"),
    ],
)
async def test_a_forward_says_from_whom(
    world: Playground, you: Person, look: Open, kind: str, more: dict[str, object], shows: str
) -> None:
    await you.forwards_from(kind, "It landed at noon.", **more)
    window = await look(world.page_url)
    forwarded = messages(window).get_by_role("listitem").filter(has_text="It landed at noon.")
    await expect(forwarded).to_contain_text("Forwarded from")
    await expect(forwarded).to_contain_text(shows)


async def test_an_edit_is_shown_in_place_and_marked(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    sent = await bot.send_message(you.user_id, "One report")
    await bot.send_message(you.user_id, "Something later")
    window = await look(world.page_url)
    log = messages(window)
    await expect(log.get_by_text("One report")).to_be_visible()
    await bot.edit_message_text("Two reports", you.user_id, sent.message_id)
    row = log.get_by_role("listitem").filter(has_text="Two reports")
    await expect(row).to_contain_text("edited")
    await expect(log.get_by_text("One report")).to_have_count(0)
    texts = await log.get_by_role("listitem").all_text_contents()
    assert [n for n, text in enumerate(texts) if "Two reports" in text] < [
        n for n, text in enumerate(texts) if "Something later" in text
    ]


async def test_silent_and_loud_are_told_apart(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    window = await look(world.page_url)
    await bot.send_message(you.user_id, "By the way", disable_notification=True)
    await bot.send_message(you.user_id, "At once")
    log = messages(window)
    silent = log.get_by_role("listitem").filter(has_text="By the way")
    loud = log.get_by_role("listitem").filter(has_text="At once")
    await expect(silent.get_by_label("Sent without sound")).to_be_visible()
    await expect(loud).to_be_visible()
    await expect(loud.get_by_label("Sent without sound")).to_have_count(0)


async def test_a_reply_leads_to_what_it_answers(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    first = await bot.send_message(you.user_id, "The first card")
    for number in range(30):
        await bot.send_message(you.user_id, f"Line {number}\nof another card")
    reply = ReplyParameters(first.message_id, quote="first")
    await bot.send_message(you.user_id, "Update", reply_parameters=reply)
    window = await look(world.page_url)
    log = messages(window)
    original = log.get_by_role("listitem").filter(has_text="The first card")
    await expect(original).not_to_be_in_viewport()
    await log.get_by_role("listitem").filter(has_text="Update").get_by_role("button", name="first").click()
    await expect(original).to_be_in_viewport()


async def test_a_button_is_answered_in_a_passing_line(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    rows = InlineKeyboardMarkup(
        [
            [InlineKeyboardButton("Mute", callback_data="m")],
            [InlineKeyboardButton("Site", url="https://example.org/")],
        ]
    )
    await bot.send_message(you.user_id, "A card", reply_markup=rows)
    window = await look(world.page_url)
    log = messages(window)
    await expect(log.get_by_role("link", name="Site")).to_have_attribute("href", "https://example.org/")
    async with bot_answering(bot, "Muted for eight hours"):
        await log.get_by_role("button", name="Mute").click()
        await expect(window.page.get_by_text("Muted for eight hours")).to_be_visible()


async def test_reactions_are_counted_and_taken_back(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    sent = await bot.send_message(you.user_id, "A card")
    await bot.set_message_reaction(you.user_id, sent.message_id, "👀")
    window = await look(world.page_url)
    row = messages(window).get_by_role("listitem").filter(has_text="A card")
    eyes = row.get_by_role("button", name="👀")
    await eyes.click()
    await expect(eyes).to_contain_text("2")
    await eyes.click()
    await expect(eyes).not_to_contain_text("2")


async def test_what_is_deleted_goes(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    sent = await bot.send_message(you.user_id, "A slip")
    window = await look(world.page_url)
    await expect(messages(window).get_by_text("A slip")).to_be_visible()
    await bot.delete_message(you.user_id, sent.message_id)
    await expect(messages(window).get_by_text("A slip")).to_have_count(0)


async def test_writing_is_shown_while_it_lasts(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    window = await look(world.page_url)
    await bot.send_chat_action(you.user_id, "typing")
    await expect(window.page.get_by_text("is writing")).to_be_visible()
    await bot.send_message(you.user_id, "Done")
    await expect(window.page.get_by_text("is writing")).to_have_count(0)


async def test_topics_keep_their_messages_apart(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    scene = Scene.of(world)
    group = await scene.group("The desk", you, forum=True, rights=["can_manage_topics"])
    night = await group.topic("Night", you)
    await bot.send_message(group.id, "For the night", message_thread_id=night)
    await bot.send_message(group.id, "For everybody")
    window = await look(world.page_url)
    await window.page.get_by_role("navigation", name="Chats").get_by_text("The desk").click()
    await window.page.get_by_role("tab", name="Night").click()
    await expect(messages(window).get_by_text("For the night")).to_be_visible()
    await expect(messages(window).get_by_text("For everybody")).to_have_count(0)

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.constants import MessageLimit

from bot.delivery import render
from bot.domain.alert import Button, Card
from bot.domain.richtext import Text, bold, code, link, moment, plain, quote, utf16_length

AT = datetime(2025, 12, 3, 10, 4, tzinfo=UTC)


def test_every_look_has_its_entity() -> None:
    text = bold("Шойгу") + " " + link("BelTA", "https://belta.by/1") + " " + moment(AT, "10:04") + "\n"
    message = render.message(Card(text + quote("цитата") + code("A-1")))
    assert [(e.type, e.offset, e.length, e.url) for e in message["entities"]] == [
        ("bold", 0, 5, None),
        ("text_link", 6, 5, "https://belta.by/1"),
        ("date_time", 12, 5, None),
        ("expandable_blockquote", 18, 6, None),
        ("code", 24, 3, None),
    ]


def test_a_moment_is_told_as_unix_time_with_a_format_that_telegram_knows() -> None:
    [entity] = render.message(Card(moment(AT, "10:04")))["entities"]
    told = entity.to_dict()
    assert told["unix_time"] == int(AT.timestamp())
    assert told["date_time_format"] == "dt"


@pytest.mark.parametrize(
    ("button", "kept"),
    [
        (Button("Open", url="https://example.org/a?b=c"), True),
        (Button("Open", url="tg://resolve?domain=x"), True),
        (Button("Open", url="javascript:alert(1)"), False),
        (Button("Open", url="https://example.org/a b"), False),
        (Button("Open", url="HTTPS://example.org"), True),
        (Button("Mute", data="w:12:m60"), True),
        (Button("Mute", data="я" * 32), True),
        (Button("Mute", data="я" * 33), False),
        (Button("Mute"), False),
        (Button("  ", data="x"), False),
    ],
)
def test_only_buttons_that_telegram_takes_are_shown(button: Button, kept: bool) -> None:
    keyboard = render.message(Card(plain("a"), ((button,),)))["reply_markup"]
    assert (keyboard is not None) is kept


def test_rows_of_buttons_stay_rows() -> None:
    row = (Button("Open", url="https://example.org"), Button("Mute", data="m"))
    keyboard = render.message(Card(plain("a"), (row, (), (Button("Stop", data="s"),))))["reply_markup"]
    assert [[b.text for b in row] for row in keyboard.inline_keyboard] == [["Open", "Mute"], ["Stop"]]


def test_a_hundred_buttons_are_the_most() -> None:
    rows = tuple((Button(str(n), data="x"),) for n in range(150))
    keyboard = render.message(Card(plain("a"), rows))["reply_markup"]
    assert sum(map(len, keyboard.inline_keyboard)) == 100


def test_a_preview_is_shown_only_when_asked_for() -> None:
    assert render.message(Card(plain("a")))["link_preview_options"].is_disabled
    shown = render.message(Card(plain("a"), preview_url="https://example.org"))["link_preview_options"]
    assert shown.to_dict() == {"url": "https://example.org", "prefer_small_media": True}


@given(st.lists(st.tuples(st.text(max_size=60), st.booleans()), max_size=150))
def test_whatever_a_card_holds_its_message_keeps_telegram_s_limits(pieces: list[tuple[str, bool]]) -> None:
    text = Text()
    for piece, is_bold in pieces:
        text = text + (bold(piece) if is_bold else piece)
    message = render.message(Card(text))
    length = utf16_length(message["text"])
    assert length <= MessageLimit.MAX_TEXT_LENGTH
    assert len(message["entities"]) <= MessageLimit.MESSAGE_ENTITIES
    assert all(e.length > 0 and e.offset + e.length <= length for e in message["entities"])

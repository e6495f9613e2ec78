"""Matchers: what they hold of a message, how they combine, and how they read."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.matchers import (
    Matcher,
    button,
    buttons,
    edited,
    exactly,
    in_topic,
    loud,
    media,
    reply_to,
    same_as,
    service,
    silent,
    span,
    text,
)
from bot.playground.scenes.seen import Seen


def message(**changes: Any) -> Seen:
    plain: dict[str, Any] = {
        "id": 7,
        "revision": 1,
        "author": "Bot",
        "text": "Good morning, Minsk",
        "service": "",
        "entities": [{"type": "bold", "offset": 14, "length": 5}],
        "buttons": [[{"text": "Mute 8 h"}], [{"text": "Stop"}]],
        "edited": False,
        "silent": False,
        "reply_to": 3,
        "thread_id": 2,
        "media": {"kind": "photo"},
    }
    return Seen(plain | changes)


@pytest.mark.parametrize(
    ("matcher", "other"),
    [
        (text("morning"), {"text": "Good evening"}),
        (text("Good", "Minsk"), {"text": "Good evening"}),
        (exactly("Good morning, Minsk"), {"text": "Good morning, Minsk!"}),
        (button("mute"), {"buttons": [[{"text": "Unmute"}]]}),
        (buttons("Mute 8 h", "Stop"), {"buttons": [[{"text": "Stop"}], [{"text": "Mute 8 h"}]]}),
        (~buttons(), {"buttons": []}),
        (loud(), {"silent": True}),
        (~silent(), {"silent": True}),
        (~edited(), {"edited": True}),
        (reply_to(message(id=3)), {"reply_to": 0}),
        (same_as(message(id=7)), {"id": 8}),
        (in_topic(2), {"thread_id": 0}),
        (span("bold", "Minsk"), {"entities": []}),
        (media("photo"), {"media": None}),
        (~service("left"), {"text": "", "service": "Anna left"}),
        (text("morning") & loud(), {"silent": True}),
        (text("evening") | button("Stop"), {"buttons": []}),
    ],
    ids=str,
)
def test_a_matcher_holds_of_one_message_and_not_of_another(matcher: Matcher, other: dict[str, Any]) -> None:
    assert matcher(message())
    assert not matcher(message(**other))


@pytest.mark.parametrize(
    ("matcher", "words"),
    [
        (text("a") & button("b") & ~edited(), "the text 'a' and a button 'b' and not edited"),
        (text("a") | (silent() & loud()), "(the text 'a' or silent and loud)"),
        (~(text("a") | text("b")), "not (the text 'a' or the text 'b')"),
        (~(text("a") & text("b")), "not (the text 'a' and the text 'b')"),
        (buttons(), "no buttons"),
        (reply_to(message()), "a reply to #7"),
    ],
)
def test_a_matcher_reads_as_it_was_written(matcher: Matcher, words: str) -> None:
    assert str(matcher) == words


def test_a_message_is_told_with_all_that_can_be_asked_of_it() -> None:
    assert str(message(edited=True, silent=True)) == (
        "#7 Bot (in reply to #3, in topic 2, photo, edited, silent): Good morning, Minsk"
        "  [ Mute 8 h ] [ Stop ]"
    )

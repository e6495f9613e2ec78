"""A document's way in words: every ending it can have."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alert import Alert, DeliveryKind, DeliveryState, Telling
from bot.domain.document import Document
from bot.domain.source import Health, Ownership, Source, SourceKind
from bot.domain.watch import Mention
from bot.newsroom.trail import Known, snippet, trail
from storage.trails import Joining, Sending, Way

OUT = datetime(2026, 12, 3, 10, 0, tzinfo=UTC)
TEXT = "Утром на вокзал прибыл Мороз, его встречала Ковальчук."


def later(ms: int) -> datetime:
    return OUT + timedelta(milliseconds=ms)


DOCUMENT = Document(7, 1, 3, "https://x.example/1", "", TEXT, "ru", "", OUT, True, later(40), "hash")
SOURCE = Source(
    1,
    SourceKind.FEED,
    "https://x.example/feed",
    "Вестник",
    "ru",
    "BY",
    Ownership.UNKNOWN,
    True,
    Health.OK,
    "",
    "",
    "",
    timedelta(minutes=5),
    0,
    OUT,
    OUT,
    OUT,
    OUT,
    0,
    OUT,
)
FOUND = Mention("4", 23, 28, "Мороз", "text", 0.99, "surname")
OTHER = Mention("5", 44, 53, "Ковальчук", "text", 0.9, "surname")
OPENED = Joining(3, "Мороз прибыл", 0.0, (), later(60), opened=True)
JOINED = Joining(3, "Мороз прибыл", 0.84, ("names: Мороз",), later(60), opened=False)
ALERT = Alert(9, 3, 7, (11,), id=1, telling=Telling(message="alert:1"), created_at=later(70))
NEW = Sending(200, 3, DeliveryKind.NEW, DeliveryState.SENT, "alert:1", later(70), later(110), (31,), error="")
WAY = Way(DOCUMENT, SOURCE, (("Moroz", FOUND), ("Kovalchuk", OTHER)), OPENED, (ALERT,), (NEW,))
KNOWN = Known(OUT, watched=("Moroz",))


def states(shown: dict[str, Any]) -> str:
    return " ".join(f"{one['name']}:{one['state']}" for one in shown["steps"])


def told(way: Way, known: Known = KNOWN) -> tuple[str, str]:
    last = trail(way, known)["steps"][-1]
    return last["state"], last["text"]


def test_whoever_is_hardly_meant_is_told_as_such_with_the_reason() -> None:
    faint = replace(FOUND, score=0.3, reason="also an ordinary word")
    unsure = replace(WAY, mentions=(("Moroz", faint), ("Kovalchuk", OTHER)))
    assert trail(unsure, KNOWN)["steps"][1]["text"] == "Moroz (faint: also an ordinary word), Kovalchuk"
    surer = replace(WAY, mentions=(("Moroz", faint), ("Moroz", FOUND)))
    assert trail(surer, KNOWN)["steps"][1]["text"] == "Moroz"


def test_the_whole_way_with_its_times() -> None:
    shown = trail(WAY, KNOWN)
    assert states(shown) == "Fetched:done Matched:done Story:done Alert:done Delivered:done"
    assert [one["after"] for one in shown["steps"]] == [40, 60, 60, 70, 110]
    assert shown["steps"][-1]["link"] == {"chat": 200, "message": 31}
    assert shown["is_done"]
    assert shown["title"] == TEXT


def test_whom_somebody_watches_comes_first() -> None:
    shown = trail(WAY, Known(OUT, watched=("Kovalchuk",)))
    assert shown["steps"][1]["text"] == "Kovalchuk, Moroz"


def test_what_is_not_placed_yet_waits() -> None:
    shown = trail(replace(WAY, joining=None, alerts=(), sendings=()), KNOWN)
    assert states(shown) == "Fetched:done Matched:waiting Story:waiting Alert:waiting Delivered:waiting"
    assert not shown["is_done"]


def test_without_a_known_name_nothing_is_told() -> None:
    shown = trail(replace(WAY, mentions=(), alerts=(), sendings=()), KNOWN)
    assert states(shown) == "Fetched:done Matched:no Story:done Alert:no Delivered:no"


@pytest.mark.parametrize(
    ("hushed", "text"),
    [((), "nobody watches for it"), (("Moroz: the watch is muted",), "Moroz: the watch is muted")],
)
def test_why_nobody_is_told(hushed: tuple[str, ...], text: str) -> None:
    shown = trail(replace(WAY, alerts=(), sendings=()), Known(OUT, hushed=hushed))
    assert shown["steps"][3]["text"] == text
    assert shown["is_done"]


def test_a_story_that_was_there_says_why_it_was_joined() -> None:
    shown = trail(replace(WAY, joining=JOINED), KNOWN)
    assert shown["steps"][2]["text"] == "joined “Мороз прибыл”, 84% sure: names: Мороз"


@pytest.mark.parametrize(
    ("state", "ending"),
    [
        (DeliveryState.TODO, "waiting"),
        (DeliveryState.SENDING, "waiting"),
        (DeliveryState.AMBIGUOUS, "waiting"),
        (DeliveryState.PARKED, "no"),
        (DeliveryState.DEAD, "no"),
        (DeliveryState.SENT, "done"),
    ],
)
def test_every_state_of_a_delivery_has_words(state: DeliveryState, ending: str) -> None:
    way = replace(WAY, sendings=(replace(NEW, state=state),))
    assert told(way)[0] == ending


def test_what_is_kept_back_says_until_when() -> None:
    held = replace(NEW, state=DeliveryState.TODO, sent_at=None, message_ids=(), not_before=later(60_000))
    assert trail(replace(WAY, sendings=(held,)), KNOWN)["steps"][-1]["until"] == later(60_000).isoformat()
    assert trail(WAY, KNOWN)["steps"][-1]["until"] is None


def test_a_refusal_is_told_with_its_words() -> None:
    dead = replace(NEW, state=DeliveryState.DEAD, message_ids=(), error="Forbidden")
    assert told(replace(WAY, sendings=(dead,))) == ("no", "could not be delivered: Forbidden")


def test_a_later_report_lets_the_message_grow() -> None:
    known = replace(ALERT, document_id=6)
    edit = replace(NEW, kind=DeliveryKind.EDIT, created_at=later(65), sent_at=later(900), message_ids=())
    grown = replace(WAY, joining=JOINED, alerts=(known,), sendings=(NEW, edit))
    last = trail(grown, KNOWN)["steps"][-1]
    assert (last["state"], last["text"], last["after"]) == ("done", "by an edit, without a sound", 900)
    assert last["link"] == {"chat": 200, "message": 31}

    waiting = replace(grown, sendings=(NEW, replace(edit, state=DeliveryState.TODO, sent_at=None)))
    assert told(waiting) == ("waiting", "edits are gathered for a while")
    same = replace(grown, sendings=(NEW,))
    assert told(same) == ("done", "the message says it already")


def test_a_turn_of_the_story_comes_as_a_reply_with_a_link_of_its_own() -> None:
    known = replace(ALERT, document_id=6)
    reply = replace(NEW, kind=DeliveryKind.REPLY, created_at=later(65), sent_at=later(90), message_ids=(32,))
    last = trail(replace(WAY, alerts=(known,), sendings=(NEW, reply)), KNOWN)["steps"][-1]
    assert (last["text"], last["link"]) == ("as a reply", {"chat": 200, "message": 32})


def test_an_edited_document_says_which_version_it_is() -> None:
    shown = trail(replace(WAY, document=replace(DOCUMENT, version=2)), KNOWN)
    assert "version 2" in shown["steps"][0]["text"]


def test_a_snippet_begins_and_ends_with_whole_words() -> None:
    before, after = "слово " * 30, " потом" * 30
    text = f"{before}Мороз{after}"
    found = replace(FOUND, start=len(before), end=len(before) + 5)
    pieces = [words for words, _ in snippet(replace(DOCUMENT, text=text), [("Moroz", found)])]
    assert pieces[0] == pieces[-1] == "…"
    assert set(" ".join(pieces[1:-1]).split()) == {"слово", "Мороз", "потом"}


@given(st.text(min_size=1), st.integers(0, 200), st.integers(1, 20), st.integers(0, 200))
def test_a_snippet_is_a_piece_of_the_text_with_what_was_found_in_it(
    around: str, start: int, length: int, second: int
) -> None:
    text = (around * 300)[:300]
    mentions = [
        ("x", Mention("1", at, min(len(text), at + length), "", "text", 1.0, ""))
        for at in (min(start, len(text) - 1), min(second, len(text) - 1))
    ]
    pieces = snippet(replace(DOCUMENT, text=text), mentions)
    inner = "".join(words for words, is_found in pieces if is_found or words != "…")
    assert inner in text.replace("\n", " ")
    assert any(is_found for _, is_found in pieces)

from __future__ import annotations

from typing import Any

import pytest

from bot.delivery.mending import CHAT_CLOSED, MESSAGE_LOST, NOT_CHANGED, mend, says

FULL: dict[str, Any] = {
    "text": "a",
    "message_thread_id": 5,
    "reply_parameters": "a reply",
    "entities": ["bold"],
    "reply_markup": "buttons",
    "link_preview_options": "small",
}


@pytest.mark.parametrize(
    ("refusal", "taken_out"),
    [
        ("Message thread not found", {"message_thread_id", "reply_parameters"}),
        ("Topic_closed", {"message_thread_id", "reply_parameters"}),
        ("TOPIC_DELETED", {"message_thread_id", "reply_parameters"}),
        ("Message to be replied not found", {"reply_parameters"}),
        ("Can't parse entities: unsupported start tag", {"entities"}),
        ("Can't parse MessageEntity: field is missing", {"entities"}),
        ("Invalid date-time format specified", {"entities"}),
        ("ENTITY_BOUNDS_INVALID", {"entities"}),
        ("BUTTON_DATA_INVALID", {"reply_markup"}),
        ("Inline keyboard button URL 'x' is invalid: Wrong HTTP URL", {"reply_markup"}),
        ("Can't parse inline keyboard button: ", {"reply_markup"}),
        ("WEBPAGE_URL_INVALID", {"link_preview_options"}),
        ("Can't parse link preview options JSON object", {"link_preview_options"}),
    ],
)
def test_only_what_telegram_complains_of_is_taken_out(refusal: str, taken_out: set[str]) -> None:
    mended = mend(refusal, FULL)
    assert mended
    assert {key for key in FULL if not mended[key]} == taken_out
    assert mend(refusal, mended) is None  # once only


@pytest.mark.parametrize("refusal", ["Message text is empty", "Message is too long", "Something new"])
def test_a_message_that_cannot_be_made_acceptable_is_given_up(refusal: str) -> None:
    assert mend(refusal, FULL) is None


@pytest.mark.parametrize(
    ("refusal", "phrases"),
    [
        ("Message is not modified: specified new message content is the same", NOT_CHANGED),
        ("Message to edit not found", MESSAGE_LOST),
        ("Message can't be edited", MESSAGE_LOST),
        ("Chat not found", CHAT_CLOSED),
        ("Not enough rights to send text messages to the chat", CHAT_CLOSED),
        ("Have no rights to send a message", CHAT_CLOSED),
        ("Need administrator rights in the channel chat", CHAT_CLOSED),
        ("Chat_write_forbidden", CHAT_CLOSED),
        ("PEER_ID_INVALID", CHAT_CLOSED),
    ],
)
def test_refusals_are_told_apart(refusal: str, phrases: tuple[str, ...]) -> None:
    assert [each for each in (NOT_CHANGED, MESSAGE_LOST, CHAT_CLOSED) if says(refusal, each)] == [phrases]

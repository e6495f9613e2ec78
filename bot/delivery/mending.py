"""What Telegram's refusals mean, and how a refused message can be made acceptable.

Telegram names its reasons only in English sentences and in codes, which it rewords now and then;
each row lists those that mean the same. They are looked for anywhere, in any case.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

NOT_CHANGED = ("message is not modified", "message_not_modified")
MESSAGE_LOST = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message_edit_time_expired",
)
# The chat is closed to us, whatever the message says.
CHAT_CLOSED = (
    "chat not found",
    "peer_id_invalid",
    "have no access to the user",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_send_plain_forbidden",
    "chat_guest_send_forbidden",
    "chat_admin_required",
    "chat_restricted",
    "channel_private",
    "bot is not a member",
    "bot was kicked",
    "user_is_blocked",
    "user_is_bot",
    "input_user_deactivated",
    "user is deactivated",
    "user_banned_in_channel",
    "group chat was deactivated",
    "group chat was deleted",
    "group chat was upgraded",
    "payment_required",
)

# What is taken out of a message when Telegram complains of it.
_MENDS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (
        (
            "message thread not found",
            "topic_closed",
            "topic_deleted",
            "topic_id_invalid",
            "thread_id_invalid",
        ),
        {"message_thread_id": None, "reply_parameters": None},
    ),
    (
        (
            "message to be replied not found",
            "replied message not found",
            "message to reply",
            "reply_message_id",
        ),
        {"reply_parameters": None},
    ),
    (
        ("parse entities", "parse messageentity", "entity_", "entities_", "date-time format"),
        {"entities": []},
    ),
    (
        ("button", "reply_markup", "reply markup", "keyboard"),
        {"reply_markup": None},
    ),
    (
        ("link preview", "webpage", "web page"),
        {"link_preview_options": None},
    ),
)


def says(refusal: str, phrases: Iterable[str]) -> bool:
    """Whether a refusal holds any of the phrases."""
    said = refusal.casefold()
    return any(phrase in said for phrase in phrases)


def mend(refusal: str, request: dict[str, Any]) -> dict[str, Any] | None:
    """The request without what Telegram complains of; None when nothing can be taken out.

    Each call takes something away, so that asking again comes to an end.
    """
    for phrases, without in _MENDS:
        changes = {key: value for key, value in without.items() if request.get(key)}
        if says(refusal, phrases) and changes:
            return request | changes
    return None

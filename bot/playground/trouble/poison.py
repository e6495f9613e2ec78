"""Updates that hurt whoever reads them: each of another shape, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.refusal import Json

_CHAT: Json = {"id": 1, "type": "private", "first_name": "A"}
_USER: Json = {"id": 1, "is_bot": False, "first_name": "A"}
_DEPTH = 200


def _message(**fields: Any) -> Json:
    return {"message": {"message_id": 1, "date": 1, "chat": _CHAT, "from": _USER, **fields}}


def _nested() -> Json:
    made = _message(text="deep")["message"]
    for _ in range(_DEPTH):
        made = {**made, "reply_to_message": made}
    return {"message": made}


# Of some the client library makes nothing; others it reads, and they hurt further on.
POISONS: dict[str, Callable[[], Json]] = {
    "wrong types": lambda: {
        "message": {"message_id": 1, "date": "yesterday", "chat": {"id": "here", "type": 7}}
    },
    "fields missing": lambda: {"message": {"text": "no chat, no date"}},
    "not an object": lambda: {"message": 7},
    "null": lambda: {"message": None},
    "unknown kind": lambda: {"hologram": {"id": 1}},
    "far future": lambda: _message(date=10**18, text="when?"),
    "huge number": lambda: _message(message_id=10**30, text="too many digits for a database"),
    "half a character": lambda: _message(text="\ud83d half of a pair"),
    "zero byte": lambda: _message(text="before\x00after"),
    "entity out of range": lambda: _message(
        text="short", entities=[{"type": "bold", "offset": 90, "length": 9}]
    ),
    "nested": _nested,
}

"""The fields of the acts that are done elsewhere: those that wait, and those beside the chats."""

from __future__ import annotations

from bot.playground.control.acts.fields import ANY_NUMBER, COUNT, ID, LINE, SECONDS, WORDS, flag
from bot.playground.control.acts.registry import FIELDS

FIELDS |= {
    "wait": {"chat": ID, "user": ID, "viewer": ID, "since": COUNT, "timeout": SECONDS},
    "wait_answer": {"press_id": LINE, "timeout": SECONDS},
    "wait_read": {"timeout": SECONDS},
    "wait_listener": {"timeout": SECONDS},
    "wait_idle": {"timeout": SECONDS},
    "inline_ask": {"chat": ID, "user": ID, "query": WORDS, "offset": WORDS, "timeout": SECONDS},
    "panel": {},
    "panel_act": None,  # what the host's panel reads
    "switch": {"name": LINE, "on": flag},
    "happen": {"name": LINE},
    "clear_switches": {},
    "jump": {"seconds": ANY_NUMBER, "back": flag},
}

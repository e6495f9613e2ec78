"""Log lines without secrets.

Tokens reach logs by more ways than one expects (httpx's request line, aiohttp's access log,
tracebacks that carry a URL), so they are blotted out at the handler, where every way ends.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime

# Telegram tokens, and passwords inside addresses of databases and proxies.
_TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")
_PASSWORD = re.compile(r"(?P<head>[a-z0-9+]+://[^\s:/@]*):[^\s@/]+@", re.IGNORECASE)

# What else must not be shown: the values of the settings that hold secrets.
_secrets: set[str] = set()


def hide(secrets: Iterable[str]) -> None:
    """Blot these values out of everything logged from now on."""
    _secrets.update(secret for secret in secrets if len(secret) >= 6)


def redact(text: str) -> str:
    """`text` without tokens and passwords."""
    text = _PASSWORD.sub(r"\g<head>:***@", _TOKEN.sub("***", text))
    for secret in _secrets:
        text = text.replace(secret, "***")
    return text


class PlainFormatter(logging.Formatter):
    """One line a record, for people; the traceback below it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class JsonFormatter(logging.Formatter):
    """One JSON object a record, for machines."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "room": record.name,
            "says": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return redact(json.dumps(line, ensure_ascii=False))


# Their INFO lines hold whole request addresses, token included.
_TOO_CHATTY = (
    "httpx",
    "pymorphy3",
    "httpcore",
    "aiohttp.access",
    "telegram",
    "apscheduler",
    "procrastinate",
    "alembic",
    "aiosqlite",
)


def set_up(level: str = "info", *, as_json: bool = False) -> None:
    """Send log lines to standard error. `level` is a word: debug, info, warning, error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if as_json else PlainFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _TOO_CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a tick that is still running is no news
    for name in ("trafilatura", "htmldate", "courlan", "charset_normalizer", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def get(room: str) -> logging.Logger:
    """The logger of a room, named `dozor.<room>`."""
    return logging.getLogger(f"dozor.{room}")

"""Telegram's errors in our words: was it sent, and what is to be done?

The library hides the answer in the chain: a timeout while connecting and a timeout while waiting
for the answer are the same class, and only the cause tells that the first was never sent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
from telegram import error as telegram_error
from telegram.error import TelegramError

from bot import log
from bot.delivery.mending import CHAT_CLOSED, says
from bot.delivery.pacing import retry_seconds
from bot.errors import (
    ChatMoved,
    ChatUnreachable,
    DeliveryError,
    RoleLost,
    SendAmbiguous,
    SendRefused,
    SendThrottled,
    SendUnsent,
)

# Failures before the first byte of the request was on its way.
_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)

# The answer arrived but could not be read: no `result` in it, or an object that lacks fields.
_UNREADABLE_ANSWER = (KeyError, TypeError, ValueError, AttributeError)

_LONGEST = 500

_Translation = Callable[[str, TelegramError], DeliveryError]


@contextmanager
def translated(telegram_id: int) -> Iterator[None]:
    """Turns whatever a call to Telegram raises into a DeliveryError that names the chat.

    Answers that cannot be read mean that the call was very likely carried out: ambiguous.
    """
    try:
        yield
    except TelegramError as error:
        ours = translate(telegram_id, error)
        raise ours from _shown(error)
    except _UNREADABLE_ANSWER as error:
        ours = SendAmbiguous(f"Chat {telegram_id}: the answer cannot be read ({type(error).__name__})")
        raise ours from _shown(error)


def translate(telegram_id: int, error: TelegramError) -> DeliveryError:
    """The error in our words. Tokens are blotted out of its text; pages of a proxy are cut short."""
    text = log.redact(f"Chat {telegram_id}: {error}")[:_LONGEST]
    return TRANSLATIONS.get(type(error), _ambiguous)(text, error)


def _shown(error: BaseException) -> BaseException | None:
    """The cause to chain: none of it when a token stands anywhere in the chain."""
    link: BaseException | None = error
    while link:
        if log.redact(said := f"{link} {link!r}") != said:
            return None
        link = link.__cause__ or link.__context__
    return error


def _throttled(text: str, error: TelegramError) -> DeliveryError:
    assert isinstance(error, telegram_error.RetryAfter)  # noqa: S101 — by the table
    return SendThrottled(text, retry_seconds(error))


def _moved(text: str, error: TelegramError) -> DeliveryError:
    assert isinstance(error, telegram_error.ChatMigrated)  # noqa: S101 — by the table
    return ChatMoved(text, error.new_chat_id)


def _unless_foreign(ours: type[DeliveryError]) -> _Translation:
    """Translates Telegram's refusals, and tells them from those of a proxy on the way.

    An answer that is not JSON was not written by Telegram: somebody in between has refused to
    pass the request on, which says nothing of the chat, the message or the token.
    """

    def translation(text: str, error: TelegramError) -> DeliveryError:
        return SendUnsent(text) if isinstance(error.__cause__, TelegramError) else ours(text)

    return translation


def _refused(text: str, _error: TelegramError) -> DeliveryError:
    return ChatUnreachable(text) if says(text, CHAT_CLOSED) else SendRefused(text)


def _bad_request(text: str, error: TelegramError) -> DeliveryError:
    return SendUnsent(text) if isinstance(error.__cause__, TelegramError) else _refused(text, error)


def _network(text: str, error: TelegramError) -> DeliveryError:
    if isinstance(error.__cause__, _NEVER_LEFT):
        return SendUnsent(text)
    # Codes that the library has no class for come here too, without a cause.
    if says(text, ("too many requests",)):
        found = re.search(r"retry after (\d+)", text, re.IGNORECASE)
        return SendThrottled(text, max(1.0, float(found[1])) if found else 1.0)
    if says(text, ("request entity too large",)):
        return SendRefused(text)
    return SendAmbiguous(text)


def _ambiguous(text: str, _error: TelegramError) -> DeliveryError:
    return SendAmbiguous(text)


# One row for each class, none by inheritance: BadRequest is a NetworkError to the library.
TRANSLATIONS: dict[type[TelegramError], _Translation] = {
    telegram_error.RetryAfter: _throttled,
    telegram_error.ChatMigrated: _moved,
    telegram_error.Forbidden: _unless_foreign(ChatUnreachable),
    telegram_error.BadRequest: _bad_request,
    telegram_error.NetworkError: _network,
    telegram_error.TimedOut: _network,
    telegram_error.InvalidToken: _unless_foreign(RoleLost),
    telegram_error.Conflict: _unless_foreign(RoleLost),
    telegram_error.EndPointNotFound: _unless_foreign(SendRefused),
    telegram_error.PassportDecryptionError: _ambiguous,  # while reading an answer
    TelegramError: _ambiguous,  # the answer was no JSON, though its code was 200
}

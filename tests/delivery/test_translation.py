from __future__ import annotations

import inspect
import traceback

import httpx
import pytest
from telegram import error as telegram_error
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.translation import TRANSLATIONS, translate, translated
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
from tests.delivery.telegram_server import TOKEN

LIBRARY = [
    each for _, each in inspect.getmembers(telegram_error, inspect.isclass) if issubclass(each, TelegramError)
]
HTTP = [
    each
    for _, each in inspect.getmembers(httpx, inspect.isclass)
    if issubclass(each, (httpx.RequestError, httpx.InvalidURL))
]


def because(error: TelegramError, cause: BaseException) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize("error", LIBRARY)
def test_every_error_of_the_library_has_its_row(error: type[TelegramError]) -> None:
    assert error in TRANSLATIONS


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (RetryAfter(7), SendThrottled),
        (ChatMigrated(-1007), ChatMoved),
        (Forbidden("Forbidden: bot was blocked by the user"), ChatUnreachable),
        (BadRequest("Bad Request: chat not found"), ChatUnreachable),
        (BadRequest("Bad Request: CHAT_WRITE_FORBIDDEN"), ChatUnreachable),
        (BadRequest("Bad Request: message text is empty"), SendRefused),
        (InvalidToken("Unauthorized"), RoleLost),
        (Conflict("Conflict: terminated by other getUpdates request"), RoleLost),
        (NetworkError("Internal Server Error"), SendAmbiguous),
        (NetworkError("Bad Gateway"), SendAmbiguous),
        (NetworkError("Too Many Requests: retry after 9"), SendThrottled),
        (NetworkError("Request Entity Too Large"), SendRefused),
        (TelegramError("Invalid server response"), SendAmbiguous),
        (TimedOut(), SendAmbiguous),
        (because(Forbidden("Forbidden (403)"), TelegramError("Invalid server response")), SendUnsent),
        (because(BadRequest("Bad Request (400)"), TelegramError("Invalid server response")), SendUnsent),
        (because(InvalidToken("Not Found (404)"), TelegramError("Invalid server response")), SendUnsent),
        (because(NetworkError("Bad Gateway (502)"), TelegramError("Invalid server response")), SendAmbiguous),
    ],
    ids=lambda value: f"{value!r:.50}",
)
def test_errors_of_the_library_become_ours(error: TelegramError, ours: type[DeliveryError]) -> None:
    assert type(translate(5, error)) is ours


@pytest.mark.parametrize("cause", HTTP)
def test_only_failures_before_the_first_byte_are_certain(cause: type[Exception]) -> None:
    never_left = {
        httpx.ConnectError,
        httpx.ConnectTimeout,
        httpx.PoolTimeout,
        httpx.ProxyError,
        httpx.UnsupportedProtocol,
        httpx.InvalidURL,
    }
    error = because(NetworkError("httpx"), cause("failed"))
    assert type(translate(5, error)) is (SendUnsent if cause in never_left else SendAmbiguous)


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_what_telegram_says_beside_its_refusal_is_carried_over() -> None:
    moved, throttled = translate(5, ChatMigrated(-1007)), translate(5, RetryAfter(7))
    assert isinstance(moved, ChatMoved)
    assert isinstance(throttled, SendThrottled)
    assert (moved.new_chat_id, throttled.retry_after) == (-1007, 7)


@pytest.mark.parametrize(
    "answer", [KeyError("result"), TypeError("missing chat"), AttributeError("x"), ValueError()]
)
def test_an_answer_that_cannot_be_read_leaves_doubt(answer: Exception) -> None:
    with pytest.raises(SendAmbiguous), translated(5):
        raise answer


def test_a_bug_elsewhere_is_let_through() -> None:
    with pytest.raises(ZeroDivisionError), translated(5):
        raise ZeroDivisionError


@pytest.mark.parametrize(
    "leaky",
    [
        InvalidToken(f"The token `{TOKEN}` was rejected by the server."),
        because(NetworkError("httpx"), httpx.RemoteProtocolError(f"https://api/bot{TOKEN}/sendMessage")),
        because(BadRequest("400"), because(TelegramError("x"), ValueError(f"b'<h1>/bot{TOKEN}/</h1>'"))),
        KeyError(f"/bot{TOKEN}/"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_token_in_the_error_nor_in_its_causes(leaky: Exception) -> None:
    with pytest.raises(DeliveryError) as raised, translated(5):
        raise leaky
    told = "".join(traceback.format_exception(raised.value)) + repr(raised.value)
    assert TOKEN.split(":")[1] not in told


def test_a_page_of_a_proxy_does_not_fill_the_outbox() -> None:
    assert len(str(translate(5, NetworkError("<html>" * 10_000)))) < 1000

from __future__ import annotations

import asyncio
import inspect
import socket
import ssl
from collections.abc import Iterator
from types import ModuleType

import aiohttp
import aiohttp_socks
import pytest
import python_socks
from aiohttp import client_exceptions, compression_utils, http_exceptions

from bot.errors import FetchError, SourceRefused, SourceUnreadable
from bot.ingest.faults import FAULTS, translate
from bot.ingest.guard import SocketRefused

# A fetch opens no websocket, reads no multipart body and no stream to its library's inner end.
NEVER_MET = {
    "WSServerHandshakeError",
    "WSMessageTypeError",
    "WebSocketError",
    "BadContentDispositionHeader",
    "BadContentDispositionParam",
    "EofStream",
}
# Swallowed inside the library, which tells them on as its ContentEncodingError.
INNER = {"TooManyMembersError", "IncompleteReadError"}


def exceptions_of(*modules: ModuleType) -> Iterator[type[Exception]]:
    for module in modules:
        for name, thing in inspect.getmembers(module, inspect.isclass):
            if issubclass(thing, Exception) and name not in NEVER_MET | INNER:
                yield thing


LIBRARY = sorted(
    set(
        exceptions_of(
            aiohttp, client_exceptions, http_exceptions, compression_utils, aiohttp_socks, python_socks
        )
    )
    | {OSError, TimeoutError, asyncio.TimeoutError, socket.gaierror, ssl.SSLError, ssl.CertificateError}
    | {ConnectionResetError, ConnectionRefusedError, BrokenPipeError, UnicodeError},
    key=lambda kind: f"{kind.__module__}.{kind.__name__}",
)


@pytest.mark.parametrize("kind", LIBRARY, ids=lambda kind: kind.__name__)
def test_every_exception_of_the_libraries_is_caught_and_put_into_words(kind: type[Exception]) -> None:
    assert issubclass(kind, FAULTS), f"{kind} would pass through a fetch"
    told = translate(kind.__new__(kind))
    assert isinstance(told, SourceUnreadable)
    assert told.reason


def test_bugs_are_not_taken_for_faults_of_the_network() -> None:
    for kind in (RuntimeError, TypeError, AttributeError, KeyError, AssertionError, asyncio.CancelledError):
        assert not issubclass(kind, FAULTS)


def test_what_the_guard_says_survives_its_wrapping() -> None:
    key = aiohttp.client_reqrep.ConnectionKey("site.by", 80, False, True, None, None, None, None)
    wrapped = aiohttp.ClientConnectorError(key, SocketRefused("not there"))
    told = translate(wrapped)
    assert isinstance(told, SourceRefused)
    assert str(told) == "not there"


def test_the_telling_fault_is_found_under_the_general_one() -> None:
    outer = aiohttp.ClientPayloadError("general")
    outer.__cause__ = http_exceptions.ContentEncodingError("telling")
    told = translate(outer)
    assert isinstance(told, FetchError)
    assert "compressed" in str(told)

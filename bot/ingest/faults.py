"""What the network's libraries throw, in our words.

A table of (class, words), the more telling class first. `FAULTS` is everything that a fetch
may throw for a reason outside this program; anything else is a bug and passes through.
"""

from __future__ import annotations

import socket
import ssl

import aiohttp
import python_socks
from aiohttp import http_exceptions as http
from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

from bot.errors import FetchError, SourceUnreadable

FAULTS: tuple[type[Exception], ...] = (
    aiohttp.ClientError,
    http.HttpProcessingError,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
    python_socks.ProxyError,
    OSError,  # TimeoutError, ssl.SSLError and the sockets' own errors among them
    UnicodeError,  # a name that cannot be written in punycode
)

_TIMED_OUT = "it takes too long to answer"
_BROKEN = "its answer cannot be read as HTTP"
_TABLE: tuple[tuple[type[BaseException], str], ...] = (
    (ProxyConnectionError, "the proxy cannot be reached"),
    (aiohttp.ClientProxyConnectionError, "the proxy cannot be reached"),
    (python_socks.ProxyConnectionError, "the proxy cannot be reached"),
    (ProxyTimeoutError, "the proxy takes too long to answer"),
    (python_socks.ProxyTimeoutError, "the proxy takes too long to answer"),
    (ProxyError, "the proxy cannot reach it"),
    (python_socks.ProxyError, "the proxy cannot reach it"),
    (aiohttp.ClientHttpProxyError, "the proxy refuses to reach it"),
    (aiohttp.ServerFingerprintMismatch, "its certificate is not valid"),
    (aiohttp.ClientConnectorCertificateError, "its certificate is not valid"),
    (ssl.CertificateError, "its certificate is not valid"),
    (aiohttp.ClientSSLError, "no secure connection can be made"),
    (ssl.SSLError, "no secure connection can be made"),
    (aiohttp.ClientConnectorDNSError, "its name is not known"),
    (socket.gaierror, "its name is not known"),
    (TimeoutError, _TIMED_OUT),
    (aiohttp.TooManyRedirects, "it redirects too many times"),
    (aiohttp.ContentTypeError, _BROKEN),
    (http.LineTooLong, "its headers are longer than we accept"),
    (http.ContentEncodingError, "its answer is compressed in a way that cannot be read"),
    (http.DecompressSizeError, "its answer is compressed in a way that cannot be read"),
    (http.PayloadEncodingError, "its answer breaks off"),
    (http.InvalidURLError, "this is not an address of the web"),
    (http.HttpProcessingError, _BROKEN),
    (aiohttp.ClientPayloadError, "its answer breaks off"),
    (aiohttp.InvalidURL, "this is not an address of the web"),
    (aiohttp.NonHttpUrlClientError, "only http and https addresses can be read"),
    (aiohttp.RedirectClientError, "it redirects to something that is no address"),
    (aiohttp.ClientResponseError, _BROKEN),
    (aiohttp.ServerDisconnectedError, "it closes the connection without an answer"),
    (ConnectionRefusedError, "it refuses the connection"),
    (ConnectionError, "it closes the connection without an answer"),
    (aiohttp.ClientConnectionError, "it cannot be reached"),
    (UnicodeError, "this is not an address of the web"),
    (aiohttp.ClientError, "it cannot be reached"),
    (OSError, "it cannot be reached"),
)


def translate(fault: BaseException) -> FetchError:
    """The `FetchError` that says what happened. Chain it: `raise translate(fault) from fault`."""
    chain = _causes(fault)
    for cause in chain:
        if isinstance(cause, FetchError):  # the guard's, wrapped on its way up
            return cause
    words = (words for kind, words in _TABLE if any(isinstance(cause, kind) for cause in chain))
    return SourceUnreadable(next(words, _BROKEN))


def _causes(fault: BaseException) -> list[BaseException]:
    """A fault and all that lies under it: libraries wrap the telling one."""
    chain: list[BaseException] = []
    step: BaseException | None = fault
    while step is not None and step not in chain:
        chain.append(step)
        step = getattr(step, "os_error", None) or step.__cause__
    return chain

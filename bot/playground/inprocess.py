"""The Bot API inside the process: python-telegram-bot talks to the world without a network.

::

    playground = Playground()                        # never started: no port is opened
    builder = Application.builder().token(playground.token)
    builder.request(InProcessRequest(playground.api)).get_updates_request(InProcessRequest(playground.api))

What goes through is what would go over the wire: parameters as form text, answers as bytes of JSON.
Faults come as the errors that the library's own transport raises, and at once: nobody waits for an
answer that never comes. This is the only module here that knows the library.
"""

from __future__ import annotations

import asyncio
import re
from typing import Any, NoReturn
from urllib.parse import unquote, urlencode

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.playground.calls.api import Answer, Api, Dropped, Truncated, Unanswered
from bot.playground.calls.requests import MOST_PARAMETERS, TOO_MANY_PARAMETERS, form_values
from bot.playground.params import Params, Upload
from bot.playground.refusal import TOO_LARGE, Refusal

_ADDRESS = re.compile(r".*?/(file/)?bot([^/]+)/(?:test/)?(.+)")
READ_TIMEOUT = 5.0  # seconds, the library's own
_BROKEN_OFF = "peer closed connection without sending complete message body (received {} bytes, expected {})"
_NOWHERE = "http://127.0.0.1/"


class InProcessRequest(BaseRequest):
    """One line to the bot's world. `is_cut` is a network that is gone."""

    def __init__(self, api: Api, *, read_timeout: float | None = READ_TIMEOUT) -> None:
        self._api = api
        self._read_timeout = read_timeout
        self.is_cut = False

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - downloads are told apart by their address
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - nothing is written anywhere
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """One call, or one download. Raises TimedOut and NetworkError as the library's own transport does."""
        if self.is_cut:
            _fail(httpx.ConnectError("All connection attempts failed"))
        limit = self._read_timeout if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        try:
            async with asyncio.timeout(limit):
                answer = await self._answer(url, request_data)
        except (TimeoutError, Unanswered):
            raise TimedOut from httpx.ReadTimeout("")
        except Truncated as half:
            whole = len(half.answer.body)
            _fail(httpx.RemoteProtocolError(_BROKEN_OFF.format(whole // 2, whole)))
        except Dropped:
            _fail(httpx.RemoteProtocolError("Server disconnected without sending a response."))
        return answer.status, answer.body

    async def _answer(self, url: str, data: RequestData | None) -> Answer:
        address = _ADDRESS.fullmatch(unquote(url))
        if address is None:
            raise ValueError(f"no address of the Bot API: {url!r}")
        is_file, token, rest = address.groups()
        if is_file:
            return self._api.file(token, rest)
        with self._api.under_way(rest):
            try:
                return await self._api.call(token, rest, params_of(data, self._api.largest_request))
            except Refusal as refusal:
                return self._api.refused(rest, refusal)
            except (Dropped, Unanswered):
                raise
            except Exception:  # noqa: BLE001 - as over the wire
                return self._api.failed(rest)


def params_of(data: RequestData | None, largest: int) -> Params:
    """What the request would carry over the wire. Raises Refusal, as reading it there does."""
    if data is None:
        return Params()
    files = {name: _upload(part) for name, part in data.multipart_data.items()}
    if sum(len(one.content) for one in files.values()) > largest:
        raise Refusal(*TOO_LARGE)
    if files:
        return Params(dict(data.json_parameters), files)
    form = urlencode(data.json_parameters).encode()
    if len(form) > MOST_PARAMETERS:
        raise Refusal(*TOO_MANY_PARAMETERS)
    return Params(form_values(form))


def _upload(part: Any) -> Upload:
    name, content, mime = part
    return Upload(name, mime, content if isinstance(content, bytes) else content.read())


def _fail(error: httpx.HTTPError) -> NoReturn:
    raise NetworkError(f"httpx.{type(error).__name__}: {error}") from error

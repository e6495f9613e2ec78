"""HTTP requests as parameters: query, form, JSON and multipart, as the real server reads them.

Every value is text: a string as it is, any other JSON as it was written. Of a name that comes twice
the first counts, and the query comes before the body. A body that breaks off loses what follows.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

from aiohttp import MultipartReader, StreamReader, web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.multipart import BodyPartReader

from bot.playground.params import Params, Upload
from bot.playground.refusal import NOT_UTF8, TOO_LARGE, Json, Refusal, bad_request
from bot.playground.unpacking import UNPACKED, body_of

LARGEST_REQUEST = 60 * 1024 * 1024
LARGEST_LOCAL = 2010 * 1024 * 1024  # of a server of one's own
MOST_PARAMETERS = 1024 * 1024  # bytes of them in a query, a form or a JSON object
TOO_MANY_PARAMETERS = (413, "Request Entity Too Large: too much parameters")
_BLANK = re.compile(r"[ \t\r\n]*")
_decoder = json.JSONDecoder()


async def params_of(request: web.Request, largest: int = LARGEST_REQUEST) -> Params:
    """Everything the request carries. Raises Refusal when it is too large."""
    raw = request.rel_url.raw_query_string.encode()
    values = form_values(raw)
    if not request.can_read_body:
        return Params(values)
    kind = request.content_type
    if kind == "multipart/form-data":
        form, files = await form_and_files(await _parts(request, largest), largest)
        return Params(form | values, files)
    body = await body_of(request, LARGEST_REQUEST)
    if kind not in {"application/json", "application/x-www-form-urlencoded"}:
        return Params(values)
    if len(raw) + len(body) > MOST_PARAMETERS:
        raise Refusal(*TOO_MANY_PARAMETERS)
    read = json_values if kind == "application/json" else form_values
    return Params(read(body) | values)


def form_values(body: bytes) -> Json:
    """`a=1&b=two`, percent-encoded. Raises Refusal for what is no UTF-8."""
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, errors="strict", separator="&")
    except UnicodeDecodeError:
        raise bad_request(NOT_UTF8) from None
    return dict(reversed(pairs))


def json_values(body: bytes) -> Json:
    """The members of a JSON object, up to where it breaks off. Raises Refusal for what is no UTF-8."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise bad_request(NOT_UTF8) from None
    values: Json = {}
    try:
        at = _after(text, _skip(text, 0), "{")
        while text[at] != "}":
            name, at = _decoder.raw_decode(text, at)
            at = _skip(text, _after(text, _skip(text, at), ":"))
            value, end = _decoder.raw_decode(text, at)
            if isinstance(name, str):
                values.setdefault(name, value if isinstance(value, str) else text[at:end])
            at = _skip(text, end)
            at = _after(text, at, ",") if text[at] != "}" else at
    except (ValueError, IndexError, RecursionError):
        return values
    return values


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _after(text: str, at: int, sign: str) -> int:
    """The place behind `sign` and the blanks that follow it."""
    if text[at] != sign:
        raise ValueError(sign)
    return _skip(text, at + 1)


async def _parts(request: web.Request, largest: int) -> MultipartReader:
    """As it comes; what is packed is unpacked whole."""
    if request.headers.get("Content-Encoding", "").lower() in UNPACKED:
        return form_reader(request.headers, request.content)
    body = await body_of(request, largest)
    # Larger than the body, so that it never asks the connection to wait.
    stream = StreamReader(request.protocol, len(body) + 1, loop=asyncio.get_running_loop())
    stream.feed_data(body)
    stream.feed_eof()
    return form_reader(request.headers, stream)


def form_reader(headers: Mapping[str, str], content: StreamReader) -> MultipartReader:
    """Of the parts of a form. Raises Refusal when the headers do not say how they are parted."""
    try:
        return MultipartReader(headers, content)
    except (ValueError, AssertionError):
        raise _no_form() from None


async def form_and_files(parts: MultipartReader, left: int) -> tuple[Json, dict[str, Upload]]:
    """The fields of a form and its files, of `left` bytes together at most. Raises Refusal."""
    values: Json = {}
    files: dict[str, Upload] = {}
    try:
        async for part in parts:
            if not isinstance(part, BodyPartReader) or not part.name:
                continue
            content = await _part(part, left)
            left -= len(content)
            if part.filename is None:
                values.setdefault(part.name, _text(content))
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                files.setdefault(part.name, Upload(part.filename, mime, content))
    # the ways in which the reader stumbles over a broken body
    except (ValueError, AssertionError, RuntimeError, HttpProcessingError):
        raise _no_form() from None
    return values, files


def _no_form() -> Refusal:
    return bad_request("can't parse form data headers")


async def _part(part: BodyPartReader, most: int) -> bytes:
    """As it came: how a part says that it is encoded is nothing that the real server looks at."""
    content = bytearray()
    while chunk := await part.read_chunk(256 * 1024):
        content += chunk
        if len(content) > most:
            raise Refusal(*TOO_LARGE)
    return bytes(content)


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise bad_request(NOT_UTF8) from None

"""The fetcher against sites on this machine that behave well, badly and with malice."""

from __future__ import annotations

import ast
import asyncio
import gzip
import resource
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from bot.errors import FetchError, SourceGone, SourceMissing, SourceRefused, SourceThrottled, SourceUnreadable
from bot.ingest import fetch
from bot.ingest.fetch import Fetcher
from bot.ingest.guard import Guard
from tests.ingest.local_site import FakeTime, Request, answering, conversing, fetching, reply

PAGE = "<html><body>Дозор</body></html>".encode()


async def test_a_page_is_fetched_with_what_is_said_about_it() -> None:
    answer = reply(
        body=PAGE, content_type="text/html; charset=UTF-8", etag='W/"abc"', last_modified="yesterday"
    )
    async with answering(answer) as site, fetching(site) as fetcher:
        fetched = await fetcher.get(site.url("/a?b=c#d"))
    assert (fetched.url, fetched.status, fetched.body) == (site.url("/a?b=c"), 200, PAGE)
    assert (fetched.content_type, fetched.charset) == ("text/html; charset=UTF-8", "utf-8")
    assert (fetched.etag, fetched.last_modified) == ('W/"abc"', "yesterday")
    assert (fetched.permanent_url, fetched.retry_after, fetched.not_modified) == ("", None, False)


async def test_we_say_who_we_are_and_keep_no_cookies() -> None:
    async with answering(reply(body=PAGE, set_cookie="id=1; Path=/")) as site, fetching(site) as fetcher:
        await fetcher.get(site.url("/first", host="site.example"))
        await fetcher.get(site.url("/second", host="site.example"), accept="application/rss+xml")
    page, second = (request.headers for request in site.asked if request.path != "/robots.txt")
    assert page["user-agent"] == "Dozor/1.0 (+https://example.org/contact)"
    assert page["accept-encoding"] == "gzip, deflate, br"
    assert second["accept"] == "application/rss+xml"
    assert not {"cookie", "referer", "if-none-match"} & set(second)


async def test_what_was_kept_of_the_last_answer_goes_back_and_nothing_new_is_a_304() -> None:
    def answer(request: Request) -> bytes:
        known = request.headers.get("if-none-match") == 'W/"abc"'
        return reply("304 Not Modified") if known else reply(body=PAGE, etag='W/"abc"')

    async with answering(answer) as site, fetching(site) as fetcher:
        first = await fetcher.get(site.url(), obey_robots=False)
        again = await fetcher.get(
            site.url(), etag=first.etag, last_modified="Mon, 01 Jun 2026 10:00:00 GMT", obey_robots=False
        )
    assert again.not_modified
    assert again.body == b""
    assert site.asked[1].headers["if-modified-since"] == "Mon, 01 Jun 2026 10:00:00 GMT"


def test_garbled_validators_are_as_good_as_unsaid() -> None:
    async def visit() -> None:
        answer = b'HTTP/1.1 200 OK\r\nETag: "\xff\xfe"\r\nContent-Length: 2\r\n\r\nok'
        async with answering(answer) as site, fetching(site) as fetcher:
            fetched = await fetcher.get(site.url())
            assert (fetched.etag, fetched.body) == ("", b"ok")

    asyncio.run(visit())


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "identity": bytes,
    "GZIP": gzip.compress,
}


@pytest.mark.parametrize("coding", PACKERS)
async def test_a_packed_body_is_unpacked(coding: str) -> None:
    answer = reply(body=PACKERS[coding](PAGE * 1000), content_encoding=coding)
    async with answering(answer) as site, fetching(site) as fetcher:
        assert (await fetcher.get(site.url())).body == PAGE * 1000


async def test_a_raw_deflate_body_is_unpacked_too() -> None:
    packer = zlib.compressobj(wbits=-15)
    body = packer.compress(PAGE) + packer.flush()
    async with answering(reply(body=body, content_encoding="deflate")) as site, fetching(site) as fetcher:
        assert (await fetcher.get(site.url())).body == PAGE


@pytest.mark.parametrize(
    ("headers", "body", "reason"),
    [
        ({"content_encoding": "gzip, gzip"}, gzip.compress(gzip.compress(PAGE)), "we do not read"),
        ({"content_encoding": "zstd"}, PAGE, "compressed in a way"),
        ({"content_encoding": "gzip"}, gzip.compress(gzip.compress(PAGE)), "more than once"),
        ({"content_encoding": "gzip"}, PAGE, "cannot be read"),
        ({"content_encoding": "br"}, b"\xff" * 50, "cannot be read"),
        ({"content_encoding": "deflate"}, b"\x78\x9c" + b"\xff" * 50, "cannot be read"),
    ],
    ids=["two layers told", "unknown", "two layers untold", "not packed", "no br", "no deflate"],
)
async def test_a_body_packed_oddly_is_unreadable(headers: dict[str, str], body: bytes, reason: str) -> None:
    async with answering(reply(body=body, **headers)) as site, fetching(site) as fetcher:
        with pytest.raises(SourceUnreadable, match=reason):
            await fetcher.get(site.url())


async def test_a_gzip_file_that_was_packed_for_the_way_stays_a_gzip_file() -> None:
    file = gzip.compress(b"<urlset/>")
    answer = reply(body=gzip.compress(file), content_encoding="gzip", content_type="application/x-gzip")
    async with answering(answer) as site, fetching(site) as fetcher:
        assert (await fetcher.get(site.url("/sitemap"))).body == file


def gzip_bomb(size: int) -> Iterator[bytes]:
    packer = zlib.compressobj(9, wbits=31)
    zeros = bytes(1 << 20)
    for _ in range(size >> 20):
        yield packer.compress(zeros)
    yield packer.flush()


def brotli_bomb(size: int) -> Iterator[bytes]:
    packer = brotli.Compressor(quality=1)
    zeros = bytes(1 << 20)
    for _ in range(size >> 20):
        yield packer.process(zeros)
    yield packer.finish()


@pytest.mark.parametrize(("coding", "bomb"), [("gzip", gzip_bomb), ("br", brotli_bomb)])
async def test_a_gigabyte_packed_small_is_stopped_at_the_limit(
    coding: str, bomb: Callable[[int], Iterator[bytes]]
) -> None:
    packed = 0

    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        nonlocal packed
        writer.write(f"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\n\r\n".encode())
        for piece in bomb(1 << 30):
            writer.write(piece)
            packed += 1
            await writer.drain()
            await asyncio.sleep(0)

    async with conversing(talk) as site, fetching(site) as fetcher:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with pytest.raises(SourceUnreadable, match="larger than 3 MB"):
            await fetcher.get(site.url(), obey_robots=False)
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 100_000  # kilobytes
    assert packed < 1 << 10  # the sender was cut off before it was through


async def test_a_body_of_just_the_limit_is_read_and_one_byte_more_is_not() -> None:
    def answer(request: Request) -> bytes:
        return reply(body=b"x" * int(request.path[1:]))

    async with answering(answer) as site, fetching(site) as fetcher:
        assert len((await fetcher.get(site.url("/1000"), limit=1000, obey_robots=False)).body) == 1000
        with pytest.raises(SourceUnreadable, match=r"larger than 0\.001 MB"):
            await fetcher.get(site.url("/1001"), limit=1000, obey_robots=False)


async def test_an_endless_body_without_a_length_is_stopped_at_the_limit() -> None:
    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
            await writer.drain()

    async with conversing(talk) as site, fetching(site) as fetcher:
        with pytest.raises(SourceUnreadable, match="larger than 1 MB"):
            await fetcher.get(site.url(), limit=1_000_000, obey_robots=False)


async def say_nothing(writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(30)


async def drip_a_body(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    await drip(writer, b"x")


async def drip_headers(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    await drip(writer, b"x")


async def drip(writer: asyncio.StreamWriter, byte: bytes) -> None:
    while True:
        writer.write(byte)
        await writer.drain()
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("slow", [say_nothing, drip_a_body, drip_headers])
async def test_a_site_that_drips_is_left_when_the_time_is_up(
    slow: Callable[[asyncio.StreamWriter], asyncio.Future[None]],
) -> None:
    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        await slow(writer)

    async with conversing(talk) as site, fetching(site) as fetcher, asyncio.timeout(5):
        with pytest.raises(SourceUnreadable, match="too long to answer"):
            await fetcher.get(site.url(), total=0.15, obey_robots=False)


STRANGE = {
    "early close": (b"", "without an answer"),
    "half a header": (b"HTTP/1.1 200 OK\r\nContent-", "without an answer"),
    "not http": (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "cannot be read as HTTP"),
    "a huge header": (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n", "headers are longer"),
    "a huge status line": (b"HTTP/1.1 200 " + b"x" * 200_000 + b"\r\n\r\n", "headers are longer"),
    "many headers": (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000 + b"\r\n", "cannot be read as HTTP"),
    "a body cut short": (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc", "breaks off"),
    "a length that is no number": (b"HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\nabc", "cannot be read as"),
    "two lengths": (
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
        "cannot be read as HTTP",
    ),
    "chunks that are none": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
        "cannot be read as HTTP",
    ),
    "more than was announced": (
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabcdef",
        "cannot be read as HTTP",
    ),
    "a chunk cut short": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc", "breaks off"),
    "gzip cut short by the connection": (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 900\r\n\r\n" + gzip.compress(PAGE),
        "breaks off",
    ),
}


@pytest.mark.parametrize("case", STRANGE)
async def test_a_broken_answer_is_unreadable_with_its_reason(case: str) -> None:
    answer, reason = STRANGE[case]
    async with answering(answer) as site, fetching(site) as fetcher:
        with pytest.raises(SourceUnreadable, match=reason) as caught:
            await fetcher.get(site.url(), obey_robots=False, total=5)
    assert caught.value.__cause__ is not None


async def test_a_site_that_is_not_there_is_unreadable_with_the_reason() -> None:
    async with answering(b"") as site, fetching(site) as fetcher:
        with pytest.raises(SourceUnreadable, match="its name is not known"):
            await fetcher.get(site.url(host="nowhere.example"))
    async with fetching(site) as fetcher:
        with pytest.raises(SourceUnreadable, match="refuses the connection"):
            await fetcher.get(site.url())


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        ("410 Gone", SourceGone, "410"),
        ("404 Not Found", SourceMissing, "404"),
        ("403 Forbidden", SourceUnreadable, "refuses us"),
        ("451 No", SourceUnreadable, "legal reasons"),
        ("418 Teapot", SourceUnreadable, "status 418"),
        ("500 Oops", SourceUnreadable, "out of order"),
        ("503 Busy", SourceUnreadable, "out of order"),
        ("429 Slow", SourceThrottled, "come later"),
    ],
)
async def test_a_status_that_brings_nothing_is_told_in_words(
    status: str, kind: type[FetchError], words: str
) -> None:
    answer = reply(status, b"x" * 100_000)
    async with answering(answer) as site, fetching(site) as fetcher:
        with pytest.raises(kind, match=words):
            await fetcher.get(site.url(), limit=1000)


async def test_a_look_tells_any_status_and_never_raises_for_it() -> None:
    async with answering(reply("404 Not Found", PAGE)) as site, fetching(site) as fetcher:
        seen = await fetcher.look(site.url())
    assert (seen.status, seen.body) == (404, PAGE)


async def test_a_site_that_says_later_is_not_asked_again_before() -> None:
    time = FakeTime()
    answer = reply("503 Busy", retry_after="600")
    async with answering(answer) as site, fetching(site, time=time) as fetcher:
        with pytest.raises(SourceThrottled) as first:
            await fetcher.get(site.url("/one"), obey_robots=False)
        time.seconds += 100
        with pytest.raises(SourceThrottled) as second:
            await fetcher.get(site.url("/two"), obey_robots=False)
        assert site.paths == ["/one"]
        time.seconds += 600
        with pytest.raises(SourceThrottled):
            await fetcher.get(site.url("/three"), obey_robots=False)
    assert first.value.retry_after == 600
    assert 490 < second.value.retry_after <= 500
    assert site.paths == ["/one", "/three"]


async def test_visits_to_one_host_come_one_by_one_with_a_pause() -> None:
    time = FakeTime()

    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.01)
        writer.write(reply(body=PAGE))

    async with conversing(talk) as site, fetching(site, time=time) as fetcher:
        await asyncio.gather(*(fetcher.get(site.url(f"/{i}"), obey_robots=False) for i in range(4)))
    assert site.open_most == 1
    assert time.slept == [1.5, 1.5, 1.5]


async def test_robots_are_asked_once_and_obeyed() -> None:
    def answer(request: Request) -> bytes:
        if request.path == "/robots.txt":
            return reply(body=b"User-agent: dozor\nDisallow: /secret\nCrawl-delay: 7\n")
        return reply(body=PAGE)

    time = FakeTime()
    async with answering(answer) as site, fetching(site, time=time) as fetcher:
        await fetcher.get(site.url("/news"))
        with pytest.raises(SourceRefused, match=r"robots\.txt"):
            await fetcher.get(site.url("/secret/plan"))
        await fetcher.get(site.url("/secret/plan"), obey_robots=False)
    assert [request.path for request in site.asked] == ["/robots.txt", "/news", "/secret/plan"]
    assert time.slept == [1.5, 7.0]


async def test_a_redirect_into_what_robots_forbid_is_refused() -> None:
    def answer(request: Request) -> bytes:
        if request.path == "/robots.txt":
            return reply(body=b"User-agent: *\nDisallow: /secret\n")
        return reply("302 Found", location="/secret")

    async with answering(answer) as site, fetching(site) as fetcher:
        with pytest.raises(SourceRefused, match=r"robots\.txt"):
            await fetcher.get(site.url("/news"))
    assert site.paths == ["/news"]


async def test_a_fetcher_that_is_not_entered_is_a_bug() -> None:
    fetcher = Fetcher(Guard(), "Dozor/1.0")
    with pytest.raises(RuntimeError):
        await fetcher.get("https://site.by/", obey_robots=False)


def test_bodies_are_read_by_the_capped_reader_only() -> None:
    room = Path(fetch.__file__).parent
    using = [path for path in room.glob("*.py") if "import aiohttp" in path.read_text(encoding="utf-8")]
    assert {path.name for path in using} >= {"fetch.py", "bodies.py"}
    for path in using:
        calls = [
            node
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
        ]
        names = {call.func.attr for call in calls if isinstance(call.func, ast.Attribute)}
        assert not names & {"read", "text", "json", "readany", "readchunk"}, path.name
        assert "iter_chunked" not in names or path.name == "bodies.py"

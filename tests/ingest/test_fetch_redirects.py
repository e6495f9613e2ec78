from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.errors import FetchError, SourceRefused, SourceUnreadable
from bot.ingest.guard import Guard
from bot.ingest.redirects import Trail
from tests.ingest.local_site import Request, answering, conversing, fetching, reply


def leading(ways: dict[str, tuple[str, str]]) -> Callable[[Request], bytes]:
    """A site where each path redirects as `ways` say (status, target), and all others answer."""

    def answer(request: Request) -> bytes:
        if request.path not in ways:
            return reply(body=request.path.encode())
        status, target = ways[request.path]
        return reply(f"{status} Moved", location=target)

    return answer


@pytest.mark.parametrize(
    ("ways", "final", "permanent"),
    [
        ({}, "/a", ""),
        ({"/a": ("302", "/b")}, "/b", ""),
        ({"/a": ("301", "/b")}, "/b", "/b"),
        ({"/a": ("308", "b")}, "/b", "/b"),
        ({"/a": ("301", "/b"), "/b": ("308", "/c")}, "/c", "/c"),
        ({"/a": ("301", "/b"), "/b": ("302", "/c")}, "/c", "/b"),
        ({"/a": ("302", "/b"), "/b": ("301", "/c")}, "/c", ""),
        ({"/a": ("303", "?x=1#frag")}, "/a?x=1", ""),
        ({"/a": ("307", "//{address}/b")}, "/b", ""),
        ({"/a": ("301", "http://{address}/b c")}, "/b%20c", "/b%20c"),
    ],
)
async def test_redirects_are_followed_and_lasting_ones_noted(
    ways: dict[str, tuple[str, str]], final: str, permanent: str
) -> None:
    places: dict[str, tuple[str, str]] = {}
    async with answering(leading(places)) as site, fetching(site) as fetcher:
        address = f"{site.host}:{site.port}"
        places.update({path: (s, to.replace("{address}", address)) for path, (s, to) in ways.items()})
        fetched = await fetcher.get(site.url("/a"), obey_robots=False)
    assert fetched.url == site.url(final)
    assert fetched.body.decode() == final
    assert fetched.permanent_url == (site.url(permanent) if permanent else "")


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:6379/",
        "http://127.0.0.2:{port}/",
        "http://[::ffff:7f00:1]:{port}/",
        "http://[::1]:{port}/",
        "http://localhost/",
        "http://user:secret@site.example:{port}/",
        "//127.1:{port}/",
        "http://site.example:{port}\\@127.0.0.2:{port}/",
        "file:///etc/passwd",
        "http://[::1",
        "javascript:alert(1)",
        "data:text/html,hello",
    ],
)
async def test_a_redirect_to_where_we_may_not_go_is_refused(target: str) -> None:
    ways: dict[str, tuple[str, str]] = {}
    async with answering(leading(ways)) as site, fetching(site) as fetcher:
        ways["/a"] = ("302", target.replace("{port}", str(site.port)))
        with pytest.raises(SourceRefused):
            await fetcher.get(site.url("/a"), obey_robots=False)
    assert site.paths == ["/a"]


@pytest.mark.parametrize("host", ["inside.example", "both.example", "sixth.example"])
async def test_a_name_that_leads_inside_is_refused_at_the_socket(host: str) -> None:
    names = {
        "inside.example": ("127.0.0.2",),
        "both.example": ("127.0.0.2", "::1"),
        "sixth.example": ("::ffff:127.0.0.2", "10.0.0.1", "127.0.0.3", "fd00::1"),
    }
    async with answering(reply(body=b"home")) as site, fetching(site, names=names) as fetcher:
        async with answering(reply(body=b"inside"), host="127.0.0.2", port=site.port) as inside:
            with pytest.raises(SourceRefused, match="public internet"):
                await fetcher.get(site.url("/a", host=host), obey_robots=False)
        assert inside.asked == []


async def test_a_name_that_changes_its_mind_between_two_visits_is_refused() -> None:
    turns = iter([("127.0.0.1",), ("127.0.0.2",)])

    async def resolve(host: str) -> tuple[str, ...]:
        return next(turns)

    async with answering(reply(body=b"home")) as site:
        async with (
            answering(reply(body=b"inside"), host="127.0.0.2", port=site.port) as inside,
            fetching(site, resolve=resolve) as fetcher,
        ):
            url = site.url("/a", host="moving.example")
            assert (await fetcher.get(url, obey_robots=False)).body == b"home"
            with pytest.raises(SourceRefused, match="public internet"):
                await fetcher.get(url, obey_robots=False)
        assert inside.asked == []


async def test_a_public_address_beside_a_private_one_is_still_reached() -> None:
    names = {"both.example": ("10.0.0.1", "127.0.0.1")}
    async with answering(reply(body=b"home")) as site, fetching(site, names=names) as fetcher:
        fetched = await fetcher.get(site.url("/a", host="both.example"), obey_robots=False)
    assert fetched.body == b"home"


@pytest.mark.parametrize(
    ("ways", "reason"),
    [
        ({"/a": ("302", "/a")}, "in a circle"),
        ({"/a": ("302", "/b"), "/b": ("301", "/a#again")}, "in a circle"),
        ({f"/{'a' * n}": ("302", f"/{'a' * (n + 1)}") for n in range(1, 9)}, "more than 5 times"),
        ({"/a": ("302", "")}, "without saying where"),
    ],
)
async def test_redirects_that_lead_nowhere_are_unreadable(
    ways: dict[str, tuple[str, str]], reason: str
) -> None:
    async with answering(leading(ways)) as site, fetching(site) as fetcher:
        with pytest.raises(SourceUnreadable, match=reason):
            await fetcher.get(site.url("/a"), obey_robots=False)
    assert len(site.paths) <= 6


async def test_a_redirect_can_be_left_alone_and_read() -> None:
    answer = reply("302 Found", b"x" * 50_000, location="https://t.me/name")
    async with answering(answer) as site, fetching(site) as fetcher:
        fetched = await fetcher.get(site.url("/s/name"), follow=0)
    assert (fetched.status, fetched.location, fetched.body) == (302, "https://t.me/name", b"")


async def test_the_time_is_for_all_redirects_together() -> None:
    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.1)
        writer.write(reply("302 Found", location=request.path + "x"))

    async with conversing(talk) as site, fetching(site) as fetcher:
        with pytest.raises(SourceUnreadable, match="too long"):
            await fetcher.get(site.url("/a"), obey_robots=False, total=0.25, follow=50)
    assert len(site.paths) < 5


@given(st.text(max_size=30), st.sampled_from(["", "/", "//", "http://", "https://site.by", "?"]))
def test_whatever_a_redirect_says_leads_on_or_is_told_in_words(text: str, head: str) -> None:
    try:
        trail = Trail((URL("https://site.by/a"),)).step(302, head + text, Guard(), limit=5)
    except FetchError:
        return
    assert trail.url.scheme in ("http", "https")
    assert len(trail.urls) == 2

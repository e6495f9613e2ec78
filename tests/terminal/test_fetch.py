from __future__ import annotations

import argparse
import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.terminal import fetch
from tests.ingest.local_site import LocalSite, Request, answering, reply


def answer(request: Request) -> bytes:
    pages = {
        "/page": reply(body="Дозор".encode("cp1251"), content_type="text/html; charset=windows-1251"),
        "/picture": reply(body=b"\x89PNG", content_type="image/png"),
        "/moved": reply("301 Moved", location="/page"),
        "/secret": reply(body=b"hidden"),
        "/robots.txt": reply(body=b"User-agent: *\nDisallow: /secret"),
    }
    return pages.get(request.path, reply("404 Not Found", b"no"))


@contextmanager
def serving() -> Iterator[LocalSite]:
    """The site in a thread of its own, as the verb has its own event loop."""
    ready, site = threading.Event(), LocalSite("127.0.0.1")
    loop = asyncio.new_event_loop()
    done = asyncio.Event()

    async def serve() -> None:
        async with answering(answer) as started:
            site.port = started.port
            ready.set()
            await done.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    ready.wait(5)
    try:
        yield site
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join(5)
        loop.close()


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause between two visits to a host."""
    monkeypatch.setenv("DOZOR_HOST_GAP", "0")


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    fetch.configure(parser)
    return fetch.run(parser.parse_args(words))


def test_each_address_gets_its_line_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as site:
        code = run("--allow", f"127.0.0.1:{site.port}", site.url("/moved"), "http://169.254.169.254/")
    page, refused = map(json.loads, capsys.readouterr().out.splitlines())
    assert code == 1
    assert page.pop("seconds") >= 0
    assert page == {
        "url": site.url("/moved"),
        "final_url": site.url("/page"),
        "status": 200,
        "content_type": "text/html; charset=windows-1251",
        "charset": "cp1251",
        "bytes": 5,
    }
    assert refused == {
        "url": "http://169.254.169.254/",
        "error": "the address is not on the public internet",
        "refused": True,
    }


@pytest.mark.parametrize(
    ("path", "code", "told"),
    [
        ("/picture", 0, {"status": 200, "charset": "", "bytes": 4}),
        ("/nothing", 0, {"status": 404}),
        ("/secret", 1, {"refused": True}),
    ],
)
def test_an_answer_of_any_status_is_told_and_a_refusal_is_a_failure(
    path: str, code: int, told: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    with serving() as site:
        assert run("--allow", f"127.0.0.1:{site.port}", site.url(path)) == code
    line = json.loads(capsys.readouterr().out)
    assert {name: line[name] for name in told} == told


def test_an_address_that_cannot_be_reached_is_no_refusal(capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as site:
        pass
    assert run("--allow", f"127.0.0.1:{site.port}", site.url()) == 1
    assert json.loads(capsys.readouterr().out)["refused"] is False

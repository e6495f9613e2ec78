"""No token and no password in anything the bot prints, whatever goes wrong."""

from __future__ import annotations

import asyncio
import base64
import time
from pathlib import Path

import aiohttp
import pytest

from bot.playground.token import TOKEN
from storage import sources
from tests.journeys.outside import Outside, free_port, outside

WRONG_TOKEN = "987654321:AAHwrong-token_of_the-usual-shape00"
# A password with letters that addresses write differently: every way of writing it is a leak.
PASSWORD, WRITTEN = "geheim/pass word7", "geheim%2Fpass%20word7"


def ways_of_writing(secret: str, written: str = "") -> tuple[str, ...]:
    written = written or secret.replace(":", "%3A")
    basic = base64.b64encode(f"dozor:{secret}".encode()).decode()
    return (secret, secret.rpartition(":")[2], written, basic)


SECRETS = (
    *ways_of_writing(TOKEN),
    *ways_of_writing(WRONG_TOKEN),
    *ways_of_writing(PASSWORD, WRITTEN),
)


def check(what: str, text: str) -> None:
    for secret in SECRETS:
        at = text.find(secret)
        assert at < 0, f"{what} holds a secret: …{text[max(0, at - 300) : at + 80]}…"


def a_crash() -> dict[str, object]:
    who = {"id": 2**70, "type": "private", "is_bot": False, "first_name": "X"}
    command = [{"type": "bot_command", "offset": 0, "length": 6}]
    text = f"/start {TOKEN}"
    return {
        "message": {"message_id": 1, "date": 1, "chat": who, "from": who, "text": text, "entities": command}
    }


async def until_said(town: Outside, *words: str, times: int = 1, patience: float = 30.0) -> None:
    """Wait until the log holds these words; the test's own proof that the trouble was met."""
    ends_at = time.monotonic() + patience
    while missing := [one for one in words if town.log.count(one) < times]:
        assert town.process is not None
        assert time.monotonic() < ends_at, f"never said {missing}:\n{town.log[-3000:]}"
        await asyncio.sleep(0.1)


async def look_at_its_pages(port: int) -> None:
    async with aiohttp.ClientSession() as session:
        for page in ("metrics", "healthz"):
            async with session.get(f"http://127.0.0.1:{port}/{page}") as answer:
                text = await answer.text()
                assert len(text) > 20
                check(f"/{page}", text)


@pytest.mark.parametrize("as_json", ["false", "true"])
async def test_trouble_with_telegram_shows_no_token(tmp_path: Path, as_json: str) -> None:
    port = free_port()
    loud = {"DOZOR_LOG_LEVEL": "debug", "DOZOR_LOG_JSON": as_json, "DOZOR_WEB_PORT": str(port)}
    async with outside(tmp_path, **loud) as town:
        await town.starts()
        anna = await town.scene.person("Anna", language="en")
        await anna.starts()
        await anna.sees("keeps watch", timeout=30)

        await town.scene.act("poison")
        await town.scene.act("poison", raw={"message": {"chat": "nonsense", "text": [TOKEN]}})
        await until_said(town, "was put aside", times=2)

        # Well-formed, and no database can keep its numbers: the handler crashes.
        await town.scene.act("poison", raw=a_crash())
        await until_said(town, "Traceback")  # proof that it crashed
        await town.scene.goes_wrong("drop_before", method="sendMessage", times=1)
        await anna.says("/help")
        await until_said(town, "was not delivered")
        await town.scene.goes_wrong("bad_gateway", method="sendMessage", times=2)
        await town.scene.goes_wrong("bad_json", method="sendMessage", times=2)
        await town.scene.goes_wrong("refuse", method="getUpdates", times=1, code=500)
        await anna.says("/watches")
        await until_said(town, "refuses to hand out updates: 500")
        await town.scene.goes_wrong("refuse", method="getUpdates", times=1, code=401)
        await anna.says("/status")
        await until_said(town, "does not know this token")
        await look_at_its_pages(port)

        await town.stage.playground.stop()
        await until_said(town, "Telegram cannot be reached")
        await look_at_its_pages(port)
        await town.stage.playground.start()
        await until_said(town, "Telegram answers again", patience=60)

        assert await town.is_told_to_end() == 0
        check("the log", town.log)


async def test_a_wrong_token_is_not_shown(tmp_path: Path) -> None:
    async with outside(tmp_path, TELEGRAM_BOT_TOKEN=WRONG_TOKEN, DOZOR_LOG_LEVEL="debug") as town:
        await town.starts()
        assert await town.process.wait() == 2
        assert "TELEGRAM_BOT_TOKEN" in town.log
        check("the log", town.log)


async def test_no_network_at_the_start_shows_no_token(tmp_path: Path) -> None:
    async with outside(tmp_path, DOZOR_LOG_LEVEL="debug") as town:
        await town.stage.playground.stop()
        await town.starts()
        await until_said(town, "Telegram cannot be reached yet", times=2)
        await town.is_killed()
        check("the log", town.log)


async def test_a_proxy_that_fails_shows_no_password(tmp_path: Path) -> None:
    port = free_port()
    proxy = f"http://dozor:{WRITTEN}@127.0.0.1:{free_port()}"
    async with outside(
        tmp_path, DOZOR_PROXY=proxy, DOZOR_LOG_LEVEL="debug", DOZOR_WEB_PORT=str(port)
    ) as town:
        await town.starts()
        anna = await town.scene.person("Anna", language="en")
        await anna.starts()
        await anna.sees("keeps watch", timeout=30)
        await until_failed_visits(town)
        for word in ("/sources", "/status", "/source add http://example.com/feed.xml"):
            await anna.says(word)
            answer = await anna.sees(lambda seen: bool(seen.text), timeout=20)
            check(f"the answer to {word}", answer.text)
        await look_at_its_pages(port)
        assert await town.is_told_to_end() == 0
        check("the log", town.log)


async def until_failed_visits(town: Outside) -> None:
    async with asyncio.timeout(30):
        while True:
            async with town.database.reading() as r:
                found = await sources.list_visited(r)
            if found and all(source.failures for source in found):
                check("the state of a source", " ".join(source.trouble for source in found))
                return
            await asyncio.sleep(0.1)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("DOZOR_PROXY", f"http://dozor:{WRITTEN}@127.0.0.1:notaport"),
        ("DOZOR_PROXY", f"gopher://dozor:{WRITTEN}@127.0.0.1:1"),
        ("DATABASE_URL", f"postgresql://dozor:{WRITTEN}@127.0.0.1:1/dozor"),
        ("DATABASE_URL", f"nosuchthing://dozor:{WRITTEN}@127.0.0.1:1/dozor"),
        ("TELEGRAM_API_URL", f"ftp://dozor:{WRITTEN}@127.0.0.1"),
    ],
)
async def test_a_setting_that_cannot_be_used_is_not_shown_whole(
    tmp_path: Path, setting: str, value: str
) -> None:
    async with outside(tmp_path, DOZOR_LOG_LEVEL="debug") as town:
        await town.starts(**{setting: value})
        assert town.process is not None
        ended = asyncio.create_task(town.process.wait())
        await asyncio.wait({ended}, timeout=8)  # one that is found out only when it is used goes on
        if not ended.done():
            await town.is_killed()
        await ended
        assert town.log
        check("what it prints", town.log)

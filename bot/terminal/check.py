"""`dozor check`: is everything there that the bot needs, in words."""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

_CLOCK_OFF = 60.0  # seconds between our clock and Telegram's
_DISK_FREE = 500_000_000  # bytes

# What the bot does without, and what it does with it.
_OPTIONAL = {"tesseract": "reading text in images", "chromium": "testing the playground's page"}


def configure(_parser: argparse.ArgumentParser) -> None:
    """No words of its own."""


def run(_args: argparse.Namespace) -> int:
    """One line for each part. 1 if anything is wrong that is set or cannot be done without."""
    from bot import log
    from bot.config import load

    settings = load()
    log.hide(settings.secrets())
    log.set_up("error")
    return asyncio.run(_check(settings))


async def _check(settings: Any) -> int:
    wrong = 0
    async for well, part, says in _findings(settings):
        wrong += not well
        print(f"{'well  ' if well else 'WRONG '} {part:9} {says}")
    for program, use in _OPTIONAL.items():
        found = shutil.which(program)
        print(
            f"{'well  ' if found else 'absent'} {program:9} {found or 'not installed'}; optional, for {use}"
        )
    return 1 if wrong else 0


async def _findings(settings: Any) -> AsyncIterator[tuple[bool, str, str]]:
    yield await _database(settings)
    yield _disk(settings)
    async for finding in _telegram(settings):
        yield finding
    yield await _sources(settings)
    yield await _model(settings)
    embedded = importlib.util.find_spec("psycopg_binary") is not None
    yield embedded, "psycopg", "installed" if embedded else "psycopg[binary] is missing: install again"


async def _database(settings: Any) -> tuple[bool, str, str]:
    from bot.errors import DozorError
    from storage.migrate import is_current

    try:
        current = await asyncio.to_thread(is_current, settings.database)
    except DozorError as error:
        return False, "database", str(error)
    if current:
        return True, "database", "answers, and its tables are up to date"
    return True, "database", "answers; its tables are made or brought up to date at the next start"


def _disk(settings: Any) -> tuple[bool, str, str]:
    place = next(
        path
        for path in (settings.data_dir.absolute(), *settings.data_dir.absolute().parents)
        if path.exists()
    )
    free = shutil.disk_usage(place).free
    says = f"{free / 1e9:.1f} GB free in {settings.data_dir}"
    return free > _DISK_FREE, "disk", says if free > _DISK_FREE else f"{says}: too little"


async def _telegram(settings: Any) -> AsyncIterator[tuple[bool, str, str]]:
    """The token by asking who it belongs to, and our clock by the answer's."""
    import aiohttp

    token = settings.token.get_secret_value()
    if not token:
        yield True, "token", "not set: ./dozor run starts the playground"
        yield True, "clock", "not tested: there is no Telegram to compare it with"
        return
    try:
        async with (
            aiohttp.ClientSession(trust_env=True) as session,
            session.get(
                f"{settings.api_url}/bot{token}/getMe", timeout=aiohttp.ClientTimeout(total=15)
            ) as response,
        ):
            answer = await response.json(content_type=None)
            told = response.headers.get("Date", "")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        yield False, "telegram", f"cannot be reached at {settings.api_url} ({type(error).__name__})"
        return
    if not isinstance(answer, dict) or not answer.get("ok"):
        yield False, "token", "Telegram does not know it; @BotFather shows the right one"
        return
    yield True, "token", f"belongs to @{answer['result'].get('username', '?')}"
    yield _clock(told)


async def _model(settings: Any) -> tuple[bool, str, str]:
    """One question of a few tokens, if there is a model to be asked."""
    from bot import log
    from bot.errors import ModelFailed
    from bot.summaries.model.answers import summary_in
    from bot.summaries.model.endpoint import Endpoint
    from bot.summaries.model.prompt import Prompt

    if not settings.model_url:
        return True, "model", "off: summaries are sentences of the sources (DOZOR_MODEL_URL is empty)"
    where = log.redact(f"{settings.model} at {settings.model_url}")
    question = Prompt('Answer with the JSON object {"summary": "ready"} and nothing else.', "Are you there?")
    try:
        async with Endpoint(
            settings.model_url, settings.model, settings.model_key.get_secret_value()
        ) as model:
            reply = await model.ask(question, tokens=30)
    except ModelFailed as failure:
        return False, "model", f"{where}: {failure}; the bot does without"
    if summary_in(reply.content) is None:
        return False, "model", f"{where} answers, but not with the JSON asked for; another model may"
    return True, "model", f"{where} answers as it should"


def _clock(told: str) -> tuple[bool, str, str]:
    try:
        off = abs((datetime.now(UTC) - parsedate_to_datetime(told)).total_seconds())
    except (TypeError, ValueError):
        return True, "clock", "Telegram did not say the time"
    if off <= _CLOCK_OFF:
        return True, "clock", f"right to {off:.0f} s"
    return False, "clock", f"is {off:.0f} s off; switch on network time"


async def _sources(settings: Any) -> tuple[bool, str, str]:
    from bot.domain.source import Health
    from storage import sources
    from storage.database import connect

    database = connect(settings.database)
    try:
        async with database.reading() as r:
            known = await sources.list_visited(r)
    except Exception:  # noqa: BLE001 - no tables yet, or no database: its own line has said it
        return True, "sources", "none yet; the first start brings them from seeds/sources.toml"
    finally:
        await database.close()
    bad = [one for one in known if one.health in (Health.GONE, Health.UNREADABLE, Health.NO_PREVIEW)]
    if not known:
        return True, "sources", "none yet; ./dozor seed brings them from seeds/sources.toml"
    names = "; ".join(f"{one.title}: {one.trouble or one.health.value}" for one in bad[:5])
    return True, "sources", f"{len(known)} known, {len(bad)} in trouble" + (f" ({names})" if names else "")

"""A playground, a scene in it, and the real client library that talks to it over HTTP."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.playground.methods import carry_out
from bot.playground.params import Params, Upload
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.hook import Ear, listening


class Hands:
    """A clock that a test moves by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 12, 3, 7, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_seconds(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def world(hands: Hands) -> World:
    made = World(clock=hands)
    made.floods.enabled = False
    return made


@pytest.fixture
def anna(world: World) -> User:
    return world.add_user("Anna", username="anna_k", language="pl")


def call(world: World, method: str, files: dict[str, Upload] | None = None, **values: Any) -> Any:
    """One Bot API call on the bare core, without HTTP."""
    return carry_out(world, method, Params(values, files or {}))


def updates(world: World) -> list[dict[str, Any]]:
    """Every update that waits; they are confirmed by this."""
    page = world.updates.page(0, 100, world.now())
    if page:
        world.updates.page(page[-1]["update_id"] + 1, 1, world.now())
    return page


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with Playground(floods=False) as made:
        yield made


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    async with bot_of(playground) as made:
        yield made


def bot_of(playground: Playground, read_timeout: float = 5.0) -> Bot:
    return Bot(
        playground.token,
        base_url=playground.base_url,
        base_file_url=playground.base_file_url,
        request=HTTPXRequest(read_timeout=read_timeout, connection_pool_size=16),
        get_updates_request=HTTPXRequest(read_timeout=read_timeout),
    )


@pytest.fixture
def scene(playground: Playground) -> Scene:
    return Scene.of(playground)


@pytest.fixture
async def editor(scene: Scene) -> Person:
    """Somebody who has started the bot."""
    person = await scene.person("Anna", username="anna_k", language="pl")
    await person.starts()
    return person


@pytest.fixture
async def ear() -> AsyncIterator[Ear]:
    """A webhook that hears."""
    async with listening() as made:
        yield made

"""Each scene has a Dozor and a Telegram of its own, on a fresh copy of a database that is filled once."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenes.studio import Studio, fill, opened


@pytest.fixture(scope="session")
def filled_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that knows the seeds; scenes work on copies of it."""
    path = tmp_path_factory.mktemp("filled") / "dozor.db"
    shutil.copyfile(sqlite_template, path)
    asyncio.run(fill(path))
    return path


@pytest.fixture
def database_path(filled_template: Path, tmp_path: Path) -> Path:
    """A fresh database that knows the seeds."""
    return Path(shutil.copyfile(filled_template, tmp_path / "dozor.db"))


@pytest.fixture
async def studio(database_path: Path) -> AsyncIterator[Studio]:
    """Dozor, open to everybody."""
    async with opened(database_path) as studio:
        yield studio

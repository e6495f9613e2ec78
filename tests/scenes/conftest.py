"""Each scene has a Dozor and a Telegram of its own, on a fresh copy of a database that is filled once."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
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
def database_path(filled_template: Path) -> Iterator[Path]:
    """A fresh database that knows the seeds; in memory where there is such a place.

    SQLite waits for the disk at each commit, and a scene has hundreds.
    """
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as home:
        yield Path(shutil.copyfile(filled_template, Path(home, "dozor.db")))


@pytest.fixture
async def studio(database_path: Path) -> AsyncIterator[Studio]:
    """Dozor, open to everybody."""
    async with opened(database_path) as studio:
        yield studio

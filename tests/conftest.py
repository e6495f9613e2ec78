"""What all rooms share: a database of each kind, quickly, and calm Hypothesis settings."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import cast

import hypothesis
import pytest

from storage.database import Database, connect
from storage.migrate import migrate
from tests import postgres

# The machines that test have little time and uneven clocks: the same examples each time, no deadline.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60, print_blob=True)
hypothesis.settings.register_profile("deep", deadline=None, max_examples=2000, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

_number = itertools.count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Pictures for the README are by-products of the tests of the page."""
    parser.addoption("--pictures", default="", metavar="DIR", help="keep screenshots of the page in DIR")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with all tables; tests work on copies of it."""
    path = tmp_path_factory.mktemp("template") / "dozor.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgres.Server]:
    """A PostgreSQL server of this test process."""
    try:
        with postgres.running() as server:
            yield server
    except postgres.PostgresMissingError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: postgres.Server) -> Iterator[str]:
    """The name of an empty PostgreSQL database with all tables; tests work on copies of it."""
    name = f"dozor_template_{os.getpid()}"
    migrate(postgresql_server.create(name))
    yield name
    postgresql_server.drop(name)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh SQLite database with all tables."""
    path = tmp_path / "dozor.db"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgresql_url(postgresql_server: postgres.Server, postgresql_template: str) -> Iterator[str]:
    """A fresh PostgreSQL database with all tables."""
    name = f"dozor_test_{os.getpid()}_{next(_number)}"
    yield postgresql_server.create(name, template=postgresql_template)
    postgresql_server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database with all tables, of each kind in turn."""
    return cast("str", request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The same, opened."""
    database = connect(database_url)
    await database.open()
    yield database
    await database.close()

"""A lying model's server, and stories in a database of each kind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.storage.rows import Rows
from tests.summaries.model.model_server import ModelServer, model_server


@pytest.fixture
async def server() -> AsyncIterator[ModelServer]:
    """The model's server, on a free port."""
    async with model_server() as started:
        yield started


@pytest.fixture
def rows(database: Database) -> Rows:
    """Puts rows into a fresh database."""
    return Rows(database)

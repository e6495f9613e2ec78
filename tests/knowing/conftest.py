"""The room's memory is held by the storage room's tests on both databases; here one is enough."""

from __future__ import annotations

import pytest


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """A fresh SQLite database with all tables."""
    return sqlite_url

"""The migrations and the tables of the code say the same, on both databases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy.engine import make_url

import storage.migrate
from storage.migrate import is_current, migrate
from storage.tables import metadata


def engine_of(address: str) -> sa.Engine:
    url = make_url(address)
    driver = "sqlite" if url.get_backend_name() == "sqlite" else "postgresql+psycopg"
    return sa.create_engine(url.set(drivername=driver), poolclass=sa.NullPool)


def is_ours(name: str | None, _kind: str, _parents: Any) -> bool:
    return not (name or "").startswith("procrastinate_")


def downgrade(address: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(storage.migrate.__file__).parent / "migrations"))
    engine = engine_of(address)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")


def things_in(address: str) -> set[str]:
    """Every table, and on PostgreSQL every function and named type."""
    engine = engine_of(address)
    with engine.connect() as connection:
        found = set(sa.inspect(connection).get_table_names()) - {"sqlite_sequence"}
        if connection.dialect.name == "postgresql":
            ours = "current_schema()::regnamespace"
            for query in (
                f"SELECT proname FROM pg_proc WHERE pronamespace = {ours}",
                f"SELECT typname FROM pg_type WHERE typnamespace = {ours} AND typtype = 'e'",
            ):
                found |= {str(row[0]) for row in connection.exec_driver_sql(query)}
    return found


def test_a_migrated_database_has_the_tables_of_the_code(database_url: str) -> None:
    with engine_of(database_url).connect() as connection:
        # On SQLite every default reads back in other quotation marks.
        defaults = connection.dialect.name == "postgresql"
        options = {"compare_type": True, "compare_server_default": defaults, "include_name": is_ours}
        context = MigrationContext.configure(connection, opts=options)

        assert compare_metadata(context, metadata) == []


def test_a_migrated_database_is_current_and_migrating_it_again_changes_nothing(database_url: str) -> None:
    before = things_in(database_url)

    assert is_current(database_url)
    migrate(database_url)

    assert things_in(database_url) == before


def test_the_way_back_leaves_nothing_and_can_be_gone_again(database_url: str) -> None:
    before = things_in(database_url)

    downgrade(database_url)

    assert things_in(database_url) == {"alembic_version"}
    assert not is_current(database_url)
    migrate(database_url)
    assert things_in(database_url) == before


@pytest.mark.parametrize("table", ["procrastinate_jobs", "procrastinate_workers", "documents", "outbox"])
def test_the_tables_of_jobs_stand_beside_ours(database_url: str, table: str) -> None:
    assert table in things_in(database_url)

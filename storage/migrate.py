"""Bringing a database's tables up to date."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StorageError
from storage.database import parsed

_MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(address: str) -> None:
    """Run the migrations that this database lacks; none when it is up to date.

    Blocks: call it before the loop starts, or in a thread. Raises StorageError.
    """
    engine = _engine(address)
    try:
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(_MIGRATIONS))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except (SQLAlchemyError, OSError) as error:
        raise StorageError(f"The database could not be brought up to date: {error}") from error
    finally:
        engine.dispose()


def is_current(address: str) -> bool:
    """Whether no migration is lacking."""
    engine = _engine(address)
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    try:
        with engine.connect() as connection:
            have = MigrationContext.configure(connection).get_current_revision()
        return have == ScriptDirectory.from_config(config).get_current_head()
    except (SQLAlchemyError, OSError) as error:
        raise StorageError(f"The database does not answer: {error}") from error
    finally:
        engine.dispose()


def _engine(address: str) -> sa.Engine:
    url = parsed(address)
    if url.get_backend_name() == "sqlite":
        Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
        return sa.create_engine(url.set(drivername="sqlite"), poolclass=sa.NullPool)
    return sa.create_engine(url.set(drivername="postgresql+psycopg"), poolclass=sa.NullPool)

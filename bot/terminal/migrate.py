"""`dozor migrate`."""

from __future__ import annotations

import argparse
import json


def configure(_parser: argparse.ArgumentParser) -> None:
    """No words of its own: the database is a setting."""


def run(_args: argparse.Namespace) -> int:
    """Run the migrations that the database lacks."""
    from bot.config import load
    from storage.migrate import migrate

    settings = load()
    migrate(settings.database)
    print(json.dumps({"migrated": True}))
    return 0

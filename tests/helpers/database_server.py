"""A real PostgreSQL of its own for tests: in a temporary folder, on this computer alone, gone afterwards."""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from mriclassifier.cases import schema
from mriclassifier.cases.postgres.address import read_address
from mriclassifier.cases.postgres.opening import prepare
from mriclassifier.server.tls import own_certificate, own_files

PASSWORD = "for tests alone"
_ADMIN = "admin"
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "16MB",
    "max_connections": "40",
    "listen_addresses": "127.0.0.1",
    "ssl": "on",
    "log_statement": "none",
}


@dataclass
class Cluster:
    """A server that runs.

    Attributes
    ----------
    folder
        Data, certificate, and password file.
    """

    folder: Path
    port: int
    programs: Path
    _prepared: str = ""
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, database: str, *, user: str = _ADMIN, **more: str) -> str:
        """An address whose password stands in a private file."""
        found = {"passfile": str(self.folder / "pgpass"), **more}
        query = "&".join(f"{key}={quote(value, safe='')}" for key, value in found.items())
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}?{query}"

    def new_database(self, *, owner: str = _ADMIN) -> str:
        """An empty database; gives its name."""
        name = f"history_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} OWNER {owner}")
        return name

    def emptied(self) -> str:
        """A history that nobody has opened yet, in the one database that is used for all of them: quick."""
        if not self._prepared:
            self._prepared = self.new_database()
            prepare(read_address(self.url(self._prepared)))
        tables = ", ".join(schema.metadata.tables)
        self.run(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{self._prepared}' "
            "AND pid <> pg_backend_pid()",
            "ALTER TABLE audit DISABLE TRIGGER audit_no_truncate",
            "ALTER TABLE signoffs DISABLE TRIGGER signoffs_no_truncate",
            f"TRUNCATE {tables} RESTART IDENTITY",
            "ALTER TABLE audit ENABLE TRIGGER audit_no_truncate",
            "ALTER TABLE signoffs ENABLE TRIGGER signoffs_no_truncate",
            "UPDATE history SET id = gen_random_uuid(), key_check = NULL",
            database=self._prepared,
        )
        return self._prepared

    def new_user(self, *rights: str) -> str:
        """Somebody who can log in; gives the name."""
        name = f"user_{next(self._numbers)}"
        self.run(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}' {' '.join(rights)}")
        return name

    def run(self, *statements: str, database: str = "postgres") -> list[Any]:
        """Run statements as administrator, each on its own; gives the rows of the last one."""
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def demand_tls(self, user: str) -> None:
        """Let somebody in over TLS alone."""
        rules = self.folder / "data" / "pg_hba.conf"
        mine = (
            f"hostssl all {user} 127.0.0.1/32 scram-sha-256\nhost all {user} 127.0.0.1/32 reject\n"
        )
        rules.write_text(mine + rules.read_text())
        self.run("SELECT pg_reload_conf()")

    def copy_database(self, name: str) -> str:
        """What an administrator does with ``pg_dump`` and ``pg_restore``; gives the name of the copy."""
        copy, file = self.new_database(), self.folder / f"{name}.dump"
        for program, *more in (
            ("pg_dump", "--format=custom", "--file", file, name),
            ("pg_restore", "--exit-on-error", "--dbname", copy, file),
        ):
            place = ("-h", "127.0.0.1", "-p", self.port, "-U", _ADMIN)
            _run(self.programs / program, *place, *more, PGPASSWORD=PASSWORD)
        return copy

    def start(self) -> None:
        """Start it, and wait until it answers."""
        certificate, key = own_files(self.folder)
        files = {"ssl_cert_file": certificate, "ssl_key_file": key}
        settings = " ".join(f"-c {name}={value}" for name, value in (_SETTINGS | files).items())
        place = f"-p {self.port} -c unix_socket_directories="  # their paths may be too long
        log = self.folder / "server.log"
        self._control("start", "-l", log, "-o", f"{settings} {place}")

    def stop(self, how: str = "fast") -> None:
        """End it; whoever is connected is thrown out."""
        self._control("stop", "-m", how)

    def _control(self, what: str, *more: object) -> None:
        data = self.folder / "data"
        _as_owner(self.programs / "pg_ctl", what, "-w", "-s", "-D", data, *more)


def find_programs() -> Path | None:
    """Where PostgreSQL's own programs are; Debian keeps them out of the PATH."""
    if (found := shutil.which("initdb")) and shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    return places[-1].parent if places else None


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """A server of its own, or the test is skipped with the reason."""
    pytest.importorskip("psycopg", reason="the extra postgres is not installed")
    if sys.platform == "win32":
        pytest.skip("a server of the tests' own is started on Unix alone")
    programs = find_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian's package postgresql)")
    if os.getuid() == 0 and not _owner():
        pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
    # Another user may not enter pytest's own folder
    folder = Path(tempfile.mkdtemp(prefix="mri-db-", dir="/tmp" if _owner() else None))
    try:
        cluster = Cluster(folder, _free_port(), programs)
        _fill(folder)
        _give_away(folder)
        options = ("-U", _ADMIN, "-A", "scram-sha-256", "--pwfile", folder / "password")
        words = ("-E", "UTF8", "--locale", "C.UTF-8", "-N")
        _as_owner(programs / "initdb", "-D", folder / "data", *options, *words)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop("immediate")
    finally:
        shutil.rmtree(folder)


def _fill(folder: Path) -> None:
    (folder / "password").write_text(PASSWORD)
    passfile = folder / "pgpass"
    passfile.write_text(f"*:*:*:*:{PASSWORD}\n")
    passfile.chmod(0o600)
    own_certificate(["127.0.0.1"], folder)


def _version(path: Path) -> int:
    name = path.parent.parent.name
    return int(name) if name.isdigit() else 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _owner() -> tuple[int, int] | None:
    import pwd

    if os.getuid() != 0:
        return None
    try:
        found = pwd.getpwnam("postgres")
    except KeyError:
        return None
    return found.pw_uid, found.pw_gid


def _give_away(folder: Path) -> None:
    if owner := _owner():
        for path in (folder, *folder.iterdir()):
            os.chown(path, *owner)


def _as_owner(*command: object) -> None:
    owner = _owner()
    who: dict[str, Any] = {}
    if owner:
        who = {"user": owner[0], "group": owner[1], "extra_groups": []}
    _run(*command, who=who)


def _run(*command: object, who: dict[str, Any] | None = None, **variables: str) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | variables,
        **(who or {}),
    )
    assert done.returncode == 0, done.stderr

"""Where a server is and how it is asked: an address without a password, and TLS to other computers."""

from __future__ import annotations

import importlib.util
import ipaddress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from mriclassifier.errors import QT_TRANSLATE_NOOP, CaseStoreError

SECONDS = 10  # for a connection
_SCHEMES = ("postgresql://", "postgres://")
_ENCRYPTED = ("require", "verify-ca", "verify-full")
_PLAIN = "disable"

NO_DRIVER = QT_TRANSLATE_NOOP(
    "errors",
    'The driver for a case history in PostgreSQL is missing: pip install "mriclassifier[postgres]" brings it.',
)
NO_ADDRESS = QT_TRANSLATE_NOOP(
    "errors",
    "The setting cases.database is no address such as postgresql://mri@db.hospital.example/mri; correct it, or "
    "empty it to keep the history on this computer.",
)
PASSWORD = QT_TRANSLATE_NOOP(
    "errors",
    "The address of the database must hold no password, because settings are readable; put it into the "
    "password file (~/.pgpass) or the variable PGPASSWORD.",
)
MAYBE_PLAIN = QT_TRANSLATE_NOOP(
    "errors",
    "The connection to {database} might not be encrypted; use sslmode=verify-full, or sslmode=disable if "
    "you want it so.",
)


@dataclass(frozen=True, kw_only=True)
class Address:
    """A database on a server.

    Attributes
    ----------
    parameters
        For libpq; no password among them.
    name
        For sentences: ``"db.hospital.example/mri"``.
    """

    parameters: dict[str, str]
    name: str


def read_address(text: str) -> Address:
    """Take an address apart, as libpq does, and see to TLS.

    Parameters
    ----------
    text
        ``postgresql://USER@HOST:PORT/DATABASE?sslmode=…``. To another computer, ``sslmode=require`` unless
        it says more, or ``disable``.

    Raises
    ------
    CaseStoreError
        It is none, holds a password, leaves encryption to chance, or the driver is missing.
    """
    if not text.startswith(_SCHEMES):
        raise CaseStoreError(NO_ADDRESS)
    if importlib.util.find_spec("psycopg") is None:
        raise CaseStoreError(NO_DRIVER)
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        found = {key: str(value) for key, value in conninfo_to_dict(text).items()}
        urlsplit(text)
    except (ProgrammingError, ValueError) as error:
        raise CaseStoreError(NO_ADDRESS) from error
    if {"password", "sslpassword"} & found.keys():
        raise CaseStoreError(PASSWORD)
    if not found.get("dbname"):
        raise CaseStoreError(NO_ADDRESS)
    hosts = (found.get("hostaddr") or found.get("host") or "").split(",")
    name = f"{found.get('host') or found.get('hostaddr') or 'localhost'}/{found['dbname']}"
    if not all(_is_here(host) for host in hosts):
        mode = found.setdefault("sslmode", "require")
        if mode not in (*_ENCRYPTED, _PLAIN):
            raise CaseStoreError(MAYBE_PLAIN, database=name)
    found.setdefault("connect_timeout", str(SECONDS))
    found.setdefault("application_name", "mriclassifier")
    # A server that went away without a word is noticed within a minute, also while something is sent to it
    found |= {"keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3"}
    found.setdefault("tcp_user_timeout", "60000")
    return Address(parameters=found, name=name)


def _is_here(host: str) -> bool:
    if host in ("", "localhost") or host.startswith(("/", "@")) or Path(host).is_absolute():
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

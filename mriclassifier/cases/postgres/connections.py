"""Connections to the server: one writer at a time in all programs, and readers that see one moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine

from mriclassifier.cases.postgres.address import Address

WRITING = 0x6D72_6963_6173_6573  # "mricases": the lock that every writing transaction holds
OLDEST = 13_00_00  # version of the server
_BUSY = "10s"  # for the lock of another program
_IDLE = "60s"  # for a transaction whose program sleeps or is cut off; the others wait for it
_PREPARE = (
    "SELECT set_config('lock_timeout', %s, false),"
    " set_config('idle_in_transaction_session_timeout', %s, false),"
    " set_config('client_encoding', 'UTF8', false),"
    # What was said to be written is on the server's disk, whatever its default
    " set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
    " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)"
)


def make_engine(address: Address) -> Engine:
    """An engine over the database at ``address``; nothing is connected yet."""
    import psycopg
    from sqlalchemy.pool import QueuePool

    parameters: dict[str, Any] = dict(address.parameters)

    def opened() -> psycopg.Connection:
        connection = psycopg.connect(**parameters)
        try:
            connection.execute(_PREPARE, (_BUSY, _IDLE))
            connection.commit()
        except BaseException:
            connection.close()
            raise
        return connection

    return create_engine(
        "postgresql+psycopg://",
        creator=opened,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=-1,
        pool_pre_ping=True,  # a server that was started again in the meantime is no fault
        hide_parameters=True,
    )


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """A connection within a transaction that is committed at the end, or undone where something fails.

    A writing one waits for those of other programs, so that the audit log's rows follow each other.
    """
    with engine.connect() as plain:
        if writes:
            connection = plain.execution_options(
                isolation_level="READ COMMITTED", postgresql_readonly=False
            )
        else:
            connection = plain.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        with connection.begin():
            if writes:
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (WRITING,))
            yield connection

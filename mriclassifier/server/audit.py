"""Who did what over the network: rows for the audit log, which never make a request wait.

Requests put rows into a bounded queue. One thread takes them in blocks every few seconds, and accesses that are
the same but for the time become one row with their number, so that many requests a second do not mean as many
syncs of the disk. Rows wait while the log cannot be reached, such as a database server that is started again. A
row that finds no place, or cannot be written for another reason, is counted and shown with the state.
"""

from __future__ import annotations

import datetime
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mriclassifier.errors import CaseStoreError
from mriclassifier.server.monitor import Monitor, now

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class AuditRow:
    """One row, or several that are the same but for the time.

    Attributes
    ----------
    action
        As in ``server.login``.
    name
        Who acted: a user, a token, "this computer", or "nobody".
    address
        Where from.
    at
        When the first came.
    count
        How many there were.
    details
        More of it; numbers are added up.
    """

    action: str
    name: str
    address: str
    at: datetime.datetime
    count: int = 1
    details: Mapping[str, Any] = field(default_factory=dict)

    def as_entry(self) -> tuple[str, str, dict[str, Any]]:
        """Action, subject and details, as the case history's audit log takes them."""
        more = {"address": self.address, "since": self.at.isoformat(timespec="seconds")}
        if self.count > 1:
            more["times"] = str(self.count)
        return self.action, self.name, {**self.details, **more}


Write = Callable[[Sequence[AuditRow]], None]
_Key = tuple[Any, ...]


class AuditSink:
    """Takes rows from any thread and has them written in blocks.

    Parameters
    ----------
    write
        Keeps a block; called on the sink's thread alone. None: nothing is kept.
    monitor
        Told of rows that are lost.
    seconds
        Between two blocks.
    places
        Rows that may wait.
    """

    def __init__(
        self, write: Write | None, *, monitor: Monitor, seconds: float = 3.0, places: int = 1000
    ) -> None:
        self._write = write
        self._monitor = monitor
        self._seconds = seconds
        self._places = places
        self._condition = threading.Condition()
        self._waiting: dict[_Key, AuditRow] = {}
        self._closing = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to write."""
        with self._condition:
            if self._write is None or self._thread is not None:
                return
            self._closing = False
            self._thread = threading.Thread(target=self._run, name="mri-server-audit", daemon=False)
            self._thread.start()

    def record(self, action: str, name: str, *, address: str, **details: Any) -> None:
        """Add a row. Never waits for the disk and never raises."""
        if self._write is None:
            return
        numbers = {k: v for k, v in details.items() if isinstance(v, int) and not _is_bool(v)}
        words = {k: v for k, v in details.items() if k not in numbers}
        key = (action, name, address, *((k, str(v)) for k, v in sorted(words.items())))
        with self._condition:
            row = self._waiting.get(key)
            if row is None and len(self._waiting) >= self._places:
                lost = True
            else:
                lost = False
                self._waiting[key] = _sum(row, action, name, address, words, numbers)
        if lost:
            self._monitor.audit_lost(1)

    def _put_back(self, taken: dict[_Key, AuditRow]) -> int:
        """Let rows wait for the next block; gives how many accesses found no place."""
        with self._condition:
            newer, self._waiting = self._waiting, {}
            for key, row in taken.items():
                self._waiting[key] = _added(row, newer.pop(key, None))
            lost = 0
            for key, row in newer.items():
                if len(self._waiting) < self._places:
                    self._waiting[key] = row
                else:
                    lost += row.count
            return lost

    def close(self, timeout: float = 5.0) -> bool:
        """Write what waits, and end.

        Returns
        -------
        bool
            Whether all was written within ``timeout`` seconds.
        """
        with self._condition:
            self._closing = True
            thread, self._thread = self._thread, None
            self._condition.notify_all()
        if thread is not None:
            thread.join(timeout)
            if thread.is_alive():
                return False
        return True

    def _run(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._closing, self._seconds)
                taken, self._waiting = self._waiting, {}
                ends = self._closing
            if taken:
                self._keep(taken, again=not ends)
            if ends:
                return

    def _keep(self, taken: dict[_Key, AuditRow], *, again: bool) -> None:
        assert self._write is not None
        rows = list(taken.values())
        try:
            self._write(rows)
        except CaseStoreError as error:
            lost = self._put_back(taken) if again else sum(row.count for row in rows)
            if lost:
                self._monitor.audit_lost(lost)
                _log.warning("%d audit rows could not be written: %s", lost, type(error).__name__)
        except Exception as error:  # noqa: BLE001  (whatever it is, requests go on)
            self._monitor.audit_lost(sum(row.count for row in rows))
            _log.warning("%d audit rows could not be written: %s", len(rows), type(error).__name__)


def _added(one: AuditRow, more: AuditRow | None) -> AuditRow:
    """Two rows that are the same but for the time, as one."""
    if more is None:
        return one
    numbers = {
        name: value + more.details.get(name, 0)
        for name, value in one.details.items()
        if isinstance(value, int) and not _is_bool(value)
    }
    return replace(one, count=one.count + more.count, details={**one.details, **numbers})


def _sum(
    row: AuditRow | None,
    action: str,
    name: str,
    address: str,
    words: dict[str, Any],
    numbers: dict[str, int],
) -> AuditRow:
    if row is None:
        return AuditRow(
            action=action, name=name, address=address, at=now(), details={**words, **numbers}
        )
    summed = {k: row.details.get(k, 0) + v for k, v in numbers.items()}
    return AuditRow(
        action=action,
        name=name,
        address=address,
        at=row.at,
        count=row.count + 1,
        details={**row.details, **summed},
    )


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)

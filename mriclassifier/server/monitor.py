"""What is known of a running server: who asked, how often, what went wrong; nothing of patients."""

from __future__ import annotations

import datetime
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

NOBODY = "nobody"  # the name of whoever is not logged in
ACTIVE = datetime.timedelta(minutes=5)
_KEPT = 20  # visits that are shown
_KNOWN = 500  # visits that are counted as active at most


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Requests of one name from one address."""

    address: str
    name: str
    at: datetime.datetime
    requests: int
    refused: bool


@dataclass(frozen=True, kw_only=True)
class Counts:
    """What :class:`Monitor` has counted."""

    clients: int
    connections: int
    requests: int
    errors: int
    refused: int
    waiting: int
    batches: int
    lost_audit: int
    last: tuple[Visit, ...]


def now() -> datetime.datetime:
    """The present moment, with its time zone."""
    return datetime.datetime.now().astimezone()


class Monitor:
    """Counts; every method may be called from any thread.

    Parameters
    ----------
    clock
        Tells the time.
    """

    def __init__(self, clock: Callable[[], datetime.datetime] = now) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._visits: OrderedDict[tuple[str, str, bool], Visit] = OrderedDict()
        self._requests = self._errors = self._refused = 0
        self._connections = self._lost_audit = 0
        self._gauges: dict[str, Callable[[], int]] = {}

    def gauge(self, name: str, read: Callable[[], int]) -> None:
        """Let ``read`` say how many there are of "waiting" frames or "batches"."""
        with self._lock:
            self._gauges[name] = read

    def answered(self, *, address: str, name: str, status: int, refused: bool = False) -> None:
        """Count one request and its answer."""
        with self._lock:
            self._requests += 1
            self._errors += status >= 500
            self._refused += refused
            key = (address, name, refused)
            visit = self._visits.pop(key, None)
            at = self._clock()
            self._visits[key] = (
                Visit(address=address, name=name, at=at, requests=1, refused=refused)
                if visit is None
                else replace(visit, at=at, requests=visit.requests + 1)
            )
            while len(self._visits) > _KNOWN:
                self._visits.popitem(last=False)

    def connected(self, change: int) -> None:
        """Count connections that came (1) or went (-1)."""
        with self._lock:
            self._connections += change

    def audit_lost(self, rows: int) -> None:
        """Count audit rows that could not be kept."""
        with self._lock:
            self._lost_audit += rows

    def counts(self) -> Counts:
        """All of it, as of now."""
        with self._lock:
            gauges = dict(self._gauges)
        read = {name: value() for name, value in gauges.items()}
        with self._lock:
            recent = self._clock() - ACTIVE
            visits = list(reversed(self._visits.values()))
            active = {(v.address, v.name) for v in visits if v.at >= recent and v.name != NOBODY}
            return Counts(
                clients=len(active),
                connections=self._connections,
                requests=self._requests,
                errors=self._errors,
                refused=self._refused,
                waiting=read.get("waiting", 0),
                batches=read.get("batches", 0),
                lost_audit=self._lost_audit,
                last=tuple(visits[:_KEPT]),
            )

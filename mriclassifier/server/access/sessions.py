"""Who is logged in with a browser: random ids, of which only the hashes are kept, in memory alone."""

from __future__ import annotations

import datetime
import hashlib
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from mriclassifier.server.access.who import ALL_SCOPES, Principal

IDLE_SECONDS = 2 * 3600.0
LONGEST_SECONDS = 12 * 3600.0
MOST = 256


@dataclass(frozen=True, kw_only=True)
class Session:
    """One login.

    Attributes
    ----------
    principal
        Who it is.
    credential
        What it was opened with; it ends when that is no longer valid.
    begun
        On the clock of :class:`Sessions`.
    expires
        When it ends at the latest.
    """

    principal: Principal
    credential: str
    begun: float
    expires: datetime.datetime


class Sessions:
    """All logins; every method may be called from any thread.

    Parameters
    ----------
    clock
        Seconds that only grow.
    idle, longest
        Seconds after which a session ends without a request, and in any case.
    most
        Sessions at once; the one that was unused for longest makes room.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        *,
        idle: float = IDLE_SECONDS,
        longest: float = LONGEST_SECONDS,
        most: int = MOST,
    ) -> None:
        self._clock = clock
        self._idle = idle
        self._longest = longest
        self._most = most
        self._lock = threading.Lock()
        self._held: OrderedDict[bytes, tuple[Session, float]] = OrderedDict()

    def open(self, name: str, kind: Literal["pairing", "user"], *, credential: str) -> str:
        """Log somebody in; gives the secret id for the cookie, which is not kept."""
        secret = secrets.token_urlsafe(32)
        principal = Principal(
            owner=secrets.token_hex(16),
            name=name,
            kind=kind,
            scopes=ALL_SCOPES,
            csrf=secrets.token_urlsafe(24),
        )
        ends = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=self._longest)
        now = self._clock()
        session = Session(principal=principal, credential=credential, begun=now, expires=ends)
        with self._lock:
            self._drop_old(now)
            while len(self._held) >= self._most:
                self._held.popitem(last=False)
            self._held[_hash(secret)] = (session, now)
        return secret

    def find(self, secret: str) -> Session | None:
        """The session with this id, if it is still valid; it counts as used now."""
        key, now = _hash(secret), self._clock()
        with self._lock:
            held = self._held.pop(key, None)
            if held is None or not self._is_alive(*held, now):
                return None
            self._held[key] = (held[0], now)  # at the end: last used
            return held[0]

    def close(self, secret: str) -> None:
        """Log out."""
        with self._lock:
            self._held.pop(_hash(secret), None)

    def close_all(self, credential: str | None = None) -> None:
        """End all sessions, or those that were opened with ``credential``."""
        with self._lock:
            for key in [
                k for k, (s, _) in self._held.items() if credential in (None, s.credential)
            ]:
                del self._held[key]

    def __len__(self) -> int:
        with self._lock:
            self._drop_old(self._clock())
            return len(self._held)

    def _drop_old(self, now: float) -> None:
        for key in [k for k, held in self._held.items() if not self._is_alive(*held, now)]:
            del self._held[key]

    def _is_alive(self, session: Session, used: float, now: float) -> bool:
        return now - used < self._idle and now - session.begun < self._longest


def _hash(secret: str) -> bytes:
    # The look-up compares hashes: how long it takes tells nothing of the ids that there are
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()

"""How many connections there may be, of one address and in all, and who has to go when there are more.

Nobody is shut out by connections that only wait: where a limit is met, the one that has waited longest without
a whole request makes room. What is being answered is never cut off for that.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Protocol

from mriclassifier.server.monitor import Monitor

EACH, TOTAL = 64, 256


class Peer(Protocol):
    """A connection, in whatever state."""

    @property
    def group(self) -> str:
        """Whose it is: an address, or a subscriber's network."""

    @property
    def only_waits(self) -> bool:
        """Whether there is no whole request that is being answered."""

    def drop(self) -> None:
        """End it at once."""

    def check(self, now: float) -> None:
        """End it if something has taken too long."""


class Connections:
    """All connections of a server; belongs to the event loop's thread.

    Parameters
    ----------
    each, total
        Limits of one address, and of all together.
    unlimited
        Addresses to which only the second applies: those of the hospital's reverse proxy.
    monitor
        Told how many there are.
    """

    def __init__(
        self,
        *,
        monitor: Monitor,
        each: int = EACH,
        total: int = TOTAL,
        unlimited: frozenset[str] = frozenset(),
    ) -> None:
        self._each = each
        self._total = total
        self._unlimited = unlimited
        self._monitor = monitor
        self._groups: defaultdict[str, dict[Peer, None]] = defaultdict(dict)  # oldest first
        self._count = 0

    def admit(self, peer: Peer) -> bool:
        """Take a new one in; False where it has to be closed at once."""
        mine = self._groups.get(peer.group, {})
        if len(mine) >= self._each and peer.group not in self._unlimited:
            if not self._make_room(mine):
                return False
        elif self._count >= self._total:
            largest = max(self._groups.values(), key=len)
            if not self._make_room(largest):
                return False
        self._groups[peer.group][peer] = None
        self._count += 1
        self._monitor.connected(1)
        return True

    def release(self, peer: Peer) -> None:
        """Forget one that has ended; harmless where it is forgotten already."""
        group = self._groups.get(peer.group)
        if group is None or peer not in group:
            return
        del group[peer]
        if not group:
            del self._groups[peer.group]
        self._count -= 1
        self._monitor.connected(-1)

    def check(self, now: float) -> None:
        """Let each see whether it has taken too long."""
        for peer in self._all():
            peer.check(now)

    def drop_waiting(self) -> None:
        """End those that are not being answered."""
        for peer in self._all():
            if peer.only_waits:
                peer.drop()

    def __len__(self) -> int:
        return self._count

    def _all(self) -> list[Peer]:
        return [peer for group in self._groups.values() for peer in group]

    def _make_room(self, group: dict[Peer, None]) -> bool:
        waiting = next((peer for peer in group if peer.only_waits), None)
        if waiting is None:
            return False
        self.release(waiting)
        waiting.drop()
        return True

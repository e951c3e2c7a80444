"""Wrong logins make the next try wait, longer each time, by address and by name."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from mriclassifier.server.access.networks import network_of

FREE = 3  # wrong tries without a wait
ADDRESS_LONGEST = 300.0  # s
NAME_LONGEST = 60.0  # s
FORGOTTEN = 3600.0  # s after the last wrong try
_MOST = 4096  # remembered at once


@dataclass(kw_only=True)
class _Tries:
    wrong: int = 0
    until: float = 0.0
    last: float = 0.0


class LoginBackoff:
    """Remembers wrong tries; any thread may ask.

    A name is held back for a minute at most, and not at all from an address from which it has logged in since
    the start: whoever guesses at a name cannot keep its owner out.

    Parameters
    ----------
    clock
        Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._tries: OrderedDict[tuple[str, str], _Tries] = OrderedDict()
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    def seconds_to_wait(self, *, address: str, name: str = "") -> float:
        """How long this address, or this name from it, has to wait before a try is looked at."""
        where, who, now = network_of(address), name.strip().casefold(), self._clock()
        with self._lock:
            waits = [self._wait(("address", where), now)]
            if who and (where, who) not in self._known:
                waits.append(self._wait(("name", who), now))
        return max(waits)

    def failed(self, *, address: str, name: str = "") -> None:
        """Note a wrong try."""
        where, who, now = network_of(address), name.strip().casefold(), self._clock()
        with self._lock:
            self._note(("address", where), now, ADDRESS_LONGEST)
            if who:
                self._note(("name", who), now, NAME_LONGEST)
            while len(self._tries) > _MOST:
                self._tries.popitem(last=False)

    def succeeded(self, *, address: str, name: str = "") -> None:
        """Note a right one: what was wrong before is forgiven, to this name from this address."""
        where, who = network_of(address), name.strip().casefold()
        with self._lock:
            self._tries.pop(("address", where), None)
            if who:
                self._tries.pop(("name", who), None)
                self._known[where, who] = None
                self._known.move_to_end((where, who))
                while len(self._known) > _MOST:
                    self._known.popitem(last=False)

    def _wait(self, key: tuple[str, str], now: float) -> float:
        tries = self._tries.get(key)
        if tries is None or now - tries.last > FORGOTTEN:
            return 0.0
        return max(0.0, tries.until - now)

    def _note(self, key: tuple[str, str], now: float, longest: float) -> None:
        tries = self._tries.pop(key, _Tries())
        if now - tries.last > FORGOTTEN:
            tries = _Tries()
        tries.wrong += 1
        tries.last = now
        if tries.wrong > FREE:
            tries.until = now + min(longest, 2.0 ** min(tries.wrong - FREE - 1, 20))
        self._tries[key] = tries

"""How fast a batch goes, and how long it will still take."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

_MEMORY = 20.0  # seconds over which the rate is smoothed
_ENOUGH = 2.0  # seconds of work before a rate is told


class Pace:
    """A smoothed rate; time in which the work rests does not count.

    Both what was done and the time that it took fade by the same law, so that one slow or one quick
    image hardly moves the rate, and a lasting change shows within half a minute.

    Parameters
    ----------
    clock
        Seconds from any point, never backwards.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._work = 0.0
        self._time = 0.0
        self._last: float | None = None
        self.seconds = 0.0
        """Spent working, rests left out."""

    def start(self) -> None:
        """Work begins, or goes on after a rest."""
        if self._last is None:
            self._last = self._clock()

    def rest(self) -> None:
        """Work stops for now."""
        self._advance(0.0)
        self._last = None

    def add(self, amount: float = 1.0) -> None:
        """So much was done since the last call."""
        self._advance(amount)

    @property
    def rate(self) -> float | None:
        """Units a second; None until enough was seen."""
        if self.seconds < _ENOUGH or self._work <= 0:
            return None
        return self._work / self._time

    def remaining(self, left: float) -> float | None:
        """Seconds for ``left`` units at this rate; None where the rate is not known."""
        rate = self.rate
        return None if rate is None else max(0.0, left) / rate

    def _advance(self, amount: float) -> None:
        if self._last is None:
            return
        now = self._clock()
        passed = max(0.0, now - self._last)
        self._last = now
        self.seconds += passed
        fade = math.exp(-passed / _MEMORY)
        self._work = self._work * fade + amount
        self._time = self._time * fade + passed

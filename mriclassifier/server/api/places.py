"""Places that a bounded number may take."""

from __future__ import annotations

import threading


class Places:
    """A number of places that can be taken without waiting."""

    def __init__(self, count: int) -> None:
        self._free = threading.BoundedSemaphore(count)

    def acquire(self) -> bool:
        """Take one, if there is one."""
        return self._free.acquire(blocking=False)

    def release(self) -> None:
        """Give it back."""
        self._free.release()

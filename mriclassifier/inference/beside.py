"""One piece of work on a thread of its own while the caller does another."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """Does ``work`` while the ``with`` block runs; the block ends when both have.

    A thread for each piece of work takes a tenth of a millisecond to start, and none is left behind by those
    who forget to close something.

    Parameters
    ----------
    work
        Called once.
    at_once
        Whether on a thread of its own; otherwise when :meth:`result` is asked for.
    """

    def __init__(self, work: Callable[[], T], *, at_once: bool) -> None:
        self._work = work
        self._done: Future[T] = Future()
        self._thread = (
            threading.Thread(target=self._run, name="mri-picture-checks") if at_once else None
        )

    def __enter__(self) -> Self:
        """Begin."""
        if self._thread is not None:
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wait for the thread; what it raised is kept for :meth:`result`."""
        if self._thread is not None:
            self._thread.join()

    def result(self) -> T:
        """What ``work`` gave or raised."""
        if self._thread is None and not self._done.done():
            self._run()
        return self._done.result()

    def _run(self) -> None:
        try:
            self._done.set_result(self._work())
        except BaseException as error:  # noqa: BLE001  (it is raised where the result is asked for)
            self._done.set_exception(error)

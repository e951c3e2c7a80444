"""One thread that does what it is asked, in order; a disk that never answers cannot hang the program."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")


class Line:
    """A queue with its own thread; the thread starts with the first piece of work.

    The thread is a daemon: a write to a dead network drive can block for minutes, and the program must
    still end.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._ready = threading.Condition()
        self._waiting: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._closed = False
        self._thread: threading.Thread | None = None

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Queue ``work``; cancelled where the line is closed."""
        future: Future[T] = Future()
        with self._ready:
            if self._closed:
                future.cancel()
                return future
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._waiting.append((future, work))
            self._ready.notify()
        return future

    def close(self, *, drop: bool = False) -> None:
        """Take nothing more; what waits is still done, unless it is dropped."""
        with self._ready:
            self._closed = True
            dropped = list(self._waiting) if drop else []
            if drop:
                self._waiting.clear()
            self._ready.notify()
        for future, _ in dropped:
            future.cancel()

    def join(self, until: float) -> bool:
        """Wait for the thread until ``time.monotonic()`` says so; True when it has ended."""
        thread = self._thread
        if thread is None:
            return True
        thread.join(max(0.0, until - time.monotonic()))
        return not thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._ready:
                while not self._waiting and not self._closed:
                    self._ready.wait()
                if not self._waiting:
                    return
                future, work = self._waiting.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  (handed to whoever asked)
                future.set_exception(error)
            else:
                future.set_result(result)
            # What was asked for must not live on in this frame while the thread waits
            del future, work
            result = None

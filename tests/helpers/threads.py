"""Finds threads that a test leaves running, and says where they were started."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QThread, QThreadPool

_FRAMES = 6  # enough to reach from the library that started the thread back to our own line


class ThreadWatch:
    """Remembers where each thread was started, for as long as the thread object lives."""

    def __init__(self) -> None:
        self._origins: WeakKeyDictionary[Any, traceback.StackSummary] = WeakKeyDictionary()
        self._lock = threading.Lock()

    @contextmanager
    def installed(self) -> Iterator[ThreadWatch]:
        """Record every start of a Python thread or a QThread within the block."""
        starts = [(threading.Thread, threading.Thread.start), (QThread, QThread.start)]
        for kind, start in starts:
            kind.start = self._recording(start)  # type: ignore[method-assign]
        try:
            yield self
        finally:
            for kind, start in starts:
                kind.start = start  # type: ignore[method-assign]

    def _recording(self, start: Any) -> Any:
        def recorded(thread: Any, *args: Any) -> Any:
            # The stack without this frame. Source lines are looked up only if a report needs them.
            stack = traceback.StackSummary.extract(
                traceback.walk_stack(None), limit=_FRAMES + 1, lookup_lines=False
            )
            with self._lock:
                self._origins[thread] = stack
            return start(thread, *args)

        return recorded

    def running(self) -> set[Any]:
        """Threads alive now: Python's, and the QThreads that were started under watch."""
        # Dummies stand for threads that Python did not start; they stay listed after these end.
        alive: set[Any] = {
            t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)
        }
        with self._lock:
            known = list(self._origins)
        return alive | {t for t in known if isinstance(t, QThread) and _is_running(t)}

    def left_since(self, before: set[Any], *, grace: float) -> set[Any]:
        """Threads that run now and did not run ``before``, after at most ``grace`` seconds."""
        deadline = time.monotonic() + grace
        while (left := self.running() - before) and time.monotonic() < deadline:
            time.sleep(0.01)
        return left

    def describe(self, thread: Any) -> str:
        """Name of the thread and the calls that led to its start, outermost first."""
        name = thread.name if isinstance(thread, threading.Thread) else repr(thread)
        with self._lock:
            origin = self._origins.get(thread)
        if origin is None:
            return f"{name}, started before the watch began"
        frames = "".join(traceback.StackSummary.from_list(list(reversed(origin))).format())
        return f"{name}, started here:\n{frames}"


def _is_running(thread: QThread) -> bool:
    try:
        return bool(thread.isRunning())
    except RuntimeError:  # the C++ object is gone, and a running QThread would have aborted then
        return False


def pool_is_busy(*, grace: float) -> bool:
    """Whether Qt's global thread pool still works after ``grace`` seconds."""
    pool = QThreadPool.globalInstance()
    return pool.activeThreadCount() > 0 and not pool.waitForDone(int(grace * 1000))

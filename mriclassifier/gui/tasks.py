"""Work off the GUI thread that comes back as signals: with a job id, and a result or an error."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal


@dataclass(frozen=True, kw_only=True, eq=False)
class Outcome:
    """How a job ended.

    Attributes
    ----------
    job
        The number that :meth:`Tasks.watch` gave it.
    result
        What it returned; None when it failed.
    error
        What it raised; None when it succeeded.
    """

    job: int
    result: Any = None
    error: BaseException | None = None


Receiver = Callable[[Outcome], None]


class Workers:
    """A few threads for decoding, which a file that never answers cannot keep the program alive with.

    The threads are daemons: reading from a dead network drive can block for minutes, and the window
    must still close.
    """

    def __init__(self, count: int, name: str) -> None:
        self._ready = threading.Condition()
        self._waiting: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._closed = False
        self._threads = [
            threading.Thread(target=self._run, name=f"{name}-{number}", daemon=True)
            for number in range(count)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[], Any], *, first: bool = False) -> Future[Any]:
        """Queue ``work``, ahead of the others when ``first``."""
        future: Future[Any] = Future()
        with self._ready:
            if self._closed:
                future.cancel()
                return future
            (self._waiting.appendleft if first else self._waiting.append)((future, work))
            self._ready.notify()
        return future

    def close(self, timeout: float) -> bool:
        """Cancel what waits, let what runs end; True when every thread ended within ``timeout`` s."""
        with self._ready:
            self._closed = True
            waiting = list(self._waiting)
            self._waiting.clear()
            self._ready.notify_all()
        for future, _ in waiting:
            future.cancel()
        end = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self) -> None:
        while True:
            with self._ready:
                while not self._waiting and not self._closed:
                    self._ready.wait()
                if self._closed:
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
            # A large picture must not live on in this frame while the thread waits
            del future, work
            result = None


class Tasks(QObject):
    """Brings the end of futures to the GUI thread.

    Every receiver is called in the GUI thread, exactly once for a watched future, never after
    :meth:`close`, and not at all for a cancelled one.
    """

    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = 0
        self._receivers: dict[int, Receiver] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._ended.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)

    def watch(self, future: Future[Any], receiver: Receiver) -> int:
        """Call ``receiver`` in the GUI thread when ``future`` is done; returns the job id."""
        self._last += 1
        job = self._last
        self._receivers[job] = receiver
        future.add_done_callback(lambda done: self._tell(job, done))
        return job

    def forget(self, jobs: Iterable[int]) -> None:
        """Drop the answers of these jobs."""
        for job in jobs:
            self._receivers.pop(job, None)

    def close(self) -> None:
        """Deliver nothing any more."""
        with self._lock:
            self._closed = True
        self._receivers.clear()

    def _tell(self, job: int, future: Future[Any]) -> None:
        # In whatever thread ended the future; the lock keeps this object alive while it emits
        with self._lock:
            if not self._closed:
                self._ended.emit(job, future)

    def _deliver(self, job: int, future: Future[Any]) -> None:
        receiver = self._receivers.pop(job, None)
        if receiver is None or future.cancelled():
            return
        try:
            error = future.exception()
        except CancelledError:
            return
        receiver(
            Outcome(job=job, error=error) if error else Outcome(job=job, result=future.result())
        )


def single_shot(parent: QObject, milliseconds: int, slot: Callable[[], object]) -> QTimer:
    """A timer that calls once, some time after it was started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer

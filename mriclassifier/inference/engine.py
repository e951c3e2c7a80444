"""The engine's threads own the model; everybody else hands it frames and gets futures.

There is one thread, and a further one for each lane that the model's predictor offers: while one lane reads the
picture and judges the answer, another keeps the processors busy with its network. A frame is run by one lane,
as a batch of one, so that its answer has the same bits whichever it is.

Callbacks of the futures run on these threads, or on the caller's where the future is already done.
"""

from __future__ import annotations

import contextlib
import heapq
import itertools
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EngineBusyError,
    EngineUnavailableError,
)

if TYPE_CHECKING:  # the window starts this thread before it has loaded NumPy
    from mriclassifier.imaging.study import Frame
    from mriclassifier.inference.classifier import Classifier, ModelInfo
    from mriclassifier.inference.prediction import Prediction

Factory = Callable[[], "Classifier"]
_log = logging.getLogger(__name__)


class Priority(IntEnum):
    """Who is served first; frames of one priority are served in the order they came.

    All of the window's own images go ahead of those from the network. A batch hands over one frame at a
    time, so that between two of its frames one of the others is served.
    """

    WINDOW = 0
    BATCH = 10
    REMOTE = 20
    REMOTE_BATCH = 30


_NICE = 5


class EngineState(Enum):
    """What the engine is doing."""

    LOADING = "loading"
    READY = "ready"
    BUSY = "busy"
    FAILED = "failed"
    CLOSED = "closed"


@dataclass(order=True)
class _Job:
    priority: int
    number: int
    work: Callable[[], Any] = field(compare=False)
    future: Future[Any] = field(compare=False)


class InferenceEngine:
    """The one owner of the model.

    Parameters
    ----------
    factory
        Loads the first classifier; called on an engine's thread, at once.
    max_waiting
        Frames that may wait; more fail with :class:`EngineBusyError`, except those of the window.
        None: any number.

    Attributes
    ----------
    ready
        Done once the first classifier is loaded, or failed with the reason.
    """

    def __init__(self, factory: Factory, *, max_waiting: int | None = None) -> None:
        self._max_waiting = max_waiting
        self._condition = threading.Condition()
        self._jobs: list[_Job] = []
        self._numbers = itertools.count()
        self._classifier: Classifier | None = None
        self._info: ModelInfo | None = None
        self._failure: Exception | None = None
        self._state = EngineState.LOADING
        self._closing = False
        self._lanes = 1
        self._running = 0
        self._threads: list[threading.Thread] = []
        self.ready: Future[ModelInfo] = self.switch(factory)
        with self._condition:
            self._open_lane()

    @property
    def state(self) -> EngineState:
        """What the engine is doing now."""
        with self._condition:
            return self._state

    @property
    def info(self) -> ModelInfo | None:
        """The loaded model, or None as long as there is none."""
        with self._condition:
            return self._info

    @property
    def lanes(self) -> int:
        """How many frames the loaded model answers at a time."""
        with self._condition:
            return self._lanes

    @property
    def waiting(self) -> int:
        """How many jobs wait, those cancelled in the meantime not counted."""
        with self._condition:
            return sum(not job.future.done() for job in self._jobs)

    def submit(self, frame: Frame, *, priority: int = Priority.WINDOW) -> Future[Prediction]:
        """Hand over one frame.

        Parameters
        ----------
        priority
            Smaller is served earlier; see :class:`Priority`.

        Returns
        -------
        Future
            With the prediction, or with the error; also when the engine is closed
            (EngineUnavailableError), full (EngineBusyError), or its model could not be loaded.
            A waiting frame is dropped by ``future.cancel()``.
        """
        bounded = priority > Priority.WINDOW
        return self._enqueue(lambda: self._classify(frame), priority, bounded=bounded)

    def hasten(self, future: Future[Prediction], priority: int) -> bool:
        """Serve a waiting frame earlier; whether it was still waiting behind that priority."""
        with self._condition:
            for job in self._jobs:
                if job.future is future and priority < job.priority:
                    job.priority = priority
                    heapq.heapify(self._jobs)
                    return True
        return False

    def switch(self, factory: Factory) -> Future[ModelInfo]:
        """Load another classifier, ahead of every waiting frame.

        The present one stays when the new one cannot be loaded; the future then holds the reason.
        """
        return self._enqueue(lambda: self._load(factory), -1, bounded=False)

    def close(self, timeout: float = 5.0) -> bool:
        """Cancel what waits, let the running frame end, release the model.

        Returns
        -------
        bool
            Whether the threads ended within ``timeout`` seconds. Otherwise they end by themselves after
            the frame or the loading they are at.
        """
        end = time.monotonic() + timeout
        with self._condition:
            self._closing = True
            self._state = EngineState.CLOSED
            jobs, self._jobs = self._jobs, []
            threads = list(self._threads)
            self._condition.notify_all()
        for job in jobs:
            job.future.cancel()
        if threading.current_thread() in threads:
            return False
        for thread in threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in threads)

    def _enqueue(self, work: Callable[[], Any], priority: int, *, bounded: bool) -> Future[Any]:
        future: Future[Any] = Future()
        refusal: Exception | None = None
        with self._condition:
            if self._closing:
                refusal = EngineUnavailableError(
                    QT_TRANSLATE_NOOP("errors", "The engine is closed.")
                )
            elif bounded and self._is_full():
                refusal = EngineBusyError(
                    QT_TRANSLATE_NOOP(
                        "errors", "{count} pictures wait already. Try again in a moment."
                    ),
                    count=len(self._jobs),
                )
            else:
                heapq.heappush(self._jobs, _Job(priority, next(self._numbers), work, future))
                self._condition.notify_all()
        if refusal:  # outside the lock: the future's callbacks may call the engine
            future.set_exception(refusal)
        return future

    def _is_full(self) -> bool:
        if self._max_waiting is None or len(self._jobs) < self._max_waiting:
            return False
        self._jobs = [job for job in self._jobs if not job.future.done()]
        heapq.heapify(self._jobs)
        return len(self._jobs) >= self._max_waiting

    def _open_lane(self) -> None:
        # Not a daemon: the interpreter would tear the runtime down under a running network
        name = f"mri-inference-{len(self._threads) + 1}"
        thread = threading.Thread(target=self._serve, name=name, daemon=False)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        _step_back()
        while job := self._next():
            if job.future.set_running_or_notify_cancel():
                self._settle(job)
            else:
                self._leave()
            del job  # or its frame and its answer would be kept until the next one comes
        with self._condition:
            if self._running:
                return  # the last lane lets the model go
            classifier, self._classifier = self._classifier, None
        self._release(classifier)

    def _next(self) -> _Job | None:
        with self._condition:
            while not self._closing:
                if self._may_begin():
                    job = heapq.heappop(self._jobs)
                    self._running += 1
                    self._state = EngineState.LOADING if job.priority < 0 else EngineState.BUSY
                    return job
                self._condition.wait()
            return None

    def _may_begin(self) -> bool:
        if not self._jobs or (self._state is EngineState.LOADING and self._running):
            return False
        # A model is changed while nobody runs it, and nobody overtakes that
        return self._running < (1 if self._jobs[0].priority < 0 else self._lanes)

    def _leave(self) -> None:
        with self._condition:
            self._running -= 1
            if not self._closing and not self._running:
                self._state = EngineState.READY if self._classifier else EngineState.FAILED
            self._condition.notify_all()

    def _settle(self, job: _Job) -> None:
        try:
            result = job.work()
        except BaseException as error:  # noqa: BLE001  (it belongs to whoever waits for the future)
            self._leave()
            job.future.set_exception(error)
        else:
            self._leave()
            job.future.set_result(result)

    def _classify(self, frame: Frame) -> Prediction:
        if self._classifier is None:
            raise self._failure or RuntimeError("no classifier was loaded")
        return self._classifier.classify(frame)

    def _load(self, factory: Factory) -> ModelInfo:
        try:
            new = factory()
        except Exception as error:
            if self._classifier is None:
                self._failure = error
            raise
        info = new.info
        old, self._classifier = self._classifier, new
        with self._condition:
            self._info, self._failure = info, None
            self._lanes = info.lanes
            while len(self._threads) < self._lanes and not self._closing:
                self._open_lane()
        self._release(old)
        return info

    def _release(self, classifier: Classifier | None) -> None:
        if classifier is not None:
            try:
                classifier.close()
            except Exception:  # noqa: BLE001  (the model is given up either way)
                _log.exception("closing a classifier failed")


def _step_back() -> None:
    """Let this thread, and those that the runtime starts from it, run behind the process's others.

    What a user does in the window, and the server's event loop, need little time but at once. Elsewhere than
    on Linux priorities belong to whole processes, or are not passed on.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            # Of the process's first thread: a further lane is begun by one that has stepped back already
            first = os.getpriority(os.PRIO_PROCESS, os.getpid())
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), first + _NICE)

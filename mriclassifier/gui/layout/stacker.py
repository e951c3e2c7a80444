"""Stacks a series in a worker so that it can be cut along other planes."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from mriclassifier.errors import JobCancelledError, MriClassifierError
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.imaging.study import Study, Volume
from mriclassifier.imaging.volume import stack, why_not

_TELL = 150  # ms


class _Progress:
    """Written by the worker, read by the window."""

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.done = 0
        self.count = 1

    def tell(self, done: int, count: int) -> None:
        self.done, self.count = done, count


class Stacker(QObject):
    """One series at a time; asking for another, or cancelling, drops the one before."""

    progress = Signal(int)  # per cent
    ready = Signal(int, object)  # image_id, Study
    failed = Signal(int, object)  # image_id, MriClassifierError

    def __init__(self, tasks: Tasks, workers: Workers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._workers = workers
        self._now: _Progress | None = None
        self._judged: tuple[Study | None, MriClassifierError | None] = (None, None)
        self._timer = QTimer(self)
        self._timer.setInterval(_TELL)
        self._timer.timeout.connect(self._tell)

    def why_not(self, study: Study) -> MriClassifierError | None:
        """Why a study cannot be cut along other planes; None where it can."""
        if study.volume is not None and len(study.volume.planes) > 1:
            return None
        if self._judged[0] is not study:
            self._judged = study, why_not(study)
        return self._judged[1]

    def start(self, image_id: int, study: Study) -> None:
        """Decode all slices; ``ready`` or ``failed`` tells the end, unless it is cancelled."""
        self.cancel()
        now = self._now = _Progress()
        work = partial(stack, study, progress=now.tell, cancelled=now.cancelled.is_set)
        self._tasks.watch(
            self._workers.submit(work, first=True),
            lambda outcome: self._ended(now, image_id, study, outcome),
        )
        self._timer.start()

    def cancel(self) -> None:
        """Nobody waits for it any more."""
        self._timer.stop()
        if self._now is not None:
            self._now.cancelled.set()
            self._now = None

    def _ended(self, which: _Progress, image_id: int, study: Study, outcome: Outcome) -> None:
        if which is not self._now:
            return
        self.cancel()
        error = outcome.error
        if error is None:
            self.ready.emit(image_id, with_volume(study, outcome.result))
        elif not isinstance(error, JobCancelledError):
            self.failed.emit(image_id, as_error(error, study.name))
            if not isinstance(error, MriClassifierError):
                raise error

    def _tell(self) -> None:
        if self._now is not None:
            self.progress.emit(100 * self._now.done // max(1, self._now.count))


def with_volume(study: Study, volume: Volume | Any) -> Study:
    """The study that can be cut along other planes."""
    return replace(study, volume=volume, plane=study.plane or volume.planes[0])

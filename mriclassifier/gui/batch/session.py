"""One batch at work: its thread, and what the window is told of it, ten times a second at most."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError, Future, wait
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from mriclassifier.batch.job import BatchJob, BatchRow, JobState
from mriclassifier.cases.records import NewCase
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.batch.columns import Block, Columns, Line
from mriclassifier.gui.batch.lines import line_of
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction

Ask = Callable[[Frame], Future[Prediction]]
Record = Callable[[Sequence[NewCase]], object]
_TICK = 100  # ms
_BLOCK = 256  # rows that the worker makes columns of itself
_BLOCKS_AT_ONCE = 24
_PICTURES = 400  # that come with the newest rows


@dataclass(frozen=True, kw_only=True)
class Wiring:
    """What a batch works with.

    Attributes
    ----------
    ask
        Hands one frame to the engine, behind those of the window.
    record
        Takes cases to the history and comes back when they are on the disk; None: no history.
    pictures
        Whether the cases are to have a picture of their key slice.
    at_once
        How many frames the engine answers at a time.
    """

    ask: Ask
    record: Record | None = None
    pictures: bool = False
    at_once: Callable[[], int] = lambda: 1


class _Inbox:
    """Rows on their way from the batch's thread to the window's."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._lock = threading.Lock()
        self._lines: list[Line] = []
        self._blocks: deque[Block] = deque()
        self._pictures: deque[tuple[int, NDArray[np.uint8] | None]] = deque(maxlen=_PICTURES)

    def put(self, line: Line, picture: NDArray[np.uint8] | None, *, keep: bool) -> None:
        """A row; in the batch's thread. ``keep``: its picture is shown in a moment."""
        with self._lock:
            self._lines.append(line)
            if keep:
                self._pictures.append((line.number, picture))
            if len(self._lines) < _BLOCK:
                return
            lines = list(self._lines)
            # Made under the lock, so that the order of the rows holds
            self._blocks.append(self._columns.block(lines))
            self._lines.clear()

    def take(self) -> tuple[list[Block], list[tuple[int, NDArray[np.uint8] | None]]]:
        """Some of what has come, in order."""
        with self._lock:
            number = min(_BLOCKS_AT_ONCE, len(self._blocks))
            blocks = [self._blocks.popleft() for _ in range(number)]
            if not self._blocks and self._lines:
                blocks.append(self._columns.block(self._lines))
                self._lines.clear()
            pictures = list(self._pictures)
            self._pictures.clear()
        return blocks, pictures

    @property
    def is_empty(self) -> bool:
        with self._lock:
            return not self._blocks and not self._lines


class BatchSession(QObject):
    """Runs a job in a thread of its own and hands its rows over.

    Parameters
    ----------
    columns
        Make blocks of rows here; whoever shows them adds them there.
    workers
        One thread that the batch has for itself.
    """

    came = Signal(list, list)  # of Block; of (number, picture)
    advanced = Signal()  # the numbers may have changed
    stopped = Signal()  # done, cancelled, or failed: see ``state`` and ``error``

    def __init__(
        self, job: BatchJob, columns: Columns, *, tasks: Tasks, workers: Workers, wiring: Wiring
    ) -> None:
        super().__init__()
        self.job = job
        self.error: MriClassifierError | None = None
        self.exported = False  # what its plan wants written
        self.columns = columns
        self._tasks = tasks
        self._workers = workers
        self._wiring = wiring
        self._inbox = _Inbox(columns)
        self._read_back = False
        self._asked: set[Future[Prediction]] = set()
        self._cancelled = False
        self._future: Future[Any] | None = None
        self._watch: int | None = None
        self._ended = True
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tell)

    @property
    def is_working(self) -> bool:
        """Whether its thread runs, also while it is paused."""
        return not self._ended

    @property
    def is_paused(self) -> bool:
        """Whether it waits for the user."""
        return self.is_working and self.job.state is JobState.PAUSED

    @property
    def is_done(self) -> bool:
        """Whether every file was classified or failed."""
        return self._ended and self.job.state is JobState.DONE

    def start(self) -> None:
        """Begin, or go on with what is left."""
        if self.is_working:
            return
        self.error = None
        self._cancelled = False
        self._ended = False
        self._future = self._workers.submit(self._run)
        self._watch = self._tasks.watch(self._future, self._stopped)
        self._timer.start()

    def pause(self) -> None:
        """Hold after the image at work."""
        self.job.pause()
        self.advanced.emit()

    def go_on(self) -> None:
        """After a pause."""
        self.job.go_on()
        self.advanced.emit()

    def cancel(self) -> None:
        """Stop after the image at work; what is left can be classified later."""
        self._cancelled = True
        self.job.cancel()
        # It may wait behind many slices of the window's
        for asked in tuple(self._asked):
            asked.cancel()
        self.advanced.emit()

    @property
    def is_stopping(self) -> bool:
        """Whether it was cancelled and is still at its last image."""
        return self._cancelled and self.is_working

    def end(self, timeout: float) -> bool:
        """Stop, and wait so many seconds for its thread; the journal stays for later."""
        self._timer.stop()
        if self._watch is not None:
            self._tasks.forget([self._watch])
        self.cancel()
        if self._future is None or self._future.done() or self._future.cancel():
            self._leave()
            return True
        if not wait([self._future], timeout).done:
            return False
        self._leave()
        return True

    def _leave(self) -> None:
        # A batch that is done has nothing to go on with
        if self.job.state is JobState.DONE:
            self.job.finish()
        else:
            self.job.close()

    # -- in the batch's thread -------------------------------------------------------------

    def _run(self) -> None:
        if not self._read_back:
            self._hand_over(self.job.done_rows(), fresh=False)
            self._read_back = True
        wiring = self._wiring
        rows = self.job.results(
            self._classify,
            record=wiring.record,
            pictures=wiring.pictures,
            at_once=wiring.at_once(),
        )
        self._hand_over(rows, fresh=True)

    def _classify(self, frame: Frame) -> Prediction:
        asked = self._wiring.ask(frame)
        self._asked.add(asked)
        if self._cancelled:
            asked.cancel()
        try:
            return asked.result()
        finally:
            self._asked.discard(asked)

    def _hand_over(self, rows: Iterable[BatchRow], *, fresh: bool) -> None:
        base = self.job.plan.paths[0] if len(self.job.plan.paths) == 1 else None
        for row in rows:
            picture = row.thumbnail if fresh else None
            line = line_of(row, base, self.columns.classes)
            self._inbox.put(line, picture, keep=fresh)

    # -- in the window's thread ------------------------------------------------------------

    def _tell(self) -> None:
        blocks, pictures = self._inbox.take()
        if blocks or pictures:
            self.came.emit(blocks, pictures)
        self.advanced.emit()
        if self._ended and self._inbox.is_empty:
            self._timer.stop()
            self.stopped.emit()

    def _stopped(self, outcome: Outcome) -> None:
        self._ended = True
        fault = outcome.error
        if fault is not None and not isinstance(fault, CancelledError):
            self.error = as_error(fault)
        self._tell()
        if fault is not None and self.error is not fault and self.error is not None:
            raise fault

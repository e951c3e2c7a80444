"""What a batch is doing, and the hands that pause and stop it."""

from __future__ import annotations

import enum
import threading

from mriclassifier.batch.job_progress import Progress


class JobState(enum.Enum):
    """What a batch is doing; one that was cancelled or failed can go on."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    FAILED = "failed"
    DONE = "done"
    CLOSED = "closed"


class Control:
    """The state of one batch; any thread may change it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._state = JobState.READY
        self._condition = threading.Condition()
        self._cancel = threading.Event()

    @property
    def state(self) -> JobState:
        """What it is doing."""
        with self._condition:
            return self._state

    @property
    def is_cancelled(self) -> bool:
        """Whether the present run is to end."""
        return self._cancel.is_set()

    @property
    def holds_up(self) -> bool:
        """Whether no further image is wanted for now."""
        return self._cancel.is_set() or self.state is JobState.PAUSED

    def begin(self) -> None:
        """A run starts; RuntimeError where one is at work, or the batch was closed."""
        with self._condition:
            if self._state in (JobState.RUNNING, JobState.PAUSED, JobState.CLOSED):
                raise RuntimeError(f"the batch is {self._state.value}")
            self._state = JobState.RUNNING
        self._progress.start()

    def end(self, state: JobState) -> None:
        """The run is over."""
        self._progress.rest()
        with self._condition:
            self._cancel.clear()
            if self._state is not JobState.CLOSED:
                self._state = JobState.DONE if self._progress.is_done else state

    def pause(self) -> None:
        """Rest after the present image."""
        self._change(JobState.RUNNING, JobState.PAUSED)

    def go_on(self) -> None:
        """End a pause."""
        self._change(JobState.PAUSED, JobState.RUNNING)

    def cancel(self) -> None:
        """End the run after the present image, or the next one before its first."""
        with self._condition:
            if self._state in (JobState.READY, JobState.RUNNING, JobState.PAUSED):
                self._cancel.set()
                self._condition.notify_all()

    def close(self) -> None:
        """No further run."""
        self.cancel()
        with self._condition:
            self._state = JobState.CLOSED

    def wait(self) -> None:
        """Return when the batch is not paused."""
        with self._condition:
            if self._state is not JobState.PAUSED:
                return
            self._progress.rest()
            while self._state is JobState.PAUSED and not self._cancel.is_set():
                self._condition.wait()
            self._progress.start()

    def wait_a_moment(self, seconds: float) -> bool:
        """Whether the run is to end, found out within so many seconds."""
        return self._cancel.wait(seconds)

    def _change(self, before: JobState, after: JobState) -> None:
        with self._condition:
            if self._state is before:
                self._state = after
                self._condition.notify_all()

"""The inference engine as the window sees it: loading, ready or failed, and answers as calls."""

from __future__ import annotations

import enum
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.tasks import Outcome, Receiver, Tasks
from mriclassifier.inference.engine import InferenceEngine, Priority

if TYPE_CHECKING:  # so that the engine's thread can begin before they are loaded
    from mriclassifier.imaging.study import Frame
    from mriclassifier.inference.classifier import Classifier, ModelInfo
    from mriclassifier.inference.prediction import Prediction

FactoryFor = Callable[[str], Callable[[], "Classifier"]]
REFERENCE = "keras"
DEFAULT = "onnx"


class Phase(enum.Enum):
    """Whether frames can be classified."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class EngineStatus:
    """What the footer and the panel say of the engine.

    Attributes
    ----------
    phase
        READY also while another engine loads and the present one goes on answering.
    loading
        The engine that is being loaded, or None.
    model
        What answers now.
    error
        Why nothing can answer.
    """

    phase: Phase
    loading: str | None = None
    model: ModelInfo | None = None
    error: MriClassifierError | None = None


class Question:
    """A frame that waits for its prediction, or is being classified."""

    def __init__(
        self, engine: InferenceEngine, tasks: Tasks, future: Future[Prediction], job: int
    ) -> None:
        self._engine = engine
        self._tasks = tasks
        self._future = future
        self._job = job

    def withdraw(self) -> None:
        """Take it back; the receiver is not called, whatever comes."""
        self._tasks.forget([self._job])
        self._future.cancel()

    def put_back(self) -> bool:
        """Take it back unless it is being answered already; whether it was taken back."""
        if not self._future.cancel():
            return False
        self._tasks.forget([self._job])
        return True

    def hasten(self) -> None:
        """Somebody looks at the frame now."""
        self._engine.hasten(self._future, Priority.WINDOW)


class EngineControl(QObject):
    """Starts, switches and asks the engine; everything is told in the GUI thread.

    Parameters
    ----------
    factory_for
        Gives the function that loads the classifier for an engine's name; it runs on the
        engine's thread.
    tasks
        Brings the answers back.
    """

    status_changed = Signal()
    replaced = Signal()  # another classifier answers from now on
    switch_failed = Signal(str, object)  # engine's name, MriClassifierError

    def __init__(self, factory_for: FactoryFor, tasks: Tasks) -> None:
        super().__init__()
        self._factory_for = factory_for
        self._tasks = tasks
        self._engine: InferenceEngine | None = None
        self._last_load = 0
        self.status = EngineStatus(phase=Phase.LOADING)

    @property
    def engine(self) -> InferenceEngine | None:
        """The engine, once started; the one to share with whoever else classifies."""
        return self._engine

    @property
    def name_in_use(self) -> str | None:
        """The engine that is loaded, once there is one."""
        return self.status.model.engine if self.status.model else None

    def start(self, name: str) -> None:
        """Create the engine and load its first model in the background."""
        self._engine = InferenceEngine(self._factory_for(name))
        self._watch_loading(name, self._engine.ready)

    def switch(self, name: str) -> None:
        """Load another engine or model; the present one answers until it is there."""
        if self._engine is not None:
            self._watch_loading(name, self._engine.switch(self._factory_for(name)))

    def _watch_loading(self, name: str, future: Future[ModelInfo]) -> None:
        self._last_load += 1
        number = self._last_load
        self._set(
            phase=Phase.READY if self.status.model else Phase.LOADING, loading=name, error=None
        )
        self._tasks.watch(
            future, lambda outcome: self._loaded(name, outcome, last=number == self._last_load)
        )

    def classify(self, frame: Frame, receiver: Receiver, *, shown: bool) -> Question:
        """Ask for a frame's prediction; a frame that is shown goes before the others."""
        if self._engine is None:
            raise RuntimeError("the engine was not started")
        priority = Priority.WINDOW if shown else Priority.BATCH
        future = self._engine.submit(frame, priority=priority)
        return Question(self._engine, self._tasks, future, self._tasks.watch(future, receiver))

    def close(self, timeout: float) -> bool:
        """End the engine's thread; True when it ended within ``timeout`` seconds."""
        return self._engine is None or self._engine.close(timeout)

    def _loaded(self, name: str, outcome: Outcome, *, last: bool) -> None:
        loading = None if last else self.status.loading
        if outcome.error is None:
            self._set(phase=Phase.READY, model=outcome.result, loading=loading)
            self.replaced.emit()
            return
        if not last:
            return  # a later choice is on its way, and it alone is of interest
        error = as_error(outcome.error)
        if self.status.model:
            self._set(loading=None)
        else:
            self._set(phase=Phase.FAILED, loading=None, error=error)
        self.switch_failed.emit(name, error)
        if error is not outcome.error:
            raise outcome.error

    def _set(self, **changes: object) -> None:
        self.status = replace(self.status, **changes)  # type: ignore[arg-type]
        self.status_changed.emit()

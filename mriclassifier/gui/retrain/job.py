"""A training from the check of the data to the compared candidate; it goes on while its window is closed."""

from __future__ import annotations

import datetime
import enum
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mriclassifier import paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, TrainingError
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.retrain import estimate, run_folder
from mriclassifier.gui.retrain.child import Child, End
from mriclassifier.gui.retrain.interpreter import Interpreter, probe
from mriclassifier.gui.retrain.plan import Plan
from mriclassifier.gui.retrain.run_folder import Run
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.inference.installed import locate
from mriclassifier.settings import Settings

VERSION = "1.0.0"


class Phase(enum.Enum):
    """What is going on."""

    IDLE = "idle"
    CHECKING = "checking"
    CHECKED = "checked"
    FIT = "fit"
    EXPORT = "export"
    COMPARE = "compare"
    READY = "ready"
    STOPPED = "stopped"


RUNNING = (Phase.FIT, Phase.EXPORT, Phase.COMPARE)


@dataclass(frozen=True, kw_only=True)
class Status:
    """Where the training is.

    Attributes
    ----------
    step
        ``(name, done, total)`` of the work at hand where it is not the epochs.
    event
        The trainer's latest report; see :class:`training.fit.Progress`.
    history
        Figures of the finished epochs.
    error
        Why it stopped; None where it was asked to.
    stopping
        It was asked to stop and has not ended yet.
    """

    phase: Phase = Phase.IDLE
    step: tuple[str, int, int] | None = None
    event: Mapping[str, Any] | None = None
    history: tuple[Mapping[str, float], ...] = ()
    error: MriClassifierError | None = None
    stopping: bool = False


class Job(QObject):
    """Runs the child's commands one after the other.

    Parameters
    ----------
    settings
        Say which Python trains.
    """

    changed = Signal()  # phase or error
    progressed = Signal()  # step, event or history
    checked = Signal(object)  # dict, or None where the data could not be looked at
    ready = Signal(object)  # dict: the comparison
    noticed = Signal(object)  # dict: a sentence of the trainer

    def __init__(self, settings: Settings, tasks: Tasks, workers: Workers) -> None:
        super().__init__()
        self._settings = settings
        self._tasks = tasks
        self._workers = workers
        self._child: Child | None = None
        self._after: Callable[[End], None] = lambda _: None
        self._turn = 0
        self._closed = False
        self.interpreter: Interpreter | None = None
        self.run: Run | None = None
        self.status = Status()

    @property
    def is_running(self) -> bool:
        """Whether a training, an export or a comparison is at work."""
        return self.status.phase in RUNNING

    def check(self, plan: Plan, report: Path) -> None:
        """Look at the data; ``checked`` comes with the report."""
        self._after = lambda _: None  # an earlier check that was given up may end yet
        self._set(Status(phase=Phase.CHECKING))

        def prepare() -> Interpreter:
            report.parent.mkdir(parents=True, exist_ok=True)
            report.unlink(missing_ok=True)
            return probe(self._settings)

        def begin(interpreter: Interpreter) -> None:
            self.interpreter = interpreter
            self._start(plan.check(report), report.parent, lambda end: self._checked(end, report))

        self._work(prepare, begin)

    def start(self, plan: Plan, folder: Path, *, images: tuple[int, int]) -> None:
        """Train in a folder made by :func:`run_folder.new_run_folder`."""
        run = Run(path=folder, plan=plan, created=datetime.datetime.now(), images=images)
        self._set(Status(phase=Phase.FIT))
        self._work(lambda: run_folder.save(run), self._fit)

    def resume(self, run: Run) -> None:
        """Go on with a training that was stopped or interrupted."""
        phase = {run_folder.EXPORT: Phase.EXPORT, run_folder.COMPARE: Phase.COMPARE}
        self.run = run
        self._set(Status(phase=phase.get(run.phase, Phase.FIT)))

        def look() -> tuple[Run, tuple[dict[str, float], ...]]:
            self.interpreter = self.interpreter or probe(self._settings)
            return run_folder.load(run.path) or run, tuple(run.history())

        def begin(found: tuple[Run, tuple[dict[str, float], ...]]) -> None:
            self._set(replace(self.status, history=found[1]))
            steps = {
                run_folder.EXPORT: self._export,
                run_folder.COMPARE: self._compare,
                run_folder.READY: self._read_comparison,
            }
            steps.get(found[0].phase, self._fit)(found[0])

        self._work(look, begin)

    def stop(self) -> None:
        """Ask the child to end, and start no other; the finished epochs are kept."""
        self._set(replace(self.status, stopping=True))
        if self._child is not None:
            self._child.stop()

    def forget(self) -> None:
        """Be as if nothing had been asked for; only while nothing runs."""
        self.run = None
        self._set(Status())

    def log(self) -> str:
        """The last lines of the child's error output."""
        return self._child.log() if self._child is not None else ""

    @property
    def child_pid(self) -> int | None:
        """Of the child, while there is one."""
        return self._child.pid if self._child is not None else None

    def close(self, timeout: float) -> bool:
        """Stop resumably; True when everything ended within ``timeout`` seconds."""
        self._closed = True
        self._turn += 1
        return self._child is None or self._child.close(timeout)

    def _fit(self, run: Run) -> None:
        self.run = run

        def look() -> tuple[bool, Interpreter]:
            return run.can_resume(), self.interpreter or probe(self._settings)

        def begin(found: tuple[bool, Interpreter]) -> None:
            again, self.interpreter = found
            words = run.plan.fit(run.path, resume=again)
            self._set(replace(self.status, phase=Phase.FIT))
            self._start(words, run.path, lambda end: self._next(end, run_folder.EXPORT))

        self._work(look, begin)

    def _export(self, run: Run) -> None:
        self.run = run
        self._set(replace(self.status, phase=Phase.EXPORT, step=None, event=None))
        notes = run.path / "notes.md"

        def prepare() -> Run:
            shutil.rmtree(run.candidate, ignore_errors=True)
            run.candidate.parent.mkdir(parents=True, exist_ok=True)
            notes.write_text(_notes(run), "utf-8")
            return run

        def begin(run: Run) -> None:
            name = f"retrained-{run.created:%Y-%m-%d}"
            words = run.plan.export(
                run.path, run.candidate, name=name, version=VERSION, notes=notes
            )
            self._start(words, run.path, lambda end: self._next(end, run_folder.COMPARE))

        self._work(prepare, begin)

    def _compare(self, run: Run) -> None:
        self.run = run
        self._set(replace(self.status, phase=Phase.COMPARE, step=None, event=None))

        def begin(old: Path) -> None:
            words = run.plan.compare(
                run.path, old=old, new=run.candidate, out=run.path / run_folder.COMPARISON
            )
            self._start(words, run.path, lambda end: self._next(end, run_folder.READY))

        self._work(lambda: locate(str(self._settings.get("model.name"))).resolve(), begin)

    def _next(self, end: End, phase: str) -> None:
        run = self.run
        if run is None:
            return
        if end.stopped or end.error is not None:
            self._set(
                replace(
                    self.status, phase=Phase.STOPPED, error=end.error, stopping=False, step=None
                )
            )
            return
        steps = {
            run_folder.EXPORT: self._export,
            run_folder.COMPARE: self._compare,
            run_folder.READY: self._read_comparison,
        }
        self._work(lambda: run_folder.at_phase(run, phase), steps[phase])

    def _read_comparison(self, run: Run) -> None:
        self.run = run

        def read() -> Any:
            return json.loads((run.path / run_folder.COMPARISON).read_text("utf-8"))

        def done(report: Any) -> None:
            self._set(
                replace(self.status, phase=Phase.READY, step=None, event=None, stopping=False)
            )
            self.ready.emit(report)

        self._work(read, done)

    def _checked(self, end: End, report: Path) -> None:
        if end.stopped:
            self._set(Status())
            return

        def read() -> Any:
            return json.loads(report.read_text("utf-8"))

        def done(outcome: Outcome) -> None:
            record = outcome.result if isinstance(outcome.result, dict) else None
            found = record if record is not None and "classes" in record else None
            if found is None and end.error is None:
                self._fail(outcome.error or ValueError("no report"))
                self.checked.emit(None)
                return
            self._set(Status(phase=Phase.CHECKED if found else Phase.IDLE, error=end.error))
            self.checked.emit(found)

        self._tasks.watch(self._workers.submit(read), done)

    def _start(self, words: list[str], folder: Path, after: Callable[[End], None]) -> None:
        if self._closed or self.interpreter is None:
            return
        if self.status.stopping:  # it was asked to stop while nothing ran yet
            after(End(code=0, stopped=True))
            return
        if self._child is not None:
            self._child.deleteLater()
        child = Child(self.interpreter, words, folder, self)
        self._child = child
        self._after = after
        child.told.connect(self._told)
        child.ended.connect(self._ended)
        child.start()

    def _ended(self, child: Child, end: End) -> None:
        if not self._closed and child is self._child:
            self._after(end)

    def _told(self, record: Mapping[str, Any]) -> None:
        if "step" in record:
            step = (str(record["step"]), int(record["done"]), int(record["total"]))
            self.status = replace(self.status, step=step)
        elif "notice" in record:
            self.noticed.emit(record["notice"])
            return
        elif "epoch" in record:
            self._take(record)
        else:
            return
        self.progressed.emit()

    def _take(self, event: Mapping[str, Any]) -> None:
        history = self.status.history
        if metrics := event.get("metrics"):
            # A resumed run begins with the epoch that was not finished
            history = (*(r for r in history if r["epoch"] < metrics["epoch"]), metrics)
            self._remember_speed(metrics)
        self.status = replace(self.status, step=None, event=event, history=history)

    def _remember_speed(self, metrics: Mapping[str, float]) -> None:
        if self.run is None or not self.run.images[0]:
            return
        trained, watched = self.run.images
        stage = {"epochs": 1, "size": metrics["size"]}
        pixels = estimate.work([stage], trained=trained, watched=watched)
        self._workers.submit(lambda: estimate.keep_speed(pixels, metrics["seconds"]))

    def _work(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._turn += 1
        turn = self._turn

        def done(outcome: Outcome) -> None:
            if turn != self._turn:
                return
            if outcome.error is not None:
                self._fail(outcome.error)
            else:
                then(outcome.result)

        self._tasks.watch(self._workers.submit(work), done)

    def _fail(self, fault: BaseException) -> None:
        running = self.status.phase in RUNNING or self.status.phase is Phase.READY
        phase = Phase.STOPPED if running and self.run is not None else Phase.IDLE
        error = (
            TrainingError(
                QT_TRANSLATE_NOOP("errors", "The files of the training cannot be used ({reason})."),
                reason=getattr(fault, "strerror", None) or type(fault).__name__,
            )
            if isinstance(fault, OSError | ValueError)
            else as_error(fault)
        )
        self._set(replace(self.status, phase=phase, error=error, stopping=False, step=None))

    def _set(self, status: Status) -> None:
        self.status = status
        self.changed.emit()


def _notes(run: Run) -> str:
    kind = "beside a base set" if run.plan.base else "on the user's own images alone"
    return (
        "Retrained in the program's window from another model, "
        f"{kind}, on {run.images[0]} different images. Who labelled them, and how well, is not known here.\n"
    )


def check_report() -> Path:
    """Where the check before a run writes."""
    return paths.training_dir() / run_folder.REPORT

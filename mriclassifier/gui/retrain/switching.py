"""Checking, using, installing and removing models: the work in a worker, the outcome as a signal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, UsageError
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.inference import choice, installed
from mriclassifier.inference.installation import install, is_name, is_taken, proposed_name
from mriclassifier.models_cli import checked


@dataclass(frozen=True, kw_only=True)
class Done:
    """What was done with which model.

    Attributes
    ----------
    action
        ``use``, ``rollback``, ``install``, ``remove`` or ``verify``.
    name, version
        Of the model; the version is empty where it was removed.
    skipped
        Models that a rollback passed over because they fail their checks.
    """

    action: str
    name: str
    version: str = ""
    skipped: tuple[str, ...] = ()


class ModelSwitch(QObject):
    """One thing at a time.

    Parameters
    ----------
    workers
        Where models are read and checked.
    """

    done = Signal(object)  # Done
    failed = Signal(object)  # MriClassifierError
    busy_changed = Signal(bool)

    def __init__(self, services: Services, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._workers = workers
        self.is_busy = False

    def use(self, name: str) -> None:
        """Check a model and let it answer from now on."""
        self._run(lambda: _check(name, "use"), self._take_over)

    def roll_back(self) -> None:
        """Go back to the latest model before this one that passes its checks."""
        self._run(self._way_back, self._take_over)

    def install(self, source: Path, name: str | None = None, *, use: bool = False) -> None:
        """Take a model in after checking the copy; with ``use``, let it answer."""

        def work() -> Done:
            if name is not None:
                _ensure_name(name)
            bundle = install(source, name=name or proposed_name(source), check=checked)
            action = "use" if use else "install"
            return Done(action=action, name=bundle.path.name, version=bundle.manifest.version)

        self._run(work, self._take_over if use else self._tell)

    def verify(self, name: str) -> None:
        """Check a model's files and its answers to the reference drawings."""
        self._run(lambda: _check(name, "verify"), self._tell)

    def remove(self, name: str) -> None:
        """Delete one of the user's own models."""

        def work() -> Done:
            installed.remove(name)
            choice.forget(name)
            return Done(action="remove", name=name)

        self._run(work, self._tell)

    def _way_back(self) -> Done:
        skipped = []
        for name in list(choice.ways_back(self._services.settings)):
            try:
                found = _check(name, "rollback")
            except MriClassifierError as error:
                skipped.append(error.sentence)
                choice.forget(name)
                continue
            return Done(
                action="rollback", name=found.name, version=found.version, skipped=tuple(skipped)
            )
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no earlier model to go back to. Choose one from the list."
            )
        )

    def _take_over(self, done: Done) -> None:
        before = str(self._services.settings.get(choice.KEY))
        try:
            self._services.use_model(done.name)
        except MriClassifierError as error:
            self.failed.emit(error)
            return
        if done.action == "rollback":
            # Going back is no new choice: the model that was left is no way back from here
            self._workers.submit(partial(_forget, done.name, before))
        self._tell(done)

    def _tell(self, done: Done) -> None:
        if done.action != "verify":
            self._note(done)
        self.done.emit(done)

    def _note(self, done: Done) -> None:
        cases = self._services.cases
        if cases.is_open:
            details = {"version": done.version} if done.version else {}
            future = cases.write(
                lambda store: store.write_audit(f"model.{done.action}", done.name, **details)
            )
            self._services.tasks.watch(future, lambda _: None)  # the desk tells what went wrong

    def _run(self, work: Callable[[], Done], then: Callable[[Done], None]) -> None:
        if self.is_busy:
            return
        try:
            self._services.roles.demand("models")
        except MriClassifierError as error:
            self.failed.emit(error)
            return
        self._set_busy(True)

        def ended(outcome: Outcome) -> None:
            self._set_busy(False)
            if outcome.error is not None:
                self.failed.emit(as_error(outcome.error))
            else:
                then(outcome.result)

        self._services.tasks.watch(self._workers.submit(work), ended)

    def _set_busy(self, busy: bool) -> None:
        self.is_busy = busy
        self.busy_changed.emit(busy)


def _check(name: str, action: str) -> Done:
    bundle: Any = checked(installed.locate(name))
    return Done(action=action, name=name, version=bundle.manifest.version)


def _ensure_name(name: str) -> None:
    if not is_name(name):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                '"{name}" cannot be the name of a model. Use letters without accents, digits, dots, dashes and '
                "underscores, and begin with a letter or a digit.",
            ),
            name=name,
        )
    if is_taken(name):
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "There is a model {name} already. Choose another name."),
            name=name,
        )


def _forget(*names: str) -> None:
    for name in names:
        choice.forget(name)

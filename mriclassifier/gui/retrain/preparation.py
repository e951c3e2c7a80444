"""What lies between the ticked sources and a training: the folders, the check, the estimate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mriclassifier import paths
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.retrain import estimate, run_folder
from mriclassifier.gui.retrain.cases_source import CasesSource
from mriclassifier.gui.retrain.job import Job
from mriclassifier.gui.retrain.plan import RECIPE, Plan
from mriclassifier.gui.retrain.sources import Choice, make_plan
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.inference import choice
from mriclassifier.inference.installed import locate
from mriclassifier.settings import setting

_HELD = ("val", "test", "calib")


class Preparation(QObject):
    """The plan that is being made.

    Parameters
    ----------
    job
        Checks the data, and trains.
    recipe
        Of the training.
    """

    failed = Signal(object)  # MriClassifierError: the check could not begin

    def __init__(
        self, services: Services, job: Job, workers: Workers, recipe: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._job = job
        self._workers = workers
        self._recipe = recipe
        self._turn = 0
        self.cases = CasesSource(services)
        self.plan: Plan | None = None
        self.folder: Path | None = None
        self.report: Mapping[str, Any] | None = None

    @property
    def is_refused(self) -> bool:
        """Whether the check says that a training would not start."""
        return bool(self.report and self.report["refused"])

    @property
    def images(self) -> tuple[int, int, int]:
        """Different images that are trained on, watched, and held out in all."""
        parts = self.report["parts"] if self.report else {}
        held = sum(sum(parts.get(part, {}).values()) for part in _HELD)
        return sum(parts.get("train", {}).values()), sum(parts.get("val", {}).values()), held

    @property
    def epochs(self) -> int:
        """Of the last stage, as the recipe has it."""
        return int(self.report["stages"][-1]["epochs"]) if self.report else 1

    def origins(self) -> list[tuple[str, Path]]:
        """Models that can be started from, with their names for the user; the one in use comes first."""
        if self.plan is None:
            return []
        found = [(self.tr("the model in use: {name}"), self.plan.start)]
        shipped = paths.resource("models", str(setting(choice.KEY).default))
        if shipped.resolve() != self.plan.start:
            found.append((self.tr("the model that came with the program: {name}"), shipped))
        return [(text.format(name=path.name), path) for text, path in found]

    def begin(self, asked: Choice) -> None:
        """Make the folder, export the cases if they are wanted, and check."""
        self.report, self.plan = None, None
        self._turn += 1
        turn, before, self.folder = self._turn, self.folder, None
        name, recipe = str(self._services.settings.get(choice.KEY)), self._recipe

        def prepare() -> tuple[Path, Plan]:
            start = locate(name).resolve()
            if before is not None:
                remove_unused(before)
            folder = run_folder.new_run_folder()
            try:
                return folder, make_plan(asked, folder, start, recipe=recipe)
            except Exception:
                remove_unused(folder)
                raise

        def check() -> None:
            if turn == self._turn and self.plan is not None and self.folder is not None:
                self._job.check(self.plan, self.folder / run_folder.REPORT)

        def go_on(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._fail(outcome.error)
                return
            folder, plan = outcome.result
            if turn != self._turn:
                self._workers.submit(lambda: remove_unused(folder))
                return
            self.folder, self.plan = folder, plan
            if asked.cases:
                self.cases.export(folder / run_folder.CORRECTIONS, check, self._fail)
            else:
                check()

        self._services.tasks.watch(self._workers.submit(prepare), go_on)

    def estimate(self, epochs: int, tell: Callable[[float, bool], None]) -> None:
        """Tell how long it will take, and whether an earlier training says so."""
        if self.report is None:
            return
        trained, watched, _ = self.images
        stages = [dict(stage) for stage in self.report["stages"]]
        stages[-1]["epochs"] = epochs
        model = self._services.engine.status.model
        if self._recipe == RECIPE and model is not None:
            stages[-1]["size"] = model.input_size  # the last stage goes on at the model's size
        amount = estimate.work(stages, trained=trained, watched=watched)

        def done(outcome: Outcome) -> None:
            if outcome.error is None:
                tell(*outcome.result)

        self._services.tasks.watch(self._workers.submit(lambda: estimate.seconds(amount)), done)

    def final_plan(self, *, start: Path, epochs: int, seed: int) -> Plan | None:
        """The plan with what was set."""
        if self.plan is None:
            return None
        chosen = None if epochs == self.epochs else epochs
        return replace(self.plan, start=start, epochs=chosen, seed=seed)

    def forget(self, *, delete: bool) -> None:
        """Begin anew; with ``delete``, the folder goes unless a training was started in it."""
        self._turn += 1
        folder, self.folder = self.folder, None
        self.plan, self.report = None, None
        if delete and folder is not None:
            self._workers.submit(lambda: remove_unused(folder))

    def _fail(self, fault: BaseException) -> None:
        self.failed.emit(as_error(fault))


def remove_unused(folder: Path) -> None:
    """Take away a folder that no training was started in."""
    if run_folder.load(folder) is None:
        run_folder.delete(folder)

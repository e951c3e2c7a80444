"""Tools > Retrain Model: from images to a new model in five steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.errors import MriClassifierError, NotAllowedError
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import wrapped
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.retrain import run_folder
from mriclassifier.gui.retrain.check_page import CheckPage
from mriclassifier.gui.retrain.compare_page import ComparePage
from mriclassifier.gui.retrain.data_page import DataPage
from mriclassifier.gui.retrain.job import RUNNING, Job, Phase
from mriclassifier.gui.retrain.plan import RECIPE
from mriclassifier.gui.retrain.preparation import Preparation
from mriclassifier.gui.retrain.remove_question import RemoveQuestion
from mriclassifier.gui.retrain.run_folder import Run
from mriclassifier.gui.retrain.run_page import RunPage, status_text
from mriclassifier.gui.retrain.settings_page import SettingsPage
from mriclassifier.gui.retrain.sources import Choice
from mriclassifier.gui.retrain.steps import StepLine, scrolling
from mriclassifier.gui.retrain.switching import Done, ModelSwitch
from mriclassifier.gui.scale import fit
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.gui.wording import research_use, sentence
from mriclassifier.inference.installation import free_name

DATA, CHECK, SETTINGS, RUN, COMPARE = range(5)


class RetrainDialog(QDialog):
    """Closing it hides it: a training goes on until :meth:`shutdown`, or until it is stopped.

    Parameters
    ----------
    services
        What the windows share.
    recipe
        Of the training: a name, or a file.
    """

    progress_text = Signal(str)  # for the status bar; empty when nothing is to be said

    def __init__(
        self, services: Services, parent: QWidget | None = None, *, recipe: str = RECIPE
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._workers = Workers(1, "retrain")
        self.job = Job(services.settings, services.tasks, self._workers)
        self.preparation = Preparation(services, self.job, self._workers, recipe, self)
        self.switch = ModelSwitch(services, self._workers, self)
        self.setWindowTitle(self.tr("Retrain Model"))
        theme = services.theme
        self.steps = StepLine(
            [
                self.tr("Images"),
                self.tr("Check"),
                self.tr("Settings"),
                self.tr("Training"),
                self.tr("Comparison"),
            ],
            theme,
            self,
        )
        self.message = MessageBar(theme, self)
        self.data = DataPage(theme, self)
        self.check = CheckPage(theme, self)
        self.settings = SettingsPage(theme, self)
        self.run = RunPage(self.job, theme, self)
        self.compare = ComparePage(theme, self)
        self.pages = QStackedWidget(self)
        for page in (self.data, self.check, self.settings, self.run):
            self.pages.addWidget(scrolling(page))
        self.pages.addWidget(self.compare)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.back = QPushButton(self.tr("< &Back"), self)
        self.next = QPushButton("", self)
        self.next.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(wrapped(research_use(), self), 1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.steps)
        column.addWidget(self.message)
        column.addWidget(self.pages, 1)
        column.addLayout(buttons)
        self.setMinimumSize(720, 500)
        fit(self, (860, 640))
        self._connect()
        self._go(DATA)

    @property
    def page(self) -> int:
        """Number of the step that is shown."""
        return self.pages.currentIndex()

    @property
    def is_running(self) -> bool:
        """Whether a training, an export or a comparison is at work."""
        return self.job.is_running

    def shutdown(self, timeout: float) -> bool:
        """Stop resumably and end all threads; True when they ended within ``timeout`` seconds."""
        ended = self.job.close(timeout)
        self.preparation.forget(delete=True)
        return self._workers.close(timeout) and ended

    def showEvent(self, event: QShowEvent) -> None:
        """Look again what there is."""
        super().showEvent(event)
        if self.page == DATA:
            self._look_around()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the name of the new model does not begin a new training."""
        if self.page == COMPARE and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.close_button.clicked.connect(lambda _=False: self.close())
        self.back.clicked.connect(lambda _=False: self._step_back())
        self.next.clicked.connect(lambda _=False: self._step_on())
        self.data.changed.connect(self._refresh)
        self.data.resume_asked.connect(self.resume)
        self.data.discard_asked.connect(self.ask_to_discard)
        self.settings.epochs.valueChanged.connect(self._estimate)
        self.preparation.failed.connect(self._check_failed)
        self.run.resume.clicked.connect(lambda _=False: self.resume(self.job.run))
        self.compare.use.clicked.connect(lambda _=False: self._promote(use=True))
        self.compare.keep.clicked.connect(lambda _=False: self._promote(use=False))
        self.compare.back.clicked.connect(lambda _=False: self._roll_back())
        self.compare.discard.clicked.connect(lambda _=False: self.ask_to_discard(self.job.run))
        self.job.changed.connect(self._follow)
        self.job.progressed.connect(self._progress)
        self.job.checked.connect(self._checked)
        self.job.ready.connect(self._ready)
        self.switch.done.connect(self._switched)
        self.switch.failed.connect(self._tell)
        self.switch.busy_changed.connect(self.compare.set_busy)

    # Steps

    def _go(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.steps.set_current(page)
        self._refresh()
        first = (self.data.own, self.back, self.next, self.run.stop, self.compare.name)
        first[page].setFocus()

    def _step_on(self) -> None:
        self.message.clear()
        if self.page == DATA:
            self._begin_check()
        elif self.page == CHECK:
            self._show_settings()
        elif self.page == SETTINGS:
            self._begin()
        elif self.page == COMPARE:
            self._start_over()

    def _step_back(self) -> None:
        self.message.clear()
        if self.page == CHECK:
            if self.job.status.phase is Phase.CHECKING:
                self.job.stop()
            self.preparation.forget(delete=True)
        if self.page == RUN:
            self._start_over()
            return
        self._go(self.page - 1)

    def _start_over(self) -> None:
        self.job.forget()
        self.preparation.forget(delete=True)
        self.run.curves.clear()
        self.compare.show_in_use(False)
        self._go(DATA)
        self._look_around()

    def _refresh(self) -> None:
        page, phase = self.page, self.job.status.phase
        allowed = self._services.roles.may("retrain")
        titles = {
            DATA: self.tr("&Check images >"),
            CHECK: self.tr("&Continue >"),
            SETTINGS: self.tr("&Start training"),
            COMPARE: self.tr("&New training"),
        }
        self.next.setText(titles.get(page, ""))
        self.next.setVisible(page in titles)
        self.next.setDefault(page != COMPARE)  # the decision there is another one
        stopped = page == RUN and phase is Phase.STOPPED
        self.back.setVisible(page in (CHECK, SETTINGS) or stopped)
        problem = self.data.problem() if page == DATA else ""
        fine = {
            DATA: not problem and allowed,
            CHECK: phase is Phase.CHECKED and not self.preparation.is_refused,
            SETTINGS: phase is Phase.CHECKED and allowed,
            COMPARE: not self.switch.is_busy,
        }
        self.next.setEnabled(fine.get(page, False))
        self.next.setToolTip(problem)

    # Images and check

    def _look_around(self) -> None:
        try:
            self._services.roles.demand("retrain")
        except NotAllowedError as error:
            self._tell(error)
        self.preparation.cases.count(self.data.set_cases)
        self._work(run_folder.unfinished, self.data.set_unfinished)

    def _begin_check(self) -> None:
        own, cases, base = self.data.folders()
        self.check.begin()
        self._go(CHECK)
        self.preparation.begin(Choice(own=own, cases=cases, base=base))

    def _check_failed(self, error: MriClassifierError) -> None:
        self._tell(error)
        self.check.show_failure()
        self._go(DATA)

    def _checked(self, report: dict[str, Any] | None) -> None:
        self.preparation.report = report
        if report is None:
            self.check.show_failure()
            if self.page == CHECK:
                self._go(DATA)
        else:
            self.message.clear()
            self.check.show_report(report)
        self._refresh()
        if self.page == CHECK and self.next.isEnabled():
            self.next.setFocus()

    # Settings

    def _show_settings(self) -> None:
        ready = self.preparation
        if ready.plan is None:
            return
        trained, _, held = ready.images
        backend = self.job.interpreter.words if self.job.interpreter else ""
        self.settings.show_facts(trained=trained, held=held, backend=backend)
        self.settings.epochs.setValue(ready.epochs)
        self.settings.set_origins(ready.origins())
        self._go(SETTINGS)
        self._estimate()

    def _estimate(self) -> None:
        self.settings.show_time(None, known=False)
        self.preparation.estimate(
            self.settings.epochs.value(),
            lambda seconds, known: self.settings.show_time(seconds, known=known),
        )

    # Training

    def _begin(self) -> None:
        page, folder = self.settings, self.preparation.folder
        plan = self.preparation.final_plan(
            start=page.chosen_origin(), epochs=page.epochs.value(), seed=page.seed.value()
        )
        if plan is None or folder is None:
            return
        self.run.curves.clear()
        self._go(RUN)
        self.job.start(plan, folder, images=self.preparation.images[:2])

    def resume(self, run: Run | None) -> None:
        """Go on with a training that was interrupted."""
        if run is None or not self._services.roles.may("retrain"):
            return
        self.message.clear()
        self.run.curves.clear()
        self._go(RUN)
        self.job.resume(run)

    def ask_to_discard(self, run: Run | None) -> None:
        """Ask once more, then delete a training and its model."""
        if run is None or self.job.is_running:
            return
        text = self.tr("Delete this training and what it has made, for good?")
        question = RemoveQuestion(self.tr("Delete training"), text, self)
        question.accepted.connect(
            lambda: self._work(lambda: run_folder.discard(run), lambda _: self._start_over())
        )
        question.open()

    def _follow(self) -> None:
        status = self.job.status
        if status.error is not None:
            self._tell(status.error)
        if status.phase is Phase.IDLE and status.error is not None and self.page in (CHECK, RUN):
            self.check.show_failure()
            self._go(DATA)
        running = status.phase in RUNNING
        if running and not status.stopping and status.error is None:
            self.message.clear()
        self.run.show_status(status)
        self._refresh()
        self._say()

    def _progress(self) -> None:
        status = self.job.status
        if status.phase is Phase.CHECKING and status.step is not None:
            self.check.show_step(*status.step)
            return
        if status.event is not None and status.event.get("metrics"):
            self.run.show_status(status)
        else:
            self.run.show_progress(status)
        self._say()

    def _say(self) -> None:
        self.progress_text.emit(status_text(self.job.status))

    # Comparison

    def _ready(self, report: dict[str, Any]) -> None:
        run = self.job.run
        if run is None:
            return
        self.compare.show_report(report, base=run.plan.base)
        self.compare.show_in_use(False)
        self._go(COMPARE)
        self._work(
            lambda: free_name(f"retrained-{run.created:%Y-%m-%d}"), self.compare.name.setText
        )

    def _promote(self, *, use: bool) -> None:
        run = self.job.run
        if run is not None:
            self.message.clear()
            self.switch.install(run.candidate, self.compare.name.text().strip(), use=use)

    def _roll_back(self) -> None:
        self.message.clear()
        self.switch.roll_back()

    def _switched(self, done: Done) -> None:
        if done.action == "rollback":
            text = self.tr("The model {name} answers again.").format(name=done.name)
        elif done.action == "use":
            text = self.tr("The new model answers from now on. You can roll back at any time.")
        else:
            text = self.tr("The new model is installed. Tools > Models lets it answer.")
        self.compare.show_in_use(done.action != "install")
        self.compare.back.setEnabled(done.action == "use")
        if done.action == "install":
            for part in (self.compare.use, self.compare.keep, self.compare.discard):
                part.hide()
        self.message.tell(text, kind="info")
        run = self.job.run
        if run is not None and done.action in ("use", "install"):
            # The installed copy stays; checkpoints and exported pictures are of no more use
            self._work(lambda: run_folder.discard(run), lambda _: None)
            self.job.run = None
        self._refresh()

    # Work off this thread

    def _work(self, work: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        def done(outcome: Outcome) -> None:
            if outcome.error is None:
                then(outcome.result)
            else:
                self._tell(as_error(outcome.error))

        self._services.tasks.watch(self._workers.submit(work), done)

    def _tell(self, error: MriClassifierError) -> None:
        self.message.tell(sentence(error))

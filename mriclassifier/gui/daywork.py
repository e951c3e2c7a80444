"""The day's work around the main window: case history, batches, reports, training, models, server, the lock.

The windows are made when they are asked for the first time, and stay until the program ends, so that a batch or
a training goes on while its window is closed. They have no parent: a child would always lie over the main
window, where the image that was chosen in them is to be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mriclassifier import paths
from mriclassifier.gui.actions import Actions
from mriclassifier.gui.cases.lock import ScreenLock
from mriclassifier.gui.cases.passphrase_dialog import LockPassphraseDialog
from mriclassifier.gui.cases.recorder import Recorder
from mriclassifier.gui.cases.signing_window import WindowSigning
from mriclassifier.gui.display import Display
from mriclassifier.gui.footer import Footer
from mriclassifier.gui.reports.exporting import Exporting, Shown
from mriclassifier.gui.result_panel import ResultPanel
from mriclassifier.gui.server.banner import ServerBanner
from mriclassifier.gui.server.desk import ServerDesk
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.gui.viewer_pane import ViewerPane
from mriclassifier.gui.wording import Sentence, sentence
from mriclassifier.gui.workflow import Workflow
from mriclassifier.imaging.source import Limits

if TYPE_CHECKING:  # imported when they are opened, so that the main window comes at once
    from mriclassifier.gui.batch.window import BatchWindow
    from mriclassifier.gui.cases.window import CasesWindow
    from mriclassifier.gui.retrain.dialog import RetrainDialog
    from mriclassifier.gui.retrain.models_window import ModelsWindow

_CLOSE_WINDOWS, _CLOSE_HISTORY, _CLOSE_SERVER = 3.0, 5.0, 10.0  # seconds


@dataclass(frozen=True, kw_only=True, eq=False)
class Parts:
    """What of the main window the day's work has to do with."""

    window: QMainWindow
    actions: Actions
    pane: ViewerPane
    panel: ResultPanel
    footer: Footer
    banner: ServerBanner
    workflow: Workflow
    display: Display
    workers: Workers
    limits: Callable[[], Limits]
    folder: Callable[[], str]


class Daywork(QObject):
    """Owns the case history and opens the windows.

    Parameters
    ----------
    parts
        The main window.
    services
        What the windows share; its desk is started and closed here.
    """

    work_ended = Signal(str)  # a sentence without anybody's name: what is done

    def __init__(self, parts: Parts, services: Services) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.services = services
        self.desk = services.cases
        self._batch: BatchWindow | None = None
        self._cases: CasesWindow | None = None
        self._retrain: RetrainDialog | None = None
        self._models: ModelsWindow | None = None
        self._training = False
        self.recorder = Recorder(
            parts.workflow, self.desk, tasks=services.tasks, workers=parts.workers
        )
        self.signing = WindowSigning(
            parts.panel.sign,
            parts.workflow,
            self.recorder,
            self.desk,
            settings=services.settings,
            roles=services.roles,
            tasks=services.tasks,
        )
        self.exporting = Exporting(
            parts.window,
            Shown(
                workflow=parts.workflow,
                pane=parts.pane,
                panel=parts.panel,
                display=parts.display,
            ),
            services=services,
            actions=parts.actions.reports,
            save_picture=parts.actions.save_picture,
            case_of=self.recorder.case_of,
            limits=parts.limits,
            folder=parts.folder,
        )
        self.lock = ScreenLock(
            QApplication.instance(),  # type: ignore[arg-type]  # there is one while there are windows
            settings=services.settings,
            theme=services.theme,
            tasks=services.tasks,
            workers=parts.workers,
            parent=self,
        )
        self.server = ServerDesk(
            parts.window,
            services,
            actions=parts.actions.server,
            banner=parts.banner,
            label=parts.footer.server,
        )
        self._connect()

    def _connect(self) -> None:
        actions = self._parts.actions.day
        for action, slot in (
            (actions.classify_folder, lambda: self.batch().start_with(None)),
            (actions.worklist, lambda: self.cases().show_worklist()),
            (actions.history, lambda: self.cases().show_history()),
            (actions.statistics, lambda: self.cases().show_statistics()),
            (actions.audit, lambda: self.cases().show_audit()),
            (actions.retrain, self._show_retraining),
            (actions.models, self._show_models),
            (actions.lock, self.lock.lock),
            (actions.passphrase, self._ask_passphrase),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        self._parts.actions.signing.connect_to(self.signing)
        self.exporting.report_saved.connect(
            lambda: self.work_ended.emit(self.tr("The report is saved."))
        )
        self.desk.failed.connect(self._tell)
        self.desk.opened.connect(self._tell_notices)

    def start(self, *, after_first_answer: bool = False) -> None:
        """Open the history, and look for work that was interrupted; after the window is shown.

        Where files were given, their first answer comes before the libraries of the history.
        """
        self.lock.resume()
        if after_first_answer:
            self.desk.hold_back()
            self._parts.workflow.answer_changed.connect(self._let_history_load)
        self.desk.start()
        self._look_for_leftovers()

    def _let_history_load(self) -> None:
        if any(image.predictions for image in self._parts.workflow.images):
            self._parts.workflow.answer_changed.disconnect(self._let_history_load)
            self.desk.let_load()

    def close(self) -> None:
        """Save what is being written, stop batch and training so that both can go on later, and end."""
        self.lock.close()
        self.signing.finish()
        self.recorder.flush()
        self.exporting.close(_CLOSE_WINDOWS)
        if self._batch is not None:
            self._batch.close_down(_CLOSE_WINDOWS)
        for window in (self._retrain, self._cases, self._models):
            if window is not None:
                window.shutdown(_CLOSE_WINDOWS)
        for made in (self._batch, self._retrain, self._cases, self._models):
            if made is not None:
                made.close()
                made.deleteLater()
        # Before the history, which its last rows go to
        self.server.close(_CLOSE_SERVER)
        self.desk.close(_CLOSE_HISTORY)

    # -- the windows -------------------------------------------------------------------------

    def batch(self) -> BatchWindow:
        """File > Classify Folder."""
        if self._batch is None:
            from mriclassifier.gui.batch.window import BatchWindow

            self._batch = made = BatchWindow(self.services)
            made.progress_text.connect(self._parts.footer.batch.show_text)
            made.unfinished_found.connect(self._offer_batch)
            made.running_changed.connect(self._batch_changed)
            self._parts.footer.batch.clicked.connect(lambda: made.start_with(None))
        return self._batch

    def cases(self) -> CasesWindow:
        """The case history."""
        if self._cases is None:
            from mriclassifier.gui.cases.window import CasesWindow

            self._cases = made = CasesWindow(self.services)
            made.report_asked.connect(self.exporting.show_case_report)
            made.corrections_exported.connect(self._train_on)
        return self._cases

    def retraining(self) -> RetrainDialog:
        """Tools > Retrain Model."""
        if self._retrain is None:
            from mriclassifier.gui.retrain.dialog import RetrainDialog

            self._retrain = made = RetrainDialog(self.services)
            made.progress_text.connect(self._parts.footer.training.show_text)
            made.job.changed.connect(self._training_changed)
            self._parts.footer.training.clicked.connect(self._show_retraining)
        return self._retrain

    def models(self) -> ModelsWindow:
        """Tools > Models."""
        if self._models is None:
            from mriclassifier.gui.retrain.models_window import ModelsWindow

            self._models = ModelsWindow(self.services)
        return self._models

    def _batch_changed(self, running: bool) -> None:
        if not running:
            self.work_ended.emit(self.tr("The batch has come to its end."))

    def _training_changed(self) -> None:
        before, self._training = self._training, self.retraining().is_running
        if before and not self._training:
            self.work_ended.emit(self.tr("The training has come to its end."))

    def _show_retraining(self) -> None:
        _come(self.retraining())

    def _show_models(self) -> None:
        _come(self.models())

    def _ask_passphrase(self) -> None:
        LockPassphraseDialog(
            self.lock.passphrase,
            tasks=self.services.tasks,
            workers=self._parts.workers,
            parent=self._parts.window,
        ).open()

    def _train_on(self, folder: Path) -> None:
        """The folder stands there when the user goes on to Tools > Retrain Model."""
        dialog = self.retraining()
        if dialog.page == 0 and not dialog.is_running:
            dialog.data.use_own.setChecked(True)
            dialog.data.own.set_path(folder)

    # -- what there is to say ----------------------------------------------------------------

    def _tell(self, problem: Sentence) -> None:
        self._parts.pane.tell(sentence(problem))

    def _tell_notices(self) -> None:
        for notice in self.desk.notices:
            self._parts.pane.tell(sentence(notice), kind="warning")

    # -- work that was interrupted -----------------------------------------------------------

    def _look_for_leftovers(self) -> None:
        def look() -> bool:
            folder = paths.batches_dir()
            found = folder.is_dir() and any(folder.iterdir())
            if found:  # here, because it takes longer than the window may wait
                import mriclassifier.gui.batch.window  # noqa: F401
            return found

        def looked(outcome: Outcome) -> None:
            if outcome.result:
                self.batch().offer_unfinished()

        self.services.tasks.watch(self._parts.workers.submit(look), looked)

    def _offer_batch(self, text: str) -> None:
        batch, offer = self.batch(), self._parts.pane.offer

        def resume() -> None:
            offer.clear()
            batch.resume_unfinished()

        def discard() -> None:
            offer.clear()
            batch.discard_unfinished()

        offer.tell(text, "info", ((self.tr("Resume"), resume), (self.tr("Discard"), discard)))


def _come(window: QWidget) -> None:
    """To the front, wherever it was."""
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()

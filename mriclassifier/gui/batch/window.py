"""The window of File > Classify Folder: from a folder to a table of answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mriclassifier import paths
from mriclassifier.batch.job import BatchJob, JobState
from mriclassifier.cases.patience import patiently
from mriclassifier.cases.records import Keep, NewCase
from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError, OutputError
from mriclassifier.gui.batch.columns import Block, Columns
from mriclassifier.gui.batch.counting import FileCounter, Found
from mriclassifier.gui.batch.deeds import Deeds
from mriclassifier.gui.batch.export_choice import check_targets
from mriclassifier.gui.batch.leftover import Leftover
from mriclassifier.gui.batch.run_page import RunPage
from mriclassifier.gui.batch.session import BatchSession, Record, Wiring
from mriclassifier.gui.batch.setup_page import SetupPage
from mriclassifier.gui.batch.thumbnails import Picture
from mriclassifier.gui.batch.unforeseen import raise_unforeseen
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Receiver, Workers
from mriclassifier.gui.wording import class_name, sentence
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.engine import Priority
from mriclassifier.inference.prediction import Prediction

_SIZE = (1120, 720)
_LEAST = (680, 500)
_LINE = 14  # px, of the letters that these suit
_GEOMETRY = "batch/geometry"
_PATIENCE = (
    20.0  # s, for a database server that is started again; whoever closes the window waits as long
)
_HELPERS = 3  # sort and count, read small pictures, export


class BatchWindow(QWidget):
    """Closing it hides it, and the batch goes on; quitting the program leaves the batch for later."""

    running_changed = Signal(bool)
    progress_text = Signal(str)  # while it runs; empty when there is nothing to say any more
    unfinished_found = Signal(str)  # a sentence; after ``offer_unfinished``

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._services = services
        self._session: BatchSession | None = None
        self._running = False
        self._starting = False
        self._recording_told = False
        self._state_file = QSettings(
            str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat
        )
        self._runner = Workers(1, "mri-batch")
        self._helpers = Workers(_HELPERS, "mri-batch-view")
        self.setWindowTitle(self.tr("Classify Folder"))
        self.counter = FileCounter(services.tasks, self._helpers)
        self.setup = SetupPage(services, self.counter, self)
        self.run = RunPage(services.theme, services.tasks, self._helpers, self)
        self.leftover = Leftover(services, self.setup, self._helpers)
        self.deeds = Deeds(services, self.run, self._helpers, lambda: self._session)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.setup)
        self.pages.addWidget(self.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        letters = min(1.4, max(1.0, self.fontMetrics().lineSpacing() / _LINE))
        self.setMinimumSize(round(_LEAST[0] * letters), round(_LEAST[1] * letters))
        self.resize(*_SIZE)
        kept = self._state_file.value(_GEOMETRY)
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
        strip = self.run.strip
        self.setup.start_asked.connect(self._begin)
        self.leftover.found.connect(self.unfinished_found)
        self.leftover.resume_asked.connect(self.resume_unfinished)
        self.leftover.resumed.connect(self._created)
        strip.pause_asked.connect(lambda: self._with_session(BatchSession.pause))
        strip.go_on_asked.connect(self._go_on)
        strip.cancel_asked.connect(lambda: self._with_session(BatchSession.cancel))
        strip.new_asked.connect(self.new_batch)
        strip.summary_asked.connect(self.run.summary.setVisible)

    # -- for the main window ---------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether a batch is at work, or paused."""
        return self._running

    @property
    def session(self) -> BatchSession | None:
        """The batch that is shown."""
        return self._session

    def start_with(self, folder: Path | None) -> None:
        """Show the window, ready for a folder; a batch that is at work, or was stopped, stays."""
        if folder is not None and self._session is not None and self._session.is_done:
            self.new_batch()
        self.show()
        self.raise_()
        self.activateWindow()
        if self._session is not None:
            return
        if folder is not None:
            self.setup.choose(folder)
        self.setup.look_again()
        self.setup.folder.setFocus()

    def offer_unfinished(self) -> None:
        """Look in the background for a batch that was interrupted; ``unfinished_found`` tells of one."""
        if self._session is None:
            self.leftover.look()

    def resume_unfinished(self) -> None:
        """Show the window, and go on with the batch that was interrupted."""
        if self._session is not None or self._starting:
            return
        self.start_with(None)
        self._set_starting(self.leftover.resume())

    def discard_unfinished(self) -> None:
        """Delete what is kept of the batch that was interrupted."""
        self.leftover.discard()

    def close_down(self, timeout: float) -> bool:
        """Leave the batch for later and end the threads, when the program ends.

        To be called before the engine and the case desk are closed; True when all ended in time.

        Parameters
        ----------
        timeout
            Seconds for each of the three.
        """
        self._keep_geometry()
        self.counter.stop()
        ended = self._session is None or self._session.end(timeout)
        self.hide()
        return all([ended, self._runner.close(timeout), self._helpers.close(timeout)])

    # -- beginning -------------------------------------------------------------------------

    def _begin(self, found: Found) -> None:
        if self._starting or self._session is not None:
            return
        self._set_starting(True)
        self._do(self._services.settings.save, self._saved)
        limits = self.setup.limits()

        def create() -> BatchJob:
            check_targets(found.plan)
            return BatchJob.create(
                paths.batches_dir(), found.plan, limits=limits, items=found.items
            )

        self._do(create, self._created)

    def _created(self, outcome: Outcome) -> None:
        self._set_starting(False)
        if outcome.error is not None:
            self.setup.say_problem(sentence(as_error(outcome.error)))
            raise_unforeseen(outcome.error)
            return
        self.show_job(outcome.result)

    def _set_starting(self, starting: bool) -> None:
        self._starting = starting
        self.setup.setEnabled(not starting)

    def show_job(self, job: BatchJob) -> None:
        """Show a batch and begin it, or go on with it."""
        self.counter.stop()
        status = self._services.engine.status
        classes = status.model.classes if status.model else ()
        columns = Columns(classes, tuple(class_name(name) for name in classes))
        wiring = Wiring(
            ask=self._ask_engine,
            record=self._recording(),
            pictures=self._pictures(),
            at_once=lambda: engine.lanes if (engine := self._services.engine.engine) else 1,
        )
        session = BatchSession(
            job, columns, tasks=self._services.tasks, workers=self._runner, wiring=wiring
        )
        session.came.connect(self._take)
        session.advanced.connect(self._refresh)
        session.stopped.connect(self._stopped)
        self._session = session
        self._recording_told = False
        self.leftover.forget()
        self.run.use(columns)
        self.run.pictures.use(partial(_thumbnail, job))
        self.pages.setCurrentWidget(self.run)
        self.run.table.setFocus()
        if job.notices:
            text = "\n".join(sentence(notice) for notice in job.notices)
            self.run.notice.tell(text, "warning")
        session.start()
        self._refresh()

    def _ask_engine(self, frame: Frame) -> Future[Prediction]:
        engine = self._services.engine.engine
        if engine is None:
            raise EngineUnavailableError(QT_TRANSLATE_NOOP("errors", "The engine is closed."))
        return engine.submit(frame, priority=Priority.BATCH)

    def _recording(self) -> Record | None:
        if not self.setup.wants_history:
            return None
        desk = self._services.cases

        def record(cases: Sequence[NewCase]) -> None:
            desk.record(cases).result()

        return patiently(record, seconds=_PATIENCE)

    def _pictures(self) -> bool:
        return bool(self._services.settings.get("cases.keep_images") != Keep.NEVER)

    # -- while it goes on ------------------------------------------------------------------

    def _with_session(self, action: Callable[[BatchSession], None]) -> None:
        if self._session is not None:
            action(self._session)

    def _go_on(self) -> None:
        session = self._session
        if session is None:
            return
        if session.is_working:
            session.go_on()
            return
        self.run.notice.clear()
        self.run.summary.hide()
        session.start()
        self._refresh()

    def _take(self, blocks: list[Block], pictures: list[tuple[int, Picture | None]]) -> None:
        for number, picture in pictures:
            self.run.pictures.put(number, picture)
        self.run.model.add(blocks)

    def _refresh(self) -> None:
        session = self._session
        if session is None:
            return
        job, strip = session.job, self.run.strip
        strip.show_state(
            job.state,
            job.summary,
            name=job.plan.paths[0].name or str(job.plan.paths[0]),
            rate=job.pace.rate,
            remaining=job.remaining,
            stopping=session.is_stopping,
        )
        if job.record_error is not None and not self._recording_told:
            self._recording_told = True
            text = self.tr("The batch goes on, but cases are not recorded any more: {reason}")
            self.run.notice.tell(text.format(reason=sentence(job.record_error)), "warning")
        self._tell_running(session.is_working)
        if session.is_working:
            self.progress_text.emit(strip.text)

    def _stopped(self) -> None:
        session = self._session
        if session is None:
            return
        summary = session.job.summary
        self.run.summary.show_summary(summary, session.columns.classes)
        self.run.summary.setVisible(summary.rows > 0)
        self._refresh()
        self.run.strip.show_summary_choice(summary.rows > 0)
        if session.error is not None:
            text = sentence(session.error)
            if not isinstance(session.error, OutputError):  # which says so itself
                text += " " + self.tr("What was classified is kept; Resume goes on with the rest.")
            self.run.notice.tell(text, "error")
        elif not session.is_done:
            text = self.tr("Stopped. Resume goes on with the rest, now or after the next start.")
            self.run.notice.tell(text, "info")
        elif session.job.plan.exports and not session.exported:
            session.exported = True
            self.deeds.export_planned()
        self.progress_text.emit(self.run.strip.text if session.is_done else "")

    def _tell_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)

    # -- afterwards ------------------------------------------------------------------------

    def new_batch(self) -> None:
        """Back to the first page; a batch that was stopped can be resumed from there."""
        session = self._session
        if session is None or session.is_working:
            return
        self._session = None
        self.run.pictures.use(None)
        done = session.job.state is JobState.DONE
        self._do(session.job.finish if done else session.job.close, self._left)
        session.deleteLater()
        self.progress_text.emit("")
        self.pages.setCurrentWidget(self.setup)
        self.setup.look_again()
        self.setup.folder.setFocus()

    def _left(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self.setup.say_problem(sentence(as_error(outcome.error)))
            raise_unforeseen(outcome.error)
        else:
            self.offer_unfinished()

    def _saved(self, outcome: Outcome) -> None:
        if outcome.error is not None:  # the batch begins all the same
            self.run.notice.tell(sentence(as_error(outcome.error)), "warning")

    # -- the window itself -----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the window; the batch goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide; the batch goes on."""
        self._keep_geometry()
        self.counter.stop()
        super().closeEvent(event)

    def _keep_geometry(self) -> None:
        self._state_file.setValue(_GEOMETRY, self.saveGeometry())

    def _do(self, work: Callable[[], Any], receiver: Receiver) -> None:
        self._services.tasks.watch(self._helpers.submit(work), receiver)


def _thumbnail(job: BatchJob, number: int) -> Picture | None:
    return job.row(number).thumbnail

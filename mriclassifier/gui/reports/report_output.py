"""Saves and prints a report that is made, in the background, and leaves a row in the audit log."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mriclassifier.errors import QT_TRANSLATE_NOOP, JobCancelledError, OutputError
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.reports import printing
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.reports.pdf import save_pdf
from mriclassifier.gui.reports.report_maker import Made
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome
from mriclassifier.gui.wording import sentence


class ReportOutput(QObject):
    """Writes one report at a time.

    Parameters
    ----------
    folder
        Where the file dialog begins.
    parent
        Of the dialogs.
    """

    begun = Signal(str)  # what is being done
    ended = Signal(str, str)  # a sentence, and its kind: "info" or "error"
    saved = Signal(object)  # Path

    def __init__(
        self, services: Services, *, painting: PaintingThread, folder: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._services = services
        self._tasks = services.tasks
        self._painting = painting
        self._folder = folder
        self._halt = threading.Event()
        self._jobs: list[int] = []

    def halt(self) -> None:
        """Stop after the page that is being painted."""
        self._halt.set()

    def close_down(self) -> None:
        """Stop, and tell nothing any more."""
        self._halt.set()
        self._tasks.forget(self._jobs)

    # -- saving ------------------------------------------------------------------------------

    def ask_file(self, made: Made) -> None:
        """Ask where to, and write it there."""
        dialog = QFileDialog(self._window, self.tr("Save the report"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters([self.tr("PDF documents (*.pdf)")])
        dialog.selectFile(proposed_name(made))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(made, Path(name)))
        dialog.open()

    def save_to(self, made: Made, path: Path) -> None:
        """Write the PDF; it appears whole or not at all."""
        pages = made.pages
        if pages is None:
            return
        self._begin(
            self.tr("Saving…"),
            lambda cancelled: save_pdf(pages, path, cancelled=cancelled),
            partial(self._saved, made),
        )

    def _saved(self, made: Made, outcome: Outcome) -> None:
        if self._is_over(outcome):
            return
        path: Path = outcome.result
        self.ended.emit(self.tr("Saved as {name}.").format(name=path.name), "info")
        self._note("report.save", made)
        self.saved.emit(path)

    # -- printing ----------------------------------------------------------------------------

    def ask_printer(self, made: Made) -> None:
        """Ask which printer, and print."""
        if made.pages is None:
            return
        dialog = printing.print_dialog(made.pages, self._window)
        if dialog is None:
            error = OutputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "No printer is set up on this computer. Save the report as PDF instead.",
                )
            )
            self.ended.emit(sentence(error), "error")
            return
        dialog.accepted.connect(lambda: self.print_on(made, dialog.printer()))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, made: Made, printer: Any) -> None:
        """Print in the background."""
        pages = made.pages
        if pages is None:
            return
        self._begin(
            self.tr("Printing…"),
            lambda cancelled: printing.print_pages(pages, printer, cancelled=cancelled),
            partial(self._printed, made),
        )

    def _printed(self, made: Made, outcome: Outcome) -> None:
        if not self._is_over(outcome):
            self.ended.emit(self.tr("Sent to the printer."), "info")
            self._note("report.print", made)

    # -- inside ------------------------------------------------------------------------------

    def _begin(
        self,
        words: str,
        work: Callable[[Callable[[], bool]], Any],
        receiver: Callable[[Outcome], None],
    ) -> None:
        self._halt = threading.Event()
        self.begun.emit(words)
        future = self._painting.submit(partial(work, self._halt.is_set))
        self._jobs.append(self._tasks.watch(future, receiver))

    def _is_over(self, outcome: Outcome) -> bool:
        """Whether it did not come to its end; then that is said."""
        if outcome.error is None:
            return False
        if isinstance(outcome.error, JobCancelledError):
            self.ended.emit(self.tr("Stopped."), "info")
        else:
            self.ended.emit(sentence(as_error(outcome.error)), "error")
        return True

    def _note(self, action: str, made: Made) -> None:
        """Leave a row in the audit log, where there is one."""
        desk = self._services.cases
        if not desk.is_open:
            return
        subject = made.codes[0] if len(made.codes) == 1 else ""
        details = {"studies": len(made.codes), "identity": made.options.identity}
        desk.write(lambda store: store.write_audit(action, subject, **details))


def proposed_name(made: Made) -> str:
    """A file name with nobody's name in it."""
    if len(made.codes) == 1:
        return f"report-{made.codes[0]}.pdf"
    return f"report-{len(made.codes)}-studies.pdf"

"""Exceptions that nobody caught: a dialog with a report that holds no file names or patient data."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.damage import explain
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.labels import fixed_font, muted, scaled_font
from mriclassifier.gui.notify import Notifier
from mriclassifier.gui.scale import SPACE, TYPE, fit
from mriclassifier.logs import crash_report, save_crash_report

_log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Says that a fault happened, and lets the user copy the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in MRI Classifier"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(self.tr("Something went wrong that should not have."), self)
        title.setWordWrap(True)
        title.setFont(scaled_font(self.font(), TYPE.heading, bold=True))
        words = muted(
            self.tr(
                "You can go on working; if a result looks wrong, open the image again. The report "
                "below helps to mend the fault. It holds no file names and no patient data, and it "
                "is sent nowhere: copy it if you want to pass it on."
            ),
            self,
        )
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setFont(fixed_font(self.font()))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton(
            self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.clicked.connect(self.copy)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.dialog)
        column.setSpacing(SPACE.gap)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self.report, 1)
        column.addWidget(buttons)
        fit(self, (640, 440))
        close.setDefault(True)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())


class CrashGuard(QObject):
    """Python's hooks for uncaught exceptions, from install to uninstall.

    The same fault is shown once: one that comes with every repaint must not bury the window.
    """

    _raised = Signal(str, str)
    _known = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self.dialog: CrashDialog | None = None
        self._box: QDialog | None = None
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._known.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the hooks."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def take(self, error: BaseException) -> None:
        """Log a fault, keep its report, and show it; safe in any thread."""
        _log.error("uncaught exception", exc_info=error)
        if (known := explain(error)) is not None:
            self._known.emit(known)
            save_crash_report(error)
            return
        report = crash_report(error)
        # The report's first lines hold the time, which is never the same
        self._raised.emit(report, _place(error))
        save_crash_report(error)

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.take(error.with_traceback(trace))

    def _uncaught_in_thread(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None and not isinstance(facts.exc_value, SystemExit):
            self.take(facts.exc_value)

    def _unraisable(self, facts: Any) -> None:
        if facts.exc_value is not None:
            self.take(facts.exc_value)

    def _tell(self, known: MriClassifierError) -> None:
        """What is no fault of the program, a full disk for instance, is one sentence; once."""
        if known.sentence not in self._seen:
            self._seen.add(known.sentence)
            # Kept: without a parent Python alone holds it
            self._box = Notifier(QApplication.activeWindow()).error(known)

    def _show(self, report: str, place: str) -> None:
        if place in self._seen:
            return
        self._seen.add(place)
        self.dialog = CrashDialog(report, QApplication.activeWindow())
        self.dialog.show()


def _place(error: BaseException) -> str:
    """Where a fault came from, to recognise it again."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    line = trace.tb_lineno if trace else 0
    file = trace.tb_frame.f_code.co_filename if trace else ""
    return f"{type(error).__qualname__} {file} {line}"

"""The self-check as a list that fills while it runs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.scale import SPACE, TYPE, fit
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence
from mriclassifier.selfcheck import Check

RunChecks = Callable[[], Iterable[Check]]


class SelfCheckDialog(QDialog):
    """Runs the checks in a worker; closing the dialog ends them after the one at work."""

    _checked = Signal(object)

    def __init__(
        self,
        run_checks: RunChecks,
        *,
        theme: Theme,
        tasks: Tasks,
        workers: Workers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._halted = threading.Event()
        self.setWindowTitle(self.tr("Self-check"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setFont(scaled_font(self.font(), TYPE.heading, bold=True))
        self.title.setText(self.tr("Checking…"))
        words = muted(
            self.tr(
                "The model's files are compared with their recorded hashes, and its answers to "
                "reference drawings with the recorded answers."
            ),
            self,
        )
        words.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(4)
        self.rows = QTableWidget(0, 2, self)
        self.rows.setHorizontalHeaderLabels([self.tr("Check"), self.tr("Outcome")])
        self.rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.rows.horizontalHeader().setSectionResizeMode(
            0, QHeaderView.ResizeMode.ResizeToContents
        )
        self.rows.horizontalHeader().setStretchLastSection(True)
        self.rows.verticalHeader().hide()
        self.rows.setShowGrid(False)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rows.setAccessibleName(self.tr("Checks"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.dialog)
        column.setSpacing(SPACE.gap)
        column.addWidget(self.title)
        column.addWidget(words)
        column.addWidget(self._progress)
        column.addWidget(self.rows, 1)
        column.addWidget(buttons)
        fit(self, (680, 420))
        self._checked.connect(self._add, Qt.ConnectionType.QueuedConnection)
        self.finished.connect(self._halted.set)
        self._job = tasks.watch(workers.submit(lambda: self._run(run_checks)), self._ended)
        self.finished.connect(lambda: tasks.forget([self._job]))

    def _run(self, run_checks: RunChecks) -> bool:
        passed = True
        for check in run_checks():
            if self._halted.is_set():
                return False
            passed = passed and check.passed
            self._checked.emit(check)
        return passed

    def _add(self, check: Check) -> None:
        word = self.tr("passed") if check.passed else self.tr("failed")
        name = QTableWidgetItem(check.name)
        name.setIcon(icons.icon("check" if check.passed else "error", self._theme.tokens))
        row = self.rows.rowCount()
        self.rows.insertRow(row)
        self.rows.setItem(row, 0, name)
        self.rows.setItem(row, 1, QTableWidgetItem(f"{word}: {check.detail}"))
        self.rows.resizeRowToContents(row)
        self.rows.scrollToBottom()

    def _ended(self, outcome: Outcome) -> None:
        self._progress.setRange(0, 1)
        self._progress.setValue(1)
        if outcome.error is not None:
            self.title.setText(sentence(as_error(outcome.error)))
        elif outcome.result:
            self.title.setText(self.tr("Everything is as it should be"))
        else:
            self.title.setText(self.tr("The self-check failed"))

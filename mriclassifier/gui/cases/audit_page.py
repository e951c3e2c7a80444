"""The audit log, newest first, and whether its chain holds."""

from __future__ import annotations

import json
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.cases.records import AuditEntry
from mriclassifier.gui import icons
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.paged import Column, PagedModel
from mriclassifier.gui.cases.table import prepare_table, spans_of, style_table
from mriclassifier.gui.cases.words import number_text
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.identity import plain
from mriclassifier.gui.labels import muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.tasks import Outcome, Tasks
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence

if TYPE_CHECKING:
    from mriclassifier.cases.store import AuditReport, CaseStore

_WIDTHS = (9, 22, 16, 20, 16, 44, 22)
_DETAILS = 5  # takes the room that is left
_MOST_COPIED = 1000


def _last_number(store: CaseStore) -> int:
    from sqlalchemy import func, select

    from mriclassifier.cases.schema import audit

    with store.reading() as connection:
        return int(connection.execute(select(func.max(audit.c.number))).scalar() or 0)


def _entries(numbers: list[int], store: CaseStore) -> dict[int, AuditEntry]:
    low, high = min(numbers), max(numbers)
    found = store.audit_entries(after=low - 1, limit=high - low + 1)
    return {entry.number: entry for entry in found}


def _details(entry: AuditEntry) -> str:
    parts = []
    for name, value in sorted(entry.details.items()):
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        parts.append(f"{name}: {text}")
    return plain(" · ".join(parts))


def _columns() -> tuple[Column[AuditEntry], ...]:
    def title(text: str) -> str:
        return QCoreApplication.translate("Cases", text)

    return (
        Column(title("Number"), lambda entry: str(entry.number), right=True),
        Column(title("When"), lambda entry: entry.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")),
        Column(title("Account"), lambda entry: plain(entry.account)),
        Column(title("What"), lambda entry: entry.action),
        Column(title("Of"), lambda entry: plain(entry.subject)),
        Column(title("Details"), _details),
        Column(title("Digest"), lambda entry: entry.digest[:16], tip=lambda entry: entry.digest),
    )


class AuditPage(QWidget):
    """Rows are fetched as they are looked at; checking runs beside."""

    def __init__(
        self, desk: CaseDesk, *, tasks: Tasks, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._theme = theme
        self._job: int | None = None
        self.model: PagedModel[AuditEntry] = PagedModel(_columns(), fetch=self._fetch, tasks=tasks)
        self.model.fetch_failed.connect(self._failed)
        words = muted(
            self.tr(
                "Each row holds the digest of the row before. A row that was changed or taken out "
                "breaks the chain."
            ),
            self,
        )
        words.setWordWrap(True)
        self.count = muted(parent=self)
        self.verify = QPushButton(self.tr("Verify"), self)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.verify.clicked.connect(lambda _=False: self.check())
        self.copy.clicked.connect(lambda _=False: self.copy_rows())
        self.result = NoticeBox(theme, "info", self)
        self.result.hide()
        self.table = QTableView(self)
        self.table.setModel(self.model)
        prepare_table(self.table)
        self.table.setAccessibleName(self.tr("Audit log"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        letter = self.fontMetrics().averageCharWidth()
        heads = self.table.horizontalHeader()
        for section, letters in enumerate(_WIDTHS):
            heads.resizeSection(section, letters * letter + 16)
        heads.setSectionResizeMode(_DETAILS, QHeaderView.ResizeMode.Stretch)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.copy_rows)
        self._words = muted(parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._words)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.copy)
        row.addWidget(self.verify)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(words)
        column.addLayout(row)
        column.addWidget(self.result)
        column.addWidget(self._stack, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def read(self) -> None:
        """Ask how many rows there are."""
        if self._job is not None:
            self._tasks.forget([self._job])
        self._job = self._tasks.watch(self._desk.read(_last_number), self._counted)

    def check(self) -> None:
        """Follow the whole chain, in the background."""
        self.verify.setEnabled(False)
        self.result.set_kind("info")
        self.result.set_text(self.tr("Checking every row…"))
        self.result.show()
        future = self._desk.read(lambda store: store.verify_audit())
        self._tasks.watch(future, self._checked)

    def copy_rows(self) -> None:
        """The chosen rows, or those in sight, as lines with tabs on the clipboard."""
        places = [
            place
            for span in spans_of(self.table.selectionModel().selection())
            for place in range(span.top(), span.bottom() + 1)
        ][:_MOST_COPIED]
        if not places:
            first = max(0, self.table.rowAt(0))
            last = self.table.rowAt(self.table.viewport().height() - 1)
            places = list(range(first, (last if last >= 0 else self.model.rowCount() - 1) + 1))
        lines = ["\t".join(column.title for column in self.model.columns)]
        for place in sorted(places):
            entry = self.model.row_at(place)
            if entry is not None:
                texts = [column.text(entry) for column in self.model.columns[:-1]]
                lines.append("\t".join((*texts, entry.digest)))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _fetch(self, numbers: list[int]) -> Future[dict[int, AuditEntry]]:
        return self._desk.read(partial(_entries, numbers))

    def _counted(self, outcome: Outcome) -> None:
        self._job = None
        if outcome.error is not None:
            self._failed(outcome.error)
            return
        numbers: NDArray[np.int64] = np.arange(outcome.result, 0, -1, dtype=np.int64)
        self.model.set_keys(numbers)
        rows = self.tr("1 row") if len(numbers) == 1 else self.tr("{count} rows")
        self.count.setText(rows.format(count=number_text(len(numbers))))
        self._words.setText(self.tr("Nothing has been done yet."))
        self._stack.setCurrentWidget(self.table if len(numbers) else self._words)

    def _failed(self, fault: BaseException) -> None:
        self._words.setText(sentence(as_error(fault)))
        self._stack.setCurrentWidget(self._words)

    def _checked(self, outcome: Outcome) -> None:
        self.verify.setEnabled(True)
        if outcome.error is not None:
            self.result.set_kind("error")
            self.result.set_text(sentence(as_error(outcome.error)))
            return
        report: AuditReport = outcome.result
        fine = "info" if report.remark is None else "warning"
        self.result.set_kind(fine if report.ok else "error")
        self.result.set_text(self._verdict(report))

    def _verdict(self, report: AuditReport) -> str:
        if report.ok:
            words = self.tr(
                "The chain is whole: none of {count} rows is changed, and none is missing."
            ).format(count=number_text(report.checked))
            return words if report.remark is None else f"{words} {sentence(report.remark)}"
        return report.sentence

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        style_table(self.table, tokens)
        self.copy.setIcon(icons.icon("copy", tokens))
        self.verify.setIcon(icons.icon("check", tokens))

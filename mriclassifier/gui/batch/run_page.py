"""The second page of a batch: progress, messages, summary, filter and table under each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mriclassifier.gui.batch.action_notice import ActionNotice
from mriclassifier.gui.batch.columns import Columns
from mriclassifier.gui.batch.filter_bar import FilterBar
from mriclassifier.gui.batch.model import BatchModel
from mriclassifier.gui.batch.progress_strip import ProgressStrip
from mriclassifier.gui.batch.summary_panel import SummaryPanel
from mriclassifier.gui.batch.table import BatchTable
from mriclassifier.gui.batch.thumbnails import Thumbnails
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import research_use


class RunPage(QWidget):
    """Layout and the wiring between filter, model and table."""

    def __init__(
        self, theme: Theme, tasks: Tasks, workers: Workers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = BatchModel(tasks, workers)
        self.pictures = Thumbnails(tasks, workers)
        self.strip = ProgressStrip(theme, self)
        self.notice = ActionNotice(theme, self)
        self.summary = SummaryPanel(theme, self)
        self.summary.hide()
        self.filter = FilterBar(theme, self)
        self.table = BatchTable(self.model, self.pictures, theme, self)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.filter.columns.setMenu(self.table.column_menu(self))
        self.nothing = _Nothing(self)
        self.rows = QStackedWidget(self)
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.nothing)
        self.research = muted(research_use(), self)
        self.research.setIndent(12)
        self.research.setMinimumHeight(self.research.sizeHint().height() + 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        margins = QVBoxLayout()
        margins.setContentsMargins(12, 0, 12, 6)
        margins.setSpacing(8)
        margins.addWidget(self.notice)
        margins.addWidget(self.summary)
        column.addLayout(margins)
        column.addWidget(self.filter)
        column.addWidget(self.rows, 1)
        column.addWidget(self.research)
        self.filter.changed.connect(self._filter)
        self.summary.reason_asked.connect(self.filter.show_reason)
        self.nothing.button.clicked.connect(self.filter.clear)
        self.model.counted.connect(self._count)
        self._count()

    def use(self, columns: Columns) -> None:
        """Show another batch."""
        self.filter.set_classes(columns.classes)
        self.filter.clear()
        self.notice.clear()
        self.summary.hide()
        self.model.use(columns)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.sort(-1)

    def _filter(self) -> None:
        now = self.model.wanted
        self.model.arrange_by(self.filter.wanted(column=now.column, descending=now.descending))
        self._count()

    def _count(self) -> None:
        shown, total = self.model.rowCount(), len(self.model.columns)
        busy = self.model.is_busy
        self.filter.show_counts(shown, total, busy=busy)
        if not total:
            self.nothing.say(self.tr("The first results appear in a moment…"), clear=False)
        elif not shown and not busy:
            self.nothing.say(self.tr("No row fits the search and the filters"), clear=True)
        empty = not total or (not shown and not busy)
        if empty != (self.rows.currentWidget() is self.nothing):
            self.rows.setCurrentWidget(self.nothing if empty else self.table)


class _Nothing(QWidget):
    """Stands in the table's place while it has no rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = muted(parent=self)
        self.words.setFont(scaled_font(self.font(), 1.15))
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self.button = QPushButton(self.tr("Clear filters"), self)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def say(self, text: str, *, clear: bool) -> None:
        """Say why there is nothing."""
        self.words.setText(text)
        self.button.setVisible(clear)

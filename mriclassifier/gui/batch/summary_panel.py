"""What came of a batch: bars by class and by outcome, and what failed, by reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.batch.summary import BatchSummary, Failures
from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.cells import outcome_icon
from mriclassifier.gui.batch.columns import OUTCOMES, Outcome
from mriclassifier.gui.batch.count_bars import Count, CountBars
from mriclassifier.gui.class_looks import class_looks
from mriclassifier.gui.labels import heading, muted, tool_tip
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name

_REASONS = 5


class SummaryPanel(QFrame):
    """Stands above the rows once a batch has ended."""

    reason_asked = Signal(str, str)  # code and name of a group of failures

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summary: BatchSummary | None = None
        self._classes: tuple[str, ...] = ()
        self.setProperty("role", "panel")
        self.setObjectName("summary")
        self.classes = CountBars(self.tr("By class"), theme, self)
        self.outcomes = CountBars(self.tr("By outcome"), theme, self)
        self.nothing_failed = muted(self.tr("Nothing failed."), self)
        self.reasons: list[_Reason] = []
        self._reason_rows = QVBoxLayout()
        self._reason_rows.setSpacing(4)
        self._reason_rows.addWidget(self.nothing_failed)
        for number in range(_REASONS):
            row = _Reason(self)
            row.show_asked.connect(self.reason_asked)
            self.reasons.append(row)
            self._reason_rows.addWidget(row)
            del number
        self.others = muted(parent=self)
        self.others.setWordWrap(True)
        self._reason_rows.addWidget(self.others)
        self._reason_rows.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        for column, title in enumerate(
            (self.tr("By class"), self.tr("By outcome"), self.tr("What failed, and why"))
        ):
            grid.addWidget(heading(title, self), 0, column)
        grid.addWidget(self.classes, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.outcomes, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._reason_rows, 1, 2)
        for column, share in enumerate((3, 3, 4)):
            grid.setColumnStretch(column, share)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._write)

    def show_summary(self, summary: BatchSummary, classes: tuple[str, ...]) -> None:
        """Show what a batch came to."""
        self._summary, self._classes = summary, classes
        self._write()

    def _write(self) -> None:
        summary = self._summary
        if summary is None:
            return
        tokens = self._theme.tokens
        colours = {look.name: look.colour for look in class_looks(self._classes)}
        self.classes.show_counts(
            [
                Count(class_name(name), summary.labels.get(name, 0), colours.get(name))
                for name in self._classes
            ]
        )
        found = {
            OUTCOMES[name]: number for name, number in summary.outcomes.items() if name in OUTCOMES
        }
        found[Outcome.FAILED] = summary.failed
        self.outcomes.show_counts(
            [
                Count(
                    texts.outcome_name(outcome),
                    found.get(outcome, 0),
                    outcome_icon(outcome, tokens)[1],
                )
                for outcome in Outcome
            ]
        )
        self.nothing_failed.setVisible(not summary.failures)
        others = sum(failures.count for failures in summary.failures[_REASONS:])
        self.others.setVisible(others > 0)
        self.others.setText(
            self.tr("For other reasons: {count}. “Failed” in the filter shows all.").format(
                count=texts.count(others)
            )
        )
        for number, row in enumerate(self.reasons):
            row.setVisible(number < len(summary.failures))
            if number < len(summary.failures):
                row.show_failures(summary.failures[number])


class _Reason(QWidget):
    """A reason, how often it was met, and a button that shows these rows."""

    show_asked = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._failures: Failures | None = None
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.button = QPushButton(self.tr("Show"), self)
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def show_failures(self, failures: Failures) -> None:
        """Show a group."""
        self._failures = failures
        self.words.setText(f"{self.name}: {texts.count(failures.count)}")
        self.words.setToolTip(tool_tip(failures.example))
        self.button.setAccessibleName(self.tr("Show: {name}").format(name=self.name))

    @property
    def name(self) -> str:
        """The reason, translated."""
        return QCoreApplication.translate("errors", self._failures.reason) if self._failures else ""

    def _ask(self) -> None:
        if self._failures is not None:
            self.show_asked.emit(self._failures.code, self.name)

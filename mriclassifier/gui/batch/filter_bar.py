"""The line above the table: search, class, outcome, how many rows there are, and the columns."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.arranging import Arrangement
from mriclassifier.gui.batch.columns import Outcome
from mriclassifier.gui.labels import muted
from mriclassifier.gui.tasks import single_shot
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name

_QUIET = 180  # ms after the last key
_FLAGGED = frozenset({Outcome.REFER, Outcome.STRANGE})


class FilterBar(QWidget):
    """What is to be seen; the sort is the table head's."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code = ""
        self._quiet = single_shot(self, _QUIET, self.changed.emit)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search files, patients, reasons (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(150)
        self.search.textChanged.connect(self._quiet.start)
        self.search.returnPressed.connect(self._at_once)
        self.labels = QComboBox(self)
        self.labels.setAccessibleName(self.tr("Class"))
        self.labels.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.labels.currentIndexChanged.connect(self.changed)
        self.outcomes = QComboBox(self)
        self.outcomes.setAccessibleName(self.tr("Outcome"))
        self.outcomes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._fill_outcomes()
        self.outcomes.currentIndexChanged.connect(self._outcome_changed)
        self.reason = QToolButton(self)
        self.reason.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reason.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the word
        self.reason.clicked.connect(lambda: self.show_reason("", ""))
        self.reason.hide()
        self.number = muted(parent=self)
        self.columns = QPushButton(self.tr("Columns"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.labels)
        row.addWidget(self.outcomes)
        row.addWidget(self.reason)
        row.addWidget(self.number)
        row.addWidget(self.columns)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        shortcut.activated.connect(self.take_focus)
        self.set_classes(())
        theme.changed.connect(self._recolour)
        self._recolour()

    def set_classes(self, classes: tuple[str, ...]) -> None:
        """Offer the classes of a model."""
        self.labels.blockSignals(True)
        self.labels.clear()
        self.labels.addItem(self.tr("All classes"), -1)
        for number, name in enumerate(classes):
            self.labels.addItem(class_name(name), number)
        self.labels.blockSignals(False)

    def wanted(self, *, column: int | None, descending: bool) -> Arrangement:
        """The filter, with a sort."""
        label = self.labels.currentData()
        return Arrangement(
            column=column,
            descending=descending,
            words=tuple(self.search.text().split()),
            labels=frozenset() if label is None or label < 0 else frozenset({label}),
            outcomes=self.outcomes.currentData() or frozenset(),
            code=self._code,
        )

    def show_counts(self, shown: int, of: int, *, busy: bool) -> None:
        """How many rows are to be seen."""
        if shown == of or (busy and not shown):
            text = texts.rows(of)
        else:
            text = self.tr("{shown} of {of} rows").format(
                shown=texts.count(shown), of=texts.count(of)
            )
        self.number.setText(text)

    def show_only(self, *, label: int = -1, outcomes: frozenset[Outcome] = frozenset()) -> None:
        """Set the filter to one class, or to some outcomes, and nothing else."""
        self._set(label=label, outcomes=outcomes, code="", name="")

    def show_reason(self, code: str, name: str) -> None:
        """Show what failed for one reason; empty for any."""
        failed = frozenset({Outcome.FAILED}) if code else frozenset()
        self._set(label=-1, outcomes=failed, code=code, name=name)

    def clear(self) -> None:
        """Show everything."""
        self._set(label=-1, outcomes=frozenset(), code="", name="")

    def take_focus(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()
        self.search.selectAll()

    def _set(self, *, label: int, outcomes: frozenset[Outcome], code: str, name: str) -> None:
        self.search.clear()  # with its signals: its own cross goes by them
        for part in (self.labels, self.outcomes):
            part.blockSignals(True)
        self.labels.setCurrentIndex(max(0, self.labels.findData(label)))
        self.outcomes.setCurrentIndex(max(0, self._place(outcomes)))
        for part in (self.labels, self.outcomes):
            part.blockSignals(False)
        self._tell_reason(code, name)
        self._at_once()

    def _place(self, outcomes: frozenset[Outcome]) -> int:
        count = self.outcomes.count()
        return next((n for n in range(count) if self.outcomes.itemData(n) == outcomes), 0)

    def _tell_reason(self, code: str, name: str) -> None:
        self._code = code
        self.reason.setText(name)
        self.reason.setAccessibleName(
            self.tr("Show all reasons, not only: {name}").format(name=name)
        )
        self.reason.setToolTip(self.tr("Show all reasons again"))
        self.reason.setVisible(bool(code))

    def _outcome_changed(self) -> None:
        if self._code:
            self._tell_reason("", "")
        self.changed.emit()

    def _at_once(self) -> None:
        self._quiet.stop()
        self.changed.emit()

    def _fill_outcomes(self) -> None:
        self.outcomes.addItem(self.tr("All outcomes"), frozenset())
        self.outcomes.addItem(self.tr("Flagged or refer"), _FLAGGED)
        for outcome in Outcome:
            self.outcomes.addItem(texts.outcome_name(outcome), frozenset({outcome}))

    def _recolour(self) -> None:
        self.reason.setIcon(icons.icon("close", self._theme.tokens))

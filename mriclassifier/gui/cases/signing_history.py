"""Who changed a sign-off, when and how: a line that opens to a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui.cases.signing_words import Change
from mriclassifier.gui.labels import muted

_MOST = 30


class SignOffHistory(QWidget):
    """Newest first; whether it is open is kept from case to case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()
        self.button = QPushButton(self)
        self.button.setCheckable(True)
        self.button.setProperty("role", "link")
        self.button.toggled.connect(self._show)
        self.list = QWidget(self)
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 2, 0, 0)
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps with the first change
        self.button.setSizePolicy(policy)
        self.show_changes(())

    @property
    def lines(self) -> list[str]:
        """What is listed, one text a change."""
        return [label.text() for label in self.list.findChildren(QLabel) if label.objectName()]

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show another history."""
        self._changes = tuple(changes)
        count = len(self._changes)
        words = self.tr("1 change") if count == 1 else self.tr("{count} changes")
        self.button.setText(words.format(count=count))
        self.button.setVisible(count > 0)
        self._show()

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        opened = self.button.isChecked() and bool(self._changes)
        self.list.setVisible(opened)
        if not opened:
            return
        for change in self._changes[:_MOST]:
            self._rows.addWidget(self._row(change))
        if (rest := len(self._changes) - _MOST) > 0:
            self._rows.addWidget(muted(self.tr("And {count} earlier").format(count=rest)))

    def _row(self, change: Change) -> QWidget:
        row = QWidget(self.list)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        what = self.tr("{what} (undone)") if change.taken_back else "{what}"
        first = _words(QLabel(what.format(what=change.what), row))
        first.setObjectName("change")
        column.addWidget(first)
        if change.note:
            column.addWidget(_words(QLabel(self.tr("“{note}”").format(note=change.note), row)))
        column.addWidget(_words(muted(change.who, row)))
        return row


def _words(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

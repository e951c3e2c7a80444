"""The field for a reader's note: saved when it is left, or with Ctrl+Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LINES = 3
_LONGEST = 4000


class NoteEdit(QPlainTextEdit):
    """A few lines; Tab leaves it, as from any other control."""

    done = Signal()  # left, or Ctrl+Enter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Write a note"))
        self.setAccessibleName(self.tr("Note"))
        self.setAccessibleDescription(self.tr("Saved when you leave it, or with Ctrl+Enter"))
        self._fit()

    @property
    def note(self) -> str:
        """What is written, without blank ends."""
        return self.toPlainText().strip()[:_LONGEST]

    def sizeHint(self) -> QSize:
        """A few lines, and no width of its own."""
        return QSize(100, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving it saves; its own context menu does not count."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.done.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        frame = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = _LINES * self.fontMetrics().lineSpacing() + frame
        self.setFixedHeight(height)

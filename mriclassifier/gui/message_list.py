"""All sentences of the message bar, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget


class MessageList(QDialog):
    """One sentence a line; plain text, because the names in it come from files."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Messages"))
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setPlainText("\n".join(sentences))
        self.words.setAccessibleName(self.tr("Messages"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.resize(620, 360)

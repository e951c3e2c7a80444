"""Remarks on a coloured ground, with what they mean and what to do one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.theme import Theme


class Remarks(QWidget):
    """Hidden without a remark; whether the explanation is open is kept from slice to slice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = NoticeBox(theme, "warning", self)
        self.button = QPushButton(self.tr("What this means, and what to do"), self)
        self.button.setCheckable(True)
        self.button.setProperty("role", "link")
        self.explanation = QLabel(self)
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)
        self.explanation.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.explanation.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.box)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.explanation)
        self.button.toggled.connect(self._open)
        self.show_text("warning", [])

    def show_text(self, kind: str, sentences: Sequence[str], *, more: str = "") -> None:
        """Show sentences of a kind, and offer an explanation where there is one."""
        self.box.set_kind(kind)
        self.box.set_text("\n\n".join(sentences))
        if more != self.explanation.text():
            self.explanation.setText(more)
        self.button.setVisible(bool(more))
        self._open(self.button.isChecked())
        self.box.setVisible(bool(sentences))
        self.setVisible(bool(sentences))

    def _open(self, opened: bool) -> None:
        self.explanation.setVisible(opened and bool(self.explanation.text()))

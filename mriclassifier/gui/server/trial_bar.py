"""Asks whether new settings shall stay, as long as they go back by themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.server import words
from mriclassifier.gui.server.state import ServerState
from mriclassifier.gui.theme import Theme


class TrialBar(NoticeBox):
    """Cannot be closed: one of the two is chosen, or the time is over."""

    keep_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "warning", parent)
        self.keep = QPushButton(self.tr("&Keep"), self)
        self.back = QPushButton(self.tr("&Go back"), self)
        self.keep.clicked.connect(lambda _=False: self.keep_asked.emit())
        self.back.clicked.connect(lambda _=False: self.back_asked.emit())
        for button in (self.keep, self.back):
            button.setAutoDefault(False)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_state(self, state: ServerState) -> None:
        """Count down."""
        self.setVisible(state.left is not None)
        if state.left is not None:
            self.set_text(words.trial(state))

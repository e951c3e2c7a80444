"""The line over the whole window that stands there as long as the web server runs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.server import words
from mriclassifier.gui.server.state import Phase, ServerState
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence


class ServerBanner(NoticeBox):
    """Who can connect, and what can be done about it; hidden while nothing runs.

    It cannot be closed while the server runs: nobody shall forget that it does.
    """

    distance = "margin: 6px 8px;"
    stop_asked = Signal()
    start_asked = Signal()
    details_asked = Signal()
    keep_asked = Signal()
    back_asked = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", parent)
        self.keep = self._button(self.tr("Keep"), self.keep_asked)
        self.back = self._button(self.tr("Go back"), self.back_asked)
        self.start = self._button(self.tr("Try again"), self.start_asked)
        self.details = self._button(self.tr("Details…"), self.details_asked)
        self.stop = self._button(self.tr("Stop"), self.stop_asked)
        self.dismiss = self._button(self.tr("Close"), self.dismissed)
        for button, name in (
            (self.keep, self.tr("Keep the new settings of the web server")),
            (self.back, self.tr("Go back to the settings before")),
            (self.start, self.tr("Start the web server again")),
            (self.details, self.tr("Show the server panel")),
            (self.stop, self.tr("Stop the web server")),
            (self.dismiss, self.tr("Close this message")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.hide()

    def show_state(self, state: ServerState) -> None:
        """Say how it stands."""
        failed, on_trial = state.phase is Phase.FAILED, state.left is not None
        self.setVisible(state.phase is not Phase.OFF)
        if state.phase is Phase.OFF:
            self.set_text("")
            return
        lines = [words.banner(state)]
        if on_trial:
            lines.append(words.trial(state))
        if state.error is not None and not failed:
            lines.append(sentence(state.error))
        self.set_text("\n".join(lines))
        self.set_kind("error" if failed else "warning" if state.is_shared or on_trial else "info")
        self.keep.setVisible(on_trial)
        self.back.setVisible(on_trial)
        self.start.setVisible(failed)
        self.dismiss.setVisible(state.error is not None)
        self.stop.setVisible(not failed)
        self.stop.setEnabled(state.phase is not Phase.STOPPING)

    def _button(self, text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: asked.emit())
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

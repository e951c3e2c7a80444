"""Server > Server Panel: the web server, who may use it, and with which programs.

A window of its own, as those for batches, cases and models: the image keeps the whole main window, and the
panel can stay open beside it or on another screen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.message_bar import MessageBar
from mriclassifier.gui.retrain.steps import scrolling
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.rules import ServerRules
from mriclassifier.gui.server.state import Phase
from mriclassifier.gui.server.status_page import StatusPage
from mriclassifier.gui.server.tokens_page import TokensPage
from mriclassifier.gui.server.users_page import UsersPage
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence

_SIZE = (760, 720)
_SECOND = 1000  # ms


class ServerWindow(QWidget):
    """Closing it hides it; the server goes on, and the main window says so.

    Parameters
    ----------
    control
        Switches the server.
    rules
        What the administrator fixed.
    keeps_history
        Whether there is an audit log.
    """

    def __init__(
        self,
        control: ServerControl,
        *,
        rules: ServerRules,
        theme: Theme,
        keeps_history: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._control = control
        self._rules = rules
        self._keeps_history = keeps_history
        self.setWindowTitle(self.tr("Web Server"))
        self.messages = MessageBar(theme, self)
        self.status = StatusPage(theme, self)
        self.users = UsersPage(control, rules=rules, theme=theme, parent=self)
        self.tokens = TokensPage(control, rules=rules, theme=theme, parent=self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scrolling(self.status), self.tr("&Server"))
        self.tabs.addTab(self.users, self.tr("&Users"))
        self.tabs.addTab(self.tokens, self.tr("API &Tokens"))
        self.tabs.currentChanged.connect(lambda _: self._read())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.messages)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)
        self.setMinimumSize(480, 360)
        # Counts change with every request; nobody sees them while the panel is closed
        self.clock = QTimer(self)
        self.clock.setInterval(_SECOND)
        self.clock.timeout.connect(self.refresh)
        head = self.status.head
        head.start_asked.connect(control.start)
        head.stop_asked.connect(control.stop)
        self.status.trial.keep_asked.connect(control.keep)
        self.status.trial.back_asked.connect(control.go_back)
        self.status.ways.new_code_asked.connect(control.new_pairing)
        control.changed.connect(self.refresh)
        control.failed.connect(self._tell)

    def refresh(self) -> None:
        """Show how it stands now."""
        if not self.isVisible():
            return
        state = self._control.state
        if state.phase in (Phase.STARTING, Phase.WAITING):
            self.messages.clear()
        self.status.show_state(
            state,
            why_not=self._rules.why_not_start(),
            why_not_share=self._rules.why_not_share(),
            audit=self._audit(state.status.lost_audit if state.status else 0),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Count on."""
        super().showEvent(event)
        self.clock.start()
        self.refresh()
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self.clock.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        page = self.tabs.currentWidget()
        if page in (self.users, self.tokens) and self.isVisible():
            page.read()

    def _tell(self, error: MriClassifierError) -> None:
        # Where nothing runs, the state itself says why
        if self._control.state.is_running:
            self.messages.tell(sentence(error))

    def _audit(self, lost: int) -> str:
        if not self._keeps_history():
            return self.tr(
                "No case history is kept, so nothing is written down of who used the server. Preferences > "
                "Case history switches it on."
            )
        if lost:
            return self.tr(
                "Rows of the audit log that could not be written: {count}. Look whether the disk is full."
            ).format(count=lost)
        return ""

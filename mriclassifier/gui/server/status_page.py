"""First page of the server panel: how it stands, how to get in, who came."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.server.state import ServerState
from mriclassifier.gui.server.status_parts import Counts, LastVisits, StateHead, WaysIn
from mriclassifier.gui.server.trial_bar import TrialBar
from mriclassifier.gui.theme import Theme


class StatusPage(QWidget):
    """Shows a :class:`ServerState`; what is asked for comes as signals of its parts."""

    share_asked = Signal()
    unshare_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.head = StateHead(theme, self)
        self.trial = TrialBar(theme, self)
        self.audit = NoticeBox(theme, "warning", self)
        self.ways = WaysIn(theme, self)
        self.counts = Counts(self)
        self.visits = LastVisits(theme, self)
        self.share = QPushButton(self)
        self.unshare = QPushButton(self.tr("Only &This Computer"), self)
        self.unshare.setToolTip(self.tr("Other computers can connect no more, from now on"))
        self.share.clicked.connect(lambda _=False: self.share_asked.emit())
        self.unshare.clicked.connect(lambda _=False: self.unshare_asked.emit())
        deeds = QHBoxLayout()
        deeds.addWidget(self.share)
        deeds.addWidget(self.unshare)
        deeds.addStretch(1)
        self._rules = [self._rule() for _ in range(2)]
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 12, 4)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.trial)
        column.addWidget(self.audit)
        column.addLayout(deeds)
        column.addWidget(self._rules[0])
        column.addWidget(self.ways)
        column.addWidget(self._rules[1])
        column.addWidget(self.counts)
        column.addWidget(self.visits)
        column.addStretch(1)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_state(
        self, state: ServerState, *, why_not: str, why_not_share: str, audit: str
    ) -> None:
        """Show it; the texts say what is not allowed or not well, and are empty where all is."""
        self.head.show_state(state, why_not=why_not)
        self.trial.show_state(state)
        self.ways.show_state(state)
        self.counts.show_state(state)
        self.visits.show_state(state)
        for rule in self._rules:
            rule.setVisible(state.is_running)
        self.share.setText(
            self.tr("&Change Who Can Connect…")
            if state.is_shared
            else self.tr("&Allow Other Computers…")
        )
        self.share.setEnabled(not why_not_share and not state.is_busy)
        self.share.setToolTip(why_not_share)
        self.unshare.setVisible(state.is_shared)
        self.audit.setVisible(bool(audit) and state.is_running)
        self.audit.set_text(audit)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        return rule

    def _recolour(self) -> None:
        self.share.setIcon(icons.icon("web-shared", self._theme.tokens))
        self.unshare.setIcon(icons.icon("web-local", self._theme.tokens))

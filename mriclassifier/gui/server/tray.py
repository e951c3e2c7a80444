"""The sign beside the clock while the web server runs, where the desktop has a place for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.server import words
from mriclassifier.gui.server.server_actions import ServerActions
from mriclassifier.gui.server.state import Phase, ServerState


class ServerTray(QObject):
    """Made when the server is switched on for the first time.

    Parameters
    ----------
    window
        Owns the menu.
    actions
        What can be asked for.
    show_window
        Brings the program's window to the front.
    available
        Whether the desktop shows such signs.
    """

    def __init__(
        self,
        window: QWidget,
        actions: ServerActions,
        *,
        show_window: Callable[[], None],
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._show_window = show_window
        self._available = available
        self.icon: QSystemTrayIcon | None = None
        self.menu: QMenu | None = None

    def show_state(self, state: ServerState) -> None:
        """Show the sign, or take it away."""
        if state.phase in (Phase.OFF, Phase.FAILED):
            if self.icon is not None:
                self.icon.hide()
            return
        if self.icon is None:
            # Asked each time: a desktop's bar may come later than the program
            if not self._available():
                return
            self._make()
        assert self.icon is not None
        text = words.banner(state)
        if self.icon.toolTip() != text:
            self.icon.setToolTip(text)
        if not self.icon.isVisible():
            self.icon.show()

    def close(self) -> None:
        """Take it away for good."""
        if self.icon is not None:
            self.icon.hide()

    def _make(self) -> None:
        self.menu = menu = QMenu(self._window)
        show = QAction(self.tr("Show &MRI Classifier"), menu)
        show.triggered.connect(lambda _=False: self._show_window())
        menu.addAction(show)
        menu.addActions([self._actions.open_page, self._actions.panel])
        menu.addSeparator()
        menu.addAction(self._actions.stop)
        self.icon = QSystemTrayIcon(icons.app_icon(), self)
        self.icon.setContextMenu(menu)
        self.icon.activated.connect(self._activated)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # A click opens the menu on some desktops; on the others it shall not do nothing
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._show_window()

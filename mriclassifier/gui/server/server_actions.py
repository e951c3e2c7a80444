"""The menu Server: what the user can ask of the web server."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from mriclassifier.gui.action_maker import ActionMaker
from mriclassifier.gui.server.state import ServerState


class ServerActions(QObject):
    """Actions; :class:`~mriclassifier.gui.server.desk.ServerDesk` does them.

    Parameters
    ----------
    make
        Makes the actions.
    parent
        Owns them.
    """

    def __init__(self, make: ActionMaker, parent: QObject) -> None:
        super().__init__(parent)
        new = make.make
        self.start = new(self.tr("&Start Web Server"), "web", "Ctrl+Shift+S")
        self.stop = new(self.tr("S&top Web Server"), "stop", None)
        self.open_page = new(self.tr("&Open Page in Browser"), "browser", "Ctrl+Shift+G")
        self.copy_address = new(self.tr("&Copy Address"), "copy", None)
        self.share = new(self.tr("&Allow Other Computers…"), "web-shared", None)
        self.panel = new(self.tr("Server &Panel…"), "settings", "Ctrl+Shift+P")
        self.refresh(ServerState(), may_start=True, may_share=True)

    def add_to(self, menu: QMenu) -> None:
        """Fill the menu."""
        menu.addActions([self.start, self.stop])
        menu.addSeparator()
        menu.addActions([self.open_page, self.copy_address])
        menu.addSeparator()
        menu.addActions([self.share, self.panel])

    def refresh(self, state: ServerState, *, may_start: bool, may_share: bool) -> None:
        """Grey what makes no sense now."""
        self.start.setEnabled(may_start and not state.is_running and not state.is_busy)
        self.stop.setEnabled(state.is_running or state.is_busy)
        self.open_page.setEnabled(state.is_running)
        self.copy_address.setEnabled(state.is_running)
        self.share.setEnabled(may_share and not state.is_busy)

"""What the user can ask for to find the way: palette, guide, shortcuts, tour, examples, log."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from mriclassifier.gui.action_maker import ActionMaker


class HelpActions(QObject):
    """Actions for the menus File and Help; :class:`~mriclassifier.gui.help.desk.HelpDesk` does them.

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
        self.examples = new(self.tr("Open E&xample Drawings"), None, None)
        self.palette = new(self.tr("&Command Palette…"), "search", "Ctrl+K")
        # Also while another window of the program is in front
        self.palette.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self.guide = new(self.tr("&User Guide"), "info", QKeySequence.StandardKey.HelpContents)
        self.shortcuts = new(self.tr("&Keyboard Shortcuts…"), None, "Ctrl+F1")
        self.tour = new(self.tr("&Tour"), None, None)
        self.log = new(self.tr("&Log…"), None, None)

    def add_to(self, menu: QMenu) -> None:
        """Put them into the menu Help."""
        menu.addActions([self.guide, self.shortcuts, self.palette, self.tour])
        menu.addSeparator()
        menu.addAction(self.log)

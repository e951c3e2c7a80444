"""What the user can ask for beside looking at an image: batches, cases, training, models, the lock."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from mriclassifier.gui.action_maker import ActionMaker


class DayActions(QObject):
    """Actions for the menus File, Cases and Tools; :class:`~mriclassifier.gui.daywork.Daywork` does them.

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
        self.classify_folder = new(self.tr("Classify Fol&der…"), "batch", "Ctrl+Shift+B")
        self.worklist = new(self.tr("&Worklist"), "worklist", "Ctrl+Shift+H")
        self.history = new(self.tr("Case &History"), "cases", "Ctrl+H")
        self.statistics = new(self.tr("&Statistics"), None, None)
        self.audit = new(self.tr("Au&dit Log"), None, None)
        self.lock = new(self.tr("&Lock Now"), "lock", "Ctrl+L")
        self.passphrase = new(self.tr("Lock &Passphrase…"), None, None)
        self.retrain = new(self.tr("&Retrain Model…"), "train", "Ctrl+Shift+T")
        self.models = new(self.tr("&Models…"), "model", "Ctrl+Shift+M")

    def fill_cases(self, menu: QMenu) -> None:
        """The menu Cases, behind what it holds already."""
        menu.addActions([self.worklist, self.history, self.statistics, self.audit])
        menu.addSeparator()
        menu.addActions([self.lock, self.passphrase])

    def fill_tools(self, menu: QMenu) -> None:
        """The menu Tools."""
        menu.addActions([self.retrain, self.models])

"""What the user can ask of the result beside looking at it: report, copies, the mask."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from mriclassifier.gui.action_maker import ActionMaker


class ReportActions(QObject):
    """Actions for the menus File and Edit; :class:`~mriclassifier.gui.reports.exporting.Exporting` does them.

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
        keys = QKeySequence.StandardKey
        self.report = new(self.tr("Repor&t…"), "report", keys.Print)
        # A text that is selected keeps its own Ctrl+C
        self.copy_result = new(self.tr("Cop&y Result"), "copy", keys.Copy)
        self.copy_image = new(self.tr("Copy &Image"), "image", "Ctrl+Shift+C")
        self.mask = new(self.tr("&Mask Text in Pictures…"), "brush", None)
        self.set_enabled(shown=False, answered=False)

    def set_enabled(self, *, shown: bool, answered: bool) -> None:
        """Grey what makes no sense now."""
        self.mask.setEnabled(shown)
        for action in (self.report, self.copy_result, self.copy_image):
            action.setEnabled(answered)

    def add_to(self, menu: QMenu, before: QAction | None = None) -> None:
        """Put them into the File menu."""
        for action in (self.report, self.copy_image, self.copy_result, self.mask):
            if before is None:
                menu.addAction(action)
            else:
                menu.insertAction(before, action)

"""Whether list and result stand beside the canvas: as the program, the user and full screen want it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class SidePanels(QObject):
    """A panel is shown when there is something in it, the user wants it, and it is not concealed.

    Parameters
    ----------
    files
        The list; wanted by the program only while there are several images.
    panel
        The result.
    """

    changed = Signal()

    def __init__(self, files: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._files, self._panel = files, panel
        self._listed = False
        self._concealed = False
        self.files_wanted = True
        self.panel_wanted = True

    def want_list(self, listed: bool) -> None:
        """Say whether there is a list worth showing."""
        self._listed = listed
        self._apply()

    def show_files(self, wanted: bool) -> None:
        """The user wants the list, or not."""
        self.files_wanted = wanted
        self._apply()

    def show_panel(self, wanted: bool) -> None:
        """The user wants the result panel, or not."""
        self.panel_wanted = wanted
        self._apply()

    def conceal(self, concealed: bool) -> None:
        """Hide both for a while, whatever is wanted."""
        self._concealed = concealed
        self._apply()

    def _apply(self) -> None:
        self._files.setVisible(self._listed and self.files_wanted and not self._concealed)
        self._panel.setVisible(self.panel_wanted and not self._concealed)
        self.changed.emit()

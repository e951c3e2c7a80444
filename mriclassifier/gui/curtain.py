"""What stands in the main window from its first moment until its parts are made: the program's name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.theme import Tokens

_LINE = 1.6  # of the height of a line


class Curtain(QWidget):
    """Paints two lines, and says when it has been seen.

    It imports next to nothing, not even Qt's namespace of constants: the window stands on the screen before
    the rest is loaded.

    Parameters
    ----------
    name
        The program's.
    tokens
        Colours; those of the system unless given.
    """

    seen = Signal()  # once, when the picture is on its way to the screen

    def __init__(self, name: str, tokens: Tokens | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_seen = False
        self._lines = (
            name,
            QCoreApplication.translate("window", "Research use only, not for diagnosis"),
        )
        if tokens is not None:
            colours = QPalette(self.palette())
            colours.setColor(QPalette.ColorRole.Window, QColor(tokens.window))
            colours.setColor(QPalette.ColorRole.WindowText, QColor(tokens.text))
            self.setPalette(colours)
            self.setAutoFillBackground(True)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name, and under it what the program is not for."""
        del event
        painter = QPainter(self)
        metrics = painter.fontMetrics()
        line = metrics.height() * _LINE
        top = (self.height() - line) / 2
        for number, text in enumerate(self._lines):
            left = (self.width() - metrics.horizontalAdvance(text)) // 2
            painter.drawText(left, round(top + number * line), text)
        painter.end()
        if not self._was_seen:
            self._was_seen = True
            # It goes to the screen when the event that paints it ends
            QTimer.singleShot(0, self.seen.emit)

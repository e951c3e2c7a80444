"""What the left button does on the canvas, and the pointer that says so."""

from __future__ import annotations

import enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from mriclassifier.gui.canvas.measurements import Kind

_EDGE = 24


class Tool(enum.Enum):
    """The left button's meaning; the other buttons always mean the same."""

    PAN = "pan"
    WINDOW = "window"
    LENGTH = "length"
    ANGLE = "angle"

    @property
    def measures(self) -> bool:
        """Whether it draws a measurement."""
        return self.kind is not None

    @property
    def kind(self) -> Kind | None:
        """What it measures."""
        return {Tool.LENGTH: Kind.LENGTH, Tool.ANGLE: Kind.ANGLE}.get(self)


def cursor(tool: Tool, *, held: bool = False) -> QCursor:
    """The pointer over the canvas."""
    if tool is Tool.PAN:
        return QCursor(Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor)
    if tool is Tool.WINDOW:
        return window_cursor()
    return QCursor(Qt.CursorShape.CrossCursor)


def window_cursor() -> QCursor:
    """A disc that is half light: the sign of window and contrast, legible on any ground."""
    drawn = QPixmap(_EDGE, _EDGE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(_EDGE / 2, _EDGE / 2)
    painter.setPen(QPen(QColor("black"), 4))
    painter.drawEllipse(middle, 7.0, 7.0)
    painter.setPen(QPen(QColor("white"), 1.8))
    painter.setBrush(QColor(0, 0, 0, 160))
    painter.drawEllipse(middle, 7.0, 7.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawChord(5, 5, _EDGE - 10, _EDGE - 10, -90 * 16, 180 * 16)
    painter.end()
    return QCursor(drawn)

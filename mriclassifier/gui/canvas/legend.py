"""The colours of the activation map, drawn on the canvas and into saved pictures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QLinearGradient, QPainter, QPen

from mriclassifier.gui.canvas import ink
from mriclassifier.gui.overlay import colours

_STRIP = (120.0, 8.0)
_GAP = 6.0


def draw_legend(painter: QPainter, label: str, *, corner: QPointF, width: float) -> None:
    """Draw a strip from weak to strong, and above it whose map it is.

    Parameters
    ----------
    label
        The class; plain text.
    corner
        Lower right corner of the legend.
    width
        The words take no more.
    """
    metrics = QFontMetricsF(painter.font())
    line = metrics.lineSpacing()
    weak = QCoreApplication.translate("canvas", "weak")
    strong = QCoreApplication.translate("canvas", "strong")
    strip = QRectF(0, 0, *_STRIP)
    strip.moveRight(corner.x() - metrics.horizontalAdvance(strong) - _GAP)
    strip.moveTop(corner.y() - (line + _STRIP[1]) / 2)
    gradient = QLinearGradient(strip.topLeft(), strip.topRight())
    for share, colour in colours():
        gradient.setColorAt(share, colour)
    base = corner.y() - line + metrics.ascent()
    ink.write(painter, QPointF(strip.right() + _GAP, base), strong)
    ink.write(painter, QPointF(strip.left() - _GAP - metrics.horizontalAdvance(weak), base), weak)
    painter.setPen(QPen(ink.LIGHT, 1))
    painter.setBrush(gradient)
    painter.drawRect(strip)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    title = _title(ink.plain(label), metrics=metrics, width=width)
    start = QPointF(corner.x() - metrics.horizontalAdvance(title), base - line - 2)
    ink.write(painter, start, title)


def _title(name: str, *, metrics: QFontMetricsF, width: float) -> str:
    """Whose map it is; the name of the class is the last that is given up."""
    title = QCoreApplication.translate("canvas", "Activation map")
    short = QCoreApplication.translate("canvas", "Map")
    forms = [f"{title}: {name}", f"{short}: {name}", name] if name else [title, short]
    fitting = (form for form in forms if metrics.horizontalAdvance(form) <= width)
    return next(fitting, metrics.elidedText(forms[-1], Qt.TextElideMode.ElideRight, width))

"""The cross lines on one plane: where the other planes cut it, moved by click and drag."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QLineF, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Plane

# Okabe and Ito's palette, which those who do not see red or green tell apart
COLOURS: dict[Plane, str] = {
    "axial": "#e69f00",
    "coronal": "#56b4e9",
    "sagittal": "#e58fbf",
}
_GAP = 9.0  # points around the common point that stay free
_HALO = QColor(0, 0, 0, 150)


class Crosshair(QWidget):
    """Two thin lines over a canvas; it hears the left button while the lines are shown.

    With Shift, or with another tool than the hand, the left button means what it always means.
    """

    point_asked = Signal(object)  # (x, y) in picture pixels

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view = view
        self._point: Point | None = None
        self._lines: tuple[Plane, Plane] = ("coronal", "sagittal")
        self._dragging = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.installEventFilter(self)
        view.view_changed.connect(self.update)
        self.setGeometry(view.rect())
        self.hide()

    @property
    def point(self) -> Point | None:
        """Where the lines cross, in picture pixels."""
        return self._point

    def show_point(self, point: Point | None, lines: tuple[Plane, Plane]) -> None:
        """Cross at another point.

        Parameters
        ----------
        point
            None: draw nothing.
        lines
            Which plane the line along the rows stands for, and which the line along the columns.
        """
        self._point, self._lines = point, lines
        self.update()

    def set_on(self, on: bool) -> None:
        """Show the lines, and move them by the left button."""
        self._dragging = False
        self.setVisible(on)
        self.raise_()

    def lines(self) -> tuple[QLineF, QLineF, QLineF, QLineF] | None:
        """Both halves of the line along the rows, then of that along the columns, as they are seen."""
        picture = self._view.picture
        if picture is None or self._point is None:
            return None
        to_view = self._view.projection().to_view
        x, y = self._point
        middle = to_view((x, y))
        ends = (
            to_view((0, y)),
            to_view((picture.width, y)),
            to_view((x, 0)),
            to_view((x, picture.height)),
        )
        first, second, third, fourth = (_half(middle, end) for end in ends)
        return first, second, third, fourth

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines, open in the middle."""
        del event
        lines = self.lines()
        if lines is None:
            return
        painter = QPainter(self)
        painter.setClipRegion(self._free_of_letters())
        for number, plane in enumerate(self._lines):
            for half in lines[2 * number : 2 * number + 2]:
                # They always run along rows or columns: bars are sharper, and many times faster, than lines
                for colour, width in ((_HALO, 3.0), (QColor(COLOURS[plane]), 1.0)):
                    painter.fillRect(_bar(half, width), colour)

    def _free_of_letters(self) -> QRegion:
        """Leave out the middles of the edges, where the letters stand."""
        lettered, line = self._view.lettered(), self.fontMetrics().height()
        if lettered is None:
            return QRegion(self.rect())
        area = lettered.toRect()
        middle, gap = area.center(), QRect(0, 0, 2 * line, 2 * line)
        free = QRegion(self.rect())
        for side in (
            QPoint(middle.x(), area.top() + line),
            QPoint(area.left() + line, middle.y()),
            QPoint(area.right() - line, middle.y()),
        ):
            gap.moveCenter(side)
            free -= QRegion(gap)
        # Below the letter there may be the scale bar
        gap.moveTopLeft(QPoint(middle.x() - line, area.bottom() - 2 * line))
        gap.setBottom(self.rect().bottom())
        return free - QRegion(gap)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the left button for the lines, and follow the canvas' size."""
        if watched is not self._view:
            return False
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        if not isinstance(event, QMouseEvent) or not self.isVisibleTo(self._view):
            return False
        if kind == QEvent.Type.MouseButtonPress and self._is_for_lines(event):
            self._dragging = True
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._ask(event.position())
            return True
        if kind == QEvent.Type.MouseMove and self._dragging:
            self._ask(event.position())
            return True
        if kind == QEvent.Type.MouseMove and not event.buttons() and self._view.tool is Tool.PAN:
            self._view.mouseMoveEvent(event)
            if self._view.cursor().shape() != Qt.CursorShape.SizeAllCursor:
                # After the view, which shows the hand that would move the picture
                self._view.setCursor(Qt.CursorShape.CrossCursor)
            return True
        if kind == QEvent.Type.MouseButtonRelease and self._dragging:
            self._dragging = False
            return True
        return False

    def _is_for_lines(self, event: QMouseEvent) -> bool:
        return (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and self._view.tool is Tool.PAN
            and self._view.picture is not None
            # The hand is over the end of a measurement
            and self._view.cursor().shape() != Qt.CursorShape.SizeAllCursor
        )

    def _ask(self, place: QPointF) -> None:
        picture = self._view.picture
        if picture is None:
            return
        x, y = self._view.projection().to_picture(place)
        inside = (
            min(max(x, 0.5), picture.width - 0.5),
            min(max(y, 0.5), picture.height - 0.5),
        )
        self.point_asked.emit(inside)


def _half(middle: QPointF, end: QPointF) -> QLineF:
    line = QLineF(middle, end)
    if line.length() <= _GAP:
        return QLineF(end, end)
    start = line.pointAt(_GAP / line.length())
    return QLineF(start, end)


def _bar(half: QLineF, width: float) -> QRectF:
    """A bar over a line along a row or a column, on whole points across so that it is sharp."""
    drawn = QRectF(half.p1(), half.p2()).normalized()
    aside = (width - 1) / 2
    if drawn.width() < drawn.height():
        return QRectF(math.floor(drawn.left()) - aside, drawn.top(), width, drawn.height())
    return QRectF(drawn.left(), math.floor(drawn.top()) - aside, drawn.width(), width)

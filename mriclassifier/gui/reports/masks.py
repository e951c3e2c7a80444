"""What is painted over in exported pictures: boxes and brush strokes, never in the file or for the model."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
    QTransform,
)

from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.imaging.burned_in import Box

BLACK = "#000000"


@dataclass(frozen=True)
class Stroke:
    """Where a round brush went.

    Attributes
    ----------
    points
        In picture pixels, at least one.
    width
        Of the brush, in picture pixels.
    """

    points: tuple[Point, ...]
    width: float


@dataclass(frozen=True)
class Mask:
    """Everything that is painted over on the slices of one image.

    Attributes
    ----------
    shapes
        In the order in which they were made; in picture pixels.
    """

    shapes: tuple[Box | Stroke, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.shapes)

    def with_shape(self, shape: Box | Stroke) -> Mask:
        """One more."""
        return Mask((*self.shapes, shape))

    def with_box(self, place: int, box: Box) -> Mask:
        """A box in the place of another shape."""
        return Mask((*self.shapes[:place], box, *self.shapes[place + 1 :]))

    def without(self, place: int) -> Mask:
        """One less."""
        return Mask((*self.shapes[:place], *self.shapes[place + 1 :]))

    def covers(self, box: Box) -> bool:
        """Whether one of the boxes lies over all of ``box``; strokes are not counted."""
        return any(isinstance(shape, Box) and shape.holds(box) for shape in self.shapes)


def paint_mask(
    painter: QPainter, mask: Mask, transform: QTransform, *, colour: str = BLACK
) -> None:
    """Paint the shapes, each with a hard edge so that nothing shines through.

    Parameters
    ----------
    transform
        From picture pixels to the painter's.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setTransform(transform, True)
    for shape in mask.shapes:
        if isinstance(shape, Box):
            rect = QRectF(shape.left, shape.top, shape.width, shape.height)
            painter.fillRect(rect, QColor(colour))
        else:
            _paint_stroke(painter, shape, colour)
    painter.restore()


def _paint_stroke(painter: QPainter, stroke: Stroke, colour: str) -> None:
    pen = QPen(QColor(colour), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    places = [QPointF(*point) for point in stroke.points]
    if len(places) == 1:
        places.append(places[0] + QPointF(0.01, 0))
    painter.drawPolyline(QPolygonF(places))


def outline(stroke: Stroke) -> QPainterPath:
    """The edge of what a stroke covers, in picture pixels."""
    places = [QPointF(*point) for point in stroke.points]
    path = QPainterPath(places[0])
    for place in places[1:] or [places[0] + QPointF(0.01, 0)]:
        path.lineTo(place)
    stroker = QPainterPathStroker()
    stroker.setWidth(stroke.width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()


def moved(box: Box, across: float, down: float, *, room: tuple[int, int]) -> Box:
    """The box elsewhere, still within a picture of ``room`` (width, height)."""
    left = min(max(0.0, box.left + across), max(0.0, room[0] - box.width))
    top = min(max(0.0, box.top + down), max(0.0, room[1] - box.height))
    return replace(box, left=left, top=top)


def resized(box: Box, across: float, down: float, *, room: tuple[int, int]) -> Box:
    """The box wider and higher, from its upper left corner; at least two pixels each way."""
    width = min(max(2.0, box.width + across), room[0] - box.left)
    height = min(max(2.0, box.height + down), room[1] - box.top)
    return replace(box, width=width, height=height)

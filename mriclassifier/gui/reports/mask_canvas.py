"""The picture with its mask: boxes and brush strokes are made here, by mouse or by keys."""

from __future__ import annotations

import enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.gui.reports.mask_history import MaskHistory
from mriclassifier.gui.reports.masks import Mask, Stroke, moved, outline, paint_mask, resized
from mriclassifier.gui.theme import Theme
from mriclassifier.imaging.burned_in import Box

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SMALLEST = 3.0  # picture pixels; a click is no box
_NEW = 0.25  # of the picture, a box made by a key
_PART = 1 / 100  # of the picture, a step of the arrow keys
_DENSITY = 0.8
_GRIP = 7.0  # points around a box's lower right corner


class MaskTool(enum.Enum):
    """What the left button does."""

    BOX = "box"
    BRUSH = "brush"


class MaskCanvas(QWidget):
    """The mask over its picture, made by mouse or keys.

    Insert makes a box, Page Up and Page Down choose one, the arrows move it, with Shift they change its
    size, Delete removes it.
    """

    selected_changed = Signal()

    def __init__(self, theme: Theme, history: MaskHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history = history
        self._image: QImage | None = None
        self._size = (1, 1)
        self._shape = (1.0, 1.0)
        self.tool = MaskTool.BOX
        self.brush = 12.0  # picture pixels
        self._selected: int | None = None
        self._from: Point | None = None
        self._held: Box | None = None
        self._drawn: Box | Stroke | None = None
        self._resizing = False
        self._pointer: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(280, 240)
        self.setAccessibleName(self.tr("Picture with its mask"))
        history.changed.connect(self._changed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Large enough to see letters."""
        return QSize(640, 520)

    @property
    def selected(self) -> int | None:
        """Place of the chosen box among the shapes."""
        return self._selected

    @property
    def room(self) -> tuple[int, int]:
        """Width and height of the picture, pixels."""
        return self._size

    def show_image(
        self, image: QImage, *, size: tuple[int, int], shape: tuple[float, float]
    ) -> None:
        """Show a picture of ``size`` (width, height) pixels that are ``shape`` wide and high."""
        self._image, self._size, self._shape = image, size, shape
        self.update()

    def select(self, place: int | None) -> None:
        """Choose a box."""
        if place != self._selected:
            self._history.end_step()
            self._selected = place
            self._describe()
            self.selected_changed.emit()
            self.update()

    # -- where it lies -----------------------------------------------------------------------

    def transform(self) -> QTransform:
        """From picture pixels to points of the widget."""
        across, down = self._size[0] * self._shape[0], self._size[1] * self._shape[1]
        scale = min((self.width() - 8) / across, (self.height() - 8) / down)
        made = QTransform()
        made.translate((self.width() - across * scale) / 2, (self.height() - down * scale) / 2)
        made.scale(scale * self._shape[0], scale * self._shape[1])
        return made

    def _point(self, place: QPointF) -> Point:
        found = self.transform().inverted()[0].map(place)
        return (
            min(max(found.x(), 0.0), float(self._size[0])),
            min(max(found.y(), 0.0), float(self._size[1])),
        )

    # -- events ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, mask and frames."""
        del event
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.canvas))
        transform = self.transform()
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            area = transform.mapRect(QRectF(0, 0, *self._size))
            painter.drawImage(area, self._image)
            mask = self._history.mask
            if self._drawn is not None:
                mask = mask.with_shape(self._drawn)
            painter.setClipRect(area)
            # What lies below has to be checked while the mask is made; exported pictures are black there
            painter.setOpacity(_DENSITY)
            paint_mask(painter, mask, transform)
            painter.setOpacity(1.0)
            painter.setClipping(False)
            self._paint_frames(painter, mask, transform)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_frames(self, painter: QPainter, mask: Mask, transform: QTransform) -> None:
        for place, shape in enumerate(mask.shapes):
            if not isinstance(shape, Box):
                painter.setPen(QPen(QColor("#6bb1ee"), 1, Qt.PenStyle.DashLine))
                painter.drawPath(transform.map(outline(shape)))
                continue
            rect = transform.mapRect(QRectF(shape.left, shape.top, shape.width, shape.height))
            chosen = place == self._selected
            # Black on black would not be seen; the chosen one differs by its line and its corner, too
            style = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor("#6bb1ee"), 2 if chosen else 1, style))
            painter.drawRect(rect)
            if chosen:
                corner = QRectF(rect.right() - 4, rect.bottom() - 4, 8, 8)
                painter.fillRect(corner, QColor("#6bb1ee"))
        if self.tool is MaskTool.BRUSH and self._pointer is not None:
            across = self.brush * transform.m11() / 2
            painter.setPen(QPen(QColor("#ffffff"), 1))
            painter.drawEllipse(self._pointer, across, self.brush * transform.m22() / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a box, or begin one, or a stroke."""
        if event.button() != Qt.MouseButton.LeftButton or self._image is None:
            return
        self._history.end_step()
        point = self._point(event.position())
        self._from = point
        if self.tool is MaskTool.BRUSH:
            self._drawn = Stroke((point,), self.brush)
        elif (place := self._box_at(event.position())) is not None:
            self.select(place)
            shape = self._history.mask.shapes[place]
            self._held = shape if isinstance(shape, Box) else None
            self._resizing = self._is_at_corner(event.position(), place)
        else:
            self.select(None)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on."""
        self._pointer = event.position()
        if self._from is not None:
            self._drag(self._point(event.position()))
        self.update()

    def _drag(self, point: Point) -> None:
        start = self._from
        if start is None:
            return
        across, down = point[0] - start[0], point[1] - start[1]
        if isinstance(self._drawn, Stroke):
            self._drawn = Stroke((*self._drawn.points, point), self._drawn.width)
        elif self._held is not None and self._selected is not None:
            change = resized if self._resizing else moved
            box = change(self._held, across, down, room=self._size)
            self._history.put(self._history.mask.with_box(self._selected, box), step=self._held)
        else:
            self._drawn = Box(
                min(start[0], point[0]), min(start[1], point[1]), abs(across), abs(down)
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drawn, self._drawn = self._drawn, None
        self._from = self._held = None
        self._resizing = False
        self._history.end_step()
        if isinstance(drawn, Stroke):
            self._history.put(self._history.mask.with_shape(drawn))
        elif drawn is not None and min(drawn.width, drawn.height) >= _SMALLEST:
            self._history.put(self._history.mask.with_shape(drawn))
            self.select(len(self._history.mask.shapes) - 1)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything that the mouse does to boxes."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Insert:
            self.add_box()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._choose(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _ARROWS and self._selected is not None:
            larger = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._nudge(*_ARROWS[key], larger=larger)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._selected is not None:
            place = self._selected
            self.select(None)
            self._history.put(self._history.mask.without(place))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a box, so that keys have something to move."""
        super().focusInEvent(event)
        if self._selected is None and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self._choose(1)
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Take the brush away."""
        del event
        self._pointer = None
        self.update()

    # -- boxes -------------------------------------------------------------------------------

    def add_box(self) -> None:
        """A box in the middle, to be moved by keys."""
        width, height = self._size
        wide, high = max(_SMALLEST, width * _NEW), max(_SMALLEST, height * _NEW / 4)
        box = Box((width - wide) / 2, (height - high) / 2, wide, high)
        self._history.end_step()
        self._history.put(self._history.mask.with_shape(box))
        self.select(len(self._history.mask.shapes) - 1)

    def _choose(self, by: int) -> None:
        boxes = [n for n, s in enumerate(self._history.mask.shapes) if isinstance(s, Box)]
        if not boxes:
            self.select(None)
        elif self._selected in boxes:
            self.select(boxes[(boxes.index(self._selected) + by) % len(boxes)])
        else:
            self.select(boxes[0] if by > 0 else boxes[-1])

    def _nudge(self, across: int, down: int, *, larger: bool) -> None:
        place = self._selected
        shape = self._history.mask.shapes[place] if place is not None else None
        if place is None or not isinstance(shape, Box):
            return
        step = max(1.0, min(self._size) * _PART)
        change = resized if larger else moved
        box = change(shape, across * step, down * step, room=self._size)
        self._history.put(self._history.mask.with_box(place, box), step=("keys", place, larger))

    def _box_at(self, place: QPointF) -> int | None:
        if self._selected is not None and self._is_at_corner(place, self._selected):
            return self._selected
        x, y = self._point(place)
        shapes = self._history.mask.shapes
        for number in reversed(range(len(shapes))):
            box = shapes[number]
            if isinstance(box, Box) and box.left <= x <= box.right and box.top <= y <= box.bottom:
                return number
        return None

    def _is_at_corner(self, place: QPointF, number: int) -> bool:
        shapes = self._history.mask.shapes
        shape = shapes[number] if number < len(shapes) else None
        if not isinstance(shape, Box):
            return False
        away = self.transform().map(QPointF(shape.right, shape.bottom)) - place
        return max(abs(away.x()), abs(away.y())) <= _GRIP

    def _changed(self) -> None:
        shapes = self._history.mask.shapes
        if self._selected is not None and (
            self._selected >= len(shapes) or not isinstance(shapes[self._selected], Box)
        ):
            self.select(None)
        self._describe()
        self.update()

    def _describe(self) -> None:
        boxes = [n for n, s in enumerate(self._history.mask.shapes) if isinstance(s, Box)]
        said = self.tr("{count} boxes").format(count=len(boxes))
        if self._selected in boxes:
            number = boxes.index(self._selected) + 1
            said += ". " + self.tr("Box {number} is chosen").format(number=number)
        self.setAccessibleDescription(said)

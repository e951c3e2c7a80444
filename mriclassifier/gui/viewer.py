"""The canvas: one picture, handled as in a PACS, with what is written and drawn over it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from mriclassifier.gui.canvas.hands import Hands
from mriclassifier.gui.canvas.key_cross import KeyCross
from mriclassifier.gui.canvas.keys import handle_key
from mriclassifier.gui.canvas.measurements import Measurements
from mriclassifier.gui.canvas.measuring import Measuring
from mriclassifier.gui.canvas.painting import Painting, Shown, lettered
from mriclassifier.gui.canvas.stage import Stage
from mriclassifier.gui.canvas.tools import Tool, cursor
from mriclassifier.gui.canvas.view_state import Point
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.pictures import Picture


class ImageView(Stage):
    """Shows a :class:`Picture`; fits it until the user zooms.

    Parameters
    ----------
    parent
        Of the widget.
    measurements
        Shared between views of the same slices; None: its own.
    """

    slice_asked = Signal(int)  # steps through the stack
    end_asked = Signal(int)  # -1 its first slice, 1 its last
    image_asked = Signal(int)  # steps through the list
    tool_changed = Signal(object)  # Tool
    menu_asked = Signal(QPoint)  # on the screen
    measurements_changed = Signal()
    pointed = Signal(object)  # where the pointer is, in picture pixels, or None

    def __init__(
        self, parent: QWidget | None = None, measurements: Measurements | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "canvas")
        self.setAccessibleName(self.tr("Image"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(80, 60)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.measurements = measurements or Measurements(self)
        self.measurements.changed.connect(self._measured)
        self._measuring = Measuring(self.measurements)
        self._cross = KeyCross(self._measuring)
        self._hands = Hands(self, self._measuring, self.slice_asked.emit)
        self._painting = Painting()
        self._tool = Tool.PAN
        self._pointed: Point | None = None
        self._show_cursor()

    @property
    def tool(self) -> Tool:
        """What the left button does."""
        return self._tool

    @property
    def is_busy(self) -> bool:
        """Whether a button is held or a measurement is being drawn."""
        return self._hands.is_holding or self._measuring.is_busy

    def set_canvas_colour(self, colour: str) -> None:
        """What surrounds the picture."""
        self._painting.ground = colour
        self.update()

    def show_picture(
        self,
        picture: Picture | None,
        *,
        key: FrameKey | None = None,
        series: str = "",
        modality: str = "",
    ) -> None:
        """Show another picture, as :meth:`Stage.show_picture`; its measurements come with it."""
        if key != self._key or picture is None:
            self._cross.hide()
        self._measuring.show(key if picture is not None else None)
        super().show_picture(picture, key=key, series=series, modality=modality)
        if picture is None:
            self._painting.forget()

    # -- tools -------------------------------------------------------------------------------

    def set_tool(self, tool: Tool) -> None:
        """Choose what the left button does."""
        if tool is not self._tool:
            self._measuring.cancel()
            self._cross.hide()
            self._tool = tool
            self._show_cursor()
            self.update()
            self.tool_changed.emit(tool)

    def leave_tool(self) -> bool:
        """Drop what is being drawn, else the selection, else the tool; say whether there was any."""
        if self._measuring.cancel() | self._cross.hide():
            self.update()
            return True
        if self._measuring.selected is not None:
            self._measuring.selected = None
            self.update()
            return True
        if self._tool is not Tool.PAN:
            self.set_tool(Tool.PAN)
            return True
        return False

    def measure_by(self, event: QKeyEvent) -> bool:
        """Set points by keys, with a tool that measures; say whether the key meant that."""
        kind = self._tool.kind
        if kind is None or self._key is None or self._subject is None:
            return False
        if not self._cross.handle(event, kind, self.projection()):
            return False
        self._pointed = self._cross.point
        self.pointed.emit(self._pointed)
        self.update()
        return True

    def delete_selected(self) -> bool:
        """Remove the selected measurement; say whether there was one."""
        return self._measuring.delete_selected()

    def clear_measurements(self) -> None:
        """Remove all measurements of this slice."""
        self._measuring.cancel()
        self._measuring.selected = None
        if self._key is not None:
            self.measurements.keep(self._key, ())

    def lettered(self) -> QRectF | None:
        """The area at whose edges the letters of the patient's sides stand; None without them."""
        shown = self._shown()
        return lettered(shown, QFontMetricsF(self.font())) if shown is not None else None

    # -- events ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all of it."""
        del event
        self._painting.paint(self, self._shown())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._subject is not None:
            self._cross.hide()
            self._hands.press(event)
            self._show_cursor()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, and read the value under the pointer."""
        if self._subject is None:
            return
        self._hands.move(event)
        self._measuring.move(event.position(), self.projection())
        self._point_at(event.position())
        if not self._hands.is_holding:
            self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._hands.release(event):
            self.menu_asked.emit(event.globalPosition().toPoint())
        self._show_cursor(event.position())
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit again; while measuring it is a click like any other."""
        if event.button() == Qt.MouseButton.LeftButton and not self._tool.measures:
            self.fit()
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll through the slices, or zoom at the pointer."""
        if self._subject is not None:
            self._hands.wheel(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu by its key; the right button opens it when it did not window."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self.menu_asked.emit(self.mapToGlobal(self.rect().center()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, zoom, pan and window without a mouse."""
        if not handle_key(self, event):
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No value is read outside."""
        self._point_at(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the frame."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted, and another at its size."""
        super().resizeEvent(event)
        old = event.oldSize()
        if self._subject is not None and not self.is_fitted and old.isValid():
            now = self.projection()
            before = replace(now, room=(max(1, old.width()), max(1, old.height())))
            zoom = now.limited(before.scale / now.fit_scale)
            self._state = replace(self._state, zoom=zoom, center=now.center)
        elif self._subject is not None:
            self.zoom_changed.emit(self.zoom)

    def event(self, event: QEvent) -> bool:
        """Zoom by two fingers, on a screen or on a touchpad."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(max(0.1, 1 + event.value()), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._hands.cancel()
                middle = self.mapFromGlobal(pinch.centerPoint())
                self.zoom_by(max(0.1, pinch.scaleFactor()), middle)
                event.accept(pinch)
                return True
        return super().event(event)

    def _measured(self) -> None:
        self.update()
        self.measurements_changed.emit()

    def _point_at(self, place: QPointF | None) -> None:
        found = None
        if place is not None and self._subject is not None:
            found = self.projection().to_picture(place)
        if found != self._pointed:
            self._pointed = found
            self.update()
            self.pointed.emit(found)

    def _show_cursor(self, place: QPointF | None = None) -> None:
        held = self._hands.is_holding
        if place is not None and self._measuring.grip_at(place, self.projection()):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.setCursor(cursor(self._tool, held=held))

    def _shown(self) -> Shown | None:
        if self._subject is None:
            return None
        draft = self._measuring.draft
        return Shown(
            picture=self._subject.picture,
            projection=self.projection(),
            window=self.window_shown,
            caption=self._caption,
            overlay=self._overlay,
            overlay_label=self._overlay_label,
            opacity=self._opacity,
            measurements=(*self._measuring.measurements, *((draft,) if draft else ())),
            selected=self._measuring.selected,
            pointed=self._pointed,
            texts_shown=self._texts_shown,
            area=QRectF(self.rect()),
            cross=self._cross.point,
        )

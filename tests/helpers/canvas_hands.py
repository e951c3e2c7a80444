"""Pictures for a canvas, and hands for it: what a mouse, a wheel and keys send."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.pictures import Picture, make_picture
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Frame, FrameFacts
from tests.gui.conftest import DARK, drawn

LEFT, RIGHT, MIDDLE_BUTTON = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


KEY = FrameKey(1, 0)


def large(level: int = DARK, size: int = 1000) -> Picture:
    return make_picture(Frame(drawn(level, size)))


def deep_picture(size: int = 100, **facts: object) -> Picture:
    ramp = np.linspace(0, 4000, size * size).reshape(size, size).astype(np.uint16)
    return make_picture(Frame(ramp, 0, FrameFacts(**facts)))  # type: ignore[arg-type]


def wheel(view: ImageView, at: QPoint, turned: int, held: Qt.KeyboardModifier = NONE) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def mouse_event(
    view: ImageView, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton
) -> QMouseEvent:
    """One event of a button."""
    buttons = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    own = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
    there = QPointF(view.mapToGlobal(at))
    return QMouseEvent(kind, QPointF(at), there, own, buttons, NONE)


def mouse(view: ImageView, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton) -> None:
    QApplication.sendEvent(view, mouse_event(view, kind, at, button))


def drag(view: ImageView, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, start, button)
    for part in (0.1, 0.5, 1.0):
        mouse(view, QEvent.Type.MouseMove, start + (end - start) * part, button)
    mouse(view, QEvent.Type.MouseButtonRelease, end, button)


def hover(view: ImageView, at: QPoint) -> None:
    there = QPointF(view.mapToGlobal(at))
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), there, none, none, NONE)
    QApplication.sendEvent(view, move)


def heard(signal: object) -> list[object]:
    told: list[object] = []
    signal.connect(told.append)  # type: ignore[attr-defined]
    return told


def at(view: ImageView, x: float, y: float) -> QPoint:
    return view.projection().to_view((x, y)).toPoint()

"""Keys of the canvas: everything that the mouse can do to the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from mriclassifier.gui.canvas.key_cross import ARROWS as _ARROWS

if TYPE_CHECKING:
    from mriclassifier.gui.viewer import ImageView

_PAN = 40.0  # points a key press
_WINDOW = 20.0
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
}


def handle_key(view: ImageView, event: QKeyEvent) -> bool:
    """Do what a key means on the canvas; say whether it means anything.

    Arrows scroll slices and images, with Shift they move the picture, with Ctrl they window as the
    right button does: right wider, down brighter. With a tool that measures, Enter shows a cross that the
    arrows move, and sets points.
    """
    if view.measure_by(event):
        return True
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
        across, down = _ARROWS[key]
        view.pan_by(across * _PAN, down * _PAN)
    elif held == Qt.KeyboardModifier.ControlModifier and key in _ARROWS:
        across, down = _ARROWS[key]
        view.drag_window(view.window_shown, across * _WINDOW, down * _WINDOW)
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        view.zoom_in()
    elif key == Qt.Key.Key_Minus:
        view.zoom_out()
    elif held != Qt.KeyboardModifier.NoModifier:
        return False
    elif key in _STEPS:
        view.slice_asked.emit(_STEPS[key])
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        view.end_asked.emit(-1 if key == Qt.Key.Key_Home else 1)
    elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        view.image_asked.emit(_ARROWS[key][0])
    elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return view.delete_selected()
    elif key == Qt.Key.Key_Escape:
        return view.leave_tool()
    else:
        return False
    return True

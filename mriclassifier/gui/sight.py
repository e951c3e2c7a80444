"""Brings windows back that lie where no screen is any more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from mriclassifier.gui.tasks import single_shot

_BAR = 32  # points of a window's top that have to be seen, to take hold of it
_WIDE = 120
_WAIT = 200  # ms: several screens come and go at once when a laptop is taken from its dock


def in_sight(place: QRect, screens: Sequence[QRect]) -> QRect:
    """``place``, moved (and made smaller) so far that its upper edge can be taken hold of.

    Parameters
    ----------
    place
        Of the window.
    screens
        The room on each, without bars and panels; nothing is done where there are none.
    """
    handle = QRect(place.left(), place.top(), place.width(), _BAR)
    for screen in screens:
        seen = screen.intersected(handle)
        if seen.width() >= min(_WIDE, place.width()) and seen.height() >= _BAR // 2:
            return place
    if not screens:
        return place
    middle = place.center()
    near = min(screens, key=lambda s: (s.center() - middle).manhattanLength())
    size = QSize(min(place.width(), near.width()), min(place.height(), near.height()))
    left = max(near.left(), min(place.left(), near.right() + 1 - size.width()))
    top = max(near.top(), min(place.top(), near.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


class SightKeeper(QObject):
    """Looks after every window of the program when a screen goes away or changes its size."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._soon = single_shot(self, _WAIT, self.look)
        app.screenRemoved.connect(lambda _: self._soon.start())
        app.screenAdded.connect(self._watch)
        for screen in app.screens():
            self._watch(screen)

    def look(self) -> None:
        """Bring back what is out of sight."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and not window.isMinimized() and window.windowTitle():
                place = in_sight(window.frameGeometry(), screens)
                if place != window.frameGeometry():
                    window.resize(place.size())
                    window.move(place.topLeft())

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(lambda _: self._soon.start())

"""The canvas alone on the whole screen, and everything back in its place afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from mriclassifier.gui.layout.side_panels import SidePanels
from mriclassifier.gui.layout.slim_line import SlimLine
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.viewer_pane import ViewerPane

_LOOK = 120  # ms between looks at where the pointer is
_NEAR = 70  # points from the lower edge


class FullScreen(QObject):
    """Goes there and back.

    Parameters
    ----------
    window
        That goes; on the screen where it is.
    pane
        What stays of it.
    panels
        List and result.
    splitter
        Whose sizes come back.
    chrome
        What else is hidden.
    theme
        Made dark meanwhile.
    pointer
        Where the pointer is on the desktop.
    """

    changed = Signal(bool)

    def __init__(
        self,
        window: QMainWindow,
        *,
        pane: ViewerPane,
        panels: SidePanels,
        splitter: QSplitter,
        chrome: Sequence[QWidget],
        theme: Theme,
        pointer: Callable[[], QPoint] = QCursor.pos,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pane = pane
        self._panels = panels
        self._splitter = splitter
        self._chrome = tuple(chrome)
        self._theme = theme
        self.pointer = pointer
        self.line = SlimLine(pane)
        pane.add_above(self.line)
        self._sheet = _StripSheet(pane)
        self._on = False
        self._was_maximised = False
        self._shown: list[QWidget] = []
        self._sizes: list[int] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)
        self.line.leave_asked.connect(self.leave)
        window.installEventFilter(self)
        pane.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the canvas has the screen for itself."""
        return self._on

    @property
    def strip_shown(self) -> bool:
        """Whether slider and strip lie over the canvas."""
        return self._sheet.isVisible()

    def toggle(self) -> None:
        """There, or back."""
        if self._on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Hide everything but the canvas."""
        if self._on:
            return
        self._on = True
        self._was_maximised = self._window.isMaximized()
        self._sizes = self._splitter.sizes()
        self._shown = [widget for widget in self._chrome if not widget.isHidden()]
        for widget in self._shown:
            widget.hide()
        self._panels.conceal(True)
        self._pane.set_bare(True)
        self.line.show()
        self._sheet.take(self._pane.take_frames())
        self._theme.darken(self._pane)
        # What lies behind it is the window, which keeps its scheme
        self._pane.setAutoFillBackground(True)
        self._window.showFullScreen()
        self._timer.start()
        self.changed.emit(True)

    def leave(self) -> None:
        """Put everything back."""
        if not self._on:
            return
        self._on = False
        self._timer.stop()
        self._sheet.hide()
        self._pane.give_frames_back()
        self.line.hide()
        self._pane.set_bare(False)
        for widget in self._shown:
            widget.show()
        self._panels.conceal(False)
        self._pane.setAutoFillBackground(False)
        self._theme.darken(None)
        if self._window.isFullScreen():
            if self._was_maximised:
                self._window.showMaximized()
            else:
                self._window.showNormal()
        self._splitter.setSizes(self._sizes)
        self.changed.emit(False)

    def look(self) -> None:
        """Show slider and strip while the pointer is at the lower edge, or the keyboard in them."""
        if not self._on:
            return
        place = self._pane.mapFromGlobal(self.pointer())
        room = self._pane.rect()
        reach = max(_NEAR, self._sheet.height() + 10) if self._sheet.isVisible() else _NEAR
        near = QRect(0, room.height() - reach, room.width(), reach).contains(place)
        self._sheet.show_if(near or self._sheet.has_focus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave by Escape where nobody else wants it, and when the desktop ends full screen."""
        if not self._on:
            return False
        kind = event.type()
        if watched is self._pane and kind == QEvent.Type.Resize:
            self._sheet.place()
        elif watched is not self._window:
            return False
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        elif kind == QEvent.Type.Close or (
            kind == QEvent.Type.WindowStateChange and not self._window.isFullScreen()
        ):
            self.leave()
        return False


class _StripSheet(QWidget):
    """Lies over the lower edge of the canvas, so that the picture does not move when it comes."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAutoFillBackground(True)
        self._frames: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def take(self, frames: QWidget) -> None:
        """Carry slider and strip."""
        self._frames = frames
        hidden = frames.isHidden()
        self._column.addWidget(frames)
        frames.setVisible(not hidden)

    def has_focus(self) -> bool:
        """Whether the keyboard is in it."""
        focus = self.window().focusWidget()
        return self.isVisible() and focus is not None and self.isAncestorOf(focus)

    def show_if(self, wanted: bool) -> None:
        """Show it where there is something in it."""
        shown = wanted and self._frames is not None and not self._frames.isHidden()
        if shown != self.isVisible():
            self.setVisible(shown)
            self.place()

    def place(self) -> None:
        """Along the lower edge."""
        room = self._pane.rect()
        height = self.sizeHint().height()
        self.setGeometry(0, room.height() - height, room.width(), height)
        self.raise_()

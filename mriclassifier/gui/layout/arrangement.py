"""One picture, two side by side, or three planes: where the canvases stand, and which one is in use."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.layout.frames import Frames
from mriclassifier.gui.layout.viewport import Viewport
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.viewer import ImageView

_MOST = 3
_GAP = 4


class Mode(enum.Enum):
    """How many pictures there are, and why."""

    SINGLE = "single"
    PAIR = "pair"
    PLANES = "planes"


class Arrangement(QWidget):
    """All canvases of the window; they are moved and hidden, never made anew."""

    active_changed = Signal()
    slice_asked = Signal(int)
    end_asked = Signal(int)
    image_asked = Signal(int)

    def __init__(
        self,
        frames: Frames,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        first: ImageView | None = None,
    ) -> None:
        super().__init__(parent)
        self.mode = Mode.SINGLE
        main = Viewport("viewport 1", frames=frames, theme=theme, view=first)
        measurements = main.view.measurements
        self.viewports = (
            main,
            *(
                Viewport(f"viewport {n}", frames=frames, theme=theme, measurements=measurements)
                for n in range(2, _MOST + 1)
            ),
        )
        self.active = main
        self.shown: tuple[Viewport, ...] = (main,)
        self.bars = QVBoxLayout()
        self.bars.setContentsMargins(0, 0, 0, 0)
        self.bars.setSpacing(0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.bars)
        column.addLayout(self._grid, 1)
        for viewport in self.viewports:
            viewport.setParent(self)
            view = viewport.view
            view.slice_asked.connect(self.slice_asked)
            view.end_asked.connect(self.end_asked)
            view.image_asked.connect(self.image_asked)
            view.tool_changed.connect(self._share_tool)
        self.lay_out(Mode.SINGLE, (main,))
        self.set_active(main)

    @property
    def view(self) -> ImageView:
        """The canvas that is in use."""
        return self.active.view

    @property
    def is_split(self) -> bool:
        """Whether there is more than one picture."""
        return len(self.shown) > 1

    def lay_out(self, mode: Mode, shown: Sequence[Viewport]) -> None:
        """Show these viewports, the first one on the left."""
        self.mode = mode
        for viewport in self.viewports:
            self._grid.removeWidget(viewport)
            viewport.setVisible(viewport in shown)
            viewport.show_alone(len(shown) == 1)
        self.shown = tuple(shown)
        self._grid.setSpacing(_GAP if len(shown) > 1 else 0)
        places = {1: ((0, 0, 2, 2),), 2: ((0, 0, 2, 1), (0, 1, 2, 1))}.get(
            len(shown), ((0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1))
        )
        for viewport, place in zip(shown, places, strict=True):
            self._grid.addWidget(viewport, *place)
        for number, stretch in enumerate((3, 2) if len(shown) > 2 else (1, 1)):
            self._grid.setColumnStretch(number, stretch)
        for row in range(2):
            self._grid.setRowStretch(row, 1)
        for one, other in zip(self.shown, self.shown[1:], strict=False):
            QWidget.setTabOrder(one.view, other.view)

    def set_active(self, viewport: Viewport) -> None:
        """Mark the one in use; the keyboard follows if it was on another one."""
        before = self.active
        had_focus = before.view.hasFocus()
        self.active = viewport
        for other in self.viewports:
            other.set_active(other is viewport)
        if before is not viewport:
            if had_focus:
                viewport.view.setFocus()
            self.active_changed.emit()

    def neighbour(self, by: int = 1) -> Viewport:
        """The viewport after the one in use, around the corner after the last."""
        return self.shown[(self.shown.index(self.active) + by) % len(self.shown)]

    def refresh_maps(self) -> None:
        """Another class is mapped, or none."""
        for viewport in self.shown:
            viewport.show_map()

    def set_texts_shown(self, shown: bool) -> None:
        """Hide all texts but whose picture it is, everywhere."""
        for viewport in self.viewports:
            viewport.view.set_texts_shown(shown)

    def set_overlay_opacity(self, part: float) -> None:
        """Of the maps, everywhere."""
        for viewport in self.viewports:
            viewport.view.set_overlay_opacity(part)

    def _share_tool(self, tool: Tool) -> None:
        for viewport in self.viewports:
            viewport.view.set_tool(tool)

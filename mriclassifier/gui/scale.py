"""The one scale of distances and of letters, so that every window is spaced and set alike."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """Distances in points of the screen.

    Attributes
    ----------
    tight, gap, block
        Within a control, between controls, between groups.
    dialog
        Margins of a dialog: left, top, right, bottom.
    """

    tight: int
    gap: int
    block: int
    dialog: tuple[int, int, int, int]


@dataclass(frozen=True, kw_only=True)
class Letters:
    """Sizes as parts of the system's own, so that large letters stay large."""

    small: float
    body: float
    lead: float
    heading: float
    title: float


SPACE = Spacing(tight=4, gap=10, block=18, dialog=(20, 18, 20, 16))
TYPE = Letters(small=0.9, body=1.0, lead=1.15, heading=1.3, title=1.6)
_LINE = 14  # points of a line, of the letters that the sizes of windows are meant for
_MOST = 1.6


def grown(window: QWidget, size: tuple[int, int]) -> QSize:
    """A size for usual letters, made larger with larger ones."""
    part = min(_MOST, max(1.0, window.fontMetrics().lineSpacing() / _LINE))
    return QSize(round(size[0] * part), round(size[1] * part))


def fit(window: QWidget, size: tuple[int, int] | None = None) -> None:
    """Give a window the size that its words need: a layout alone never asks for the height of wrapped ones.

    Parameters
    ----------
    size
        For usual letters; what the layout proposes unless given.
    """
    layout = window.layout()
    if layout is None:
        return
    least = layout.totalMinimumSize()
    window.setMinimumSize(window.minimumSize().expandedTo(least))
    wanted = (layout.totalSizeHint() if size is None else grown(window, size)).expandedTo(least)
    if layout.hasHeightForWidth():
        # The words may need more than the layout says by a point or two, where a style draws a frame
        wanted.setHeight(max(wanted.height(), layout.totalHeightForWidth(wanted.width()) + 2))
    window.resize(wanted)

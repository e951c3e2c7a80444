"""A window that follows the hand: right widens it, down makes the picture brighter."""

from __future__ import annotations

import math

from mriclassifier.gui.pictures import Picture
from mriclassifier.imaging.study import Window
from mriclassifier.imaging.windows import bounds

_DOUBLE = 180.0  # points to the right that double the width
_ACROSS = 350.0  # points down that move the centre by one width
_NARROWEST, _WIDEST = 1 / 4096, 16.0  # of the frame's range


def dragged(window: Window, picture: Picture, *, across: float, down: float) -> Window:
    """Window after the hand moved by so many points from where it took hold.

    The step follows the window's own width, so it is fine in a narrow window and coarse in a wide one;
    moving back gives the window back.

    Parameters
    ----------
    window
        Before the hand moved.
    picture
        Its values say how narrow and how wide a window may become.
    across
        To the right: wider, less contrast.
    down
        Downwards: brighter.
    """
    span = max(picture.windows.high - picture.windows.low, abs(picture.scale.slope))
    low, high = bounds(window)
    before = max(high - low, span * _NARROWEST)
    width = min(max(before * 2 ** (across / _DOUBLE), span * _NARROWEST), span * _WIDEST)
    # Brighter means that smaller values become white, or larger ones where the file turns grey around
    way = 1.0 if picture.scale.slope < 0 else -1.0
    center = (low + high) / 2 + way * down / _ACROSS * math.sqrt(before * width)
    reach = span * _WIDEST
    center = min(max(center, picture.windows.low - reach), picture.windows.high + reach)
    return Window(
        center=center,
        width=width,
        function="sigmoid"
        if window.function == "sigmoid" and window.table is None
        else "linear_exact",
    )

"""The one scale of distances and of letters, so that every window is spaced and set alike."""

from __future__ import annotations

from dataclasses import dataclass


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

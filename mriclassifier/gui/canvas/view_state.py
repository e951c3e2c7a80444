"""How a picture is shown: one frozen value that can be read, kept, applied and linked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mriclassifier.imaging.study import Window

Point = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class ViewState:
    """Zoom, place, window and turn of one view; the size of the view is no part of it.

    Attributes
    ----------
    zoom
        Times the size at which the whole picture fits.
    center
        What lies in the middle of the view, in picture pixels ``(x, y)`` from the outer corner of the
        first pixel; None: the picture's middle.
    window
        None: the picture's default.
    mirrored
        Whether left and right of the stored picture are exchanged, before it is turned.
    turns
        Quarter turns clockwise, 0 to 3.
    inverted
        White for black.
    """

    zoom: float = 1.0
    center: Point | None = None
    window: Window | None = None
    mirrored: bool = False
    turns: int = 0
    inverted: bool = False

    @property
    def is_fitted(self) -> bool:
        """Whether the picture follows the size of the view."""
        return self.zoom == 1.0 and self.center is None

    @property
    def is_upright(self) -> bool:
        """Whether it stands as it is stored."""
        return not self.mirrored and self.turns == 0

    def fitted(self) -> ViewState:
        """The whole picture, as large as it goes."""
        return replace(self, zoom=1.0, center=None)

    def turned(self, quarters: int) -> ViewState:
        """Turned clockwise, as the user sees it."""
        return replace(self, turns=(self.turns + quarters) % 4)

    def flipped(self, *, vertically: bool = False) -> ViewState:
        """Mirrored as the user sees it, whatever turn is in force."""
        # With R a quarter turn, M the mirror: M·Rᵗ = R⁻ᵗ·M, and top-down is M after half a turn
        turns = (2 - self.turns if vertically else -self.turns) % 4
        return replace(self, mirrored=not self.mirrored, turns=turns)

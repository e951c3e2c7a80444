"""What stays as it was when another picture is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.pictures import Picture
from mriclassifier.imaging.study import Window

_CT = "CT"


@dataclass(frozen=True, eq=False)
class Subject:
    """A picture, and where it comes from.

    Attributes
    ----------
    picture
        What is shown.
    series
        The same text for pictures of one acquisition; empty: unknown.
    modality
        As DICOM names it.
    """

    picture: Picture
    series: str = ""
    modality: str = ""

    def is_beside(self, other: Subject) -> bool:
        """Whether both are of one acquisition."""
        return bool(self.series) and self.series == other.series

    def is_alike(self, other: Subject) -> bool:
        """Whether both have one size, one shape of pixels and one kind of them."""
        one, two = self.picture, other.picture
        return (
            (one.width, one.height) == (two.width, two.height)
            and one.pixel_shape == two.pixel_shape
            and one.levels[0].dtype == two.levels[0].dtype
            and one.is_colour == two.is_colour
        )

    def shares_values(self, other: Subject) -> bool:
        """Whether a value means the same in both.

        It does within an acquisition, between CT pictures (Hounsfield units), and between 8-bit pictures
        of unknown origin. MR values are arbitrary: a window for one series says nothing of the next.
        """
        if self.is_beside(other):
            return True
        if self.modality or other.modality:
            return self.modality == other.modality == _CT
        kinds = {one.picture.levels[0].dtype.str for one in (self, other)}
        plain = all(one.picture.scale.unit == "" for one in (self, other))
        return plain and kinds == {"|u1"}


def carried(state: ViewState, before: Subject, after: Subject) -> ViewState:
    """How the next picture is shown.

    Pictures of one acquisition, or of one size and kind, keep everything. Others keep the zoom and the
    relative place; they stand as they are stored.
    """
    window = state.window if after.shares_values(before) else None
    if after.is_beside(before) or after.is_alike(before):
        kept = replace(state, window=window)
        return kept if _one_size(before, after) else _in_proportion(kept, before, after)
    return _in_proportion(ViewState(zoom=state.zoom, center=state.center), before, after, window)


def default_window(current: Window | None, before: Subject | None, after: Subject) -> Window:
    """The window of a picture for which none was chosen.

    Within an acquisition a measured window stays, so that slices do not flicker; unless the one before was
    measured on an almost empty slice.
    """
    windows = after.picture.windows
    if (
        current is None
        or before is None
        or not after.is_beside(before)
        or windows.default is not windows.auto
        or windows.auto.width > 2 * current.width
    ):
        return windows.default
    return current


def _one_size(before: Subject, after: Subject) -> bool:
    one, two = before.picture, after.picture
    return (one.width, one.height) == (two.width, two.height)


def _in_proportion(
    state: ViewState, before: Subject, after: Subject, window: Window | None = None
) -> ViewState:
    window = window or state.window
    if state.center is None:
        return replace(state, window=window)
    x, y = state.center
    one, two = before.picture, after.picture
    center = (x / one.width * two.width, y / one.height * two.height)
    return replace(state, center=center, window=window)

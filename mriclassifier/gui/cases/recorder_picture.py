"""The key slice of a case as a plain picture, made off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from mriclassifier.gui.pictures import Picture, make_picture
from mriclassifier.imaging.study import Frame, Study
from mriclassifier.imaging.windows import display_table


@dataclass(frozen=True, kw_only=True, eq=False)
class SliceMaker:
    """Called in a worker: gives uint8 ``(H, W)`` or ``(H, W, 3)``, with the window that it is first shown with.

    Parameters
    ----------
    index
        Of the slice.
    read
        Reads the study anew.
    frames
        Those in memory; empty where the study was let go.
    picture
        The slice where it is in memory.
    """

    index: int
    read: Callable[[], Study]
    frames: Sequence[Frame]
    picture: Picture | None

    def __call__(self) -> NDArray[Any]:
        """Make it.

        Raises
        ------
        MriClassifierError
            The file is not there any more, or the slice cannot be decoded.
        """
        picture = self.picture
        if picture is None:
            picture = make_picture((self.frames or self.read().frames)[self.index])
        table = display_table(picture.windows.default, scale=picture.scale, size=picture.size)
        made: NDArray[Any] = table[picture.levels[0]]
        return made

"""Which slice of which open image."""

from __future__ import annotations

from dataclasses import dataclass

from mriclassifier.imaging.study import Plane


@dataclass(frozen=True)
class FrameKey:
    """One frame of one row of the list.

    Attributes
    ----------
    image_id
        The open image.
    index
        Position of the frame in its plane, from 0.
    plane, number
        Where the study is a volume: the plane that is cut, and which of its volumes. None and 0: the
        study's own frames.
    """

    image_id: int
    index: int = 0
    plane: Plane | None = None
    number: int = 0

    def at(self, index: int) -> FrameKey:
        """Another frame of the same stack; a quarter of the time of ``dataclasses.replace``."""
        return FrameKey(self.image_id, index, self.plane, self.number)

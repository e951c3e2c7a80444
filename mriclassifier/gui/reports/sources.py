"""Where a report's studies come from: what is open in the window, or what the case history holds.

A source is put together on the GUI thread from what is in memory, and loaded in a worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.reports.content import ReportModel, ReportOptions, ReportStudy
from mriclassifier.imaging.burned_in import Box


@dataclass(frozen=True, kw_only=True, eq=False)
class Doubt:
    """A picture that may hold text, and where."""

    image_id: int
    picture: Picture
    boxes: tuple[Box, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Loaded:
    """A study, ready for the report.

    Attributes
    ----------
    model
        The card of what answered.
    doubtful
        Its pictures that may hold text and are not masked.
    doubt
        The first of these, where it is of an open image.
    """

    study: ReportStudy
    model: ReportModel
    doubtful: int = 0
    doubt: Doubt | None = None


class StudySource(Protocol):
    """Something to report on."""

    @property
    def name(self) -> str:
        """On the screen only."""
        ...

    @property
    def image_id(self) -> int | None:
        """The open image; None for a case that is not open."""
        ...

    @property
    def is_series(self) -> bool:
        """Whether there are several slices to choose from."""
        ...

    def load(self, options: ReportOptions) -> Loaded:
        """Decode, draw and put into words; for a worker."""
        ...

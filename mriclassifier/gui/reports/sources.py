"""Where a report's studies come from: what is open in the window, or what the case history holds.

A source is put together on the GUI thread from what is in memory, and loaded in a worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.reports.content import ReportModel, ReportOptions, ReportStudy
from mriclassifier.imaging.burned_in import Box

SourceKey = tuple[str, int]


def image_key(image_id: int) -> SourceKey:
    """What an open image is known by."""
    return ("image", image_id)


def case_key(case_id: int) -> SourceKey:
    """What a case of the history is known by."""
    return ("case", case_id)


@dataclass(frozen=True, kw_only=True, eq=False)
class Doubt:
    """A picture that may hold text.

    Attributes
    ----------
    key
        Of its source.
    boxes
        Where text was found.
    stated
        Whether the file says that it holds text.
    """

    key: SourceKey
    picture: Picture
    boxes: tuple[Box, ...]
    stated: bool = False


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
        The first of these.
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
    def key(self) -> SourceKey:
        """The open image, or the case."""
        ...

    @property
    def is_series(self) -> bool:
        """Whether there are several slices to choose from."""
        ...

    def load(self, options: ReportOptions) -> Loaded:
        """Decode, draw and put into words; for a worker."""
        ...

"""What the data report holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from training.data import Sample
from training.neighbours import Baseline


@dataclass(frozen=True, kw_only=True)
class FileGroup:
    """Files that belong together; named in a report because their labels or their parts differ."""

    files: tuple[str, ...]
    labels: tuple[str, ...]
    splits: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Unreadable:
    """A file that cannot be read, and the sentence that says why."""

    file: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class DataReport:
    """What was found; files are named relative to the data folder.

    Attributes
    ----------
    files
        Labelled images, readable or not.
    counts
        Part → class → readable images (``"-"`` where no part is decided).
    unique
        Class → different pictures; mirrored, turned and re-coloured copies count once.
    copies
        Readable images that are a copy of another one, beyond the first of each picture.
    images_per_picture
        How many files show it → how many such pictures.
    conflicts
        Pictures that stand under two or more labels.
    crossing
        Pictures that stand in two or more parts (``guard`` apart), found by pixels.
    groups_crossing
        Groups (patients, neighbours) that stand in two or more parts (``guard`` apart).
    left_out
        Images in no part for a reason: ``guard``.
    sizes
        ``"width x height"`` → images, the most frequent first.
    baselines
        What memory alone scores on each part; see :mod:`training.neighbours`.
    """

    root: str
    classes: tuple[str, ...]
    files: int
    counts: Mapping[str, Mapping[str, int]]
    unique: Mapping[str, int]
    copies: int
    images_per_picture: Mapping[int, int]
    conflicts: tuple[FileGroup, ...]
    crossing: tuple[FileGroup, ...]
    groups_crossing: tuple[FileGroup, ...]
    left_out: int
    unreadable: tuple[Unreadable, ...]
    sizes: Mapping[str, int]
    baselines: tuple[Baseline, ...]

    @property
    def readable(self) -> int:
        """Images that can be read."""
        return self.files - len(self.unreadable)

    @property
    def different(self) -> int:
        """Different pictures; one that stands under two labels counts once."""
        return self.readable - self.copies

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        record = asdict(self)
        record["images_per_picture"] = {str(k): v for k, v in self.images_per_picture.items()}
        return {"schema": 1, "readable": self.readable, "different": self.different, **record}


def name_in(root: Path, sample: Sample) -> str:
    """How the report names a sample's file: relative to the data folder where it lies in it."""
    path = sample.path
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()

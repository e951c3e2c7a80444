"""Labelled images: what is in a folder, and the canvases made from it."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.imaging.formats import RASTER_SUFFIXES, open_study
from mriclassifier.imaging.preprocess import (
    Canvas,
    PreprocessSpec,
    to_canvas,
    to_canvas_and_region,
)

INDEX_NAME = "index.csv"
BOX_COLUMNS = ("box_xc", "box_yc", "box_w", "box_h")
_GROUP_COLUMNS = ("patient", "neighbour_group", "group", "duplicate_group")
_ORDER_COLUMNS = ("order", "source_index")


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One labelled image.

    Attributes
    ----------
    path, label
        The file and its class.
    split
        ``train``, ``val``, ``test``, ``calib`` (set aside for calibration), ``guard`` (too close to
        another part to be used) or ``""`` where nothing is decided yet.
    group
        Images that must stay on one side of a split (one patient, neighbouring slices).
    duplicate_group
        Images that are the same picture, mirrored and turned copies included.
    order
        Position in the source (slice number) where it is known: neighbours are often one patient.
    first_of_group
        True for one image of each duplicate group.
    label_conflict
        A copy of this picture stands under another label.
    source
        Where the image came from, if the index says it.
    box
        The tumour's box where the index has it: centre x and y, width and height, in fractions of the
        picture.
    """

    path: Path
    label: str
    split: str = ""
    group: str = ""
    duplicate_group: str = ""
    order: float | None = None
    first_of_group: bool = True
    label_conflict: bool = False
    source: str = ""
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True)
class Dataset:
    """Labelled images under one folder; ``classes`` in alphabetical order."""

    root: Path
    classes: tuple[str, ...]
    samples: tuple[Sample, ...]

    def part(self, *splits: str, unique: bool = False) -> tuple[Sample, ...]:
        """Samples of the named splits; ``unique`` keeps one of each duplicate group."""
        return tuple(
            s for s in self.samples if s.split in splits and (s.first_of_group or not unique)
        )

    def with_samples(self, samples: Iterable[Sample]) -> Dataset:
        """The same folder and classes with other samples."""
        return replace(self, samples=tuple(samples))


def has_index(root: Path) -> bool:
    """Whether ``root`` is described by an ``index.csv``."""
    return (root / INDEX_NAME).is_file()


def load_index(root: Path) -> Dataset:
    """Read a folder described by ``index.csv``.

    Columns: ``file`` and ``label`` are needed; ``split``, one of ``patient``, ``neighbour_group``,
    ``group`` or ``duplicate_group``, ``order`` or ``source_index``, ``first_of_group``, ``label_conflict``
    and ``source`` are used where they are there.

    Raises
    ------
    TrainingDataError
        The index cannot be read, lacks a needed column, names a file outside the folder, or is empty.
    """
    path = root / INDEX_NAME
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            columns = set(reader.fieldnames or ())
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors", "The index {path} cannot be read ({reason}). Save it as UTF-8 CSV."
            ),
            path=path,
            reason=error,
        ) from error
    if not {"file", "label"} <= columns or not rows:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors", "The index {path} needs the columns file and label, and at least one row."
            ),
            path=path,
        )
    seen: set[str] = set()
    samples = []
    for number, row in enumerate(rows):
        file = root / (row["file"] or "")
        if not row["label"] or not file.resolve().is_relative_to(root.resolve()):
            raise TrainingDataError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Row {number} of {path} has no label or names a file outside its folder. Correct the row.",
                ),
                number=number + 2,
                path=path,
            )
        duplicate = row.get("duplicate_group") or f"row{number}"
        samples.append(
            Sample(
                path=file,
                label=row["label"],
                split=row.get("split") or "",
                group=_first(row, _GROUP_COLUMNS) or duplicate,
                duplicate_group=duplicate,
                order=_number(_first(row, _ORDER_COLUMNS)),
                first_of_group=_flag(row.get("first_of_group"), duplicate not in seen),
                label_conflict=_flag(row.get("label_conflict"), default=False),
                source=row.get("source") or "",
                box=read_box(row),
            )
        )
        seen.add(duplicate)
    return Dataset(root, tuple(sorted({s.label for s in samples})), tuple(samples))


def scan_folders(root: Path) -> Dataset:
    """Read a folder that holds one folder a class, or ``Training/`` and ``Testing/`` with such folders.

    Samples of ``Testing`` come back with split ``test``, all others with none and no groups yet.

    Raises
    ------
    TrainingDataError
        There is no folder of images.
    """
    parts = {"Training": "", "Testing": "test"}
    roots = [(root / name, split) for name, split in parts.items() if (root / name).is_dir()]
    samples = [
        Sample(path=path, label=folder.name, split=split)
        for base, split in roots or [(root, "")]
        for folder in (sorted(p for p in base.iterdir() if p.is_dir()) if base.is_dir() else ())
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in RASTER_SUFFIXES and path.is_file()
    ]
    if not samples:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There are no images in class folders under {root}. "
                "Make one folder for each class and put its images there.",
            ),
            root=root,
        )
    return Dataset(root, tuple(sorted({s.label for s in samples})), tuple(samples))


def with_versions(dataset: Dataset, root: Path) -> Dataset:
    """Add other files of the same pictures, found under ``root`` by the same relative path.

    A version gets its picture's split, label and groups, and is never the first of its group.

    Raises
    ------
    TrainingDataError
        ``root`` holds no such file.
    """
    added = [
        replace(s, path=path, first_of_group=False)
        for s in dataset.samples
        if s.path.is_relative_to(dataset.root)
        and (path := root / s.path.relative_to(dataset.root)).is_file()
    ]
    if not added:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{folder} holds no other versions of the images: no file has the same name in the same folder.",
            ),
            folder=root,
        )
    return dataset.with_samples((*dataset.samples, *added))


def load_canvas(path: Path, spec: PreprocessSpec) -> Canvas:
    """Read one training image with the program's own reader and preprocessing.

    Returns
    -------
    ndarray
        uint8 ``(size, size, 3)``; equal to what the classifier makes of the same file.
    """
    return to_canvas(open_study(path).frames[0].pixels, spec)


def load_canvas_and_box(
    sample: Sample, spec: PreprocessSpec
) -> tuple[Canvas, tuple[float, float, float, float] | None]:
    """Do as :func:`load_canvas`, with the sample's box in fractions of the canvas."""
    canvas, region = to_canvas_and_region(open_study(sample.path).frames[0].pixels, spec)
    if sample.box is None:
        return canvas, None
    x, y, width, height = sample.box
    return canvas, (
        (x - region.left) / region.width,
        (y - region.top) / region.height,
        width / region.width,
        height / region.height,
    )


def read_box(row: dict[str, str]) -> tuple[float, float, float, float] | None:
    """Take a tumour's box from a row of a table with :data:`BOX_COLUMNS`; None where there is none."""
    values = [_number(row.get(name) or "") for name in BOX_COLUMNS]
    x, y, width, height = values
    if x is None or y is None or not width or not height:
        return None
    return x, y, width, height


def _first(row: dict[str, str], columns: Iterable[str]) -> str:
    return next((row[c] for c in columns if row.get(c)), "")


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _flag(text: str | None, default: bool) -> bool:
    return default if text in (None, "") else text.strip().lower() in ("1", "true", "yes")

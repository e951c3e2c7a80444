"""The record of which file went into which part of a run."""

from __future__ import annotations

import csv
import os
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from training.config import read_run_config
from training.data import BOX_COLUMNS, Dataset, Sample, read_box

SPLIT = "split.csv"
_COLUMNS = ("file", "label", "split", "group", "duplicate_group", "first_of_group", *BOX_COLUMNS)


def write_split(path: Path, dataset: Dataset) -> None:
    """Record which file went into which part; files of other folders by their way from the data folder."""
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(_COLUMNS)
        for s in dataset.samples:
            name = _relative(s.path, dataset.root)
            unique = int(s.first_of_group)
            box = s.box or ("",) * len(BOX_COLUMNS)
            writer.writerow([name, s.label, s.split, s.group, s.duplicate_group, unique, *box])


def read_split(run: Path, data: Path) -> Dataset:
    """The parts a run was trained with, as samples of ``data``.

    Raises
    ------
    TrainingError
        The record is missing or damaged, or ``data`` lacks a file of it.
    """
    path = run / SPLIT
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            samples = tuple(
                Sample(
                    path=data / row["file"],
                    label=row["label"],
                    split=row["split"],
                    group=row["group"],
                    duplicate_group=row["duplicate_group"],
                    first_of_group=row["first_of_group"] == "1",
                    box=read_box(row),
                )
                for row in csv.DictReader(stream)
            )
    except (OSError, KeyError, UnicodeDecodeError, csv.Error) as error:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "The run's record {path} cannot be read ({reason}). Start a new run."
            ),
            path=path,
            reason=error,
        ) from error
    missing = [s.path for s in samples if not s.path.is_file()]
    if missing or not samples:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{count} images of the run are not under {data} ({example} for one). "
                "Name the folder the run was trained on.",
            ),
            count=len(missing),
            data=data,
            example=missing[0].name if missing else "-",
        )
    sets = read_run_config(run).label_sets if (run / "config.json").is_file() else {}
    classes = tuple(sorted({s.label for s in samples} - set(sets)))
    return Dataset(data, classes, samples)


def _relative(path: Path, root: Path) -> str:
    """Name files of other folders from ``root`` too, so that the folders can move together."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()

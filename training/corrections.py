"""Labelled images that a user adds: corrections exported from the program, or a folder of their own.

A folder of corrections holds images and an ``index.csv`` (UTF-8) with one row an image:

``file``, ``label``
    Needed. The path below the folder, with ``/``, and the class a reader gave.
``original_label``
    The class that the program had answered. Its presence marks the folder as corrections.
``reader``, ``date``, ``model``, ``note``
    Who gave the label (a code, not a name), when (ISO 8601), and which model had answered (name and version).
``sha256``
    Of the file's bytes, 64 hex digits; a file that has another one is refused.
``group``
    Images of one patient or study share a code. A code, never a name or a hospital number.

Columns of :func:`training.data.load_index` (``split`` and so on) may be there, too. A column that looks
as if it told who the patient is makes the whole folder refused.
"""

from __future__ import annotations

import csv
import datetime
import re
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.inference.bundle import file_sha256
from training.data import INDEX_NAME, Dataset, has_index, load_index

MARK = "original_label"
# `patient` alone is a grouping column of every index; with a word of identity beside it, it is not.
_IDENTITY = re.compile(
    r"patient.?(name|id|number|birth|address|sex|age)|birth|surname|first.?name|last.?name|"
    r"\bmrn\b|accession|address|phone|e.?mail|insurance|social.?security",
    re.IGNORECASE,
)
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def is_corrections(folder: Path) -> bool:
    """Whether ``folder`` holds corrections, told by a column ``original_label`` in its index."""
    return has_index(folder) and MARK in _columns(folder / INDEX_NAME)


def load_corrections(folder: Path) -> Dataset:
    """Read a folder of corrections and check what the index states.

    Raises
    ------
    TrainingDataError
        The index cannot be read, could identify a patient, names a file twice, states a date that is none,
        or a SHA-256 that a file has not.
    """
    path = folder / INDEX_NAME
    identity = next((name for name in _columns(path) if _IDENTITY.search(name)), None)
    if identity is not None:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                'The column "{column}" of {path} may tell who a patient is. '
                "Take it out, and group the images of a patient by a code in a column group.",
            ),
            column=identity,
            path=path,
        )
    dataset = load_index(folder)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    seen: set[str] = set()
    for number, row in enumerate(rows, start=2):
        problem = _problem(folder, row, seen)
        if problem:
            raise TrainingDataError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Row {number} of {path} cannot be used: {problem}. Correct the row or export again.",
                ),
                number=number,
                path=path,
                problem=problem,
            )
    return dataset


def _columns(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return [name or "" for name in next(csv.reader(stream), [])]
    except (OSError, UnicodeDecodeError, csv.Error):
        return []  # load_index says what is wrong


def _problem(folder: Path, row: dict[str, str], seen: set[str]) -> str:
    name, date, stated = row["file"], row.get("date") or "", row.get("sha256") or ""
    if name in seen:
        return f"{name} stands in the index twice"
    seen.add(name)
    if date:
        try:
            datetime.datetime.fromisoformat(date)
        except ValueError:
            return f"{date} is no date like 2026-05-31"
    if stated and not _SHA256.fullmatch(stated):
        return "its SHA-256 is not 64 hex digits"
    file = folder / name
    if stated and file.is_file() and file_sha256(file) != stated.lower():
        return f"{name} was changed after it was exported (another SHA-256)"
    return ""

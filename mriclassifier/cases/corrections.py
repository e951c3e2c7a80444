"""Signed-off cases as a folder to train on: pictures, and an index that names no patient.

The folder is what ``python -m training fit --also-train`` takes (docs/training.md): one PNG a case, called
after the case's code, and an ``index.csv``. The reader stands in it as a code, and images of one patient share
their pseudonym.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.cases.outputs import whole_folder
from mriclassifier.cases.records import Case, CaseQuery, State
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, OutputError

Picture = NDArray[Any]
FindPicture = Callable[[Case], Picture | None]
INDEX = "index.csv"
COLUMNS = (
    "file",
    "label",
    "original_label",
    "reader",
    "date",
    "model",
    "note",
    "sha256",
    "group",
)
_DEEP = 255  # above it, a picture keeps 16 bits


@dataclass(frozen=True, kw_only=True)
class ExportReport:
    """What became of an export.

    Attributes
    ----------
    written
        How many pictures are in the folder.
    without_picture
        Codes of cases whose picture is neither stored nor found.
    open
        Codes of cases that nobody signed off.
    """

    folder: Path
    written: int
    without_picture: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def export_corrections(
    store: CaseStore,
    target: Path,
    *,
    case_ids: Sequence[int] | None = None,
    only_corrected: bool = True,
    notes: bool = False,
    find_picture: FindPicture = lambda _case: None,
) -> ExportReport:
    """Write the pictures of signed-off cases and their classes; without any picture, no folder is made.

    Parameters
    ----------
    target
        A folder that is not there yet, or empty.
    case_ids
        Of these cases; of all unless given.
    only_corrected
        Leave those out where the reader agreed.
    notes
        Also write the readers' notes, which may name somebody.
    find_picture
        Gives the key slice of a case whose picture is not stored: ``(H, W)`` or ``(H, W, 3)``.

    Raises
    ------
    OutputError
        The folder holds something already, or cannot be written; nothing half done is left.
    CaseStoreError
        The history cannot be read.
    """
    states = (State.CORRECTED,) if only_corrected else (State.AGREED, State.CORRECTED)
    if case_ids is None:
        case_ids = store.search(CaseQuery(states=states)).tolist()
    if not case_ids:
        raise OutputError(
            QT_TRANSLATE_NOOP(
                "errors", "No case is signed off as wanted yet, so there is nothing to train on."
            )
        )
    without: list[str] = []
    unsigned: list[str] = []
    written = 0
    with whole_folder(target) as folder:
        with (folder / INDEX).open("x", encoding="utf-8", newline="") as stream:
            index = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
            index.writeheader()
            for case_id in case_ids:
                case = store.case(int(case_id))
                if case.row.state not in states:
                    unsigned.append(case.row.code)
                    continue
                picture = case.picture if case.picture is not None else _found(case, find_picture)
                if picture is None:
                    without.append(case.row.code)
                    continue
                name = _write(folder, case, picture)
                index.writerow(_entry(case, name, folder / name, notes=notes))
                written += 1
        if not written:
            raise OutputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "None of the {count} cases has a picture, so there is nothing to train on. Let the program "
                    "store images of corrected cases (Preferences > Case history), or open their files again.",
                ),
                count=len(case_ids),
            )
    store.write_audit("case.export", kind="training", cases=written, notes=notes)
    return ExportReport(
        folder=target, written=written, without_picture=tuple(without), open=tuple(unsigned)
    )


def _found(case: Case, find_picture: FindPicture) -> Picture | None:
    try:
        return find_picture(case)
    except InputError:  # gone or damaged meanwhile: the others are exported
        return None


def _write(folder: Path, case: Case, picture: Picture) -> str:
    name = f"{case.row.reader_label}/{case.row.code}.png"
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    ok, data = cv2.imencode(".png", _storable(picture))
    if not ok:
        raise OSError(0, "the picture cannot be stored")
    file.write_bytes(data.tobytes())
    return name


def _storable(picture: Picture) -> Picture:
    """uint8 or uint16, colours in OpenCV's order; values that are neither keep their order."""
    pixels = np.asarray(picture)
    if pixels.dtype not in (np.uint8, np.uint16):
        low, high = float(np.nanmin(pixels)), float(np.nanmax(pixels))
        whole = np.issubdtype(pixels.dtype, np.integer)
        if whole and low >= 0 and high <= 0xFFFF:
            pixels = pixels.astype(np.uint8 if high <= _DEEP else np.uint16)
        else:
            span = (high - low) or 1.0
            shifted = (np.nan_to_num(pixels.astype(np.float64), nan=low) - low) / span
            pixels = np.rint(shifted * 0xFFFF).astype(np.uint16)
    return np.ascontiguousarray(pixels[..., ::-1] if pixels.ndim == 3 else pixels)


def _entry(case: Case, name: str, file: Path, *, notes: bool) -> dict[str, str]:
    row = case.row
    return {
        "file": name,
        "label": row.reader_label,
        "original_label": row.label,
        "reader": reader_code(row.reader),
        "date": row.signed_at.date().isoformat() if row.signed_at else "",
        "model": f"{row.model_name} {row.model_version}",
        "note": row.note if notes else "",
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "group": row.patient or row.code,
    }


def reader_code(reader: str) -> str:
    """A code that is the same for the same reader, and not the name."""
    return "R-" + hashlib.sha256(reader.strip().casefold().encode()).hexdigest()[:6].upper()

"""A result of a batch as a row of the table, in the words of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mriclassifier.batch.job import BatchRow
from mriclassifier.gui.batch.columns import OUTCOMES, Line, Outcome
from mriclassifier.gui.wording import sentence


def line_of(row: BatchRow, base: Path | None, classes: tuple[str, ...]) -> Line:
    """Make a row; in any thread.

    Parameters
    ----------
    base
        Folder that the names are given from.
    """
    record = row.record
    file = shown_name(record, base)
    if record["error"] is not None:
        return Line(
            number=row.number,
            file=file,
            patient=row.patient,
            outcome=Outcome.FAILED,
            remarks=_without_name(row),
            code=str(record["error"]["code"]),
        )
    found = record["probabilities"]
    remarks = [sentence(notice) for notice in row.notices] or list(record["warnings"])
    return Line(
        number=row.number,
        file=file,
        patient=row.patient,
        label=str(record["label"]),
        probabilities=tuple(float(found.get(name, 0.0)) for name in classes),
        outcome=OUTCOMES.get(str(record["outcome"]), Outcome.ANSWER),
        remarks=" ".join(remarks),
    )


def shown_name(record: dict[str, object], base: Path | None) -> str:
    """Which picture it is: file below the folder, file in a ZIP file, slice."""
    path = Path(str(record["path"]))
    name = str(path)
    if base is not None and path != base and path.is_relative_to(base):
        name = str(path.relative_to(base))
    if member := record.get("member"):
        name += f" › {member}"
    frame = record["frame"]
    if isinstance(frame, int) and frame > 0:
        # From the second on: most files hold one picture, and its number says nothing
        name += " " + QCoreApplication.translate("Batch", "(slice {number})").format(
            number=frame + 1
        )
    return name


def _without_name(row: BatchRow) -> str:
    """The reason alone; the name stands beside it already, and many reasons are then the same."""
    if row.error is None:
        return str(row.record["error"]["message"])
    name = row.error.values.get("name")
    said = sentence(row.error).removeprefix(f"“{name}” ").removeprefix(f"{name} ")
    return said[:1].upper() + said[1:]

"""Batches in few words, with files that are told by their names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mriclassifier.batch.job import BatchJob, BatchPlan, BatchRow
from mriclassifier.imaging.study import Frame, Header, Patient, Study
from mriclassifier.inference.prediction import Prediction
from tests.helpers.answers import MODEL, answer, study


def open_file(path: Path) -> Study:
    """Names say what is in the files: ``3x5.png`` holds the frames 3 to 7."""
    with path.open("rb"):
        pass  # a file that is gone is an error
    first, _, count = path.stem.partition("x")
    made = study(int(first), frames=int(count or 1))
    return replace(made, header=Header(patient=Patient(name="Doe, Jane", id=f"P{first}")))


def run(job: BatchJob, classify: Callable[[Frame], Prediction] = answer, **more: Any) -> list[str]:
    return [told(row) for row in job.results(classify, open_file=open_file, **more)]


def told(row: BatchRow) -> str:
    frame = row.record["frame"]
    name = Path(row.record["path"]).stem + (f"/{frame}" if frame else "")
    return f"{row.number} {name} {row.record['label'] or (row.error and row.error.code)}"


def resume(here: Path) -> BatchJob:
    (left,) = BatchJob.unfinished(here)
    return BatchJob.resume(left.journal, model=MODEL, engine="onnx")


def take(job: BatchJob, count: int, **more: Any) -> list[str]:
    rows = job.results(answer, open_file=open_file, **more)
    given = [told(next(rows)) for _ in range(count)]
    rows.close()
    return given


def whole(plan: BatchPlan) -> list[str]:
    return run(BatchJob.create(None, plan))

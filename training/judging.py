"""What the commands ``stress`` and ``measure`` do: folders in, a JSON file and a table out."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from training.data import Dataset, has_index, load_index, scan_folders
from training.evaluate import read_label_sets, write_json
from training.judge import Step, open_judge
from training.measure import PARTS, measure
from training.outside import outside_lines
from training.stress import stress, stress_lines
from training.targets import target_lines

_EVERY = 10.0  # seconds between two lines of progress


def run_stress(
    data: Path,
    model: Path,
    out: Path,
    *,
    split: str | None = None,
    full_size: Path | None = None,
    limit: int | None = None,
    label_sets: Sequence[str] = (),
    engine: str = "onnx",
) -> int:
    """Classify altered pictures, print the table and write the report.

    Raises
    ------
    MriClassifierError
        As :func:`training.stress.stress`, :func:`training.judge.open_judge` and
        :func:`training.evaluate.write_json`.
    """
    dataset = open_labelled(data)
    with open_judge(model, engine, progress_lines()) as judge:
        report = stress(
            judge,
            dataset,
            split=split or usual_split(dataset),
            limit=limit,
            full_size=full_size,
            label_sets=read_label_sets(label_sets, judge.classes),
        )
        model_id = judge.classifier.bundle.model_id
    report["model"] = {
        "name": model_id.name,
        "version": model_id.version,
        "sha256": model_id.sha256,
    }
    write_json(out, report)
    _say(stress_lines(report))
    return 0


def run_measure(
    data: Path,
    model: Path,
    out: Path,
    *,
    split: str | None = None,
    full_size: Path | None = None,
    outside: Path | None = None,
    limit: int | None = None,
    label_sets: Sequence[str] = (),
    skip: Sequence[str] = (),
    engine: str = "onnx",
) -> int:
    """Measure everything, print the tables and write the figures; 1 if some images could not be read.

    Raises
    ------
    MriClassifierError
        As :func:`training.measure.measure`, :func:`training.judge.open_judge` and
        :func:`training.evaluate.write_json`.
    """
    dataset = open_labelled(data)
    with open_judge(model, engine, progress_lines()) as judge:
        figures = measure(
            judge,
            dataset,
            split=split or usual_split(dataset),
            limit=limit,
            full_size=full_size,
            outside=outside,
            label_sets=read_label_sets(label_sets, judge.classes),
            parts=[part for part in PARTS if part not in skip],
            echo=lambda line: sys.stderr.write(f"{line}\n"),
        )
    write_json(out, figures)
    if figures["stress"]:
        _say(stress_lines(figures["stress"]))
    if figures["outside"]:
        _say(outside_lines(figures["outside"]))
    _say(target_lines(figures["targets"]))
    return 1 if figures["evaluation"]["unreadable"] else 0


def open_labelled(folder: Path) -> Dataset:
    """Read a folder of labelled images, with an index or with one folder a class."""
    return load_index(folder) if has_index(folder) else scan_folders(folder)


def usual_split(dataset: Dataset) -> str | None:
    """Choose the part to measure on: ``test``, else ``val``, else every image (None)."""
    names = {s.split for s in dataset.samples}
    return next((name for name in ("test", "val") if name in names), None)


def progress_lines() -> Step:
    """Give a function that writes a line on standard error every ten seconds."""
    last = time.monotonic()

    def tell(step: str, done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _EVERY:
            last = time.monotonic()
            sys.stderr.write(f"{step}: {done} of {total}\n")

    return tell


def _say(lines: Sequence[str]) -> None:
    sys.stdout.write("\n".join([*lines, "", ""]))

"""A bundle judged on labelled images, through the same reader and classifier as the program."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, OutputError, TrainingDataError
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.prediction import Prediction
from training.data import Dataset, Sample
from training.metrics import Scores, summary

Progress = Callable[[int, int], object]


def evaluate(
    bundle_path: Path,
    dataset: Dataset,
    *,
    split: str | None,
    out: Path | None = None,
    engine: str = "onnx",
    progress: Progress | None = None,
    echo: Callable[[str], object] | None = None,
) -> dict[str, Any]:
    """Classify every image of a split, print the figures and write the report.

    Parameters
    ----------
    split
        Name of the part, or None for every image of the folder.
    out
        JSON file to write.
    engine
        ``"onnx"`` or ``"keras"``.
    progress
        Called with (done, total).
    echo
        Takes the printed lines; standard output where it is None.

    Returns
    -------
    dict
        What the JSON file holds: the figures over all images at the top level, those over one image of
        each duplicate group under ``first_of_group``.

    Raises
    ------
    TrainingDataError
        The split is empty, holds a class that the model does not know, or nothing in it can be read.
    ComponentError
        The bundle cannot be opened.
    OutputError
        The report cannot be written.
    """
    start = time.perf_counter()
    samples = _samples(dataset, split)
    classifier = open_classifier(bundle_path, engine)
    try:
        classes = classifier.bundle.manifest.classes
        _check_labels(samples, classes)
        answered: list[tuple[Sample, Prediction]] = []
        unreadable: list[dict[str, str]] = []
        for number, sample in enumerate(samples):
            try:
                frame = open_study(sample.path).frames[0]
                answered.append((sample, classifier.classify(frame)))
            except InputError as error:
                unreadable.append({"file": _relative(sample, dataset), "message": error.sentence})
            if progress:
                progress(number + 1, len(samples))
    finally:
        classifier.close()
    if not answered:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP("errors", "None of the {count} images can be read. {first}"),
            count=len(samples),
            first=unreadable[0]["message"],
        )
    scores = _scores(answered, classes)
    first = np.array([sample.first_of_group for sample, _ in answered])
    model = classifier.bundle.model_id
    report: dict[str, Any] = {
        "split": split,
        "classes": list(classes),
        **summary(scores, classes),
        "first_of_group": summary(scores.take(first), classes),
        "unreadable": unreadable,
        "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
        "engine": engine,
        "seconds": time.perf_counter() - start,
    }
    for line in report_lines(report):
        (echo or _to_stdout)(line)
    if out is not None:
        _write(out, report)
    return report


def report_lines(report: dict[str, Any]) -> list[str]:
    """Put the three main figures in words, one a line."""
    auc = report["auc"]
    return [
        f"Test Accuracy: {report['accuracy']:.4f}",
        f"Test Loss: {report['loss']:.4f}",
        f"Test AUC: {auc:.4f}" if auc is not None else "Test AUC: not defined (one class only)",
    ]


def _samples(dataset: Dataset, split: str | None) -> Sequence[Sample]:
    samples = dataset.samples if split is None else dataset.part(split)
    if not samples:
        known = sorted({s.split for s in dataset.samples if s.split})
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors", 'There are no images of the part "{split}" in {root}. There is: {known}.'
            ),
            split=split or "",
            root=dataset.root,
            known=", ".join(known) or "no named part",
        )
    return samples


def _check_labels(samples: Sequence[Sample], classes: Sequence[str]) -> None:
    foreign = sorted({s.label for s in samples} - set(classes))
    if foreign:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The images have classes that the model does not know ({foreign}); it knows {known}.",
            ),
            foreign=", ".join(foreign),
            known=", ".join(classes),
        )


def _scores(answered: Sequence[tuple[Sample, Prediction]], classes: Sequence[str]) -> Scores:
    numbers: dict[str, int] = {}
    # Images of no known group stand alone
    groups = [
        numbers.setdefault(sample.group or str(sample.path), len(numbers)) for sample, _ in answered
    ]
    return Scores(
        labels=np.array([classes.index(sample.label) for sample, _ in answered], np.int64),
        probabilities=np.array([[p.probabilities[c] for c in classes] for _, p in answered]),
        sets=np.array([[c in p.prediction_set for c in classes] for _, p in answered]),
        out_of_distribution=np.array([not p.in_distribution for _, p in answered]),
        groups=np.array(groups, np.int64),
    )


def _relative(sample: Sample, dataset: Dataset) -> str:
    path = sample.path
    return (
        path.relative_to(dataset.root).as_posix()
        if path.is_relative_to(dataset.root)
        else str(path)
    )


def _to_stdout(line: str) -> None:
    sys.stdout.write(line + "\n")


def _write(out: Path, report: dict[str, Any]) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(json.dumps(report, indent=2, allow_nan=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The report {path} cannot be written ({reason})."),
            path=out,
            reason=error.strerror or error,
        ) from error

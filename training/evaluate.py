"""A bundle judged on labelled images, through the same reader and classifier as the program."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError, TrainingDataError, UsageError
from training.data import Dataset, Sample
from training.judge import REFER, Judge, Judged, LabelSets, open_judge, outcome_of, table_of
from training.metrics import Scores, summary

Progress = Callable[[int, int], object]


def evaluate(
    bundle_path: Path,
    dataset: Dataset,
    *,
    split: str | None,
    out: Path | None = None,
    engine: str = "onnx",
    label_sets: LabelSets | None = None,
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
    label_sets
        Labels that stand for several classes, as ``{"tumor": ("glioma", "meningioma")}``: such an
        image counts as right when any of them is the answer.
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
    chosen = part_of(dataset, split)
    step = (lambda _, done, total: progress(done, total)) if progress else None
    with open_judge(bundle_path, engine, step) as judge:
        report = evaluate_with(judge, dataset, chosen, split=split, label_sets=label_sets)
    for line in report_lines(report):
        (echo or _to_stdout)(line)
    if out is not None:
        write_json(out, report)
    return report


def report_lines(report: dict[str, Any]) -> list[str]:
    """Put the three main figures in words, one a line."""
    auc = report["auc"]
    return [
        f"Test Accuracy: {report['accuracy']:.4f}",
        f"Test Loss: {report['loss']:.4f}",
        f"Test AUC: {auc:.4f}" if auc is not None else "Test AUC: not defined (one class only)",
    ]


def evaluate_with(
    judge: Judge,
    dataset: Dataset,
    samples: Sequence[Sample],
    *,
    split: str | None = None,
    label_sets: LabelSets | None = None,
) -> dict[str, Any]:
    """Do as :func:`evaluate` with a loaded model, and neither print nor write."""
    start = time.perf_counter()
    classes = judge.classes
    _check_labels(samples, classes, label_sets or {})
    judged, unreadable = judge.judge(dataset, samples, step="Evaluating")
    scores = scores_of(judged, classes, label_sets)
    first = np.array([item.sample.first_of_group for item in judged], np.bool_)
    labels = [item.sample.label for item in judged]
    model = judge.classifier.bundle.model_id
    return {
        "split": split,
        "classes": list(classes),
        **summary(scores, classes),
        "label_sets": _set_rows(scores, labels, classes),
        "first_of_group": {
            **summary(scores.take(first), classes),
            "label_sets": _set_rows(
                scores.take(first),
                [name for name, one in zip(labels, first, strict=True) if one],
                classes,
            ),
        },
        "unreadable": unreadable,
        "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
        "engine": judge.classifier.engine_name,
        "seconds": time.perf_counter() - start,
    }


def part_of(dataset: Dataset, split: str | None) -> Sequence[Sample]:
    """Images of one part, or all of them where ``split`` is None.

    Raises
    ------
    TrainingDataError
        There is no such part, or nothing in it.
    """
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


def read_label_sets(texts: Sequence[str], classes: Sequence[str] | None = None) -> LabelSets:
    """Read ``tumor=glioma,meningioma`` as labels that stand for several classes.

    Raises
    ------
    UsageError
        Not of this form, or (with ``classes``) of classes that the model does not know.
    """
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        label, _, names = text.partition("=")
        members = tuple(name.strip() for name in names.split(",") if name.strip())
        if not label.strip() or not members or (classes and not set(members) <= set(classes)):
            raise UsageError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "--label-set takes a label and classes of the model, as in "
                    "--label-set tumor=glioma,meningioma; this is {text}.",
                ),
                text=text,
            )
        found[label.strip()] = members
    return found


def accepted_of(label: str, classes: Sequence[str], label_sets: LabelSets | None) -> list[bool]:
    """Tell which classes are a right answer to a label; none where it is unknown."""
    names = (label_sets or {}).get(label, (label,))
    return [name in names for name in classes]


def scores_of(
    judged: Sequence[Judged], classes: Sequence[str], label_sets: LabelSets | None = None
) -> Scores:
    """Put answers into arrays.

    Labels that stand for several classes, or for none that the model knows, become -1.
    """
    numbers: dict[str, int] = {}
    samples, predictions = [j.sample for j in judged], [j.prediction for j in judged]
    # Images of no known group stand alone
    groups = [numbers.setdefault(s.group or str(s.path), len(numbers)) for s in samples]
    accepted = np.array([accepted_of(s.label, classes, label_sets) for s in samples], np.bool_)
    return Scores(
        labels=np.where(accepted.sum(axis=1) == 1, accepted.argmax(axis=1), -1).astype(np.int64),
        probabilities=table_of(predictions, classes),
        sets=np.array([[c in p.prediction_set for c in classes] for p in predictions], np.bool_),
        out_of_distribution=np.array([not p.in_distribution for p in predictions], np.bool_),
        groups=np.array(groups, np.int64),
        accepted=accepted,
        referred=np.array([outcome_of(p) == REFER for p in predictions], np.bool_),
    )


def _check_labels(samples: Sequence[Sample], classes: Sequence[str], label_sets: LabelSets) -> None:
    foreign = sorted({s.label for s in samples} - set(classes) - set(label_sets))
    if foreign:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The images have classes that the model does not know ({foreign}); it knows {known}.",
            ),
            foreign=", ".join(foreign),
            known=", ".join(classes),
        )
    for label, names in label_sets.items():
        if not set(names) & set(classes):
            raise TrainingDataError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The label {label} stands for classes that the model does not know ({foreign}); "
                    "it knows {known}.",
                ),
                label=label,
                foreign=", ".join(names),
                known=", ".join(classes),
            )


def _set_rows(scores: Scores, labels: Sequence[str], classes: Sequence[str]) -> dict[str, Any]:
    """Figures of the images that are only known to be of one of several classes, by their label."""
    answers = scores.probabilities.argmax(axis=1)
    rows: dict[str, Any] = {}
    for name in sorted({label for label, n in zip(labels, scores.labels, strict=True) if n < 0}):
        mask = np.array([label == name for label in labels], np.bool_)
        rows[name] = {
            "n": int(mask.sum()),
            "sensitivity": float(scores.right[mask].mean()),
            "answers": {c: int((answers[mask] == i).sum()) for i, c in enumerate(classes)},
        }
    return rows


def _to_stdout(line: str) -> None:
    sys.stdout.write(line + "\n")


def write_json(out: Path, report: dict[str, Any]) -> None:
    """Write a report.

    Raises
    ------
    OutputError
        The file cannot be written.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(json.dumps(report, indent=2, allow_nan=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The report {path} cannot be written ({reason})."),
            path=out,
            reason=error.strerror or error,
        ) from error

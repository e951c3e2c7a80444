"""Two models judged on the same labelled images, image by image."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, TrainingDataError
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.classifier import Classifier, open_classifier
from training.data import Dataset, Sample
from training.datareport import name_in
from training.evaluate import write_json
from training.metrics import REPEATS, Scores, confusion_matrix, summary

SIGNIFICANT = 0.05
NOTABLE_LOSS = 0.05  # of a class's sensitivity, worth a word beside the verdict
Progress = Callable[[int, int], object]


@dataclass(frozen=True, kw_only=True)
class Paired:
    """Counts of McNemar's test.

    Attributes
    ----------
    both, old_only, new_only, neither
        Images that both models answer rightly, one of them alone, or none.
    p
        Two-sided exact p value: were the models equally good, the ``old_only + new_only`` images would
        fall to either side like coins (Q. McNemar, Psychometrika 1947; exact binomial form).
    """

    both: int
    old_only: int
    new_only: int
    neither: int
    p: float


def mcnemar(old_right: NDArray[np.bool_], new_right: NDArray[np.bool_]) -> Paired:
    """Compare two models' hits on the same images.

    Parameters
    ----------
    old_right, new_right
        bool ``(N,)``: whether each image was answered rightly.
    """
    old_only = int((old_right & ~new_right).sum())
    new_only = int((new_right & ~old_right).sum())
    apart, fewer = old_only + new_only, min(old_only, new_only)
    return Paired(
        both=int((old_right & new_right).sum()),
        old_only=old_only,
        new_only=new_only,
        neither=int((~old_right & ~new_right).sum()),
        p=min(1.0, 2 * sum(math.comb(apart, k) for k in range(fewer + 1)) / 2**apart),
    )


def compare(
    dataset: Dataset,
    *,
    old: Path,
    new: Path,
    split: str | None,
    out: Path | None = None,
    engine: str = "onnx",
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Let both models classify one image of each duplicate group of a part, and pair their answers.

    Parameters
    ----------
    dataset
        Labelled images; those of classes that one of the models lacks are left out, and counted.
    old, new
        Model folders.
    split
        Name of the part, or None for every image.
    out
        JSON file to write.

    Returns
    -------
    dict
        What the JSON file holds: ``old`` and ``new`` (the figures of :func:`training.metrics.summary`),
        ``mcnemar``, ``accuracy_difference`` (new − old, with a 95 % interval over groups), ``changed`` and
        ``verdict``.

    Raises
    ------
    TrainingDataError
        No image is left to compare on.
    ComponentError
        A model cannot be opened.
    OutputError
        The report cannot be written.
    """
    start = time.perf_counter()
    asked = [s for s in dataset.samples if s.first_of_group and (split is None or s.split == split)]
    with _opened(old, engine) as first, _opened(new, engine) as second:
        models = {"old": first, "new": second}
        classes = {name: model.bundle.manifest.classes for name, model in models.items()}
        common = sorted(set(classes["old"]) & set(classes["new"]))
        samples = [s for s in asked if s.label in common]
        if not samples:
            raise TrainingDataError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "There are no images to compare the models on: {count} in the part {split} of {root}, "
                    "and the classes that both models know are {common}. Name another part or folder.",
                ),
                count=len(asked),
                split=split or "-",
                root=dataset.root,
                common=", ".join(common) or "none",
            )
        answers, kept, unreadable = _ask(models, samples, dataset.root, progress)
        facts = {name: _facts(model) for name, model in models.items()}
    if not kept:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP("errors", "None of the {count} images can be read. {first}"),
            count=len(samples),
            first=unreadable[0]["message"],
        )
    scores = {name: _scores(kept, rows, classes[name]) for name, rows in answers.items()}
    right = {n: s.probabilities.argmax(axis=1) == s.labels for n, s in scores.items()}
    paired = mcnemar(right["old"], right["new"])
    gain = right["new"].astype(float) - right["old"].astype(float)
    report: dict[str, Any] = {
        "schema": 1,
        "split": split,
        "classes": common,
        "left_out": {
            "images_of_other_classes": len(asked) - len(samples),
            "classes_of_old_alone": sorted(set(classes["old"]) - set(common)),
            "classes_of_new_alone": sorted(set(classes["new"]) - set(common)),
        },
        "images": len(kept),
        "groups": len(np.unique(scores["old"].groups)),
        **{n: {**facts[n], **_figures(s, classes[n], common)} for n, s in scores.items()},
        "mcnemar": vars(paired),
        "accuracy_difference": {
            "value": float(gain.mean()),
            "interval_95": _interval(gain, scores["old"].groups),
        },
        "changed": _changed(kept, answers, dataset.root),
        "unreadable": unreadable,
        "engine": engine,
        "seconds": time.perf_counter() - start,
    }
    report["verdict"] = verdict(report)
    if out is not None:
        write_json(out, report)
    return report


def verdict(report: Mapping[str, Any]) -> str:
    """Put the comparison in one sentence."""
    paired, difference = report["mcnemar"], report["accuracy_difference"]
    low, high = difference["interval_95"]
    points = f"{100 * difference['value']:+.1f} points ({100 * low:+.1f} to {100 * high:+.1f})"
    counts = (
        f"{paired['new_only']} of {report['images']} images are newly right and "
        f"{paired['old_only']} newly wrong (McNemar p = {paired['p']:.2g}), {points}"
    )
    shown = paired["p"] < SIGNIFICANT and (low > 0 or high < 0)
    if shown:
        word = "better" if difference["value"] > 0 else "worse"
        text = f"The new model is {word} on these images: {counts}"
    else:
        text = f"No difference between the models is shown on these images: {counts}"
    fallen = [
        f"{label} {100 * before:.0f} to {100 * after:.0f} %"
        for label in report["classes"]
        if (before := report["old"]["per_class"][label]["sensitivity"]) is not None
        and (after := report["new"]["per_class"][label]["sensitivity"]) is not None
        and before - after >= NOTABLE_LOSS
    ]
    return f"{text}; sensitivity fell for {', '.join(fallen)}." if fallen else f"{text}."


@contextmanager
def _opened(path: Path, engine: str) -> Iterator[Classifier]:
    classifier = open_classifier(path, engine)
    try:
        yield classifier
    finally:
        classifier.close()


def _ask(
    models: Mapping[str, Classifier],
    samples: Sequence[Sample],
    root: Path,
    progress: Progress | None,
) -> tuple[dict[str, list[Any]], list[Sample], list[dict[str, str]]]:
    """Both models' predictions of every image that can be read."""
    answers: dict[str, list[Any]] = {name: [] for name in models}
    kept, unreadable = [], []
    for number, sample in enumerate(samples):
        try:
            frame = open_study(sample.path).frames[0]
            pair = {name: model.classify(frame) for name, model in models.items()}
        except InputError as error:
            unreadable.append({"file": name_in(root, sample), "message": error.sentence})
        else:
            kept.append(sample)
            for name, prediction in pair.items():
                answers[name].append(prediction)
        if progress:
            progress(number + 1, len(samples))
    return answers, kept, unreadable


def _scores(samples: Sequence[Sample], answers: Sequence[Any], classes: Sequence[str]) -> Scores:
    numbers: dict[str, int] = {}
    groups = [numbers.setdefault(s.group or str(s.path), len(numbers)) for s in samples]
    return Scores(
        labels=np.array([classes.index(s.label) for s in samples], np.int64),
        probabilities=np.array([[p.probabilities[c] for c in classes] for p in answers]),
        sets=np.array([[c in p.prediction_set for c in classes] for p in answers]),
        out_of_distribution=np.array([not p.in_distribution for p in answers]),
        groups=np.array(groups, np.int64),
    )


def _figures(scores: Scores, classes: Sequence[str], common: Sequence[str]) -> dict[str, Any]:
    figures = summary(scores, classes)
    table = confusion_matrix(scores)
    return {
        **{k: v for k, v in figures.items() if k != "confusion_matrix"},
        "per_class": {label: figures["per_class"][label] for label in common},
        "answers": {
            label: dict(zip(classes, table[classes.index(label)].tolist(), strict=True))
            for label in common
        },
    }


def _facts(model: Classifier) -> dict[str, Any]:
    ident = model.bundle.model_id
    return {"name": ident.name, "version": ident.version, "sha256": ident.sha256}


def _changed(
    samples: Sequence[Sample], answers: Mapping[str, Sequence[Any]], root: Path
) -> list[dict[str, Any]]:
    return [
        {
            "file": name_in(root, sample),
            "label": sample.label,
            "old": old.label,
            "new": new.label,
            "old_probability": float(old.probabilities[old.label]),
            "new_probability": float(new.probabilities[new.label]),
        }
        for sample, old, new in zip(samples, answers["old"], answers["new"], strict=True)
        if old.label != new.label
    ]


def _interval(values: NDArray[np.float64], groups: NDArray[np.int64]) -> list[float]:
    """Percentile 95 % interval of the mean when whole groups are drawn with replacement."""
    _, places = np.unique(groups, return_inverse=True)
    sums = np.bincount(places, weights=values)
    counts = np.bincount(places)
    drawn = np.random.default_rng(0).integers(len(sums), size=(REPEATS, len(sums)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return [float(low), float(high)]

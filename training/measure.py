"""Every figure of a model in one call, as one dictionary that the report and the card are written from.

The file ``figures.json`` (schema 1). Shares, probabilities and accuracies are 0 to 1; *points* are hundredths.
``interval_95`` and ``*_95`` are ``[low, high]`` or null; all of them but Wilson's draw whole groups with
replacement (1,000 times, seed 0). A part that could not be measured is null and has its reason, a sentence,
in ``left_out``. File names are in it, pixels are not.

::

    schema: 1                       created: ISO time, UTC           seconds: float
    model: {name, version, sha256}  engine: "onnx" | "keras"         classes: [name, …]
    no_tumour_class: name | null    input_size: px                   preprocess_version: int
    temperature: float              ood_threshold: float | null
    data: {split, n, groups, limit: int | null, per_class: {class: n}}     (first of each duplicate group)
    left_out: {part: sentence}      seconds_by_part: {part: float}

    evaluation: what ``training evaluate`` writes (all images at the top, first_of_group below it):
        {split, n, groups, accuracy, loss, auc, confusion_matrix: [[int]] (rows true), per_class: {class:
        {n, sensitivity, specificity, sensitivity_95}}, calibration_error, brier, out_of_distribution_share,
        prediction_set: {coverage, mean_size, several_share, per_class: {class: RATE}}, outcomes: {answer,
        refer, out_of_distribution} (shares), answered: {n, accuracy}, interval_95: {accuracy, loss, auc,
        calibration_error}, label_sets: {label: {n, sensitivity, answers: {class: n}}}, first_of_group: {same},
        unreadable: [{file, message}], model, engine, seconds}

    Everything below is over the first of each duplicate group of the split (at most ``limit`` of them):

    reliability: {n, calibration_error, interval_95, mean_probability, accuracy,
        bins: [{low, high, n, mean_probability | null, accuracy | null, wilson_95}]}       (answered class)
    curves: {class: {n, auc, auc_95, average_precision, average_precision_95, prevalence,
        roc: {false_positive_rate: [], true_positive_rate: []}, precision_recall: {recall: [], precision: []}}}
    planes: null | {plane: {n, accuracy: RATE, per_class: {class: RATE}}}  (only with a column ``plane``)
    mistakes: [PICTURE, …]          the worst first (least probability of the true class), at most 40
    pictures: [PICTURE, …]          all of them
    timing: {n, median_seconds, p95_seconds, first_seconds, processors, machine}
    stress: {split, n, groups, limit, classes, unchanged: {accuracy, interval_95, per_class: {class:
        {n, sensitivity}}, out_of_distribution_share, refer_share}, alterations: [{name, title, in_target: bool,
        variants: int, n, accuracy, worst_accuracy, difference_points, difference_95 (points), changed_share,
        mean_probability_change, per_class, out_of_distribution_share, refer_share}],
        largest_loss: {name, difference_points}, full_size: null | {n, accuracy_original, accuracy_copy,
        difference_points, difference_95, same_class_share: RATE, mean_probability_change}}
    shortcuts: {margin, fall, painted: PAINTED, by_class: {class: PAINTED}, by_method: {mirrored, inpainted:
        PAINTED}, elsewhere: {n, pictures, mean_cost, mean_cost_95, share_costing_0_1: RATE, by_method: {…}},
        no_room: int}
        PAINTED: {n, share_falling: RATE, share_falling_if_seen: RATE, mean_fall, mean_fall_95,
        mean_class_fall, share_class_falling: RATE, changed_to_no_tumour: RATE}
    localisation: {grid: {rows, columns, input_size, cell_px, cell_share_of_picture}, tolerance,
        per_class: {class | "all": {n, hit_rate: RATE, hit_rate_tolerant: RATE, hit_rate_if_right: RATE,
        centre_hit_rate: RATE, head_centre_hit_rate: RATE, hit_minus_centre_points, hit_minus_centre_95,
        energy, energy_95, centre_energy, box_area_share, energy_over_area}},
        curves: {n, steps: [share], random_orders: int, deletion: CURVE, insertion: CURVE, per_class: {class:
        {n, deletion: {auc, random_auc}, insertion: {…}}}}}
        CURVE: {auc, random_auc, difference, difference_95, map: [p …], random: [p …]}
    outside: {label_sets: {label: [class]}, n, unreadable: [{file, message}], kinds: {kind: OUTSIDE +
        {sequences: {sequence: OUTSIDE}}}, pictures: [PICTURE + {kind, sequence}]}
        OUTSIDE: {n, groups, labelled: int, accuracy: RATE | null, per_label: {label: {n, accuracy: RATE | null,
        answers: {class: n}}}, tumours: int, tumour_called_no_tumour: RATE, …_and_not_flagged: RATE (not out of
        distribution), …_and_not_flagged_or_referred: RATE (outcome "answer"), no_tumour_recognised: RATE,
        flagged: RATE (out of distribution), referred: RATE (outcome "refer"), several_classes: RATE (set of two
        or more), not_plain: RATE (flagged, referred or several), notices: {code: n}, calibration_error,
        calibration_95, auc_no_tumour}
    baselines: {nearest_neighbour: {n, reference, accuracy, accuracy_mirrored, balanced_accuracy, per_class},
        grey_statistics: {n, train, auc, auc_95, model_auc, model_auc_95}}    (no tumour against the rest)
    targets: [{name, value, limit, at: "least" | "most", met: bool}]

    RATE: {n, count, share | null, wilson_95, groups_95}
    PICTURE: {file, label, group, answer, right: bool | null, probabilities: {class: p}, prediction_set:
        [class], in_distribution, outcome, ood_score, notices: [code]}
"""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP
from training.curves import class_curves, reliability
from training.data import Dataset
from training.evaluate import evaluate_with, part_of, scores_of
from training.intervals import rate
from training.judge import Judge, Judged, LabelSets, choose, describe, groups_of
from training.localisation import CURVE_PICTURES, localisation
from training.outside import outside as measure_outside
from training.outside import read_columns
from training.shortcuts import grey_baseline, neighbour_baseline, paint_tests
from training.stress import stress
from training.targets import targets

MISTAKES = 40
Echo = Callable[[str], object]

_NO_BOX = QT_TRANSLATE_NOOP(
    "errors", "The index gives no tumour boxes, so this could not be measured."
)
_NO_FOLDER = QT_TRANSLATE_NOOP("errors", "No folder for this was given.")
_NO_TRAIN = QT_TRANSLATE_NOOP(
    "errors", "The data has no part to learn the comparison from, so this could not be measured."
)
_NO_PLANE = QT_TRANSLATE_NOOP(
    "errors",
    "The index does not say in which plane a slice lies, and no rule tells it reliably from the picture.",
)
_SKIPPED = QT_TRANSLATE_NOOP("errors", "This was not asked for.")
PARTS = ("stress", "shortcuts", "localisation", "outside", "baselines")


def measure(
    judge: Judge,
    dataset: Dataset,
    *,
    split: str | None,
    limit: int | None = None,
    full_size: Path | None = None,
    outside: Path | None = None,
    label_sets: LabelSets | None = None,
    parts: Sequence[str] = PARTS,
    curve_pictures: int = CURVE_PICTURES,
    echo: Echo = lambda _: None,
) -> dict[str, Any]:
    """Measure everything there is to know of a model; each picture as it is is classified once.

    Parameters
    ----------
    judge
        The loaded model.
    split
        Part of the data, None for all of it.
    limit
        At most so many pictures of it, the classes in their proportions.
    full_size, outside
        Folders with larger originals under the same names, and with pictures from elsewhere.
    parts
        Which of :data:`PARTS` to measure beside the first figures.
    curve_pictures
        How many pictures get deletion and insertion curves.
    echo
        Takes a line of progress a part.

    Returns
    -------
    dict
        As the module's docstring describes it; JSON can hold it.

    Raises
    ------
    TrainingDataError
        The part is empty, has a class that the model does not know, or cannot be read.
    """
    start = time.perf_counter()
    samples = choose(part_of(dataset, split), limit)
    seconds: dict[str, float] = {}
    left_out: dict[str, str] = {}

    def timed(part: str, work: Callable[[], Any], reason: str = "") -> Any:
        if part in PARTS and part not in parts:
            left_out[part] = _SKIPPED
            return None
        began = time.perf_counter()
        result = work()
        seconds[part] = time.perf_counter() - began
        echo(f"{part}: {seconds[part]:.0f} s")
        if result is None:
            left_out[part] = reason
        return result

    whole = part_of(dataset, split) if limit is None else samples
    evaluation = timed(
        "evaluation",
        lambda: evaluate_with(judge, dataset, whole, split=split, label_sets=label_sets),
    )
    judged, _ = judge.judge(dataset, samples, step="Evaluating")
    scores = scores_of(judged, judge.classes, label_sets)
    groups = groups_of([j.sample for j in judged])
    pictures = [
        describe(item, dataset.root, bool(good))
        for item, good in zip(judged, scores.right, strict=True)
    ]
    own = (scores.probabilities * scores.truth).sum(axis=1)
    worst = [i for i in np.argsort(own, kind="stable") if not pictures[i]["right"]][:MISTAKES]
    bundle = judge.classifier.bundle
    report: dict[str, Any] = {
        "schema": 1,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "model": evaluation["model"],
        "engine": judge.classifier.engine_name,
        "classes": list(judge.classes),
        "no_tumour_class": judge.no_tumour,
        "input_size": bundle.manifest.input_size,
        "preprocess_version": bundle.manifest.preprocess.version,
        "temperature": bundle.manifest.temperature,
        "ood_threshold": _finite(judged[0].prediction.ood_threshold),
        "data": {
            "split": split,
            "n": len(judged),
            "groups": groups.count,
            "limit": limit,
            "per_class": {
                c: sum(j.sample.label == c for j in judged)
                for c in sorted({j.sample.label for j in judged})
            },
        },
        "evaluation": evaluation,
        "reliability": timed("reliability", lambda: reliability(scores, groups)),
        "curves": timed("curves", lambda: class_curves(scores, judge.classes, groups)),
        "planes": timed("planes", lambda: _planes(dataset, judged, scores.right), _NO_PLANE),
        "mistakes": [pictures[i] for i in worst],
        "pictures": pictures,
        "timing": _timing(judged),
        "shortcuts": timed("shortcuts", lambda: paint_tests(judge, judged), _NO_BOX),
        "localisation": timed(
            "localisation",
            lambda: localisation(judge, judged, curve_pictures=curve_pictures),
            _NO_BOX,
        ),
        "outside": timed(
            "outside",
            lambda: measure_outside(judge, outside, label_sets=label_sets) if outside else None,
            _NO_FOLDER,
        ),
        "baselines": timed("baselines", lambda: _baselines(judge, dataset, judged), _NO_TRAIN),
        "stress": timed(
            "stress",
            lambda: stress(
                judge,
                dataset,
                split=split,
                limit=limit,
                full_size=full_size,
                label_sets=label_sets,
                judged=judged,
            ),
        ),
    }
    report["targets"] = targets(report)
    report["left_out"] = left_out
    report["seconds_by_part"] = seconds
    report["seconds"] = time.perf_counter() - start
    return report


def _planes(
    dataset: Dataset, judged: Sequence[Judged], right: NDArray[np.bool_]
) -> dict[str, Any] | None:
    """Figures of each plane, where the index has a column ``plane``."""
    columns = read_columns(dataset, ("plane",))
    planes = np.array([columns[j.sample.path][0] for j in judged])
    groups = groups_of([j.sample for j in judged])
    labels = np.array([j.sample.label for j in judged])
    found = {
        str(name): {
            "n": int((planes == name).sum()),
            "accuracy": rate(right, groups, among=planes == name),
            "per_class": {
                c: rate(right, groups, among=(planes == name) & (labels == c))
                for c in sorted(set(labels.tolist()))
            },
        }
        for name in sorted(set(planes.tolist()) - {""})
    }
    return found or None


def _baselines(judge: Judge, dataset: Dataset, judged: Sequence[Judged]) -> dict[str, Any] | None:
    found = {
        "nearest_neighbour": neighbour_baseline(judge, dataset, judged),
        "grey_statistics": grey_baseline(judge, dataset, judged),
    }
    return found if any(found.values()) else None


def _timing(judged: Sequence[Judged]) -> dict[str, Any]:
    """Seconds a picture: preprocessing, network and checks."""
    values = np.array([j.prediction.seconds for j in judged])
    return {
        "n": len(values),
        "median_seconds": float(np.median(values)),
        "p95_seconds": float(np.percentile(values, 95)),
        "first_seconds": float(values[0]),
        "processors": os.cpu_count(),
        "machine": f"{platform.system()} {platform.machine()}",
    }


def _finite(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None

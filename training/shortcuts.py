"""Does the answer come from the tumour? Tumours painted over, and what can be told without looking at one.

Three measurements: what happens to a tumour's probability when its box is painted over by healthy-looking
tissue, and when another place is; how far grey values and borders alone tell "no tumour" from the rest;
and the nearest neighbour on raw pixels (:mod:`training.neighbours`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import resize, to_grey
from mriclassifier.imaging.study import Pixels
from mriclassifier.inference.prediction import Prediction
from training.brush import (
    INPAINTED,
    MIRRORED,
    Grey,
    Patch,
    head_mask,
    mirror_axis,
    paint,
    patch_of,
    places_elsewhere,
)
from training.data import Dataset, Sample
from training.intervals import Groups, rate
from training.judge import Judge, Judged, ahead, groups_of
from training.metrics import auc
from training.neighbours import measure as measure_neighbours
from training.thumbnails import read_thumbnails

MARGIN = 0.2
FALL = 0.3
COST = 0.1
_ELSEWHERE = 2
_SMALL = 64
_BINS = 32
_SEEN = 0.5
_RIDGE = 3.0
_MOST_ROUNDS = 50


def paint_tests(judge: Judge, judged: Sequence[Judged]) -> dict[str, Any] | None:
    """Paint tumours over, and as large places elsewhere in the same pictures.

    Parameters
    ----------
    judged
        Answers to pictures as they are; those of a tumour class with a known box are used.

    Returns
    -------
    dict or None
        ``shortcuts`` in :mod:`training.measure`; None where there is no box.
    """
    boxed = [j for j in judged if j.sample.box is not None and j.sample.label in judge.tumours]
    if not boxed:
        return None
    painted = _Falls(judge)
    elsewhere = _Falls(judge)
    no_room = 0
    makers = [partial(_versions, item) for item in boxed]
    for number, (item, versions) in enumerate(zip(boxed, ahead(makers), strict=True)):
        no_room += len(versions) < 2
        for place, (picture, method) in enumerate(versions):
            target = painted if place == 0 else elsewhere
            target.add(item, judge.answer(picture), method)
        judge.tell("Painted over", number + 1, len(boxed))
    return {
        "margin": MARGIN,
        "fall": FALL,
        "painted": painted.summary(),
        "by_class": {name: painted.summary(label=name) for name in judge.tumours},
        "by_method": {name: painted.summary(method=name) for name in (MIRRORED, INPAINTED)},
        "elsewhere": {**elsewhere.costs(), "pictures": len(boxed) - no_room},
        "no_room": no_room,
    }


def _versions(item: Judged) -> list[tuple[Grey, str]]:
    """The picture without its tumour, then with other places painted over."""
    grey = to_grey(item.pixels)
    assert item.sample.box is not None
    patch = patch_of(item.sample.box, grey.shape, margin=MARGIN)
    head = head_mask(grey)
    axis = mirror_axis(grey, head)
    places: list[Patch] = places_elsewhere(patch, head, avoid=[patch], count=_ELSEWHERE, seed=0)
    return [
        paint(grey, patch, head=head, axis=axis),
        *(paint(grey, place, head=head, axis=axis, keep_out=patch) for place in places),
    ]


class _Row:
    def __init__(self, item: Judged, altered: Prediction, method: str, judge: Judge) -> None:
        before = item.prediction.probabilities
        self.sample = item.sample
        self.label = item.sample.label
        self.method = method
        self.before = sum(before[c] for c in judge.tumours)
        self.fall = self.before - sum(altered.probabilities[c] for c in judge.tumours)
        self.class_fall = before[self.label] - altered.probabilities[self.label]
        self.lost = altered.label == judge.no_tumour


class _Falls:
    """What painting cost, one row a painted picture."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._rows: list[_Row] = []

    def add(self, item: Judged, altered: Prediction, method: str) -> None:
        self._rows.append(_Row(item, altered, method, self._judge))

    def summary(self, *, label: str | None = None, method: str | None = None) -> dict[str, Any]:
        rows = [
            row for row in self._rows if label in (None, row.label) and method in (None, row.method)
        ]
        groups = groups_of([row.sample for row in rows])
        fall = np.array([row.fall for row in rows], np.float64)
        class_fall = np.array([row.class_fall for row in rows], np.float64)
        seen = np.array([row.before >= _SEEN for row in rows], np.bool_)
        return {
            "n": len(rows),
            "share_falling": rate(fall >= FALL, groups),
            "share_falling_if_seen": rate(fall >= FALL, groups, among=seen),
            "mean_fall": float(fall.mean()) if rows else None,
            "mean_fall_95": groups.mean_interval(fall),
            "mean_class_fall": float(class_fall.mean()) if rows else None,
            "share_class_falling": rate(class_fall >= FALL, groups),
            "changed_to_no_tumour": rate(np.array([row.lost for row in rows], np.bool_), groups),
        }

    def costs(self) -> dict[str, Any]:
        rows, groups = self._rows, groups_of([row.sample for row in self._rows])
        fall = np.array([row.fall for row in rows], np.float64)
        methods = np.array([row.method for row in rows])
        return {
            "n": len(rows),
            "mean_cost": float(fall.mean()) if rows else None,
            "mean_cost_95": groups.mean_interval(fall),
            "mean_class_cost": float(np.mean([row.class_fall for row in rows])) if rows else None,
            "share_costing_0_1": rate(fall > COST, groups),
            "by_method": {
                name: {
                    "n": int((methods == name).sum()),
                    "mean_cost": float(fall[methods == name].mean())
                    if (methods == name).any()
                    else None,
                }
                for name in (MIRRORED, INPAINTED)
            },
        }


def grey_statistics(grey: Grey) -> NDArray[np.float64]:
    """Describe a picture by its grey values and its border alone: float64 ``(F,)``.

    A histogram, quantiles, and mean, spread and share of black along each border.
    """
    small = resize(grey, _SMALL).astype(np.float64)
    histogram = np.histogram(small, bins=_BINS, range=(0, 256))[0] / small.size
    strips = (small[:4], small[-4:], small[:, :4], small[:, -4:])
    borders = [f(strip) for strip in strips for f in (np.mean, np.std, _black)]
    corners = [float(small[y, x]) for y in (0, -1) for x in (0, -1)]
    shape = [grey.shape[0] / grey.shape[1]]
    quantiles = np.percentile(small, [1, 5, 25, 50, 75, 95, 99])
    return np.concatenate([histogram, quantiles, borders, corners, shape])


def grey_baseline(
    judge: Judge, dataset: Dataset, judged: Sequence[Judged]
) -> dict[str, Any] | None:
    """Tell "no tumour" from the rest by grey values and borders alone, learnt on ``train``.

    Returns
    -------
    dict or None
        ``baselines.grey_statistics`` in :mod:`training.measure`; None where the model has no such class, or
        ``train`` or the pictures lack one of the two sides.
    """
    if judge.no_tumour is None:
        return None
    train = dataset.part("train", unique=True)
    truth = np.array([s.label == judge.no_tumour for s in train], np.bool_)
    asked = np.array([j.sample.label == judge.no_tumour for j in judged], np.bool_)
    if len(set(truth.tolist())) < 2 or len(set(asked.tolist())) < 2:
        return None
    features = []
    for number, row in enumerate(ahead([partial(_features, s) for s in train])):
        features.append(row)
        judge.tell("Grey statistics", number + 1, len(train))
    asked_features = np.array([grey_statistics(to_grey(j.pixels)) for j in judged])
    values = _logistic(np.array(features), truth, asked_features)
    own = np.array([j.prediction.probabilities[judge.no_tumour] for j in judged])
    groups = groups_of([j.sample for j in judged])
    return {
        "n": len(judged),
        "train": len(train),
        "auc": auc(asked, values),
        "auc_95": _auc_interval(groups, asked, values),
        "model_auc": auc(asked, own),
        "model_auc_95": _auc_interval(groups, asked, own),
    }


def neighbour_baseline(
    judge: Judge, dataset: Dataset, judged: Sequence[Judged]
) -> dict[str, Any] | None:
    """Let the most similar picture of ``train`` answer; None where there is no ``train``."""
    train = dataset.part("train")
    samples = [*train, *(j.sample for j in judged)]
    small = read_thumbnails(
        [s.path for s in samples],
        progress=lambda done, total: judge.tell("Nearest neighbour", done, total),
    )
    fine = small.readable
    labels = [s.label for s, good in zip(samples, fine, strict=True) if good]
    splits = np.array(["train"] * len(train) + ["asked"] * len(judged))[fine].tolist()
    found = measure_neighbours(small.pixels[fine], labels, splits, "asked")
    if found is None:
        return None
    return {
        "n": found.queries,
        "reference": found.reference,
        "accuracy": found.accuracy,
        "accuracy_mirrored": found.accuracy_mirrored,
        "balanced_accuracy": found.balanced_accuracy,
        "per_class": dict(found.per_class),
    }


def _logistic(
    known: NDArray[np.float64], truth: NDArray[np.bool_], asked: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Fit a ridge logistic regression, both sides weighing the same, and give the log odds of others.

    Iteratively reweighted least squares on standardised features: a few small systems of equations.
    """
    mean, spread = known.mean(axis=0), known.std(axis=0)
    spread[spread == 0] = 1
    x, other = (
        np.hstack([(part - mean) / spread, np.ones((len(part), 1))]) for part in (known, asked)
    )
    weight = np.where(truth, 0.5 / truth.mean(), 0.5 / (~truth).mean())
    ridge = np.full(x.shape[1], _RIDGE)
    ridge[-1] = 1e-9  # the constant is free
    beta = np.zeros(x.shape[1])
    for _ in range(_MOST_ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        slope = x.T @ (weight * (truth - p)) - ridge * beta
        curvature = (x.T * (weight * np.maximum(p * (1 - p), 1e-9))) @ x + np.diag(ridge)
        step = np.linalg.solve(curvature, slope)
        beta += step
        if float(np.abs(step).max()) < 1e-6:
            break
    return np.asarray(other @ beta, np.float64)


def _features(sample: Sample) -> NDArray[np.float64]:
    pixels: Pixels = open_study(sample.path).frames[0].pixels
    return grey_statistics(to_grey(pixels))


def _black(strip: NDArray[np.float64]) -> float:
    return float((strip < 4).mean())


def _auc_interval(
    groups: Groups, positive: NDArray[np.bool_], values: NDArray[np.float64]
) -> list[float] | None:
    return groups.interval(lambda drawn: auc(positive[drawn], values[drawn]))

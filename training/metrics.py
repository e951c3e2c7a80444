"""Figures of merit from labels and probabilities."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

BINS = 15
REPEATS = 1000
_SMALLEST = 1e-7  # Keras' epsilon, so that the loss is the one that Keras would print


@dataclass(frozen=True, kw_only=True, eq=False)
class Scores:
    """Answers to ``N`` labelled images.

    Attributes
    ----------
    labels
        int ``(N,)``, index of the true class.
    probabilities
        float ``(N, C)``, calibrated, rows summing to 1.
    sets
        bool ``(N, C)``, whether a class is in the prediction set.
    out_of_distribution
        bool ``(N,)``.
    groups
        int ``(N,)``; images of one group are not independent.
    """

    labels: NDArray[np.int64]
    probabilities: NDArray[np.float64]
    sets: NDArray[np.bool_]
    out_of_distribution: NDArray[np.bool_]
    groups: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)

    def take(self, which: NDArray[Any]) -> Scores:
        """Pick images by index or mask."""
        return Scores(
            labels=self.labels[which],
            probabilities=self.probabilities[which],
            sets=self.sets[which],
            out_of_distribution=self.out_of_distribution[which],
            groups=self.groups[which],
        )


def accuracy(scores: Scores) -> float:
    """Share of images whose most probable class is the true one."""
    return float((scores.probabilities.argmax(axis=1) == scores.labels).mean())


def cross_entropy(scores: Scores) -> float:
    """Categorical cross-entropy, nats."""
    p = scores.probabilities[np.arange(len(scores)), scores.labels]
    return float(-np.log(np.clip(p, _SMALLEST, 1 - _SMALLEST)).mean())


def macro_auc(scores: Scores) -> float | None:
    """Mean over classes of the area under the one-versus-rest ROC curve.

    Classes without a positive or without a negative image are left out; None where none is left.
    """
    areas = [
        area
        for c in range(scores.probabilities.shape[1])
        if (area := _auc(scores.labels == c, scores.probabilities[:, c])) is not None
    ]
    return float(np.mean(areas)) if areas else None


def _auc(positive: NDArray[np.bool_], values: NDArray[np.float64]) -> float | None:
    """Mann-Whitney U over its largest value; ties count half."""
    n, m = int(positive.sum()), int((~positive).sum())
    if not n or not m:
        return None
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * m))


def confusion_matrix(scores: Scores) -> NDArray[np.int64]:
    """Count ``(C, C)``: row true class, column answered class."""
    count = scores.probabilities.shape[1]
    table = np.zeros((count, count), np.int64)
    np.add.at(table, (scores.labels, scores.probabilities.argmax(axis=1)), 1)
    return table


def calibration_error(scores: Scores, bins: int = BINS) -> float:
    """Expected calibration error of the answered class, equal-width bins (C. Guo et al., ICML 2017)."""
    top = scores.probabilities.max(axis=1)
    right = scores.probabilities.argmax(axis=1) == scores.labels
    places = np.minimum((top * bins).astype(int), bins - 1)
    gaps = np.bincount(places, weights=right - top, minlength=bins)
    return float(np.abs(gaps).sum() / len(scores))


def brier(scores: Scores) -> float:
    """Brier score over all classes, 0 to 2 (G. Brier, 1950)."""
    truth = np.eye(scores.probabilities.shape[1])[scores.labels]
    return float(((scores.probabilities - truth) ** 2).sum(axis=1).mean())


def coverage(scores: Scores) -> float:
    """Share of images whose prediction set holds the true class."""
    return float(scores.sets[np.arange(len(scores)), scores.labels].mean())


def summary(scores: Scores, classes: Sequence[str]) -> dict[str, Any]:
    """Compute all figures of one set of images, as the report keeps them."""
    if not len(scores):
        return {"n": 0}
    table = confusion_matrix(scores)
    return {
        "n": len(scores),
        "groups": len(np.unique(scores.groups)),
        "accuracy": accuracy(scores),
        "loss": cross_entropy(scores),
        "auc": macro_auc(scores),
        "confusion_matrix": table.tolist(),
        "per_class": {name: _one_class(table, i) for i, name in enumerate(classes)},
        "calibration_error": calibration_error(scores),
        "brier": brier(scores),
        "out_of_distribution_share": float(scores.out_of_distribution.mean()),
        "prediction_set": {
            "coverage": coverage(scores),
            "mean_size": float(scores.sets.sum(axis=1).mean()),
        },
        "interval_95": {
            "accuracy": bootstrap(scores, accuracy),
            "loss": bootstrap(scores, cross_entropy),
            "auc": bootstrap(scores, macro_auc),
        },
    }


def _one_class(table: NDArray[np.int64], index: int) -> dict[str, Any]:
    hits, positives = int(table[index, index]), int(table[index].sum())
    answered, total = int(table[:, index].sum()), int(table.sum())
    negatives = total - positives
    rejected = negatives - (answered - hits)
    return {
        "n": positives,
        "sensitivity": hits / positives if positives else None,
        "specificity": rejected / negatives if negatives else None,
    }


def bootstrap(
    scores: Scores,
    figure: Callable[[Scores], float | None],
    *,
    repeats: int = REPEATS,
    seed: int = 0,
) -> list[float] | None:
    """Percentile 95 % interval of a figure when whole groups are drawn with replacement.

    None where the figure could not be computed in any repeat.
    """
    order = np.argsort(scores.groups, kind="stable")
    _, starts = np.unique(scores.groups[order], return_index=True)
    members = np.split(order, starts[1:])
    rng = np.random.default_rng(seed)
    values = []
    for _ in range(repeats):
        drawn = rng.integers(len(members), size=len(members))
        value = figure(scores.take(np.concatenate([members[i] for i in drawn])))
        if value is not None:
            values.append(value)
    if not values:
        return None
    low, high = np.percentile(values, [2.5, 97.5])
    return [float(low), float(high)]

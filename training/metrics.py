"""Figures of merit from labels and probabilities."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.intervals import Groups, rate

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
    accepted
        bool ``(N, C)``: every class that is a right answer, where an image is only known to be of one of
        several; its label is -1 then. None: the label alone.
    referred
        bool ``(N,)``: the outcome is "refer". None: never.
    """

    labels: NDArray[np.int64]
    probabilities: NDArray[np.float64]
    sets: NDArray[np.bool_]
    out_of_distribution: NDArray[np.bool_]
    groups: NDArray[np.int64]
    accepted: NDArray[np.bool_] | None = None
    referred: NDArray[np.bool_] | None = None

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def truth(self) -> NDArray[np.bool_]:
        """Right answers, bool ``(N, C)``."""
        if self.accepted is not None:
            return self.accepted
        places = np.arange(self.probabilities.shape[1])
        return np.asarray(places == self.labels[:, None], np.bool_)

    @property
    def right(self) -> NDArray[np.bool_]:
        """Whether the most probable class is a right answer, bool ``(N,)``."""
        answered = self.probabilities.argmax(axis=1)
        return np.asarray(self.truth[np.arange(len(self)), answered], np.bool_)

    def take(self, which: NDArray[Any]) -> Scores:
        """Pick images by index or mask."""
        return Scores(
            labels=self.labels[which],
            probabilities=self.probabilities[which],
            sets=self.sets[which],
            out_of_distribution=self.out_of_distribution[which],
            groups=self.groups[which],
            accepted=None if self.accepted is None else self.accepted[which],
            referred=None if self.referred is None else self.referred[which],
        )


def accuracy(scores: Scores) -> float:
    """Share of images whose most probable class is the true one."""
    return float(scores.right.mean())


def cross_entropy(scores: Scores) -> float:
    """Categorical cross-entropy, nats; of several right answers the probabilities are summed."""
    p = (scores.probabilities * scores.truth).sum(axis=1)
    return float(-np.log(np.clip(p, _SMALLEST, 1 - _SMALLEST)).mean())


def macro_auc(scores: Scores) -> float | None:
    """Mean over classes of the area under the one-versus-rest ROC curve.

    Classes without a positive or without a negative image are left out; None where none is left.
    """
    truth = scores.truth
    sure = truth.sum(axis=1) == 1
    areas = []
    for c in range(scores.probabilities.shape[1]):
        known = (
            sure | ~truth[:, c]
        )  # is it this class or another one: otherwise nothing can be said
        area = auc(truth[known, c], scores.probabilities[known, c])
        if area is not None:
            areas.append(area)
    return float(np.mean(areas)) if areas else None


def auc(positive: NDArray[np.bool_], values: NDArray[np.float64]) -> float | None:
    """Area under the ROC curve: Mann-Whitney U over its largest value; ties count half.

    None where there is no positive or no negative.
    """
    n, m = int(positive.sum()), int((~positive).sum())
    if not n or not m:
        return None
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * m))


def confusion_matrix(scores: Scores) -> NDArray[np.int64]:
    """Count ``(C, C)``: row true class, column answered class; images of one known class only."""
    count = scores.probabilities.shape[1]
    table = np.zeros((count, count), np.int64)
    one = scores.labels >= 0
    np.add.at(table, (scores.labels[one], scores.probabilities[one].argmax(axis=1)), 1)
    return table


def calibration_error(scores: Scores, bins: int = BINS) -> float:
    """Expected calibration error of the answered class, equal-width bins (C. Guo et al., ICML 2017)."""
    top = scores.probabilities.max(axis=1)
    gaps = np.bincount(bin_of(top, bins), weights=scores.right - top, minlength=bins)
    return float(np.abs(gaps).sum() / len(scores))


def bin_of(values: NDArray[np.float64], bins: int = BINS) -> NDArray[np.int64]:
    """Place of each probability among bins of equal width, int ``(N,)``."""
    return np.minimum((values * bins).astype(np.int64), bins - 1)


def brier(scores: Scores) -> float | None:
    """Brier score over all classes, 0 to 2 (G. Brier, 1950); None without an image of one known class."""
    one = scores.labels >= 0
    gaps = scores.probabilities[one] - scores.truth[one]
    return float((gaps**2).sum(axis=1).mean()) if one.any() else None


def coverage(scores: Scores) -> float:
    """Share of images whose prediction set holds the true class (one of several right answers)."""
    return float(covered(scores).mean())


def covered(scores: Scores) -> NDArray[np.bool_]:
    """Whether the prediction set holds a right answer, bool ``(N,)``."""
    return np.asarray((scores.sets & scores.truth).any(axis=1), np.bool_)


def summary(scores: Scores, classes: Sequence[str]) -> dict[str, Any]:
    """Compute all figures of one set of images, as the report keeps them."""
    if not len(scores):
        return {"n": 0}
    table = confusion_matrix(scores)
    groups = Groups.of(scores.groups.tolist(), repeats=REPEATS)
    flagged = scores.out_of_distribution
    referred = np.zeros_like(flagged) if scores.referred is None else scores.referred & ~flagged
    plain = ~flagged & ~referred
    sizes = scores.sets.sum(axis=1)
    return {
        "n": len(scores),
        "groups": len(np.unique(scores.groups)),
        "accuracy": accuracy(scores),
        "loss": cross_entropy(scores),
        "auc": macro_auc(scores),
        "confusion_matrix": table.tolist(),
        "per_class": {
            name: {
                **_one_class(table, i),
                "sensitivity_95": groups.mean_interval(scores.right, scores.labels == i),
            }
            for i, name in enumerate(classes)
        },
        "calibration_error": calibration_error(scores),
        "brier": brier(scores),
        "out_of_distribution_share": float(scores.out_of_distribution.mean()),
        "prediction_set": {
            "coverage": coverage(scores),
            "mean_size": float(sizes.mean()),
            "several_share": float((sizes > 1).mean()),
            "per_class": {
                name: rate(covered(scores), groups, among=scores.labels == i)
                for i, name in enumerate(classes)
            },
        },
        "outcomes": {
            "answer": float(plain.mean()),
            "refer": float(referred.mean()),
            "out_of_distribution": float(flagged.mean()),
        },
        "answered": {
            "n": int(plain.sum()),
            "accuracy": float(scores.right[plain].mean()) if plain.any() else None,
        },
        "interval_95": {
            "accuracy": bootstrap(scores, accuracy),
            "loss": bootstrap(scores, cross_entropy),
            "auc": bootstrap(scores, macro_auc),
            "calibration_error": bootstrap(scores, calibration_error),
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

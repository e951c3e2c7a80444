"""Curves over the answers of one part: reliability, ROC and precision-recall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.intervals import Groups, wilson
from training.metrics import BINS, Scores, auc, bin_of, calibration_error

_MOST_POINTS = 200

Floats = NDArray[np.float64]


def reliability(scores: Scores, groups: Groups, *, bins: int = BINS) -> dict[str, Any]:
    """Compare the answered class's probability with how often it is right, in bins of equal width.

    Returns
    -------
    dict
        ``reliability`` in :mod:`training.measure`; the calibration error is that of C. Guo et al., ICML 2017.
    """
    top, right = scores.probabilities.max(axis=1), scores.right
    places = bin_of(top, bins)
    rows = []
    for place in range(bins):
        members = places == place
        count = int(members.sum())
        rows.append(
            {
                "low": place / bins,
                "high": (place + 1) / bins,
                "n": count,
                "mean_probability": float(top[members].mean()) if count else None,
                "accuracy": float(right[members].mean()) if count else None,
                "wilson_95": wilson(int(right[members].sum()), count),
            }
        )
    return {
        "n": len(scores),
        "calibration_error": calibration_error(scores, bins),
        "interval_95": groups.interval(lambda drawn: calibration_error(scores.take(drawn), bins)),
        "mean_probability": float(top.mean()),
        "accuracy": float(right.mean()),
        "bins": rows,
    }


def class_curves(scores: Scores, classes: Sequence[str], groups: Groups) -> dict[str, Any]:
    """ROC and precision-recall curve of each class against the rest; classes without images are left out.

    Returns
    -------
    dict
        ``curves`` in :mod:`training.measure`.
    """
    found: dict[str, Any] = {}
    for index, name in enumerate(classes):
        positive, values = scores.labels == index, scores.probabilities[:, index]
        area = auc(positive, values)
        if area is None:
            continue
        hits, alarms = _counts(positive, values)
        recall, precision = hits / hits[-1], hits[1:] / (hits[1:] + alarms[1:])
        kept = _thin(len(hits))
        found[name] = {
            "n": int(positive.sum()),
            "auc": area,
            "auc_95": groups.interval(
                lambda drawn, positive=positive, values=values: auc(  # type: ignore[misc]
                    positive[drawn], values[drawn]
                )
            ),
            "average_precision": average_precision(positive, values),
            "average_precision_95": groups.interval(
                lambda drawn, positive=positive, values=values: average_precision(  # type: ignore[misc]
                    positive[drawn], values[drawn]
                )
            ),
            "prevalence": float(positive.mean()),
            "roc": {
                "false_positive_rate": (alarms / alarms[-1])[kept].tolist(),
                "true_positive_rate": recall[kept].tolist(),
            },
            "precision_recall": {
                "recall": recall[1:][_thin(len(precision))].tolist(),
                "precision": precision[_thin(len(precision))].tolist(),
            },
        }
    return found


def average_precision(positive: NDArray[np.bool_], values: Floats) -> float | None:
    """Sum of precision over the steps of recall; None without a positive."""
    if not positive.any():
        return None
    hits, alarms = _counts(positive, values)
    precision = hits[1:] / (hits[1:] + alarms[1:])
    return float((np.diff(hits) / hits[-1] * precision).sum())


def _counts(positive: NDArray[np.bool_], values: Floats) -> tuple[Floats, Floats]:
    """Positives and negatives at or above each distinct value, from none to all."""
    order = np.argsort(-values, kind="stable")
    ends = np.flatnonzero(np.append(np.diff(values[order]) != 0, True))
    hits = np.cumsum(positive[order])[ends]
    alarms = np.cumsum(~positive[order])[ends]
    return np.append(0.0, hits), np.append(0.0, alarms)


def _thin(count: int) -> NDArray[np.int64]:
    return np.unique(np.linspace(0, count - 1, min(count, _MOST_POINTS)).round().astype(np.int64))

"""What the numbers of trust are worth on each part: counts with intervals, for manifest and terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.inference.manifest import Manifest
from mriclassifier.inference.recognition import Recogniser
from mriclassifier.inference.trust import OodStatistics, probabilities
from training.conformal import in_sets
from training.curves import reliability
from training.intervals import Groups, wilson
from training.metrics import Scores
from training.responses import Responses, energies


def figures_of(
    manifest: Manifest,
    statistics: OodStatistics | None,
    recogniser: Recogniser | None,
    *,
    parts: Mapping[str, Responses],
    brain: Mapping[str, Responses],
    other: Mapping[str, Responses],
) -> dict[str, Any]:
    """Compute the figures as :class:`~mriclassifier.inference.classifier.Classifier` would give them.

    Parameters
    ----------
    parts
        Labelled images that were not trained on.
    brain, other
        Brain MRI from elsewhere, and pictures of other things.
    """

    def verdicts(r: Responses) -> dict[str, Any]:
        return _verdicts(manifest, statistics, recogniser, r)

    return {
        "parts": {
            name: {**_answers(manifest, r), **verdicts(r)} for name, r in parts.items() if len(r)
        },
        "brain": {name: verdicts(r) for name, r in brain.items()},
        "other": {name: verdicts(r) for name, r in other.items()},
    }


def reasons(
    manifest: Manifest,
    statistics: OodStatistics | None,
    recogniser: Recogniser | None,
    responses: Responses,
) -> NDArray[np.str_]:
    """Give the first reason against each picture as a code, or an empty text."""
    found = np.array(responses.codes, dtype="<U24")
    if recogniser is not None:
        scores = recogniser.scores(responses.pooled, responses.numbers)
        found[(found == "") & (scores > manifest.recognition.threshold)] = "not_brain_mri"
    if statistics is not None:
        distance = statistics.scores(responses.pooled)
        found[(found == "") & (distance > manifest.ood.threshold)] = "unlike_training"
    return found


def _verdicts(
    manifest: Manifest,
    statistics: OodStatistics | None,
    recogniser: Recogniser | None,
    responses: Responses,
) -> dict[str, Any]:
    reason = reasons(manifest, statistics, recogniser, responses)
    table = probabilities(responses.logits, manifest.temperature, manifest.bias)
    flagged = reason != ""
    unsure = (table.max(axis=1) < manifest.refer.minimum_probability) | (
        energies(responses.logits) > manifest.refer.maximum_energy
    )
    referred = unsure & ~flagged
    minima = manifest.prediction_set.minimum or dict.fromkeys(manifest.classes, 2.0)
    several = in_sets(table, minima, manifest.classes).sum(axis=1) > 1
    return {
        "n": len(responses),
        "flagged": _share(flagged),
        "referred": _share(referred),
        "several": _share(several),
        "not_plain": _share(flagged | referred | several),
        "reasons": dict(sorted(Counter(str(code) for code in reason if code).items())),
    }


def _answers(manifest: Manifest, responses: Responses) -> dict[str, Any]:
    known = responses.labels >= 0
    table = probabilities(responses.logits[known], manifest.temperature, manifest.bias)
    minima = manifest.prediction_set.minimum or dict.fromkeys(manifest.classes, 2.0)
    scores = Scores(
        labels=responses.labels[known],
        probabilities=table,
        sets=in_sets(table, minima, manifest.classes),
        out_of_distribution=np.zeros(int(known.sum()), np.bool_),
        groups=responses.groups[known],
    )
    groups = Groups.of([int(group) for group in scores.groups])
    hit = scores.sets[np.arange(len(scores)), scores.labels]
    return {
        "accuracy": float(scores.right.mean()),
        "reliability": reliability(scores, groups),
        "coverage": _share(hit),
        "mean_set_size": float(scores.sets.sum(axis=1).mean()),
        "coverage_per_class": {
            name: _share(hit[scores.labels == index])
            for index, name in enumerate(manifest.classes)
            if (scores.labels == index).any()
        },
    }


def _share(which: NDArray[np.bool_]) -> dict[str, Any]:
    count, total = int(which.sum()), len(which)
    return {
        "count": count,
        "n": total,
        "share": count / total if total else None,
        "wilson_95": wilson(count, total),
    }


def lines(figures: Mapping[str, Any]) -> Iterator[str]:
    """Put figures in words, a line each."""
    for name, part in figures.get("parts", {}).items():
        error = part["reliability"]
        low, high = error["interval_95"] or (float("nan"),) * 2
        yield (
            f"{name}: accuracy {part['accuracy']:.3f}, calibration error "
            f"{error['calibration_error']:.3f} ({low:.3f} to {high:.3f}), sets hold the true class "
            f"{_words(part['coverage'])}, mean size {part['mean_set_size']:.2f}"
        )
        for label, rate in part["coverage_per_class"].items():
            yield f"  {label}: sets hold it {_words(rate)}"
        yield f"  {_verdict_words(part)}"
    for kind in ("brain", "other"):
        for name, part in figures.get(kind, {}).items():
            yield f"{name}: {_verdict_words(part)}"


def _verdict_words(part: Mapping[str, Any]) -> str:
    why = ", ".join(f"{code} {count}" for code, count in part["reasons"].items())
    return (
        f"flagged {_words(part['flagged'])}{f' ({why})' if why else ''}; "
        f"referred {_words(part['referred'])}; several classes {_words(part['several'])}; "
        f"any of these {_words(part['not_plain'])}"
    )


def _words(rate: Mapping[str, Any]) -> str:
    low, high = rate["wilson_95"] or (0.0, 1.0)
    return f"{rate['count']} of {rate['n']} ({low:.1%} to {high:.1%})"

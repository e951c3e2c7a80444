"""How a model's answers change when only the way a picture reached the program does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import InputError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.study import Pixels
from mriclassifier.inference.prediction import Prediction
from training.alterations import ALTERATIONS, Alteration
from training.data import Dataset, Sample
from training.evaluate import accepted_of, part_of
from training.intervals import Groups, rate
from training.judge import REFER, Judge, Judged, LabelSets, choose, groups_of, outcome_of, table_of

_SEED = 0


def stress(
    judge: Judge,
    dataset: Dataset,
    *,
    split: str | None,
    limit: int | None = None,
    full_size: Path | None = None,
    label_sets: LabelSets | None = None,
    alterations: Sequence[Alteration] = ALTERATIONS,
    judged: Sequence[Judged] | None = None,
) -> dict[str, Any]:
    """Classify altered pictures and compare each with itself unaltered.

    Parameters
    ----------
    split
        Part of the data, None for all; of it the first of each duplicate group.
    limit
        At most so many pictures, the classes in their proportions.
    full_size
        Folder with the larger originals of pictures, under the same relative names.
    label_sets
        Labels that stand for several classes.
    alterations
        What is done to them.
    judged
        The unaltered answers, where they are known already.

    Returns
    -------
    dict
        ``stress`` in :mod:`training.measure`.

    Raises
    ------
    TrainingDataError
        There is no such part, or nothing in it can be read.
    """
    if judged is None:
        samples = choose(part_of(dataset, split), limit)
        judged, _ = judge.judge(dataset, samples, step="Unaltered")
    base = _Base(judged, judge.classes, label_sets)
    rows = [_one(judge, base, alteration) for alteration in alterations]
    worst = min(
        (row for row in rows if row["in_target"]),
        key=lambda row: float(row["difference_points"]),
        default=None,
    )
    return {
        "split": split,
        "n": len(judged),
        "groups": base.groups.count,
        "limit": limit,
        "classes": list(judge.classes),
        "unchanged": {
            "accuracy": float(base.right.mean()),
            "interval_95": base.groups.mean_interval(base.right),
            "per_class": base.per_class(base.right[None]),
            **_shares([j.prediction for j in judged]),
        },
        "alterations": rows,
        "largest_loss": worst and {k: worst[k] for k in ("name", "difference_points")},
        "full_size": full_size and compare_full_size(judge, dataset, judged, full_size, label_sets),
    }


def compare_full_size(
    judge: Judge,
    dataset: Dataset,
    judged: Sequence[Judged],
    folder: Path,
    label_sets: LabelSets | None = None,
) -> dict[str, Any] | None:
    """Compare the answers to pictures and to their larger originals; None where there are none."""
    pairs = [
        (item, path)
        for item in judged
        if item.sample.path.is_relative_to(dataset.root)
        and (path := folder / item.sample.path.relative_to(dataset.root)).is_file()
    ]
    readable: list[Judged] = []
    originals: list[Prediction] = []
    for number, (item, path) in enumerate(pairs):
        try:
            originals.append(judge.answer(open_study(path).frames[0].pixels))
            readable.append(item)
        except InputError:
            continue  # the check of the data names what cannot be read; here there is nothing to compare
        finally:
            judge.tell("Full-size originals", number + 1, len(pairs))
    if not readable:
        return None
    base = _Base(readable, judge.classes, label_sets)
    right = base.judge_right(originals)
    gain = 100.0 * (right.astype(float) - base.right)
    same = np.array(
        [a.label == j.prediction.label for a, j in zip(originals, readable, strict=True)]
    )
    change = np.abs(base.own(table_of(originals, judge.classes)) - base.own(base.table))
    return {
        "n": len(readable),
        "accuracy_original": float(right.mean()),
        "accuracy_copy": float(base.right.mean()),
        "difference_points": float(gain.mean()),
        "difference_95": base.groups.mean_interval(gain),
        "same_class_share": rate(same, base.groups),
        "mean_probability_change": float(change.mean()),
    }


def stress_lines(report: dict[str, Any]) -> list[str]:
    """Put the report in a table of plain text, one line an alteration."""
    classes = report["classes"]
    first = report["unchanged"]
    lines = [
        f"{'':40} {'accuracy':>8} {'points':>7} {'95 %':>15} {'changed':>8} {'|dp|':>6}  "
        + "  ".join(f"{c[:10]:>10}" for c in classes),
        f"{'unaltered':40} {first['accuracy']:8.3f} {'':7} {'':15} {'':8} {'':6}  "
        + _sensitivities(first["per_class"], classes),
    ]
    for row in report["alterations"]:
        low, high = row["difference_95"] or (0.0, 0.0)
        lines.append(
            f"{row['title'][:40]:40} {row['accuracy']:8.3f} {row['difference_points']:+7.1f} "
            f"{f'{low:+.1f} … {high:+.1f}':>15} {row['changed_share']:8.1%} "
            f"{row['mean_probability_change']:6.3f}  " + _sensitivities(row["per_class"], classes)
        )
    if full := report["full_size"]:
        lines.append(
            f"Full-size originals ({full['n']}): accuracy {full['accuracy_original']:.3f}, of their copies "
            f"{full['accuracy_copy']:.3f}; same class {full['same_class_share']['share']:.1%}."
        )
    return lines


class _Base:
    """The unaltered answers, as arrays."""

    def __init__(
        self, judged: Sequence[Judged], classes: Sequence[str], label_sets: LabelSets | None
    ) -> None:
        self.judged = judged
        self.classes = classes
        samples: list[Sample] = [j.sample for j in judged]
        self.groups: Groups = groups_of(samples)
        self.truth = np.array(
            [accepted_of(s.label, classes, label_sets) for s in samples], np.bool_
        )
        self.table = table_of([j.prediction for j in judged], classes)
        self.answers = self.table.argmax(axis=1)
        self.right = self.truth[np.arange(len(judged)), self.answers]

    def judge_right(self, predictions: Sequence[Prediction]) -> NDArray[np.bool_]:
        answers = table_of(predictions, self.classes).argmax(axis=1)
        return np.asarray(self.truth[np.arange(len(self.truth)), answers], np.bool_)

    def own(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """Probability of the true class of each picture."""
        return np.asarray((table * self.truth).sum(axis=1), np.float64)

    def per_class(self, right: NDArray[np.bool_]) -> dict[str, Any]:
        """Sensitivities from bool ``(variants, N)``, of the images of one known class."""
        of_class = self.truth & (self.truth.sum(axis=1) == 1)[:, None]
        return {
            name: {
                "n": int(of_class[:, i].sum()),
                "sensitivity": float(right[:, of_class[:, i]].mean())
                if of_class[:, i].any()
                else None,
            }
            for i, name in enumerate(self.classes)
        }


def _one(judge: Judge, base: _Base, alteration: Alteration) -> dict[str, Any]:
    predictions: list[list[Prediction]] = []
    for change in alteration.variants:
        makers: list[Callable[[], Pixels]] = [
            partial(_altered, item.pixels, change, number)
            for number, item in enumerate(base.judged)
        ]
        predictions.append(list(judge.answers(makers, step=alteration.title)))
    tables = np.array([table_of(row, base.classes) for row in predictions])
    right = np.array([base.judge_right(row) for row in predictions])
    loss = 100.0 * (right.mean(axis=0) - base.right)
    change_of_own = np.array([np.abs(base.own(t) - base.own(base.table)) for t in tables])
    accuracies = right.mean(axis=1)
    return {
        "name": alteration.name,
        "title": alteration.title,
        "in_target": alteration.in_target,
        "variants": len(alteration.variants),
        "n": len(base.judged),
        "accuracy": float(right.mean()),
        "worst_accuracy": float(accuracies.min()),
        "difference_points": float(loss.mean()),
        "difference_95": base.groups.mean_interval(loss),
        "changed_share": float((tables.argmax(axis=2) != base.answers).mean()),
        "mean_probability_change": float(change_of_own.mean()),
        "per_class": base.per_class(right),
        **_shares([p for row in predictions for p in row]),
    }


def _altered(pixels: Pixels, change: Any, number: int) -> Pixels:
    result: Pixels = change(to_grey(pixels), np.random.default_rng([_SEED, number]))
    return result


def _shares(predictions: Sequence[Prediction]) -> dict[str, float]:
    flagged = sum(not p.in_distribution for p in predictions)
    referred = sum(outcome_of(p) == REFER for p in predictions)
    return {
        "out_of_distribution_share": flagged / len(predictions),
        "refer_share": referred / len(predictions),
    }


def _sensitivities(per_class: dict[str, Any], classes: Sequence[str]) -> str:
    values = (per_class[c]["sensitivity"] for c in classes)
    return "  ".join(f"{'-' if v is None else f'{v:.3f}':>10}" for v in values)

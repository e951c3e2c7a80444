"""A model judged on pictures from elsewhere: by kind and sequence, with what it must not miss.

Reads any folder with an ``index.csv`` of the columns ``file`` and ``label``, and ``kind``, ``sequence`` and
``group`` where they are known. A label may be a class of the model, a label that stands for several classes
(``tumor``: any tumour), or something the model has no class for: then nothing is right, and what it was called
still counts.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.data import INDEX_NAME, Dataset, has_index, load_index, scan_folders
from training.evaluate import accepted_of, scores_of
from training.intervals import rate
from training.judge import (
    OUT_OF_DISTRIBUTION,
    REFER,
    Judge,
    Judged,
    LabelSets,
    describe,
    groups_of,
    outcome_of,
)
from training.metrics import auc, calibration_error

ANY_TUMOUR = ("tumor", "tumour")


def outside(judge: Judge, folder: Path, *, label_sets: LabelSets | None = None) -> dict[str, Any]:
    """Classify a folder of pictures from elsewhere.

    Parameters
    ----------
    label_sets
        Labels that stand for several classes; ``tumor`` and ``tumour`` stand for every class but "no
        tumour" unless they are given.

    Returns
    -------
    dict
        ``outside`` in :mod:`training.measure`.

    Raises
    ------
    TrainingDataError
        There is nothing in the folder, or nothing that can be read.
    """
    dataset = load_index(folder) if has_index(folder) else scan_folders(folder)
    sets = {**dict.fromkeys(ANY_TUMOUR, judge.tumours), **(label_sets or {})}
    used = {s.label for s in dataset.samples}
    columns = read_columns(dataset, ("kind", "sequence"))
    judged, unreadable = judge.judge(dataset, dataset.samples, step="Pictures from elsewhere")
    kinds = np.array([columns[j.sample.path][0] or "all" for j in judged])
    sequences = np.array([columns[j.sample.path][1] for j in judged])
    report: dict[str, Any] = {
        "label_sets": {k: list(v) for k, v in sets.items() if k in used},
        "n": len(judged),
        "unreadable": unreadable,
        "kinds": {},
    }
    for kind in sorted(set(kinds.tolist())):
        of_kind = kinds == kind
        named = sorted({s for s in sequences[of_kind].tolist() if s})
        report["kinds"][kind] = {
            **figures(judge, _take(judged, of_kind), sets),
            "sequences": {
                name: figures(judge, _take(judged, of_kind & (sequences == name)), sets)
                for name in named
            },
        }
    report["pictures"] = [
        {
            **describe(item, dataset.root, _right(judge, item, sets)),
            "kind": str(kind),
            "sequence": str(sequence),
        }
        for item, kind, sequence in zip(judged, kinds, sequences, strict=True)
    ]
    return report


def read_columns(dataset: Dataset, names: Sequence[str]) -> dict[Path, tuple[str, ...]]:
    """Read further columns of a folder's index; ``""`` where there are none."""
    found = {s.path: ("",) * len(names) for s in dataset.samples}
    if has_index(dataset.root):
        with (dataset.root / INDEX_NAME).open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                path = dataset.root / (row["file"] or "")
                found[path] = tuple(row.get(name) or "" for name in names)
    return found


def figures(judge: Judge, judged: Sequence[Judged], sets: LabelSets) -> dict[str, Any]:
    """Work out ``OUTSIDE`` in :mod:`training.measure` of some answers."""
    groups = groups_of([j.sample for j in judged])
    scores = scores_of(judged, judge.classes, sets)
    outcomes = np.array([outcome_of(j.prediction) for j in judged])
    flagged, referred = outcomes == OUT_OF_DISTRIBUTION, outcomes == REFER
    several = np.array([len(j.prediction.prediction_set) > 1 for j in judged], np.bool_)
    no_tumour = np.array([j.prediction.label == judge.no_tumour for j in judged], np.bool_)
    known = np.asarray(scores.truth.any(axis=1), np.bool_)
    # "no tumour" must be a wrong answer for a picture to count as a tumour that can be missed
    empty = [c == judge.no_tumour for c in judge.classes]
    healthy = np.asarray(scores.truth[:, empty].any(axis=1), np.bool_)
    tumours = known & ~healthy
    labels = np.array([j.sample.label for j in judged])
    single = scores.labels >= 0
    certain = scores.take(single)
    certain_groups = groups_of([j.sample for j in _take(judged, single)])
    missed = no_tumour & tumours
    return {
        "n": len(judged),
        "groups": groups.count,
        "labelled": int(known.sum()),
        "accuracy": rate(scores.right, groups, among=known) if known.any() else None,
        "per_label": {
            str(name): _of_label(
                judge, judged, scores.right, known & (labels == name), labels == name
            )
            for name in sorted(set(labels.tolist()))
        },
        "tumours": int(tumours.sum()),
        "tumour_called_no_tumour": rate(missed, groups, among=tumours),
        "tumour_called_no_tumour_and_not_flagged": rate(missed & ~flagged, groups, among=tumours),
        "tumour_called_no_tumour_and_not_flagged_or_referred": rate(
            missed & ~flagged & ~referred, groups, among=tumours
        ),
        "no_tumour_recognised": rate(no_tumour, groups),
        "flagged": rate(flagged, groups),
        "referred": rate(referred, groups),
        "several_classes": rate(several, groups),
        "not_plain": rate(flagged | referred | several, groups),
        "notices": dict(
            sorted(Counter(n.code for j in judged for n in j.prediction.warnings).items())
        ),
        "calibration_error": calibration_error(certain) if single.any() else None,
        "calibration_95": certain_groups.interval(
            lambda drawn: calibration_error(certain.take(drawn))
        )
        if single.any()
        else None,
        "auc_no_tumour": auc(healthy[known], scores.probabilities[known][:, empty].sum(axis=1))
        if judge.no_tumour
        else None,
    }


def outside_lines(report: dict[str, Any]) -> list[str]:
    """Put the report in a table of plain text, one line a kind and sequence."""
    lines = [
        f"{'':28} {'n':>4} {'accuracy':>9} {'tumour called none':>19} {'not flagged':>12} "
        f"{'nor referred':>13} {'flagged':>8} {'referred':>9} {'several':>8}"
    ]
    for kind, row in report["kinds"].items():
        lines.append(_line(kind, row))
        lines += [_line(f"  {name}", part) for name, part in row["sequences"].items()]
    return lines


def _line(name: str, row: dict[str, Any]) -> str:
    def share(key: str) -> str:
        value = row[key]
        return "-" if value is None or value["share"] is None else f"{value['share']:.1%}"

    return (
        f"{name:28} {row['n']:4} {share('accuracy'):>9} {share('tumour_called_no_tumour'):>19} "
        f"{share('tumour_called_no_tumour_and_not_flagged'):>12} "
        f"{share('tumour_called_no_tumour_and_not_flagged_or_referred'):>13} "
        f"{share('flagged'):>8} {share('referred'):>9} {share('several_classes'):>8}"
    )


def _of_label(
    judge: Judge,
    judged: Sequence[Judged],
    right: NDArray[np.bool_],
    known: NDArray[np.bool_],
    members: NDArray[np.bool_],
) -> dict[str, Any]:
    answers = Counter(j.prediction.label for j in _take(judged, members))
    groups = groups_of([j.sample for j in judged])
    return {
        "n": int(members.sum()),
        "accuracy": rate(right, groups, among=known) if known.any() else None,
        "answers": {name: answers[name] for name in judge.classes},
    }


def _right(judge: Judge, item: Judged, sets: LabelSets) -> bool | None:
    accepted = accepted_of(item.sample.label, judge.classes, sets)
    return accepted[judge.classes.index(item.prediction.label)] if any(accepted) else None


def _take(judged: Sequence[Judged], which: NDArray[np.bool_]) -> list[Judged]:
    return [item for item, chosen in zip(judged, which, strict=True) if chosen]

"""Which labelled images can be trained on."""

from __future__ import annotations

import math

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.inference.prediction import Notice
from training.data import Dataset
from training.datareport import DataReport, name_in

MIN_PER_CLASS = 10
MAX_CONFLICT_SHARE = 0.05
LEAK_MARGIN = 0.05


def ensure_trainable(
    report: DataReport,
    *,
    min_per_class: int = MIN_PER_CLASS,
    max_conflict_share: float = MAX_CONFLICT_SHARE,
) -> None:
    """Refuse data that a training run could only waste time on.

    Raises
    ------
    TrainingDataError
        Nothing readable, a single class, too few images of a class, or too many pictures that stand under
        two labels.
    """
    where = {"root": report.root}
    if not report.readable:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "None of the {count} images under {root} can be read ({reason}) "
                "Replace them by readable ones.",
            ),
            count=report.files,
            reason=report.unreadable[0].reason if report.unreadable else "there are none.",
            **where,
        )
    if len(report.classes) < 2:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is only one class, {label}, under {root}. Training needs two or more: "
                "make one folder for each.",
            ),
            label=report.classes[0],
            **where,
        )
    few = min(report.classes, key=lambda label: report.unique[label])
    if report.unique[few] < min_per_class:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Class {label} under {root} has {count} different readable images; "
                "training needs at least {least}. Add images or remove the class.",
            ),
            label=few,
            count=report.unique[few],
            least=min_per_class,
            **where,
        )
    affected = sum(len(group.files) for group in report.conflicts)
    if affected > max_conflict_share * report.readable:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{count} of {total} images under {root} show a picture that also stands under another "
                "label, {first} and {second} for one. Correct the labels.",
            ),
            count=affected,
            total=report.readable,
            first=report.conflicts[0].files[0],
            second=next(
                file
                for file, label in zip(
                    report.conflicts[0].files, report.conflicts[0].labels, strict=True
                )
                if label != report.conflicts[0].labels[0]
            ),
            **where,
        )


def drop_unusable(dataset: Dataset, report: DataReport) -> Dataset:
    """Take out what cannot be learnt from: unreadable files and pictures under two labels.

    Of a picture under two labels the files that the index itself marks (``label_conflict``) go; where
    it marks none of them all go, because nothing says which label is right. Held-out parts lose them too.
    """
    named = [(name_in(dataset.root, s), s) for s in dataset.samples]
    doubted = {name for name, sample in named if sample.label_conflict}
    gone = {item.file for item in report.unreadable}
    for group in report.conflicts:
        gone |= (set(group.files) & doubted) or set(group.files)
    return dataset.with_samples(sample for name, sample in named if name not in gone)


def notices(report: DataReport) -> tuple[Notice, ...]:
    """What a user should know before training on data that is good enough to start."""
    found = []
    if report.unreadable:
        found.append(
            Notice(
                code="unreadable_files",
                template=QT_TRANSLATE_NOOP(
                    "errors", "{count} files cannot be read and are left out, {file} for one."
                ),
                values={"count": len(report.unreadable), "file": report.unreadable[0].file},
            )
        )
    if report.conflicts:
        found.append(
            Notice(
                code="two_labels",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "{count} pictures stand under two labels and are left out, {file} for one.",
                ),
                values={"count": len(report.conflicts), "file": report.conflicts[0].files[0]},
            )
        )
    if report.crossing:
        found.append(
            Notice(
                code="parts_share_pictures",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "{count} pictures are both trained on and measured with, {file} for one: "
                    "the figures will be too good.",
                ),
                values={"count": len(report.crossing), "file": report.crossing[0].files[0]},
            )
        )
    at_random = {b.split: b.accuracy for b in report.baselines}.get("train", math.inf)
    for baseline in report.baselines:
        if baseline.split != "train" and baseline.accuracy > at_random - LEAK_MARGIN:
            found.append(
                Notice(
                    code="memory_scores",
                    template=QT_TRANSLATE_NOOP(
                        "errors",
                        "The most similar training picture alone gives {share} of the part {part} its right "
                        "label, about as many as in a split made image by image. If some images come "
                        "from one patient, say so: with a patient column or a patient pattern.",
                    ),
                    values={"share": f"{baseline.accuracy:.0%}", "part": baseline.split},
                )
            )
    return tuple(found)

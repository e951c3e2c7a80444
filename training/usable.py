"""Which labelled images can be trained on."""

from __future__ import annotations

import math
from collections import Counter

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.notices import Notice
from training.data import Dataset
from training.datareport import DataReport, name_in
from training.splits import set_aside_blocks

MIN_PER_CLASS = 10
MAX_CONFLICT_SHARE = 0.05
MAX_UNREADABLE_SHARE = 0.2
LEAK_MARGIN = 0.05
WIDER_SHARES = (0.15, 0.25)


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
        Nothing readable or more than a fifth of the files not, a single class, too few images of a class, or
        too many pictures that stand under two labels.
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
    if len(report.unreadable) > MAX_UNREADABLE_SHARE * report.files:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{count} of {total} images under {root} cannot be read, {file} for one: {reason} "
                "Replace them or take them out.",
            ),
            count=len(report.unreadable),
            total=report.files,
            file=report.unreadable[0].file,
            reason=report.unreadable[0].reason,
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


def set_aside(
    dataset: Dataset, *, fraction: float, margin: float, seed: int, least: int
) -> tuple[Dataset, tuple[Notice, ...]]:
    """Set a ``calib`` part aside that is large enough to calibrate on, or none.

    Parameters
    ----------
    fraction, margin, seed
        As in :func:`training.splits.set_aside_blocks`. Where ``fraction`` gives too few images, a larger
        one is tried, up to a quarter.
    least
        Different images that calibration needs.

    Returns
    -------
    tuple
        The data set, and what a user should know: that nothing could be set aside.
    """
    if not fraction:
        return dataset, ()
    for share in sorted({fraction, *(wider for wider in WIDER_SHARES if wider > fraction)}):
        samples = set_aside_blocks(dataset.samples, fraction=share, margin=margin, seed=seed)
        apart = dataset.with_samples(samples)
        if len(apart.part("calib", unique=True)) >= least:
            return apart, ()
    return dataset, (
        Notice(
            code="not_calibrated",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "There are too few images to set some aside for calibration, which needs {least}: the "
                "model's probabilities will be as the network gives them, and it will not tell pictures "
                "that are unlike its training images. Add images, or train beside the base set.",
            ),
            values={"least": least},
        ),
    )


def ensure_parts(dataset: Dataset) -> tuple[Notice, ...]:
    """Refuse parts that leave nothing to train on or nothing to measure with.

    Parameters
    ----------
    dataset
        As it will be trained on, every part decided.

    Returns
    -------
    tuple
        What a user should know of parts that are good enough to start.

    Raises
    ------
    TrainingDataError
        No image of a class is in ``train``, or none at all in ``val`` and ``calib``.
    """
    for label in dataset.classes:
        parts = Counter(s.split for s in dataset.samples if s.label == label)
        if not parts["train"]:
            raise TrainingDataError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "No image of the class {label} under {root} is left to train on ({parts}). "
                    "Add images of other patients, or take the class out.",
                ),
                label=label,
                root=dataset.root,
                parts=", ".join(f"{name} {n}" for name, n in sorted(parts.items())) or "none",
            )
    watched = dataset.part("val") or dataset.part("calib")
    if not watched:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Nothing is left under {root} to validate with. Add images of other patients, "
                "or mark some in a column split of the index with val.",
            ),
            root=dataset.root,
        )
    unseen = sorted(set(dataset.classes) - {s.label for s in watched})
    if not unseen:
        return ()
    return (
        Notice(
            code="class_not_validated",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "No image of {classes} is kept for validation: how well that is recognised stays "
                "unknown. Images of more patients would change it.",
            ),
            values={"classes": ", ".join(unseen)},
        ),
    )


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

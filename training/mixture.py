"""Added images trained on beside a base set, whose held-out parts stay held out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.notices import Notice
from training.corrections import is_corrections, load_corrections
from training.data import Dataset, Sample, has_index, load_index, scan_folders
from training.datareport import name_in
from training.duplicates import find_copies
from training.splits import GUARD
from training.thumbnails import Thumbnails, read_thumbnails

TRAIN = "train"
Read = Callable[[Sequence[Path]], Thumbnails]


@dataclass(frozen=True, kw_only=True)
class Mixed:
    """A base set with added images.

    Attributes
    ----------
    dataset
        All samples, those of the base first; added ones are ``train`` or, left out, ``guard``.
    notices
        What a user should know of the added images.
    """

    dataset: Dataset
    notices: tuple[Notice, ...]


def open_added(folder: Path) -> Dataset:
    """Read a folder to add: corrections, an index, or class folders.

    Raises
    ------
    TrainingDataError
        There are no labelled images, or the index cannot be used.
    """
    if is_corrections(folder):
        return load_corrections(folder)
    return load_index(folder) if has_index(folder) else scan_folders(folder)


def remembering(samples: Sequence[Sample], small: Thumbnails) -> Read:
    """Make a reader of small pictures that has read those of ``samples`` already."""
    known = {s.path: number for number, s in enumerate(samples)}

    def read(paths: Sequence[Path]) -> Thumbnails:
        fresh = [path for path in paths if path not in known]
        more = read_thumbnails(fresh)
        places = {path: len(samples) + number for number, path in enumerate(fresh)}
        order = [known[path] if path in known else places[path] for path in paths]
        sizes, problems = (*small.sizes, *more.sizes), (*small.problems, *more.problems)
        return Thumbnails(
            np.concatenate([small.pixels, more.pixels])[order],
            tuple(sizes[i] for i in order),
            tuple(problems[i] for i in order),
        )

    return read


def mix(base: Dataset, folders: Sequence[Path], *, read: Read = read_thumbnails) -> Mixed:
    """Add folders of labelled images to the training part of a base set.

    Parameters
    ----------
    base
        With its parts decided, ``calib`` too.
    folders
        As :func:`open_added` reads them.
    read
        Reads the small pictures that copies are found by.

    Notes
    -----
    An added image is left out where it is a copy (mirrored, turned or re-coloured ones too) of a held-out or
    guarded image of the base, or of its group; where it cannot be read; and where its own index holds it out.
    Where a copy of it stands under another label, a correction wins over the training
    images that it corrects; of two added images, or against a plain folder, both are left out.
    """
    if not folders:
        return Mixed(dataset=base, notices=())
    added: list[Sample] = []
    corrected: set[int] = set()
    for number, folder in enumerate(folders):
        opened = open_added(folder)
        corrections = is_corrections(folder)
        for sample in opened.samples:
            if corrections:
                corrected.add(len(base.samples) + len(added))
            added.append(_renamed(sample, f"added{number}"))
    samples = [*base.samples, *added]
    first = len(base.samples)
    small = read([s.path for s in samples])
    told: dict[str, list[int]] = defaultdict(list)
    for i in range(first, len(samples)):
        if small.problems[i]:
            told["unreadable"].append(i)
            samples[i] = replace(samples[i], split=GUARD)
    held_groups = {s.group for s in base.samples if s.group and s.split != TRAIN}
    for i in range(first, len(samples)):
        if samples[i].split == TRAIN and samples[i].group in held_groups:
            told["held_group"].append(i)
            samples[i] = replace(samples[i], split=GUARD)
    copies = find_copies([s.path for s in samples], thumbnails=small)
    for members in copies:
        if any(i >= first for i in members):
            _settle(samples, members, first=first, corrected=corrected, told=told)
    if not any(s.split == TRAIN for s in samples[first:]):
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "None of the {count} added images can be trained on: {held} are copies of images that "
                "are kept for validation or calibration, {unreadable} cannot be read. Add other images.",
            ),
            count=len(added),
            held=len(told["held_copy"]) + len(told["held_group"]),
            unreadable=len(told["unreadable"]),
        )
    new = sorted({s.label for s in samples[first:] if s.split == TRAIN} - set(base.classes))
    classes = tuple(sorted({*base.classes, *new}))
    mixed = Dataset(base.root, classes, tuple(samples))
    return Mixed(dataset=mixed, notices=_notices(base, samples, told, new))


def _renamed(sample: Sample, prefix: str) -> Sample:
    """Groups that are mere numbers mean something within their own folder only."""
    group = f"{prefix}:{sample.group}" if _is_local(sample.group) else sample.group
    return replace(
        sample,
        split=TRAIN if sample.split in ("", TRAIN) else GUARD,
        group=group,
        duplicate_group=f"{prefix}:{sample.duplicate_group or sample.path.as_posix()}",
        first_of_group=True,
    )


def _is_local(group: str) -> bool:
    return group.isdecimal() or group.startswith("row")


def _settle(
    samples: list[Sample],
    members: Sequence[int],
    *,
    first: int,
    corrected: set[int],
    told: Mapping[str, list[int]],
) -> None:
    """Decide one picture that stands in several files, at least one of them added."""
    base = [i for i in members if i < first]
    added = [i for i in members if i >= first and samples[i].split == TRAIN]
    if any(samples[i].split != TRAIN for i in base):
        told["held_copy"].extend(added)
        for i in added:
            samples[i] = replace(samples[i], split=GUARD)
        return
    kept = [*base, *added]
    if len({samples[i].label for i in kept}) > 1:
        right = [i for i in added if i in corrected]
        settled = len({samples[i].label for i in right}) == 1
        wrong = [i for i in kept if not settled or samples[i].label != samples[right[0]].label]
        for i in wrong:
            samples[i] = replace(samples[i], split=GUARD, label_conflict=True)
        told["corrected" if settled else "two_labels"].extend(wrong)
        kept = [i for i in kept if i not in wrong]
    group = samples[kept[0]].duplicate_group if kept else ""
    for place, i in enumerate(kept):
        if i >= first:
            samples[i] = replace(samples[i], duplicate_group=group, first_of_group=place == 0)


def _notices(
    base: Dataset,
    samples: Sequence[Sample],
    told: Mapping[str, list[int]],
    new: Sequence[str],
) -> tuple[Notice, ...]:
    templates = {
        "unreadable": QT_TRANSLATE_NOOP(
            "errors", "{count} added files cannot be read and are left out, {file} for one."
        ),
        "held_copy": QT_TRANSLATE_NOOP(
            "errors",
            "{count} added images show a picture that is kept for validation or calibration, and are "
            "left out, {file} for one.",
        ),
        "held_group": QT_TRANSLATE_NOOP(
            "errors",
            "{count} added images belong to a group that is kept for validation or calibration, and are "
            "left out, {file} for one.",
        ),
        "corrected": QT_TRANSLATE_NOOP(
            "errors",
            "{count} images are left out because a correction gives their picture another label, "
            "{file} for one.",
        ),
        "two_labels": QT_TRANSLATE_NOOP(
            "errors", "{count} images stand under two labels and are left out, {file} for one."
        ),
    }
    count = sum(s.split == TRAIN for s in samples[len(base.samples) :])
    found = [
        Notice(
            code="added_images",
            template=QT_TRANSLATE_NOOP("errors", "{count} added images are trained on."),
            values={"count": count},
        )
    ]
    for code, template in templates.items():
        if numbers := told.get(code):
            values = {"count": len(numbers), "file": name_in(base.root, samples[numbers[0]])}
            found.append(Notice(code=f"added_{code}", template=template, values=values))
    if new:
        found.append(
            Notice(
                code="added_classes",
                template=QT_TRANSLATE_NOOP(
                    "errors",
                    "The added images bring classes that the base set has not ({classes}): they are "
                    "trained on, and no validation image tells how well they are recognised.",
                ),
                values={"classes": ", ".join(new)},
            )
        )
    return tuple(found)

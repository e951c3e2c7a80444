"""The data report: what there is to know of labelled images before a network sees them."""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import Progress

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError
from training.data import Dataset, Sample
from training.datareport import DataReport, FileGroup, Unreadable, name_in
from training.datareport_view import show_report
from training.duplicates import find_copies
from training.neighbours import Baseline, measure
from training.splits import DEFAULT_FRACTIONS, GUARD, open_dataset
from training.thumbnails import Thumbnails, read_thumbnails
from training.usable import ensure_trainable, notices


def check_data(
    dataset: Dataset, *, thumbnails: Thumbnails | None = None, baselines: bool = True
) -> DataReport:
    """Look at labelled images; copies are found by their pixels, whatever the index says.

    Parameters
    ----------
    dataset
        As loaded, with or without parts.
    thumbnails
        Of ``dataset.samples``, where they are read already.
    baselines
        Measure the nearest-neighbour baseline of each part too.
    """
    samples = dataset.samples
    small = read_thumbnails([s.path for s in samples]) if thumbnails is None else thumbnails
    readable = small.readable
    groups = [
        [samples[i] for i in members]
        for members in find_copies([s.path for s in samples], thumbnails=small)
    ]
    named = [_file_group(dataset.root, members) for members in groups]
    good = [s for s, fine in zip(samples, readable, strict=True) if fine]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sample in good:
        counts[sample.split or "-"][sample.label] += 1
    unique = Counter(s.label for s in good)
    for members in groups:
        for label, count in Counter(s.label for s in members).items():
            unique[label] -= count - 1
    copies = sum(len(members) - 1 for members in groups)
    per_picture = Counter(len(members) for members in groups)
    per_picture[1] = len(good) - sum(len(members) for members in groups)
    together: dict[str, list[Sample]] = defaultdict(list)
    for sample in good:
        if sample.group:
            together[sample.group].append(sample)
    kin = [_file_group(dataset.root, members) for members in together.values()]
    return DataReport(
        root=str(dataset.root),
        classes=dataset.classes,
        files=len(samples),
        counts={split: dict(sorted(row.items())) for split, row in sorted(counts.items())},
        unique={label: unique[label] for label in dataset.classes},
        copies=copies,
        images_per_picture=dict(sorted(per_picture.items())),
        conflicts=tuple(g for g in named if len(set(g.labels)) > 1),
        crossing=tuple(g for g in named if _crosses(g.splits)),
        groups_crossing=tuple(g for g in kin if _crosses(g.splits)),
        left_out=sum(counts[GUARD].values()),
        unreadable=tuple(
            Unreadable(file=name_in(dataset.root, s), reason=problem)
            for s, problem in zip(samples, small.problems, strict=True)
            if problem
        ),
        sizes=_sizes(small),
        baselines=_baselines(good, small.pixels[readable]) if baselines else (),
    )


def run_check(
    data: Path,
    out: Path | None,
    *,
    fractions: Mapping[str, float] = DEFAULT_FRACTIONS,
    seed: int = 0,
    patient_pattern: str | None = None,
) -> int:
    """Check a data folder, show the report, and write it as JSON.

    Returns
    -------
    int
        Exit code: 0, or 1 where some files cannot be read.

    Raises
    ------
    TrainingDataError
        The data cannot be trained on; the report is shown and written before.
    OutputError
        The report cannot be written.
    """
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading images", total=None)

        def read(paths: Sequence[Path]) -> Thumbnails:
            return read_thumbnails(
                paths, progress=lambda done, total: bar.update(task, completed=done, total=total)
            )

        dataset, small = open_dataset(
            data, fractions=fractions, seed=seed, patient_pattern=patient_pattern, read=read
        )
        bar.update(task, description="Comparing images", total=None)
        report = check_data(dataset, thumbnails=small)
    show_report(report, Console(file=sys.stdout))
    for notice in notices(report):
        sys.stdout.write(f"Note: {notice.sentence}\n")
    if out is not None:
        write_report(report, out)
    ensure_trainable(report)
    return 1 if report.unreadable else 0


def write_report(report: DataReport, out: Path) -> None:
    """Write the report as JSON.

    Raises
    ------
    OutputError
        The file cannot be written.
    """
    try:
        out.write_text(json.dumps(report.to_dict(), indent=2) + "\n", "utf-8")
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The report cannot be written to {path} ({reason})."),
            path=out,
            reason=error.strerror or error,
        ) from error


def _file_group(root: Path, members: Sequence[Sample]) -> FileGroup:
    return FileGroup(
        files=tuple(name_in(root, s) for s in members),
        labels=tuple(s.label for s in members),
        splits=tuple(s.split for s in members),
    )


def _crosses(splits: Sequence[str]) -> bool:
    return len(set(splits) - {GUARD}) > 1


def _sizes(small: Thumbnails) -> dict[str, int]:
    counted = Counter(size for size, fine in zip(small.sizes, small.readable, strict=True) if fine)
    return {f"{width} x {height}": count for (width, height), count in counted.most_common()}


def _baselines(samples: Sequence[Sample], pictures: NDArray[np.uint8]) -> tuple[Baseline, ...]:
    labels, splits = [s.label for s in samples], [s.split for s in samples]
    asked = ["train", *sorted(set(splits) & {"val", "test", "calib"})]
    found = (measure(pictures, labels, splits, split) for split in asked)
    return tuple(baseline for baseline in found if baseline is not None)

"""Train, validation and test parts that no picture and no patient crosses."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError, UsageError
from training.data import Dataset, Sample, has_index, load_index, scan_folders
from training.duplicates import find_copies, mark_copies
from training.thumbnails import Thumbnails, read_thumbnails

GUARD = "guard"
DEFAULT_FRACTIONS: Mapping[str, float] = {"train": 0.7, "val": 0.15, "test": 0.15}

PatientOf = Callable[[Sample], str]


def patient_from_pattern(pattern: str) -> PatientOf:
    r"""Make a function that reads the patient out of a file name.

    Parameters
    ----------
    pattern
        Regular expression with a group called ``patient``, searched in the file's name, as in
        ``(?P<patient>P\d+)_``.

    Raises
    ------
    UsageError
        The expression is not one, or has no such group.
    """
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "The patient pattern is not a regular expression ({reason})."
            ),
            reason=error,
        ) from error
    if "patient" not in compiled.groupindex:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The patient pattern {pattern} has no group (?P<patient>…). "
                "Put one around the part of the file name that tells the patient.",
            ),
            pattern=pattern,
        )

    def patient_of(sample: Sample) -> str:
        match = compiled.search(sample.path.name)
        return (match["patient"] or "") if match else ""

    return patient_of


def make_splits(
    samples: Sequence[Sample],
    *,
    fractions: Mapping[str, float] = DEFAULT_FRACTIONS,
    seed: int = 0,
    patient_of: PatientOf | None = None,
) -> tuple[Sample, ...]:
    """Give every sample that has no part one, in the same proportions for each class.

    Parameters
    ----------
    samples
        Those that already have a ``split`` keep it. Samples that share a ``duplicate_group``, a ``group``
        or a patient stay together; one that shares any of them with a sample whose part is
        given becomes ``guard``, that is, it is left out.
    fractions
        Part name → share, any positive numbers. Where ``test`` samples are given, ``test`` is left out.
    seed
        The same samples, fractions and seed give the same parts, in whatever order the samples come.
    patient_of
        Names the patient of a sample, for data whose index does not.

    Returns
    -------
    tuple
        The samples in the given order; ``group`` names what was kept together.

    Raises
    ------
    TrainingDataError
        ``patient_of`` does not find a patient for some sample.
    UsageError
        A fraction is negative, or none is positive.
    """
    given = {s.split for s in samples if s.split}
    shares = {
        name: share
        for name, share in fractions.items()
        if share and not (name == "test" and "test" in given)
    }
    if not shares or min(shares.values()) < 0:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "The shares of the parts must be positive numbers ({shares})."
            ),
            shares=dict(fractions),
        )
    units = _units(samples, patient_of)
    open_units: list[list[int]] = []
    parts = [s.split for s in samples]
    for members in units:
        undecided = [i for i in members if not parts[i]]
        if all(parts[i] in ("", GUARD) for i in members):
            open_units.append(undecided)
        else:
            for i in undecided:
                parts[i] = GUARD
    open_units = [unit for unit in open_units if unit]
    for members, part in zip(open_units, _deal(samples, open_units, shares, seed), strict=True):
        for i in members:
            parts[i] = part
    names = {i: samples[members[0]].path.as_posix() for members in units for i in members}
    return tuple(
        replace(s, split=part, group=s.group or names[i])
        for i, (s, part) in enumerate(zip(samples, parts, strict=True))
    )


def set_aside_blocks(
    samples: Sequence[Sample], *, fraction: float, margin: float, seed: int, blocks: int = 2
) -> tuple[Sample, ...]:
    """Take a ``calib`` part out of ``train``.

    Parameters
    ----------
    samples
        Of one data set. Where ``order`` (the slice number in the source) is known, neighbours are mostly
        one patient: each class gives ``blocks`` contiguous stretches. Samples without it are drawn by group.
    fraction
        Share of each class's unique pictures in ``train``, 0 to 0.5.
    margin
        Training samples this close to a stretch, in units of ``order``, become ``guard``.
    seed
        The same arguments give the same part.
    blocks
        More of them sample more patients and lose more pictures to the guard.

    Returns
    -------
    tuple
        The samples in the given order. Groups stay whole: one that reaches out of a stretch is ``guard``.
    """
    rng = random.Random(seed)
    wishes: dict[int, str] = {}
    units = _units(samples, None)
    for label in sorted({s.label for s in samples}):
        train = [i for i, s in enumerate(samples) if s.label == label and s.split == "train"]
        ordered = sorted(
            {s.order for i in train if (s := samples[i]).order is not None and s.first_of_group}
        )
        for low, high in _stretches(ordered, fraction, blocks, rng):
            for i in train:
                order = samples[i].order
                if order is None or wishes.get(i) == "calib":
                    continue
                if low <= order <= high:
                    wishes[i] = "calib"
                elif low - margin <= order <= high + margin:
                    wishes[i] = GUARD
        loose = [
            unit
            for unit in units
            if samples[unit[0]].label == label
            and all(samples[i].order is None and samples[i].split == "train" for i in unit)
        ]
        rng.shuffle(loose)
        left = round(sum(_pictures(samples, unit) for unit in loose) * fraction)
        for unit in loose:
            if 0 < _pictures(samples, unit) <= left:
                left -= _pictures(samples, unit)
                wishes.update(dict.fromkeys(unit, "calib"))
    parts = [s.split for s in samples]
    for unit in units:
        if any(i in wishes for i in unit):
            asked = {wishes.get(i, samples[i].split) for i in unit}
            for i in unit:
                if parts[i] == "train":
                    parts[i] = "calib" if asked == {"calib"} else GUARD
    return tuple(replace(s, split=part) for s, part in zip(samples, parts, strict=True))


def open_dataset(
    data: Path,
    *,
    fractions: Mapping[str, float] = DEFAULT_FRACTIONS,
    seed: int = 0,
    patient_pattern: str | None = None,
    read: Callable[[Sequence[Path]], Thumbnails] = read_thumbnails,
) -> tuple[Dataset, Thumbnails]:
    """Open a data folder in any of its three layouts, with parts and groups decided.

    An ``index.csv`` is believed where it names duplicate groups and parts. Otherwise copies are found,
    and copies under two labels and copies of ``Testing/`` pictures under ``Training/`` are left out
    of training (``guard``).

    Returns
    -------
    tuple
        The data set and the small pictures of its samples, in their order.

    Raises
    ------
    TrainingDataError
        There are no labelled images, or the index cannot be used.
    """
    dataset = load_index(data) if has_index(data) else scan_folders(data)
    small = read([s.path for s in dataset.samples])
    samples = dataset.samples
    if len({s.duplicate_group for s in samples}) in (1, len(samples)):
        samples = mark_copies(samples, find_copies([s.path for s in samples], thumbnails=small))
    if patient_pattern or not all(s.split for s in samples):
        patient_of = patient_from_pattern(patient_pattern) if patient_pattern else None
        settled = [
            replace(s, split=GUARD) if s.label_conflict and not s.split else s for s in samples
        ]
        samples = make_splits(settled, fractions=fractions, seed=seed, patient_of=patient_of)
    return dataset.with_samples(samples), small


def _units(samples: Sequence[Sample], patient_of: PatientOf | None) -> list[list[int]]:
    """Samples that must stay together, each list and the lists themselves in order of the paths."""
    parents = list(range(len(samples)))

    def root(i: int) -> int:
        while parents[i] != i:
            parents[i] = parents[parents[i]]
            i = parents[i]
        return i

    patients = [patient_of(s) if patient_of else "" for s in samples]
    if patient_of and not all(patients):
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The patient pattern finds no patient in {count} of {total} file names, {name} for one. "
                "Correct the pattern or the names.",
            ),
            count=patients.count(""),
            total=len(samples),
            name=samples[patients.index("")].path.name,
        )
    first_with: dict[tuple[str, str], int] = {}
    for i, s in enumerate(samples):
        keys = {"copies": s.duplicate_group, "group": s.group, "patient": patients[i]}
        for key in keys.items():
            if key[1]:
                a, b = root(first_with.setdefault(key, i)), root(i)
                parents[max(a, b)] = min(a, b)
    units: dict[int, list[int]] = defaultdict(list)
    for i in sorted(range(len(samples)), key=lambda i: samples[i].path.as_posix()):
        units[root(i)].append(i)
    return list(units.values())


def _deal(
    samples: Sequence[Sample],
    units: Sequence[Sequence[int]],
    shares: Mapping[str, float],
    seed: int,
) -> list[str]:
    """A part for each unit: the largest first, each to where its classes are furthest from full."""
    labels = [Counter(samples[i].label for i in unit) for unit in units]
    total = sum(labels, Counter())
    whole = sum(shares.values())
    # A part that is asked for gets at least one image of a class before another one overflows.
    room = {
        (part, label): max(1.0, count * share / whole)
        for part, share in shares.items()
        for label, count in total.items()
    }
    filled: Counter[tuple[str, str]] = Counter()
    turn = list(range(len(units)))
    random.Random(seed).shuffle(turn)
    turn.sort(key=lambda number: -len(units[number]))
    result = [""] * len(units)
    for number in turn:
        counts = labels[number]

        def fullness(part: str, counts: Counter[str] = counts) -> float:
            return sum(
                (filled[part, label] + count) / room[part, label] for label, count in counts.items()
            )

        part = min(shares, key=fullness)
        result[number] = part
        filled.update({(part, label): count for label, count in counts.items()})
    return result


def _stretches(
    orders: Sequence[float], fraction: float, blocks: int, rng: random.Random
) -> list[tuple[float, float]]:
    """One stretch of known slice numbers in each of ``blocks`` equal sections."""
    wanted = round(len(orders) * fraction)
    blocks = max(1, min(blocks, wanted))
    found = []
    for number in range(blocks) if wanted else ():
        section = orders[number * len(orders) // blocks : (number + 1) * len(orders) // blocks]
        length = min(len(section), wanted * (number + 1) // blocks - wanted * number // blocks)
        start = rng.randrange(len(section) - length + 1)
        found.append((section[start], section[start + length - 1]))
    return found


def _pictures(samples: Sequence[Sample], unit: Sequence[int]) -> int:
    return sum(samples[i].first_of_group for i in unit)

"""Which DICOM files belong to one stack of slices, and that no two patients ever do."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from mriclassifier.errors import InputError
from mriclassifier.imaging.dicom_header import SliceHeader
from mriclassifier.imaging.entries import Entry
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Vector

_TURNED = 0.02  # difference of direction cosines; about one degree
_SAME_PLACE = 0.01  # mm

Identity = tuple[str, str, str]


@dataclass(frozen=True, eq=False)
class Slice:
    """One file with one frame."""

    entry: Entry
    header: SliceHeader

    @property
    def identity(self) -> Identity:
        """Who it says it shows: name, number, birth date; all empty when it names nobody."""
        patient = self.header.header.patient
        return patient.name, patient.id, patient.birth_date

    @property
    def location(self) -> float | None:
        """Millimetres along the normal, where position and directions are known."""
        place = self.header.facts.geometry
        if place.position is None or place.along_row is None or place.along_column is None:
            return None
        return self.header.facts.location


@dataclass(frozen=True, kw_only=True, eq=False)
class Group:
    """The slices of one stack, in no order.

    Attributes
    ----------
    slices
        At least one.
    copies
        How many files were left out because each is, byte for byte, a copy of one of the slices.
    part, parts
        Which stack of the series it is, from 1, and how many there are.
    key
        The same for the same stack found again.
    """

    slices: tuple[Slice, ...]
    copies: int
    part: int
    parts: int
    key: Hashable


def groups(slices: Iterable[Slice], limits: Limits) -> list[Group]:
    """Sort slices into stacks.

    A stack is of one patient (name, number and birth date alike), one study, one series, one size and one
    orientation. Where several slices lie in each place, the series holds several stacks, and what the
    scanner says of the acquisition tells them apart: echo, moment, trigger, kind of image, diffusion; and
    failing that the files' numbers. Files that name no series belong together only if they lie in one
    folder, in different places.

    Parameters
    ----------
    slices
        Of any number of patients and series.
    limits
        For reading files that seem to be copies.
    """
    series: dict[Hashable, list[Slice]] = {}
    for entry in slices:
        series.setdefault(_series_key(entry), []).append(entry)
    made: list[Group] = []
    for key, members in series.items():
        named = bool(members[0].header.header.series_uid)
        members, copies = _without_copies(members, limits)
        stacks = [
            stack
            for oriented in _by_orientation(members)
            for stack in (_stacks(oriented) if named else _unnamed(oriented))
        ]
        made.extend(
            Group(
                slices=tuple(stack),
                copies=copies if number == 0 else 0,
                part=number + 1,
                parts=len(stacks) if named else 1,
                key=(*key, _direction_key(stack[0]), number),  # type: ignore[misc]
            )
            for number, stack in enumerate(stacks)
        )
    return made


def count_patients(identities: Iterable[Identity]) -> int:
    """How many patients there are at least, among those who are named at all.

    Two identities are of one patient where all that both state is the same, and that is more than nothing:
    a secondary picture often lacks the birth date that the scans have.
    """
    found: list[Identity] = []
    # The fullest first, so that what says less is compared with what says more
    for identity in sorted(set(identities), key=lambda fields: -sum(map(bool, fields))):
        if any(identity) and not any(_may_be_one(identity, other) for other in found):
            found.append(identity)
    return len(found)


def _may_be_one(first: Identity, second: Identity) -> bool:
    both = [(one, two) for one, two in zip(first, second, strict=True) if one and two]
    return bool(both) and all(one == two for one, two in both)


def location_step(places: Sequence[float]) -> float:
    """Median distance between different places; 0 where there are none."""
    gaps = np.diff(np.sort(np.asarray(places, np.float64)))
    gaps = gaps[gaps > _SAME_PLACE]
    return float(np.median(gaps)) if gaps.size else 0.0


def same_place(first: float, second: float) -> bool:
    """Whether two slices lie in one place."""
    return abs(first - second) <= _SAME_PLACE


def _series_key(entry: Slice) -> Hashable:
    header = entry.header
    folder = entry.entry.place[0].rpartition("/")[0] if not header.header.series_uid else ""
    return (
        "series",
        entry.identity,
        header.header.study_uid,
        header.header.series_uid,
        folder,
        header.modality,
        header.rows,
        header.columns,
    )


def _without_copies(members: list[Slice], limits: Limits) -> tuple[list[Slice], int]:
    """Leave out files that hold the same bytes as another one of the same object."""
    counts = Counter(entry.header.sop_uid for entry in members)
    kept: list[Slice] = []
    seen: set[tuple[str, str]] = set()
    for entry in members:
        uid = entry.header.sop_uid
        if uid and counts[uid] > 1:
            digest = _digest(entry, limits)
            if digest and (uid, digest) in seen:
                continue
            seen.add((uid, digest))
        kept.append(entry)
    return kept, len(members) - len(kept)


def _digest(entry: Slice, limits: Limits) -> str:
    try:
        source = entry.entry.source(limits)
        data = source if isinstance(source, bytes) else source.read_bytes()
    except (InputError, OSError):
        return ""  # it is told when the slice is shown
    return hashlib.sha256(data).hexdigest()


def _by_orientation(members: list[Slice]) -> list[list[Slice]]:
    found: list[tuple[tuple[Vector | None, Vector | None], list[Slice]]] = []
    for entry in members:
        place = entry.header.facts.geometry
        ways = (place.along_row, place.along_column)
        for other, gathered in found:
            if _alike(ways, other):
                gathered.append(entry)
                break
        else:
            found.append((ways, [entry]))
    return [gathered for _, gathered in found]


def _alike(
    first: tuple[Vector | None, Vector | None], second: tuple[Vector | None, Vector | None]
) -> bool:
    if None in first or None in second:
        return first == second
    return bool(np.abs(np.subtract(first, second)).max() <= _TURNED)  # type: ignore[arg-type]


def _direction_key(entry: Slice) -> tuple[int, ...]:
    place = entry.header.facts.geometry
    ways = (*(place.along_row or ()), *(place.along_column or ()))
    return tuple(round(10 * cosine) for cosine in ways)


def _stacks(members: list[Slice]) -> list[list[Slice]]:
    """Split until no two slices of a stack lie in one place, as far as that can be told."""
    places = _places(members)
    if places in (1, len(members)) or any(entry.location is None for entry in members):
        return [members]
    for number in range(len(members[0].header.acquisition)):
        split: dict[str, list[Slice]] = {}
        for entry in members:
            split.setdefault(entry.header.acquisition[number], []).append(entry)
        # What is different in every slice tells slices apart, not stacks
        whole = all(len(part) > 1 for part in split.values())
        if len(split) > 1 and whole and places * len(split) <= 2 * len(members):
            return [stack for part in split.values() for stack in _stacks(part)]
    return _by_number(members)


def _by_number(members: list[Slice]) -> list[list[Slice]]:
    """Equally many slices in each place, with numbers of their own: one stack after the other."""
    numbers = [entry.header.facts.number for entry in members]
    places = _places(members)
    if None in numbers or len(set(numbers)) < len(numbers) or places < 2 or len(members) % places:
        return [members]
    in_order = sorted(members, key=lambda entry: entry.header.facts.number or 0)
    stacks = [in_order[start : start + places] for start in range(0, len(members), places)]
    if all(_are_apart(stack) for stack in stacks):
        return stacks
    interleaved = [in_order[start :: len(members) // places] for start in range(len(stacks))]
    return interleaved if all(_are_apart(stack) for stack in interleaved) else [members]


def _unnamed(members: list[Slice]) -> list[list[Slice]]:
    alone = len(members) > 1 and (
        not _are_apart(members) or any(entry.location is None for entry in members)
    )
    return [[entry] for entry in members] if alone else [members]


def _places(members: list[Slice]) -> int:
    places = sorted(entry.location or 0.0 for entry in members)
    return 1 + sum(not same_place(before, after) for before, after in pairwise(places))


def _are_apart(members: list[Slice]) -> bool:
    return len(members) == 1 or _places(members) == len(members)

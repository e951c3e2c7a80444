"""The order of the slices of a stack, and what is missing, repeated or uneven in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.imaging.series_groups import Slice, location_step, same_place
from mriclassifier.imaging.study import FrameFacts
from mriclassifier.notices import Notice

_GAP = 1.5  # distances between neighbours, from which on a slice is missing
_MIXED = 0.1  # of the median distance
_MOST_GAPS_NAMED = 3

MISSING = "missing_slices"
"""Code of the notices about a gap: of the study, and of the frame after the gap."""
REPEATED = "repeated_slice"
"""Code of the notices about slices in one place: of the study, and of each such frame after the first."""


@dataclass(frozen=True, eq=False)
class Ordered:
    """The slices of a stack in order; ``facts`` holds one entry a slice."""

    slices: tuple[Slice, ...]
    facts: tuple[FrameFacts, ...]
    notices: tuple[Notice, ...]


def ordered(slices: Sequence[Slice]) -> Ordered:
    """Sort by place along the normal (ImagePositionPatient · normal, DICOM PS3.3 C.7.6.2.1.1).

    Where a slice does not say its place, all are sorted by InstanceNumber, and where one has none, by
    name; that is said. A gap is a distance above 1.5 times the median. Slices in one place are all
    kept: files that are copies of each other byte for byte were left out before.
    """
    placed = [(entry.location, entry) for entry in slices]
    if len(slices) > 1 and any(place is None for place, _ in placed):
        return _by_number(slices)
    in_order = tuple(
        entry
        for _, entry in sorted(
            placed,
            key=lambda both: (both[0] or 0.0, both[1].header.facts.number or 0, _name(both[1])),
        )
    )
    places = [entry.location or 0.0 for entry in in_order]
    step = location_step(places)
    notices: list[Notice] = []
    of_frames: list[tuple[Notice, ...]] = [()] * len(in_order)
    gaps: list[Notice] = []
    repeats = 0
    for index, (before, after) in enumerate(pairwise(places), start=1):
        if same_place(before, after):
            repeats += 1
            of_frames[index] = (_repeated(index),)
        elif step and after - before > _GAP * step:
            missing = max(1, round((after - before) / step) - 1)
            gaps.append(_missing(missing, index))
            of_frames[index] = (gaps[-1],)
    notices.extend(_gaps_said(gaps))
    if repeats:
        notices.append(_repeats_said(repeats))
    if mixed := _mixed(places, step):
        notices.append(mixed)
    return Ordered(in_order, _facts(in_order, of_frames), tuple(notices))


def _by_number(slices: Sequence[Slice]) -> Ordered:
    numbers = [entry.header.facts.number for entry in slices]
    by_name = None in numbers
    in_order = tuple(
        sorted(
            slices, key=lambda entry: (0 if by_name else entry.header.facts.number, _name(entry))
        )
    )
    template = (
        QT_TRANSLATE_NOOP(
            "errors",
            "The files do not say where the slices lie: they are in the order of the files' names, and "
            "missing slices cannot be noticed.",
        )
        if by_name
        else QT_TRANSLATE_NOOP(
            "errors",
            "The files do not say where the slices lie: they are in the order of their numbers, and "
            "missing slices cannot be noticed.",
        )
    )
    notice = Notice(code="order_uncertain", template=template)
    return Ordered(in_order, _facts(in_order, [()] * len(in_order)), (notice,))


def _facts(
    slices: tuple[Slice, ...], of_frames: list[tuple[Notice, ...]]
) -> tuple[FrameFacts, ...]:
    return tuple(
        replace(
            entry.header.facts,
            path=entry.entry.path,
            notices=(*entry.header.facts.notices, *notices),
        )
        for entry, notices in zip(slices, of_frames, strict=True)
    )


def _name(entry: Slice) -> tuple[str, str]:
    return entry.entry.place


def _missing(count: int, index: int) -> Notice:
    values = {"count": count, "before": index, "after": index + 1}
    if count == 1:
        template = QT_TRANSLATE_NOOP(
            "errors", "A slice seems to be missing between slice {before} and {after}."
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "errors", "{count} slices seem to be missing between slice {before} and {after}."
        )
    return Notice(code=MISSING, template=template, values=values)


def _gaps_said(gaps: list[Notice]) -> list[Notice]:
    if len(gaps) <= _MOST_GAPS_NAMED:
        return gaps
    return [
        Notice(
            code=MISSING,
            template=QT_TRANSLATE_NOOP(
                "errors",
                "Slices seem to be missing in {count} places, the first after slice {before}.",
            ),
            values={"count": len(gaps), "before": gaps[0].values["before"]},
        )
    ]


def _repeated(index: int) -> Notice:
    return Notice(
        code=REPEATED,
        template=QT_TRANSLATE_NOOP(
            "errors", "This slice lies in the same place as slice {before}."
        ),
        values={"before": index},
    )


def _repeats_said(count: int) -> Notice:
    if count == 1:
        template = QT_TRANSLATE_NOOP(
            "errors", "One slice lies in the same place as another one; both are shown."
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "errors", "{count} slices lie in the same place as another one; all are shown."
        )
    return Notice(code=REPEATED, template=template, values={"count": count})


def _mixed(places: list[float], step: float) -> Notice | None:
    distances = [
        after - before
        for before, after in pairwise(places)
        if not same_place(before, after) and after - before <= _GAP * step
    ]
    if not distances or max(distances) - min(distances) <= _MIXED * step:
        return None
    return Notice(
        code="mixed_spacing",
        template=QT_TRANSLATE_NOOP(
            "errors", "The distance between slices varies from {low} to {high} mm."
        ),
        values={"low": f"{min(distances):.2f}", "high": f"{max(distances):.2f}"},
    )

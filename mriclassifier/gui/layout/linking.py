"""Which slice of one stack corresponds to a slice of another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.study import FrameFacts

_SAME_WAY = math.cos(math.radians(20))  # stacks of two examinations are rarely tilted alike
_COMMON = 0.25  # of the shorter stack: below, two examinations have no place in common
_ONE_STACK = math.cos(math.radians(1))


@dataclass(frozen=True, eq=False)
class Stack:
    """A stack of slices, as far as it matters for scrolling.

    Attributes
    ----------
    count
        Slices.
    normal
        Unit vector along the stack, LPS; None where the files do not say or the slices differ.
    centers
        Middle of each slice in millimetres, LPS, ``(count, 3)``; None where ``normal`` is.
    """

    count: int
    normal: NDArray[np.float64] | None = None
    centers: NDArray[np.float64] | None = None

    @property
    def step(self) -> float:
        """Usual distance of neighbouring slices in millimetres; 0 where it is unknown."""
        if self.normal is None or self.centers is None or self.count < 2:
            return 0.0
        return float(np.median(np.abs(np.diff(self.centers @ self.normal))))


def stack_of(facts: Sequence[FrameFacts], *, width: int = 0, height: int = 0) -> Stack:
    """Place of every slice from what the files say.

    Parameters
    ----------
    facts
        One entry a slice.
    width, height
        Of the slices, pixels. Without them a slice is placed by its first pixel, which is as good
        where two stacks are exactly parallel, and off by centimetres where they are tilted.
    """
    alone = Stack(len(facts))
    first = facts[0].geometry if facts else None
    if first is None or first.along_row is None or first.along_column is None:
        return alone
    normal = np.cross(np.array(first.along_row), np.array(first.along_column))
    length = float(np.linalg.norm(normal))
    if not math.isfinite(length) or length < 0.5:
        return alone
    normal = normal / length
    centers = []
    for fact in facts:
        place = fact.geometry
        if place.position is None or place.along_row is None or place.along_column is None:
            return alone
        row, column = np.array(place.along_row), np.array(place.along_column)
        if float(np.cross(row, column) @ normal) < _ONE_STACK:
            return alone  # a localiser: its slices lie in several directions
        rows, columns = place.spacing or (0.0, 0.0)
        across, down = max(0, width - 1) / 2 * columns, max(0, height - 1) / 2 * rows
        centers.append(np.array(place.position) + across * row + down * column)
    found = np.array(centers)
    return Stack(len(facts), normal, found) if np.isfinite(found).all() else alone


@dataclass(frozen=True)
class Match:
    """The slice that corresponds.

    Attributes
    ----------
    index
        From 0.
    away
        Millimetres between where it lies and where it should; 0 where places are unknown.
    beyond
        Whether the stack ends before the place is reached.
    """

    index: int
    away: float = 0.0
    beyond: bool = False


class Link:
    """Two stacks that are scrolled together.

    By millimetres along the first stack's normal where both know their places and lie in nearly the
    same direction; else by the share of the stack, which is a guess and called so. Two examinations
    do not share their coordinates: where they hardly meet, millimetres say nothing either.

    Parameters
    ----------
    first, second
        The stacks.
    offset
        Added on the way from the first to the second: millimetres, or slices.
    one_study
        Both are of one examination, so that their millimetres are the same.
    """

    def __init__(
        self, first: Stack, second: Stack, offset: float = 0.0, *, one_study: bool = False
    ) -> None:
        self.first, self.second, self.offset = first, second, offset
        self._one_study = one_study
        self._places: tuple[NDArray[np.float64], NDArray[np.float64]] | None = None
        if (
            first.normal is not None
            and second.normal is not None
            and first.centers is not None
            and second.centers is not None
            and abs(float(first.normal @ second.normal)) >= _SAME_WAY
        ):
            here, there = first.centers @ first.normal, second.centers @ first.normal
            if one_study or _meet(here, there):
                self._places = here, there

    @property
    def by_place(self) -> bool:
        """Whether millimetres link them."""
        return self._places is not None

    def to_second(self, index: int) -> Match:
        """The slice of the second stack that corresponds to one of the first."""
        if self._places is None:
            return _by_share(index, self.first.count, self.second.count, self.offset)
        here, there = self._places
        return _nearest(there, float(here[index]) + self.offset, self.second.step)

    def to_first(self, index: int) -> Match:
        """The way back."""
        if self._places is None:
            return _by_share(
                index, self.second.count, self.first.count, -self.offset * self._ratio()
            )
        here, there = self._places
        return _nearest(here, float(there[index]) - self.offset, self.first.step)

    def aligned(self, first: int, second: int) -> Link:
        """The same stacks, with these two slices opposite each other."""
        if self._places is not None:
            here, there = self._places
            return self.with_offset(float(there[second] - here[first]))
        share = first / max(1, self.first.count - 1) * (self.second.count - 1)
        return self.with_offset(second - share)

    def with_offset(self, offset: float) -> Link:
        """The same stacks, moved against each other by so much."""
        return Link(self.first, self.second, offset, one_study=self._one_study)

    def _ratio(self) -> float:
        return max(1, self.first.count - 1) / max(1, self.second.count - 1)


def _meet(here: NDArray[np.float64], there: NDArray[np.float64]) -> bool:
    common = min(here.max(), there.max()) - max(here.min(), there.min())
    shorter = min(np.ptp(here), np.ptp(there))
    return bool(common >= _COMMON * shorter)


def _by_share(index: int, count: int, other: int, offset: float) -> Match:
    wanted = index / max(1, count - 1) * (other - 1) + offset
    nearest = round(wanted)
    return Match(min(max(nearest, 0), max(0, other - 1)), beyond=not 0 <= nearest < other)


def _nearest(places: NDArray[np.float64], wanted: float, step: float) -> Match:
    index = int(np.argmin(np.abs(places - wanted)))
    away = abs(float(places[index]) - wanted)
    outside = wanted < places.min() or wanted > places.max()
    return Match(index, away, beyond=bool(outside and away > max(step, 1.0)))

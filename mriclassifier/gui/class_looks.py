"""A colour and a pattern for each class, told apart also by those who see colours differently, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.gui.wording import NEUTRAL_CLASS

# M. Okabe and K. Ito, "Color Universal Design", 2008; without green, which would say that all is well
_COLOURS = ("#d55e00", "#3b8fd6", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442")
_NEUTRAL = "#8d99a6"
PATTERNS = ("solid", "diagonal", "dots", "lines")


@dataclass(frozen=True)
class ClassLook:
    """How a class is drawn wherever several stand side by side."""

    name: str
    colour: str
    pattern: str


def class_looks(names: Sequence[str]) -> tuple[ClassLook, ...]:
    """One look a class; ``notumor`` is plain and neutral, and comes last, so that it lies on top."""
    tumours = [name for name in names if name != NEUTRAL_CLASS]
    looks = [
        ClassLook(name, _COLOURS[n % len(_COLOURS)], PATTERNS[n % len(PATTERNS)])
        for n, name in enumerate(tumours)
    ]
    if NEUTRAL_CLASS in names:
        looks.append(ClassLook(NEUTRAL_CLASS, _NEUTRAL, "solid"))
    return tuple(looks)


def pattern_mask(
    pattern: str, x: NDArray[np.intp], y: NDArray[np.intp], unit: int
) -> NDArray[np.bool_]:
    """Where a pattern is lighter, for rows ``y`` and columns ``x``: bool ``(len(y), len(x))``.

    Parameters
    ----------
    unit
        Pixels of the screen's point, so that the pattern is as coarse on every screen.
    """
    across, down = x[None, :], y[:, None]
    if pattern == "diagonal":
        return np.asarray((across + down) % (5 * unit) < 2 * unit)
    if pattern == "dots":
        return np.asarray((across % (4 * unit) < 2 * unit) & (down % (4 * unit) < 2 * unit))
    if pattern == "lines":
        return np.asarray((down % (4 * unit) < unit) & (across >= 0))
    return np.zeros((len(y), len(x)), np.bool_)

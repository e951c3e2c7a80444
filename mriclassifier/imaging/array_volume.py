"""A regular stack of slices in memory, and its cuts along the three planes of the body.

Pictures are turned as radiologists look at them: in axial and coronal cuts the patient's left is on the
right and the front, or the head, is up; in sagittal cuts the front is on the left and the head is up.
Slices follow each other along the normal that their rows and columns have (row × column, DICOM PS3.3
C.7.6.2.1.1): axial from the feet up, coronal from the front to the back, sagittal from left to right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.pillow_pixels import compose_on_black
from mriclassifier.imaging.study import (
    PLANES,
    Frame,
    FrameFacts,
    Geometry,
    LazyFrames,
    Pixels,
    Plane,
    ValueScale,
    Vector,
    Window,
)

Affine = NDArray[np.float64]
_PLAIN = ValueScale()
_FEWEST = 4  # slices that make a picture when they are cut across
_THICKER = 1.05  # spacing of the acquired direction against the others; below, all are alike


@dataclass(frozen=True)
class _Cut:
    """Which axes of a volume in LPS order become rows, columns and slices, and which run backwards."""

    down: int
    across: int
    through: int
    down_reversed: bool
    through_reversed: bool


# With the head up, rows run against S; the slices then follow row × column: +S, +P and -L.
_CUTS: dict[Plane, _Cut] = {
    "axial": _Cut(1, 0, 2, down_reversed=False, through_reversed=False),
    "coronal": _Cut(2, 0, 1, down_reversed=True, through_reversed=False),
    "sagittal": _Cut(2, 1, 0, down_reversed=True, through_reversed=True),
}


class ArrayVolume:
    """One or several stacks on one grid.

    Parameters
    ----------
    stacks
        ``(a, b, c)`` grey, ``(a, b, c, 3)`` RGB or ``(a, b, c, 4)`` RGBA each, of one shape and type;
        only read, in any thread.
    affine
        4 × 4, from indices of a voxel (a, b, c) to millimetres towards left, posterior, superior (LPS).
        Finite and not singular; oblique directions are kept in the geometry of the frames.
    acquired
        The plane in which it was acquired; by default the one whose slices are furthest apart, axial
        where all directions are alike.
    negative
        Whether smaller numbers are brighter, so that frames hold them turned round.
    scale, windows
        Of the pixels of the frames.
    """

    def __init__(
        self,
        stacks: Sequence[Pixels],
        *,
        affine: Affine,
        acquired: Plane | None = None,
        negative: bool = False,
        scale: ValueScale = _PLAIN,
        windows: tuple[Window, ...] = (),
    ) -> None:
        axes, reversed_axes = lps_axes(affine)
        self._stacks = tuple(_turned(stack, axes, reversed_axes) for stack in stacks)
        self._affine = _turned_affine(affine, axes, reversed_axes, stacks[0].shape)
        self._negative = negative
        self._scale = scale
        self._windows = windows
        self._shape = self._stacks[0].shape[:3]
        self.acquired: Plane = acquired or self._thickest()

    @property
    def planes(self) -> tuple[Plane, ...]:
        """The acquired plane, and the others where enough slices were acquired."""
        if self._shape[_CUTS[self.acquired].through] < _FEWEST:
            return (self.acquired,)
        return (self.acquired, *(plane for plane in PLANES if plane != self.acquired))

    @property
    def count(self) -> int:
        """How many stacks there are."""
        return len(self._stacks)

    @property
    def nbytes(self) -> int:
        """Memory that the pixels take."""
        return sum(stack.nbytes for stack in self._stacks)

    def frames(self, plane: Plane, number: int = 0) -> LazyFrames:
        """All slices of a plane; the pixels are cut when a frame is asked for.

        Parameters
        ----------
        plane
            One of :attr:`planes`.
        number
            Which stack, from 0.
        """
        cut = _CUTS[plane]
        stack = self._stacks[number]
        places = range(self._shape[cut.through])
        if cut.through_reversed:
            places = places[::-1]
        facts = self._facts(cut, places)

        def load(index: int) -> Frame:
            picture = np.moveaxis(stack, cut.through, 0)[places[index]]
            # What is left is in the order L, P, S without the one that was cut: columns before rows
            picture = picture.swapaxes(0, 1)
            if cut.down_reversed:
                picture = picture[::-1]
            return Frame(shown(picture, negative=self._negative), index, facts[index])

        return LazyFrames(facts, load)

    def _facts(self, cut: _Cut, places: range) -> tuple[FrameFacts, ...]:
        steps = self._affine[:3, :3]
        lengths = np.linalg.norm(steps, axis=0)
        across = steps[:, cut.across] / lengths[cut.across]
        down = steps[:, cut.down] / lengths[cut.down] * (-1 if cut.down_reversed else 1)
        normal = np.cross(across, down)
        normal /= np.linalg.norm(normal)
        first = np.zeros(3)
        if cut.down_reversed:
            first[cut.down] = self._shape[cut.down] - 1
        made = []
        for number, place in enumerate(places):
            first[cut.through] = place
            position = steps @ first + self._affine[:3, 3]
            made.append(
                FrameFacts(
                    geometry=Geometry(
                        spacing=(float(lengths[cut.down]), float(lengths[cut.across])),
                        position=_vector(position),
                        along_row=_vector(across),
                        along_column=_vector(down),
                        thickness=float(lengths[cut.through]),
                    ),
                    scale=self._scale,
                    windows=self._windows,
                    location=float(normal @ position),
                    number=number + 1,
                )
            )
        return tuple(made)

    def _thickest(self) -> Plane:
        lengths = np.linalg.norm(self._affine[:3, :3], axis=0)
        through = {plane: lengths[_CUTS[plane].through] for plane in PLANES}
        # One slice alone is the plane that was acquired, however thick it is
        single = [plane for plane in PLANES if self._shape[_CUTS[plane].through] == 1]
        if single:
            return single[0]
        thickest = max(PLANES, key=lambda plane: through[plane])
        others = max(through[plane] for plane in PLANES if plane != thickest)
        return thickest if through[thickest] > _THICKER * others else "axial"


def lps_axes(affine: Affine) -> tuple[tuple[int, int, int], tuple[bool, bool, bool]]:
    """Which array axis is nearest to L, to P and to S, and which of them run the other way.

    Of the six ways to match axes and directions, the one whose cosines add up to the most.

    Parameters
    ----------
    affine
        4 × 4 to LPS; finite and not singular.

    Returns
    -------
    tuple
        Array axes for L, P, S; and for each whether its index grows away from that direction.
    """
    steps = affine[:3, :3]
    cosines = steps / np.linalg.norm(steps, axis=0)
    best = max(
        permutations((0, 1, 2)),
        key=lambda order: sum(abs(cosines[way, axis]) for way, axis in enumerate(order)),
    )
    axes = (best[0], best[1], best[2])
    backwards = tuple(bool(cosines[way, axis] < 0) for way, axis in enumerate(axes))
    return axes, (backwards[0], backwards[1], backwards[2])


def is_usable(affine: Affine) -> bool:
    """Whether it places voxels at all: finite, no direction lost, and of a size that bodies have."""
    if not np.isfinite(affine).all():
        return False
    lengths = np.linalg.norm(affine[:3, :3], axis=0)
    if lengths.min() < 1e-4 or lengths.max() > 1e4 or np.abs(affine[:3, 3]).max() > 1e6:
        return False
    return bool(abs(np.linalg.det(affine[:3, :3] / lengths)) > 1e-2)


def shown(picture: Pixels, *, negative: bool = False) -> Pixels:
    """A contiguous, read-only copy in native byte order, with numbers in place of NaN and infinities.

    What is no number becomes the smallest finite value of the picture, positive infinity the largest; 0
    where no value is finite. 64-bit integers become float64, which frames may hold. Alpha is composed
    onto black, unless it is 0 everywhere, as writers leave it that do not use it.

    Parameters
    ----------
    picture
        ``(H, W)``, ``(H, W, 3)`` or ``(H, W, 4)``.
    negative
        Turn it round: ``-1 - p`` for signed integers, the largest value less ``p`` for unsigned ones,
        ``-p`` for floating-point numbers.
    """
    kind = picture.dtype.newbyteorder("=")
    if kind.kind in "iu" and kind.itemsize > 4:
        kind = np.dtype(np.float64)
    made: Pixels = np.array(picture, dtype=kind, order="C")
    if made.ndim == 3 and made.shape[2] == 4:
        used = bool(made[..., 3].any())
        made = compose_on_black(made) if used else np.ascontiguousarray(made[..., :3])
    if kind.kind == "f":
        finite = np.isfinite(made)
        if not finite.all():
            known = made[finite]
            low, high = (known.min(), known.max()) if known.size else (0.0, 0.0)
            np.nan_to_num(made, copy=False, nan=low, posinf=high, neginf=low)
    if negative:
        made = -made if kind.kind == "f" else ~made
    made.flags.writeable = False
    return made


def _turned(
    stack: Pixels, axes: tuple[int, int, int], backwards: tuple[bool, bool, bool]
) -> Pixels:
    """A view whose first three axes grow towards L, P and S."""
    turned = stack.transpose(*axes, *range(3, stack.ndim))
    return turned[tuple(slice(None, None, -1 if back else 1) for back in backwards)]


def _turned_affine(
    affine: Affine,
    axes: tuple[int, int, int],
    backwards: tuple[bool, bool, bool],
    shape: tuple[int, ...],
) -> Affine:
    made = np.eye(4)
    made[:3, 3] = affine[:3, 3]
    for way, (axis, back) in enumerate(zip(axes, backwards, strict=True)):
        made[:3, way] = affine[:3, axis] * (-1 if back else 1)
        if back:
            made[:3, 3] += affine[:3, axis] * (shape[axis] - 1)
    return made


def _vector(numbers: NDArray[np.float64]) -> Vector:
    # Zeros without a sign, so that equal directions compare equal
    return (float(numbers[0]) + 0.0, float(numbers[1]) + 0.0, float(numbers[2]) + 0.0)

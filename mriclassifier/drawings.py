"""Reference drawings: brain-like slices made by arithmetic alone, for self-checks, tests and docs.

They are drawings, marked as such in the picture, and mean nothing medically. Only IEEE basic
arithmetic and rounding on pixel coordinates is used (no library drawing, no transcendental
functions, no random numbers), so that every machine and library version makes the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Drawing = NDArray[np.uint8]
_Field = NDArray[np.float64]

# 3 x 5 dots a letter, rows from the top
_LETTERS = {
    "D": "110 101 101 101 110",
    "R": "110 101 110 101 101",
    "A": "010 101 111 101 101",
    "W": "101 101 101 111 101",
    "I": "111 010 010 010 111",
    "N": "110 101 101 101 101",
    "G": "011 100 101 101 011",
}


def reference_drawings() -> dict[str, Drawing]:
    """Draw all reference drawings.

    Returns
    -------
    dict
        Name to uint8 ``(H, W)`` grey picture, 256 to 512 px an edge, always the same bytes
        in the same order.
    """
    return {
        "axial-plain": axial_plain(),
        "axial-ring": axial_ring(),
        "coronal-mass": coronal_mass(),
        "sagittal-mass": sagittal_mass(),
        "axial-small": axial_small(),
    }


def example_series(count: int = 15) -> list[Drawing]:
    """Draw a head from its base to its top, to try the program with where no image is at hand.

    Returns
    -------
    list
        ``count`` uint8 grey pictures of 256 x 256, each marked as a drawing; a bright mass in the middle ones.
    """
    return [_example_slice(number, count) for number in range(count)]


def _example_slice(number: int, count: int) -> Drawing:
    height = 2.0 * (number + 0.5) / count - 1.0  # -1 at the base, 1 at the top
    size = float(np.sqrt(1.0 - 0.7 * height * height))
    sheet = _Sheet(256, 256)
    sheet.blob(0.0, 0.0, 0.78 * size, 0.92 * size, 170)
    sheet.blob(0.0, 0.0, 0.73 * size, 0.87 * size, 24)
    sheet.blob(0.0, 0.0, 0.67 * size, 0.81 * size, 116)
    sheet.folds(0.0, 0.0, 0.67 * size, 0.81 * size, strength=36, seed=61 + number)
    sheet.blob(0.0, 0.0, 0.45 * size, 0.58 * size, 148, edge=0.45, wobble=0.2, seed=62)
    near = max(0.0, 1.0 - abs(height) / 0.55)  # the ventricles lie in the middle of the head
    if near > 0.0:
        for side in (-1.0, 1.0):
            sheet.blob(side * 0.10, -0.15, 0.075 * near, 0.17 * near, 30, edge=0.3)
            sheet.blob(side * 0.15, 0.25, 0.07 * near, 0.17 * near, 32, edge=0.3)
    mass = 1.0 - ((height - 0.15) / 0.4) ** 2
    if mass > 0.0:
        part = float(np.sqrt(mass))
        sheet.blob(-0.32, -0.18, 0.24 * part, 0.26 * part, 210, edge=0.2, wobble=0.4, seed=63)
        sheet.blob(-0.31, -0.18, 0.12 * part, 0.13 * part, 52, edge=0.35, wobble=0.4, seed=64)
    return sheet.finish(seed=70 + number, low=False)


def axial_plain() -> Drawing:
    """Draw a 512 x 512 axial head with ventricles and nothing else."""
    sheet = _Sheet(512, 512)
    _axial_head(sheet)
    return sheet.finish(seed=1)


def axial_ring() -> Drawing:
    """Draw a 512 x 512 axial head with a bright irregular ring around a dark core."""
    sheet = _Sheet(512, 512)
    _axial_head(sheet, shift=0.05)
    sheet.blob(-0.30, -0.16, 0.30, 0.34, 84, edge=0.35, wobble=0.30, seed=11)
    sheet.blob(-0.30, -0.18, 0.20, 0.23, 208, edge=0.20, wobble=0.45, seed=12)
    sheet.blob(-0.29, -0.17, 0.13, 0.15, 46, edge=0.35, wobble=0.45, seed=13)
    return sheet.finish(seed=2)


def coronal_mass() -> Drawing:
    """Draw a 448 wide, 512 high coronal head with a smooth bright mass against the skull."""
    sheet = _Sheet(512, 448)
    sheet.blob(0.0, -0.10, 0.84, 0.88, 172)
    sheet.blob(0.0, -0.10, 0.79, 0.83, 26)
    sheet.blob(0.0, -0.12, 0.73, 0.76, 118)
    sheet.folds(0.0, -0.12, 0.73, 0.76, strength=34, seed=31)
    sheet.blob(0.0, 0.02, 0.42, 0.46, 146, edge=0.5)
    for side in (-1.0, 1.0):
        sheet.blob(side * 0.13, -0.16, 0.10, 0.15, 34, edge=0.3)
        sheet.blob(side * 0.34, 0.62, 0.30, 0.20, 96, edge=0.3)
    sheet.blob(0.0, 0.10, 0.035, 0.16, 36, edge=0.5)
    sheet.blob(0.0, 0.64, 0.17, 0.34, 134, edge=0.3)
    sheet.blob(0.49, -0.46, 0.23, 0.21, 226, edge=0.12)
    return sheet.finish(seed=3)


def sagittal_mass() -> Drawing:
    """Draw a 512 x 512 sagittal head with a bright knob at the base of the brain."""
    sheet = _Sheet(512, 512)
    sheet.blob(-0.02, -0.06, 0.90, 0.80, 168)
    sheet.blob(-0.02, -0.06, 0.85, 0.75, 24)
    sheet.blob(-0.50, 0.56, 0.34, 0.38, 92, edge=0.4)
    sheet.blob(-0.02, -0.14, 0.79, 0.62, 116)
    sheet.folds(-0.02, -0.14, 0.79, 0.62, strength=32, seed=41)
    sheet.blob(0.02, 0.02, 0.42, 0.20, 166, edge=0.3)
    sheet.blob(0.03, 0.09, 0.34, 0.15, 44, edge=0.3)
    sheet.blob(0.10, 0.24, 0.22, 0.17, 132, edge=0.25)
    sheet.blob(0.18, 0.56, 0.11, 0.40, 138, edge=0.25)
    sheet.blob(0.50, 0.46, 0.28, 0.24, 112, edge=0.2, wobble=0.15, seed=42)
    sheet.blob(-0.17, 0.40, 0.13, 0.12, 216, edge=0.15)
    return sheet.finish(seed=4)


def axial_small() -> Drawing:
    """Draw a 256 wide, 320 high axial head at low contrast, noisy, with a large bright patch."""
    sheet = _Sheet(320, 256)
    _axial_head(sheet, shift=-0.03)
    sheet.blob(0.32, 0.26, 0.24, 0.28, 176, edge=0.6, wobble=0.25, seed=51)
    return sheet.finish(seed=5, noise=22, gain=0.75)


def _axial_head(sheet: _Sheet, *, shift: float = 0.0) -> None:
    sheet.blob(0.0, 0.0, 0.78, 0.92, 170)
    sheet.blob(0.0, 0.0, 0.73, 0.87, 24)
    sheet.blob(0.0, 0.0, 0.67, 0.81, 116)
    sheet.folds(0.0, 0.0, 0.67, 0.81, strength=36, seed=21)
    sheet.blob(0.0, 0.0, 0.45, 0.58, 148, edge=0.45, wobble=0.2, seed=22)
    for side in (-1.0, 1.0):
        sheet.blob(shift + side * 0.24, 0.0, 0.10, 0.20, 112, edge=0.4)
        sheet.blob(shift + side * 0.10, -0.15, 0.075, 0.17, 30, edge=0.3)
        sheet.blob(shift + side * 0.15, 0.25, 0.07, 0.17, 32, edge=0.3)
    sheet.blob(shift, 0.05, 0.02, 0.12, 38, edge=0.5)
    sheet.blob(0.0, -0.60, 0.012, 0.20, 40, edge=0.8)
    sheet.blob(0.0, 0.62, 0.012, 0.18, 40, edge=0.8)


@dataclass(frozen=True)
class _Grid:
    x: _Field
    y: _Field


class _Sheet:
    """A grey picture under construction; x and y run from -1 to 1 along the shorter edge."""

    def __init__(self, height: int, width: int) -> None:
        self.height, self.width = height, width
        rows = (2.0 * np.arange(height, dtype=np.float64) + 1.0 - height) / min(height, width)
        columns = (2.0 * np.arange(width, dtype=np.float64) + 1.0 - width) / min(height, width)
        self.grid = _Grid(x=columns[None, :], y=rows[:, None])
        self.grey: _Field = np.full((height, width), 4.0)

    def blob(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        level: float,
        *,
        edge: float = 0.08,
        wobble: float = 0.0,
        seed: int = 0,
    ) -> None:
        """Paint an ellipse with a soft ``edge`` (share of its radius), wobbling by value noise."""
        cover = self._cover(x, y, rx, ry, edge=edge, wobble=wobble, seed=seed)
        self.grey += cover * (level - self.grey)

    def folds(
        self, x: float, y: float, rx: float, ry: float, *, strength: float, seed: int
    ) -> None:
        """Dark winding lines inside an ellipse: where smooth noise crosses its middle."""
        noise = self._noise(0.11, seed)
        lines = np.clip(1.0 - np.abs(noise - 0.5) * 9.0, 0.0, 1.0)
        self.grey -= self._cover(x, y, rx, ry, edge=0.1, wobble=0.0, seed=0) * lines * strength

    def finish(
        self, *, seed: int, noise: float = 9.0, gain: float = 1.0, low: bool = True
    ) -> Drawing:
        """Add grain and the mark, in the lower or the upper left corner, and round to bytes."""
        rows = np.arange(self.height, dtype=np.uint32)[:, None]
        columns = np.arange(self.width, dtype=np.uint32)[None, :]
        grain = (_hash(rows, columns, seed) + _hash(rows, columns, seed + 1000)) / 2.0 - 0.5
        grey = np.clip(np.rint(self.grey * gain + grain * noise), 0, 255).astype(np.uint8)
        self._mark(grey, low=low)
        return grey

    def _cover(
        self, x: float, y: float, rx: float, ry: float, *, edge: float, wobble: float, seed: int
    ) -> _Field:
        dx, dy = (self.grid.x - x) / rx, (self.grid.y - y) / ry
        distance = np.sqrt(dx * dx + dy * dy)
        if wobble:
            distance = distance + (self._noise(0.6 * min(rx, ry), seed) - 0.5) * wobble
        return np.asarray(np.clip((1.0 - distance) / edge, 0.0, 1.0))

    def _noise(self, cell: float, seed: int) -> _Field:
        """Smooth value noise, 0 to 1: hashed lattice points, interpolated by a cubic step."""
        u, v = (self.grid.x + 4.0) / cell, (self.grid.y + 4.0) / cell
        column, row = np.floor(u), np.floor(v)
        fu, fv = u - column, v - row
        fu, fv = fu * fu * (3.0 - 2.0 * fu), fv * fv * (3.0 - 2.0 * fv)
        i, j = row.astype(np.uint32), column.astype(np.uint32)
        one = np.uint32(1)
        top = _hash(i, j, seed) * (1.0 - fu) + _hash(i, j + one, seed) * fu
        bottom = _hash(i + one, j, seed) * (1.0 - fu) + _hash(i + one, j + one, seed) * fu
        return np.asarray(top * (1.0 - fv) + bottom * fv)

    def _mark(self, grey: Drawing, *, low: bool) -> None:
        dot = max(1, min(self.height, self.width) // 200)
        top, left = self.height - 7 * dot if low else 2 * dot, 2 * dot
        for letter in "DRAWING":
            for r, line in enumerate(_LETTERS[letter].split()):
                for c, bit in enumerate(line):
                    if bit == "1":
                        y, x = top + r * dot, left + c * dot
                        grey[y : y + dot, x : x + dot] = 150
            left += 4 * dot


def _hash(i: NDArray[np.uint32], j: NDArray[np.uint32], seed: int) -> _Field:
    """Give every pair of coordinates a number from 0 to 1 (integer mixing, wraps modulo 2**32)."""
    mixed = i * np.uint32(0x9E3779B1) ^ j * np.uint32(0x85EBCA77) ^ np.uint32(seed * 2654435 + 97)
    for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
        mixed = (mixed ^ (mixed >> np.uint32(shift))) * np.uint32(factor)
    mixed = mixed ^ (mixed >> np.uint32(16))
    return np.asarray(mixed, np.float64) / 4294967295.0

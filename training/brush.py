"""Healthy-looking tissue put over a part of a picture, to see what a model makes of the rest.

For measuring only, and on purpose not the painting of :mod:`training.paint`: a model that was trained to
see through one way of painting must not be measured by the same one.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.head import foreground

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

MIRRORED, INPAINTED = "mirrored", "inpainted"

_SYMMETRY = 0.66  # likeness to the mirror image; sagittal slices stay below, most others are above
_AXIS_RANGE = 0.08  # of the width, how far from the head's middle the axis is looked for
_SMALL = 96  # pixels across, for finding the axis
_SCALP = 0.05  # of the edge: scalp and skull together, erosion takes half of it off each side
_TEXTURE = 2.0  # pixels; finer than this is texture
_PADDING = 8  # pixels around the picture, so that a patch may touch its edge
_TRIES = 300
_IN_HEAD = 0.85  # share of a patch that has to lie in the head


@dataclass(frozen=True, kw_only=True)
class Patch:
    """A rectangle of pixels: ``left <= x < right``, ``top <= y < bottom``."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels."""
        return self.bottom - self.top

    @property
    def place(self) -> tuple[slice, slice]:
        """Rows and columns, for indexing."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def meets(self, other: Patch) -> bool:
        """Whether the two share a pixel."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def share(self, mask: Mask) -> float:
        """Share of the patch that is set in a mask."""
        inside = mask[self.place]
        return float(inside.mean()) if inside.size else 0.0


def patch_of(
    box: tuple[float, float, float, float], shape: tuple[int, ...], *, margin: float = 0.0
) -> Patch:
    """Give the pixels of a box, its edges longer by ``margin``, inside the picture, at least 2 each way.

    Parameters
    ----------
    box
        Centre x and y, width and height, in fractions of the picture.
    shape
        ``(H, W, …)`` of the picture.
    """
    height, width = shape[:2]
    x, y, w, h = box
    w, h = w * (1 + margin), h * (1 + margin)
    left = min(max(round((x - w / 2) * width), 0), width - 2)
    top = min(max(round((y - h / 2) * height), 0), height - 2)
    right = min(max(round((x + w / 2) * width), left + 2), width)
    bottom = min(max(round((y + h / 2) * height), top + 2), height)
    return Patch(left=left, top=top, right=right, bottom=bottom)


def head_mask(grey: Grey) -> Mask:
    """Find the head: the largest part that is brighter than air, its holes filled; bool ``(H, W)``."""
    contours, _ = cv2.findContours(foreground(grey), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    filled = np.zeros(grey.shape, np.uint8)
    if contours:
        cv2.drawContours(filled, [max(contours, key=cv2.contourArea)], -1, (1,), -1)
    return filled > 0


def without_scalp(head: Mask) -> Mask:
    """Take about the scalp's and skull's thickness off a head's outline."""
    edge = max(3, round(_SCALP * max(head.shape)))
    return cv2.erode(head.astype(np.uint8), np.ones((edge, edge), np.uint8)) > 0


def mirror_axis(grey: Grey, head: Mask) -> float | None:
    """Find the column about which left and right are alike.

    Returns
    -------
    float or None
        In pixels; None where the halves are not alike, as in sagittal slices.
    """
    columns = np.flatnonzero(head.any(axis=0))
    if not columns.size:
        return None
    width = grey.shape[1]
    scale = _SMALL / width
    size = (_SMALL, max(8, round(grey.shape[0] * scale)))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.float64)
    small = np.asarray(cv2.GaussianBlur(small, (0, 0), 2), np.float64)
    inside = cv2.resize(head.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    middle = (columns[0] + columns[-1]) / 2 * scale
    best, axis = -1.0, 0.0
    places = np.arange(_SMALL)
    for doubled in range(
        round(2 * (middle - _AXIS_RANGE * _SMALL)), round(2 * (middle + _AXIS_RANGE * _SMALL)) + 1
    ):
        other = doubled - places
        valid = (other >= 0) & (other < _SMALL)
        here, there = places[valid], other[valid]
        both = inside[:, here] & inside[:, there]
        # What would lie beyond the picture's edge has no like on the other side
        either = (inside[:, here] | inside[:, there]).sum() + 2 * inside[:, ~valid].sum()
        if both.sum() < 50:
            continue
        alike = np.corrcoef(small[:, here][both], small[:, there][both])[0, 1]
        value = float((both.sum() / either) ** 2 * (0.5 + 0.5 * alike))
        if value > best:
            best, axis = value, doubled / 2
    return (axis + 0.5) / scale - 0.5 if best >= _SYMMETRY else None


def paint(
    grey: Grey, patch: Patch, *, head: Mask, axis: float | None, keep_out: Patch | None = None
) -> tuple[Grey, str]:
    """Paint a patch over: by tissue of the other side where there is one, else by what surrounds it.

    Parameters
    ----------
    axis
        From :func:`mirror_axis`.
    keep_out
        A part that must not be copied: the tumour, when another place is painted.

    Returns
    -------
    tuple
        A new picture and how it was made, ``"mirrored"`` or ``"inpainted"``.
    """
    source = _across(patch, axis, grey.shape[1]) if axis is not None else None
    if (
        source is not None
        and not source.meets(patch)
        and not (keep_out and source.meets(keep_out))
        and source.share(head) >= min(_IN_HEAD, patch.share(head))
    ):
        return _mirrored(grey, patch, source), MIRRORED
    return inpaint(grey, patch, head=head, keep_out=keep_out), INPAINTED


def inpaint(grey: Grey, patch: Patch, *, head: Mask, keep_out: Patch | None = None) -> Grey:
    """Fill a patch from its rim (M. Bertalmio et al., CVPR 2001), with texture of another place.

    Air stays as it is, and scalp too where that leaves most of the patch to be filled.
    """
    mask = np.zeros(grey.shape, np.uint8)
    inner = without_scalp(head)
    chosen = inner if patch.share(inner) >= 0.5 else head
    mask[patch.place] = 255 * (chosen[patch.place] if chosen[patch.place].any() else 1)
    filled = cv2.inpaint(grey, mask, 3, cv2.INPAINT_NS).astype(np.float32)
    fine = grey.astype(np.float32) - cv2.GaussianBlur(grey, (0, 0), _TEXTURE).astype(np.float32)
    avoid = [patch] + ([keep_out] if keep_out else [])
    donors = places_elsewhere(patch, head, avoid=avoid, count=1, seed=patch.left + patch.top)
    if donors:
        texture = fine[donors[0].place]
        spread = max(float(texture.std()), 1e-6)
        # Sulci and the skull's edge are not texture: what is far from the usual is held back
        texture = np.clip(texture, -2 * spread, 2 * spread) * 0.7
        filled[patch.place] += np.where(mask[patch.place] > 0, texture, 0)
    soft = cv2.GaussianBlur(filled, (3, 3), 0)
    edge = cv2.GaussianBlur((mask > 0).astype(np.float32), (5, 5), 0)
    rim = (edge > 0) & (edge < 1) & head
    filled[rim] = soft[rim]
    result = grey.copy()
    changed = (mask > 0) | rim
    result[changed] = np.clip(np.rint(filled[changed]), 0, 255).astype(np.uint8)
    return result


def places_elsewhere(
    patch: Patch, head: Mask, *, avoid: list[Patch], count: int, seed: int
) -> list[Patch]:
    """Find places of the same size in the head that meet neither ``avoid`` nor each other.

    They lie inside the scalp as far as the patch itself does, at least (85 % is enough).
    """
    height, width = head.shape
    inner = without_scalp(head)
    rng = np.random.default_rng(seed)
    least = min(_IN_HEAD, patch.share(inner))
    found: list[Patch] = []
    for _ in range(_TRIES):
        if len(found) == count:
            break
        left = int(rng.integers(0, width - patch.width + 1))
        top = int(rng.integers(0, height - patch.height + 1))
        place = Patch(left=left, top=top, right=left + patch.width, bottom=top + patch.height)
        if any(place.meets(other) for other in [*avoid, *found]) or place.share(inner) < least:
            continue
        found.append(place)
    return found


def _across(patch: Patch, axis: float, width: int) -> Patch | None:
    """Mirror a patch about a column; None where it would leave the picture."""
    left = round(2 * axis - (patch.right - 1))
    if left < 0 or left + patch.width > width:
        return None
    return Patch(left=left, top=patch.top, right=left + patch.width, bottom=patch.bottom)


def _mirrored(grey: Grey, patch: Patch, source: Patch) -> Grey:
    """Clone mirrored tissue without a seam (P. Pérez et al., SIGGRAPH 2003)."""
    padded = cv2.copyMakeBorder(grey, *(_PADDING,) * 4, cv2.BORDER_REPLICATE)
    colour = cv2.cvtColor(padded, cv2.COLOR_GRAY2BGR)
    tissue = cv2.cvtColor(np.ascontiguousarray(grey[source.place][:, ::-1]), cv2.COLOR_GRAY2BGR)
    tissue = cv2.copyMakeBorder(tissue, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    mask = np.zeros(tissue.shape[:2], np.uint8)
    mask[1:-1, 1:-1] = 255
    centre = (
        patch.left + _PADDING - 1 + tissue.shape[1] // 2,
        patch.top + _PADDING - 1 + tissue.shape[0] // 2,
    )
    cloned = cv2.seamlessClone(tissue, colour, mask, centre, cv2.NORMAL_CLONE)[:, :, 0]
    result = grey.copy()
    inner = cloned[_PADDING:-_PADDING, _PADDING:-_PADDING]
    result[patch.place] = inner[patch.place]
    return result

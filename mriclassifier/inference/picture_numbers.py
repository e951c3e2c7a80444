"""Simple numbers of a picture that say how much it looks like a slice through a head.

They see the whole picture at low resolution and know nothing of the network, so they are a second
witness beside its features. NumPy and OpenCV only; under 3 ms a picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.head import grey_counts, median_of, percentile_of

Grey = NDArray[np.uint8]
EDGE = 128  # pixels; the head's outline and its rings are clear, text and grain are not
_RINGS = np.array([0.0, 0.06, 0.12, 0.2, 0.3, 0.45, 0.65, 1.01])  # depth below the outline
_LEVELS = np.array([0.0, 0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.01])
# Single-precision values that divide as the levels do, so that nothing has to be widened
_FIRST_ABOVE = [
    one if one >= level else np.nextafter(one, np.float32(2))
    for level, one in ((level, np.float32(level)) for level in _LEVELS)
]
_LAST_WITHIN = np.nextafter(_FIRST_ABOVE[-1], np.float32(0))
_BANDS = np.array([1, 3, 6, 10, 16, 24, 36, 64])  # cycles a picture
NUMBERS_VERSION = 1


@dataclass(frozen=True, eq=False)
class Outline:
    """What stands out of the background in a picture reduced to ``EDGE`` pixels square.

    Attributes
    ----------
    small
        float32 ``(EDGE, EDGE)``, 0 to about 1: grey over its 99.5th percentile.
    mask
        uint8 ``(EDGE, EDGE)``, 0 or 1: the largest thing, holes filled.
    share
        Of the picture's area that the mask takes, 0 to 1.
    others
        Area of everything else that stands out, over the mask's.
    solidity
        The mask's area over that of its convex hull, 0 to 1.
    borders
        Share of each border (top, bottom, left, right) that the mask touches.
    grain
        Share of the spread of grey values that a slight blur takes away, 0 to 1.
    inverted
        Whether the background is bright; ``small`` is then turned to dark.
    """

    small: NDArray[np.float32]
    mask: NDArray[np.uint8]
    share: float
    others: float
    solidity: float
    borders: NDArray[np.float64]
    grain: float
    inverted: bool


def outline_of(grey: Grey) -> Outline:
    """Find the largest thing in a picture, uint8 ``(H, W)``."""
    stored = np.asarray(cv2.resize(grey, (EDGE, EDGE), interpolation=cv2.INTER_AREA), np.uint8)
    counts = grey_counts(stored)
    low, high = percentile_of(counts, 0.5), percentile_of(counts, 99.5)
    levels = np.clip((_GREY - low) / max(high - low, 1.0), 0, 1.2).astype(np.float32)
    small = np.asarray(levels[stored], np.float32)
    edge = np.concatenate([small[0], small[-1], small[:, 0], small[:, -1]])
    inverted = median_of(edge) > max(0.6, median_of(small[32:96, 32:96].ravel()))
    if inverted:
        small = np.clip(1 - small, 0, 1).astype(np.float32)
    soft = cv2.GaussianBlur(small, (0, 0), 1.2)
    level = max(0.08, min(0.2, 0.35 * float(soft.mean())))
    raw = (soft > level).astype(np.uint8)
    opened = cv2.morphologyEx(raw, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    parts, _ = cv2.findContours(
        np.asarray(opened, np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
    )
    mask = np.zeros((EDGE, EDGE), np.uint8)
    areas = [cv2.contourArea(part) for part in parts]
    solidity = 0.0
    if parts:
        main = parts[int(np.argmax(areas))]
        cv2.drawContours(mask, [main], -1, 1, -1)
        hull = cv2.contourArea(cv2.convexHull(main))
        solidity = min(1.0, max(areas) / hull) if hull > 0 else 0.0
    own = int(mask.sum())
    return Outline(
        small=small,
        mask=mask,
        share=own / mask.size,
        others=(sum(areas) - max(areas, default=0.0)) / max(own, 1),
        solidity=solidity,
        borders=np.array(
            [side.mean() for side in (mask[0], mask[-1], mask[:, 0], mask[:, -1])], np.float64
        ),
        grain=float((small - cv2.GaussianBlur(small, (0, 0), 1.5)).std() / (small.std() + 1e-6)),
        inverted=inverted,
    )


def picture_numbers(grey: Grey, outline: Outline | None = None) -> NDArray[np.float32]:
    """Measure a picture.

    Parameters
    ----------
    grey
        uint8 ``(H, W)``.
    outline
        Its outline, where it is known already.

    Returns
    -------
    ndarray
        float32 ``(NUMBER_COUNT,)``: shape of the outline, grey values at each depth below it, the grey
        histogram, mirror symmetries, the spectrum's bands and slope, edges and flatness.
    """
    found = outline or outline_of(grey)
    small, mask = found.small, found.mask
    numbers = np.concatenate(
        [
            _shape(found),
            _rings(small, mask),
            _histogram(small, mask),
            _symmetry(small, mask),
            _spectrum(small),
            _edges(grey, small, mask, inverted=found.inverted),
        ]
    )
    clean = np.nan_to_num(numbers, nan=0.0, posinf=10.0, neginf=-10.0)
    return np.asarray(clean, np.float32)


def _shape(found: Outline) -> NDArray[np.float64]:
    points = cv2.findNonZero(found.mask)
    if points is None:
        return np.zeros(13)
    left, top, width, height = cv2.boundingRect(points)
    moments = cv2.moments(found.mask, binaryImage=True)
    area = max(moments["m00"], 1.0)
    x, y = moments["m10"] / area / EDGE - 0.5, moments["m01"] / area / EDGE - 0.5
    hu = cv2.HuMoments(moments).ravel()[:2]
    spread = [
        found.share,
        np.log1p(found.others),
        found.solidity,
        width / EDGE,
        height / EDGE,
        area / (width * height),
        abs(x),
        y,
        float(-np.log10(abs(hu[0]) + 1e-9)),
        float(-np.log10(abs(hu[1]) + 1e-9)),
        float(found.borders.max()),
        float(found.borders.min()),
        float(np.median(found.borders)),
    ]
    del left, top
    return np.array(spread, np.float64)


def _rings(small: NDArray[np.float32], mask: NDArray[np.uint8]) -> NDArray[np.float64]:
    padded = np.zeros((EDGE + 2, EDGE + 2), np.uint8)
    padded[1:-1, 1:-1] = mask
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 3)[1:-1, 1:-1]
    deepest = float(depth.max())
    if deepest < 1:
        return np.zeros(3 * (len(_RINGS) - 1) + 4)
    inside = mask > 0
    values = small[inside].astype(np.float64)
    rings = np.digitize(depth[inside].astype(np.float64) / deepest, _RINGS) - 1
    count = np.maximum(np.bincount(rings, minlength=len(_RINGS) - 1), 1)
    total = np.bincount(rings, values, minlength=len(_RINGS) - 1)
    square = np.bincount(rings, values * values, minlength=len(_RINGS) - 1)
    full = np.bincount(rings, values > 0.97, minlength=len(_RINGS) - 1) / count
    mean = total / count
    deviation = np.sqrt(np.maximum(square / count - mean * mean, 0))
    outside = small[~inside]
    around = [
        float(outside.mean()) if outside.size else 0.0,
        float(outside.std()) if outside.size else 0.0,
        float(np.percentile(outside, 95)) if outside.size else 0.0,
        deepest / EDGE,
    ]
    return np.concatenate([mean, deviation, full, around])


def _histogram(small: NDArray[np.float32], mask: NDArray[np.uint8]) -> NDArray[np.float64]:
    inside = small[mask > 0]
    one = _counted(small) / small.size
    two = _counted(inside) / max(inside.size, 1)
    return np.asarray(np.sqrt(np.concatenate([one, two])), np.float64)


def _counted(values: NDArray[np.float32]) -> NDArray[np.int64]:
    """``np.histogram`` over ``_LEVELS``, without sorting."""
    below = [np.count_nonzero(values < edge) for edge in _FIRST_ABOVE[:-1]]
    return np.diff([*below, np.count_nonzero(values <= _LAST_WITHIN)])


def _symmetry(small: NDArray[np.float32], mask: NDArray[np.uint8]) -> NDArray[np.float64]:
    points = cv2.findNonZero(mask)
    if points is None:
        return np.zeros(3)
    x, y, width, height = cv2.boundingRect(points)
    box = cv2.resize(small[y : y + height, x : x + width], (48, 48), interpolation=cv2.INTER_AREA)
    box = cv2.GaussianBlur(box, (0, 0), 1.0).astype(np.float64)
    centred = box - box.mean()
    power = float((centred * centred).sum()) + 1e-9
    turned = (centred[:, ::-1], centred[::-1], centred[::-1, ::-1])
    return np.array([float((centred * other).sum()) / power for other in turned])


def _spectrum(small: NDArray[np.float32]) -> NDArray[np.float64]:
    centred = (small - small.mean()) * _WINDOW[:, None] * _WINDOW[None, :]
    power = np.abs(np.fft.rfft2(centred)) ** 2
    total = np.bincount(_BAND_OF, power[_IN_BANDS], minlength=len(_BANDS) - 1)
    bands = np.log10(total / _BAND_SIZES + 1e-6)
    slope, height = _LINE @ bands
    rest = bands - (slope * _BAND_MIDDLES + height)
    flat, upright = power[0, 1:].sum(), power[1:, 0].sum()
    return np.concatenate(
        [
            bands - bands[0],
            [slope, float(np.abs(rest).max())],
            [np.log((flat + 1e-6) / (upright + 1e-6))],
        ]
    )


def _edges(
    grey: Grey, small: NDArray[np.float32], mask: NDArray[np.uint8], *, inverted: bool
) -> NDArray[np.float64]:
    dx, dy = cv2.Sobel(small, cv2.CV_32F, 1, 0) / 8, cv2.Sobel(small, cv2.CV_32F, 0, 1) / 8
    strength = np.sqrt(dx * dx + dy * dy)
    inside = strength[mask > 0]
    inside = inside if inside.size else strength.ravel()
    mean = float(inside.mean())
    step = max(1, min(grey.shape) // 256)
    fine = grey[::step, ::step].astype(np.int16)
    flat = float((np.diff(fine, axis=1) == 0).mean()) if fine.shape[1] > 1 else 1.0
    angle = np.abs(dx).sum() / max(float(np.abs(dx).sum() + np.abs(dy).sum()), 1e-9)
    blurred = cv2.GaussianBlur(small, (0, 0), 1.0)
    residue = float(np.abs(small - blurred).mean())
    return np.array(
        [
            mean,
            float(inside.std()),
            float((inside > 0.15).mean()),
            float((inside < 0.01).mean()),
            flat,
            float(angle),
            residue / (mean + 1e-3),
            float((fine >= 250).mean()) if not inverted else float((fine <= 5).mean()),
            float((fine <= 5).mean()) if not inverted else float((fine >= 250).mean()),
        ]
    )


_GREY = np.arange(256, dtype=np.float64)
_WINDOW = np.hanning(EDGE)
_RADIUS = np.hypot(np.fft.fftfreq(EDGE)[:, None] * EDGE, np.fft.rfftfreq(EDGE)[None, :] * EDGE)
_BAND_PLACE = np.digitize(_RADIUS, _BANDS) - 1
_IN_BANDS = (_BAND_PLACE >= 0) & (len(_BANDS) - 1 > _BAND_PLACE)
_BAND_OF = _BAND_PLACE[_IN_BANDS]
_BAND_SIZES = np.bincount(_BAND_OF, minlength=len(_BANDS) - 1)
_BAND_MIDDLES = np.log10((_BANDS[:-1] + _BANDS[1:]) / 2)
_LINE = np.linalg.pinv(np.stack([_BAND_MIDDLES, np.ones(len(_BANDS) - 1)], axis=1))  # least squares
NUMBER_COUNT = len(picture_numbers(np.zeros((8, 8), np.uint8)))

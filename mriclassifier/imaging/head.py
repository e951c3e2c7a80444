"""Where the head is in a slice, and grey levels measured on it.

What a picture's margins, brightness and polarity were is an accident of how it was saved; a network
that sees them learns the source of a picture instead of what is in it.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

_SEARCH_EDGE = 128  # pixels of the longer edge of the small picture that the head is looked for in
_FOREGROUND = 0.4  # of Otsu's limit, which often falls between tissue and bright tissue
_DARKEST_FOREGROUND = 8.0  # grey levels; JPEG's ringing in air stays below
_PART = 0.1  # of the largest part's area that another part needs to count as part of the head
_SMALLEST = 0.04  # of the frame's area; less is a label or a speck
_RING = 0.03  # of the shorter edge
_BLACK, _MIDDLE, _WHITE = 0.005, 0.55, 0.995  # quantiles; about a quarter of a head's box is air
_FLATTEST = 8  # grey levels; stretching less would show nothing but noise
_POWERS = (0.25, 4.0)
_COUNTED_EXACTLY = 1 << 24  # what OpenCV's single precision can count
_BRIGHT, _DARK = 0.75 * 255, 0.1 * 255


@dataclass(frozen=True, kw_only=True)
class Region:
    """A rectangle in a frame, in fractions of its width and height.

    Attributes
    ----------
    left, top, width, height
        0 to 1; the whole frame by default.
    """

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0

    def pixels(self, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
        """Give left, top, right and bottom in pixels of an ``(H, W, …)`` frame, at least one each way."""
        height, width = shape[:2]
        left = min(round(self.left * width), width - 1)
        top = min(round(self.top * height), height - 1)
        right = min(max(round((self.left + self.width) * width), left + 1), width)
        bottom = min(max(round((self.top + self.height) * height), top + 1), height)
        return left, top, right, bottom


WHOLE = Region()


def head_region(grey: Grey, *, margin: float, small: Grey | None = None) -> Region:
    """Find the head's bounding box on a dark background.

    Parameters
    ----------
    grey
        uint8 ``(H, W)``.
    margin
        Added on every side, as a fraction of the box's edge; the frame's edge limits it.
    small
        What :func:`reduced` makes of it, where that is known already.

    Returns
    -------
    Region
        The whole frame where nothing stands out from the background.
    """
    mask = foreground(reduced(grey) if small is None else small)
    count, _, parts, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
    if count < 2:
        return WHOLE
    areas = parts[1:, cv2.CC_STAT_AREA]
    kept = parts[1:][areas >= _PART * areas.max()]
    left, top = kept[:, cv2.CC_STAT_LEFT].min(), kept[:, cv2.CC_STAT_TOP].min()
    right = (kept[:, cv2.CC_STAT_LEFT] + kept[:, cv2.CC_STAT_WIDTH]).max()
    bottom = (kept[:, cv2.CC_STAT_TOP] + kept[:, cv2.CC_STAT_HEIGHT]).max()
    height, width = mask.shape
    x, y = (float(v) for v in ((right - left) / width, (bottom - top) / height))
    if x * y < _SMALLEST:
        return WHOLE
    x0, x1 = max(0.0, left / width - margin * x), min(1.0, right / width + margin * x)
    y0, y1 = max(0.0, top / height - margin * y), min(1.0, bottom / height + margin * y)
    return Region(left=float(x0), top=float(y0), width=float(x1 - x0), height=float(y1 - y0))


def foreground(grey: Grey) -> NDArray[np.uint8]:
    """Tell tissue from air: uint8 ``(H, W)``, 1 where the smoothed grey is clearly above the background.

    The limit is a share of Otsu's (N. Otsu, IEEE Trans. SMC 1979); strokes of text are opened away.
    """
    smooth = np.asarray(cv2.GaussianBlur(grey, (5, 5), 0), np.uint8)
    otsu, _ = cv2.threshold(smooth, 0, 255, cv2.THRESH_OTSU)
    black = percentile_of(grey_counts(smooth), 1)
    limit = black + max(_DARKEST_FOREGROUND, _FOREGROUND * (otsu - black))
    mask = (smooth > limit).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)), np.uint8)


def has_bright_background(grey: Grey, *, small: Grey | None = None) -> bool:
    """Whether the picture is a negative: a bright rim, and far more bright area than black.

    ``small`` is what :func:`reduced` makes of it, where that is known already.
    """
    small = reduced(grey) if small is None else small
    ring = max(1, round(_RING * min(small.shape)))
    rim = np.concatenate(
        [
            small[:ring].ravel(),
            small[-ring:].ravel(),
            small[:, :ring].ravel(),
            small[:, -ring:].ravel(),
        ]
    )
    return bool(
        median_of(rim) >= _BRIGHT and (small >= _BRIGHT).mean() > 2 * (small <= _DARK).mean()
    )


def level_table(grey: Grey, *, middle: float) -> Grey:
    """Grey values on a scale of the head's own: black point, white point and middle.

    The darkest and brightest thousandths become 0 and 1, then a power brings one fixed quantile to
    ``middle``. Quantiles follow every increasing change of the grey values, so a picture and its brighter,
    flatter or gamma-changed copy become nearly the same.

    Parameters
    ----------
    grey
        uint8 ``(H, W)``, cropped to the head.
    middle
        Wanted value of the quantile, 0 to 1.

    Returns
    -------
    ndarray
        uint8 ``(256,)``: new value of every old one.
    """
    counts = grey_counts(grey).astype(np.float64)
    shares = np.cumsum(counts) / max(counts.sum(), 1.0)
    low, centre, high = (int(np.searchsorted(shares, q)) for q in (_BLACK, _MIDDLE, _WHITE))
    values = np.arange(256, dtype=np.float64)
    if high - low < _FLATTEST:
        return values.astype(np.uint8)
    unit = np.clip((values - low) / (high - low), 0, 1)
    power = np.log(middle) / np.log(np.clip(unit[centre], 0.02, 0.98))
    table = np.rint(255 * unit ** float(np.clip(power, *_POWERS)))
    return np.asarray(table, np.uint8)


def grey_counts(grey: Grey) -> NDArray[np.int64]:
    """How often each value from 0 to 255 is there; ``np.bincount`` widens first and is four times as slow."""
    if grey.size > _COUNTED_EXACTLY:
        return np.bincount(grey.ravel(), minlength=256)
    found = cv2.calcHist([np.ascontiguousarray(grey)], [0], None, [256], [0, 256])
    return np.asarray(found.ravel(), np.int64)


def percentile_of(counts: NDArray[np.int64], percent: float) -> float:
    """Give ``np.percentile`` of a picture from its :func:`grey_counts`: the same bits, without sorting."""
    ends = np.cumsum(counts)
    last = int(ends[-1]) - 1
    place = last * (percent / 100)
    below = int(place)
    one, two = (int(v) for v in np.searchsorted(ends, [below, min(below + 1, last)], side="right"))
    share = place - below
    return two - (two - one) * (1 - share) if share >= 0.5 else one + (two - one) * share


def median_of(values: NDArray[np.uint8] | NDArray[np.float32]) -> float:
    """Give ``np.median`` of a flat array without NaN: the same bits in a third of the time."""
    half = len(values) // 2
    if len(values) % 2:
        return float(np.partition(values, half)[half])
    return float(np.partition(values, (half - 1, half))[half - 1 : half + 1].mean())


def reduced(grey: Grey) -> Grey:
    """Make the small picture that the head is looked for in: uint8, 128 pixels the longer way."""
    height, width = grey.shape
    longer = max(height, width)
    size = (
        max(8, round(width * _SEARCH_EDGE / longer)),
        max(8, round(height * _SEARCH_EDGE / longer)),
    )
    way = cv2.INTER_AREA if longer > _SEARCH_EDGE else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size, interpolation=way), np.uint8)

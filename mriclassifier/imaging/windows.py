"""Which values are shown from black to white: windows from the file or from the pixels, and their tables."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.imaging.study import Pixels, ValueScale, Window

AutoKind = Literal["standard", "narrow", "wide"]

AUTO = QT_TRANSLATE_NOOP("windows", "Auto")
FULL_RANGE = QT_TRANSLATE_NOOP("windows", "Full range")
AS_STORED = QT_TRANSLATE_NOOP("windows", "As stored")
_KINDS: tuple[tuple[AutoKind, str, tuple[float, float]], ...] = (
    # Percentiles of what is not background
    ("standard", AUTO, (1.0, 99.5)),
    ("narrow", QT_TRANSLATE_NOOP("windows", "Auto, more contrast"), (10.0, 97.0)),
    ("wide", QT_TRANSLATE_NOOP("windows", "Auto, less contrast"), (0.0, 99.95)),
)
_CT = (
    # Usual windows for the head, centre and width in HU
    (QT_TRANSLATE_NOOP("windows", "Brain"), 40.0, 80.0),
    (QT_TRANSLATE_NOOP("windows", "Subdural"), 75.0, 215.0),
    (QT_TRANSLATE_NOOP("windows", "Stroke"), 40.0, 40.0),
    (QT_TRANSLATE_NOOP("windows", "Bone"), 600.0, 2800.0),
    (QT_TRANSLATE_NOOP("windows", "Soft tissue"), 40.0, 400.0),
)
_AS_IT_IS = ValueScale()
_SAMPLES = 1 << 16
_BACKGROUND = 0.05  # of the range: what is darker is air
_EXTREME = 1e100  # pixels beyond it are counted as it: differences of larger ones overflow
_LARGEST = 1e12  # a centre or width beyond it is a damaged number


@dataclass(frozen=True, kw_only=True, eq=False)
class Windows:
    """What a frame can be shown with; see :func:`windows_of`.

    Attributes
    ----------
    default
        What it is shown with before anybody chooses.
    auto
        Measured on the pixels.
    presets
        What the user is offered, each with its own name; the default is among them.
    low, high
        Smallest and largest value of the frame.
    """

    default: Window
    auto: Window
    presets: tuple[Window, ...]
    low: float
    high: float


def windows_of(
    pixels: Pixels,
    *,
    scale: ValueScale = _AS_IT_IS,
    proposed: Sequence[Window] = (),
) -> Windows:
    """Collect the windows of a frame.

    The default is the file's first window, unless all that is not background would be black or white; then
    8-bit pixels and colours are shown as they are stored, and everything else with :func:`auto_window`.

    Parameters
    ----------
    pixels
        ``(H, W)`` or ``(H, W, 3)``, numbers of any type; those that are not finite are passed over.
    scale
        From pixels to values.
    proposed
        The file's own windows, in values.
    """
    values = _sample(pixels)
    of_file = [_named(window, place) for place, window in enumerate(proposed) if _is_sane(window)]
    colour = pixels.ndim == 3
    full = _between(*_range(pixels), scale, name=FULL_RANGE)
    low, high = sorted((full.center - full.width / 2, full.center + full.width / 2))
    foreground = _foreground(values)
    automatic = _automatic(values, foreground, scale)
    offered = [*of_file, automatic["standard"], full]
    stored = _stored_range(pixels)
    if stored is not None:
        offered.insert(0, _between(*stored, scale, name=AS_STORED))
    if scale.unit == "HU":
        offered += [Window(center=c, width=w, name=n) for n, c, w in _CT]
    elif not colour:
        offered += [automatic["narrow"], automatic["wide"]]
    if of_file and _shows_something(of_file[0], foreground, scale):
        default = of_file[0]
    else:
        default = offered[0] if stored is not None else automatic["standard"]
    return Windows(
        default=default,
        auto=automatic["standard"],
        presets=tuple(offered),
        low=low,
        high=high,
    )


def auto_window(
    pixels: Pixels, *, scale: ValueScale = _AS_IT_IS, kind: AutoKind = "standard"
) -> Window:
    """Measure a window on the pixels.

    Background is what lies in the lowest 5 % between the smallest value and the 99.5th percentile. Of the
    rest, the 1st and the 99.5th percentile become black and white (``"narrow"``: 10th and 97th;
    ``"wide"``: smallest and 99.95th), so that a few very bright pixels do not darken the picture.

    Parameters
    ----------
    pixels, scale
        As :func:`windows_of`.
    kind
        How much of the range is shown.

    Returns
    -------
    Window
        In values; ``"linear_exact"``.
    """
    values = _sample(pixels)
    return _automatic(values, _foreground(values), scale)[kind]


def display_table(
    window: Window, *, scale: ValueScale, size: int, inverted: bool = False
) -> NDArray[np.uint8]:
    """Grey for every pixel from 0 to ``size - 1``.

    The formulas are those of DICOM PS3.3: C.11.2.1.2.1 (linear), C.11.2.1.3.1 (sigmoid), C.11.2.1.3.2
    (linear exact); a table is read with linear interpolation between its entries. Larger
    pixels are always brighter: where the values fall as pixels grow (MONOCHROME1), the ramp is turned.

    Parameters
    ----------
    window
        In values.
    scale
        From pixels to values.
    size
        Number of pixel values, at least 1.
    inverted
        White for black.

    Returns
    -------
    ndarray
        uint8 ``(size,)``.
    """
    values = np.arange(size, dtype=np.float64) * scale.slope + scale.intercept
    grey = _grey(window, values)
    if (scale.slope < 0) != inverted:
        grey = 1.0 - grey
    return np.rint(grey * 255.0).astype(np.uint8)


def bounds(window: Window) -> tuple[float, float]:
    """The values that become black and white."""
    if window.table is not None:
        return window.table.first, window.table.first + max(1, len(window.table.grey) - 1)
    return window.center - window.width / 2, window.center + window.width / 2


def _grey(window: Window, values: NDArray[np.float64]) -> NDArray[np.float64]:
    center, width = window.center, window.width
    if window.table is not None:
        entries = window.table.grey.astype(np.float64)
        places = window.table.first + np.arange(len(entries))
        return np.clip(np.interp(values, places, entries), 0.0, 1.0)
    if window.function == "sigmoid":
        # Beyond ±60 the result no longer changes, and exp would overflow
        return np.asarray(1.0 / (1.0 + np.exp(np.clip(-4 * (values - center) / width, -60, 60))))
    if window.function == "linear" and width >= 1:
        center, width = center - 0.5, width - 1
    if width <= 0:
        return (values > center).astype(np.float64)
    return np.clip((values - center) / width + 0.5, 0.0, 1.0)


def _is_sane(window: Window) -> bool:
    if window.table is not None:
        return len(window.table.grey) > 1 and bool(np.isfinite(window.table.grey).all())
    return (
        math.isfinite(window.center)
        and 0 < window.width < _LARGEST
        and abs(window.center) < _LARGEST
    )


def _named(window: Window, place: int) -> Window:
    name = window.name or QT_TRANSLATE_NOOP("windows", "From the file")
    if not window.name and place:
        name = f"{name} {place + 1}"
    return Window(
        center=window.center,
        width=window.width,
        name=name,
        function=window.function,
        table=window.table,
    )


def _shows_something(window: Window, foreground: NDArray[Any], scale: ValueScale) -> bool:
    """Whether what is not background is neither all black nor all white."""
    shown = foreground * scale.slope + scale.intercept
    low, high = bounds(window)
    return shown.size == 0 or bool(shown.max() >= low and shown.min() <= high)


def _stored_range(pixels: Pixels) -> tuple[float, float] | None:
    """The range that the pixels' own type gives, where it says how bright a pixel is."""
    if pixels.dtype == np.bool_:
        return 0.0, 1.0
    if pixels.dtype == np.uint8:
        return 0.0, 255.0
    if pixels.ndim == 3:
        if not np.issubdtype(pixels.dtype, np.integer):
            return _range(pixels)
        low, high = _range(pixels)
        low = min(0.0, low)
        return low, low + 2.0 ** max(8, int(high - low).bit_length()) - 1
    return None


def _automatic(
    values: NDArray[Any], foreground: NDArray[Any], scale: ValueScale
) -> dict[AutoKind, Window]:
    """A window of each kind; all from one look through the values."""
    shares = [share for _, _, ends in _KINDS for share in ends]
    found = iter(np.percentile(foreground, shares) if foreground.size else [0.0] * len(shares))
    windows: dict[AutoKind, Window] = {}
    for kind, name, _ in _KINDS:
        low, high = float(next(found)), float(next(found))
        if high <= low:  # one level on a background, or nothing at all
            low, high = _range(values)
        windows[kind] = _between(low, high, scale, name=name)
    return windows


def _foreground(values: NDArray[Any]) -> NDArray[Any]:
    if values.size == 0:
        return values
    low, high = float(values.min()), float(np.percentile(values, 99.5))
    if high <= low:
        high = float(values.max())  # less than a pixel in 200 is not background
    return values[values > low + _BACKGROUND * (high - low)]


def _between(low: float, high: float, scale: ValueScale, *, name: str) -> Window:
    """A window over pixels from ``low`` to ``high``, in values."""
    width = abs(scale.slope) * (high - low)
    return Window(
        center=(low + high) / 2 * scale.slope + scale.intercept,
        width=width if width > 0 and math.isfinite(width) else 1.0,
        name=name,
        function="linear_exact",
    )


def _range(pixels: NDArray[Any]) -> tuple[float, float]:
    if pixels.size == 0:
        return 0.0, 1.0
    low, high = float(pixels.min()), float(pixels.max())
    if not (math.isfinite(low) and math.isfinite(high)):
        finite = pixels[np.isfinite(pixels)]
        if finite.size == 0:
            return 0.0, 1.0
        low, high = float(finite.min()), float(finite.max())
    return max(low, -_EXTREME), min(high, _EXTREME)


def _sample(pixels: Pixels) -> NDArray[Any]:
    """At most about ``_SAMPLES`` finite values, from a regular grid."""
    step = max(1, math.isqrt(pixels.size // _SAMPLES))
    values = pixels[::step, ::step].reshape(-1)
    if np.issubdtype(values.dtype, np.floating):
        values = values[np.isfinite(values)]
    return np.clip(values.astype(np.float64), -_EXTREME, _EXTREME)

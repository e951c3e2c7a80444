"""What speaks against a picture before any network sees it: one code and one sentence each.

The limits were set on some 4,000 real slices of several sources so that hardly one of them is named;
what passes here is looked at again by :mod:`mriclassifier.inference.recognition`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.imaging.head import grey_counts
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.study import Pixels
from mriclassifier.inference.picture_numbers import Outline, outline_of
from mriclassifier.notices import Notice

Grey = NDArray[np.uint8]
MIN_EDGE = 96  # pixels; below, the detail that tells tumours apart is gone
MIN_SPREAD = 16.0  # grey levels of 255; the flattest of about 900 real slices spans 92
COLOUR_CHROMA = 32.0  # of 255; JPEG's colour noise in grey pictures stays below it
COLOUR_SHARE = (
    0.05  # real slices, coloured arrows included, stay under 0.01; PET in colours is over 0.1
)
_SAMPLED_EDGE = 512  # pixels an axis that the colour check looks at
PAGE_LEVEL = 40  # grey levels; a slice's background is darker
PAGE_SHARE = 0.3  # of all pixels in one flat level that is no black background
STEP = 60  # grey levels between neighbouring pixels; a letter's or a window's edge
STROKES = (
    0.008  # of all pixels that are such an edge between two flat areas; slices have up to 0.005
)
NOISE_SHARE = 0.75  # of the picture's spread that is finer than 3 of 128 pixels
SMALLEST_SHARE, BORDER_SHARE, OTHERS_SHARE = 0.015, 0.9, 1.5


def input_notices(
    pixels: Pixels, grey: Grey | None = None, outline: Outline | None = None
) -> tuple[Notice, ...]:
    """Say what speaks against an image; nothing for an ordinary slice.

    Parameters
    ----------
    pixels
        As :class:`~mriclassifier.imaging.study.Frame` holds them.
    grey, outline
        The same in 8-bit grey, and its outline, where they are known already.
    """
    small, colour = _too_small(pixels), _in_colour(pixels)
    known = to_grey(pixels) if grey is None else grey
    if blank := _blank(known):
        return tuple(n for n in (small, blank, colour) if n)
    found = outline or outline_of(known)
    structure = _text(known) or _noise(found) or _no_head(found)
    return tuple(n for n in (small, colour, structure) if n)


def _too_small(pixels: Pixels) -> Notice | None:
    height, width = pixels.shape[:2]
    if min(height, width) >= MIN_EDGE:
        return None
    return Notice(
        code="too_small",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "Too small to be judged: at least {edge} × {edge} pixels are needed. "
            "Do not rely on the answer.",
        ),
        values={"width": width, "height": height, "edge": MIN_EDGE},
    )


def _blank(grey: Grey) -> Notice | None:
    step = max(1, max(grey.shape) // _SAMPLED_EDGE)
    shares = np.cumsum(grey_counts(grey[::step, ::step]))
    low, high = np.searchsorted(shares, [0.005 * shares[-1], 0.995 * shares[-1]])
    if high - low >= MIN_SPREAD:
        return None
    return Notice(
        code="blank",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "Blank, or nearly so. The answer means nothing.",
        ),
    )


def _in_colour(pixels: Pixels) -> Notice | None:
    if pixels.ndim != 3:
        return None
    step = [max(1, -(-edge // _SAMPLED_EDGE)) for edge in pixels.shape[:2]]
    sample = pixels[:: step[0], :: step[1]].astype(np.float32)
    full = 255.0 if pixels.dtype == np.uint8 else max(float(pixels.max()), 1e-12)
    chroma = (sample.max(axis=2) - sample.min(axis=2)) * (255.0 / full)
    if float((chroma > COLOUR_CHROMA).mean()) <= COLOUR_SHARE:
        return None
    return Notice(
        code="colour_photograph",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "In colour, like a photograph or a colour-coded scan. The model knows grey MRI slices "
            "only; the answer means nothing.",
        ),
    )


def _text(grey: Grey) -> Notice | None:
    page, strokes = text_numbers(grey)
    if page <= PAGE_SHARE and strokes <= STROKES:
        return None
    return Notice(
        code="text_or_screen",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "Looks like text, a chart or a screenshot, and not like a scan. "
            "The answer means nothing.",
        ),
    )


def text_numbers(grey: Grey) -> tuple[float, float]:
    """Measure what pages and windows have and slices have not.

    Parameters
    ----------
    grey
        uint8 ``(H, W)``.

    Returns
    -------
    tuple
        Share of all pixels that are of the commonest flat level that is not dark, and of those that are a
        steep edge between two flat areas, both 0 to 1.
    """
    # A band of rows of the full resolution: strokes do not survive shrinking
    step = max(1, grey.shape[0] // 128)
    rows = grey[::step, : 4 * _SAMPLED_EDGE].astype(np.int16)
    if rows.shape[1] < 16:
        return 0.0, 0.0
    change = np.abs(np.diff(rows, axis=1))
    level = rows[:, 1:][(change == 0) & (rows[:, 1:] > PAGE_LEVEL)]
    counts = np.bincount(level, minlength=256) if level.size else np.zeros(256)
    rim = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    # A page is bright to its edges; the skull in computed tomography is flat and bright, too
    page = float(counts.max()) / change.size if np.median(rim) > PAGE_LEVEL else 0.0
    steep = change[:, 5:-5] > STEP
    flat = change <= 3
    before = flat[:, 2:-8] & flat[:, 1:-9]
    after = flat[:, 8:-2] & flat[:, 9:-1]
    clean = steep & before & after
    return page, float(clean.mean())


def _noise(outline: Outline) -> Notice | None:
    if outline.grain <= NOISE_SHARE:
        return None
    return Notice(
        code="noise",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "Noise without any structure. The answer means nothing.",
        ),
    )


def _no_head(outline: Outline) -> Notice | None:
    compact = (
        outline.share >= SMALLEST_SHARE
        and outline.borders.min() < BORDER_SHARE
        and outline.others <= OTHERS_SHARE
    )
    if compact:
        return None
    return Notice(
        code="no_head",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "No slice through a head can be made out. The answer means nothing.",
        ),
    )

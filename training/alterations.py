"""What happens to a picture on its way to the program: changes of the pixels that a file holds.

They act before the program's own preprocessing, as another scanner console, export, screenshot or
converter would.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.head import head_region
from mriclassifier.imaging.study import Pixels

Grey = NDArray[np.uint8]
Change = Callable[[Grey, np.random.Generator], Pixels]

_REFERENCE_EDGE = 224  # pixels; blur and text are as wide, of the picture's edge, as at this size
_NOISE = 10.0  # grey levels of 255, standard deviation
_BLUR = 1.0  # pixels at the reference edge, standard deviation
_MARGIN = 0.15  # of the edge, on each side
_BACKGROUND = 5  # percentile of the grey values that stands for air


@dataclass(frozen=True, kw_only=True)
class Alteration:
    """One way in which pictures differ.

    Attributes
    ----------
    name, title
        For files and for readers.
    variants
        Changes that count together (directions of a shift); each takes uint8 ``(H, W)`` and a source of
        random numbers, and gives what a file would hold.
    in_target
        One of those that must not cost more than two points.
    """

    name: str
    title: str
    variants: tuple[Change, ...]
    in_target: bool = True


def scaled(grey: Grey, _: np.random.Generator, *, factor: float) -> Grey:
    """Multiply the grey values, cut off at 255."""
    return _clip(grey.astype(np.float32) * factor)


def stretched(grey: Grey, _: np.random.Generator, *, factor: float) -> Grey:
    """Change the contrast about the mean."""
    mean = float(grey.mean())
    return _clip((grey.astype(np.float32) - mean) * factor + mean)


def powered(grey: Grey, _: np.random.Generator, *, gamma: float) -> Grey:
    """Raise the grey values, as 0 to 1, to a power."""
    table = _clip(255 * (np.arange(256) / 255) ** gamma)
    return np.asarray(table[grey], np.uint8)


def moved(
    grey: Grey,
    _: np.random.Generator,
    *,
    degrees: float = 0.0,
    zoom: float = 1.0,
    shift: tuple[float, float] = (0.0, 0.0),
) -> Grey:
    """Turn and zoom about the middle, then shift by fractions of width and height; air fills the rest."""
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), degrees, zoom)
    matrix[:, 2] += (shift[0] * width, shift[1] * height)
    air = float(np.percentile(grey, _BACKGROUND))
    turned = cv2.warpAffine(
        grey, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(air,)
    )
    return np.asarray(turned, np.uint8)


def noisy(grey: Grey, rng: np.random.Generator) -> Grey:
    """Add Gaussian noise."""
    return _clip(grey + rng.normal(0, _NOISE, grey.shape))


def blurred(grey: Grey, _: np.random.Generator) -> Grey:
    """Blur a little."""
    sigma = _BLUR * max(grey.shape) / _REFERENCE_EDGE
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), sigma), np.uint8)


def with_margins(grey: Grey, _: np.random.Generator) -> Grey:
    """Put the picture on a larger black one."""
    y, x = (round(edge * _MARGIN) for edge in grey.shape)
    return np.pad(grey, ((y, y), (x, x)))


def without_margins(grey: Grey, _: np.random.Generator) -> Grey:
    """Cut the picture to the head's bounding box."""
    left, top, right, bottom = head_region(grey, margin=0.0).pixels(grey.shape)
    return np.ascontiguousarray(grey[top:bottom, left:right])


def resized(grey: Grey, _: np.random.Generator, *, edge: int) -> Grey:
    """Make the longer edge ``edge`` pixels long, by area or bicubic."""
    height, width = grey.shape
    ratio = edge / max(height, width)
    size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
    way = cv2.INTER_AREA if ratio < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(grey, size, interpolation=way), np.uint8)


def flipped(grey: Grey, _: np.random.Generator) -> Grey:
    """Mirror left and right."""
    return np.ascontiguousarray(grey[:, ::-1])


def inverted(grey: Grey, _: np.random.Generator) -> Grey:
    """Turn into a negative."""
    return np.asarray(255 - grey, np.uint8)


def labelled(grey: Grey, _: np.random.Generator) -> Grey:
    """Burn text into the corners, as viewers do in screenshots."""
    picture = grey.copy()
    height, width = grey.shape
    scale = 0.35 * min(height, width) / _REFERENCE_EDGE
    thickness = max(1, round(min(height, width) / _REFERENCE_EDGE))
    lines = {"SE 4  IM 12": (0, 0), "W 1200 L 600": (0, 1), "R": (1, 0), "3T  TE 12": (1, 1)}
    for text, (right, low) in lines.items():
        font = cv2.FONT_HERSHEY_SIMPLEX
        (wide, tall), _base = cv2.getTextSize(text, font, scale, thickness)
        x = width - wide - 4 if right else 4
        y = height - 5 if low else tall + 4
        cv2.putText(picture, text, (x, y), font, scale, (255,), thickness, cv2.LINE_AA)
    return picture


def as_jpeg(grey: Grey, _: np.random.Generator, *, quality: int) -> Pixels:
    """Save as JPEG and read again, by the program's own reader."""
    return _through_file(grey, ".jpg", [cv2.IMWRITE_JPEG_QUALITY, quality])


def as_sixteen_bit(grey: Grey, _: np.random.Generator, *, largest: int) -> Pixels:
    """Save as a 16-bit PNG whose white is ``largest``, and read again."""
    wide = np.rint(grey.astype(np.float64) * (largest / 255)).astype(np.uint16)
    return _through_file(wide, ".png", [])


def _through_file(
    pixels: NDArray[np.uint8] | NDArray[np.uint16], kind: str, how: list[int]
) -> Pixels:
    _, data = cv2.imencode(kind, pixels, how)
    return open_study(data.tobytes(), name=f"altered{kind}").frames[0].pixels


def _clip(values: NDArray[np.floating]) -> Grey:
    return np.asarray(np.clip(np.rint(values), 0, 255).astype(np.uint8), np.uint8)


def _one(name: str, title: str, change: Change, *, in_target: bool = True) -> Alteration:
    return Alteration(name=name, title=title, variants=(change,), in_target=in_target)


ALTERATIONS: tuple[Alteration, ...] = (
    _one("jpeg_30", "JPEG quality 30", partial(as_jpeg, quality=30)),
    _one("gamma_0.7", "gamma 0.7", partial(powered, gamma=0.7)),
    _one("gamma_1.4", "gamma 1.4", partial(powered, gamma=1.4)),
    _one("brightness_-20", "brightness −20 %", partial(scaled, factor=0.8)),
    _one("brightness_+20", "brightness +20 %", partial(scaled, factor=1.2)),
    _one("contrast_-20", "contrast −20 %", partial(stretched, factor=0.8)),
    _one("contrast_+20", "contrast +20 %", partial(stretched, factor=1.2)),
    _one("rotation_-15", "turned by 15° to the right", partial(moved, degrees=-15)),
    _one("rotation_+15", "turned by 15° to the left", partial(moved, degrees=15)),
    Alteration(
        name="shift_10",
        title="shifted by 10 % (left, right, up, down)",
        variants=tuple(
            partial(moved, shift=(x, y))
            for x, y in ((-0.1, 0.0), (0.1, 0.0), (0.0, -0.1), (0.0, 0.1))
        ),
    ),
    _one("zoom_in_10", "10 % larger, cut off", partial(moved, zoom=1.1)),
    _one("zoom_out_10", "10 % smaller", partial(moved, zoom=0.9)),
    _one("noise", f"noise, {_NOISE:.0f} grey levels", noisy),
    _one("blur", f"blur, {_BLUR:.0f} px at {_REFERENCE_EDGE} px", blurred),
    _one("margins_added", f"black margins, {_MARGIN:.0%} each side", with_margins),
    _one("margins_none", "cut to the head", without_margins),
    _one("size_128", "128 px file", partial(resized, edge=128)),
    _one("size_256", "256 px file", partial(resized, edge=256)),
    _one("size_512", "512 px file", partial(resized, edge=512)),
    _one("size_1024", "1024 px file", partial(resized, edge=1024)),
    _one("flip", "left and right exchanged", flipped),
    _one("corner_text", "text burned into the corners", labelled),
    _one("sixteen_bit", "16-bit file", partial(as_sixteen_bit, largest=65535)),
    _one(
        "twelve_bit_dim",
        "16-bit file with values up to 2,500",
        partial(as_sixteen_bit, largest=2500),
        in_target=False,
    ),
    _one("inverted", "negative", inverted),
)

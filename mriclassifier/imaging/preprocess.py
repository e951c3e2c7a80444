"""The only way from pixels to the network's input tensor.

The window, the server, batches, training and evaluation all come through here, with the
:class:`PreprocessSpec` that the model's manifest records:
8-bit grey → (polarity, head crop, grey levels) → bilateral filter → colour map → square resize (the
canvas) → division by 255 (the tensor). The steps in brackets came with version 2 of the spec.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, EmptyImageError, SettingsError
from mriclassifier.imaging.head import (
    WHOLE,
    Region,
    has_bright_background,
    head_region,
    level_table,
    reduced,
)
from mriclassifier.imaging.study import Pixels

Canvas = NDArray[np.uint8]
Tensor = NDArray[np.float32]

_COLOUR_MAPS = {"bone": cv2.COLORMAP_BONE}
_CHANNEL_ORDERS = ("bgr", "rgb")
_INTERPOLATIONS = ("area",)
_CROPS = ("none", "head")
_LEVELS = ("stored", "head")
_POLARITIES = ("stored", "dark_background")
SPEC_VERSION = 2
_SINCE_2 = ("crop", "crop_margin", "levels", "level_middle", "polarity")
_BLOCK = 1 << 20  # pixels scaled at a time, so that a large picture needs little memory
_LARGEST_TABLE = 1 << 16


@dataclass(frozen=True, kw_only=True)
class PreprocessSpec:
    """How pixels become a tensor; saved in the model's manifest and read from it.

    Attributes
    ----------
    version
        Of this recipe; a model with a newer one is refused.
    size
        Edge of the square canvas, pixels.
    filter_diameter, filter_sigma_color, filter_sigma_space
        Arguments of ``cv2.bilateralFilter`` (grey levels, pixels).
    colour_map
        ``"bone"``: ``cv2.COLORMAP_BONE``.
    channel_order
        ``"bgr"`` (as ``cv2.applyColorMap`` gives it) or ``"rgb"``.
    interpolation
        ``"area"``: pixel-area averaging along a picture that shrinks, bilinear where it grows.
    crop, crop_margin
        ``"none"``, or ``"head"``: the bounding box of what is not background
        (:func:`~mriclassifier.imaging.head.head_region`), stretched to the square.
    levels, level_middle
        ``"stored"``, or ``"head"``: black point, white point and middle measured on the crop
        (:func:`~mriclassifier.imaging.head.level_table`).
    polarity
        ``"stored"``, or ``"dark_background"``: a negative is turned back first.
    """

    version: int = SPEC_VERSION
    size: int = 224
    filter_diameter: int = 2
    filter_sigma_color: float = 50.0
    filter_sigma_space: float = 50.0
    colour_map: str = "bone"
    channel_order: str = "bgr"
    interpolation: str = "area"
    crop: str = "none"
    crop_margin: float = 0.02
    levels: str = "stored"
    level_middle: float = 0.35
    polarity: str = "stored"

    def __post_init__(self) -> None:
        if not (
            1 <= self.version <= SPEC_VERSION
            and 16 <= self.size <= 1024
            and self.colour_map in _COLOUR_MAPS
            and self.channel_order in _CHANNEL_ORDERS
            and self.interpolation in _INTERPOLATIONS
            and self.crop in _CROPS[: self.version]
            and self.levels in _LEVELS[: self.version]
            and self.polarity in _POLARITIES[: self.version]
            and 0 <= self.crop_margin <= 0.5
            and 0.05 <= self.level_middle <= 0.95
        ):
            raise SettingsError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This model asks for a preprocessing that this version does not have ({spec}). "
                    "Update MRI Classifier or choose another model.",
                ),
                spec=asdict(self),
            )

    def with_size(self, size: int) -> PreprocessSpec:
        """The same recipe for another canvas size."""
        return replace(self, size=size)

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> PreprocessSpec:
        """As the manifest gives it.

        Raises
        ------
        SettingsError
            A field is unknown, missing, of the wrong kind, or asks for what this version lacks.
        """
        known = {f.name for f in fields(cls)}
        try:
            needed = known - set(_SINCE_2) if record.get("version") == 1 else known
            if not needed <= set(record) <= known:
                raise KeyError(str(sorted(set(record) ^ needed)))
            values = {name: type(getattr(cls, name))(value) for name, value in record.items()}
            return cls(**values)
        except (KeyError, TypeError, ValueError) as error:
            raise SettingsError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The model's record of its preprocessing cannot be used ({reason}). "
                    "Install the model again or choose another one.",
                ),
                reason=error,
            ) from error


def to_grey(pixels: Pixels) -> NDArray[np.uint8]:
    """Reduce decoded pixels to 8-bit grey.

    Colour becomes luma (ITU-R BT.601, as ``cv2.COLOR_RGB2GRAY``). Integers are scaled by the number of
    bits that their largest value needs (8 to 16, or 32), so 8-bit values are kept as they are and a
    picture stored as ``value × 257`` in 16 bits gives the same grey. Values below zero shift
    the range up; floating-point pixels are scaled from their smallest to their largest finite value.

    Parameters
    ----------
    pixels
        ``(H, W)`` or ``(H, W, 3)`` RGB, integers or floats.

    Returns
    -------
    ndarray
        uint8 ``(H, W)``, 0 to 255.

    Raises
    ------
    EmptyImageError
        No pixels, or none that is a finite number.
    """
    if pixels.ndim not in (2, 3) or pixels.size == 0 or (pixels.ndim == 3 and pixels.shape[2] != 3):
        raise EmptyImageError(QT_TRANSLATE_NOOP("errors", "The picture holds no pixels."))
    eight_bit = pixels if pixels.dtype == np.uint8 else _to_eight_bit(pixels)
    if eight_bit.ndim == 3:
        return np.asarray(
            cv2.cvtColor(np.ascontiguousarray(eight_bit), cv2.COLOR_RGB2GRAY), np.uint8
        )
    return np.ascontiguousarray(eight_bit)


def _to_eight_bit(pixels: Pixels) -> NDArray[np.uint8]:
    if pixels.dtype == np.bool_:
        return pixels.astype(np.uint8) * np.uint8(255)
    if np.issubdtype(pixels.dtype, np.integer):
        low, high = min(int(pixels.min()), 0), int(pixels.max())
        span = float(2 ** max(8, (high - low).bit_length()) - 1)
    else:
        finite = np.isfinite(pixels)
        if not finite.any():
            raise EmptyImageError(
                QT_TRANSLATE_NOOP("errors", "The picture holds no finite pixel values.")
            )
        low, high = float(pixels[finite].min()), float(pixels[finite].max())  # type: ignore[assignment]
        span = float(high) - float(low)
    grey = np.zeros(pixels.shape, np.uint8)
    # Every value once, and not once a pixel, where there are few
    table = (
        np.rint(np.arange(high - low + 1) * (255.0 / span)).astype(np.uint8)
        if np.issubdtype(pixels.dtype, np.integer) and high - low < min(_LARGEST_TABLE, pixels.size)
        else None
    )
    rows = max(1, _BLOCK // max(1, pixels[0].size))
    for start in range(0, len(pixels), rows) if span > 0 else ():
        block = pixels[start : start + rows]
        if table is not None:
            grey[start : start + rows] = table[block.astype(np.intp) - low]
            continue
        scaled = np.nan_to_num(block.astype(np.float64) - low, nan=0.0, posinf=span, neginf=0.0)
        grey[start : start + rows] = np.rint(scaled * (255.0 / span))
    return grey


def to_canvas(pixels: Pixels, spec: PreprocessSpec) -> Canvas:
    """Preprocess one frame up to the picture the network sees.

    Parameters
    ----------
    pixels
        As :class:`~mriclassifier.imaging.study.Frame` holds them.
    spec
        The model's recipe.

    Returns
    -------
    ndarray
        uint8 ``(size, size, 3)`` in the spec's channel order.

    Raises
    ------
    EmptyImageError
        No pixels, or none that is a finite number.
    """
    return to_canvas_and_region(pixels, spec)[0]


def to_canvas_and_region(
    pixels: Pixels, spec: PreprocessSpec, *, grey: NDArray[np.uint8] | None = None
) -> tuple[Canvas, Region]:
    """Do as :func:`to_canvas`, and say which part of the frame the canvas shows.

    ``grey`` is what :func:`to_grey` gave for these pixels, where that is known already; it stays as it is.
    """
    grey = to_grey(pixels) if grey is None else grey
    small = reduced(grey) if spec.crop == "head" else None
    if spec.polarity == "dark_background" and has_bright_background(grey, small=small):
        grey, small = 255 - grey, None
    region = WHOLE
    if spec.crop == "head":
        region = head_region(grey, margin=spec.crop_margin, small=small)
        left, top, right, bottom = region.pixels(grey.shape)
        grey = np.ascontiguousarray(grey[top:bottom, left:right])
    if spec.levels == "head":
        grey = np.asarray(cv2.LUT(grey, level_table(grey, middle=spec.level_middle)), np.uint8)
    smooth = cv2.bilateralFilter(
        grey, spec.filter_diameter, spec.filter_sigma_color, spec.filter_sigma_space
    )
    bgr = np.asarray(cv2.applyColorMap(smooth, _COLOUR_MAPS[spec.colour_map]), np.uint8)
    canvas = resize(bgr, spec.size)
    if spec.channel_order == "rgb":
        canvas = canvas[:, :, ::-1]
    return np.ascontiguousarray(canvas, dtype=np.uint8), region


def coloured(grey: NDArray[np.uint8], spec: PreprocessSpec) -> Canvas:
    """Put the colour map on a grey canvas: uint8 ``(size, size)`` to ``(size, size, 3)``."""
    bgr = np.asarray(cv2.applyColorMap(grey, _COLOUR_MAPS[spec.colour_map]), np.uint8)
    return np.ascontiguousarray(bgr if spec.channel_order == "bgr" else bgr[:, :, ::-1])


def decoloured(canvas: Canvas, spec: PreprocessSpec) -> NDArray[np.uint8]:
    """Take the colour map off a canvas again: the grey whose colour is nearest in the green channel.

    Two neighbouring grey values may share a colour, so the result is right to within one or two levels.
    """
    ramp = coloured(np.arange(256, dtype=np.uint8)[None, :], spec)[0, :, 1].astype(np.float64)
    nearest = np.abs(ramp[None, :] - np.arange(256)[:, None]).argmin(axis=1)
    return np.asarray(cv2.LUT(canvas[:, :, 1], nearest.astype(np.uint8)), np.uint8)


def resize(picture: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """Resize ``(H, W[, 3])`` to a square of ``size``: each axis by area if it shrinks, else linearly."""
    height, width = picture.shape[:2]
    result: Any = picture
    shrunk = (min(width, size), min(height, size))
    if shrunk != (width, height):
        result = cv2.resize(result, shrunk, interpolation=cv2.INTER_AREA)
    if shrunk != (size, size):
        result = cv2.resize(result, (size, size), interpolation=cv2.INTER_LINEAR)
    return np.asarray(result, np.uint8)


def to_tensor(canvas: Canvas, spec: PreprocessSpec) -> Tensor:
    """One canvas as a batch of one.

    Parameters
    ----------
    canvas
        uint8 ``(size, size, 3)``.
    spec
        The recipe the canvas was made with.

    Returns
    -------
    ndarray
        float32 ``(1, size, size, 3)``, 0 to 1.
    """
    return to_batch([canvas], spec)


def to_batch(canvases: Sequence[Canvas], spec: PreprocessSpec) -> Tensor:
    """Several canvases as one float32 batch ``(N, size, size, 3)``, 0 to 1."""
    batch = np.stack(canvases)
    if batch.shape[1:] != (spec.size, spec.size, 3) or batch.dtype != np.uint8:
        raise ValueError(f"canvases of {batch.dtype} {batch.shape[1:]} do not fit the spec {spec}")
    return np.divide(batch, np.float32(255), dtype=np.float32)

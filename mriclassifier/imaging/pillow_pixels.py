"""From what Pillow decoded to a frame's pixels: grey or RGB, on black, upright."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image

from mriclassifier.imaging.study import Pixels

_BLOCK = 1 << 20  # pixels converted at a time, so that a large picture needs little memory


def pixels(image: Image.Image) -> Pixels:
    """Pixels of a Pillow picture of any mode.

    Returns
    -------
    ndarray
        ``(H, W)`` grey or ``(H, W, 3)`` RGB, native byte order.
    """
    image.load()
    rows = max(1, _BLOCK // max(1, image.width))
    if rows >= image.height:
        return _convert(image)
    result: Pixels | None = None
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        band = _convert(image.crop((0, top, image.width, bottom)))
        if result is None:
            result = np.empty((image.height, *band.shape[1:]), band.dtype)
        result[top:bottom] = band
    assert result is not None
    return result


def _convert(image: Image.Image) -> Pixels:
    mode = image.mode
    key = image.info.get("transparency")
    if mode in ("P", "PA"):
        return _palette(image, has_alpha=mode == "PA" or key is not None)
    if mode == "1":
        return np.asarray(image).astype(np.uint8) * np.uint8(255)
    if mode in ("L", "I", "F") or mode.startswith("I;16"):
        # A key colour in a grey picture is not applied: it marks the background of a web page, and
        # here it would punch black holes wherever the tissue has that very value.
        array = np.array(image)
        return array.astype(array.dtype.newbyteorder("="), copy=False)
    if mode in ("LA", "RGBA"):
        return compose_on_black(np.asarray(image))
    if mode in ("La", "LAB"):
        return np.ascontiguousarray(np.asarray(image)[..., 0])
    if mode == "RGBa":
        return np.ascontiguousarray(np.asarray(image)[..., :3])
    if mode == "CMYK":
        return cmyk_to_rgb(np.asarray(image))
    array = np.array(image if mode == "RGB" else image.convert("RGB"))
    if mode == "RGB" and isinstance(key, tuple):
        array[(array == np.array(key)).all(axis=2)] = 0
    return array


def orientation(image: Image.Image) -> int:
    """EXIF orientation, 1 to 8; 1 where it is absent or senseless."""
    try:
        value = image.getexif().get(274, 1)
    except Exception:  # noqa: BLE001  (broken metadata are no reason to refuse a sound picture)
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def upright(array: Pixels, turn: int) -> Pixels:
    """Apply an EXIF or TIFF orientation (1 to 8) to ``(H, W[, 3])``."""
    if turn in (5, 6, 7, 8):
        array = array.swapaxes(0, 1)
    if turn in (2, 3, 6, 7):
        array = array[:, ::-1]
    if turn in (3, 4, 7, 8):
        array = array[::-1]
    return np.ascontiguousarray(array)


def compose_on_black(layered: Pixels) -> Pixels:
    """Multiply ``(H, W, 1 + 1)`` or ``(H, W, 3 + 1)`` unsigned integers with their alpha, rounded.

    Returns
    -------
    ndarray
        ``(H, W)`` or ``(H, W, 3)`` of the same type.
    """
    colours = layered.shape[2] - 1
    full = int(np.iinfo(layered.dtype).max)
    wide = {1: np.uint16, 2: np.uint32}.get(layered.dtype.itemsize, np.float64)
    result = np.empty((*layered.shape[:2], colours), layered.dtype)
    rows = max(1, _BLOCK // max(1, layered.shape[1]))
    for start in range(0, len(layered), rows):
        block = layered[start : start + rows].astype(wide)
        scaled: Any = block[..., :colours] * block[..., colours:] + full // 2
        result[start : start + rows] = scaled // full
    return result[..., 0] if colours == 1 else result


def cmyk_to_rgb(inks: Pixels) -> Pixels:
    """``(H, W, 4)`` unsigned CMYK to RGB of the same type: (full - ink) × (full - black) / full."""
    return compose_on_black(~inks)


def _palette(image: Image.Image, *, has_alpha: bool) -> Pixels:
    if has_alpha:
        return compose_on_black(np.asarray(image.convert("RGBA")))
    return np.array(image.convert("RGB"))

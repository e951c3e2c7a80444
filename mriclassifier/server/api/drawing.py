"""Pictures for the browser: what the window shows of a frame, its map, and one over the other, as PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError
from mriclassifier.imaging.coded import code_frame
from mriclassifier.imaging.codes import pixel_shape
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.explain import colour_map_overlay

if TYPE_CHECKING:
    from mriclassifier.server.api.kept import KeptPicture

LONGEST = 1024
_QUICK = [cv2.IMWRITE_PNG_COMPRESSION, 2]
Shown = NDArray[np.uint8]


def shown(frame: Frame) -> Shown:
    """What the window shows of a frame before anybody chooses: default window, pixels as wide as high.

    Returns
    -------
    ndarray
        uint8 ``(h, w)`` grey or ``(h, w, 3)`` RGB, the longer edge at most 1024.

    Raises
    ------
    EmptyImageError
        The frame has no pixels.
    """
    coded = code_frame(frame)
    grey: Shown = coded.default_table()[coded.codes]
    height, width = grey.shape[:2]
    across, down = pixel_shape(coded.facts)
    factor = min(1.0, LONGEST / max(width * across, height * down))
    target = max(1, round(width * across * factor)), max(1, round(height * down * factor))
    if target == (width, height):
        return grey
    how = cv2.INTER_AREA if target[0] * target[1] <= width * height else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, target, interpolation=how), np.uint8)


def reduced(frame: Frame) -> Frame:
    """A frame that is shown in the same way and takes at most 3 MiB."""
    return Frame(shown(frame), index=frame.index)


def picture_png(kept: KeptPicture) -> bytes:
    """The frame alone."""
    return _png(_bgr(shown(kept.frame)))


def map_png(kept: KeptPicture, class_name: str) -> bytes:
    """The map of a class alone, transparent where it shows nothing; of the picture's size."""
    height, width = shown(kept.frame).shape[:2]
    return _png(np.ascontiguousarray(_layer(kept, class_name, height, width)[..., [2, 1, 0, 3]]))


def overlay_png(kept: KeptPicture, class_name: str, opacity: float) -> bytes:
    """The map over the frame, 0 (the frame alone) to 1."""
    below = _bgr(shown(kept.frame))
    if below.ndim == 2:
        below = np.repeat(below[..., None], 3, axis=2)
    layer = _layer(kept, class_name, *below.shape[:2])
    alpha = layer[..., 3:].astype(np.float32) * np.float32(opacity / 255)
    base = below.astype(np.float32)
    blend = base + (layer[..., 2::-1].astype(np.float32) - base) * alpha
    return _png(np.rint(blend).astype(np.uint8))


def _layer(kept: KeptPicture, class_name: str, height: int, width: int) -> Shown:
    activation = kept.maps[kept.classes.index(class_name)]
    return colour_map_overlay(activation, height=height, width=width, region=kept.region)


def _bgr(picture: Shown) -> Shown:
    return picture if picture.ndim == 2 else np.ascontiguousarray(picture[..., ::-1])


def _png(picture: Shown) -> bytes:
    done, data = cv2.imencode(".png", picture, _QUICK)
    if not done:
        raise OutputError(QT_TRANSLATE_NOOP("errors", "A heat map cannot be encoded as PNG."))
    return data.tobytes()

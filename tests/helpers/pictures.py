"""Pictures drawn by code, as the bytes of a file."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray


def drawn_head(size: int = 96, *, shift: int = 0) -> NDArray[np.uint8]:
    """A grey ellipse with a bright spot, uint8 ``(size, size)``."""
    canvas = np.zeros((size, size), np.uint8)
    middle = size // 2
    cv2.ellipse(canvas, (middle, middle), (size // 3, size * 2 // 5), 0, 0, 360, 130, -1)
    cv2.circle(canvas, (middle + shift, middle - 5), size // 12, 230, -1)
    return canvas


def encoded(picture: NDArray[np.uint8], suffix: str = ".png") -> bytes:
    """The picture as the bytes of a file of that kind."""
    done, data = cv2.imencode(suffix, picture)
    assert done
    return bytes(data)

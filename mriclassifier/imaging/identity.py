"""Which picture it is, whatever file it came in."""

from __future__ import annotations

import hashlib

import numpy as np

from mriclassifier.imaging.study import Pixels


def pixels_sha256(pixels: Pixels) -> str:
    """SHA-256 of decoded pixels: their type, shape and values, independent of name and container.

    Parameters
    ----------
    pixels
        Any shape and numeric type; byte order and memory layout make no difference.

    Returns
    -------
    str
        64 hex digits.
    """
    little = np.ascontiguousarray(pixels, dtype=pixels.dtype.newbyteorder("<"))
    digest = hashlib.sha256(f"{little.dtype.str}{pixels.shape}".encode())
    digest.update(little.reshape(-1).view(np.uint8).data)
    return digest.hexdigest()

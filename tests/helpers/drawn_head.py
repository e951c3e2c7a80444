"""A drawn head with folds and a ring, for the pictures of the guide; it means nothing medically."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_Field = NDArray[np.float32]


def drawn_head(slices: int = 24, size: int = 256, *, seed: int = 3) -> NDArray[np.uint16]:
    """``(slices, size, size)`` axial slices from the feet up, 0 to 1000, as ``drawn_volume`` has them."""
    rng = np.random.default_rng(seed)
    z, y, x = np.meshgrid(
        np.linspace(-0.8, 0.8, slices),
        np.linspace(-1, 1, size),
        np.linspace(-1, 1, size),
        indexing="ij",
        sparse=True,
    )
    warp = 0.06 * _clouds(rng, slices, size, 18)
    head = np.sqrt((x / 0.74) ** 2 + (y / 0.90) ** 2 + (z / 1.15) ** 2)
    brain = head / 0.86 + 0.35 * warp
    picture = np.zeros((slices, size, size))
    picture[head < 1] = 560  # scalp
    picture[head < 0.945] = 60  # skull
    white, grey, fluid = 520, 330, 70
    folds = _clouds(rng, slices, size, 7)
    inside = brain < 1
    cortex = inside & (brain > 0.80 + 0.12 * folds)
    picture[inside] = white
    picture[cortex] = grey
    picture[inside & (brain > 0.86) & (folds > 0.45)] = fluid  # furrows
    picture[inside & (np.abs(x + 0.05 * warp) < 0.012) & (np.abs(y) > 0.25)] = fluid  # the cleft
    for side in (-1, 1):
        horn = ((x - side * (0.10 + 0.10 * np.abs(y))) / 0.055) ** 2
        horn = horn + (y / 0.34) ** 2 + ((z - 0.05) / 0.32) ** 2
        picture[horn + 2 * warp < 1] = fluid
    far = np.sqrt(((x - 0.33) / 0.2) ** 2 + ((y + 0.33) / 0.2) ** 2 + ((z - 0.1) / 0.34) ** 2)
    far = far + 2.5 * warp
    picture[inside & (far < 1.6)] = 400  # swelling
    picture[inside & (far < 1.0)] = 930  # ring
    picture[inside & (far < 0.62)] = 180  # core
    picture += 22 * _clouds(rng, slices, size, 2.5) * (picture > 0)
    smooth = np.stack([cv2.GaussianBlur(part, (0, 0), size / 320) for part in picture])
    smooth += rng.normal(0, 7, smooth.shape)
    return np.clip(np.rint(smooth), 0, 1000).astype(np.uint16)


def _clouds(rng: np.random.Generator, slices: int, size: int, width: float) -> _Field:
    """Smooth random values of mean 0 and deviation 1; ``width`` in pixels of a 256 px slice."""
    field = rng.normal(size=(slices, size, size)).astype(np.float32)
    across = width * size / 256
    field = np.stack([cv2.GaussianBlur(part, (0, 0), across) for part in field])
    along = field.reshape(slices, -1)
    kernel = np.array([0.25, 0.5, 0.25], np.float32)
    padded = np.concatenate([along[:1], along, along[-1:]])
    along = sum(weight * padded[n : n + slices] for n, weight in enumerate(kernel))
    made = along.reshape(slices, size, size)
    return np.asarray((made - made.mean()) / made.std(), np.float32)

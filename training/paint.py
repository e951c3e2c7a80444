"""Tissue painted over: tumours taken out of pictures, and patches elsewhere as the control.

A network that has learnt where a picture comes from answers the same when its tumour is gone. Training
pictures whose tumour is painted over with tissue from the same picture count as "no tumour"; pictures
painted over elsewhere keep their label, so that the painting itself says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Box = tuple[
    float, float, float, float
]  # centre x and y, width, height, in fractions of the picture
_TRIES = 20


@dataclass(frozen=True, kw_only=True)
class Painting:
    """How often pictures are painted over in training.

    Attributes
    ----------
    box
        Probability that a picture with a known tumour box loses it.
    elsewhere
        Probability that another picture is painted over somewhere else.
    label
        Class of a picture that lost its tumour; ``""`` switches ``box`` off.
    """

    box: float = 0.0
    elsewhere: float = 0.0
    label: str = ""


def paint_over(picture: Grey, box: Box, rng: np.random.Generator) -> Grey | None:
    """Fill a box with tissue from elsewhere in the picture, in a way chosen at random.

    Mirrored tissue of the other side, tissue moved from another place, or inpainting (A. Telea, Journal
    of Graphics Tools 2004) with noise; with soft edges and the surroundings' grey level.

    Parameters
    ----------
    picture
        uint8 ``(S, S)``.

    Returns
    -------
    ndarray or None
        A new picture; None where no tissue to fill it with was found.
    """
    size = picture.shape[0]
    left, top, right, bottom = _corners(box, size)
    width, height = right - left, bottom - top
    if width < 3 or height < 3:
        return None
    way = rng.random()
    filling: NDArray[np.float32] | None = None
    if way < 0.4:
        mirrored = (size - right, top, size - left, bottom)
        if _overlap((left, top, right, bottom), mirrored) < 0.1:
            filling = picture[top:bottom, size - right : size - left][:, ::-1].astype(np.float32)
    if filling is None and way < 0.8:
        filling = _moved(picture, (left, top, right, bottom), rng)
    if filling is None:
        filling = _inpainted(picture, (left, top, right, bottom), rng)
    if filling is None:
        return None
    ring = _ring(picture, (left, top, right, bottom))
    edge = np.concatenate([filling[0], filling[-1], filling[:, 0], filling[:, -1]])
    filling = filling + (np.median(ring) - np.median(edge)) * rng.uniform(0.6, 1.0)
    mask = _soft_mask(width, height, rng)
    result = picture.copy()
    below = picture[top:bottom, left:right].astype(np.float32)
    blend = below + mask * (filling - below)
    result[top:bottom, left:right] = np.clip(np.rint(blend), 0, 255).astype(np.uint8)
    return result


def _soft_mask(width: int, height: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """An ellipse or a rectangle with soft edges, float32 ``(height, width)`` of 0 to 1."""
    mask = np.zeros((height, width), np.float32)
    soft = max(1, round(min(width, height) * rng.uniform(0.05, 0.2)))
    if rng.random() < 0.5:
        half = [max(1, edge // 2 - soft // 2) for edge in (width, height)]
        cv2.ellipse(mask, (width // 2, height // 2), half, 0, 0, 360, 1.0, -1)
    else:
        mask[soft // 2 : height - soft // 2, soft // 2 : width - soft // 2] = 1
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), max(0.5, soft / 2)), np.float32)


def enlarged(box: Box, factor: float) -> Box:
    """The same centre, larger edges."""
    return box[0], box[1], box[2] * factor, box[3] * factor


def box_elsewhere(picture: Grey, avoid: Box | None, rng: np.random.Generator) -> Box | None:
    """Find a place in the head, of the size that tumours have, that does not touch ``avoid``."""
    for _ in range(_TRIES):
        width, height = rng.uniform(0.08, 0.35, 2)
        box = (
            float(rng.uniform(0.2, 0.8)),
            float(rng.uniform(0.2, 0.8)),
            float(width),
            float(height),
        )
        size = picture.shape[0]
        place = _corners(box, size)
        if avoid is not None and _overlap(place, _corners(avoid, size)) > 0:
            continue
        if _is_tissue(picture, place):
            return box
    return None


def _corners(box: Box, size: int) -> tuple[int, int, int, int]:
    x, y, width, height = box
    left, right = (round(np.clip(x + s * width / 2, 0, 1) * size) for s in (-1, 1))
    top, bottom = (round(np.clip(y + s * height / 2, 0, 1) * size) for s in (-1, 1))
    return left, top, right, bottom


def _overlap(one: tuple[int, int, int, int], two: tuple[int, int, int, int]) -> float:
    """Share of the first rectangle that lies in the second."""
    width = min(one[2], two[2]) - max(one[0], two[0])
    height = min(one[3], two[3]) - max(one[1], two[1])
    area = max(1, (one[2] - one[0]) * (one[3] - one[1]))
    return max(0, width) * max(0, height) / area


def _is_tissue(picture: Grey, place: tuple[int, int, int, int]) -> bool:
    left, top, right, bottom = place
    patch = picture[top:bottom, left:right]
    return patch.size > 8 and float((patch > 20).mean()) > 0.85


def _moved(
    picture: Grey, place: tuple[int, int, int, int], rng: np.random.Generator
) -> NDArray[np.float32] | None:
    left, top, right, bottom = place
    size, width, height = picture.shape[0], right - left, bottom - top
    if width >= size or height >= size:
        return None
    for _ in range(_TRIES):
        x, y = int(rng.integers(0, size - width)), int(rng.integers(0, size - height))
        source = (x, y, x + width, y + height)
        if _overlap(place, source) < 0.02 and _is_tissue(picture, source):
            patch = picture[y : y + height, x : x + width].astype(np.float32)
            return patch[:, ::-1] if rng.random() < 0.5 else patch
    return None


def _inpainted(
    picture: Grey, place: tuple[int, int, int, int], rng: np.random.Generator
) -> NDArray[np.float32]:
    left, top, right, bottom = place
    mask = np.zeros_like(picture)
    mask[top:bottom, left:right] = 255
    filled = cv2.inpaint(picture, mask, 3, cv2.INPAINT_TELEA)[top:bottom, left:right]
    grain = rng.standard_normal(filled.shape, dtype=np.float32) * np.float32(rng.uniform(2, 10))
    return filled.astype(np.float32) + np.asarray(cv2.GaussianBlur(grain, (3, 3), 0), np.float32)


def _ring(picture: Grey, place: tuple[int, int, int, int]) -> NDArray[np.float32]:
    left, top, right, bottom = place
    reach = max(2, (right - left) // 6)
    outer = picture[max(0, top - reach) : bottom + reach, max(0, left - reach) : right + reach]
    values = outer[outer > 20].astype(np.float32)
    return values if values.size else outer.astype(np.float32).ravel()

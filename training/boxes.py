"""Tumour boxes as targets for the activation map: which of its cells a tumour covers."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.augment import Matrix, moved
from training.paint import Box

Floats = NDArray[np.float32]
UNMOVED: Matrix = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])


@dataclass(frozen=True, kw_only=True)
class BoxLoss:
    """How strongly the map of a tumour's class is held to the tumour's box in training.

    Attributes
    ----------
    weight
        Of the whole term beside the classification loss; 0 switches it off.
    temperature
        Logits by which the map's cells are divided before the softmax over them.
    energy
        Weight, within the term, of the share of positive evidence that lies outside the box.
    """

    weight: float = 0.0
    temperature: float = 1.0
    energy: float = 0.5


def covered_cells(box: Box, *, size: int, cells: int, matrix: Matrix = UNMOVED) -> Floats:
    """Say how a box, moved as its picture was, spreads over the cells of a map.

    Parameters
    ----------
    box
        In fractions of the canvas before it was moved.
    size
        Edge of the canvas, pixels.
    cells
        Edge of the map.
    matrix
        From :meth:`training.augment.Augmentation.traced`.

    Returns
    -------
    ndarray
        float32 ``(cells, cells)``, in proportion to the covered share of each cell, with the sum 1; zeros
        where no part of the box is left in the picture.
    """
    x, y, width, height = box
    mask = np.zeros((size, size), np.uint8)
    left, top = (int(np.floor((c - e / 2) * size)) for c, e in ((x, width), (y, height)))
    right, bottom = (int(np.ceil((c + e / 2) * size)) for c, e in ((x, width), (y, height)))
    mask[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)] = 255
    covered = moved(mask, matrix).astype(np.float32)
    spread = cv2.resize(covered, (cells, cells), interpolation=cv2.INTER_AREA)
    total = float(spread.sum())
    return np.asarray(spread / total if total > 0 else spread, np.float32)


def class_targets(covered: Floats, label: NDArray[np.float32], classes: int) -> Floats:
    """Give a picture's covered cells to the map of its class.

    Parameters
    ----------
    covered
        ``(cells, cells)`` from :func:`covered_cells`.
    label
        A row of :func:`training.losses.label_matrix`; a label set has no map of its own, so its
        pictures get zeros.

    Returns
    -------
    ndarray
        float32 ``(cells, cells, classes)``.
    """
    return np.asarray(covered[:, :, None] * label[None, None, :classes], np.float32)

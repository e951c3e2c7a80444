"""What memory alone scores: the label of the most similar training picture, on raw pixels.

No network and no training. Where this does well, a split asks for memory: its held-out pictures have
neighbours (the next slice, the same patient, a copy) among the training pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ROWS = 256
_MOST_QUERIES = 2000


@dataclass(frozen=True, kw_only=True)
class Baseline:
    """Nearest-neighbour accuracy on one part of the data, each 0 to 1.

    Attributes
    ----------
    split
        The part that was asked; ``reference`` pictures of ``train`` answered.
    queries, reference
        How many pictures.
    accuracy, accuracy_mirrored
        With the pictures as they are; with their mirror images compared too.
    balanced_accuracy
        Mean over the classes of the first.
    per_class
        Share of each class that was found, as they are.
    """

    split: str
    queries: int
    reference: int
    accuracy: float
    accuracy_mirrored: float
    balanced_accuracy: float
    per_class: dict[str, float]


def nearest(
    queries: NDArray[np.uint8],
    reference: NDArray[np.uint8],
    *,
    mirrored: bool = False,
    skip: NDArray[np.int64] | None = None,
) -> NDArray[np.int64]:
    """Find the most similar picture (least Euclidean distance of the grey values).

    Parameters
    ----------
    queries, reference
        uint8 ``(Q, S, S)`` and ``(R, S, S)``.
    mirrored
        Compare with the left–right mirror image of each query too.
    skip
        int64 ``(Q,)``: for each query a place in ``reference`` that does not count (itself).

    Returns
    -------
    ndarray
        int64 ``(Q,)``, places in ``reference``.
    """
    known = reference.reshape(len(reference), -1).astype(np.float32)
    squares = np.square(known).sum(axis=1)
    found = np.empty(len(queries), np.int64)
    for start in range(0, len(queries), _ROWS):
        block = queries[start : start + _ROWS]
        distance = _distances(block, known, squares)
        if mirrored:
            distance = np.minimum(distance, _distances(block[:, :, ::-1], known, squares))
        if skip is not None:
            distance[np.arange(len(block)), skip[start : start + _ROWS]] = np.inf
        found[start : start + _ROWS] = distance.argmin(axis=1)
    return found


def measure(
    pictures: NDArray[np.uint8], labels: Sequence[str], splits: Sequence[str], split: str
) -> Baseline | None:
    """Let ``train`` answer for one part.

    Parameters
    ----------
    pictures
        uint8 ``(N, S, S)`` grey.
    labels, splits
        Of each picture.
    split
        The part to ask. ``train`` itself is asked with each picture leaving itself out: about what
        a split made at random, image by image, would score. At most 2,000 of its pictures are asked.

    Returns
    -------
    Baseline or None
        None where the part or ``train`` is too small to ask.
    """
    names, parts = np.asarray(labels), np.asarray(splits)
    known, asked = np.flatnonzero(parts == "train"), np.flatnonzero(parts == split)
    skip = None
    if split == "train":
        skip = np.unique(np.linspace(0, len(known) - 1, _MOST_QUERIES).astype(np.int64))
        asked = known[skip] if len(known) else known
    if len(asked) == 0 or len(known) < 2:
        return None
    right = {
        mirrored: names[known][
            nearest(pictures[asked], pictures[known], mirrored=mirrored, skip=skip)
        ]
        == names[asked]
        for mirrored in (False, True)
    }
    per_class = {
        str(name): float(right[False][names[asked] == name].mean())
        for name in np.unique(names[asked])
    }
    return Baseline(
        split=split,
        queries=len(asked),
        reference=len(known),
        accuracy=float(right[False].mean()),
        accuracy_mirrored=float(right[True].mean()),
        balanced_accuracy=sum(per_class.values()) / len(per_class),
        per_class=per_class,
    )


def _distances(
    queries: NDArray[np.uint8], known: NDArray[np.float32], squares: NDArray[np.float32]
) -> NDArray[np.float32]:
    flat = queries.reshape(len(queries), -1).astype(np.float32)
    # The query's own square is the same for every candidate, yet matters between its two mirror images
    # not at all: mirroring keeps it. So it is left out.
    return np.asarray(squares[None, :] - 2.0 * (flat @ known.T), np.float32)

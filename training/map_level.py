"""Activation maps that are near zero where nothing speaks for any class.

A softmax over classes stays the same when all logits get the same addend, so training fixes how the
classes' maps differ at a place and leaves their common level free. A loss on the maps' shape pushes
that level far below zero, and the program shows what lies above zero
(:func:`mriclassifier.inference.explain.to_unit`): nothing would be left. Taking one vector from every
class's column of the last kernel moves the level and no probability.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.preprocess import PreprocessSpec, to_batch
from training.boxed import FEATURES_LAYER, HEAD_LAYER
from training.boxes import Floats, covered_cells
from training.loader import Pictures

QUIET = 0.75
_RIDGE = 0.01
_BATCH = 16
Progress = Callable[[int, int], object]


def common_part(features: Floats, kernel: Floats, quiet: NDArray[np.bool_]) -> Floats:
    """Find the vector to take from every class's column.

    Its product with the features is as near as may be (ridge regression) to one level everywhere: that
    which the highest of the classes' maps stays under at a share :data:`QUIET` of the quiet places.

    Parameters
    ----------
    features
        ``(N, K)``, one row a cell of a map.
    kernel
        ``(K, C)``.
    quiet
        ``(N,)``: cells that no tumour's box touches; at least one.

    Returns
    -------
    ndarray
        float32 ``(K,)``.
    """
    rows = np.asarray(features, np.float64)
    level = np.quantile((rows[quiet] @ kernel).max(axis=1), QUIET)
    square = rows.T @ rows
    ridge = _RIDGE * max(np.trace(square) / len(square), np.finfo(np.float64).tiny)
    found = np.linalg.solve(square + ridge * np.eye(len(square)), rows.sum(axis=0) * level)
    return np.asarray(found, np.float32)


def level_maps(
    model: Any, pictures: Pictures, spec: PreprocessSpec, progress: Progress | None = None
) -> None:
    """Move the level of a network's maps; its probabilities stay, but for rounding.

    Parameters
    ----------
    model
        As :func:`training.network.build_resnet50` gives it; its last kernel is changed.
    pictures
        Canvases ``(size, size, 3)`` that it was trained on, with the tumours' boxes; some hundreds do.
    """
    import keras

    seen = keras.Model(model.input, model.get_layer(FEATURES_LAYER).output)
    maps: list[Floats] = []
    total = len(pictures.canvases)
    for first in range(0, total, _BATCH):
        batch = to_batch(pictures.canvases[first : first + _BATCH], spec)
        maps.append(np.asarray(keras.ops.convert_to_numpy(seen.predict_on_batch(batch))))
        if progress:
            progress(min(first + _BATCH, total), total)
    features = np.concatenate(maps)
    head = model.get_layer(HEAD_LAYER)
    kernel = np.asarray(keras.ops.convert_to_numpy(head.kernel))
    shift = common_part(
        features.reshape(-1, features.shape[-1]),
        kernel,
        _quiet_cells(pictures.boxes, spec.size, features.shape[1]),
    )
    head.kernel.assign(kernel - shift[:, None])


def _quiet_cells(boxes: Sequence[Any], size: int, cells: int) -> NDArray[np.bool_]:
    untouched = np.ones((len(boxes), cells, cells), np.bool_)
    for number, box in enumerate(boxes):
        if box is not None:
            untouched[number] = covered_cells(box, size=size, cells=cells) == 0
    return untouched.reshape(-1)

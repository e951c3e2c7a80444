"""The losses: for labels that name one class, for labels that name several, and for tumour boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

LabelSets = Mapping[str, Sequence[str]]


def label_matrix(
    labels: Sequence[str], *, classes: Sequence[str], sets: LabelSets
) -> NDArray[np.float32]:
    """Turn labels into targets.

    Parameters
    ----------
    labels
        Names of classes, or of label sets.
    classes
        In the order of the network's outputs.
    sets
        For every label that is no class of its own, the classes that it may be.

    Returns
    -------
    ndarray
        float32 ``(N, len(classes) + len(sets))``, one 1 a row: the classes first, then the sets in the
        order of their names.
    """
    names = [*classes, *sorted(sets)]
    return np.eye(len(names), dtype=np.float32)[[names.index(label) for label in labels]]


def partial_label_loss(*, classes: Sequence[str], sets: LabelSets, smoothing: float) -> Any:
    """Cross-entropy that knows labels like "some tumour".

    For a label that stands for the set S the loss is −log of the summed probability of S (T. Cour et al.,
    "Learning from Partial Labels", JMLR 2011). It is computed as the cross-entropy against the network's
    own answer restricted to S, held constant: the gradient is the same, and mixing two pictures and
    label smoothing then work as with ordinary labels.

    Parameters
    ----------
    smoothing
        Share of every label that is spread evenly: over all classes, or for a set over all classes too.

    Returns
    -------
    callable
        ``loss(targets, probabilities)`` for Keras: ``(N, classes + sets)`` as :func:`label_matrix` makes
        them and ``(N, classes)``, to ``(N,)``.
    """
    from keras import ops

    count = len(classes)
    masks = np.array(
        [[float(name in sets[key]) for name in classes] for key in sorted(sets)], np.float32
    ).reshape(len(sets), count)

    def loss(targets: Any, probabilities: Any) -> Any:
        probabilities = ops.clip(probabilities, 1e-7, 1.0)
        wanted = targets[:, :count]
        for number, mask in enumerate(masks):
            own = ops.stop_gradient(probabilities) * ops.convert_to_tensor(mask)
            own = own / ops.sum(own, axis=-1, keepdims=True)
            wanted = wanted + targets[:, count + number, None] * own
        wanted = wanted * (1 - smoothing) + smoothing / count
        return -ops.sum(wanted * ops.log(probabilities), axis=-1)

    return loss


def box_loss(maps: Any, targets: Any, *, temperature: float, energy: float) -> Any:
    """Cost of a class's map that does not look where the tumour is.

    The cross-entropy of a softmax over the map's cells against the box's share of each cell, and minus the log
    of the share of positive evidence that lies in the cells that the box touches. Both see one map at a
    time, so what they ask for is where the evidence lies, and not how much there is.

    Parameters
    ----------
    maps
        ``(N, h, w, C)``, logit units: the kernel's columns times the features.
    targets
        Of the same shape: the sum over a map's cells is 1 where the class's tumour is boxed, 0 where there is
        nothing to say, and in between for mixed pictures (:func:`training.boxes.class_targets`).
    temperature, energy
        See :class:`training.boxes.BoxLoss`.

    Returns
    -------
    tensor
        ``(N,)``.
    """
    from keras import ops

    shape = ops.shape(maps)
    cells = shape[1] * shape[2]
    maps = ops.reshape(maps, (-1, cells, shape[3]))
    targets = ops.reshape(targets, (-1, cells, shape[3]))
    told = ops.sum(targets, axis=1)
    logs = ops.log_softmax(maps / temperature, axis=1)
    misplaced = -ops.sum(targets * logs, axis=(1, 2))
    if not energy:
        return misplaced
    inside = targets / ops.maximum(ops.max(targets, axis=1, keepdims=True), 1e-7)
    evidence = ops.softplus(maps)
    share = ops.sum(inside * evidence, axis=1) / (ops.sum(evidence, axis=1) + 1e-7)
    # The logarithm is taken where there is a box alone: elsewhere its slope would be without bound.
    scattered = -ops.log(ops.where(told > 0, ops.clip(share, 1e-6, 1.0), 1.0))
    return misplaced + energy * ops.sum(told * scattered, axis=-1)


def box_hits(maps: Any, targets: Any) -> tuple[Any, Any]:
    """Which maps peak in a cell that the box touches, and which of them there are boxes for.

    Returns
    -------
    tuple
        Two tensors ``(N, C)`` of 0 and 1.
    """
    from keras import ops

    shape = ops.shape(maps)
    cells = shape[1] * shape[2]
    maps = ops.reshape(maps, (-1, cells, shape[3]))
    targets = ops.reshape(targets, (-1, cells, shape[3]))
    highest = maps >= ops.max(maps, axis=1, keepdims=True)
    hit = ops.any(ops.logical_and(highest, targets > 0), axis=1)
    return ops.cast(hit, "float32"), ops.cast(ops.sum(targets, axis=1) > 0, "float32")


def class_metrics(count: int) -> list[Any]:
    """Accuracy and area under the curve of the columns that are classes.

    A picture whose label is a set has zeros in all of them; it counts as wrong in the accuracy during
    training, which is a figure to watch and not to report. Validation holds none.
    """
    import keras

    class Accuracy(keras.metrics.CategoricalAccuracy):  # type: ignore[misc]
        def update_state(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> Any:
            return super().update_state(y_true[:, :count], y_pred, sample_weight)

    class Auc(keras.metrics.AUC):  # type: ignore[misc]
        def update_state(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> Any:
            return super().update_state(y_true[:, :count], y_pred, sample_weight)

    return [Accuracy(name="accuracy"), Auc(name="auc", multi_label=True, num_labels=count)]

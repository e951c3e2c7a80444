"""The loss, for labels that name one class and for labels that name several."""

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
            own = ops.stop_gradient(probabilities) * mask
            own = own / ops.sum(own, axis=-1, keepdims=True)
            wanted = wanted + targets[:, count + number, None] * own
        wanted = wanted * (1 - smoothing) + smoothing / count
        return -ops.sum(wanted * ops.log(probabilities), axis=-1)

    return loss


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

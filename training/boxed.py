"""The network while boxes supervise it: the same layers and weights, with its last maps in the loss."""

from __future__ import annotations

from typing import Any

from training.boxes import BoxLoss
from training.losses import box_hits, box_loss

FEATURES_LAYER, HEAD_LAYER = "conv5_block3_out", "predictions"


def map_cells(model: Any, size: int) -> int:
    """How many cells each way the map of a picture of ``size`` pixels has."""
    import keras

    maps = keras.Model(model.input, model.get_layer(FEATURES_LAYER).output)
    return int(maps.compute_output_shape((1, size, size, 3))[1])


def with_boxes(model: Any, boxes: BoxLoss, *, loss: Any, metrics: list[Any]) -> Any:
    """Wrap a compiled network for training with tumour boxes.

    What is trained, saved and resumed stays ``model``; the wrapper has no variable but counters of its figures,
    and steps the optimiser that ``model`` is compiled with.

    Parameters
    ----------
    model
        As :func:`training.fit.prepare_model` gives it.
    loss, metrics
        Of the classes alone, as ``model`` was compiled with (other instances of the metrics).

    Returns
    -------
    keras.Model
        Takes the targets ``(labels, maps)``, see :func:`training.boxes.class_targets`. Its ``loss`` is the
        sum of both terms in training and that of the classes alone in validation, so that runs with and
        without boxes are chosen by the same figure; ``box_loss`` and ``box_hits`` (the share of maps that peak
        in a cell their box touches) are those of the boxed pictures.
    """
    import keras
    from keras import ops

    class Boxed(keras.Model):  # type: ignore[misc]
        def __init__(self) -> None:
            # float32: the wrapper itself computes losses, its layers keep their own precision
            super().__init__(dtype="float32")
            maps = model.get_layer(FEATURES_LAYER).output
            self.network = keras.Model(model.input, [model.output, maps])
            self.head = self.network.get_layer(HEAD_LAYER)
            self.box_loss = keras.metrics.Mean(name="box_loss")
            self.box_hits = keras.metrics.Mean(name="box_hits")

        def call(self, inputs: Any, training: Any = None) -> Any:
            return self.network(inputs, training=training)

        def compute_loss(
            self,
            x: Any = None,
            y: Any = None,
            y_pred: Any = None,
            sample_weight: Any = None,
            training: bool = True,
        ) -> Any:
            labels, targets = y
            probabilities, features = y_pred
            ordinary = super().compute_loss(x, labels, probabilities, sample_weight, training)
            maps = ops.matmul(ops.cast(features, "float32"), self.head.kernel)
            each = box_loss(maps, targets, temperature=boxes.temperature, energy=boxes.energy)
            told = ops.sum(targets, axis=(1, 2, 3))
            self.box_loss.update_state(each / ops.maximum(told, 1e-7), sample_weight=told)
            self.box_hits.update_state(*box_hits(maps, targets))
            if not training:
                return ordinary
            # Over all pictures of the batch: one with few boxes has as small a say as it has boxes.
            return ordinary + boxes.weight * ops.mean(each)

        def compute_metrics(
            self, x: Any, y: Any, y_pred: Any, sample_weight: Any = None
        ) -> dict[str, Any]:
            return dict(super().compute_metrics(x, y[0], y_pred[0], sample_weight))

    boxed = Boxed()
    boxed.compile(optimizer=model.optimizer, loss=loss, metrics=metrics)
    return boxed

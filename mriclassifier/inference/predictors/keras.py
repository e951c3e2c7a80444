"""The reference engine: the model of record in Keras, which is imported when it is asked for."""

from __future__ import annotations

import importlib.util
import os
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    BundleDamagedError,
    EngineUnavailableError,
)
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.manifest import KERAS_FILE
from mriclassifier.inference.predictors.base import Outputs
from mriclassifier.processor import require_avx


class KerasPredictor:
    """A bundle's ``model.keras`` with two outputs."""

    name = "keras"
    lanes = 1
    together = 1

    def __init__(self, network: Any, head_kernel: NDArray[np.float32]) -> None:
        self._network = network
        self.head_kernel = head_kernel

    def run(self, batch: NDArray[np.float32]) -> Outputs:
        """Run the network on float32 ``(N, S, S, 3)``, 0 to 1.

        Raises
        ------
        EngineUnavailableError
            Keras failed, for instance for want of memory, or the predictor is closed.
        """
        if self._network is None:
            raise EngineUnavailableError(QT_TRANSLATE_NOOP("errors", "The engine is closed."))
        try:
            logits, features = self._network.predict_on_batch(batch)
        except Exception as error:  # every backend has its own kinds
            raise EngineUnavailableError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Keras could not run the model ({reason}). "
                    "Close other programs and try again, or choose another engine.",
                ),
                reason=_first_line(error),
            ) from error
        return Outputs(np.asarray(logits, np.float32), np.asarray(features, np.float32))

    def close(self) -> None:
        """Let the network go."""
        self._network = None


def open_keras(bundle: Bundle) -> KerasPredictor:
    """Load ``model.keras`` of a checked bundle; the first time in a process this takes seconds.

    Raises
    ------
    EngineUnavailableError
        Keras or its backend is not installed or does not start.
    BundleDamagedError
        The file cannot be loaded, or does not fit its manifest.
    """
    path = bundle.file(KERAS_FILE)
    keras = _import_keras()
    try:
        model = keras.saving.load_model(path, compile=False, safe_mode=True)
        network, kernel = split_head(model)
        size = bundle.manifest.input_size
        if kernel.shape[1] != len(bundle.manifest.classes):
            raise ValueError(f"it has {kernel.shape[1]} outputs")
        if any(edge not in (None, size) for edge in model.input_shape[1:3]):
            raise ValueError(f"its input is not {size} x {size} x 3")
    except Exception as error:  # a broken file shows as almost any kind
        raise BundleDamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The file {file} of the model {name} cannot be run ({reason}). "
                "Install the model again or choose another one.",
            ),
            file=KERAS_FILE,
            name=bundle.path.name,
            reason=_first_line(error),
        ) from error
    return KerasPredictor(network, kernel)


def split_head(model: Any) -> tuple[Any, NDArray[np.float32]]:
    """Give a classifier two outputs.

    Parameters
    ----------
    model
        Functional Keras model that ends in GlobalAveragePooling2D, Dropout (or not), softmax Dense.

    Returns
    -------
    network : keras.Model
        Same input; outputs logits ``(N, C)`` before the softmax and the feature map
        ``(N, h, w, K)`` that is pooled.
    head_kernel : ndarray
        float32 ``(K, C)``.

    Raises
    ------
    ValueError
        The model ends in another way.
    """
    import keras

    dense = model.layers[-1]
    pools = [x for x in model.layers if isinstance(x, keras.layers.GlobalAveragePooling2D)]
    if (
        not isinstance(dense, keras.layers.Dense)
        or dense.activation is not keras.activations.softmax
        or len(pools) != 1
    ):
        raise ValueError("it does not end in global average pooling and one softmax layer")
    head = keras.layers.Dense(dense.units, use_bias=dense.use_bias, dtype="float32", name="logits")
    logits = head(dense.input)
    head.set_weights(dense.get_weights())
    network = keras.Model(model.input, [logits, pools[0].input])
    network.jit_compile = False  # compiling for a handful of pictures takes longer than it saves
    return network, np.asarray(dense.kernel.numpy(), np.float32)


def _import_keras() -> Any:
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # its start-up messages go to the terminal
    backend = os.environ["KERAS_BACKEND"]
    needed = ("keras", backend)
    if any(importlib.util.find_spec(package) is None for package in needed):
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The Keras engine needs TensorFlow, which is not installed. "
                'Install the extra "training" of MRI Classifier, or choose the ONNX engine.',
            )
        )
    if backend == "tensorflow":
        require_avx()
    try:
        import keras
    except Exception as error:  # a broken installation shows as almost any kind
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Keras cannot be started ({reason}). "
                'Install the extra "training" again, or choose the ONNX engine.',
            ),
            reason=_first_line(error),
        ) from error
    return keras


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__

"""The engines that can run a bundle's model, behind one protocol."""

from __future__ import annotations

from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.predictors.base import Outputs, Predictor

__all__ = ["ENGINES", "Outputs", "Predictor", "open_predictor"]

ENGINES = ("onnx", "keras")


def open_predictor(bundle: Bundle, name: str, *, threads: int | None = None) -> Predictor:
    """Load the bundle's model into an engine.

    Parameters
    ----------
    name
        ``"onnx"`` (compiled copy, quick, no TensorFlow) or ``"keras"`` (model of record).
    threads
        Of the ``"onnx"`` engine for one picture; a physical core each unless given. The answer has the
        same bits for every number.

    Raises
    ------
    EngineUnavailableError
        There is no such engine, or its libraries are not installed.
    BundleDamagedError
        The model cannot be loaded, or does not fit its manifest.
    """
    if name == "onnx":
        from mriclassifier.inference.predictors.onnx import open_onnx

        return open_onnx(bundle, threads=threads)
    if name == "keras":
        from mriclassifier.inference.predictors.keras import open_keras

        return open_keras(bundle)
    raise EngineUnavailableError(
        QT_TRANSLATE_NOOP("errors", 'There is no engine "{name}". Choose one of: {known}.'),
        name=name,
        known=", ".join(ENGINES),
    )

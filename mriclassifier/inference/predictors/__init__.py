"""The engines that can run a bundle's model, behind one protocol."""

from __future__ import annotations

import math

import numpy as np

from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.engines import (
    EIGHT_BIT,
    ENGINES,
    KERAS,
    ONNX,
    ONNX_INT8,
    OPENVINO,
    OPENVINO_INT8,
    installed_engines,
)
from mriclassifier.inference.predictors.base import Outputs, Predictor
from mriclassifier.inference.quantised import ANSWER_SLACK, INT8_FILE

__all__ = ["ENGINES", "Outputs", "Predictor", "offered_engines", "open_predictor"]


def open_predictor(bundle: Bundle, name: str, *, threads: int | None = None) -> Predictor:
    """Load the bundle's model into an engine.

    Parameters
    ----------
    name
        ``"onnx"`` (compiled copy, quick, no TensorFlow), ``"openvino"`` (the same copy), ``"keras"`` (model
        of record), or ``"onnx-int8"`` and ``"openvino-int8"`` (the 8-bit copy, which answers nearly the same).
    threads
        For one picture, of every engine but Keras; a physical core each unless given. The answer has the
        same bits for every number.

    Raises
    ------
    EngineUnavailableError
        There is no such engine, its libraries are not installed, or the model has no 8-bit copy that passed
        its check.
    BundleDamagedError
        The model cannot be loaded, or does not fit its manifest.
    """
    if name in EIGHT_BIT:
        return _open_checked(bundle, name, threads=threads)
    if name == ONNX:
        from mriclassifier.inference.predictors.onnx import open_onnx

        return open_onnx(bundle, threads=threads)
    if name == OPENVINO:
        from mriclassifier.inference.predictors.openvino import open_openvino

        return open_openvino(bundle, threads=threads)
    if name == KERAS:
        from mriclassifier.inference.predictors.keras import open_keras

        return open_keras(bundle)
    raise EngineUnavailableError(
        QT_TRANSLATE_NOOP("errors", 'There is no engine "{name}". Choose one of: {known}.'),
        name=name,
        known=", ".join(ENGINES),
    )


def open_int8(bundle: Bundle, name: str, *, threads: int | None = None) -> Predictor:
    """Load the 8-bit copy, whatever its check says: for those who make the check."""
    if name == OPENVINO_INT8:
        from mriclassifier.inference.predictors.openvino import open_openvino

        return open_openvino(bundle, threads=threads, name=name, file=INT8_FILE)
    from mriclassifier.inference.predictors.onnx import open_onnx

    return open_onnx(bundle, threads=threads, name=ONNX_INT8, file=INT8_FILE)


def offered_engines(bundle: Bundle) -> tuple[str, ...]:
    """Engines that are installed and can run this bundle, in the order in which they are shown."""
    return tuple(
        name
        for name in installed_engines()
        if name not in EIGHT_BIT or (bundle.manifest.passed_int8(name) and bundle.has(INT8_FILE))
    )


def _open_checked(bundle: Bundle, name: str, *, threads: int | None) -> Predictor:
    if not (bundle.manifest.passed_int8(name) and bundle.has(INT8_FILE)):
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The model {name} has no 8-bit copy that passed its check with the engine {engine}. "
                "Choose another engine.",
            ),
            name=bundle.path.name,
            engine=name,
        )
    predictor = open_int8(bundle, name, threads=threads)
    try:
        off = _off(bundle, predictor)
    except BaseException:
        predictor.close()
        raise
    if not off <= ANSWER_SLACK:  # so written that a NaN fails
        predictor.close()
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP(
                "errors",
                "On this processor the 8-bit copy of the model {name} answers otherwise than when it was "
                "checked (by {off:.2g} in probability). Choose another engine.",
            ),
            name=bundle.path.name,
            off=off,
        )
    return predictor


def _off(bundle: Bundle, predictor: Predictor) -> float:
    """Largest difference from the recorded answers to the reference drawings, in probability."""
    from mriclassifier.drawings import reference_drawings
    from mriclassifier.imaging.preprocess import to_canvas, to_tensor
    from mriclassifier.inference.trust import probabilities

    manifest, drawings = bundle.manifest, reference_drawings()
    worst = 0.0
    for answer in manifest.answers_of(predictor.name):
        if answer["drawing"] not in drawings:
            return math.inf
        canvas = to_canvas(drawings[answer["drawing"]], manifest.preprocess)
        logits = predictor.run(to_tensor(canvas, manifest.preprocess)).logits[0]
        given = probabilities(logits, manifest.temperature, manifest.bias)
        recorded = [answer["probabilities"][label] for label in manifest.classes]
        worst = max(worst, float(np.abs(given - recorded).max()))
    return worst

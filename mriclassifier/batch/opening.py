"""The classifier of a batch that has a process for itself."""

from __future__ import annotations

import cv2

from mriclassifier.batch.runner import Answering
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.classifier import Classifier
from mriclassifier.inference.predictors import open_predictor

MANY = 16
"""Files from which on each picture gets one thread, and as many are classified at a time as there are cores."""


def answering(classifier: Classifier) -> Answering:
    """How a batch asks a classifier that was opened here.

    One picture or group more is under way than there are cores on pictures: it fills the time in which
    one of them waits for the interpreter.
    """
    info = classifier.info
    return Answering(
        classify=classifier.classify,
        at_once=info.lanes + 1 if info.lanes > 1 else 1,
        together=classifier.classify_together if info.together > 1 else None,
    )


def open_for_batch(bundle: Bundle, engine: str, *, files: int) -> Classifier:
    """Load a checked bundle for so many files.

    Where there are many, OpenCV is told to use no threads of its own in this process: they would wait, awake,
    for the processors that the other pictures are on.

    Raises
    ------
    EngineUnavailableError, BundleDamagedError
        As :func:`~mriclassifier.inference.predictors.open_predictor`.
    """
    if files < MANY:
        return Classifier(bundle, open_predictor(bundle, engine))
    cv2.setNumThreads(1)
    return Classifier(bundle, open_predictor(bundle, engine, threads=1))

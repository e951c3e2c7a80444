"""The classifier of a batch that has a process for itself."""

from __future__ import annotations

import cv2

from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.classifier import Classifier
from mriclassifier.inference.predictors import open_predictor

MANY = 16
"""Files from which on each picture gets one thread, and as many are classified at a time as there are cores."""


def lanes_of(classifier: Classifier) -> int:
    """How many pictures, or groups of them, to have under way with a classifier opened here.

    One more than there are cores on pictures: it fills the time in which one of them waits for the
    interpreter.
    """
    lanes = classifier.info.lanes
    return lanes + 1 if lanes > 1 else 1


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

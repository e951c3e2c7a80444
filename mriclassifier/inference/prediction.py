"""The answer for one frame, and the small values around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.head import WHOLE, Region
from mriclassifier.notices import Notice


@dataclass(frozen=True, kw_only=True)
class ModelId:
    """Which model answered.

    Attributes
    ----------
    name, version
        As the bundle's manifest gives them.
    sha256
        Of the model of record, ``model.keras`` (64 hex digits); the same for every engine.
    """

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Prediction:
    """What the model makes of one frame.

    Attributes
    ----------
    label
        Class of the highest probability; class names come from the bundle.
    probabilities
        Calibrated probability of every class, 0 to 1, summing to 1, in the bundle's class order.
    prediction_set
        Classes that cannot be excluded at the bundle's stated coverage, most probable first.
    in_distribution
        False when the image is no brain MRI or unlike the training images.
    outcome
        ``"answer"``; ``"refer"`` where the answer is too uncertain to stand; ``"out_of_distribution"``
        where the image is not one that the model can answer for.
    ood_score
        Larger is stranger; ``ood_threshold`` is where ``in_distribution`` turns False.
    warnings
        What the user has to know beside the numbers, with the reason of an out-of-distribution
        verdict.
    activation_maps
        float32 ``(n_classes, h, w)`` class activation maps in logit units, before any scaling,
        on the network's last feature grid (7 x 7 for a 224 px input).
    region
        The part of the frame that the network saw and that the maps cover.
    logits
        float32 ``(n_classes,)``, before calibration.
    model, engine, preprocess_version
        What computed it: ``engine`` is one of :data:`~mriclassifier.inference.engines.ENGINES`.
    image_sha256
        Of the frame's decoded pixels (shape, type and bytes), so independent of the container.
    seconds
        Wall time of preprocessing, network and checks.
    """

    label: str
    probabilities: Mapping[str, float]
    prediction_set: tuple[str, ...]
    in_distribution: bool
    ood_score: float
    ood_threshold: float
    warnings: tuple[Notice, ...]
    activation_maps: NDArray[np.float32]
    logits: NDArray[np.float32]
    model: ModelId
    engine: str
    preprocess_version: int
    image_sha256: str
    seconds: float
    region: Region = WHOLE
    outcome: str = "answer"

    def to_record(self) -> dict[str, Any]:
        """Give the JSON fields that command line and server share (no path, frame or error)."""
        return {
            "label": self.label,
            "probabilities": {name: float(value) for name, value in self.probabilities.items()},
            "prediction_set": list(self.prediction_set),
            "in_distribution": self.in_distribution,
            "ood_score": self.ood_score,
            "warnings": [notice.sentence for notice in self.warnings],
            "outcome": self.outcome,
            "notices": [notice.code for notice in self.warnings],
            "model": {
                "name": self.model.name,
                "version": self.model.version,
                "sha256": self.model.sha256,
            },
            "seconds": self.seconds,
        }

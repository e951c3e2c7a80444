"""Rules of trust as a manifest states them: prediction sets, limits, and when to refer."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class PredictionSetRule:
    """A class is in the prediction set when its probability reaches its ``minimum``.

    Attributes
    ----------
    method
        ``"class_conditional"`` (split conformal, one threshold a class) or ``"none"``.
    coverage
        The share of true classes that the set was set up to contain, 0 to 1.
    minimum
        Smallest calibrated probability of every class that is kept.
    """

    method: str = "none"
    coverage: float = 0.0
    minimum: Mapping[str, float] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it."""
        return {"method": self.method, "coverage": self.coverage, "minimum": dict(self.minimum)}


@dataclass(frozen=True, kw_only=True)
class OodRule:
    """Where an image counts as unlike the training images.

    Attributes
    ----------
    method
        ``"mahalanobis"`` (statistics in ``trust.npz``) or ``"none"``.
    threshold
        Scores above it are out of distribution.
    """

    method: str = "none"
    threshold: float = math.inf

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it."""
        if self.method == "none":
            return {"method": "none"}
        return {"method": self.method, "threshold": self.threshold}


@dataclass(frozen=True, kw_only=True)
class RecognitionRule:
    """Where a picture counts as no brain MRI at all.

    Attributes
    ----------
    method
        ``"kernel"`` (numbers in ``trust.npz``, see :mod:`mriclassifier.inference.recognition`) or
        ``"none"``.
    threshold
        Scores above it are no brain MRI.
    """

    method: str = "none"
    threshold: float = math.inf

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it."""
        if self.method == "none":
            return {"method": "none"}
        return {"method": self.method, "threshold": self.threshold}


@dataclass(frozen=True, kw_only=True)
class ReferRule:
    """When an answer is too uncertain to stand: the outcome is then "refer".

    Attributes
    ----------
    minimum_probability
        An answer below it is referred, 0 to 1; 0 refers none.
    maximum_energy
        An answer whose free energy is above it is referred (W. Liu et al., NeurIPS 2020): the second
        opinion on strange images; infinite refers none.
    """

    minimum_probability: float = 0.0
    maximum_energy: float = math.inf

    def to_dict(self) -> dict[str, Any]:
        """As the manifest writes it; an infinite limit is left out."""
        record: dict[str, Any] = {"minimum_probability": self.minimum_probability}
        if math.isfinite(self.maximum_energy):
            record["maximum_energy"] = self.maximum_energy
        return record

"""How far an answer can be trusted: calibration, prediction sets, out-of-distribution scores.

Everything is computed from plain numbers in the bundle, with NumPy alone. What the verdicts add up to
is said in :mod:`mriclassifier.inference.outcome`.
"""

from __future__ import annotations

import math
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, BundleDamagedError
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.manifest import TRUST_FILE, PredictionSetRule
from mriclassifier.inference.recognition import Recogniser
from mriclassifier.notices import Notice


@dataclass(frozen=True, eq=False)
class OodStatistics:
    """What the training images look like in feature space.

    The score is the Mahalanobis distance to the nearest class mean under one covariance shared by
    all classes (K. Lee et al., NeurIPS 2018), in the space of the leading principal components.

    Attributes
    ----------
    projection
        float32 ``(K, D)``: principal components, scaled to make distances Mahalanobis distances.
    centres
        float32 ``(C or more, D)``: projected means of the classes, and of clusters of further images.
    threshold
        Scores above it are out of distribution.
    """

    projection: NDArray[np.float32]
    centres: NDArray[np.float32]
    threshold: float

    def score(self, pooled: NDArray[np.float32]) -> float:
        """Distance of pooled features, float32 ``(K,)``; at least 0, larger is stranger."""
        return float(self.scores(pooled[None])[0])

    def scores(self, pooled: NDArray[np.float32]) -> NDArray[np.float64]:
        """Distances of ``(N, K)`` pooled features, float64 ``(N,)``."""
        offsets = (pooled @ self.projection)[:, None, :] - self.centres[None]
        squares = np.sum(offsets.astype(np.float64) ** 2, axis=2)
        return np.asarray(np.sqrt(squares.min(axis=1)), np.float64)


def load_statistics(bundle: Bundle) -> OodStatistics | None:
    """Out-of-distribution statistics of a bundle; None where it carries none.

    Raises
    ------
    BundleDamagedError
        ``trust.npz`` does not hold what it should.
    """
    rule = bundle.manifest.ood
    if rule.method == "none":
        return None
    try:
        arrays = _arrays(bundle)
        projection = np.asarray(arrays["projection"], np.float32)
        centres = np.asarray(arrays["centres"], np.float32)
        if (
            projection.ndim != 2
            or centres.ndim != 2
            or len(centres) < len(bundle.manifest.classes)
            or centres.shape[1] != projection.shape[1]
            or not (np.isfinite(projection).all() and np.isfinite(centres).all())
        ):
            raise ValueError("its arrays do not fit")
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise _damaged(bundle, error) from error
    return OodStatistics(projection, centres, rule.threshold)


def load_recogniser(bundle: Bundle) -> Recogniser | None:
    """What tells brain MRI from everything else; None where a bundle carries none.

    Raises
    ------
    BundleDamagedError
        ``trust.npz`` does not hold what it should.
    """
    if bundle.manifest.recognition.method == "none":
        return None
    try:
        return Recogniser.from_arrays(_arrays(bundle))
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise _damaged(bundle, error) from error


def _arrays(bundle: Bundle) -> dict[str, NDArray[np.float32]]:
    # OSError, ValueError, EOFError and BadZipFile (a ValueError's stranger) are what numpy raises here
    try:
        with np.load(bundle.file(TRUST_FILE), allow_pickle=False) as stored:
            return {name: np.asarray(stored[name], np.float32) for name in stored.files}
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from error


def _damaged(bundle: Bundle, error: Exception) -> BundleDamagedError:
    return BundleDamagedError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The file {file} of the model {name} cannot be used ({reason}). "
            "Install the model again or choose another one.",
        ),
        file=TRUST_FILE,
        name=bundle.path.name,
        reason=error,
    )


def probabilities(
    logits: NDArray[np.float32], temperature: float, bias: Sequence[float] = ()
) -> NDArray[np.float64]:
    """Calibrate: the softmax of ``logits / temperature + bias`` over the last axis, float64, summing to 1.

    Temperature scaling, C. Guo et al., ICML 2017; with a bias a class, its bias-corrected form
    (A. Alexandari et al., ICML 2020).
    """
    scaled = np.asarray(logits, np.float64) / temperature
    if len(bias):
        scaled = scaled + np.asarray(bias, np.float64)
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), np.float64)


def prediction_set(probability: Mapping[str, float], rule: PredictionSetRule) -> tuple[str, ...]:
    """List the classes that cannot be excluded, most probable first, at least that one.

    Split conformal prediction with one threshold a class (M. Sadinle et al., JASA 2019).
    """
    ranked = sorted(probability, key=lambda name: -probability[name])
    kept = [n for n in ranked[1:] if n in rule.minimum and probability[n] >= rule.minimum[n]]
    return (ranked[0], *kept)


def ood_notice(score: float, statistics: OodStatistics | None) -> Notice | None:
    """Say what the score means: unlike the training images, or nothing to compare with."""
    if statistics is None:
        return Notice(
            code="no_ood_statistics",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "Not checked whether the slice is like those that the model learned from: "
                "this model cannot tell.",
            ),
        )
    if score <= statistics.threshold:
        return None
    return Notice(
        code="unlike_training",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "Not like the slices that the model learned from, perhaps of another sequence or plane. "
            "Do not rely on the answer.",
        ),
        values={"score": score, "threshold": statistics.threshold},
    )


def recognition_notice(score: float, threshold: float) -> Notice | None:
    """Say that the picture is no brain MRI, where its score is above the limit."""
    if score <= threshold:
        return None
    return Notice(
        code="not_brain_mri",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "Does not look like a slice of a brain MRI, and the model knows nothing else. "
            "The answer means nothing.",
        ),
    )


def threshold_of(statistics: OodStatistics | None) -> float:
    """Return the limit of the score; infinite where there are no statistics."""
    return statistics.threshold if statistics else math.inf

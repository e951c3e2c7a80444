"""How far an answer can be trusted: calibration, prediction sets, out-of-distribution checks.

Everything is computed from plain numbers in the bundle, with NumPy alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, BundleDamagedError
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.study import Pixels
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.manifest import TRUST_FILE, PredictionSetRule
from mriclassifier.inference.prediction import Notice

MIN_EDGE = 64  # pixels; less than a quarter of a usual slice's detail is left below it
MIN_SPREAD = 16.0  # grey levels of 255; the flattest of about 900 real slices spans 92
COLOUR_CHROMA = 32.0  # of 255; JPEG's colour noise in grey pictures stays below it
COLOUR_SHARE = (
    0.05  # real slices, coloured arrows included, stay under 0.01; PET in colours is over 0.1
)
_SAMPLED_EDGE = 512  # pixels an axis that the colour check looks at


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
        float32 ``(C, D)``: projected class means.
    threshold
        Scores above it are out of distribution.
    """

    projection: NDArray[np.float32]
    centres: NDArray[np.float32]
    threshold: float

    def score(self, pooled: NDArray[np.float32]) -> float:
        """Distance of pooled features, float32 ``(K,)``; at least 0, larger is stranger."""
        offsets = pooled @ self.projection - self.centres
        return float(np.sqrt(np.min(np.sum(offsets.astype(np.float64) ** 2, axis=1))))


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
        with np.load(bundle.file(TRUST_FILE), allow_pickle=False) as arrays:
            projection = np.asarray(arrays["projection"], np.float32)
            centres = np.asarray(arrays["centres"], np.float32)
        if (
            projection.ndim != 2
            or centres.shape != (len(bundle.manifest.classes), projection.shape[1])
            or not (np.isfinite(projection).all() and np.isfinite(centres).all())
        ):
            raise ValueError("its arrays do not fit")
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise BundleDamagedError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The file {file} of the model {name} cannot be used ({reason}). "
                "Install the model again or choose another one.",
            ),
            file=TRUST_FILE,
            name=bundle.path.name,
            reason=error,
        ) from error
    return OodStatistics(projection, centres, rule.threshold)


def probabilities(logits: NDArray[np.float32], temperature: float) -> NDArray[np.float64]:
    """Calibrate: the softmax of ``logits / temperature`` over the last axis, float64, summing to 1.

    Temperature scaling, C. Guo et al., ICML 2017.
    """
    scaled = np.asarray(logits, np.float64) / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), np.float64)


def prediction_set(probability: Mapping[str, float], rule: PredictionSetRule) -> tuple[str, ...]:
    """List the classes that cannot be excluded, most probable first, at least that one.

    Split conformal prediction with one threshold a class (M. Sadinle et al., JASA 2019).
    """
    ranked = sorted(probability, key=lambda name: -probability[name])
    kept = [n for n in ranked[1:] if n in rule.minimum and probability[n] >= rule.minimum[n]]
    return (ranked[0], *kept)


def input_notices(pixels: Pixels) -> tuple[Notice, ...]:
    """Say what speaks against an image before any network sees it; nothing for an ordinary slice.

    Parameters
    ----------
    pixels
        As :class:`~mriclassifier.imaging.study.Frame` holds them.
    """
    found = [_too_small(pixels), _blank(pixels), _in_colour(pixels)]
    return tuple(notice for notice in found if notice)


def _too_small(pixels: Pixels) -> Notice | None:
    height, width = pixels.shape[:2]
    if min(height, width) >= MIN_EDGE:
        return None
    return Notice(
        code="too_small",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "The picture is very small ({width} x {height} pixels; at least {edge} are needed "
            "each way), so the answer is not to be relied on.",
        ),
        values={"width": width, "height": height, "edge": MIN_EDGE},
    )


def _blank(pixels: Pixels) -> Notice | None:
    low, high = np.percentile(to_grey(pixels), [0.5, 99.5])
    if high - low >= MIN_SPREAD:
        return None
    return Notice(
        code="blank",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "The picture is blank or nearly so, which no brain MRI is; the answer means nothing.",
        ),
    )


def _in_colour(pixels: Pixels) -> Notice | None:
    if pixels.ndim != 3:
        return None
    step = [max(1, -(-edge // _SAMPLED_EDGE)) for edge in pixels.shape[:2]]
    sample = pixels[:: step[0], :: step[1]].astype(np.float32)
    full = 255.0 if pixels.dtype == np.uint8 else max(float(pixels.max()), 1e-12)
    chroma = (sample.max(axis=2) - sample.min(axis=2)) * (255.0 / full)
    if float((chroma > COLOUR_CHROMA).mean()) <= COLOUR_SHARE:
        return None
    return Notice(
        code="colour_photograph",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "The picture is in colour, like a photograph or a colour-coded scan; "
            "the model only knows grey MRI slices.",
        ),
    )


def ood_notice(score: float, statistics: OodStatistics | None) -> Notice | None:
    """Say what the score means: unlike the training images, or nothing to compare with."""
    if statistics is None:
        return Notice(
            code="no_ood_statistics",
            template=QT_TRANSLATE_NOOP(
                "errors",
                "This model cannot tell whether a picture is unlike its training images: "
                "it carries no statistics of them.",
            ),
        )
    if score <= statistics.threshold:
        return None
    return Notice(
        code="unlike_training",
        template=QT_TRANSLATE_NOOP(
            "errors",
            "The picture is unlike the images that the model was trained on "
            "(score {score:.1f}, limit {threshold:.1f}); the answer is not to be relied on.",
        ),
        values={"score": score, "threshold": statistics.threshold},
    )


def threshold_of(statistics: OodStatistics | None) -> float:
    """Return the limit of the score; infinite where there are no statistics."""
    return statistics.threshold if statistics else math.inf


def in_distribution(notices: Sequence[Notice]) -> bool:
    """Whether no notice speaks against the image itself."""
    return not any(notice.code in _AGAINST for notice in notices)


_AGAINST = frozenset({"too_small", "blank", "colour_photograph", "unlike_training"})

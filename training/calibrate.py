"""The numbers of trust: temperature, prediction sets, and what the training images look like."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError, TrainingDataError
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.bundle import Bundle
from mriclassifier.inference.classifier import Classifier, open_classifier
from mriclassifier.inference.manifest import TRUST_FILE, OodRule, PredictionSetRule
from mriclassifier.inference.trust import OodStatistics, probabilities
from training.data import Dataset, Sample
from training.export import rewrite_bundle

TEMPERATURES = (0.2, 10.0)  # outside, the network and not its calibration is at fault
COVERAGE = 0.95
OOD_QUANTILE = 0.975
COMPONENTS = 64
_FEWEST = 20  # images a calibration needs at the very least
Progress = Callable[[str, int, int], object]
Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True, eq=False)
class Responses:
    """What the network made of labelled images.

    Attributes
    ----------
    logits
        float32 ``(N, C)``.
    pooled
        float32 ``(N, K)``, the feature map averaged over its cells.
    labels
        int ``(N,)``, index of the true class.
    """

    logits: Floats
    pooled: Floats
    labels: NDArray[np.int64]


def calibrate_bundle(
    path: Path,
    dataset: Dataset,
    *,
    split: str = "calib",
    fallback: str | None = None,
    reference: str = "train",
    engine: str = "onnx",
    progress: Progress | None = None,
) -> Bundle:
    """Measure the numbers of trust and write them into a bundle.

    Only one image of each duplicate group is used: copies would count their picture twice.

    Parameters
    ----------
    split
        Images that were not trained on; temperature, prediction sets and the out-of-distribution limit
        come from them.
    fallback
        Part to use instead where ``split`` is empty.
    reference
        Images that the network was trained on; the out-of-distribution statistics describe them.
    progress
        Called with (step, done, total).

    Raises
    ------
    TrainingDataError
        Too few images, or a class is missing from the reference images.
    """
    used = split if dataset.part(split, unique=True) or fallback is None else fallback
    classifier = open_classifier(path, engine)
    try:
        calib = collect(classifier, dataset.part(used, unique=True), step=used, progress=progress)
        train = collect(
            classifier, dataset.part(reference, unique=True), step=reference, progress=progress
        )
    finally:
        classifier.close()
    manifest = classifier.bundle.manifest
    temperature = fit_temperature(calib.logits, calib.labels)
    calibrated = probabilities(calib.logits, temperature)
    statistics = fit_statistics(train.pooled, train.labels, classes=len(manifest.classes))
    threshold = fit_threshold(statistics, calib.pooled)
    arrays = io.BytesIO()
    np.savez_compressed(arrays, projection=statistics.projection, centres=statistics.centres)
    return rewrite_bundle(
        path,
        files={TRUST_FILE: arrays.getvalue()},
        temperature=temperature,
        calibration_method="temperature",
        prediction_set=PredictionSetRule(
            method="class_conditional",
            coverage=COVERAGE,
            minimum=fit_minima(calibrated, calib.labels, classes=manifest.classes),
        ),
        ood=OodRule(method="mahalanobis", threshold=threshold),
        training={
            **manifest.training,
            "calibration": {
                "split": used,
                "images": len(calib.labels),
                "reference_images": len(train.labels),
                "components": statistics.projection.shape[1],
                "ood_quantile": OOD_QUANTILE,
            },
        },
    )


def collect(
    classifier: Classifier,
    samples: Sequence[Sample],
    *,
    step: str = "",
    progress: Progress | None = None,
) -> Responses:
    """Run the network on the first frame of every sample that can be read.

    Raises
    ------
    TrainingDataError
        Fewer than 20 of them can be read.
    """
    classes = classifier.bundle.manifest.classes
    logits, pooled, labels = [], [], []
    for number, sample in enumerate(samples):
        try:
            outputs = classifier.run(open_study(sample.path).frames[0])
        except InputError:
            continue
        if sample.label in classes:
            logits.append(outputs.logits[0])
            pooled.append(outputs.features[0].mean(axis=(0, 1), dtype=np.float32))
            labels.append(classes.index(sample.label))
        if progress:
            progress(step, number + 1, len(samples))
    if len(labels) < _FEWEST:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP(
                "errors",
                'Calibration needs at least {fewest} different images in the part "{part}", there are {count}.',
            ),
            fewest=_FEWEST,
            part=step,
            count=len(labels),
        )
    return Responses(
        logits=np.stack(logits), pooled=np.stack(pooled), labels=np.array(labels, np.int64)
    )


def fit_temperature(logits: Floats, labels: NDArray[np.int64]) -> float:
    """Find the temperature of the smallest cross-entropy, within 0.2 and 10.

    Temperature scaling (C. Guo et al., ICML 2017); it moves no arg-max.
    """
    from scipy.optimize import minimize_scalar  # type: ignore[import-untyped]

    rows = np.arange(len(labels))

    def loss(log_temperature: float) -> float:
        p = probabilities(logits, float(np.exp(log_temperature)))[rows, labels]
        return float(-np.log(np.maximum(p, 1e-30)).mean())

    found = minimize_scalar(loss, bounds=tuple(np.log(TEMPERATURES)), method="bounded")
    return float(np.exp(found.x))


def fit_minima(
    calibrated: NDArray[np.float64], labels: NDArray[np.int64], *, classes: Sequence[str]
) -> dict[str, float]:
    """Find for every class the smallest probability that its prediction sets have to keep.

    Class-conditional split conformal prediction (M. Sadinle et al., JASA 2019): of ``n`` images of a
    class, ``floor((1 - coverage) (n + 1))`` may fall below. A class with too few images is never excluded.
    """
    minima = {}
    for index, name in enumerate(classes):
        own = np.sort(calibrated[labels == index, index])
        missed = int(np.floor((1 - COVERAGE) * (len(own) + 1) + 1e-9))
        minima[name] = float(own[missed - 1]) if missed else 0.0
    return minima


def fit_statistics(
    pooled: Floats, labels: NDArray[np.int64], *, classes: int, components: int = COMPONENTS
) -> OodStatistics:
    """Describe the training images in feature space; the limit is still infinite.

    Principal components, class means in them and one shared covariance, shrunk after O. Ledoit and
    M. Wolf (2004), folded into one projection after which plain distances are Mahalanobis distances.

    Parameters
    ----------
    pooled
        float32 ``(N, K)``.
    labels
        int ``(N,)``; every class has to occur.
    """
    from sklearn.covariance import LedoitWolf
    from sklearn.decomposition import PCA

    if len(np.unique(labels)) < classes:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP("errors", "Calibration needs training images of every class.")
        )
    count = max(1, min(components, len(pooled) - classes, pooled.shape[1]))
    axes = PCA(count, svd_solver="full").fit(pooled.astype(np.float64)).components_.T
    means = np.stack([pooled[labels == c].mean(axis=0, dtype=np.float64) for c in range(classes)])
    within = (pooled - means[labels]) @ axes
    covariance: Any = LedoitWolf(assume_centered=True).fit(within).covariance_
    precision = np.linalg.inv(covariance + np.eye(count) * 1e-12)
    projection = (axes @ np.linalg.cholesky(precision)).astype(np.float32)
    centres = (means @ projection).astype(np.float32)
    return OodStatistics(projection, centres, np.inf)


def fit_threshold(statistics: OodStatistics, pooled: Floats) -> float:
    """Find the score that the given share of ordinary images stays below."""
    return float(np.quantile([statistics.score(row) for row in pooled], OOD_QUANTILE))

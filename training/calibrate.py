"""The numbers of trust: temperature, prediction sets, limits, and what the training images look like."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.inference.manifest import (
    TRUST_FILE,
    Manifest,
    OodRule,
    PredictionSetRule,
    RecognitionRule,
    ReferRule,
)
from mriclassifier.inference.trust import (
    OodStatistics,
    load_recogniser,
    load_statistics,
    probabilities,
)
from training.conformal import COVERAGE, fit_bias, fit_sets
from training.data import Dataset
from training.export import rewrite_bundle
from training.recognise import (
    DISTORTED,
    DRAWN,
    HOME_MARGIN,
    RECOGNITION_FLOOR,
    choose_limit,
    fit_recogniser,
    numbers_of,
    strange_numbers,
    varied,
)
from training.responses import FEWEST, Responses, collect, energies
from training.trust_figures import figures_of

COMPONENTS = 64
CLUSTERS = 4  # of a folder of further brain MRI; its sources and sequences are not named
REFER_SHARE = 0.10  # of the calibration images that are answered below the limit of probability
ENERGY_SHARE = 0.03  # of them that the network responds to more weakly than to the rest
UNLIKE_SHARE = 0.99  # of them that are not unlike the training images
VARIED = 1200
FEWEST_STRANGERS = 240
Progress = Callable[[str, int, int], object]
Floats = NDArray[np.float32]


def calibrate_bundle(
    path: Path,
    dataset: Dataset,
    *,
    split: str = "calib",
    fallback: str | None = None,
    reference: str = "train",
    brain: Mapping[str, Path] | None = None,
    also: Mapping[str, Path] | None = None,
    other: Mapping[str, Path] | None = None,
    strangers: int | None = None,
    engine: str = "onnx",
    progress: Progress | None = None,
) -> Bundle:
    """Measure the numbers of trust and write them into a bundle.

    Only one image of each duplicate group is used: copies would count their picture twice.

    Parameters
    ----------
    split
        Images that were not trained on; temperature, prediction sets and limits come from them.
    fallback
        Part to use instead where ``split`` is empty.
    reference
        Images that the network was trained on; the out-of-distribution statistics describe them.
    brain
        Further brain MRI, by name, that the recognition of brain MRI is fitted on, too.
    also
        Brain MRI from elsewhere, by name: nothing is fitted on it, but no limit is chosen that flags
        more than about a fifteenth of any of these folders.
    other
        Pictures that are no brain MRI, by name: only counted, for the record.
    strangers
        How many drawn and distorted pictures the recognition of brain MRI is fitted on; by default
        twice as many as there are reference images, within 240 and 2,900.
    progress
        Called with (step, done, total).

    Raises
    ------
    TrainingDataError
        Too few images, or a class is missing from the reference images.
    """
    used = split if dataset.part(split, unique=True) or fallback is None else fallback
    classifier = open_classifier(path, engine)
    manifest = classifier.bundle.manifest
    try:
        calib = collect(classifier, dataset.part(used, unique=True), step=used, progress=progress)
        train = collect(
            classifier,
            dataset.part(reference, unique=True),
            step=reference,
            keep=True,
            progress=progress,
        )
        foreign = {
            name: collect(classifier, folder, step=name, progress=progress)
            for name, folder in (also or {}).items()
        }
        more = {
            name: collect(classifier, folder, step=name, keep=True, progress=progress)
            for name, folder in (brain or {}).items()
        }
        counted = {
            name: collect(classifier, folder, step=name, progress=progress)
            for name, folder in (other or {}).items()
        }
        held = (
            collect(classifier, dataset.part("val", unique=True), step="val", progress=progress)
            if used != "val" and len(dataset.part("val", unique=True)) >= 20
            else None
        )
    finally:
        classifier.close()
    count = strangers or min(DRAWN + DISTORTED, max(FEWEST_STRANGERS, 2 * len(train)))
    fitted, arrays = _fit(manifest, calib, train, foreign, more, count)
    parts = {used: calib, **({"val": held} if held else {})}
    figures = figures_of(
        fitted, *_loaded(arrays, fitted), parts=parts, brain=foreign, other=counted
    )
    stored = io.BytesIO()
    np.savez_compressed(stored, allow_pickle=False, **arrays)
    record = fitted.training["calibration"]
    return rewrite_bundle(
        path,
        files={TRUST_FILE: stored.getvalue()},
        temperature=fitted.temperature,
        bias=fitted.bias,
        calibration_method=fitted.calibration_method,
        prediction_set=fitted.prediction_set,
        ood=fitted.ood,
        recognition=fitted.recognition,
        refer=fitted.refer,
        training={
            **manifest.training,
            "calibration": {**record, "split": used, "figures": figures},
        },
    )


def check_bundle(
    path: Path,
    dataset: Dataset,
    *,
    also: Mapping[str, Path] | None = None,
    other: Mapping[str, Path] | None = None,
    engine: str = "onnx",
    progress: Progress | None = None,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Measure the figures of a calibrated bundle again and write nothing.

    Returns
    -------
    tuple
        What the manifest states, and what is found now.
    """
    bundle = load_bundle(path)
    stated = dict(bundle.manifest.training.get("calibration", {}).get("figures", {}))
    names = [name for name in stated.get("parts", {}) if dataset.part(name, unique=True)]
    classifier = open_classifier(path, engine)
    try:
        parts = {
            name: collect(classifier, dataset.part(name, unique=True), step=name, progress=progress)
            for name in names or sorted({s.split for s in dataset.samples if s.split} - {"train"})
        }
        brain, strange = (
            {
                name: collect(classifier, folder, step=name, progress=progress)
                for name, folder in (folders or {}).items()
            }
            for folders in (also, other)
        )
    finally:
        classifier.close()
    found = figures_of(
        bundle.manifest,
        load_statistics(bundle),
        load_recogniser(bundle),
        parts=parts,
        brain=brain,
        other=strange,
    )
    return stated, found


def _fit(
    manifest: Manifest,
    calib: Responses,
    train: Responses,
    foreign: Mapping[str, Responses],
    more: Mapping[str, Responses],
    strangers: int,
) -> tuple[Manifest, dict[str, NDArray[Any]]]:
    classes = manifest.classes
    known = calib.labels >= 0
    logits, labels, groups = calib.logits[known], calib.labels[known], calib.groups[known]
    temperature, bias, losses = fit_bias(logits, labels, groups=groups)
    calibrated = probabilities(logits, temperature, bias)
    minima, level = fit_sets(calibrated, labels, classes=classes, groups=groups)
    statistics = fit_statistics(
        train.pooled,
        train.labels,
        classes=len(classes),
        more=[r.pooled for r in more.values()],
    )
    rng = np.random.default_rng(0)
    slices = [*train.pictures, *(grey for r in more.values() for grey in r.pictures)]
    chosen = rng.permutation(len(slices))[: min(VARIED, strangers)]
    brain = np.concatenate(
        [
            train.numbers,
            *(r.numbers for r in more.values()),
            numbers_of([varied(slices[i], rng) for i in chosen]),
        ]
    )
    drawn = round(strangers * DRAWN / (DRAWN + DISTORTED))
    _, strange = strange_numbers(slices, drawn=drawn, distorted=strangers - drawn)
    recogniser = fit_recogniser(brain, strange)

    def likeness(r: Responses) -> NDArray[np.float64]:
        return recogniser.scores(r.pooled, r.numbers)

    recognition = choose_limit(
        likeness(calib), {n: likeness(r) for n, r in foreign.items()}, floor=RECOGNITION_FLOOR
    )
    distance = choose_limit(
        statistics.scores(calib.pooled),
        {n: statistics.scores(r.pooled) for n, r in foreign.items()},
        margin=HOME_MARGIN,
        home_share=UNLIKE_SHARE,
        foreign_share=0.98,
    )
    fitted = replace(
        manifest,
        temperature=temperature,
        bias=bias,
        calibration_method="bias_corrected_temperature" if bias else "temperature",
        prediction_set=PredictionSetRule(
            method="class_conditional", coverage=COVERAGE, minimum=minima
        ),
        ood=OodRule(method="mahalanobis", threshold=distance),
        recognition=RecognitionRule(method="kernel", threshold=recognition),
        refer=ReferRule(
            minimum_probability=float(np.quantile(calibrated.max(axis=1), REFER_SHARE)),
            maximum_energy=float(np.quantile(energies(logits), 1 - ENERGY_SHARE)),
        ),
        training={
            **manifest.training,
            "calibration": {
                "images": len(labels),
                "reference_images": len(train.labels),
                "components": statistics.projection.shape[1],
                "class_level": level,
                "cross_validated_loss": losses,
                "strangers": len(strange),
                "supports": len(recogniser.weights),
                "limits_from": sorted(foreign),
            },
        },
    )
    arrays = {"projection": statistics.projection, "centres": statistics.centres}
    return fitted, {**arrays, **recogniser.to_arrays()}


def _loaded(arrays: Mapping[str, NDArray[Any]], manifest: Manifest) -> tuple[Any, Any]:
    """Both scores as a reader of the bundle has them."""
    from mriclassifier.inference.recognition import Recogniser

    plain = {name: np.asarray(array, np.float32) for name, array in arrays.items()}
    statistics = OodStatistics(plain["projection"], plain["centres"], manifest.ood.threshold)
    return statistics, Recogniser.from_arrays(plain)


def fit_statistics(
    pooled: Floats,
    labels: NDArray[np.int64],
    *,
    classes: int,
    components: int = COMPONENTS,
    more: Sequence[Floats] = (),
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
    more
        Features ``(M, K)`` of further brain MRI: their clusters are centres, too.
    """
    from sklearn.cluster import KMeans
    from sklearn.covariance import LedoitWolf
    from sklearn.decomposition import PCA

    if len(np.unique(labels[labels >= 0])) < classes:
        raise TrainingDataError(
            QT_TRANSLATE_NOOP("errors", "Calibration needs training images of every class.")
        )
    pooled, labels = pooled[labels >= 0], labels[labels >= 0]
    for features in more:
        clusters = max(1, min(CLUSTERS, len(features) // FEWEST))
        found = KMeans(clusters, n_init=4, random_state=0).fit(features).labels_
        labels = np.concatenate([labels, found.astype(np.int64) + classes])
        pooled, classes = np.concatenate([pooled, features]), classes + clusters
    count = max(1, min(components, len(pooled) - classes, pooled.shape[1]))
    axes = PCA(count, svd_solver="full").fit(pooled.astype(np.float64)).components_.T
    means = np.stack([pooled[labels == c].mean(axis=0, dtype=np.float64) for c in range(classes)])
    within = (pooled - means[labels]) @ axes
    covariance: Any = LedoitWolf(assume_centered=True).fit(within).covariance_
    precision = np.linalg.inv(covariance + np.eye(count) * 1e-12)
    projection = (axes @ np.linalg.cholesky(precision)).astype(np.float32)
    centres = (means @ projection).astype(np.float32)
    return OodStatistics(projection, centres, np.inf)

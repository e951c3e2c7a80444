"""Temperature and prediction sets, fitted by scikit-learn and crepes and kept as plain numbers."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.inference.trust import probabilities

Floats = NDArray[np.float32]
TEMPERATURES = (0.2, 10.0)  # outside, the network and not its calibration is at fault
COVERAGE = 0.95
_LEVELS = (0.95, 0.94, 0.93, 0.92, 0.91, 0.9, 0.88, 0.86, 0.84, 0.82, 0.8)
_FOLDS = 10
_FEWEST_EACH = 20  # images of every class that a bias needs
_NEVER = -1e4  # a logit that leaves no probability at any temperature
_GAIN = 0.01  # nats a picture that a bias for each class has to save where it was not fitted
_REPEATS = 5  # one division into folds of a few hundred pictures is a matter of luck
_BIAS_PENALTY = 0.002  # on squared biases: a class of few images keeps a small one


def _as_classifier(classes: int) -> Any:
    """Make a fitted classifier whose inputs are its own logits, for scikit-learn to calibrate."""
    from sklearn.base import BaseEstimator, ClassifierMixin
    from sklearn.frozen import FrozenEstimator

    class Logits(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
        classes_ = np.arange(classes)

        def __sklearn_is_fitted__(self) -> bool:
            return True

        def fit(self, inputs: Any, labels: Any, sample_weight: Any = None) -> Any:
            del inputs, labels, sample_weight
            return self

        def decision_function(self, inputs: NDArray[np.float64]) -> NDArray[np.float64]:
            return inputs

        def predict(self, inputs: NDArray[np.float64]) -> NDArray[np.int64]:
            return np.asarray(inputs.argmax(axis=1), np.int64)

    return FrozenEstimator(Logits())


def fit_temperature(logits: Floats, labels: NDArray[np.int64]) -> float:
    """Find the temperature of the smallest cross-entropy, within 0.2 and 10, with scikit-learn.

    Temperature scaling (C. Guo et al., ICML 2017); it moves no arg-max.

    Parameters
    ----------
    logits
        float32 ``(N, C)``.
    labels
        int ``(N,)``.
    """
    from sklearn.calibration import CalibratedClassifierCV

    if logits.shape[1] == 2:
        # scikit-learn takes two classes by one number; a third one that never comes keeps to logits.
        third = np.full((len(logits), 1), _NEVER, logits.dtype) + logits.min(axis=1, keepdims=True)
        logits = np.concatenate([logits, third], axis=1)
    classes = logits.shape[1]
    # An image of each class without any preference: its loss is the same at every temperature, and a
    # class that does not occur is still known
    inputs = np.concatenate([logits.astype(np.float64), np.zeros((classes, classes))])
    targets = np.concatenate([labels, np.arange(classes)])
    everything = np.arange(len(targets))
    calibrated = CalibratedClassifierCV(
        _as_classifier(classes), method="temperature", cv=[(everything, everything)], ensemble=False
    )
    calibrated.fit(inputs, targets)
    beta = float(calibrated.calibrated_classifiers_[0].calibrators[0].beta_)
    return float(np.clip(1 / max(beta, 1e-9), *TEMPERATURES))


def fit_bias(
    logits: Floats, labels: NDArray[np.int64], *, groups: NDArray[np.int64], seed: int = 0
) -> tuple[float, tuple[float, ...], dict[str, float]]:
    """Find a temperature, and a bias for each class if it pays on images it was not fitted to.

    Bias-corrected temperature scaling (A. Alexandari et al., ICML 2020) is compared with temperature
    alone by cross-validation over groups, repeated with other folds, and taken only where it saves 0.01 nats
    an image or more, and where there are 20 images of every class.

    Returns
    -------
    tuple
        Temperature; the biases, empty where they do not pay; both cross-entropies, nats, if they were compared.
    """
    if np.bincount(labels, minlength=logits.shape[1]).min() < _FEWEST_EACH:
        return fit_temperature(logits, labels), (), {}
    saved = {"temperature": 0.0, "bias": 0.0}
    divisions = [_folds(groups, seed=seed + repeat) for repeat in range(_REPEATS)]
    for folds, fold in itertools.product(divisions, range(_FOLDS)):
        out = folds == fold
        if not out.any() or len(np.unique(labels[~out])) < 2:
            continue
        plain = fit_temperature(logits[~out], labels[~out])
        saved["temperature"] += _loss(logits[out], labels[out], plain, ())
        both = _fit_both(logits[~out], labels[~out], plain)
        saved["bias"] += _loss(logits[out], labels[out], *both)
    saved = {name: value / max(len(labels) * _REPEATS, 1) for name, value in saved.items()}
    temperature = fit_temperature(logits, labels)
    if saved["temperature"] - saved["bias"] < _GAIN:
        return temperature, (), saved
    return (*_fit_both(logits, labels, temperature), saved)


def _loss(
    logits: Floats, labels: NDArray[np.int64], temperature: float, bias: Sequence[float]
) -> float:
    chosen = probabilities(logits, temperature, bias)[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(chosen, 1e-30)).sum())


def _fit_both(
    logits: Floats, labels: NDArray[np.int64], start: float
) -> tuple[float, tuple[float, ...]]:
    from scipy.optimize import minimize  # type: ignore[import-untyped]

    def cost(values: NDArray[np.float64]) -> float:
        temperature = float(np.exp(np.clip(values[0], -5, 5)))
        bias = values[1:] - values[1:].mean()
        penalty = _BIAS_PENALTY * float((bias * bias).sum())
        return _loss(logits, labels, temperature, tuple(bias)) / len(labels) + penalty

    first = np.concatenate([[np.log(start)], np.zeros(logits.shape[1])])
    found = minimize(cost, first, method="L-BFGS-B").x
    bias = found[1:] - found[1:].mean()
    temperature = float(np.clip(np.exp(found[0]), *TEMPERATURES))
    return temperature, tuple(float(value) for value in bias)


def fit_minima(
    calibrated: NDArray[np.float64],
    labels: NDArray[np.int64],
    *,
    classes: Sequence[str],
    level: float = COVERAGE,
) -> dict[str, float]:
    """Find for every class the smallest probability that its prediction sets have to keep.

    Class-conditional split conformal prediction (M. Sadinle et al., JASA 2019) by crepes: a class is kept
    while its p-value is not below ``1 - level``. A class with too few images is never excluded.
    """
    from crepes import ConformalClassifier
    from crepes.extras import hinge

    strangeness = hinge(calibrated, np.arange(len(classes)), labels)
    fitted = ConformalClassifier().fit(strangeness, bins=labels)
    minima = {}
    for index, name in enumerate(classes):
        own = np.unique(strangeness[labels == index])
        # 2 is stranger than any picture: is a class kept even then?
        asked = np.append(own, 2.0)
        p = fitted.predict_p(
            asked[:, None], bins=np.full(len(asked), index), smoothing=False
        ).ravel()
        kept = asked[p >= 1 - level]
        if not len(own) or (len(kept) and kept.max() > 1):
            minima[name] = 0.0
        else:
            minima[name] = float(1 - kept.max()) if len(kept) else 1.0
    return minima


def fit_sets(
    calibrated: NDArray[np.float64],
    labels: NDArray[np.int64],
    *,
    classes: Sequence[str],
    groups: NDArray[np.int64],
    seed: int = 0,
) -> tuple[dict[str, float], float]:
    """Find the classes' limits under which 95 % of all sets hold the true class.

    The answered class is always in its set, so sets made at a level of 95 % hold the true class more
    often. The lowest level of each class is looked for at which, by cross-validation over groups, 95 % in
    all still do.

    Returns
    -------
    tuple
        Limit of every class, and the level.
    """
    folds, chosen = _folds(groups, seed=seed), _LEVELS[0]
    for level in _LEVELS:
        hits = 0.0
        for fold in range(_FOLDS):
            out = folds == fold
            if out.any() and not out.all():
                minima = fit_minima(calibrated[~out], labels[~out], classes=classes, level=level)
                hits += in_sets(calibrated[out], minima, classes)[
                    np.arange(int(out.sum())), labels[out]
                ].sum()
        if hits / len(labels) < COVERAGE:
            break
        chosen = level
    return fit_minima(calibrated, labels, classes=classes, level=chosen), chosen


def in_sets(
    calibrated: NDArray[np.float64], minima: Mapping[str, float], classes: Sequence[str]
) -> NDArray[np.bool_]:
    """Tell which classes are in each image's prediction set, bool ``(N, C)``, the answered one always."""
    inside = calibrated >= np.array([minima[name] for name in classes])
    inside[np.arange(len(calibrated)), calibrated.argmax(axis=1)] = True
    return np.asarray(inside, np.bool_)


def _folds(groups: NDArray[np.int64], *, seed: int) -> NDArray[np.int64]:
    _, places = np.unique(groups, return_inverse=True)
    order = np.random.default_rng(seed).permutation(int(places.max()) + 1 if len(places) else 0)
    return np.asarray(order[places] % _FOLDS, np.int64)

import numpy as np
import pytest
from crepes import ConformalClassifier
from crepes.extras import hinge

from mriclassifier.inference.manifest import PredictionSetRule
from mriclassifier.inference.trust import prediction_set, probabilities
from tests.helpers.bundles import CLASSES
from training.conformal import fit_bias, fit_minima, fit_sets, fit_temperature, in_sets


def answers(count, *, sharpness, seed=0):
    """Logits ``sharpness`` times those under which the labels were drawn."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(scale=2, size=(count, 4)).astype(np.float32)
    chances = probabilities(logits, 1.0)
    labels = np.array([rng.choice(4, p=p) for p in chances])
    return logits * np.float32(sharpness), labels


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 3.0])
def test_the_temperature_undoes_a_wrong_sharpness(sharpness):
    logits, labels = answers(4000, sharpness=sharpness)
    assert fit_temperature(logits, labels) == pytest.approx(sharpness, rel=0.1)


def test_two_classes_get_the_temperature_of_the_smallest_cross_entropy():
    logits, _ = answers(3000, sharpness=2.0)
    two, rng = logits[:, :2], np.random.default_rng(1)
    labels = (rng.random(len(two)) < probabilities(two, 2.0)[:, 1]).astype(np.int64)
    losses = {
        t: -np.log(probabilities(two, t)[np.arange(len(two)), labels]).mean()
        for t in np.linspace(0.5, 5, 226)
    }
    assert fit_temperature(two, labels) == pytest.approx(min(losses, key=losses.get), abs=0.05)


def test_a_perfect_separation_does_not_drive_the_temperature_to_zero():
    logits = np.eye(4, dtype=np.float32)[np.arange(40) % 4]
    assert 0.2 <= fit_temperature(logits, np.arange(40) % 4) < 0.21


def test_prediction_sets_hold_the_true_class_as_often_as_they_promise():
    logits, labels = answers(4000, sharpness=1.0)
    minima = fit_minima(probabilities(logits, 1.0), labels, classes=CLASSES)
    new, truth = answers(4000, sharpness=1.0, seed=1)
    rule = PredictionSetRule(method="class_conditional", coverage=0.95, minimum=minima)
    sets = [
        prediction_set(dict(zip(CLASSES, p, strict=True)), rule) for p in probabilities(new, 1.0)
    ]
    for index, name in enumerate(CLASSES):
        kept = np.mean([name in s for s, t in zip(sets, truth, strict=True) if t == index])
        assert 0.93 <= kept <= 0.99  # a little over: the answered class is always kept
    assert np.mean([len(s) for s in sets]) < 4


def test_a_class_with_few_images_is_never_excluded():
    p = np.full((10, 2), 0.5)
    assert fit_minima(p, np.zeros(10, int), classes=("a", "b")) == {"a": 0.0, "b": 0.0}


@pytest.mark.parametrize("level", [0.9, 0.95])
def test_the_stored_limits_give_the_sets_that_crepes_gives(level):
    logits, labels = answers(300, sharpness=1.0)
    calibrated = probabilities(logits, 1.0)
    minima = fit_minima(calibrated, labels, classes=CLASSES, level=level)
    new = probabilities(answers(400, sharpness=1.0, seed=1)[0], 1.0)
    fitted = ConformalClassifier().fit(hinge(calibrated, np.arange(4), labels), bins=labels)
    for index, name in enumerate(CLASSES):
        kept = fitted.predict_set(
            (1 - new[:, index])[:, None],
            bins=np.full(len(new), index),
            confidence=level,
            smoothing=False,
        )
        inside = np.array(kept).ravel().astype(bool)
        np.testing.assert_array_equal(new[:, index] >= minima[name], inside)


def test_a_missing_class_leaves_the_temperature_as_it_is():
    logits, labels = answers(2000, sharpness=2.0)
    some = labels != 3
    alone = fit_temperature(logits[some], labels[some])
    assert 0.2 < alone < 10


def test_a_bias_is_taken_only_where_it_pays():
    logits, labels = answers(1500, sharpness=1.0)
    groups = np.arange(1500)
    temperature, bias, losses = fit_bias(logits, labels, groups=groups)
    assert bias == ()
    assert temperature == pytest.approx(1, rel=0.1)
    shifted = logits + np.array([0, 2, 0, -2], np.float32)
    temperature, bias, losses = fit_bias(shifted, labels, groups=groups)
    assert temperature == pytest.approx(1, rel=0.15)
    np.testing.assert_allclose(bias, [0, -2, 0, 2], atol=0.5)
    assert fit_bias(shifted[:60], labels[:60], groups=groups[:60])[1:] == ((), {})
    assert losses["bias"] < losses["temperature"] - 0.02


def test_the_level_is_lowered_until_the_sets_with_their_answers_reach_95_per_cent():
    logits, labels = answers(1200, sharpness=1.0)
    calibrated = probabilities(3 * logits, 1.0)
    minima, level = fit_sets(calibrated, labels, classes=CLASSES, groups=np.arange(1200))
    new, truth = answers(3000, sharpness=1.0, seed=5)
    inside = in_sets(probabilities(3 * new, 1.0), minima, CLASSES)
    assert inside[np.arange(3000), truth].mean() == pytest.approx(0.95, abs=0.015)
    assert 0.8 <= level <= 0.95
    assert inside.any(axis=1).all()

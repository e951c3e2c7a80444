import numpy as np
import pytest
from sklearn.metrics import average_precision_score, roc_auc_score

from training.curves import average_precision, class_curves, reliability
from training.intervals import Groups
from training.metrics import Scores, calibration_error

CLASSES = ("a", "b", "c")


def some_scores(n=120, seed=0):
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 3, n)
    p = rng.random((n, 3)).round(1) + 0.4 * np.eye(3)[labels] + 0.01
    p /= p.sum(axis=1, keepdims=True)
    return Scores(
        labels=labels,
        probabilities=p,
        sets=p > 0.3,
        out_of_distribution=np.zeros(n, bool),
        groups=np.arange(n) // 2,
    )


def groups_of(scores):
    return Groups.of(scores.groups.tolist(), repeats=50)


def test_areas_are_those_of_scikit_learn():
    scores = some_scores()
    found = class_curves(scores, CLASSES, groups_of(scores))
    for index, name in enumerate(CLASSES):
        positive, values = scores.labels == index, scores.probabilities[:, index]
        assert found[name]["auc"] == pytest.approx(roc_auc_score(positive, values))
        assert found[name]["average_precision"] == pytest.approx(
            average_precision_score(positive, values)
        )
        low, high = found[name]["auc_95"]
        assert low <= found[name]["auc"] <= high
        roc = found[name]["roc"]
        assert (roc["false_positive_rate"][0], roc["true_positive_rate"][0]) == (0, 0)
        assert (roc["false_positive_rate"][-1], roc["true_positive_rate"][-1]) == (1, 1)
        area = np.trapezoid(roc["true_positive_rate"], roc["false_positive_rate"])
        assert area == pytest.approx(found[name]["auc"])
        assert found[name]["precision_recall"]["recall"][-1] == 1


def test_curves_of_many_images_are_thinned():
    scores = some_scores(2000)
    rng = np.random.default_rng(1)
    p = scores.probabilities + rng.random(scores.probabilities.shape)
    many = Scores(
        labels=scores.labels,
        probabilities=p / p.sum(axis=1, keepdims=True),
        sets=scores.sets,
        out_of_distribution=scores.out_of_distribution,
        groups=scores.groups,
    )
    roc = class_curves(many, CLASSES, Groups.of(range(2000), repeats=2))["a"]["roc"]
    assert len(roc["true_positive_rate"]) == 200


def test_a_class_without_images_has_no_curve():
    scores = some_scores()
    two = scores.take(scores.labels != 2)
    assert set(class_curves(two, CLASSES, groups_of(two))) == {"a", "b"}
    assert average_precision(np.zeros(3, bool), np.arange(3.0)) is None


def test_reliability_bins_add_up_to_the_calibration_error():
    scores = some_scores()
    found = reliability(scores, groups_of(scores))
    filled = [b for b in found["bins"] if b["n"]]
    total = sum(b["n"] * abs(b["mean_probability"] - b["accuracy"]) for b in filled)
    assert found["calibration_error"] == pytest.approx(total / len(scores))
    assert found["calibration_error"] == calibration_error(scores)
    assert sum(b["n"] for b in filled) == found["n"] == len(scores)
    assert found["accuracy"] == pytest.approx(scores.right.mean())
    low, high = found["interval_95"]
    assert low <= high

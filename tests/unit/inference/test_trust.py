import math

import numpy as np
import pytest

from mriclassifier.errors import BundleDamagedError
from mriclassifier.inference import trust
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.manifest import PredictionSetRule
from mriclassifier.inference.outcome import in_distribution
from tests.helpers.bundles import add_recogniser, reseal, write_bundle


def test_probabilities_sum_to_one_and_flatten_with_temperature():
    logits = np.array([3.0, 1.0, -2.0, 0.0], np.float32)
    sharp, flat = trust.probabilities(logits, 1.0), trust.probabilities(logits, 3.0)
    assert math.isclose(sharp.sum(), 1)
    assert sharp.max() > flat.max()
    assert sharp.argmax() == flat.argmax() == 0
    np.testing.assert_allclose(sharp[0], math.exp(3) / np.exp(logits).sum(), rtol=1e-6)


def test_large_logits_do_not_overflow():
    assert trust.probabilities(np.array([1e4, -1e4], np.float32), 0.01).tolist() == [1, 0]


def test_a_bias_moves_probability_between_classes():
    logits = np.array([1.0, 1.0], np.float32)
    np.testing.assert_allclose(
        trust.probabilities(logits, 2.0, (0.5, -0.5)), [0.731059, 0.268941], rtol=1e-5
    )
    assert trust.probabilities(logits, 2.0, ()).tolist() == [0.5, 0.5]


def test_the_prediction_set_keeps_each_class_by_its_own_limit():
    rule = PredictionSetRule(
        method="class_conditional", coverage=0.95, minimum={"a": 0.9, "b": 0.1, "c": 0.3}
    )
    assert trust.prediction_set({"a": 0.2, "b": 0.2, "c": 0.6}, rule) == ("c", "b")
    assert trust.prediction_set({"a": 0.8, "b": 0.05, "c": 0.15}, rule) == ("a",)


def test_without_a_rule_the_set_is_the_label():
    assert trust.prediction_set({"a": 0.4, "b": 0.6}, PredictionSetRule()) == ("b",)


def test_the_score_is_the_distance_to_the_nearest_class():
    statistics = trust.OodStatistics(
        np.eye(3, 2, dtype=np.float32), np.array([[0, 0], [3, 4]], np.float32), 2.0
    )
    assert statistics.score(np.array([0, 0, 9], np.float32)) == 0
    assert statistics.score(np.array([3, 3, 0], np.float32)) == 1
    assert statistics.score(np.array([-3, -4, 0], np.float32)) == 5


def test_a_strange_picture_is_told_in_words_with_score_and_limit_beside():
    statistics = trust.OodStatistics(np.eye(1, dtype=np.float32), np.zeros((1, 1)), 2.0)
    assert trust.ood_notice(2.0, statistics) is None
    notice = trust.ood_notice(2.51, statistics)
    assert (notice.code, in_distribution([notice])) == ("unlike_training", False)
    assert notice.sentence.startswith("Not like the slices that the model learned from")
    assert not any(letter.isdigit() for letter in notice.sentence)
    assert notice.values == {"score": 2.51, "threshold": 2.0}


def test_a_model_without_statistics_says_so_and_condemns_nothing(tmp_path):
    assert trust.load_statistics(load_bundle(write_bundle(tmp_path / "m", trust=False))) is None
    notice = trust.ood_notice(0.0, None)
    assert notice.code == "no_ood_statistics"
    assert in_distribution([notice])
    assert trust.threshold_of(None) == math.inf


@pytest.mark.parametrize(
    "arrays",
    [
        {"projection": np.ones((16, 4), np.float32)},
        {"projection": np.ones((16, 4)), "centres": np.ones((3, 4))},
        {"projection": np.full((16, 4), np.nan), "centres": np.ones((4, 4))},
        {"projection": np.array([{}], object), "centres": np.ones((4, 4))},
    ],
)
def test_statistics_that_do_not_fit_are_refused(tmp_path, arrays):
    folder = write_bundle(tmp_path / "m")
    np.savez(folder / "trust.npz", **arrays)
    reseal(folder)
    with pytest.raises(BundleDamagedError, match=r"trust\.npz"):
        trust.load_statistics(load_bundle(folder))


def test_a_picture_that_is_no_brain_mri_is_told_apart_from_a_strange_one():
    assert trust.recognition_notice(0.2, 0.2) is None
    notice = trust.recognition_notice(0.3, 0.2)
    assert (notice.code, in_distribution([notice])) == ("not_brain_mri", False)
    assert notice.sentence != trust.ood_notice(9.0, STATISTICS).sentence


STATISTICS = trust.OodStatistics(np.eye(1, dtype=np.float32), np.zeros((1, 1)), 2.0)


@pytest.mark.parametrize("change", ["missing", "shape", "nan", "scale"])
def test_a_recogniser_that_does_not_fit_is_refused(tmp_path, change):
    folder = write_bundle(tmp_path / "m")
    add_recogniser(folder, threshold=0.0)
    assert trust.load_recogniser(load_bundle(folder)) is not None
    with np.load(folder / "trust.npz") as stored:
        arrays = dict(stored)
    if change == "missing":
        del arrays["brain_weights"]
    elif change == "shape":
        arrays["brain_supports"] = arrays["brain_supports"][:, 1:]
    elif change == "nan":
        arrays["brain_weights"] = arrays["brain_weights"] * np.nan
    else:
        arrays["brain_scale"] = arrays["brain_scale"] * 0
    np.savez(folder / "trust.npz", **arrays)
    reseal(folder)
    with pytest.raises(BundleDamagedError, match=r"trust\.npz"):
        trust.load_recogniser(load_bundle(folder))


def test_a_statistics_file_that_is_no_archive_is_refused(tmp_path):
    folder = write_bundle(tmp_path / "m")
    (folder / "trust.npz").write_bytes(b"garbage")
    reseal(folder)
    with pytest.raises(BundleDamagedError, match=r"trust\.npz"):
        trust.load_statistics(load_bundle(folder))

import math

import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import BundleDamagedError
from mriclassifier.inference import trust
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.manifest import PredictionSetRule
from tests.helpers.bundles import reseal, write_bundle


def codes(pixels):
    return [notice.code for notice in trust.input_notices(pixels)]


def as_colour(grey):
    return np.repeat(grey[:, :, None], 3, axis=2)


def test_probabilities_sum_to_one_and_flatten_with_temperature():
    logits = np.array([3.0, 1.0, -2.0, 0.0], np.float32)
    sharp, flat = trust.probabilities(logits, 1.0), trust.probabilities(logits, 3.0)
    assert math.isclose(sharp.sum(), 1)
    assert sharp.max() > flat.max()
    assert sharp.argmax() == flat.argmax() == 0
    np.testing.assert_allclose(sharp[0], math.exp(3) / np.exp(logits).sum(), rtol=1e-6)


def test_large_logits_do_not_overflow():
    assert trust.probabilities(np.array([1e4, -1e4], np.float32), 0.01).tolist() == [1, 0]


def test_the_prediction_set_keeps_each_class_by_its_own_limit():
    rule = PredictionSetRule(
        method="class_conditional", coverage=0.95, minimum={"a": 0.9, "b": 0.1, "c": 0.3}
    )
    assert trust.prediction_set({"a": 0.2, "b": 0.2, "c": 0.6}, rule) == ("c", "b")
    assert trust.prediction_set({"a": 0.8, "b": 0.05, "c": 0.15}, rule) == ("a",)


def test_without_a_rule_the_set_is_the_label():
    assert trust.prediction_set({"a": 0.4, "b": 0.6}, PredictionSetRule()) == ("b",)


@pytest.mark.parametrize("name", list(reference_drawings()))
def test_nothing_is_said_against_an_ordinary_slice(name):
    grey = reference_drawings()[name]
    assert codes(grey) == []
    assert codes(as_colour(grey)) == []
    assert codes(grey.astype(np.uint16) * 257) == []


@pytest.mark.parametrize("shape", [(63, 200), (200, 63), (1, 1)])
def test_a_tiny_picture_is_named(shape):
    pixels = np.random.default_rng(0).integers(0, 255, shape, np.uint8)
    assert "too_small" in codes(pixels)


def test_the_smallest_picture_allowed_passes():
    pixels = np.random.default_rng(0).integers(0, 255, (64, 64), np.uint8)
    assert codes(pixels) == []


@pytest.mark.parametrize("value", [0, 128, 255])
def test_a_blank_picture_is_named(value):
    assert codes(np.full((128, 128), value, np.uint8)) == ["blank"]


def test_noise_around_one_grey_is_blank():
    grey = np.random.default_rng(0).normal(100, 2, (128, 128)).astype(np.uint8)
    assert codes(grey) == ["blank"]


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.float32])
def test_a_colour_picture_is_named(kind):
    hue = np.linspace(0, 255, 128)
    picture = np.stack(np.broadcast_arrays(hue, hue[:, None], hue[::-1]), axis=2)
    scale = {np.uint8: 1, np.uint16: 257, np.float32: 1 / 255}[kind]
    assert codes((picture * scale).astype(kind)) == ["colour_photograph"]


def test_a_coloured_arrow_does_not_make_a_slice_a_photograph():
    picture = as_colour(reference_drawings()["axial-plain"])
    picture[40:60, 40:140] = (255, 255, 0)
    assert codes(picture) == []


def test_each_notice_is_one_sentence_of_its_own():
    sentences = [n.sentence for n in trust.input_notices(np.zeros((10, 10), np.uint8))]
    assert len(sentences) == len(set(sentences)) == 2
    assert "10 x 10" in sentences[0]


def test_the_score_is_the_distance_to_the_nearest_class():
    statistics = trust.OodStatistics(
        np.eye(3, 2, dtype=np.float32), np.array([[0, 0], [3, 4]], np.float32), 2.0
    )
    assert statistics.score(np.array([0, 0, 9], np.float32)) == 0
    assert statistics.score(np.array([3, 3, 0], np.float32)) == 1
    assert statistics.score(np.array([-3, -4, 0], np.float32)) == 5


def test_a_strange_picture_is_told_with_score_and_limit():
    statistics = trust.OodStatistics(np.eye(1, dtype=np.float32), np.zeros((1, 1)), 2.0)
    assert trust.ood_notice(2.0, statistics) is None
    notice = trust.ood_notice(2.51, statistics)
    assert (notice.code, trust.in_distribution([notice])) == ("unlike_training", False)
    assert "score 2.5, limit 2.0" in notice.sentence


def test_a_model_without_statistics_says_so_and_condemns_nothing(tmp_path):
    assert trust.load_statistics(load_bundle(write_bundle(tmp_path / "m", trust=False))) is None
    notice = trust.ood_notice(0.0, None)
    assert notice.code == "no_ood_statistics"
    assert trust.in_distribution([notice])
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


def test_a_statistics_file_that_is_no_archive_is_refused(tmp_path):
    folder = write_bundle(tmp_path / "m")
    (folder / "trust.npz").write_bytes(b"garbage")
    reseal(folder)
    with pytest.raises(BundleDamagedError, match=r"trust\.npz"):
        trust.load_statistics(load_bundle(folder))

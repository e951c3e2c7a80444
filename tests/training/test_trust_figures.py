from dataclasses import replace

import numpy as np
import pytest

from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.manifest import OodRule, PredictionSetRule, ReferRule
from mriclassifier.inference.picture_numbers import NUMBER_COUNT
from mriclassifier.inference.trust import OodStatistics
from tests.helpers.bundles import CLASSES, write_bundle
from training.responses import Responses
from training.trust_figures import figures_of, lines


@pytest.fixture
def manifest(tmp_path):
    return replace(
        load_bundle(write_bundle(tmp_path / "m")).manifest,
        temperature=1.0,
        prediction_set=PredictionSetRule(
            method="class_conditional", coverage=0.95, minimum=dict.fromkeys(CLASSES, 0.2)
        ),
        ood=OodRule(method="mahalanobis", threshold=2.0),
        refer=ReferRule(minimum_probability=0.6),
    )


def responses(codes=("", "", "", "")):
    logits = np.log(
        [
            [0.9, 0.05, 0.03, 0.02],
            [0.5, 0.3, 0.1, 0.1],
            [0.1, 0.7, 0.1, 0.1],
            [0.97, 0.01, 0.01, 0.01],
        ]
    )
    return Responses(
        logits=logits.astype(np.float32),
        pooled=np.array([[0.0], [0.0], [0.0], [5.0]], np.float32),
        numbers=np.zeros((4, NUMBER_COUNT), np.float32),
        labels=np.array([0, 1, 0, 0]),
        groups=np.arange(4),
        codes=codes,
    )


STATISTICS = OodStatistics(np.eye(1, dtype=np.float32), np.zeros((4, 1), np.float32), 2.0)


def test_every_outcome_is_counted_once(manifest):
    part = figures_of(manifest, STATISTICS, None, parts={"val": responses()}, brain={}, other={})[
        "parts"
    ]["val"]
    assert part["accuracy"] == 0.5
    assert part["coverage"]["count"] == 3
    assert part["mean_set_size"] == 1.25
    assert (part["flagged"]["count"], part["reasons"]) == (1, {"unlike_training": 1})
    assert part["referred"]["count"] == 1
    assert part["several"]["count"] == 1
    assert part["not_plain"]["count"] == 2
    low, high = part["flagged"]["wilson_95"]
    assert low < 0.25 < high
    assert part["coverage_per_class"]["glioma"]["n"] == 3
    assert "notumor" not in part["coverage_per_class"]


def test_the_first_reason_counts_and_a_flagged_picture_is_not_referred(manifest):
    other = responses(codes=("", "blank", "", "too_small"))
    part = figures_of(manifest, STATISTICS, None, parts={}, brain={"x": other}, other={})
    found = part["brain"]["x"]
    assert found["reasons"] == {"blank": 1, "too_small": 1}
    assert found["referred"]["count"] == 0


def test_the_lines_name_counts_and_intervals(manifest):
    figures = figures_of(
        manifest, STATISTICS, None, parts={"val": responses()}, brain={}, other={"ood": responses()}
    )
    text = "\n".join(lines(figures))
    assert "val: accuracy 0.500" in text
    assert "ood: flagged 1 of 4 (4.6% to 69.9%) (unlike_training 1)" in text

import json

import numpy as np
import pytest

from tests.helpers.boxed_slices import boxed_data
from tests.helpers.bundles import write_bundle
from tests.helpers.drawn_slices import drawn_slice
from training.data import load_index
from training.judge import open_judge
from training.shortcuts import (
    _logistic,
    grey_baseline,
    grey_statistics,
    neighbour_baseline,
    paint_tests,
)


@pytest.fixture
def dataset(tmp_path):
    return load_index(boxed_data(tmp_path / "data"))


@pytest.fixture
def judge(tmp_path):
    with open_judge(write_bundle(tmp_path / "tiny")) as judge:
        yield judge


def judged(judge, dataset):
    return judge.judge(dataset, dataset.part("val", unique=True), step="")[0]


class SeesBright:
    """Stands before the classifier: sure of the tumour as long as something very bright is there."""

    def __init__(self, classifier):
        self._classifier = classifier
        self.bundle = classifier.bundle
        self.engine_name = classifier.engine_name

    def classify(self, frame):
        from dataclasses import replace

        answer = self._classifier.classify(frame)
        sees = float((frame.pixels > 245).mean()) > 0.01
        p = 0.9 if sees else 0.1
        table = {"glioma": p, "meningioma": 0.0, "notumor": 1 - p, "pituitary": 0.0}
        return replace(answer, probabilities=table, label=max(table, key=table.get))

    def close(self):
        self._classifier.close()


def test_a_model_that_looks_at_the_tumour_loses_it_and_only_then(judge, dataset):
    judge.classifier = SeesBright(judge.classifier)
    report = paint_tests(judge, judged(judge, dataset))
    json.dumps(report, allow_nan=False)
    assert report["painted"]["n"] == 9
    assert report["painted"]["share_falling"]["share"] == 1
    assert report["painted"]["mean_fall"] == pytest.approx(0.8)
    assert report["painted"]["changed_to_no_tumour"]["count"] == 9
    assert report["by_class"]["glioma"]["share_class_falling"]["share"] == 1
    assert report["by_class"]["pituitary"]["share_class_falling"]["share"] == 0
    methods = report["by_method"]
    assert methods["mirrored"]["n"] + methods["inpainted"]["n"] == 9
    assert report["elsewhere"]["n"] > 9
    assert report["elsewhere"]["mean_cost"] == pytest.approx(0)
    assert report["elsewhere"]["pictures"] + report["no_room"] == 9


def test_a_model_that_looks_at_something_else_keeps_its_answer(judge, dataset):
    report = paint_tests(judge, judged(judge, dataset))
    # Random weights, brightness taken out: painting changes little
    assert report["painted"]["share_falling"]["share"] < 0.5
    assert report["painted"]["mean_fall_95"] is not None


def test_without_boxes_nothing_is_measured(judge, tmp_path):
    dataset = load_index(boxed_data(tmp_path / "plain", boxes=False))
    assert paint_tests(judge, judged(judge, dataset)) is None


def test_grey_statistics_tell_dark_borders_from_bright_ones(judge, dataset):
    for sample in dataset.samples:
        if sample.label == "notumor":
            picture = drawn_slice(int(sample.duplicate_group[1:]), size=128)
            picture[:10] = 200
            from tests.helpers.drawn_slices import save

            save(sample.path, picture)
    found = grey_baseline(judge, dataset, judged(judge, dataset))
    assert found["auc"] == 1
    assert (found["n"], found["train"]) == (12, 8)
    assert 0 <= found["model_auc"] <= 1
    assert np.isfinite(grey_statistics(drawn_slice(1))).all()


def test_the_baselines_need_something_to_learn_from(judge, dataset):
    nothing = dataset.with_samples(s for s in dataset.samples if s.split == "val")
    assert grey_baseline(judge, nothing, judged(judge, dataset)) is None
    assert neighbour_baseline(judge, nothing, judged(judge, dataset)) is None


def test_the_nearest_neighbour_answers_for_copies(judge, dataset):
    samples = dataset.samples
    train = [s for s in samples if s.split == "train"]
    for sample in samples:
        twin = next(s for s in train if s.label == sample.label)
        sample.path.write_bytes(twin.path.read_bytes())
    found = neighbour_baseline(judge, dataset, judged(judge, dataset))
    assert found["accuracy"] == 1
    assert (found["n"], found["reference"]) == (12, 8)


def test_the_regression_is_that_of_scikit_learn():
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    rng = np.random.default_rng(0)
    truth = rng.random(80) < 0.3
    known = rng.normal(size=(80, 4)) * (1, 5, 0.1, 0) + 0.8 * truth[:, None]
    asked = rng.normal(size=(20, 4))
    scaler = StandardScaler().fit(known)
    theirs = LogisticRegression(C=1 / 3, class_weight="balanced", tol=1e-9, max_iter=1000)
    theirs.fit(scaler.transform(known), truth)
    expected = theirs.decision_function(scaler.transform(asked))
    assert np.allclose(_logistic(known, truth, asked), expected, atol=1e-4)

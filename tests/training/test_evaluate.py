import json
import math
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import BundleMissingError, OutputError, TrainingDataError
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.classifier import open_classifier
from tests.helpers.bundles import CLASSES, write_bundle
from training.data import Dataset, Sample
from training.evaluate import evaluate
from training.metrics import (
    Scores,
    accuracy,
    bootstrap,
    brier,
    calibration_error,
    confusion_matrix,
    coverage,
    cross_entropy,
    macro_auc,
    summary,
)


def scores_of(labels, probabilities, *, sets=None, strange=None, groups=None):
    p = np.array(probabilities, float)
    n = len(labels)
    return Scores(
        labels=np.array(labels),
        probabilities=p,
        sets=np.array(sets) if sets else p == p.max(axis=1, keepdims=True),
        out_of_distribution=np.array(strange or [False] * n),
        groups=np.array(groups or range(n)),
    )


THREE = scores_of(
    [0, 1, 1, 2],
    [[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.5, 0.4, 0.1], [0.1, 0.3, 0.6]],
    sets=[[1, 0, 0], [1, 1, 0], [1, 0, 0], [0, 0, 1]],
    strange=[False, True, False, False],
)


def test_the_figures_are_those_worked_out_by_hand():
    assert accuracy(THREE) == 0.75
    assert math.isclose(cross_entropy(THREE), -np.mean(np.log([0.8, 0.7, 0.4, 0.6])), rel_tol=1e-9)
    assert confusion_matrix(THREE).tolist() == [[1, 0, 0], [1, 1, 0], [0, 0, 1]]
    assert math.isclose(brier(THREE), (0.06 + 0.14 + 0.62 + 0.26) / 4)
    assert coverage(THREE) == 0.75
    report = summary(THREE, ["a", "b", "c"])
    assert report["out_of_distribution_share"] == 0.25
    assert report["prediction_set"]["mean_size"] == 1.25
    b = report["per_class"]["b"]
    assert (b["n"], b["sensitivity"], b["specificity"]) == (2, 0.5, 1.0)
    assert report["per_class"]["a"]["specificity"] == 2 / 3


def test_the_areas_are_those_of_scikit_learn():
    from sklearn.metrics import roc_auc_score

    rng = np.random.default_rng(0)
    labels = rng.integers(0, 4, 200)
    p = rng.random((200, 4)).round(1) + 0.3 * np.eye(4)[labels]  # rounded: with ties
    p /= p.sum(axis=1, keepdims=True)
    expected = roc_auc_score(labels, p, multi_class="ovr", average="macro")
    assert math.isclose(macro_auc(scores_of(labels, p)), expected, rel_tol=1e-9)


def test_a_class_without_images_is_left_out_of_the_area():
    assert macro_auc(scores_of([0, 0], [[0.9, 0.1], [0.8, 0.2]])) is None
    assert macro_auc(scores_of([0, 1], [[0.9, 0.1, 0], [0.2, 0.8, 0]])) == 1.0


def test_a_certain_error_has_a_finite_loss():
    assert math.isclose(cross_entropy(scores_of([1], [[1.0, 0.0]])), -math.log(1e-7), rel_tol=1e-6)


def test_probabilities_that_hold_have_no_calibration_error():
    good = scores_of([0] * 8 + [1] * 2, [[0.8, 0.2]] * 10)
    assert calibration_error(good) < 1e-9
    sure = scores_of([0] * 8 + [1] * 2, [[1.0, 0.0]] * 10)
    assert math.isclose(calibration_error(sure), 0.2)


def test_an_interval_widens_when_images_come_in_groups():
    rng = np.random.default_rng(0)
    right = rng.random(40) < 0.7
    p = np.where(np.repeat(right, 10)[:, None], [0.9, 0.1], [0.1, 0.9])
    alone = bootstrap(scores_of([0] * 400, p), accuracy, repeats=300)
    grouped = bootstrap(
        scores_of([0] * 400, p, groups=np.repeat(np.arange(40), 10).tolist()), accuracy, repeats=300
    )
    assert alone[0] < right.mean() < alone[1]
    assert grouped[1] - grouped[0] > 2 * (alone[1] - alone[0])


DRAWINGS = {name: pixels[::2, ::2] for name, pixels in reference_drawings().items()}


@pytest.fixture
def folder(tmp_path):
    return write_bundle(tmp_path / "tiny")


@pytest.fixture
def dataset(tmp_path):
    root = tmp_path / "data"
    root.mkdir()
    samples = []
    for number, (name, pixels) in enumerate(DRAWINGS.items()):
        for copy in range(2):
            path = root / f"{name}-{copy}.png"
            Image.fromarray(pixels).save(path)
            samples.append(
                Sample(
                    path=path,
                    label=CLASSES[number % 4],
                    split="val",
                    group=str(number),
                    first_of_group=copy == 0,
                )
            )
    return Dataset(root, CLASSES, tuple(samples))


def test_the_report_holds_what_the_classifier_of_the_program_answers(
    folder, dataset, tmp_path, capsys
):
    out = tmp_path / "new" / "report.json"
    steps = []
    report = evaluate(
        folder,
        dataset,
        split="val",
        out=out,
        progress=lambda done, total: steps.append((done, total)),
    )
    assert json.loads(out.read_text()) == report
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"Test Accuracy: {report['accuracy']:.4f}"
    assert lines[1] == f"Test Loss: {report['loss']:.4f}"
    assert lines[2] == f"Test AUC: {report['auc']:.4f}"
    assert steps[-1] == (10, 10)
    classifier = open_classifier(folder)
    right = [
        classifier.classify(open_study(s.path).frames[0]).label == s.label for s in dataset.samples
    ]
    assert report["accuracy"] == np.mean(right)
    assert (report["n"], report["groups"]) == (10, 5)
    assert (report["first_of_group"]["n"], report["first_of_group"]["groups"]) == (5, 5)
    assert report["model"]["sha256"] == classifier.bundle.model_id.sha256
    assert report["unreadable"] == []
    low, high = report["interval_95"]["accuracy"]
    assert low <= report["accuracy"] <= high


def test_an_unreadable_file_is_named_and_the_rest_goes_on(folder, dataset):
    dataset.samples[3].path.write_bytes(b"no picture")
    report = evaluate(folder, dataset, split=None, echo=lambda line: None)
    assert report["n"] == 9
    assert [u["file"] for u in report["unreadable"]] == [dataset.samples[3].path.name]


def test_when_nothing_can_be_read_that_is_said(folder, dataset):
    for sample in dataset.samples:
        sample.path.write_bytes(b"no picture")
    with pytest.raises(TrainingDataError, match="None of the 10 images can be read"):
        evaluate(folder, dataset, split="val")


def test_a_part_that_is_not_there_is_named(folder, dataset):
    with pytest.raises(TrainingDataError, match=r'part "test".*There is: val'):
        evaluate(folder, dataset, split="test")


def test_a_class_that_the_model_does_not_know_is_named(tmp_path, dataset):
    folder = write_bundle(tmp_path / "other", classes=("glioma", "notumor"))
    with pytest.raises(TrainingDataError, match="meningioma, pituitary"):
        evaluate(folder, dataset, split="val")


def test_a_missing_model_or_report_folder_is_one_sentence(folder, dataset, tmp_path):
    with pytest.raises(BundleMissingError):
        evaluate(tmp_path / "nothing", dataset, split="val")
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        evaluate(
            folder, dataset, split="val", out=tmp_path / "file" / "r.json", echo=lambda line: None
        )


def test_an_image_of_one_of_several_classes_is_right_when_any_is_answered():
    both = scores_of(
        [-1, -1, 2],
        [[0.5, 0.3, 0.2], [0.1, 0.2, 0.7], [0.1, 0.1, 0.8]],
        sets=[[0, 1, 0], [0, 0, 1], [0, 0, 1]],
    )
    accepted = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1]], bool)
    scores = Scores(
        labels=both.labels,
        probabilities=both.probabilities,
        sets=both.sets.astype(bool),
        out_of_distribution=both.out_of_distribution,
        groups=both.groups,
        accepted=accepted,
        referred=np.array([False, True, False]),
    )
    assert math.isclose(accuracy(scores), 2 / 3)
    assert math.isclose(coverage(scores), 2 / 3)
    assert math.isclose(cross_entropy(scores), -np.mean(np.log([0.8, 0.3, 0.8])))
    assert confusion_matrix(scores).tolist() == [[0, 0, 0], [0, 0, 0], [0, 0, 1]]
    assert macro_auc(scores) == 1.0  # of the third class: of the others nothing is known
    assert math.isclose(brier(scores), 0.06)
    report = summary(scores, ["a", "b", "c"])
    assert report["outcomes"] == {"answer": 2 / 3, "refer": 1 / 3, "out_of_distribution": 0}
    assert report["answered"] == {"n": 2, "accuracy": 1.0}
    assert report["prediction_set"]["per_class"]["c"]["share"] == 1


def test_evaluation_takes_labels_that_stand_for_several_classes(folder, dataset):
    tumours = ("glioma", "meningioma", "pituitary")
    mixed = dataset.with_samples(
        replace(s, label="tumor") if s.label in tumours[:2] else s for s in dataset.samples
    )
    report = evaluate(
        folder, mixed, split=None, label_sets={"tumor": tumours}, echo=lambda line: None
    )
    row = report["label_sets"]["tumor"]
    answers = row["answers"]
    assert row["n"] == sum(answers.values()) == sum(s.label == "tumor" for s in mixed.samples)
    assert math.isclose(row["sensitivity"], 1 - answers["notumor"] / row["n"])
    with pytest.raises(TrainingDataError, match=r"does not know \(tumor\)"):
        evaluate(folder, mixed, split=None)
    with pytest.raises(TrainingDataError, match="label tumor stands for"):
        evaluate(folder, mixed, split=None, label_sets={"tumor": ("astrocytoma",)})

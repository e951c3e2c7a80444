import csv
import json
from dataclasses import replace

import pytest

from mriclassifier.errors import TrainingDataError
from tests.helpers.bundles import write_bundle
from tests.helpers.drawn_slices import class_folders, drawn_slice, save
from training.judge import open_judge
from training.outside import outside, outside_lines

ROWS = [
    # kind, label, sequence, answer, flagged, outcome
    ("clinic", "glioma", "T1C", "glioma", False, "answer"),
    ("clinic", "glioma", "T1C", "notumor", False, "answer"),
    ("clinic", "notumor", "T2", "notumor", False, "answer"),
    ("clinic", "notumor", "T2", "glioma", False, "refer"),
    ("typeless", "tumor", "", "pituitary", False, "answer"),
    ("typeless", "tumor", "", "notumor", True, "out_of_distribution"),
    ("typeless", "tumor", "", "notumor", False, "refer"),
    ("typeless", "tumor", "", "notumor", False, "answer"),
    ("ood", "cat", "", "notumor", True, "out_of_distribution"),
    ("ood", "cat", "", "glioma", False, "answer"),
]


@pytest.fixture
def judge(tmp_path):
    with open_judge(write_bundle(tmp_path / "tiny")) as judge:
        yield judge


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "elsewhere"
    lines = []
    for number, (kind, label, sequence, *_) in enumerate(ROWS):
        save(root / f"{number}.png", drawn_slice(number, size=96))
        lines.append([f"{number}.png", kind, label, sequence, f"g{number // 2}"])
    with (root / "index.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["file", "kind", "label", "sequence", "group"], *lines])
    return root


class Answers:
    """Stands before the classifier and gives the answers of ``ROWS``, in order."""

    def __init__(self, classifier):
        self._classifier = classifier
        self.bundle = classifier.bundle
        self.close = classifier.close
        self._next = iter(ROWS)

    def classify(self, frame):
        _, _, _, label, flagged, outcome = next(self._next)
        table = {c: 0.7 if c == label else 0.1 for c in self.bundle.manifest.classes}
        return replace(
            self._classifier.classify(frame),
            label=label,
            probabilities=table,
            prediction_set=(label,),
            in_distribution=not flagged,
            outcome=outcome,
        )


def test_the_figures_are_those_counted_by_hand(judge, folder):
    judge.classifier = Answers(judge.classifier)
    report = outside(judge, folder)
    json.dumps(report, allow_nan=False)
    clinic, typeless, ood = (report["kinds"][k] for k in ("clinic", "typeless", "ood"))
    assert clinic["accuracy"]["share"] == 0.5
    assert clinic["groups"] == 2
    assert clinic["sequences"]["T1C"]["tumour_called_no_tumour"]["share"] == 0.5
    assert clinic["sequences"]["T2"]["tumours"] == 0
    assert clinic["sequences"]["T2"]["tumour_called_no_tumour"]["share"] is None
    assert clinic["per_label"]["notumor"]["answers"]["glioma"] == 1
    assert clinic["auc_no_tumour"] == 0.5
    assert clinic["calibration_error"] == pytest.approx(0.2)
    assert typeless["labelled"] == 4
    assert typeless["accuracy"]["count"] == 1
    assert typeless["tumour_called_no_tumour"]["count"] == 3
    assert typeless["tumour_called_no_tumour_and_not_flagged"]["count"] == 2
    assert typeless["tumour_called_no_tumour_and_not_flagged_or_referred"]["count"] == 1
    assert typeless["referred"]["count"] == typeless["flagged"]["count"] == 1
    assert typeless["calibration_error"] is None
    assert ood["accuracy"] is None
    assert ood["tumours"] == 0
    assert ood["flagged"]["share"] == ood["not_plain"]["share"] == 0.5
    assert report["label_sets"] == {"tumor": ["glioma", "meningioma", "pituitary"]}
    assert [p["right"] for p in report["pictures"]][:5] == [True, False, True, False, True]
    assert report["pictures"][-1]["right"] is None
    assert len(outside_lines(report)) == 1 + 3 + 2


def test_a_label_set_of_the_users_own_counts(judge, folder):
    judge.classifier = Answers(judge.classifier)
    report = outside(judge, folder, label_sets={"cat": ("notumor",), "tumor": ("pituitary",)})
    assert report["kinds"]["ood"]["accuracy"]["count"] == 1
    assert report["kinds"]["typeless"]["accuracy"]["count"] == 1


def test_class_folders_do_too_and_an_empty_folder_is_one_sentence(judge, tmp_path):
    report = outside(judge, class_folders(tmp_path / "plain", {"glioma": 2, "notumor": 1}))
    assert report["kinds"]["all"]["labelled"] == 3
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingDataError, match="no images"):
        outside(judge, tmp_path / "empty")

import json

import numpy as np
import pytest

from tests.helpers.boxed_slices import boxed_data
from tests.helpers.bundles import write_bundle
from tests.helpers.drawn_slices import save
from tests.helpers.shared import REPOSITORY, needs_resource, needs_shared, shared
from training.alterations import ALTERATIONS, Alteration
from training.data import load_index
from training.judge import open_judge
from training.stress import stress, stress_lines

SOME = tuple(a for a in ALTERATIONS if a.name in ("inverted", "shift_10", "sixteen_bit"))


@pytest.fixture
def dataset(tmp_path):
    return load_index(boxed_data(tmp_path / "data"))


@pytest.fixture
def judge(tmp_path):
    with open_judge(write_bundle(tmp_path / "tiny")) as judge:
        yield judge


def test_the_report_compares_each_picture_with_itself(judge, dataset):
    report = stress(judge, dataset, split="val", alterations=SOME)
    json.dumps(report, allow_nan=False)
    assert (report["n"], report["limit"]) == (12, None)
    rows = {row["name"]: row for row in report["alterations"]}
    same = rows["sixteen_bit"]
    assert same["difference_points"] == 0 == same["changed_share"]
    assert same["mean_probability_change"] < 1e-6
    assert same["accuracy"] == report["unchanged"]["accuracy"]
    samples = [s for s in dataset.part("val") if s.first_of_group]
    judged, _ = judge.judge(dataset, samples, step="")
    answers = [judge.answer(np.asarray(255 - j.pixels)).label for j in judged]
    right = np.mean([a == s.label for a, s in zip(answers, samples, strict=True)])
    changed = np.mean([a != j.prediction.label for a, j in zip(answers, judged, strict=True)])
    assert rows["inverted"]["accuracy"] == pytest.approx(right)
    assert rows["inverted"]["changed_share"] == pytest.approx(changed)
    assert rows["shift_10"]["variants"] == 4
    assert rows["shift_10"]["worst_accuracy"] <= rows["shift_10"]["accuracy"]
    assert len(stress_lines(report)) == 2 + len(SOME)
    assert report["largest_loss"]["difference_points"] == min(
        row["difference_points"] for row in rows.values()
    )


def test_what_breaks_every_picture_costs_everything(judge, dataset):
    wrong = {}

    def swap(grey, rng):
        return wrong["picture"]

    judged, _ = judge.judge(dataset, dataset.part("val", unique=True), step="")
    wrong["picture"] = judged[0].pixels
    answer = judged[0].prediction.label
    row = stress(
        judge,
        dataset,
        split="val",
        alterations=[Alteration(name="swap", title="swapped", variants=(swap,))],
    )["alterations"][0]
    sensitivities = {name: figures["sensitivity"] for name, figures in row["per_class"].items()}
    assert sensitivities == {name: float(name == answer) for name in judge.classes}
    assert row["accuracy"] == 0.25


def test_originals_are_compared_with_their_copies(judge, dataset, tmp_path):
    folder = tmp_path / "full"
    samples = dataset.part("val", unique=True)
    judged, _ = judge.judge(dataset, samples, step="")
    for item in judged[:5]:
        save(folder / item.sample.path.relative_to(dataset.root), item.pixels)
    bad = folder / judged[5].sample.path.relative_to(dataset.root)
    bad.write_bytes(b"no picture")
    full = stress(judge, dataset, split="val", alterations=(), full_size=folder)["full_size"]
    assert full["n"] == 5
    assert full["same_class_share"]["share"] == 1
    assert full["difference_points"] == 0
    nothing = stress(judge, dataset, split="val", alterations=(), full_size=tmp_path / "none")
    assert nothing["full_size"] is None


@needs_shared("data", "brain-mri", "index.csv")
@needs_resource("models", "brain-mri-resnet50", "manifest.json")
def test_the_shipped_model_keeps_its_answers_in_sixteen_bits_and_almost_when_mirrored():
    dataset = load_index(shared("data", "brain-mri"))
    some = [a for a in ALTERATIONS if a.name in ("flip", "sixteen_bit")]
    with open_judge(REPOSITORY / "resources/models/brain-mri-resnet50") as judge:
        report = stress(judge, dataset, split="val", limit=8, alterations=some)
    rows = {row["name"]: row for row in report["alterations"]}
    assert rows["sixteen_bit"]["changed_share"] == 0
    assert rows["flip"]["changed_share"] <= 0.5

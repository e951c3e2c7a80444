import json
from dataclasses import replace

import numpy as np
import pytest

from mriclassifier.errors import TrainingError
from mriclassifier.imaging.preprocess import PreprocessSpec
from mriclassifier.inference.bundle import Bundle, load_bundle
from mriclassifier.inference.manifest import CARD_FILE, Manifest, Parity
from tests.helpers.bundles import write_bundle
from tests.helpers.figures import example, rate
from training.card import complete_card, stale_lines, write_card
from training.card_figures import headline
from training.cli import main
from training.config import TrainConfig
from training.metrics import Scores, summary

CLASSES = ("glioma", "notumor")


@pytest.fixture
def manifest():
    scores = Scores(
        labels=np.array([0, 0, 1, 1]),
        probabilities=np.array([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8], [0.3, 0.7]]),
        sets=np.ones((4, 2), bool),
        out_of_distribution=np.array([False, False, False, True]),
        groups=np.array([0, 1, 2, 2]),
    )
    report = {"classes": list(CLASSES), **summary(scores, CLASSES)}
    report["first_of_group"] = summary(scores.take(np.array([0, 1, 2])), CLASSES)
    return Manifest(
        name="small", version="1.2.3", created="2026-01-01T00:00:00+00:00", classes=CLASSES,
        preprocess=PreprocessSpec(size=64), files={}, temperature=1.25, calibration_method="temperature",
        parity=Parity(keras_sha256="0" * 64, onnx_sha256="1" * 64, images=7,
                      max_abs_probability_difference=3e-6, same_argmax=True),
        training={
            "recipe": TrainConfig().to_dict(), "epochs": 20, "seconds": 7200.0,
            "environment": {"keras": "3", "backend": "torch", "machine": "Linux"},
            "unique_images": {"train": {"glioma": 11, "notumor": 12}}, "figures": {"val": report},
        },
    )  # fmt: skip


def test_the_card_says_what_the_manifest_says(manifest):
    card = write_card(manifest, notes="## Limits\n\nMany.")
    for text in (
        "# small 1.2.3", "Research use only, not for diagnosis", "## Figures on val",
        "(3)", "### All images (4)", "| accuracy | 0.7500", "| glioma | 2 | 0.500 | 1.000 | 1 | 1 |",
        "2.0 hours", "temperature 1.250", "| train | 11 | 12 |", "3.0e-06", "## Limits",
    ):  # fmt: skip
        assert text in card
    assert "95 % interval" in card


def test_a_figure_that_is_not_defined_is_said(manifest):
    training = manifest.training
    training["figures"]["val"]["auc"] = None
    assert "| not defined |" in write_card(replace(manifest, training=training))


@pytest.fixture
def model(tmp_path, manifest):
    """A model folder whose manifest tells of its training, and figures measured on it."""
    folder = write_bundle(tmp_path / "model")
    record = json.loads((folder / "manifest.json").read_text())
    record["training"] = json.loads(json.dumps({**manifest.training, "figures": {}}))
    record["training"]["unique_images"] = {"train": dict.fromkeys(record["classes"], 5)}
    (folder / "manifest.json").write_text(json.dumps(record))
    return folder


def figures_of(folder, path, **changes):
    bundle = load_bundle(folder)
    found = example(sha256=bundle.model_id.sha256, temperature=bundle.manifest.temperature)
    path.write_text(json.dumps({**found, **changes}))
    return path


def test_card_writes_the_figures_into_the_manifest_and_the_card_from_it(model, tmp_path, capsys):
    figures, notes = figures_of(model, tmp_path / "figures.json"), tmp_path / "notes.md"
    notes.write_text("## Limits\n\nMany | of them.\n")
    before = load_bundle(model).manifest
    words = ["card", "--model", str(model), "--figures", str(figures), "--notes", str(notes)]
    assert main(words) == 0
    assert str(model) in capsys.readouterr().out
    bundle = load_bundle(model)
    assert stale_lines(bundle) == []
    card = bundle.file(CARD_FILE).read_text("utf-8")
    stated = bundle.manifest.training["figures"]
    assert stated == json.loads(json.dumps(headline(example())))
    assert f"{stated['evaluation']['first_of_group']['accuracy']:.3f} (0.790 to 0.870)" in card
    assert card.endswith("Many | of them.\n")
    assert bundle.manifest.files["model.keras"] == before.files["model.keras"]
    assert bundle.manifest.training["recipe"] == before.training["recipe"]
    assert bundle.manifest.files[CARD_FILE] != before.files[CARD_FILE]
    # Again without notes: those of the bundle stay
    complete_card(model, figures)
    assert load_bundle(model).file(CARD_FILE).read_text("utf-8") == card


def test_a_card_that_was_edited_by_hand_is_found_out(model, tmp_path):
    complete_card(model, figures_of(model, tmp_path / "figures.json"))
    bundle = load_bundle(model)
    path = bundle.file(CARD_FILE)
    card = path.read_text("utf-8")
    path.write_text(card.replace("| 0.740 |", "| 0.340 |"), "utf-8")
    assert [line for line in stale_lines(bundle) if "0.740" in line]
    path.write_text(card + "An added line.\n", "utf-8")
    assert stale_lines(bundle) == ["An added line."]


def test_the_card_of_a_manifest_without_notes_may_go_on_after_the_figures(model, manifest):
    there = Bundle(model, replace(manifest, files=load_bundle(model).manifest.files))
    text = write_card(there.manifest)
    (model / CARD_FILE).write_text(text + "## Limits\n", "utf-8")
    assert stale_lines(there) == []
    (model / CARD_FILE).write_text(text.replace("| accuracy | 0.7", "| accuracy | 0.9"), "utf-8")
    assert any("accuracy | 0.7" in line for line in stale_lines(there))


def test_figures_of_another_model_never_reach_the_card(model, tmp_path):
    wrong = {"name": "other", "version": "9", "sha256": "e" * 64}
    figures = figures_of(model, tmp_path / "figures.json", model=wrong)
    before = (model / CARD_FILE).read_bytes()
    with pytest.raises(TrainingError) as caught:
        complete_card(model, figures)
    assert "other 9" in caught.value.sentence
    assert (model / CARD_FILE).read_bytes() == before


def test_figures_of_the_official_part_need_the_nearest_neighbour_beside_them(model, tmp_path):
    evaluation = {**example()["evaluation"], "split": "test"}
    path = tmp_path / "figures.json"
    figures = figures_of(model, path, evaluation=evaluation, baselines={"nearest_neighbour": None})
    with pytest.raises(TrainingError) as caught:
        complete_card(model, figures)
    assert "nearest training picture" in caught.value.sentence
    complete_card(model, figures_of(model, path, evaluation=evaluation))
    card = (model / CARD_FILE).read_text("utf-8").splitlines()
    place = next(i for i, line in enumerate(card) if line.startswith("| `test`: accuracy |"))
    assert "nearest training picture" in card[place + 2]


def test_unreadable_notes_get_one_sentence(model, tmp_path):
    figures = figures_of(model, tmp_path / "figures.json")
    with pytest.raises(TrainingError) as caught:
        complete_card(model, figures, notes=tmp_path / "none.md")
    assert "none.md" in caught.value.sentence


def measured(manifest, figures):
    return write_card(
        replace(manifest, training={**manifest.training, "figures": headline(figures)})
    )


def test_the_card_leads_with_unseen_groups_and_other_sources(manifest):
    card = measured(manifest, example())
    titles = [line for line in card.splitlines() if line.startswith("## ")]
    assert titles[:3] == [
        "## What it is for, and what it is not for", "## The figures that count", "## Class by class",
    ]  # fmt: skip
    first = card.split("## The figures that count")[1].split("## Class by class")[0]
    for words in ("| `val`: accuracy |", "memory) | 0.740 |", "| clinic: right | 28/40 = 0.700",
                  "clinic, T1C: right", 'answered "no tumour recognised" and not flagged | 5/40'):  # fmt: skip
        assert words in first, words


def test_a_share_of_all_or_none_has_wilsons_interval(manifest):
    figures = example()
    figures["outside"]["kinds"]["clinic"]["accuracy"] = {**rate(40, 40), "groups_95": [1.0, 1.0]}
    found = figures["evaluation"]["first_of_group"]["per_class"]["glioma"]
    found |= {"n": 40, "sensitivity": 0.0, "sensitivity_95": [0.0, 0.0]}
    card = measured(manifest, figures)
    assert "40/40 = 1.000 (0.912 to 1.000)" in card
    assert "| glioma | 40 | 0.000 (0.000 to 0.088) |" in card


def test_a_missed_target_and_a_shortcut_are_said_in_words(manifest):
    figures = example()
    figures["shortcuts"]["painted"]["share_falling"] = rate(60, 120)
    card = measured(manifest, figures)
    assert "| 0.830 | at least 0.87 | **missed** |" in card
    assert "misses the target of 70%. For the other 60 the tumour was not recognised" in card
    assert "misses the target" not in measured(manifest, example())


@pytest.mark.parametrize("absent", [k for k in example() if k not in ("schema", "classes")])
def test_a_part_that_was_not_measured_leaves_no_gap(manifest, absent):
    figures = {**example(), absent: None}
    if absent != "left_out":
        figures["left_out"] = {absent: "The reason why."}
    card = measured(manifest, figures)
    del figures[absent]
    assert measured(manifest, figures) == card
    said = {"stress", "shortcuts", "localisation", "outside", "timing"}
    if absent in said:
        assert "Not measured: The reason why." in card
    assert "None" not in card.replace("None of these groups", "")


def test_the_manifest_keeps_no_file_name_and_no_single_picture():
    text = json.dumps(headline(example()))
    for word in (".png", 'pictures": [', "probabilities", '"group"', "false_positive_rate"):
        assert word not in text, word

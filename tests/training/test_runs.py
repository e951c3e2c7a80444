"""From labelled pictures to a model the program opens, through the commands, on a small network."""

import csv
import json

import cv2
import numpy as np
import pytest

keras = pytest.importorskip("keras", reason="the training extra is not installed")

# Keras' own reading of TensorFlow variables
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
)

from mriclassifier.imaging.formats import open_study  # noqa: E402
from mriclassifier.inference.classifier import open_classifier  # noqa: E402
from training.cli import main  # noqa: E402

RECIPE = """
weights = "none"
batch_size = 8
unique_per_epoch = true
calib_fraction = 0.34
calib_margin = 0
stages = [{size = 32, epochs = 1, learning_rate = 1e-3}]
"""


@pytest.fixture
def data(tmp_path):
    folder, rng, rows = tmp_path / "data", np.random.default_rng(0), []
    for number in range(144):
        label = ("bright", "dark")[number % 2]
        (folder / label).mkdir(parents=True, exist_ok=True)
        coarse = rng.integers(0, 100, (6, 6), dtype=np.uint8) + np.uint8(120 * (number % 2 == 0))
        picture = cv2.resize(coarse, (80, 80), interpolation=cv2.INTER_CUBIC)
        cv2.imwrite(str(folder / label / f"{number}.png"), picture)
        rows.append([f"{label}/{number}.png", label, "val" if number >= 120 else "train", number])
    with (folder / "index.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows([["file", "label", "split", "group"], *rows])
    return folder


@pytest.mark.slow
def test_fit_export_evaluate_and_classify_agree(data, tmp_path, capsys):
    (tmp_path / "recipe.toml").write_text(RECIPE)
    run, model, report = tmp_path / "run", tmp_path / "model", tmp_path / "report.json"
    fit = ["fit", "--data", str(data), "--out", str(run), "--recipe", str(tmp_path / "recipe.toml")]
    assert main(fit) == 0
    assert "epoch 1/1" in capsys.readouterr().out
    assert json.loads((run / "data.json").read_text())["files"] == 144

    export = [
        "export",
        "--run",
        str(run),
        "--data",
        str(data),
        "--out",
        str(model),
        "--name",
        "tiny",
    ]
    assert main([*export, "--also", f"again={data}"]) == 0
    capsys.readouterr()
    card = (model / "MODEL_CARD.md").read_text("utf-8")
    assert "## Figures on val" in card
    assert "## Figures on again" in card

    evaluate = ["evaluate", "--data", str(data), "--model", str(model), "--out", str(report)]
    assert main(evaluate) == 0
    printed = capsys.readouterr().out
    figures = json.loads(report.read_text())
    assert f"Test Accuracy: {figures['accuracy']:.4f}" in printed
    assert figures["split"] == "val"
    stated = json.loads((model / "manifest.json").read_text())["training"]["figures"]["val"]
    assert stated["loss"] == pytest.approx(figures["loss"], abs=1e-6)
    assert f"{figures['accuracy']:.4f}" in card

    classifier = open_classifier(model)
    prediction = classifier.classify(open_study(data / "dark" / "143.png").frames[0])
    classifier.close()
    assert set(prediction.probabilities) == {"bright", "dark"}
    assert np.isfinite(prediction.ood_score)

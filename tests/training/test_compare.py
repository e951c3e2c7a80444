from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.errors import TrainingDataError
from tests.helpers.bundles import write_bundle
from tests.helpers.drawn_slices import class_folders, drawn_slice, save
from training.cli import main
from training.compare import compare, mcnemar
from training.data import scan_folders
from training.evaluate import evaluate

COUNTS = {"glioma": 6, "meningioma": 5, "notumor": 4, "pituitary": 5}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return class_folders(tmp_path / "data", COUNTS)


@pytest.fixture
def models(tmp_path: Path) -> tuple[Path, Path]:
    return (
        write_bundle(tmp_path / "old", name="old", seed=1),
        write_bundle(tmp_path / "new", name="new", version="2", seed=2),
    )


@pytest.mark.parametrize(
    ("old_only", "new_only", "p"),
    [(0, 0, 1.0), (0, 1, 1.0), (0, 6, 0.03125), (5, 5, 1.0), (2, 10, 0.03857421875)],
)
def test_the_exact_p_value_is_that_of_a_fair_coin(old_only: int, new_only: int, p: float) -> None:
    old = np.array([True] * old_only + [False] * new_only + [True, False])
    new = np.array([False] * old_only + [True] * new_only + [True, False])
    paired = mcnemar(old, new)
    assert (paired.both, paired.neither) == (1, 1)
    assert (paired.old_only, paired.new_only) == (old_only, new_only)
    assert paired.p == pytest.approx(p)


def test_p_agrees_with_scipy() -> None:
    stats = pytest.importorskip("scipy.stats", reason="the training extra is not installed")
    for old_only in range(0, 30, 3):
        for new_only in range(1, 30, 4):
            old = np.array([True] * old_only + [False] * new_only)
            expected = stats.binomtest(new_only, old_only + new_only, 0.5).pvalue
            assert mcnemar(old, ~old).p == pytest.approx(expected)


def test_both_models_get_the_figures_that_evaluate_gives(
    data: Path, models: tuple[Path, Path], tmp_path: Path
) -> None:
    dataset = scan_folders(data)
    out = tmp_path / "compare.json"
    report = compare(dataset, old=models[0], new=models[1], split=None, out=out)
    for word, model in zip(("old", "new"), models, strict=True):
        alone = evaluate(model, dataset, split=None, echo=lambda _: None)
        for figure in ("accuracy", "loss", "calibration_error"):
            assert report[word][figure] == pytest.approx(alone[figure])
        for label in COUNTS:
            stated = report[word]["per_class"][label]["sensitivity"]
            assert stated == alone["per_class"][label]["sensitivity"]
    paired = report["mcnemar"]
    assert paired["both"] + paired["old_only"] + paired["new_only"] + paired["neither"] == 20
    gain = report["new"]["accuracy"] - report["old"]["accuracy"]
    assert report["accuracy_difference"]["value"] == pytest.approx(gain)
    assert (paired["new_only"] - paired["old_only"]) / 20 == pytest.approx(gain)
    low, high = report["accuracy_difference"]["interval_95"]
    assert low <= gain <= high
    assert all(item["old"] != item["new"] for item in report["changed"])
    assert len(report["changed"]) >= paired["old_only"] + paired["new_only"]
    assert json.loads(out.read_text("utf-8"))["verdict"] == report["verdict"]


def test_a_model_does_not_differ_from_itself(data: Path, models: tuple[Path, Path]) -> None:
    report = compare(scan_folders(data), old=models[0], new=models[0], split=None)
    assert report["changed"] == []
    assert report["mcnemar"]["p"] == 1
    assert report["verdict"].startswith("No difference")


def test_only_classes_that_both_know_are_compared(
    data: Path, models: tuple[Path, Path], tmp_path: Path
) -> None:
    other = write_bundle(tmp_path / "other", classes=("glioma", "lymphoma", "notumor"), seed=3)
    report = compare(scan_folders(data), old=models[0], new=other, split=None)
    assert report["classes"] == ["glioma", "notumor"]
    assert report["images"] == 10
    assert report["left_out"] == {
        "images_of_other_classes": 10,
        "classes_of_old_alone": ["meningioma", "pituitary"],
        "classes_of_new_alone": ["lymphoma"],
    }
    strange = write_bundle(tmp_path / "strange", classes=("lymphoma", "normal"))
    with pytest.raises(TrainingDataError, match="classes that both models know are none"):
        compare(scan_folders(data), old=models[0], new=strange, split=None)


def test_the_command_prints_a_table_and_the_verdict(
    data: Path, models: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "glioma" / "broken.png").write_bytes(b"nothing")
    out = tmp_path / "c.json"
    words = ["compare", "--data", data, "--old", models[0], "--new", models[1], "--out", out]
    assert main([str(w) for w in words]) == 1
    printed = capsys.readouterr().out
    report = json.loads(out.read_text("utf-8"))
    assert report["unreadable"][0]["file"] == "glioma/broken.png"
    for word in ("accuracy", "log loss", "sensitivity glioma", "answer changed"):
        assert word in printed
    assert " ".join(report["verdict"].split()) in " ".join(printed.split())
    assert main([str(w) for w in words] + ["--split", "val"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_copies_of_a_picture_count_once(tmp_path: Path, models: tuple[Path, Path]) -> None:
    folder = class_folders(tmp_path / "data", {"glioma": 3, "notumor": 3})
    for number in range(5):
        save(folder / "glioma" / f"copy{number}.png", drawn_slice(0, size=96))
    rows = ["file,label,duplicate_group"]
    for path in sorted(folder.rglob("*.png")):
        group = "g0" if "copy" in path.name or path.name == "glioma_000.png" else path.name
        rows.append(f"{path.relative_to(folder).as_posix()},{path.parent.name},{group}")
    (folder / "index.csv").write_text("\n".join(rows), "utf-8")
    out = tmp_path / "c.json"
    words = ["compare", "--data", folder, "--old", models[0], "--new", models[1], "--out", out]
    assert main([str(w) for w in words]) == 0
    assert json.loads(out.read_text("utf-8"))["images"] == 6

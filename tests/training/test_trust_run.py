from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from mriclassifier.drawings import reference_drawings
from mriclassifier.errors import UsageError
from mriclassifier.inference.bundle import load_bundle
from tests.helpers.bundles import CLASSES, read_manifest, write_bundle, write_manifest
from training import calibrate, cli
from training.trust_run import differences, open_parts, read_pairs

DRAWINGS = [pixels[::2, ::2] for pixels in reference_drawings().values()]


@pytest.fixture
def data(tmp_path):
    rng = np.random.default_rng(0)
    root = tmp_path / "data"
    root.mkdir()
    rows = ["file,label,split,group"]
    for number in range(72):
        noisy = np.clip(
            DRAWINGS[number % 5] + rng.normal(0, 25, DRAWINGS[number % 5].shape), 0, 255
        )
        Image.fromarray(noisy.astype(np.uint8)).save(root / f"{number}.png")
        split = ("train", "calib", "val")[number % 3]
        rows.append(f"{number}.png,{CLASSES[number // 3 % 4]},{split},g{number}")
    (root / "index.csv").write_text("\n".join(rows))
    return root


@pytest.fixture
def few_strangers(monkeypatch):
    original = calibrate.calibrate_bundle
    monkeypatch.setattr(
        "training.trust_run.calibrate_bundle", lambda *a, **k: original(*a, **k, strangers=64)
    )


def test_the_command_calibrates_and_checks_the_same_figures(tmp_path, data, few_strangers, capsys):
    model = write_bundle(tmp_path / "tiny", trust=False)
    words = ["calibrate", "--model", str(model), "--data", str(data), "--other", f"again={data}"]
    assert cli.main(words) == 0
    said = capsys.readouterr().out
    for words_said in ("val: accuracy", "again: flagged", "Written and read back"):
        assert words_said in said
    manifest = load_bundle(model).manifest
    assert manifest.training["calibration"]["split"] == "calib"
    before = (model / "manifest.json").read_bytes()
    assert cli.main([*words, "--check"]) == 0
    assert "These are the figures that the manifest states." in capsys.readouterr().out
    assert (model / "manifest.json").read_bytes() == before
    record = read_manifest(model)
    record["training"]["calibration"]["figures"]["parts"]["val"]["accuracy"] += 0.1
    write_manifest(model, record)
    assert cli.main([*words, "--check"]) == 1
    assert "differs from the manifest: parts.val.accuracy" in capsys.readouterr().out


def test_a_wrong_pair_is_wrong_usage(tmp_path, data, capsys):
    model = write_bundle(tmp_path / "tiny")
    words = ["calibrate", "--model", str(model), "--data", str(data), "--also"]
    assert cli.main([*words, "clinic"]) == 2
    assert "--also takes a name and a folder" in capsys.readouterr().err
    with pytest.raises(UsageError):
        read_pairs([f"x={tmp_path / 'none'}"], "--also")
    assert read_pairs([f"x={tmp_path}"], "--also") == {"x": tmp_path}


def test_differences_are_named_by_their_place():
    old = {"a": {"n": 3, "x": 0.5}, "gone": 1, "s": "t"}
    assert list(differences(old, {"a": {"n": 3, "x": 0.5}, "s": "u"})) == []
    assert list(differences(old, {"a": {"n": 9, "x": 0.52}})) == [("a.n", 3, 9), ("a.x", 0.5, 0.52)]


def test_the_parts_of_the_recipe_are_set_aside_again(tmp_path, data):
    model = write_bundle(tmp_path / "tiny")
    dataset = open_parts(model, data, None)
    assert {s.split for s in dataset.samples} == {"train", "calib", "val"}
    text = (data / "index.csv").read_text().replace(",calib,", ",train,")
    (data / "index.csv").write_text(text)
    record = read_manifest(model)
    record["training"] = {"recipe": {"calib_fraction": 0.2, "calib_margin": 0, "split_seed": 1}}
    write_manifest(model, record)
    one, two = open_parts(model, data, None), open_parts(model, data, None)
    assert one.part("calib") == two.part("calib") != ()
    assert replace(one, samples=()) == replace(two, samples=())


def test_images_without_parts_all_describe_what_is_ordinary(tmp_path, data):
    model = write_bundle(tmp_path / "tiny")
    text = (data / "index.csv").read_text()
    for split in ("train", "calib", "val"):
        text = text.replace(f",{split},", ",,")
    (data / "index.csv").write_text(text)
    assert {s.split for s in open_parts(model, data, None).samples} == {"train"}

"""Retraining through ``fit``'s options, up to the point where the network would be trained."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from mriclassifier import paths
from mriclassifier.errors import TrainingDataError
from mriclassifier.inference.manifest import KERAS_FILE
from tests.helpers.bundles import write_bundle
from tests.helpers.drawn_slices import class_folders, drawn_slice, save
from training import runs
from training.config import TrainConfig, load_config
from training.data import Dataset
from training.splitfile import read_split, write_split


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return class_folders(tmp_path / "base", {"glioma": 24, "notumor": 24})


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_bundle(tmp_path / "shipped", classes=("glioma", "notumor"), size=96)
    monkeypatch.setattr(paths, "resource", lambda *parts: folder)
    return folder


def prepared(
    data: Path, out: Path, config: TrainConfig, *, also: tuple[Path, ...] = ()
) -> tuple[Dataset, TrainConfig, str]:
    said = io.StringIO()
    dataset, config = runs.prepare(
        data,
        out,
        config,
        resume=False,
        patient_pattern=None,
        console=Console(file=said, width=400),
        also_train=also,
        match_size=True,
    )
    return dataset, config, said.getvalue()


def test_ones_own_images_join_the_base_and_start_from_the_shipped_model(
    base: Path, shipped: Path, tmp_path: Path
) -> None:
    mine = class_folders(tmp_path / "mine", {"glioma": 3, "notumor": 2}, first_head=100)
    config = replace(load_config("retrain"), split_seed=0)
    alone, _, _ = prepared(base, tmp_path / "run1", config)
    dataset, config, said = prepared(base, tmp_path / "run2", config, also=(mine,))
    assert dataset.part("val", "calib", "test") == alone.part("val", "calib", "test")
    assert len(dataset.part("train")) == len(alone.part("train")) + 5
    assert config.weights == str(shipped / KERAS_FILE)
    assert config.size == 96
    assert "5 added images" in said
    assert "Starting from the model tiny 1." in said
    assert json.loads((tmp_path / "run2" / "start.json").read_text())["name"] == "tiny"


def test_added_files_are_found_again_on_a_resume(base: Path, shipped: Path, tmp_path: Path) -> None:
    mine = class_folders(tmp_path / "mine", {"glioma": 3}, first_head=100)
    dataset, _, _ = prepared(base, tmp_path / "run", TrainConfig(weights="none"), also=(mine,))
    write_split(tmp_path / "run" / "split.csv", dataset)
    again = read_split(tmp_path / "run", base)
    assert {s.path.resolve(): s.split for s in again.samples} == {
        s.path.resolve(): s.split for s in dataset.samples
    }


def test_a_picture_of_the_validation_part_is_not_trained_on(
    base: Path, shipped: Path, tmp_path: Path
) -> None:
    config = TrainConfig(weights="none")
    alone, _, _ = prepared(base, tmp_path / "run1", config)
    held = alone.part("val")[0]
    mine = tmp_path / "mine"
    save(mine / held.label / "new.png", drawn_slice(200, size=96))
    (mine / held.label / "leak.png").write_bytes(held.path.read_bytes())
    dataset, _, said = prepared(base, tmp_path / "run2", config, also=(mine,))
    assert [s.path.name for s in dataset.part("train") if s.path.is_relative_to(mine)] == [
        "new.png"
    ]
    assert "1 added images show a picture that is kept" in said


def test_an_index_with_nothing_to_validate_with_is_refused(base: Path, tmp_path: Path) -> None:
    rows = [f"{p.relative_to(base).as_posix()},{p.parent.name},train" for p in base.rglob("*.png")]
    (base / "index.csv").write_text("\n".join(["file,label,split", *rows]), "utf-8")
    with pytest.raises(TrainingDataError, match="to validate with"):
        prepared(base, tmp_path / "run", TrainConfig(weights="none"))
    assert not (tmp_path / "run").exists()


def test_where_the_weights_lay_is_not_told_in_the_model(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"epoch": 1, "history": [{"seconds": 1.0}]}')
    (tmp_path / "environment.json").write_text("{}")
    config = TrainConfig(weights="/jane/secret/model.keras")
    dataset = Dataset(tmp_path, ("a",), ())
    assert runs._summary(tmp_path, config, dataset)["recipe"]["weights"] == "model.keras"
    (tmp_path / "start.json").write_text('{"name": "tiny", "version": "1"}')
    told = runs._summary(tmp_path, config, dataset)
    assert told["recipe"]["weights"] == "tiny 1"
    assert "jane" not in json.dumps(told)

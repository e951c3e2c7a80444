import json
import re

import pytest

from tests.helpers.boxed_slices import boxed_data
from tests.helpers.bundles import write_bundle
from tests.helpers.drawn_slices import class_folders
from training import measure as module
from training.data import load_index
from training.judge import open_judge
from training.measure import PARTS, measure


@pytest.fixture
def dataset(tmp_path):
    return load_index(boxed_data(tmp_path / "data"))


@pytest.fixture
def judge(tmp_path):
    with open_judge(write_bundle(tmp_path / "tiny")) as judge:
        yield judge


def test_everything_is_measured_and_json_holds_it(judge, dataset, tmp_path, monkeypatch):
    elsewhere = class_folders(tmp_path / "elsewhere", {"glioma": 1, "notumor": 1}, first_head=90)
    lines = []
    figures = measure(
        judge,
        dataset,
        split="val",
        full_size=dataset.root,
        outside=elsewhere,
        curve_pictures=2,
        echo=lines.append,
    )
    assert json.loads(json.dumps(figures, allow_nan=False)) == figures
    # The docstring is the schema: every field at the top is named there, and the other way round
    named = set(re.findall(r"^    (?! )(.*)$", module.__doc__.partition("::")[2], re.M))
    words = {word for line in named for word in re.findall(r"(\w+):", line)}
    assert set(figures) <= words
    assert figures["data"]["n"] == 12
    assert figures["evaluation"]["n"] == 16
    assert figures["evaluation"]["first_of_group"]["n"] == 12
    assert len(figures["pictures"]) == 12
    assert all(not picture["right"] for picture in figures["mistakes"])
    own = [picture["probabilities"][picture["label"]] for picture in figures["mistakes"]]
    assert own == sorted(own)
    assert figures["stress"]["full_size"]["same_class_share"]["share"] == 1
    assert figures["outside"]["kinds"]["all"]["n"] == 2
    assert figures["baselines"]["nearest_neighbour"]["n"] == 12
    assert figures["localisation"]["curves"]["n"] <= 3
    assert set(figures["left_out"]) == {"planes"}
    assert {"evaluation", *PARTS} <= set(figures["seconds_by_part"])
    assert any(line.startswith("stress: ") for line in lines)
    assert figures["targets"][0]["name"] == "accuracy"


def test_parts_can_be_left_out_and_what_is_missing_is_said(judge, tmp_path):
    dataset = load_index(boxed_data(tmp_path / "plain", boxes=False, train=0))
    figures = measure(
        judge, dataset, split="val", limit=4, parts=("shortcuts", "outside", "baselines")
    )
    assert figures["data"]["n"] == 4 == figures["data"]["limit"]
    for part in ("stress", "localisation", "shortcuts", "outside", "baselines", "planes"):
        assert figures[part] is None
        assert figures["left_out"][part].endswith(".")


def test_planes_are_told_apart_where_the_index_names_them(judge, dataset):
    index = dataset.root / "index.csv"
    rows = index.read_text("utf-8").splitlines()
    planes = ["plane"] + ["axial" if i % 2 else "sagittal" for i in range(len(rows) - 1)]
    index.write_text("\n".join(f"{a},{b}" for a, b in zip(rows, planes, strict=True)), "utf-8")
    figures = measure(judge, load_index(dataset.root), split="val", parts=())
    assert set(figures["planes"]) == {"axial", "sagittal"}
    assert sum(row["n"] for row in figures["planes"].values()) == 12
    assert "planes" not in figures["left_out"]

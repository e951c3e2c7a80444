"""A folder of drawn pictures with a damaged one, and a plan for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mriclassifier.batch.cluster.units import ClusterPlan
from tests.helpers.answers import MODEL
from tests.helpers.pictures import drawn_head, encoded


@pytest.fixture
def images(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "images"
    (folder / "deeper").mkdir(parents=True)
    for number in range(5):
        (folder / f"{number}.png").write_bytes(encoded(drawn_head(shift=number)))
    (folder / "deeper" / "5.png").write_bytes(encoded(drawn_head(shift=5)))
    (folder / "broken.png").write_bytes(encoded(drawn_head())[:200])
    (folder / ".hidden.png").write_bytes(b"x")
    (folder / "notes.txt").write_text("no picture")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def plan(images: Path) -> ClusterPlan:
    return ClusterPlan(inputs=("images",), model=MODEL, engine="onnx")

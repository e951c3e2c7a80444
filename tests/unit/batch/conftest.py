"""A small folder, a plan for it, and a place for journals."""

from __future__ import annotations

from pathlib import Path

import pytest

from mriclassifier.batch.job import BatchPlan
from tests.helpers.answers import MODEL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    images = tmp_path / "images"
    images.mkdir()
    for number in range(12):
        (images / f"{number:02}.png").write_bytes(b"x" * number)
    return images


@pytest.fixture
def plan(folder: Path) -> BatchPlan:
    return BatchPlan(paths=(folder,), model=MODEL, engine="onnx")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "journals"


@pytest.fixture
def every_row_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows come one by one, so that tests can stop between two."""
    monkeypatch.setattr("mriclassifier.batch.job_progress._MOST_WAITING", 1)

"""A folder of real files through File > Classify Folder, with the model that came with the program."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.batch.rows import to_record
from mriclassifier.batch.runner import classify_files, expand_paths
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.batch.columns import Column
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.settings import Settings
from tests.helpers.shared import needs_resource, needs_shared, shared

NAME = "brain-mri-resnet50"

pytestmark = [
    needs_resource("models", NAME, "manifest.json"),
    needs_shared("data", "full-size"),
    needs_shared("data", "series", "dicom-t1"),
]


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = make_window(make_application(), Settings(paths.settings_file()))
    made.show()
    made.start()
    yield made
    made.close()
    made.deleteLater()
    qapp.processEvents()


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """Two images of each class, three DICOM slices, and one file that was cut short."""
    folder = tmp_path / "ward"
    for kind in sorted(p for p in shared("data", "full-size").iterdir() if p.is_dir()):
        (folder / kind.name).mkdir(parents=True)
        for file in sorted(p for p in kind.iterdir() if p.is_file())[:2]:
            shutil.copy(file, folder / kind.name)
    (folder / "dicom").mkdir()
    for file in sorted(shared("data", "series", "dicom-t1").rglob("*.dcm"))[:3]:
        shutil.copy(file, folder / "dicom")
    whole = next((folder / "glioma").iterdir()).read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 3])
    return folder


def test_the_window_and_the_generator_give_the_same_rows(
    qtbot: QtBot, window: MainWindow, ward: Path, tmp_path: Path
) -> None:
    window.actions_.day.classify_folder.trigger()
    batch = window.day.batch()
    batch.setup.choose(ward)
    batch.setup.exports.kinds["json"].setChecked(True)
    qtbot.waitUntil(batch.setup.start.isEnabled, timeout=60_000)
    qtbot.mouseClick(batch.setup.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "12 rows written" in batch.run.notice.text, timeout=60_000)
    (written,) = tmp_path.glob("ward-results-*.json")
    rows = json.loads(written.read_text("utf-8"))["results"]

    classifier = open_classifier(paths.resource("models", NAME), "onnx")
    items = expand_paths([ward], recursive=True)
    model = classifier.info.model
    expected = [to_record(r, model) for r in classify_files(items, classifier.classify)]
    classifier.close()
    assert [_timeless(row) for row in rows] == [_timeless(row) for row in expected]
    assert sum(row["error"] is not None for row in rows) == 1

    table = batch.run.table
    names = batch.run.model.columns.files
    chosen = names.index(next(name for name in names if name.startswith("dicom")))
    table.select_rows([chosen], current=chosen)
    table.scrollTo(table.currentIndex())
    cell = table.visualRect(batch.run.model.index(table.currentIndex().row(), Column.FILE))
    for click in (qtbot.mouseClick, qtbot.mouseDClick):
        click(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    shown = window.workflow
    qtbot.waitUntil(
        lambda: shown.shown is not None and shown.answer().prediction is not None, timeout=60_000
    )
    prediction = shown.answer().prediction
    assert prediction is not None
    assert shown.shown_image is not None
    assert shown.shown_image.source.path == Path(rows[chosen]["path"])
    assert prediction.probabilities == rows[chosen]["probabilities"]


def _timeless(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "seconds"}

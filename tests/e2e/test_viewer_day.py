"""What a radiologist does with the viewer, on real files, with the model that came with the program."""

from __future__ import annotations

import csv
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import State
from mriclassifier.imaging.series import scan
from mriclassifier.imaging.source import DEFAULT_LIMITS
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.settings import Settings
from tests.gui.conftest import drop, urls
from tests.helpers.canvas_hands import wheel as turn_wheel
from tests.helpers.drawn_series import write_series
from tests.helpers.shared import needs_resource, needs_shared, shared

NAME = "brain-mri-resnet50"
SERIES = shared("data", "series", "dicom-t1")
VOLUME = shared("data", "series", "nifti-t1c", "Pre_Scan_T1.nii.gz")
LONG = 60_000

pytestmark = [
    needs_resource("models", NAME, "manifest.json"),
    needs_shared("data", "series"),
    pytest.mark.slow,
]


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = make_window(make_application(), Settings(paths.settings_file()))
    made.resize(1300, 850)
    made.show()
    made.start()
    yield made
    made.close()
    made.deleteLater()
    qapp.processEvents()


def shown(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: window.workflow.picture() is not None and not window.workflow.waiting, timeout=LONG
    )


def scored(qtbot: QtBot, window: MainWindow, count: int) -> None:
    qtbot.waitUntil(lambda: len(window.workflow.scores().predictions) == count, timeout=LONG)


def wheel(window: MainWindow, notches: int) -> None:
    view = window.pane.view
    turn_wheel(view, view.rect().center(), -120 * notches)


def test_a_dropped_folder_is_one_series_in_the_order_of_the_body(
    qtbot: QtBot, window: MainWindow
) -> None:
    drop(window, urls(SERIES))
    shown(qtbot, window)
    assert len(window.workflow.images) == 1
    image = window.workflow.current
    assert image is not None
    assert image.frame_count == 16
    study = window.workflow.study()
    assert study is not None
    places = [study.facts(index).location for index in range(16)]
    assert None not in places
    assert places == sorted(places) or places == sorted(places, reverse=True)
    assert "Jane" in window.pane.patient.text()
    assert "Jane" not in window.windowTitle()


def test_every_slice_gets_the_classifiers_own_answer(qtbot: QtBot, window: MainWindow) -> None:
    drop(window, urls(SERIES))
    shown(qtbot, window)
    scored(qtbot, window, 16)
    (found,) = list(scan([SERIES], limits=DEFAULT_LIMITS))
    study = found.read()
    classifier = open_classifier(paths.resource("models", NAME), "onnx")
    try:
        for index, prediction in window.workflow.scores().predictions.items():
            expected = classifier.classify(study.frames[index])
            assert dict(prediction.probabilities) == dict(expected.probabilities)
            assert prediction.image_sha256 == expected.image_sha256
    finally:
        classifier.close()


def test_the_wheel_goes_through_the_slices_and_the_panel_follows(
    qtbot: QtBot, window: MainWindow
) -> None:
    drop(window, urls(SERIES))
    shown(qtbot, window)
    scored(qtbot, window, 16)
    before = window.workflow.shown
    assert before is not None
    wheel(window, 3 if before.index < 8 else -3)
    qtbot.waitUntil(lambda: window.workflow.shown != before, timeout=LONG)
    shown(qtbot, window)
    key = window.workflow.shown
    assert key is not None
    assert abs(key.index - before.index) == 3
    answer = window.workflow.answer()
    assert answer.key == key
    assert answer.prediction is window.workflow.scores().predictions[key.index]


def test_the_key_slice_is_one_key_away(qtbot: QtBot, window: MainWindow) -> None:
    drop(window, urls(VOLUME))
    shown(qtbot, window)
    count = window.workflow.scores().count
    scored(qtbot, window, count)
    QTest.keyClick(window.pane.view, Qt.Key.Key_K)
    shown(qtbot, window)
    key = window.workflow.shown
    assert key is not None
    scores = window.workflow.scores().predictions
    tumour = {
        index: 1 - prediction.probabilities["notumor"]
        for index, prediction in scores.items()
        if prediction.outcome != "out_of_distribution"
    }
    assert scores[key.index].label != "notumor"
    assert tumour[key.index] > np.median(list(tumour.values()))


def test_a_zip_of_the_series_answers_as_the_folder_does(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    packed = tmp_path / "study.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(SERIES.iterdir())[:4]:
            archive.write(path, f"DICOM/PA000/{path.stem}")
    folder = tmp_path / "PA000"
    folder.mkdir()
    for path in sorted(SERIES.iterdir())[:4]:
        shutil.copy(path, folder / path.stem)  # as on a CD: no suffix
    answers = []
    for what in (packed, folder):
        drop(window, urls(what))
        shown(qtbot, window)
        scored(qtbot, window, 4)
        scores = window.workflow.scores().predictions
        answers.append([dict(scores[index].probabilities) for index in range(4)])
        window.workflow.close_all()
    assert answers[0] == answers[1]


def test_a_prior_beside_it_scrolls_along(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    write_series(tmp_path / "prior", slices=10)
    drop(window, urls(SERIES, tmp_path / "prior"))
    qtbot.waitUntil(lambda: len(window.workflow.images) == 2, timeout=LONG)
    shown(qtbot, window)
    QTest.keyClick(window.pane.view, Qt.Key.Key_C)
    arrangement = window.layout_.arrangement
    qtbot.waitUntil(lambda: arrangement.is_split, timeout=LONG)
    here, beside = arrangement.viewports[:2]
    qtbot.waitUntil(lambda: beside.view.picture is not None, timeout=LONG)
    before = beside.view.key
    wheel(window, 4)
    qtbot.waitUntil(lambda: beside.view.key != before, timeout=LONG)
    assert here.view.key is not None
    assert beside.view.key is not None
    assert here.view.key.image_id != beside.view.key.image_id
    # Two people: said as long as both are in sight
    assert window.layout_.arranger.bar.warning.isVisible()


def test_the_whole_corpus_is_dropped_and_nothing_breaks(qtbot: QtBot, window: MainWindow) -> None:
    corpus = shared("corpus", "odd")
    if not corpus.exists():
        pytest.skip("real files are not here: ../shared/corpus/odd")
    drop(window, urls(corpus))
    qtbot.waitUntil(lambda: len(window.workflow.images) > 0, timeout=LONG)
    qtbot.waitUntil(
        lambda: (
            all(image.state in (State.DONE, State.FAILED) for image in window.workflow.images)
            and not window.opener.is_searching
        ),
        timeout=240_000,
    )
    with (corpus / "manifest.csv").open(encoding="utf-8") as file:
        manifest = {row["file"]: row for row in csv.DictReader(file)}
    decodable = {Path(name).name for name, row in manifest.items() if row["expected"] == "decode"}
    failed = {
        image.source.path.name
        for image in window.workflow.images
        if image.state is State.FAILED and image.source.path is not None
    }
    assert not failed & decodable

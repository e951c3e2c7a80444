"""Real files dropped on the window, answered by the model that came with the program."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import State
from mriclassifier.gui.wording import class_name, per_cent
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.classifier import open_classifier
from mriclassifier.settings import Settings
from tests.gui.conftest import drop, urls
from tests.helpers.shared import REPOSITORY, needs_resource, needs_shared, shared

NAME = "brain-mri-resnet50"
FULL_SIZE = ("data", "full-size")

pytestmark = [needs_resource("models", NAME, "manifest.json"), needs_shared(*FULL_SIZE)]

IMPORTS = """
import json, sys, time
from pathlib import Path
from mriclassifier import paths
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.settings import Settings

app = make_application()
window = make_window(app, Settings(paths.settings_file()))
window.show()
window.start([Path(sys.argv[1])])
end = time.monotonic() + 120
while window.workflow.answer().prediction is None and time.monotonic() < end:
    app.processEvents()
    time.sleep(0.01)
prediction = window.workflow.answer().prediction
window.close()
heavy = [name for name in ("tensorflow", "keras", "torch", "fastapi") if name in sys.modules]
print(json.dumps({"label": prediction.label if prediction else None, "heavy": heavy}))
"""


def real_files() -> list[Path]:
    """The first file of each class."""
    folders = sorted(path for path in shared(*FULL_SIZE).iterdir() if path.is_dir())
    return [sorted(p for p in folder.iterdir() if p.is_file())[0] for folder in folders]


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = make_window(make_application(), Settings(paths.settings_file()))
    made.show()
    made.start()
    yield made
    made.close()
    made.deleteLater()
    qapp.processEvents()


def test_dropped_files_get_the_classifiers_own_answers(qtbot: QtBot, window: MainWindow) -> None:
    files = real_files()
    drop(window, urls(*files))
    qtbot.waitUntil(
        lambda: (
            len(window.workflow.images) == len(files)
            and all(image.state is State.DONE for image in window.workflow.images)
        ),
        timeout=120_000,
    )
    classifier = open_classifier(paths.resource("models", NAME), "onnx")
    try:
        for image, file in zip(window.workflow.images, files, strict=True):
            expected = classifier.classify(open_study(file).frames[0])
            assert image.prediction is not None
            assert dict(image.prediction.probabilities) == dict(expected.probabilities)
            assert image.prediction.image_sha256 == expected.image_sha256
            window.workflow.show(image.image_id)
            qtbot.waitUntil(lambda image=image: window.workflow.picture() is not None)
            assert window.panel.title.text() == class_name(expected.label)
            for name, value in expected.probabilities.items():
                assert window.panel.bars.bars[name].text == per_cent(value)
            assert window.panel.warnings.isVisible() == bool(expected.warnings)
    finally:
        classifier.close()
    assert NAME in window.footer.model.text()


def test_the_map_of_a_real_file_lies_over_it(qtbot: QtBot, window: MainWindow) -> None:
    drop(window, urls(real_files()[0]))
    qtbot.waitUntil(lambda: window.workflow.answer().prediction is not None, timeout=120_000)
    window.panel.map.check.click()
    assert window.pane.view.overlay is not None


def test_the_window_and_the_command_line_agree(qtbot: QtBot, window: MainWindow) -> None:
    file = real_files()[-1]
    drop(window, urls(file))
    qtbot.waitUntil(lambda: window.workflow.answer().prediction is not None, timeout=120_000)
    prediction = window.workflow.answer().prediction
    assert prediction is not None
    done = subprocess.run(
        [sys.executable, "-m", "mriclassifier", "classify", str(file), "--json"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    record = json.loads(done.stdout.splitlines()[0])
    assert record["label"] == prediction.label
    assert record["probabilities"] == pytest.approx(dict(prediction.probabilities), abs=1e-12)


def test_the_window_classifies_without_tensorflow() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, str(real_files()[0])],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    assert answer["label"] is not None
    assert answer["heavy"] == []

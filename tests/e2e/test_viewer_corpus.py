"""The corpus of odd and hostile files, dropped on the window with the model that came with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.crash import CrashGuard
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import OpenImage, State
from mriclassifier.gui.wording import sentence
from mriclassifier.settings import Settings
from tests.gui.conftest import drop, urls
from tests.helpers.corpus import rows
from tests.helpers.shared import needs_resource, needs_shared, shared

NAME = "brain-mri-resnet50"
KINDS = ("bmp", "dicom", "jpeg", "nifti", "png", "tiff", "webp")
AT_ONCE = 200
LONG = 240_000
SENTENCE = 260  # letters; what is wrong and what to do, and no report

pytestmark = [
    needs_resource("models", NAME, "manifest.json"),
    needs_shared("corpus", "odd"),
    pytest.mark.slow,
    pytest.mark.timeout(300),
]


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[CrashGuard]:
    made = CrashGuard()
    made.install()
    yield made
    made.uninstall()


@pytest.fixture
def window(qapp: QApplication, guard: CrashGuard) -> Iterator[MainWindow]:
    made = make_window(make_application(), Settings(paths.settings_file()))
    made.show()
    made.start()
    yield made
    made.close()
    made.deleteLater()
    qapp.processEvents()


def settle(qtbot: QtBot, window: MainWindow) -> list[OpenImage]:
    """Until every row has its answer or its reason."""
    ended = (State.DONE, State.FAILED)
    qtbot.waitUntil(lambda: len(window.workflow.images) > 0, timeout=LONG)
    qtbot.waitUntil(
        lambda: (
            not window.opener.is_searching
            and all(image.state in ended for image in window.workflow.images)
        ),
        timeout=LONG,
    )
    return list(window.workflow.images)


def check_rows(images: list[OpenImage]) -> None:
    """A failed row has one sentence, in our words, that names its file."""
    for image in images:
        if image.state is State.FAILED:
            assert image.failure is not None
            said = sentence(image.failure)
            assert said.count("\n") == 0
            assert len(said) < SENTENCE, said
            assert said.endswith((".", "!", "?")), said
            assert "rror(" not in said, said
            assert image.failure.code != "input", said


def where_it_is_shown(window: MainWindow) -> dict[Path, FrameKey]:
    """The frame that each file became; the first one of a file of several."""
    found: dict[Path, FrameKey] = {}
    for image in window.workflow.images:
        keys = [FrameKey(image.image_id, index) for index in range(image.frame_count)]
        of_slices = {window.workflow.facts_of(key).path: key for key in keys}
        for path in (None, image.source.path):
            of_slices.setdefault(path, FrameKey(image.image_id))
        found |= {path: key for path, key in of_slices.items() if path is not None}
    return found


def in_portions(paths: list[Path]) -> Iterator[list[Path]]:
    for start in range(0, len(paths), AT_ONCE):
        yield paths[start : start + AT_ONCE]


def test_a_folder_of_hostile_files_is_rows_and_sentences_and_nothing_breaks(
    qtbot: QtBot, window: MainWindow, guard: CrashGuard, capfd: pytest.CaptureFixture[str]
) -> None:
    drop(window, urls(shared("corpus", "hostile")))
    images = settle(qtbot, window)
    check_rows(images)
    assert len(images) > 150
    assert {image.state for image in images} == {State.DONE, State.FAILED}
    assert guard.dialog is None
    assert capfd.readouterr() == ("", "")


def test_every_hostile_file_named_by_itself_has_its_row(
    qtbot: QtBot, window: MainWindow, guard: CrashGuard, capfd: pytest.CaptureFixture[str]
) -> None:
    every = [path for path in sorted(shared("corpus", "hostile").rglob("*")) if path.is_file()]
    for portion in in_portions(every):
        drop(window, urls(*portion))
        check_rows(settle(qtbot, window))
        assert not set(portion) - set(where_it_is_shown(window))
        window.workflow.close_all()
        window.pane.messages.clear()
    assert guard.dialog is None
    assert capfd.readouterr() == ("", "")


def test_every_odd_file_is_shown_in_its_size_or_refused_in_its_row(
    qtbot: QtBot, window: MainWindow, guard: CrashGuard, capfd: pytest.CaptureFixture[str]
) -> None:
    odd = [parameter.values[0] for parameter in rows("odd", *KINDS)]
    drop(window, urls(*(file.path for file in odd)))
    check_rows(settle(qtbot, window))
    shown_at = where_it_is_shown(window)
    refused = []
    for file in odd:
        # Of two files with the same bytes one is shown
        same = [other.path for other in odd if other["sha256"] == file["sha256"]]
        key = next(shown_at[path] for path in same if path in shown_at)
        image = window.workflow.images.get(key.image_id)
        assert image is not None
        if image.state is State.FAILED:
            assert image.failure is not None
            assert file.path.name in sentence(image.failure)
            refused.append(file)
            continue
        window.workflow.show_key(key)
        qtbot.waitUntil(lambda: not window.workflow.waiting, timeout=LONG)
        assert window.workflow.shown == key
        width = file["display_width"] or file["width"]
        if width:
            size = f"{width} × {file['display_height'] or file['height']} px"
            assert window.pane.facts.text().startswith(size), file.path.name
    assert all("clear" in file["expected"] for file in refused)
    certain = [
        file
        for file in odd
        if file["expected"].startswith("clear") and "or " not in file["expected"]
    ]
    assert {file.path for file in certain} <= {file.path for file in refused}
    assert guard.dialog is None
    assert capfd.readouterr() == ("", "")

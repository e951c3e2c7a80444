"""What the window of batches says of what goes wrong, and that the rest goes on."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mriclassifier.batch import journal as journals
from mriclassifier.batch.job import JobState
from mriclassifier.errors import BundleDamagedError
from mriclassifier.gui.batch.columns import Outcome
from mriclassifier.gui.batch.export_dialog import ExportDialog
from mriclassifier.policy import Policy
from tests.gui.batch.conftest import Make, begin, begin_held, ended, files, table_row
from tests.gui.conftest import Lab


def test_what_cannot_be_started_is_said_in_one_sentence_in_place(
    qtbot: QtBot, make: Make, folder: Path, tmp_path: Path
) -> None:
    window = make().window()
    page = window.setup

    def said(text: str) -> None:
        qtbot.waitUntil(
            lambda: text in page.problem.text and page.problem.isVisible(), timeout=5000
        )
        assert not page.start.isEnabled()

    window.setup.choose(folder / "gone")
    said("There is no folder")
    page.choose(folder / "text.png")
    said("text.png is a file. Choose its folder")
    (tmp_path / "empty").mkdir()
    page.choose(tmp_path / "empty")
    said("There is no image file in this folder or the folders within it.")
    page.recursive.setChecked(False)
    said("Tick “Folders within folders” to look deeper.")
    page.recursive.setChecked(True)
    page.choose(folder)
    page.include.setText("scan*")
    said("No file fits the chosen kinds and name patterns.")
    page.include.setText("img1*; IMG2.*")
    qtbot.waitUntil(lambda: page.start.isEnabled(), timeout=5000)
    assert page.outcome.text() == "4 files"
    page.exclude.setText("*1.png")
    qtbot.waitUntil(lambda: page.outcome.text() == "2 files", timeout=5000)
    for box in page.kinds.values():
        box.setChecked(False)
    said("No kind of file is chosen.")
    page.kinds["BMP"].setChecked(True)
    said("No file fits the chosen kinds and name patterns.")
    if os.name != "nt" and os.geteuid():
        (tmp_path / "empty").chmod(0)
        page.choose(tmp_path / "empty")
        said("cannot be read")
        (tmp_path / "empty").chmod(0o700)


def test_a_folder_that_vanishes_becomes_failed_rows_and_the_run_goes_on(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    desk = make()
    window = desk.window()
    begin_held(qtbot, desk, lab, window, folder)
    shutil.rmtree(folder)
    lab.go.set()
    ended(qtbot, window)
    assert len(files(window)) == 14
    groups = {row.name for row in window.run.summary.reasons if not row.isHidden()}
    assert "Missing or not readable" in groups
    missing = table_row(window, str(Path("b", "img11.png")))
    assert window.run.model.columns.outcome(missing) is Outcome.FAILED
    window.run.table.open_asked.emit(missing)
    qtbot.waitUntil(lambda: window.run.notice.text == "img11.png is not there any more.")
    assert desk.opened == []


def test_a_full_disk_stops_the_batch_so_that_it_can_go_on_later(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make()
    window = desk.window()
    begin_held(qtbot, desk, lab, window, folder)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(journals.os, "fsync", full)
        lab.go.set()
        ended(qtbot, window, JobState.FAILED)
    assert "No space left on device" in window.run.notice.text
    assert window.run.notice.text.endswith("make room, then go on with the batch.")
    kept = len(files(window))
    qtbot.mouseClick(window.run.strip.resume, Qt.MouseButton.LeftButton)
    ended(qtbot, window)
    assert kept < 14
    assert len(set(files(window))) == len(files(window)) == 14


def test_an_export_that_cannot_be_written_leaves_one_sentence(
    qtbot: QtBot, make: Make, folder: Path, tmp_path: Path
) -> None:
    window = make().window()
    begin(qtbot, window, folder / "a")
    ended(qtbot, window)
    window.deeds.ask_export()
    window.findChild(ExportDialog).choose_path(tmp_path / "nowhere" / "out.csv")
    qtbot.waitUntil(lambda: "cannot be written" in window.run.notice.text, timeout=5000)
    assert window.run.strip.export.isEnabled()


def test_a_model_that_fails_or_is_switched_stops_the_batch_with_its_rows_kept(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    desk = make()
    window = desk.window()
    begin_held(qtbot, desk, lab, window, folder)
    desk.engine.switch("keras")
    lab.go.set()
    ended(qtbot, window, JobState.FAILED)
    assert "Another model answers now" in window.run.notice.text
    assert 1 <= len(files(window)) < 14

    desk.engine.switch("onnx")
    qtbot.waitUntil(lambda: desk.engine.name_in_use == "onnx")
    lab.fault = BundleDamagedError("The model is damaged.")
    qtbot.mouseClick(window.run.strip.resume, Qt.MouseButton.LeftButton)
    ended(qtbot, window, JobState.FAILED)
    qtbot.waitUntil(lambda: window.run.notice.text.startswith("The model is damaged."))
    lab.fault = None
    qtbot.mouseClick(window.run.strip.resume, Qt.MouseButton.LeftButton)
    ended(qtbot, window)
    assert len(set(files(window))) == 14


def test_without_a_model_the_page_says_why(
    qtbot: QtBot, make: Make, lab: Lab, folder: Path
) -> None:
    lab.load_faults["onnx"] = BundleDamagedError("The model is damaged.")
    window = make().window()
    window.setup.choose(folder)
    qtbot.waitUntil(lambda: window.setup.problem.text == "The model is damaged.", timeout=5000)
    assert not window.setup.start.isEnabled()


def test_who_may_not_export_is_told(qtbot: QtBot, make: Make, folder: Path) -> None:
    window = make(policy=replace(Policy(), allow={"export": ()})).window()
    begin(qtbot, window, folder / "a")
    ended(qtbot, window)
    qtbot.mouseClick(window.run.strip.export, Qt.MouseButton.LeftButton)
    assert "administrator" in window.run.notice.text
    assert window.findChild(ExportDialog) is None

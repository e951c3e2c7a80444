"""Folders as users have them: CDs, copies, gaps, two patients, thousands of files."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pydicom.dataset import Dataset
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import State
from tests.gui.conftest import DARK, Lab, Write, drop, rows, urls
from tests.gui.test_series_workflow import scored
from tests.helpers.drawn_series import write_series


def is_quiet(window: MainWindow) -> bool:
    """Nothing is looked for and nothing waits."""
    ended = (State.DONE, State.FAILED)
    images = list(window.workflow.images)
    return (
        bool(images)
        and not window.opener.is_searching
        and all(image.state in ended for image in images)
    )


def remarks(window: MainWindow) -> str:
    return window.panel.study.box.text


def test_a_zip_and_its_folder_dropped_together_show_each_slice_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    files = write_series(tmp_path / "cd", slices=6)
    with zipfile.ZipFile(tmp_path / "cd.zip", "w") as packed:
        for file in files:
            packed.write(file, f"cd/{file.name}")
    drop(window, urls(tmp_path / "cd.zip", tmp_path / "cd"))
    qtbot.waitUntil(lambda: is_quiet(window), timeout=10_000)
    qtbot.waitUntil(lambda: scored(window) == 6)
    assert len(window.workflow.images) == 1
    assert window.pane.frames.number.text() == "4 of 6"
    assert "6 files are copies of others and are shown once." in remarks(window)
    content = window.pane.frames.strip.content
    assert content is not None
    assert not content.repeated


def test_a_cd_with_its_index_and_its_viewer_is_one_series_without_complaints(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    cd = tmp_path / "CD"
    write_series(cd / "DICOM" / "PA000" / "ST000", slices=6, suffix="")
    (cd / "DICOMDIR").write_bytes(b"\0" * 128 + b"DICM" + b"\0" * 200)
    (cd / "AUTORUN.INF").write_text("[autorun]\nopen=viewer.exe\n")
    (cd / "README").write_text("Insert the disc.")
    (cd / "viewer.exe").write_bytes(b"MZ" + bytes(300))
    (cd / "VIEWER" / "help").mkdir(parents=True)
    (cd / "VIEWER" / "help" / "index.htm").write_text("<html></html>")
    drop(window, urls(cd))
    qtbot.waitUntil(lambda: is_quiet(window), timeout=10_000)
    qtbot.waitUntil(lambda: scored(window) == 6)
    assert len(window.workflow.images) == 1
    assert window.pane.messages.text == ""
    assert window.pane.patient.text().startswith("Drawing, Phantom · ID DRAWN-1")


def test_two_patients_in_a_folder_stand_under_their_names_and_each_picture_under_its_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def other(index: int, made: Dataset) -> None:
        made.PatientName = "Other^Person"
        made.PatientID = "DRAWN-2"
        made.StudyInstanceUID += ".2"

    # Mixed in one folder, and the files' names give nothing away
    write_series(tmp_path / "cd", slices=5)
    write_series(tmp_path / "cd", slices=5, series="2", change=other)
    drop(window, urls(tmp_path / "cd"))
    qtbot.waitUntil(lambda: is_quiet(window), timeout=10_000)
    listed = [row.partition(":")[0] for row in rows(window)]
    assert [row.split(",")[0] for row in listed] == ["Drawing", "T1 drawn", "Other", "T1 drawn"]
    for image, name in zip(
        list(window.workflow.images),
        ("Drawing, Phantom · ID DRAWN-1", "Other, Person"),
        strict=True,
    ):
        window.workflow.show(image.image_id)
        qtbot.waitUntil(lambda: not window.workflow.waiting)
        assert window.pane.patient.text().startswith(name)
        assert window.workflow.shown is not None
        assert window.workflow.shown.image_id == image.image_id
        assert "This folder holds images of 2 patients." in remarks(window)
        study = window.workflow.study()
        assert study is not None
        assert name.startswith(study.header.patient.name)


def test_a_missing_and_a_repeated_slice_are_said_and_marked_where_they_are(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    def change(index: int, made: Dataset) -> bool:
        if index == 6:
            made.ImagePositionPatient = [-96.0, -96.0, 15.0]  # where slice 5 lies
        return index != 3

    write_series(tmp_path / "cd", slices=10, change=change)
    drop(window, urls(tmp_path / "cd"))
    qtbot.waitUntil(lambda: scored(window) == 9, timeout=10_000)
    content = window.pane.frames.strip.content
    assert content is not None
    # Positions in mm: 0 3 6 | 12 15 15 | 21 24 27; slice 6 was moved away from 18
    assert content.gaps == {3, 6}
    assert content.repeated == {5}
    said = remarks(window)
    assert "A slice seems to be missing between slice 3 and 4." in said
    assert "A slice seems to be missing between slice 6 and 7." in said
    assert "One slice lies in the same place as another one; both are shown." in said
    assert "missing between slice 3 and 4" in content.tip(3)
    assert "same place as slice 5" in content.tip(5)


@pytest.mark.timeout(120)
def test_three_thousand_files_fill_the_list_little_by_little_until_it_is_stopped(
    qtbot: QtBot, window: MainWindow, lab: Lab, write: Write, tmp_path: Path
) -> None:
    lab.go.clear()  # nothing is classified, so that reading does not go far beyond what is seen
    data = write("one.png", DARK, 40).read_bytes()
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number:04}.png").write_bytes(data)
    portions: list[int] = []
    window.workflow.images_added.connect(lambda ids: portions.append(len(ids)))
    drop(window, urls(folder))
    qtbot.waitUntil(lambda: len(portions) >= 3, timeout=10_000)
    qtbot.waitUntil(lambda: window.workflow.shown is not None)
    qtbot.waitUntil(window.pane.scan.isVisible)
    assert window.opener.is_searching, "the first picture is there before the last file is found"
    assert "found" in window.pane.scan.words.text()
    window.pane.scan.button.click()
    qtbot.waitUntil(lambda: not window.opener.is_searching)
    found = len(window.workflow.images)
    assert max(portions) <= 100
    assert 300 <= found < 3000
    qtbot.wait(150)
    assert len(window.workflow.images) == found == sum(portions)
    assert not window.pane.scan.isVisible()
    window.actions_.close_all.trigger()
    lab.go.set()
    assert len(window.workflow.images) == 0

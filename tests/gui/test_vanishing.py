"""Files that vanish while the window shows them, and rows that are chosen before they are read."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mriclassifier.gui.file_list import state_text
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import Source, State
from mriclassifier.gui.strip_picture import Mark
from mriclassifier.imaging.study import Frame, Header, Patient, Study
from tests.gui.conftest import BRIGHT, DARK, Lab, Write, drawn, drop, rows, urls, wait_for_result
from tests.gui.test_series_workflow import Stack, open_stack, scored
from tests.helpers.drawn_series import write_nifti, write_series


def let_go(window: MainWindow, image_id: int) -> None:
    """As when many other images were looked at since."""
    window.workflow.images.forget_study(image_id)
    window.workflow._desk.pictures.forget(image_id)


def marks(window: MainWindow) -> list[int]:
    content = window.pane.frames.strip.content
    return [] if content is None else [int(mark) for mark in content.columns.marks]


@pytest.mark.parametrize("why", ["another model", "memory"])
def test_the_slice_that_is_shown_vanishes_and_stays_with_one_sentence(
    qtbot: QtBot, window: MainWindow, why: str
) -> None:
    stack = Stack()
    open_stack(qtbot, window, stack)
    qtbot.waitUntil(lambda: scored(window) == 8)
    picture, shown = window.pane.view.picture, window.workflow.shown
    assert shown is not None
    stack.broken = set(range(8))
    if why == "another model":
        window.engine.switch("keras")
        qtbot.waitUntil(lambda: window.panel.title.text() == "No answer")
        qtbot.waitUntil(lambda: marks(window) == [Mark.FAILED] * 8)
        assert "The slice 5 is gone." in window.panel.warnings.text
        image = window.workflow.current
        assert image is not None
        assert image.state is State.FAILED
        assert "is gone" in state_text(image)
    else:
        window.workflow._desk.pictures.forget(shown.image_id)
        with qtbot.waitSignal(window.workflow.frame_failed):
            window.workflow.look_at("prior", [shown])
        window.workflow.look_at("prior", ())
        assert window.panel.title.text() == "Glioma", "the answer is known, and stands"
    qtbot.waitUntil(lambda: "is gone" in window.pane.messages.text)
    qtbot.wait(50)
    assert window.pane.messages.text.count("is gone") == 1
    assert window.pane.view.picture is picture
    assert window.pane.view.isVisible()
    assert window.pane.frames.number.text() == "5 of 8"


def test_a_picture_whose_file_is_gone_stays_with_one_sentence_and_the_others_go_on(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    gone, other = write("gone.png", DARK), write("other.png", BRIGHT)
    drop(window, urls(gone, other))
    qtbot.waitUntil(lambda: all(i.state is State.DONE for i in window.workflow.images))
    qtbot.waitUntil(lambda: window.pane.name.text() == "gone.png")
    picture, image = window.pane.view.picture, window.workflow.current
    assert image is not None
    window.workflow.images.forget_study(image.image_id)
    gone.unlink()
    window.engine.switch("keras")
    qtbot.waitUntil(lambda: image.state is State.FAILED)
    assert window.pane.view.picture is picture
    assert window.pane.view.isVisible()
    assert "gone.png" in window.pane.messages.text
    assert "\n" not in window.pane.messages.text
    assert window.panel.title.text() == "No answer"
    qtbot.keyClick(window.files, Qt.Key.Key_Down)
    wait_for_result(qtbot, window, "Pituitary tumour")
    assert window.pane.name.text() == "other.png"


def test_a_volume_that_was_let_go_is_read_again_and_still_scrolls(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = write_nifti(tmp_path / "head.nii.gz", slices=9)
    drop(window, urls(path))
    qtbot.waitUntil(lambda: scored(window) == 9, timeout=10_000)
    image = window.workflow.current
    assert image is not None
    let_go(window, image.image_id)
    window.workflow.step(1)
    qtbot.waitUntil(lambda: window.pane.frames.number.text() == "6 of 9")
    window.workflow.step(1)
    qtbot.waitUntil(lambda: window.pane.frames.number.text() == "7 of 9")
    assert window.pane.frames.isVisible()


def test_a_volume_that_vanished_says_so_once_and_its_last_slice_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = write_nifti(tmp_path / "head.nii.gz", slices=9)
    drop(window, urls(path))
    qtbot.waitUntil(lambda: scored(window) == 9, timeout=10_000)
    image, picture = window.workflow.current, window.pane.view.picture
    assert image is not None
    let_go(window, image.image_id)
    path.unlink()
    window.engine.switch("keras")
    qtbot.waitUntil(lambda: image.error is not None)
    assert window.pane.view.picture is picture
    window.workflow.step(1)
    qtbot.waitUntil(lambda: "head.nii.gz" in window.pane.empty.title.text())
    for _ in range(3):
        window.workflow.step(-1)
    qtbot.wait(50)
    assert window.pane.messages.text.count("head.nii.gz") == 1
    assert not window.workflow.waiting
    assert window.panel.title.text() == "No answer"


def test_a_series_whose_folder_is_gone_keeps_what_was_decoded(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    files = write_series(tmp_path / "cd", slices=8)
    drop(window, urls(tmp_path / "cd"))
    qtbot.waitUntil(lambda: scored(window) == 8, timeout=10_000)
    picture = window.pane.view.picture
    for file in files:
        file.unlink()
    window.engine.switch("keras")
    qtbot.waitUntil(lambda: marks(window) == [Mark.FAILED] * 8)
    assert window.pane.view.picture is picture
    assert window.pane.messages.text.count("was not found") == 1
    assert window.pane.patient.text().startswith("Drawing, Phantom")


class Held:
    """A picture of somebody whose file answers late."""

    def __init__(self, name: str, level: int) -> None:
        self.go = threading.Event()
        self.header = Header(patient=Patient(name=name, id=name[:1]), study_uid=name)
        self.study = Study(
            name=f"{name}.dcm",
            kind="DICOM",
            frames=(Frame(drawn(level)),),
            header=self.header,
        )

    def read(self) -> Study:
        assert self.go.wait(20)
        return self.study

    def source(self) -> Source:
        return Source(self.study.name, self.read, key=self.study.name, header=self.header)


def test_rows_chosen_before_they_are_read_never_carry_another_ones_picture(
    qtbot: QtBot, window: MainWindow
) -> None:
    held = [Held("Ahmed", DARK), Held("Berg", BRIGHT), Held("Cole", DARK)]
    held[0].go.set()
    seen: set[tuple[str, str, bool]] = set()

    def look() -> None:
        title = window.panel.title.text()
        seen.add((window.pane.patient.text(), title, window.pane.view.picture is not None))

    window.workflow.shown_changed.connect(look)
    window.workflow.answer_changed.connect(look)
    window.workflow.open([entry.source() for entry in held])
    wait_for_result(qtbot, window, "Glioma")
    ids = [image.image_id for image in window.workflow.images]
    window.workflow.show(ids[1])
    window.workflow.show(ids[2])
    qtbot.waitUntil(window.pane.empty.isVisible)
    assert window.pane.empty.title.text() == "Opening…"
    assert window.pane.patient.text() == "Cole · ID C", "whose file is being read"
    held[1].go.set()
    qtbot.waitUntil(lambda: window.workflow.images.get(ids[1]).is_read)  # type: ignore[union-attr]
    assert window.workflow.shown is None, "it was passed over"
    held[2].go.set()
    wait_for_result(qtbot, window, "Glioma")
    assert window.pane.patient.text() == "Cole · ID C"
    assert ("Berg · ID B", "Pituitary tumour", True) not in seen
    assert all(patient != "Berg · ID B" for patient, _, painted in seen if painted)


def test_a_row_whose_header_changed_moves_to_its_own_examination(
    qtbot: QtBot, window: MainWindow, lab: Lab
) -> None:
    held = [Held("Ahmed", DARK), Held("Berg", BRIGHT), Held("Cole", DARK)]
    for entry in held:
        entry.go.set()
    window.workflow.open([entry.source() for entry in held])
    qtbot.waitUntil(lambda: all(i.state is State.DONE for i in window.workflow.images))
    moved = held[0].source()
    # The file was replaced meanwhile: the search still saw Ahmed, what is read is Berg's
    held[0].study = replace(held[0].study, header=held[1].header)
    window.workflow.open([moved])
    qtbot.waitUntil(
        lambda: (
            [row.split(":")[0] for row in rows(window)]
            == ["Berg, ID B", "Berg.dcm", "Ahmed.dcm", "Cole, ID C", "Cole.dcm"]
        )
    )
    wait_for_result(qtbot, window, "Glioma")
    assert window.pane.patient.text() == "Berg · ID B"
    chosen = window.files.currentIndex()
    assert str(window.files.files.data(chosen)) == "Ahmed.dcm"
    assert len(window.workflow.images) == 3

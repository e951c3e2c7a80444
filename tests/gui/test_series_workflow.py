"""A series in the window: scrolled, scored slice by slice, with what is wrong with it said in place."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.errors import UnreadableFileError
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import Source
from mriclassifier.gui.strip_picture import Mark
from mriclassifier.imaging.study import Frame, FrameFacts, Header, LazyFrames, Patient, Study
from mriclassifier.notices import Notice
from tests.gui.conftest import BRIGHT, DARK, GREY, Lab, drawn, drop, rows, urls, wait_for_result
from tests.helpers.drawn_series import write_nifti, write_series

LEVELS = (GREY, GREY, DARK, DARK, DARK, GREY, BRIGHT, GREY)


class Stack:
    """A drawn series whose slices can be held back or broken."""

    def __init__(self, *, name: str = "T1", patient: str = "Doe, Jane", copies: int = 1) -> None:
        self.name = name
        self.levels = LEVELS * copies
        self.go = threading.Event()
        self.go.set()
        self.broken: set[int] = set()
        self.held: set[int] = set()
        self.loaded: list[int] = []
        self.header = Header(
            patient=Patient(name=patient, id=patient[:1]),
            study_uid=f"study of {patient}",
            series_uid=f"{name} of {patient}",
            series_description=name,
            modality="MR",
        )
        self.notices: dict[int, tuple[Notice, ...]] = {}

    def load(self, index: int) -> Frame:
        self.loaded.append(index)
        if index in self.held:
            assert self.go.wait(20)
        if index in self.broken:
            raise UnreadableFileError("The slice {number} is gone.", number=index + 1)
        return Frame(drawn(self.levels[index]), index, self.facts()[index])

    def facts(self) -> list[FrameFacts]:
        return [
            FrameFacts(location=3.0 * n, notices=self.notices.get(n, ()))
            for n in range(len(self.levels))
        ]

    def source(self) -> Source:
        study = Study(
            name=self.name,
            kind="DICOM",
            frames=LazyFrames(self.facts(), self.load),
            header=self.header,
            notices=tuple(n for entry in self.notices.values() for n in entry),
        )
        return Source(self.name, lambda: study, key=(self.name,), header=self.header)


def scored(window: MainWindow) -> int:
    return len(window.workflow.scores().predictions)


def open_stack(qtbot: QtBot, window: MainWindow, stack: Stack) -> None:
    window.workflow.open([stack.source()])
    qtbot.waitUntil(lambda: window.workflow.shown is not None)


def go_to(qtbot: QtBot, window: MainWindow, index: int) -> None:
    window.workflow.show_frame(index)
    qtbot.waitUntil(lambda: not window.workflow.waiting)


def test_a_dropped_dicom_folder_is_one_series_with_all_slices_scored(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    write_series(tmp_path / "cd", slices=9)
    drop(window, urls(tmp_path / "cd"))
    qtbot.waitUntil(lambda: scored(window) == 9, timeout=10_000)
    assert len(window.workflow.images) == 1
    assert window.pane.patient.text().startswith("Drawing, Phantom · ID DRAWN-1")
    assert window.workflow.shown is not None
    assert window.workflow.shown.index == 4, "it opens in the middle"
    assert "Drawing" not in window.windowTitle()
    assert window.pane.frames.number.text() == "5 of 9"
    qtbot.waitUntil(lambda: window.panel.series.scored.text() == "Scored 9 of 9")


def test_wheel_and_end_keys_scroll_the_slices(qtbot: QtBot, window: MainWindow) -> None:
    open_stack(qtbot, window, Stack())
    view = window.pane.view
    at = QPointF(view.width() / 2, view.height() / 2)
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    qtbot.waitUntil(lambda: window.pane.frames.number.text() == "6 of 8")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: window.pane.frames.number.text() == "1 of 8")
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: window.pane.frames.number.text() == "8 of 8")


def test_the_old_slice_stays_with_its_own_number_and_answer_until_the_new_one_is_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    stack = Stack()
    stack.held = {6}
    stack.go.clear()
    open_stack(qtbot, window, stack)
    go_to(qtbot, window, 4)
    wait_for_result(qtbot, window, "Glioma")
    before = window.pane.view.picture
    window.workflow.show_frame(6)
    qtbot.wait(60)
    assert window.workflow.waiting
    assert window.pane.view.picture is before
    assert window.panel.title.text() == "Glioma"
    assert window.panel.block.heading.text() == "Prediction for slice 5 of 8"
    assert window.pane.frames.number.text() == "5 of 8 · loading 7…"
    stack.go.set()
    wait_for_result(qtbot, window, "Pituitary tumour")
    assert window.panel.block.heading.text() == "Prediction for slice 7 of 8"
    assert window.pane.frames.number.text() == "7 of 8"


def test_the_answer_always_belongs_to_the_picture(qtbot: QtBot, window: MainWindow) -> None:
    stack = Stack(copies=5)
    right = {DARK: "Glioma", GREY: "No tumour recognised", BRIGHT: "Pituitary tumour"}
    seen: list[tuple[int, str]] = []

    def look() -> None:
        key = window.pane.view.key
        title = window.panel.title.text()
        if key is not None and title in right.values():
            seen.append((key.index, title))

    window.workflow.shown_changed.connect(look)
    window.workflow.answer_changed.connect(look)
    open_stack(qtbot, window, stack)
    window.workflow.go_to_end(-1)
    for _ in range(len(stack.levels)):
        window.workflow.step(1)
        qtbot.wait(4)
    qtbot.waitUntil(lambda: scored(window) == len(stack.levels), timeout=20_000)
    assert len(seen) > 20
    assert all(title == right[stack.levels[index]] for index, title in seen)


def test_slices_that_were_scrolled_past_are_not_decoded_first(
    qtbot: QtBot, window: MainWindow, lab: Lab
) -> None:
    stack = Stack(copies=30)
    lab.go.clear()  # no scoring beyond what the engine may hold
    open_stack(qtbot, window, stack)
    stack.held = set(range(len(stack.levels)))
    stack.go.clear()
    stack.loaded.clear()
    for index in range(10, 200):
        window.workflow.show_frame(index)
    stack.go.set()
    qtbot.waitUntil(
        lambda: window.workflow.shown is not None and window.workflow.shown.index == 199
    )
    assert len(stack.loaded) < 40
    lab.go.set()


def test_one_broken_slice_is_marked_and_the_others_go_on(qtbot: QtBot, window: MainWindow) -> None:
    stack = Stack()
    stack.broken = {1}
    open_stack(qtbot, window, stack)
    qtbot.waitUntil(lambda: scored(window) == 7)
    qtbot.waitUntil(lambda: "The slice 2 is gone." in window.pane.messages.text)
    content = window.pane.frames.strip.content
    assert content is not None
    qtbot.waitUntil(lambda: _marks(window)[1] == Mark.FAILED)
    go_to(qtbot, window, 1)
    assert window.pane.empty.title.text() == "The slice 2 is gone."
    assert window.panel.title.text() == "No answer"
    assert window.pane.frames.isVisible()
    assert window.pane.frames.strip.isVisible()
    window.workflow.step(1)
    wait_for_result(qtbot, window, "Glioma")


def _marks(window: MainWindow) -> list[int]:
    content = window.pane.frames.strip.content
    return [] if content is None else [int(mark) for mark in content.columns.marks]


def test_what_vanishes_while_it_is_shown_stays_shown_and_is_said_once(
    qtbot: QtBot, window: MainWindow, lab: Lab
) -> None:
    stack = Stack()
    lab.go.clear()
    open_stack(qtbot, window, stack)
    picture = window.pane.view.picture
    stack.broken = set(range(8))
    lab.go.set()
    qtbot.waitUntil(lambda: "is gone" in window.pane.messages.text)
    assert window.pane.view.picture is picture
    assert window.pane.messages.text.count("is gone") == 1


def test_the_key_slice_is_one_key_away(qtbot: QtBot, window: MainWindow) -> None:
    open_stack(qtbot, window, Stack())
    qtbot.waitUntil(lambda: scored(window) == 8)
    qtbot.waitUntil(window.pane.frames.key_button.isEnabled)
    go_to(qtbot, window, 0)
    window.pane.view.setFocus()
    qtbot.waitUntil(lambda: _key_slice(window) is not None)
    qtbot.keyClick(window, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: window.workflow.shown.index == 2)  # type: ignore[union-attr]
    link = window.panel.series.links["pituitary"]
    assert link.text() == "Pituitary tumour: highest in slice 7"
    link.click()
    wait_for_result(qtbot, window, "Pituitary tumour")


def _key_slice(window: MainWindow) -> int | None:
    content = window.pane.frames.strip.content
    return content.key if content else None


def test_gaps_and_repeated_slices_are_marked_and_said(qtbot: QtBot, window: MainWindow) -> None:
    stack = Stack()
    stack.notices = {
        3: (Notice(code="missing_slices", template="2 slices seem to be missing."),),
        5: (Notice(code="repeated_slice", template="Another slice lies here."),),
    }
    open_stack(qtbot, window, stack)
    qtbot.waitUntil(lambda: scored(window) == 8)
    content = window.pane.frames.strip.content
    assert content is not None
    assert content.gaps == {3}
    assert content.repeated == {5}
    assert "2 slices seem to be missing." in content.tip(3)
    assert "2 slices seem to be missing." in window.panel.study.box.text
    assert not window.panel.study.explanation.isVisible()
    window.panel.study.button.click()
    assert "complete series" in window.panel.study.explanation.text()
    assert not window.panel.study.explanation.isHidden()


def test_rows_of_one_patient_stand_together_below_the_name(
    qtbot: QtBot, window: MainWindow
) -> None:
    stacks = [
        Stack(name="T1"),
        Stack(name="other", patient="Roe, <b>Rick"),
        Stack(name="T2"),
    ]
    window.workflow.open([stack.source() for stack in stacks])
    qtbot.waitUntil(lambda: len(rows(window)) == 5)
    names = [row.split(":")[0] for row in rows(window)]
    assert names == ["Doe, Jane, ID D", "T1", "T2", "Roe, <b>Rick, ID R", "other"]
    qtbot.waitUntil(lambda: window.workflow.shown is not None)
    assert window.pane.patient.text() == "Doe, Jane · ID D"
    window.files.setFocus()
    qtbot.keyClick(window.files, Qt.Key.Key_Down)
    qtbot.keyClick(window.files, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.pane.patient.text() == "Roe, <b>Rick · ID R")
    assert "&lt;b&gt;" in window.pane.patient.toolTip()
    qtbot.keyClick(window.files, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [r.split(":")[0] for r in rows(window)] == ["T1", "T2"])


def test_another_model_scores_the_series_again(qtbot: QtBot, window: MainWindow, lab: Lab) -> None:
    open_stack(qtbot, window, Stack())
    qtbot.waitUntil(lambda: scored(window) == 8)
    window.engine.switch("keras")

    def engines() -> set[str]:
        return {p.engine for p in window.workflow.scores().predictions.values()}

    qtbot.waitUntil(lambda: engines() == {"keras"} and scored(window) == 8)


def test_closing_a_series_stops_its_scoring(qtbot: QtBot, window: MainWindow, lab: Lab) -> None:
    lab.go.clear()
    open_stack(qtbot, window, Stack(copies=10))
    window.actions_.close_image.trigger()
    asked = len(lab.asked)
    lab.go.set()
    qtbot.wait(150)
    assert len(lab.asked) <= asked + 1
    assert window.panel.title.text() == "No image"
    assert not window.pane.frames.isVisible()


def test_the_planes_of_a_volume_can_be_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, urls(write_nifti(tmp_path / "head.nii.gz", slices=12, size=64, volumes=2)))
    qtbot.waitUntil(lambda: scored(window) == 12, timeout=10_000)
    bar = window.pane.frames
    assert bar.planes.isVisible()
    assert bar.volumes.isVisible()
    bar.planes.setCurrentIndex(bar.planes.findData("sagittal"))
    bar.planes.activated.emit(bar.planes.currentIndex())
    qtbot.waitUntil(lambda: bar.number.text() == "33 of 64")
    qtbot.waitUntil(lambda: scored(window) == 1)
    window.workflow.step(1)
    qtbot.waitUntil(lambda: scored(window) == 2)
    assert "as you look at them" in window.panel.series.note.text()
    bar.planes.setCurrentIndex(0)
    bar.volumes.setCurrentIndex(1)
    bar.volumes.activated.emit(1)
    qtbot.waitUntil(lambda: bar.count == 12 and scored(window) == 12)
    assert window.workflow.shown is not None
    assert window.workflow.shown.number == 1


def test_a_picture_for_another_viewer_comes_from_the_same_memory(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_stack(qtbot, window, Stack(copies=10))
    flow = window.workflow
    assert flow.shown is not None
    other = type(flow.shown)(flow.shown.image_id, 77)
    with qtbot.waitSignal(flow.picture_ready, check_params_cb=lambda key: key == other):
        flow.look_at("prior", [other])
    assert flow.picture_of(other) is not None
    qtbot.waitUntil(lambda: flow.prediction_of(other) is not None)
    assert window.pane.view.key != other
    flow.look_at("prior", ())


@pytest.mark.parametrize("direction", [1, -1])
def test_the_strip_goes_where_it_is_clicked(
    qtbot: QtBot, window: MainWindow, direction: int
) -> None:
    open_stack(qtbot, window, Stack())
    qtbot.waitUntil(lambda: scored(window) == 8)
    strip = window.pane.frames.strip
    x = strip.width() - 2 if direction > 0 else 2
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 30))
    wanted = 7 if direction > 0 else 0
    qtbot.waitUntil(lambda: window.workflow.shown.index == wanted)  # type: ignore[union-attr]
    assert strip.current == wanted


def test_the_slice_that_is_looked_at_is_decoded_once_for_the_screen_and_the_model(
    qtbot: QtBot, window: MainWindow
) -> None:
    stack = Stack()
    open_stack(qtbot, window, stack)
    qtbot.waitUntil(lambda: scored(window) == 8)
    assert stack.loaded.count(4) == 1


def test_the_canvas_never_lies_over_the_slider(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.resize(760, 520)
    window.opener.open_paths([write_nifti(tmp_path / "head.nii")])
    qtbot.waitUntil(lambda: window.workflow.shown is not None)
    for width in (
        1180,
        760,
        800,
        760,
        840,
        1300,
    ):  # the legend comes and goes, in one line or in two
        window.resize(width, 780)
        QApplication.processEvents()
        qtbot.waitUntil(
            lambda: (
                window.layout_.arrangement.geometry().bottom() < window.pane.frames.geometry().top()
            ),
            timeout=1000,
        )

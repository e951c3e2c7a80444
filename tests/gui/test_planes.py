"""Three planes of a volume: one common point, lines that show it, each plane with its own answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mriclassifier.gui.layout.arrangement import Mode
from mriclassifier.gui.layout.arranger import Arranger
from mriclassifier.gui.layout.crosshair import COLOURS, Crosshair
from mriclassifier.gui.layout.viewport import Viewport
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.imaging.study import Plane, Study, Window
from mriclassifier.imaging.volume import stack
from tests.gui.test_comparison import wheel
from tests.helpers.drawn_stacks import drawn_source, drawn_study, header

Opened = Callable[[Study], Arranger]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opened:
    def make(study: Study) -> Arranger:
        window.workflow.open([drawn_source(study)])
        qtbot.waitUntil(lambda: window.workflow.shown is not None, timeout=10_000)
        return window.layout_.arranger

    return make


def volume(slices: int = 12, size: int = 48) -> Study:
    study = drawn_study("head", header(), slices=slices, size=size, spacing=8.0)
    return replace(study, volume=stack(study))


def plane_of(arranger: Arranger, viewport: Viewport) -> Plane | None:
    key = viewport.view.key
    study = arranger._frames.study_of(key.image_id) if key else None
    return (key.plane or study.plane) if key and study else None


def planes(arranger: Arranger) -> dict[Plane | None, int | None]:
    """The slice on the canvas of each plane."""
    return {
        plane_of(arranger, v): v.view.key.index if v.view.key else None
        for v in arranger.arrangement.shown
    }


def cut(qtbot: QtBot, arranger: Arranger) -> dict[Plane | None, Viewport]:
    arranger.show_planes()
    qtbot.waitUntil(
        lambda: set(planes(arranger)) == {"axial", "coronal", "sagittal"}, timeout=10_000
    )
    return {plane_of(arranger, v): v for v in arranger.arrangement.shown}


def cross(viewport: Viewport) -> Crosshair:
    found = viewport.view.findChild(Crosshair)
    assert found is not None
    return found


def on_screen(viewport: Viewport, x: float, y: float) -> QPoint:
    return viewport.view.projection().to_view((x, y)).toPoint()


def test_three_planes_of_a_volume_share_one_point(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(volume())
    qtbot.keyClick(window.pane.view, Qt.Key.Key_P)
    assert arranger.mode is Mode.PLANES
    qtbot.waitUntil(lambda: planes(arranger) == {"axial": 6, "coronal": 23, "sagittal": 23})
    assert plane_of(arranger, arranger.arrangement.shown[0]) == "axial"  # as it was acquired
    assert arranger.arrangement.active is arranger.arrangement.shown[0]
    qtbot.keyClick(window.pane.view, Qt.Key.Key_P)
    assert arranger.mode is Mode.SINGLE
    assert window.workflow.shown is not None
    assert window.workflow.shown.index == 6


def test_thick_slices_keep_their_proportions(qtbot: QtBot, opened: Opened) -> None:
    views = cut(qtbot, opened(volume()))
    area = views["coronal"].view.projection().area
    assert area.width() / area.height() == pytest.approx(192 / (12 * 8), rel=0.02)


def test_a_click_in_one_plane_moves_the_others(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(volume())
    views = cut(qtbot, arranger)
    axial = views["axial"]
    qtbot.mouseClick(axial.view, Qt.MouseButton.LeftButton, pos=on_screen(axial, 10.5, 30.5))
    # Sagittal slices follow each other from the left to the right of the patient
    qtbot.waitUntil(lambda: planes(arranger) == {"axial": 6, "coronal": 30, "sagittal": 37})
    coronal = views["coronal"]
    # From the head downwards: the third row of the coronal cut is the tenth axial slice
    qtbot.mouseClick(coronal.view, Qt.MouseButton.LeftButton, pos=on_screen(coronal, 20.5, 2.5))
    qtbot.waitUntil(lambda: planes(arranger) == {"axial": 9, "coronal": 30, "sagittal": 27})
    assert coronal.is_active


def test_dragging_moves_the_point_and_not_the_picture(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(volume())
    axial = cut(qtbot, arranger)["axial"]
    start, end = on_screen(axial, 20.5, 20.5), on_screen(axial, 40.5, 12.5)
    qtbot.mousePress(axial.view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(axial.view, end)
    qtbot.mouseRelease(axial.view, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: planes(arranger) == {"axial": 6, "coronal": 12, "sagittal": 7})
    assert axial.view.is_fitted


def test_scrolling_one_plane_moves_its_line_in_the_others(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(volume())
    views = cut(qtbot, arranger)
    before = cross(views["coronal"]).point
    wheel(views["axial"], 2)
    qtbot.waitUntil(lambda: planes(arranger)["axial"] == 8)
    after = cross(views["coronal"]).point
    assert before is not None
    assert after is not None
    assert after[0] == pytest.approx(before[0])
    assert after[1] == pytest.approx(before[1] - 2)  # two slices nearer to the top of the head
    assert planes(arranger) == {"axial": 8, "coronal": 23, "sagittal": 23}
    wheel(views["sagittal"], 3)
    qtbot.waitUntil(lambda: planes(arranger) == {"axial": 8, "coronal": 23, "sagittal": 26})


def test_the_lines_are_drawn_where_the_planes_cut(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(volume())
    axial = cut(qtbot, arranger)["axial"]
    x, y = cross(axial).point or (0.0, 0.0)
    left, right, up, down = cross(axial).lines() or ()
    middle = axial.view.projection().to_view((x, y))
    assert left.p1().y() == pytest.approx(middle.y())
    assert right.p2().x() > middle.x() > left.p2().x()
    assert up.p1().x() == pytest.approx(middle.x())
    assert down.p2().y() > middle.y() > up.p2().y()
    axial.view.turn_right()
    turned = cross(axial).lines() or ()
    assert turned[0].p1().x() == pytest.approx(turned[0].p2().x())  # rows stand upright now


def test_the_lines_do_not_cross_the_letters_out(
    qtbot: QtBot, opened: Opened, window: MainWindow
) -> None:
    window.resize(1200, 900)
    axial = cut(qtbot, opened(volume()))["axial"]
    view, lines = axial.view, cross(axial)
    colours = {QColor(colour).rgb() for colour in COLOURS.values()}

    def coloured(at: QPoint) -> bool:
        shot = view.grab(QRect(at - QPoint(9, 9), QSize(18, 18))).toImage()
        return any(shot.pixel(x, y) in colours for x in range(18) for y in range(18))

    area = view.lettered()
    assert area is not None
    x, y = (int(part) for part in view.projection().to_view(lines.point or (0, 0)).toTuple())
    sides = [QPoint(x, 16), QPoint(x, int(area.bottom()) - 16)]
    assert not any(map(coloured, sides))
    assert coloured(QPoint(x, y - 40))
    view.set_texts_shown(False)
    assert coloured(QPoint(x, 16)) == view.projection().area.contains(QPointF(x, 16))
    view.set_texts_shown(True)


def test_the_lines_can_be_hidden_and_the_hand_moves_the_picture_again(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(volume())
    axial = cut(qtbot, arranger)["axial"]
    assert cross(axial).isVisible()
    window.actions_.layout_actions.lines.trigger()
    assert not cross(axial).isVisible()
    start, end = on_screen(axial, 20.5, 20.5), on_screen(axial, 30.5, 20.5)
    qtbot.mousePress(axial.view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(axial.view, end)
    qtbot.mouseRelease(axial.view, Qt.MouseButton.LeftButton, pos=end)
    assert not axial.view.is_fitted
    assert planes(arranger)["sagittal"] == 23


def test_the_choice_of_planes_turns_to_the_one_on_the_screen(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(volume())
    views = cut(qtbot, arranger)
    wheel(views["coronal"], 4)
    qtbot.waitUntil(lambda: planes(arranger)["coronal"] == 27)
    window.pane.frames.stack_asked.emit("axial", 0)
    assert views["axial"].is_active
    window.pane.frames.stack_asked.emit("coronal", 0)
    assert views["coronal"].is_active
    assert planes(arranger) == {"axial": 6, "coronal": 27, "sagittal": 23}


def test_over_the_lines_the_pointer_is_a_cross(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    axial = cut(qtbot, opened(volume()))["axial"]
    qtbot.mouseMove(axial.view, on_screen(axial, 12.5, 12.5))
    assert axial.view.cursor().shape() == Qt.CursorShape.CrossCursor
    window.actions_.layout_actions.lines.trigger()
    qtbot.mouseMove(axial.view, on_screen(axial, 14.5, 12.5))
    assert axial.view.cursor().shape() == Qt.CursorShape.OpenHandCursor


def test_with_shift_the_hand_moves_the_picture_all_the_same(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(volume())
    axial = cut(qtbot, arranger)["axial"]
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    start, end = on_screen(axial, 20.5, 20.5), on_screen(axial, 30.5, 20.5)
    qtbot.mousePress(axial.view, left, shift, start)
    qtbot.mouseMove(axial.view, end)
    qtbot.mouseRelease(axial.view, left, shift, end)
    assert not axial.view.is_fitted
    assert planes(arranger) == {"axial": 6, "coronal": 23, "sagittal": 23}


def test_each_plane_has_its_own_answer_and_the_panel_that_of_the_one_in_use(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(volume())
    views = cut(qtbot, arranger)
    for viewport in views.values():
        qtbot.waitUntil(lambda v=viewport: "%" in v.answer.text, timeout=5000)
    image = window.workflow.current
    assert image is not None
    cuts = [key for key in image.predictions if key.plane is not None]
    assert len(cuts) == 2  # of the other planes only what is shown is classified
    qtbot.mouseClick(
        views["sagittal"].view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    )
    assert window.workflow.shown == views["sagittal"].view.key
    assert window.panel.title.text() in views["sagittal"].answer.text


def test_one_window_for_all_planes(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(volume())
    arranger.arrangement.view.set_window(Window(center=100, width=50))
    views = cut(qtbot, arranger)
    shown = {(v.view.window_shown.center, v.view.window_shown.width) for v in views.values()}
    assert shown == {(100, 50)}
    views["axial"].view.auto_window()
    views["axial"].view.invert()
    assert views["coronal"].view.state.inverted
    assert views["coronal"].view.window_shown == views["axial"].view.window_shown


def test_a_series_is_stacked_first_and_says_so(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    gate = threading.Event()
    gate.set()
    arranger = opened(drawn_study("series", header(), spacing=8.0, gate=gate))
    assert window.actions_.layout_actions.planes.isEnabled()
    gate.clear()
    try:
        arranger.show_planes()
        others = arranger.arrangement.shown[1:]
        assert [v.note for v in others] == ["Preparing the other planes… 0 %"] * 2
    finally:
        gate.set()
    qtbot.waitUntil(lambda: len(planes(arranger)) == 3, timeout=10_000)
    assert [v.note for v in others] == ["", ""]
    assert planes(arranger)["axial"] == 6


def test_preparing_can_be_given_up(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    gate = threading.Event()
    gate.set()
    arranger = opened(drawn_study("series", header(), spacing=8.0, gate=gate))
    gate.clear()
    arranger.show_planes()
    arranger.show_single()
    gate.set()
    qtbot.wait(100)
    assert arranger.mode is Mode.SINGLE
    assert window.workflow.study() is not None
    assert window.workflow.study().volume is None  # type: ignore[union-attr]


def test_a_slice_that_cannot_be_read_ends_the_preparing_with_a_sentence(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    arranger = opened(drawn_study("series", header(), spacing=8.0, broken={2}))
    arranger.show_planes()
    qtbot.waitUntil(lambda: arranger.mode is Mode.SINGLE)
    assert "damaged" in window.pane.messages.text


def test_an_irregular_series_has_no_planes(window: MainWindow, opened: Opened) -> None:
    opened(drawn_study("series", header(), placed=False))
    assert not window.actions_.layout_actions.planes.isEnabled()


def test_another_image_ends_the_planes(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    arranger = opened(volume())
    cut(qtbot, arranger)
    window.workflow.open([drawn_source(drawn_study("other", header("2025-01-01")))])
    qtbot.waitUntil(lambda: arranger.mode is Mode.SINGLE)


def test_planes_show_the_same_tissue_where_the_lines_cross(qtbot: QtBot, opened: Opened) -> None:
    arranger = opened(volume(slices=24))
    views = cut(qtbot, arranger)
    axial = views["axial"]
    at = on_screen(axial, 31.5, 16.5)  # in the ball
    qtbot.mouseClick(axial.view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: planes(arranger)["sagittal"] == 16)
    values = set()
    for viewport in views.values():
        x, y = cross(viewport).point or (0.0, 0.0)
        picture = viewport.view.picture
        assert picture is not None
        values.add(picture.values_at(int(np.floor(x)), int(np.floor(y))))
    assert values == {(250.0,)}
    assert QPointF(*(cross(axial).point or (0, 0))).x() == pytest.approx(31.5, abs=0.5)

"""Looking at the picture: wheel, drag, keys, tools, the map over it, and what others are told."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture
from pytestqt.qtbot import QtBot

from mriclassifier.gui.canvas.caption import CanvasCaption
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.overlay import MapLegend, map_image
from mriclassifier.gui.pictures import make_picture, to_image
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Frame, FrameFacts, Geometry
from tests.gui.conftest import DARK, MIDDLE, drawn, predict
from tests.helpers.canvas_hands import (
    CTRL,
    KEY,
    LEFT,
    MIDDLE_BUTTON,
    RIGHT,
    at,
    deep_picture,
    drag,
    heard,
    hover,
    large,
    mouse,
    wheel,
)


def test_a_picture_is_fitted_and_stays_fitted(view: ImageView) -> None:
    view.show_picture(large())
    area = view.projection().area
    assert area.width() <= view.width()
    assert 0.9 * view.height() < area.height() <= view.height()
    before = view.zoom
    view.resize(800, 600)
    assert view.is_fitted
    assert view.zoom > 1.5 * before


def test_a_zoomed_picture_keeps_its_size_when_the_window_grows(view: ImageView) -> None:
    view.show_picture(large())
    view.actual_size()
    told = heard(view.state_changed)
    view.resize(800, 600)
    assert view.zoom == pytest.approx(1.0)
    assert told == []  # a view of another size beside it has nothing to follow


def test_the_wheel_with_ctrl_zooms_at_the_pointer(view: ImageView) -> None:
    view.show_picture(large())
    view.actual_size()
    at = QPoint(120, 80)
    before = view.projection().to_picture(QPointF(at))
    wheel(view, at, 120, CTRL)
    after = view.projection().to_picture(QPointF(at))
    assert view.zoom == pytest.approx(1.25, rel=0.01)
    assert after == pytest.approx(before, abs=1)
    wheel(view, at, -240, CTRL)
    assert view.zoom == pytest.approx(0.8, rel=0.01)


def test_the_wheel_scrolls_slices_and_small_turns_add_up(view: ImageView) -> None:
    view.show_picture(large())
    told = heard(view.slice_asked)
    zoom = view.zoom
    at = QPoint(100, 100)
    wheel(view, at, -120)
    wheel(view, at, 240)
    assert told == [1, -2]
    for _ in range(5):
        wheel(view, at, -50)  # a touchpad
    assert told == [1, -2, 1, 1]
    wheel(view, at, -60)
    wheel(view, at, 60)  # the other way: what was left does not count
    wheel(view, at, 60)
    assert told == [1, -2, 1, 1, -1]
    assert view.zoom == zoom


def test_two_fingers_zoom_where_they_are(view: ImageView) -> None:
    view.show_picture(large())
    view.actual_size()
    at = QPointF(300, 100)
    before = view.projection().to_picture(at)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(view.mapToGlobal(at)),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(view, pinch)
    assert view.zoom == pytest.approx(1.5)
    assert view.projection().to_picture(at) == pytest.approx(before, abs=1)


def test_two_fingers_on_a_screen_zoom_and_do_not_drag(view: ImageView) -> None:
    view.show_picture(large())
    view.actual_size()
    mouse(view, QEvent.Type.MouseButtonPress, QPoint(100, 100), LEFT)  # the first finger
    pinch = QPinchGesture()
    pinch.setScaleFactor(2.0)
    pinch.setCenterPoint(QPointF(view.mapToGlobal(QPoint(200, 150))))
    QApplication.sendEvent(view, QGestureEvent([pinch]))
    assert view.zoom == pytest.approx(2.0)
    center = view.state.center
    mouse(view, QEvent.Type.MouseMove, QPoint(300, 100), LEFT)
    assert view.state.center == center


def test_dragging_moves_the_picture_with_the_hand(view: ImageView) -> None:
    view.show_picture(large())
    view.actual_size()
    before = view.projection().to_picture(QPointF(100, 100))
    drag(view, QPoint(100, 100), QPoint(160, 70))
    assert view.projection().to_picture(QPointF(160, 70)) == pytest.approx(before, abs=1)
    drag(view, QPoint(160, 70), QPoint(100, 100))
    assert view.projection().to_picture(QPointF(100, 100)) == pytest.approx(before, abs=1)


def test_the_middle_button_zooms_and_a_double_click_fits(view: ImageView) -> None:
    view.show_picture(large())
    fitted = view.zoom
    drag(view, QPoint(200, 200), QPoint(200, 100), MIDDLE_BUTTON)
    assert view.zoom > 2 * fitted
    mouse(view, QEvent.Type.MouseButtonDblClick, QPoint(50, 50), LEFT)
    assert view.zoom == fitted


def test_zoom_has_limits_and_fit_comes_back(view: ImageView) -> None:
    view.show_picture(large(size=500))
    fitted = view.zoom
    for _ in range(60):
        view.zoom_in()
    assert view.zoom == pytest.approx(40.0)
    for _ in range(80):
        view.zoom_out()
    assert 0 < view.zoom < fitted
    view.fit()
    assert view.zoom == pytest.approx(fitted)


def test_a_turn_keeps_the_size_of_what_is_seen(view: ImageView) -> None:
    view.show_picture(large())
    view.actual_size()
    view.turn_right()
    assert view.zoom == pytest.approx(1.0)
    view.fit()
    area = view.projection().area
    view.turn_left()
    assert view.projection().area.height() < area.height()  # wide again, and still whole


def test_another_frame_of_one_size_keeps_the_view(view: ImageView) -> None:
    view.show_picture(large(DARK, 500))
    view.actual_size()
    view.turn_right()
    view.show_picture(large(MIDDLE, 500))
    assert view.zoom == pytest.approx(1.0)
    assert view.state.turns == 1
    view.show_picture(large(MIDDLE, 90))
    assert view.state.turns == 0
    view.show_picture(None)
    assert view.picture is None
    view.show_picture(large(MIDDLE, 90))
    assert view.is_fitted


def test_two_views_can_be_linked(view: ImageView, qtbot: QtBot) -> None:
    other = ImageView()
    qtbot.addWidget(other)
    other.resize(200, 200)
    for each in (view, other):
        each.show_picture(deep_picture(500))
    view.state_changed.connect(other.apply_state)
    other.state_changed.connect(view.apply_state)
    drag(view, QPoint(100, 100), QPoint(200, 150), RIGHT)
    view.zoom_by(2.0)
    view.flip_horizontally()
    assert other.state == view.state
    assert other.projection().center == view.projection().center
    other.reset()
    assert view.state == ViewState()


def test_the_view_says_what_it_shows_to_those_who_cannot_see(view: ImageView) -> None:
    view.show_picture(deep_picture())
    view.show_caption(CanvasCaption(left=("Phantom",), number=3, count=12))
    view.turn_right()
    words = view.accessibleDescription()
    for part in ("Phantom", "Slice 3 of 12", "Auto", "Zoom", "Turned 90°"):
        assert part in words
    view.show_picture(None)
    assert view.accessibleDescription() == ""


def test_the_value_under_the_pointer_is_told_and_forgotten(view: ImageView) -> None:
    view.show_picture(deep_picture())
    told = heard(view.pointed)
    hover(view, QPoint(200, 150))
    assert told[-1] == pytest.approx((50, 50), abs=1)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert told[-1] is None


def test_the_focus_can_be_seen(view: ImageView, qtbot: QtBot) -> None:
    view.show_picture(deep_picture())
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    focused = view.grab().toImage().pixelColor(0, 150)
    view.clearFocus()
    assert view.grab().toImage().pixelColor(0, 150) != focused


def test_nothing_is_shown_without_a_picture(view: ImageView) -> None:
    for _ in range(2):
        assert not view.grab().isNull()
        wheel(view, QPoint(10, 10), -120)
        drag(view, QPoint(10, 10), QPoint(90, 90), RIGHT)
        for button in (LEFT, MIDDLE_BUTTON):
            drag(view, QPoint(10, 10), QPoint(90, 90), button)
        for action in (view.fit, view.zoom_in, view.turn_right, view.next_preset, view.invert):
            action()
        QTest.keyClick(view, Qt.Key.Key_Right, CTRL)
        assert view.state == ViewState()
        view.show_picture(large())
        view.show_picture(None)


@pytest.mark.parametrize("size", [(80, 60), (160, 120), (400, 300), (1200, 900)])
def test_every_size_can_be_painted(view: ImageView, size: tuple[int, int]) -> None:
    geometry = Geometry(
        spacing=(0.5, 2.0), along_row=(0.0, 1.0, 0.0), along_column=(0.0, 0.0, -1.0)
    )
    view.resize(*size)
    view.show_picture(deep_picture(geometry=geometry), key=KEY)
    view.show_caption(CanvasCaption(left=("A" * 80,), right=("B" * 80,), waiting="Loading …"))
    view.show_overlay(to_image(np.full((9, 9, 4), 99, np.uint8)), label="C" * 80)
    for _ in range(4):
        view.turn_right()
        assert not view.grab().isNull()


def test_the_map_lies_on_the_picture_however_it_is_turned(view: ImageView) -> None:
    black = make_picture(
        Frame(np.zeros((100, 50), np.uint8), 0, FrameFacts(geometry=Geometry(spacing=(1.0, 2.0))))
    )
    view.show_picture(black)
    view.set_texts_shown(False)
    spot = np.zeros((100, 50, 4), np.uint8)
    spot[10:30, 5:15] = 255
    view.show_overlay(to_image(spot), label="Glioma")
    for turn in (view.turn_right, view.flip_horizontally, view.turn_left, view.flip_vertically):
        turn()
        image = view.grab().toImage()
        here, away = at(view, 10, 20), at(view, 40, 80)
        assert image.pixelColor(here).lightness() > 240
        assert image.pixelColor(away).lightness() < 20
    view.set_overlay_opacity(0.5)
    half = view.grab().toImage().pixelColor(at(view, 10, 20)).lightness()
    assert 110 < half < 145
    view.show_picture(black)
    assert view.overlay is None


def test_the_map_is_where_the_activation_is() -> None:
    prediction = predict(Frame(drawn(DARK)))
    for number, name in enumerate(prediction.probabilities):
        image = map_image(prediction, name, width=700, height=700)
        best = max(
            (image.pixelColor(x, y).alpha(), x, y)
            for x in range(0, image.width(), 8)
            for y in range(0, image.height(), 8)
        )
        cell = image.width() / 7
        assert abs(best[1] / cell - number - 0.5) < 0.3
        assert abs(best[2] / cell - number - 0.5) < 0.3


def test_the_map_s_class_and_colours_are_written_on_the_canvas(view: ImageView) -> None:
    black = make_picture(Frame(np.zeros((100, 100), np.uint8)))
    view.resize(600, 400)
    view.show_picture(black)
    nothing = to_image(np.zeros((10, 10, 4), np.uint8))
    seen = []
    for label in ("Glioma", "Meningioma"):
        view.show_overlay(nothing, label=label)
        seen.append(view.grab().toImage())
    assert seen[0] != seen[1]
    view.set_texts_shown(False)
    assert view.grab().toImage() != seen[1]


def test_the_legend_goes_from_dark_to_bright(qtbot: QtBot) -> None:
    legend = MapLegend()
    qtbot.addWidget(legend)
    legend.resize(200, legend.sizeHint().height())
    image = legend.grab().toImage()
    lights = [image.pixelColor(x, 4).lightness() for x in (5, 60, 120, 194)]
    assert lights == sorted(lights)
    assert lights[-1] - lights[0] > 60

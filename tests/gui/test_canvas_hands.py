"""The hands on the canvas: windowing, keys, and measuring."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mriclassifier.gui.canvas.hands import Hands
from mriclassifier.gui.canvas.keys import handle_key
from mriclassifier.gui.canvas.measurements import Kind, Measurement, Measurements
from mriclassifier.gui.canvas.measuring import Measuring
from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Geometry, Window
from mriclassifier.imaging.windows import bounds
from tests.helpers.canvas_hands import (
    CTRL,
    KEY,
    LEFT,
    NONE,
    RIGHT,
    SHIFT,
    at,
    deep_picture,
    drag,
    heard,
    hover,
    large,
    mouse,
    mouse_event,
)


def test_the_right_button_windows(view: ImageView) -> None:
    view.show_picture(deep_picture())
    low, high = bounds(view.window_shown)
    told = heard(view.menu_asked)
    drag(view, QPoint(100, 100), QPoint(200, 100), RIGHT)
    wide_low, wide_high = bounds(view.window_shown)
    assert wide_high - wide_low > 1.3 * (high - low)
    drag(view, QPoint(100, 100), QPoint(100, 200), RIGHT)
    assert (
        sum(bounds(view.window_shown)) < wide_low + wide_high
    )  # smaller values are white: brighter
    assert told == []


def test_a_plain_right_click_asks_for_the_menu(view: ImageView) -> None:
    view.show_picture(deep_picture())
    told = heard(view.menu_asked)
    before = view.window_shown
    mouse(view, QEvent.Type.MouseButtonPress, QPoint(90, 80), RIGHT)
    mouse(view, QEvent.Type.MouseMove, QPoint(91, 80), RIGHT)
    assert told == []  # only once it is let go
    mouse(view, QEvent.Type.MouseButtonRelease, QPoint(91, 80), RIGHT)
    assert told == [view.mapToGlobal(QPoint(91, 80))]
    assert view.window_shown is before
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(view, key)
    assert len(told) == 2


def test_down_is_brighter_also_when_inverted(view: ImageView) -> None:
    view.show_picture(deep_picture())
    view.invert()
    before = sum(bounds(view.window_shown))
    drag(view, QPoint(100, 100), QPoint(100, 200), RIGHT)
    assert sum(bounds(view.window_shown)) > before


def test_presets_follow_one_another_and_auto_measures(view: ImageView) -> None:
    facts = {"windows": (Window(center=2000, width=1000, name="One"),)}
    view.show_picture(deep_picture(**facts))
    assert view.window_shown.name == "One"
    names = []
    for _ in view.picture.windows.presets:  # type: ignore[union-attr]
        view.next_preset()
        names.append(view.window_shown.name)
    assert names[-1] == "One"
    assert len(set(names)) == len(names)
    view.drag_window(view.window_shown, 10, 10)
    view.auto_window()
    assert view.window_shown.name == "Auto"
    view.reset()
    assert view.window_shown.name == "One"


def test_what_is_seen_follows_the_window(view: ImageView) -> None:
    view.show_picture(deep_picture())
    view.set_texts_shown(False)

    def middle() -> int:
        return view.grab().toImage().pixelColor(200, 150).lightness()

    view.set_window(Window(center=100, width=10))
    assert middle() > 250
    view.set_window(Window(center=3900, width=10))
    assert middle() < 5
    view.invert()
    assert middle() > 250


def test_keys_scroll_slices_and_images(view: ImageView) -> None:
    view.show_picture(large())
    slices, ends, images = map(heard, (view.slice_asked, view.end_asked, view.image_asked))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert (slices, ends, images) == ([1, -1, 1, -1], [-1, 1], [-1, 1])


def test_keys_zoom_pan_and_window(view: ImageView) -> None:
    view.show_picture(deep_picture(1000))
    fitted = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.25 * fitted)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(fitted)
    view.actual_size()
    before = view.projection().to_view((500, 500))
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.projection().to_view((500, 500)).x() == pytest.approx(before.x() + 40, abs=1)
    low, high = bounds(view.window_shown)
    QTest.keyClick(view, Qt.Key.Key_Right, CTRL)
    assert bounds(view.window_shown)[1] - bounds(view.window_shown)[0] > high - low


def test_a_key_without_meaning_is_left_to_the_window(view: ImageView) -> None:
    view.show_picture(large())
    for key, held in ((Qt.Key.Key_Escape, NONE), (Qt.Key.Key_K, NONE), (Qt.Key.Key_PageDown, CTRL)):
        event = QKeyEvent(QEvent.Type.KeyPress, key, held)
        assert not handle_key(view, event), key


def test_a_distance_is_drawn_by_dragging_and_measured_in_millimetres(view: ImageView) -> None:
    picture = deep_picture(geometry=Geometry(spacing=(2.0, 0.5)))
    view.show_picture(picture, key=KEY)
    view.set_tool(Tool.LENGTH)
    drag(view, at(view, 20, 30), at(view, 60, 45))
    (found,) = view.measurements.of(KEY)
    assert found.kind is Kind.LENGTH
    assert found.value(picture.spacing) == pytest.approx(np.hypot(40 * 0.5, 15 * 2.0), rel=0.05)
    assert found.value(None) == pytest.approx(np.hypot(40, 15), rel=0.05)


def test_an_angle_takes_three_clicks_or_a_drag_and_a_click(view: ImageView) -> None:
    view.show_picture(deep_picture(), key=KEY)
    view.set_tool(Tool.ANGLE)
    for x, y in ((20, 50), (50, 50), (50, 20)):
        hover(view, at(view, x, y))
        QTest.mouseClick(view, LEFT, NONE, at(view, x, y))
    assert view.measurements.of(KEY)[0].value(None) == pytest.approx(90, abs=2)
    drag(view, at(view, 20, 80), at(view, 60, 80))
    hover(view, at(view, 80, 60))
    QTest.mouseClick(view, LEFT, NONE, at(view, 80, 60))
    assert view.measurements.of(KEY)[1].value(None) == pytest.approx(135, abs=3)
    assert not view.is_busy


def test_a_measurement_is_moved_selected_and_deleted(view: ImageView) -> None:
    view.show_picture(deep_picture(), key=KEY)
    view.measurements.keep(KEY, [Measurement(Kind.LENGTH, ((20.0, 20.0), (60.0, 20.0)))])
    state = view.state
    drag(view, at(view, 60, 20), at(view, 80, 50))
    assert view.measurements.of(KEY)[0].points[1] == pytest.approx((80, 50), abs=1)
    assert view.measurements.of(KEY)[0].points[0] == (20, 20)
    drag(view, at(view, 50, 35), at(view, 50, 45))  # taken at its line
    assert view.measurements.of(KEY)[0].points[0] == pytest.approx((20, 30), abs=1)
    assert view.state == state  # the picture stayed
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.measurements.of(KEY) == ()


def test_measurements_stay_with_their_slice(view: ImageView) -> None:
    view.show_picture(deep_picture(), key=KEY)
    drawn_ = [Measurement(Kind.LENGTH, ((20.0, 20.0), (60.0, 20.0)))]
    view.measurements.keep(KEY, drawn_)
    blank = view.grab().toImage()
    view.show_picture(deep_picture(), key=FrameKey(1, 1), series="s")
    assert view.grab().toImage() != blank
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.measurements.of(KEY) == tuple(drawn_)
    view.measurements.forget(2)
    assert view.measurements.of(KEY)
    view.measurements.forget(1)
    assert not view.measurements.of(KEY)


def test_escape_drops_the_drawing_then_the_tool(view: ImageView) -> None:
    view.show_picture(deep_picture(), key=KEY)
    view.set_tool(Tool.ANGLE)
    told = heard(view.tool_changed)
    QTest.mouseClick(view, LEFT, NONE, at(view, 20, 50))
    assert view.is_busy
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.is_busy
    assert view.tool is Tool.ANGLE
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert told == [Tool.PAN]
    assert view.measurements.of(KEY) == ()


def test_without_a_key_nothing_is_measured(view: ImageView) -> None:
    view.show_picture(deep_picture())
    view.set_tool(Tool.LENGTH)
    drag(view, QPoint(100, 100), QPoint(200, 200))
    assert not view.is_busy


def test_the_left_button_does_what_the_tool_says(view: ImageView) -> None:
    view.show_picture(deep_picture())
    state = view.state
    view.set_tool(Tool.WINDOW)
    drag(view, QPoint(100, 100), QPoint(200, 100))
    assert view.state.window is not None
    assert view.state.center == state.center
    cursors = set()
    for tool in Tool:
        view.set_tool(tool)
        cursors.add(view.cursor().shape())
    assert len(cursors) == 3  # both measuring tools have the cross


def test_the_nearest_point_is_gripped_and_then_the_line(view: ImageView) -> None:
    kept = Measurements()
    kept.keep(KEY, [Measurement(Kind.LENGTH, ((20.0, 20.0), (60.0, 20.0)))])
    measuring = Measuring(kept)
    view.show_picture(deep_picture())
    here = view.projection()
    place = QPointF(at(view, 60, 20))
    assert measuring.grip_at(place, here) is None  # of no slice
    measuring.show(KEY)
    assert measuring.grip_at(place + QPointF(4, 4), here) == (0, 1)
    assert measuring.grip_at(QPointF(at(view, 40, 20)) + QPointF(0, 3), here) == (0, None)
    assert measuring.grip_at(QPointF(at(view, 40, 40)), here) is None
    kept.clear()
    assert measuring.grip_at(place, here) is None


def test_what_is_held_may_be_removed_by_another_view(view: ImageView) -> None:
    view.show_picture(deep_picture(), key=KEY)
    view.measurements.keep(KEY, [Measurement(Kind.LENGTH, ((20.0, 20.0), (60.0, 20.0)))])
    mouse(view, QEvent.Type.MouseButtonPress, at(view, 60, 20), LEFT)
    view.measurements.clear()
    mouse(view, QEvent.Type.MouseMove, at(view, 70, 30), LEFT)
    mouse(view, QEvent.Type.MouseButtonRelease, at(view, 70, 30), LEFT)
    assert view.measurements.of(KEY) == ()
    assert not view.is_busy


def test_another_button_changes_nothing_while_one_is_held(view: ImageView) -> None:
    view.show_picture(deep_picture())
    mouse(view, QEvent.Type.MouseButtonPress, QPoint(100, 100), LEFT)
    mouse(view, QEvent.Type.MouseButtonPress, QPoint(100, 100), RIGHT)
    mouse(view, QEvent.Type.MouseMove, QPoint(150, 100), LEFT)
    mouse(view, QEvent.Type.MouseButtonRelease, QPoint(150, 100), RIGHT)
    assert view.state.window is None
    assert view.state.center is not None
    assert view.is_busy
    mouse(view, QEvent.Type.MouseButtonRelease, QPoint(150, 100), LEFT)
    assert not view.is_busy


def test_a_hand_that_was_cancelled_clicks_nothing(view: ImageView) -> None:
    view.show_picture(deep_picture())
    hands = Hands(view, Measuring(Measurements()), lambda step: None)
    press = mouse_event(view, QEvent.Type.MouseButtonPress, QPoint(9, 9), RIGHT)
    release = mouse_event(view, QEvent.Type.MouseButtonRelease, QPoint(9, 9), RIGHT)
    hands.press(press)
    assert hands.is_holding
    hands.cancel()
    assert not hands.release(release)

"""Measuring without a mouse: Enter shows a cross, arrows move it, Enter sets points."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mriclassifier.gui.canvas.key_cross import KeyCross
from mriclassifier.gui.canvas.measurements import Kind
from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.viewer import ImageView
from tests.helpers.canvas_hands import NONE, SHIFT, deep_picture

KEY = FrameKey(1)
assert KeyCross


@pytest.fixture
def view(qtbot: QtBot) -> ImageView:
    made = ImageView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_picture(deep_picture(), key=KEY)
    made.show()
    return made


def press(view: ImageView, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(view, key, held)


def steps(view: ImageView) -> list[int]:
    heard: list[int] = []
    view.slice_asked.connect(heard.append)
    return heard


def test_a_length_is_measured_by_keys(view: ImageView) -> None:
    scrolled = steps(view)
    view.set_tool(Tool.LENGTH)
    press(view, Qt.Key.Key_Return)
    assert view.measurements.of(KEY) == ()
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, held=SHIFT)
    press(view, *[Qt.Key.Key_Down] * 4)
    assert view.is_busy
    press(view, Qt.Key.Key_Enter)
    (found,) = view.measurements.of(KEY)
    assert found.points[0] == pytest.approx((50.5, 50.5), abs=0.01)
    assert found.points[1] == pytest.approx((80.5, 54.5), abs=0.01)
    assert scrolled == []
    assert not view.is_busy


def test_an_angle_takes_three_points(view: ImageView) -> None:
    view.set_tool(Tool.ANGLE)
    press(view, Qt.Key.Key_Return, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Right, held=SHIFT)
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Down, held=SHIFT)
    press(view, Qt.Key.Key_Return)
    (found,) = view.measurements.of(KEY)
    assert found.kind is Kind.ANGLE
    assert found.value(None) == pytest.approx(90)


def test_arrows_scroll_before_and_after_it(view: ImageView) -> None:
    scrolled = steps(view)
    view.set_tool(Tool.LENGTH)
    press(view, Qt.Key.Key_Down)
    assert scrolled == [1]
    press(view, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert scrolled == [1]
    press(view, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert scrolled == [1, 1]
    assert len(view.measurements.of(KEY)) == 1


def test_escape_takes_the_cross_away_and_then_the_tool(view: ImageView) -> None:
    scrolled = steps(view)
    view.set_tool(Tool.LENGTH)
    press(view, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down)
    assert scrolled == [1]
    assert view.tool is Tool.LENGTH
    press(view, Qt.Key.Key_Escape)
    assert view.tool is Tool.PAN
    press(view, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert view.measurements.of(KEY) == ()


def test_it_moves_as_it_is_seen_and_never_leaves_the_picture(view: ImageView) -> None:
    view.turn_right()
    view.set_tool(Tool.LENGTH)
    press(view, Qt.Key.Key_Return, Qt.Key.Key_Return)
    press(view, *[Qt.Key.Key_Right] * 12, held=SHIFT)
    press(view, Qt.Key.Key_Return)
    (found,) = view.measurements.of(KEY)
    # Turned clockwise, the right edge is where the first row is
    assert found.points[1] == pytest.approx((50.5, 0.0), abs=0.1)


def test_it_is_seen_and_reads_the_value_below_it(view: ImageView) -> None:
    view.set_tool(Tool.LENGTH)
    view.set_texts_shown(False)
    before = view.grab().toImage()
    read: list[object] = []
    view.pointed.connect(read.append)
    press(view, Qt.Key.Key_Return)
    assert view.grab().toImage() != before
    assert read == [(50.5, 50.5)]
    view.show_picture(deep_picture(), key=FrameKey(1, 1))
    press(view, Qt.Key.Key_Return)
    assert read == [(50.5, 50.5)] * 2, "another slice begins anew"

"""Menus, toolbar and keys of the view, as the window has them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QToolBar
from pytestqt.qtbot import QtBot

from mriclassifier.gui.action_maker import ActionMaker
from mriclassifier.gui.app import make_application
from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.pictures import make_picture
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.view_actions import ViewActions
from mriclassifier.gui.viewer import ImageView
from mriclassifier.imaging.study import Frame, FrameFacts, Window
from mriclassifier.imaging.windows import bounds
from tests.gui.conftest import DARK, MIDDLE, Write, drop, urls, wait_for_result


class Desk(QMainWindow):
    """A view with its actions, and a field to type into."""

    def __init__(self) -> None:
        super().__init__()
        self.view = ImageView(self)
        self.field = QLineEdit(self)
        self.setCentralWidget(self.view)
        self.statusBar().addWidget(self.field)
        self.actions_ = ViewActions(ActionMaker(self, Theme(make_application(), "dark")), self)
        self.actions_.add_to(self.menuBar().addMenu("View"))
        self.actions_.attach(self.view)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.resize(500, 400)
    desk.show()
    ramp = np.linspace(0, 4000, 10_000).reshape(100, 100).astype(np.uint16)
    windows = (Window(center=900, width=700, name="A & <b>B</b>"),)
    picture = make_picture(Frame(ramp, 0, FrameFacts(windows=windows)))
    desk.view.show_picture(picture, key=FrameKey(1))
    desk.actions_.set_enabled(True)
    desk.view.setFocus()
    desk.activateWindow()
    qtbot.waitUntil(desk.view.hasFocus)
    return desk


def press(desk: Desk, keys: str) -> None:
    sequence = QKeySequence(keys)[0]
    QTest.keyClick(desk.focusWidget(), sequence.key(), sequence.keyboardModifiers())


def test_single_keys_turn_flip_invert_and_reset(desk: Desk) -> None:
    for keys, wanted in (
        ("R", ViewState(turns=1)),
        ("Shift+R", ViewState()),
        ("H", ViewState(mirrored=True)),
        ("V", ViewState(turns=2)),
        ("I", ViewState(turns=2, inverted=True)),
        ("0", ViewState()),
    ):
        press(desk, keys)
        assert desk.view.state == wanted, keys


def test_single_keys_zoom_and_window(desk: Desk) -> None:
    press(desk, "1")
    assert desk.view.zoom == pytest.approx(1.0)
    press(desk, "F")
    assert desk.view.is_fitted
    press(desk, "A")
    assert desk.view.window_shown.name == "Auto"
    press(desk, "W")
    assert desk.view.window_shown.name != "Auto"


def test_keys_and_buttons_choose_the_tool(desk: Desk) -> None:
    actions = desk.actions_
    for keys, tool in (("L", Tool.LENGTH), ("G", Tool.ANGLE), ("B", Tool.WINDOW), ("M", Tool.PAN)):
        press(desk, keys)
        assert desk.view.tool is tool
        assert [t for t, action in actions.tools.items() if action.isChecked()] == [tool]
    actions.length_tool.trigger()
    assert desk.view.tool is Tool.LENGTH
    press(desk, "Escape")
    assert actions.pan_tool.isChecked()


def test_keys_do_not_steal_what_is_typed(desk: Desk) -> None:
    desk.field.setFocus()
    QTest.keyClicks(desk.field, "arhvi01wlgtcp")
    assert desk.field.text() == "arhvi01wlgtcp"
    assert desk.view.state == ViewState()
    assert desk.view.tool is Tool.PAN
    assert desk.view.texts_shown


def test_texts_can_be_hidden(desk: Desk) -> None:
    press(desk, "T")
    assert not desk.view.texts_shown
    press(desk, "T")
    assert desk.view.texts_shown


def test_the_window_menu_offers_presets_with_their_numbers(desk: Desk) -> None:
    menu = desk.actions_.windows_menu
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.isCheckable()]
    assert texts.pop(0) == "&Auto"
    assert texts[0] == "A && <b>B</b> · C 900  W 700"
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == [texts[0]]
    full = next(a for a in menu.actions() if a.text().startswith("Full range"))
    full.trigger()
    assert bounds(desk.view.window_shown) == (0, 4000)
    desk.actions_.auto_window.trigger()
    assert desk.actions_.auto_window.isChecked()
    desk.actions_.reset.trigger()
    assert not desk.actions_.auto_window.isChecked()


def test_a_right_click_opens_the_menu(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[QMenu, QPoint]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append((menu, at)))
    QTest.mouseClick(
        desk.view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 60)
    )
    ((menu, at),) = opened
    assert at == desk.view.mapToGlobal(QPoint(60, 60))
    assert desk.actions_.fit in menu.actions()
    desk.view.show_picture(None)
    desk.view.menu_asked.emit(at)
    assert len(opened) == 1


def test_the_actions_drive_the_view_they_are_attached_to(desk: Desk, qtbot: QtBot) -> None:
    other = ImageView()
    qtbot.addWidget(other)
    other.show_picture(desk.view.picture)
    other.apply_state(replace(other.state, inverted=True))
    desk.actions_.attach(other)
    assert desk.actions_.invert.isChecked()
    desk.actions_.turn_right.trigger()
    assert other.state.turns == 1
    assert desk.view.state.turns == 0
    desk.view.set_tool(Tool.LENGTH)
    assert desk.actions_.pan_tool.isChecked()


def menu_actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        found += menu_actions(action.menu()) if action.menu() else [action]
    return found


def test_every_action_is_in_a_menu_and_no_key_means_two_things(window: MainWindow) -> None:
    bar = window.menuBar()
    listed = [a for top in bar.actions() for a in menu_actions(top.menu())]
    for action in window.actions_.view._all() + list(window.actions_.view.tools.values()):
        assert action in listed, action.text()
    keys = [key.toString() for a in window.actions() for key in a.shortcuts()]
    assert len(keys) == len(set(keys)), sorted(keys)


def test_the_toolbar_fits_the_smallest_window(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    bar = window.findChild(QToolBar)
    assert bar is not None
    buttons = [bar.widgetForAction(a) for a in bar.actions() if a.text()]
    assert all(button.isVisible() for button in buttons)


def test_actions_are_grey_without_a_picture(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    assert not window.actions_.view.turn_right.isEnabled()
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    assert window.actions_.view.turn_right.isEnabled()


def test_the_map_lies_over_the_picture(qtbot: QtBot, window: MainWindow, write: Write) -> None:
    drop(window, urls(write("a.png", DARK)))
    wait_for_result(qtbot, window, "Glioma")
    assert window.pane.view.overlay is None
    window.actions_.show_map.trigger()
    assert window.panel.map.check.isChecked()
    overlay = window.pane.view.overlay
    assert overlay is not None
    assert overlay.width() / overlay.height() == pytest.approx(140 / 120, rel=0.02)
    window.panel.map.classes.setCurrentIndex(window.panel.map.classes.findData("pituitary"))
    other = window.pane.view.overlay
    assert other is not None
    assert other != overlay
    drop(window, urls(write("b.png", MIDDLE)))
    wait_for_result(qtbot, window, "Meningioma")
    assert window.panel.map.class_shown == "pituitary"  # a class chosen by hand stays
    window.panel.map.check.click()
    assert window.pane.view.overlay is None
    assert not window.actions_.show_map.isChecked()


def test_arrows_on_the_canvas_step_through_the_list(
    qtbot: QtBot, window: MainWindow, write: Write
) -> None:
    drop(window, urls(write("a.png", DARK), write("b.png", MIDDLE)))
    wait_for_result(qtbot, window, "Glioma")
    QTest.keyClick(window.pane.view, Qt.Key.Key_Right)
    wait_for_result(qtbot, window, "Meningioma")
    QTest.keyClick(window.pane.view, Qt.Key.Key_Left)
    wait_for_result(qtbot, window, "Glioma")

"""The canvas alone on the screen, the side panels on demand, and everything back in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mriclassifier.gui.canvas.tools import Tool
from mriclassifier.gui.layout.full_screen import FullScreen
from mriclassifier.gui.layout.side_panels import SidePanels
from mriclassifier.gui.layout.slim_line import SlimLine
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.theme import DARK, LIGHT
from tests.gui.conftest import OpenWindow
from tests.helpers.drawn_stacks import drawn_source, drawn_study, header

assert FullScreen
assert SidePanels
assert SlimLine


@pytest.fixture
def filled(qtbot: QtBot, window: MainWindow) -> MainWindow:
    studies = [drawn_study("now", header()), drawn_study("prior", header("2025-10-01"))]
    window.workflow.open([drawn_source(study) for study in studies])
    qtbot.waitUntil(lambda: window.workflow.shown is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.workflow.answer().prediction is not None, timeout=10_000)
    return window


def chrome(window: MainWindow) -> dict[str, bool]:
    """What of the window is to be seen."""
    return {
        "menu": window.menuBar().isVisible(),
        "tools": window.actions_.toolbar.isVisible(),
        "footer": window.footer.isVisible(),
        "list": window.files.isVisible(),
        "panel": window.panel.isVisible(),
        "header": window.pane.name.isVisible(),
        "strip": window.pane.frames.isVisible(),
    }


def test_full_screen_leaves_the_canvas_and_one_line(qtbot: QtBot, filled: MainWindow) -> None:
    sizes = filled._splitter.sizes()
    assert all(chrome(filled).values())
    filled.actions_.layout_actions.full_screen.trigger()
    assert filled.isFullScreen()
    assert not any(chrome(filled).values())
    line = filled.layout_.full_screen.line
    assert line.isVisible()
    assert "Drawing, Phantom" in line.identity.text()
    assert line.place.text() == "Slice 7 of 12"
    assert "70.0 %" in line.answer.text()
    assert line.caution.text() == "Research use only, not for diagnosis"
    assert filled.pane.view.isVisible()
    qtbot.keyClick(filled.pane.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: line.place.text() == "Slice 8 of 12")
    qtbot.keyClick(filled.pane.view, Qt.Key.Key_Escape)
    assert not filled.isFullScreen()
    assert all(chrome(filled).values())
    assert not line.isVisible()
    assert not filled.actions_.layout_actions.full_screen.isChecked()
    qtbot.waitUntil(lambda: filled._splitter.sizes() == sizes)


def test_escape_leaves_the_tool_before_the_full_screen(qtbot: QtBot, filled: MainWindow) -> None:
    filled.layout_.full_screen.enter()
    filled.pane.view.set_tool(Tool.LENGTH)
    qtbot.keyClick(filled.pane.view, Qt.Key.Key_Escape)
    assert filled.pane.view.tool is Tool.PAN
    assert filled.isFullScreen()
    qtbot.keyClick(filled.pane.view, Qt.Key.Key_Escape)
    assert not filled.isFullScreen()


def test_the_strip_comes_to_the_pointer_at_the_lower_edge(qtbot: QtBot, filled: MainWindow) -> None:
    full, pane = filled.layout_.full_screen, filled.pane
    place = QPoint(100, 100)
    full.pointer = lambda: pane.mapToGlobal(place)
    full.enter()
    full.look()
    assert not full.strip_shown
    qtbot.waitUntil(lambda: pane.view.height() > pane.height() - 60)
    size = pane.view.size()
    place = QPoint(100, pane.height() - 10)
    full.look()
    assert full.strip_shown
    assert pane.frames.isVisible()
    qtbot.wait(50)
    assert pane.view.size() == size  # the picture does not move
    pane.frames.slider.setValue(2)
    qtbot.waitUntil(lambda: full.line.place.text() == "Slice 3 of 12")
    place = QPoint(100, 100)
    full.look()
    assert not full.strip_shown
    full.leave()
    assert pane.frames.isVisible()
    assert pane.frames.parentWidget() is pane


def test_full_screen_is_dark_in_every_scheme(app: QApplication, filled: MainWindow) -> None:
    def ground() -> str:
        part = filled.pane.frames if filled.isFullScreen() else app
        return part.palette().color(QPalette.ColorRole.Window).name()  # type: ignore[attr-defined]

    filled._theme.choose("light")
    assert ground() == QColor(LIGHT.window).name()
    filled.layout_.full_screen.enter()
    assert ground() == QColor(DARK.window).name()
    assert filled._theme.tokens is DARK
    filled._theme.choose("light")  # as the desktop may do meanwhile
    assert filled._theme.tokens is DARK
    filled.layout_.full_screen.leave()
    assert filled._theme.tokens is LIGHT
    assert ground() == QColor(LIGHT.window).name()
    assert filled.pane.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_a_comparison_can_be_read_in_full_screen_in_light(filled: MainWindow) -> None:
    filled._theme.choose("light")
    filled.layout_.arranger.compare()
    bar, viewport = filled.layout_.arranger.bar, filled.layout_.arrangement.active

    def ground(widget: QWidget) -> int:
        # Of the whole window: what is not painted shows what lies behind
        return filled.grab().toImage().pixelColor(widget.mapTo(filled, QPoint(1, 1))).lightness()

    filled.layout_.full_screen.enter()
    for widget in (bar, viewport.title, viewport.answer):
        assert ground(widget) < 70, widget
    words = [bar.slices, bar.state, viewport.answer._words, *viewport.title.findChildren(QLabel)]
    for widget in words:
        shown = widget.palette().color(widget.foregroundRole())
        assert shown.lightness() > 120, (widget.text(), shown.name())
    filled.layout_.full_screen.leave()
    assert ground(bar) > 200
    filled.layout_.arranger.show_single()


def test_a_window_closed_in_full_screen_opens_as_it_was(
    qtbot: QtBot, filled: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    del tmp_path
    filled.layout_.full_screen.enter()
    filled.close()
    again = open_window()
    assert not again.isFullScreen()
    assert again.panel.isVisible()
    assert again.menuBar().isVisible()


def test_full_screen_ended_by_the_desktop_brings_everything_back(filled: MainWindow) -> None:
    filled.layout_.full_screen.enter()
    filled.showNormal()
    assert all(chrome(filled).values())


def test_the_side_panels_can_be_put_away(qtbot: QtBot, filled: MainWindow) -> None:
    actions = filled.actions_.layout_actions
    actions.files.trigger()
    actions.panel.trigger()
    assert not filled.files.isVisible()
    assert not filled.panel.isVisible()
    third = drawn_study("third", header("2024-01-01"))
    filled.workflow.open([drawn_source(third), drawn_source(drawn_study("fourth", header()))])
    qtbot.waitUntil(lambda: len(filled.workflow.images) == 4)
    assert not filled.files.isVisible()  # as the user wants it
    filled.layout_.full_screen.enter()
    filled.layout_.full_screen.leave()
    assert not filled.panel.isVisible()
    actions.panel.trigger()
    actions.files.trigger()
    assert filled.files.isVisible()
    assert filled.panel.isVisible()


def test_a_single_image_has_no_list(qtbot: QtBot, window: MainWindow) -> None:
    window.workflow.open([drawn_source(drawn_study("now", header()))])
    qtbot.waitUntil(lambda: window.workflow.shown is not None, timeout=10_000)
    assert not window.files.isVisible()
    assert window.panel.isVisible()

"""The command palette: everything is in it, found by a few letters, done by Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui.commands import Command, commands_of, keys_of, plain, shortcut_clashes
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.palette import CommandPalette, spoken
from mriclassifier.gui.palette_match import folded, score
from mriclassifier.gui.preferences_dialog import PreferencesDialog
from mriclassifier.settings import SETTINGS
from tests.gui.conftest import OpenWindow, Write


def open_palette(window: MainWindow) -> CommandPalette:
    window.actions_.help.palette.trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    return palette


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("open fold", "Open Folder…"),
        ("folder open", "Open Folder…"),
        ("cf", "Classify Folder…"),
        ("clfo", "Classify Folder…"),
        ("grosse", "Größe"),
        ("OEFFNEN", "oeffnen"),
        ("打开", "打开文件夹"),
    ],
)
def test_a_few_letters_find_it(typed: str, text: str) -> None:
    assert score(typed, text) is not None


@pytest.mark.parametrize(("typed", "text"), [("xyz", "Zoom"), ("nepo", "Open"), ("pen x", "Open")])
def test_what_does_not_fit_is_left_out(typed: str, text: str) -> None:
    assert score(typed, text) is None


def test_the_better_hit_comes_first() -> None:
    names = ["Close All", "Compare Two Images", "Copy Result", "Case History", "Close Image"]
    ranked = sorted(names, key=lambda name: -(score("close", name) or -1))
    assert set(ranked[:2]) == {"Close All", "Close Image"}
    assert (score("report", "Report…") or 0) > (score("report", "Heading of reports") or 0)
    assert folded("ÉTÉ") == "ete"


def test_names_of_menus_lose_their_marks() -> None:
    assert plain("&Open…") == "Open…"
    assert plain("A && B") == "A & B"
    assert plain("打开(&O)") == "打开"
    assert plain("&Delete\tDel") == "Delete"


def test_everything_of_the_menus_is_in_it_once(window: MainWindow) -> None:
    shown = commands_of(window)
    names = [(command.group, command.title) for command in shown]
    assert len(set(names)) == len(names)
    with_key = {keys_of(action)[:1] for action in window.actions() if keys_of(action)}
    assert with_key <= {command.keys[:1] for command in shown}
    for command in shown:
        assert command.title
        assert "&" not in command.title


def test_no_key_is_given_twice(window: MainWindow) -> None:
    assert shortcut_clashes(window) == []
    frame_key = window.pane.frames.key_button.shortcut().toString()
    assert frame_key not in {k.toString() for a in window.actions() for k in a.shortcuts()}


def test_what_is_greyed_stands_last_and_says_why(window: MainWindow) -> None:
    palette = open_palette(window)
    enabled = [command.enabled for command in palette.model.shown]
    assert enabled == sorted(enabled, reverse=True)
    palette.line.setText("rotate right")
    chosen = palette.chosen
    assert chosen is not None
    assert not chosen.enabled
    assert chosen.reason == "Open an image first"
    assert palette.hint.text() == chosen.reason
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible(), "what cannot be done closes nothing"
    greyed = [c for c in window.help.commands() if not c.enabled and c.group.startswith("View")]
    assert greyed
    assert all(command.reason for command in greyed)


def test_every_greyed_command_says_why(window: MainWindow) -> None:
    assert [c.title for c in window.help.commands() if not c.enabled and not c.reason] == []


def test_enter_does_it_and_arrows_choose(qtbot: QtBot, window: MainWindow) -> None:
    palette = open_palette(window)
    QTest.keyClicks(palette.line, "theme")
    first = palette.chosen
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.chosen is not first
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.chosen is first
    palette.line.setText("dark")
    chosen = palette.chosen
    assert chosen is not None
    assert chosen.group == "View › Theme"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.actions_.schemes.checkedAction().data() == "dark")


def test_settings_windows_and_recent_files_are_in_it(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    window = open_window(write("recent picture.png"))
    qtbot.waitUntil(lambda: window.workflow.shown_image is not None)
    window.help.show_guide()
    found = list(window.help.commands())
    groups = {command.title: command.group for command in found}
    assert groups["recent picture.png"] == "Open Recent"
    assert groups["User Guide"] == "Window"
    settings = [command for command in found if command.group == "Preferences"]
    assert len(settings) == len(SETTINGS)
    next(command for command in settings if command.title == "Largest picture").run()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.close()


def test_nothing_fits_is_said(window: MainWindow) -> None:
    palette = open_palette(window)
    palette.line.setText("qqqq")
    assert palette.chosen is None
    assert palette.empty.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    palette.line.clear()
    assert palette.chosen is not None


def test_those_who_hear_the_screen_are_told_what_is_chosen(window: MainWindow) -> None:
    palette = open_palette(window)
    palette.line.setText("preferences")
    chosen = palette.chosen
    assert chosen is not None
    assert palette.line.accessibleDescription() == spoken(chosen)
    assert "Ctrl+," in spoken(chosen)


def test_it_does_not_open_while_the_window_is_locked(window: MainWindow) -> None:
    window.day.lock.lock()
    window.actions_.help.palette.trigger()
    assert window.findChild(CommandPalette) is None


def test_it_is_small_enough_for_a_small_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(window.minimumSize())
    palette = open_palette(window)
    assert palette.width() < window.width()
    assert palette.height() < window.height()
    assert not palette.grab().isNull()
    palette.reject()
    QApplication.processEvents()


def test_where_one_writes_from_the_right_the_keys_stand_at_the_left(window: MainWindow) -> None:
    def inked(left: bool) -> int:
        picture = palette.list.viewport().grab().toImage()
        edge = range(12, 60) if left else range(picture.width() - 60, picture.width() - 12)
        ground = picture.pixelColor(picture.width() // 2, 2)
        middle = palette.list.sizeHintForRow(0) // 2
        return sum(picture.pixelColor(x, middle) != ground for x in edge)

    palette = open_palette(window)
    palette.line.setText("open folder")
    usual = inked(left=False)
    palette.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert inked(left=True) > 0
    assert usual > 0
    assert palette.grab().toImage() != QImage()


def test_a_command_is_more_than_its_name() -> None:
    done: list[int] = []
    command = Command(title="A", group="B", run=lambda: done.append(1), keys=("F9",), reason="C")
    assert spoken(command) == "A, B, F9, C"
    command.run()
    assert done == [1]

"""A whole session by the keyboard alone: from the first picture to the saved report, and out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mriclassifier.drawings import reference_drawings
from mriclassifier.gui.palette import CommandPalette
from mriclassifier.gui.reports.report_dialog import ReportDialog
from tests.gui.conftest import OpenWindow

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Keyboard:
    """Presses keys where the focus is; touches nothing else."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    @property
    def at(self) -> QWidget:
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.at, key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.at, text)

    def tab_to(self, wanted: Callable[[QWidget], bool]) -> None:
        for _ in range(60):
            if wanted(self.at):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError("Tab does not come there")

    def command(self, words: str) -> None:
        """Through the palette."""
        self.press(Qt.Key.Key_K, CTRL)
        self._qtbot.waitUntil(lambda: isinstance(self.at.window(), CommandPalette))
        self.type(words)
        self.press(Qt.Key.Key_Return)


def active_dialog(kind: type[QDialog]) -> bool:
    return isinstance(QApplication.activeWindow(), kind)


def report_is_open() -> bool:
    return any(
        isinstance(w, ReportDialog) and w.isVisible() for w in QApplication.topLevelWidgets()
    )


# The file dialog lists what it completes in a popup
@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_day_without_a_mouse(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    folder = tmp_path / "drawings"
    folder.mkdir()
    for name, drawing in list(reference_drawings().items())[:3]:
        cv2.imwrite(str(folder / f"{name}.png"), drawing)
    window = open_window()
    window.activateWindow()
    keyboard = Keyboard(qtbot)
    workflow = window.workflow

    # The example drawings, from the welcome page
    assert keyboard.at is window.pane.empty.button
    keyboard.tab_to(lambda widget: widget is window.pane.empty.examples)
    keyboard.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: workflow.answer().prediction is not None, timeout=20_000)

    # The answer can be read, and another slice gone to
    assert window.panel.title.text() != "No image"
    assert keyboard.at is window.pane.view
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: workflow.shown is not None and workflow.shown.index == 14)
    keyboard.press(Qt.Key.Key_I)
    assert window.actions_.view.invert.isChecked()

    # A batch of drawings, begun from the palette
    keyboard.command("classify folder")
    batch = window.day.batch()
    qtbot.waitUntil(lambda: keyboard.at is batch.setup.folder)
    keyboard.type(str(folder))
    qtbot.waitUntil(batch.setup.start.isEnabled, timeout=10_000)
    keyboard.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: batch.session is not None and batch.session.is_done, timeout=20_000)
    assert batch.session is not None
    assert batch.run.strip.text

    # Back to the image by the palette, which other windows have, too
    keyboard.command("Drawing MRI Classifier")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)

    # The case is signed
    qtbot.waitUntil(window.actions_.signing.agree.isEnabled, timeout=10_000)
    keyboard.press(Qt.Key.Key_Y)
    qtbot.waitUntil(window.actions_.signing.undo.isEnabled, timeout=10_000)

    # The report is saved
    keyboard.press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: active_dialog(ReportDialog), timeout=10_000)
    report = QApplication.activeWindow()
    assert isinstance(report, ReportDialog)
    qtbot.waitUntil(report.save.isEnabled, timeout=20_000)
    keyboard.press(Qt.Key.Key_S, ALT)
    qtbot.waitUntil(lambda: active_dialog(QFileDialog), timeout=10_000)
    keyboard.press(Qt.Key.Key_A, CTRL)
    keyboard.type(str(tmp_path / "report.pdf"))
    keyboard.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (tmp_path / "report.pdf").is_file(), timeout=20_000)
    qtbot.waitUntil(report.save.isEnabled, timeout=20_000)
    report.activateWindow()  # as a desktop does; the tests' platform has none
    keyboard.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not report_is_open())
    window.activateWindow()

    # And out
    keyboard.press(Qt.Key.Key_Q, CTRL)
    qtbot.waitUntil(lambda: not window.isVisible())

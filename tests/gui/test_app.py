"""The program's own way in and out of the window."""

from __future__ import annotations

import os
import signal
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mriclassifier.gui.app import make_application, run_gui
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.settings import Settings
from tests.gui.conftest import Write


def the_window() -> MainWindow | None:
    """The one that is shown, perhaps without its parts yet."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow) and widget.isVisible():
            return widget
    return None


def test_the_window_opens_and_closes(app: QApplication, settings: Settings, write: Write) -> None:
    hooks = (sys.excepthook, threading.excepthook)
    settings.set("model.name", "absent")
    seen: list[str] = []

    def look() -> None:
        window = the_window()
        if window is None or not window.is_built:
            QTimer.singleShot(50, look)
        elif window.panel.title.text() == "No model" and window.pane.view.picture is not None:
            seen.append(window.pane.name.text())
            window.close()
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)
    assert run_gui([write("a.png")], settings=settings) == 0
    assert seen == ["a.png"]
    assert (sys.excepthook, threading.excepthook) == hooks


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_closes_the_window(app: QApplication, settings: Settings) -> None:
    settings.set("model.name", "absent")
    QTimer.singleShot(200, lambda: os.kill(os.getpid(), signal.SIGINT))
    handler = signal.getsignal(signal.SIGINT)
    assert run_gui([], settings=settings) == 0
    assert signal.getsignal(signal.SIGINT) is handler


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_kill_while_the_window_is_being_made_ends_it_once_it_is(
    app: QApplication, settings: Settings
) -> None:
    settings.set("model.name", "absent")
    made: list[MainWindow] = []

    def kill() -> None:
        window = the_window()
        assert window is not None
        made.append(window)
        os.kill(os.getpid(), signal.SIGTERM)

    assert run_gui([], settings=settings, on_screen=kill) == 0
    assert made[0].is_built
    assert not made[0].isVisible()


def test_the_application_is_made_once(app: QApplication) -> None:
    assert make_application() is app
    assert app.applicationName() == "mriclassifier"
    assert app.style().objectName().lower() in ("fusion", "")
    assert not app.windowIcon().isNull()

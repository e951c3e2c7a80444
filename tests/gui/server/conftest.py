"""The real server over the fake classifier of the window's tests, and hands for its windows."""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2 as httpx
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.desk import ServerDesk
from mriclassifier.settings import Settings
from tests.gui.conftest import OpenWindow

WAIT = 20_000  # ms


class Clock:
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """Shown, with its model loaded; a server that still runs at the end asks nothing."""
    made = open_window()
    qtbot.waitUntil(lambda: made.engine.status.model is not None, timeout=WAIT)
    yield made
    made.day.server.agree_to_close()


@pytest.fixture
def desk(window: MainWindow) -> ServerDesk:
    return window.day.server


@pytest.fixture
def control(window: MainWindow, settings: Settings, clock: Clock) -> Iterator[ServerControl]:
    """Beside the window's own, with a clock that the test turns."""
    made = ServerControl(
        window.engine, settings, tasks=window.tasks, audit=lambda rows: None, clock=clock
    )
    yield made
    assert made.close(15)


def running(qtbot: QtBot, control: ServerControl, *, shared: bool = False) -> None:
    """Until requests are answered."""
    qtbot.waitUntil(
        lambda: control.state.is_running and control.state.is_shared is shared, timeout=WAIT
    )


def off(qtbot: QtBot, control: ServerControl) -> None:
    qtbot.waitUntil(lambda: not control.is_on and not control.is_busy, timeout=WAIT)


@contextlib.contextmanager
def browser() -> Iterator[httpx.Client]:
    """Follows where it is sent; takes the certificate that the program made."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with httpx.Client(follow_redirects=True, verify=context, timeout=20) as client:
        yield client


def held() -> tuple[int, int]:
    """Threads and open files of this process."""
    descriptors = Path("/proc/self/fd")
    files = sum(1 for _ in descriptors.iterdir()) if descriptors.is_dir() else 0
    return threading.active_count(), files


def nameless(part: QWidget) -> list[QWidget]:
    """Controls that a screen reader has no words for."""
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractItemView,
        QAbstractSpinBox,
        QComboBox,
        QLineEdit,
        QScrollBar,
    )

    kinds = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
    return [
        widget
        for widget in part.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not isinstance(widget, QScrollBar)
        and not (
            widget.accessibleName()
            or (isinstance(widget, QAbstractButton) and widget.text())
            or widget.objectName().startswith("qt_")
            or widget.inherits("QComboBoxListView")
            or widget.inherits("QTableCornerButton")
            or isinstance(widget.parentWidget(), (QAbstractSpinBox, QAbstractItemView, QLineEdit))
        )
    ]


Check = Callable[[], bool]

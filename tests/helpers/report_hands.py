"""Hands for the dialogs that let something out of the window: reports and masks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.reports.exporting import Exporting
from mriclassifier.gui.reports.report_dialog import ReportDialog
from tests.helpers.drawn_series import write_series


def exporting(window: MainWindow) -> Exporting:
    return window.day.exporting


def dialogs(kind: type[Any]) -> list[Any]:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found + [
        w
        for top in QApplication.topLevelWidgets()
        for w in top.findChildren(kind)
        if w.isVisible() and w not in found
    ]


def only(qtbot: QtBot, kind: type[Any]) -> Any:
    qtbot.waitUntil(lambda: len(dialogs(kind)) == 1, timeout=10_000)
    return dialogs(kind)[0]


def ready(qtbot: QtBot, dialog: ReportDialog) -> None:
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=15_000)


def pdf_text(path: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not installed")
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def open_series(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, *, change: Any = None
) -> MainWindow:
    write_series(folder, slices=5, change=change or (lambda index, made: None))
    window = open_window(folder)

    def scored() -> bool:
        scores = window.workflow.scores()
        return scores.count == 5 and len(scores.predictions) == 5

    qtbot.waitUntil(scored, timeout=15_000)
    image = window.workflow.shown_image
    assert image is not None
    case_of = window.day.recorder.case_of
    qtbot.waitUntil(lambda: case_of(image.image_id) is not None, timeout=15_000)
    return window

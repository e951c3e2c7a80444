"""The program's window, which says when all of it stands, and when a file's result is painted.

``python -m tests.benchmarks.watched_start [FILE]`` runs the command line as ``python -m mriclassifier`` does,
and writes "window SECONDS" and "result SECONDS" of the system's monotonic clock.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from mriclassifier.__main__ import main
from mriclassifier.gui.main_window import MainWindow


def _tell(window: MainWindow, what: str) -> None:
    def told() -> None:
        window.repaint()
        sys.stdout.write(f"{what} {time.monotonic()}\n")
        sys.stdout.flush()

    QTimer.singleShot(0, told)  # after everything that is to happen at once


def _watch(start: object) -> object:
    def started(window: MainWindow, files: Sequence[Path] = ()) -> None:
        def answered() -> None:
            if window.workflow.answer().prediction is not None and not told:
                told.append(True)
                _tell(window, "result")

        told: list[bool] = []
        start(window, files)  # type: ignore[operator]
        for changed in (window.workflow.answer_changed, window.workflow.shown_changed):
            changed.connect(answered)
        _tell(window, "window")

    return started


if __name__ == "__main__":
    MainWindow.start = _watch(MainWindow.start)  # type: ignore[method-assign, assignment]
    sys.exit(main())

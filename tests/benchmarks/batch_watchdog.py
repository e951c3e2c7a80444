"""How long a batch holds the window's thread: ``python -m tests.benchmarks.batch_watchdog``.

A folder is classified in the whole program, with the model that comes with it and the case history. Meanwhile
the table is sorted, filtered, searched and scrolled, and the main window is used, too.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.batch.columns import Column
from mriclassifier.gui.batch.export_dialog import ExportDialog
from mriclassifier.gui.batch.window import BatchWindow
from mriclassifier.gui.engine_control import Phase
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.pauses import Pauses
from mriclassifier.settings import Settings
from tests.benchmarks.drawn_files import copies
from tests.benchmarks.gui_watchdog import FRAME, LIMIT, PhaseTimes, Watched, phase, spin, wheel
from tests.helpers.large_series import write_large_series


class Batch:
    """The program with a batch in it, and what a user does meanwhile."""

    def __init__(self, app: Watched, window: MainWindow) -> None:
        self._app = app
        self._window = window
        self.phases: list[PhaseTimes] = []

    def run(self, images: Path, series: Path, out: Path) -> str:
        """All phases; what the batch says of itself at its end."""
        app, window = self._app, self._window
        self._phase("idle window", lambda: spin(app, lambda: False, 2))
        self._phase("window of batches", window.actions_.day.classify_folder.trigger)
        batch = window.day.batch()
        setup = batch.setup
        self._phase("counting", lambda: self._count(batch, images))
        self._phase("first rows", lambda: self._begin(batch, setup.start))
        self._phase("running", lambda: spin(app, lambda: rows(batch) > 300, 300))
        self._phase("sorting, filtering", lambda: self._use_table(batch))
        self._phase("viewer meanwhile", lambda: self._use_viewer(series))
        self._phase("paused and resumed", lambda: self._pause(batch))
        self._phase("to the end", lambda: self._end(batch))
        for kind in ("csv", "xlsx", "json"):
            self._phase(f"export {kind}", lambda kind=kind: self._export(batch, out, kind))
        assert batch.session is not None
        return f"{batch.session.job.summary.text()}; {batch.run.strip.text}"

    def _phase(self, name: str, deed: Callable[[], object]) -> None:
        with phase(self._app, name) as times:
            deed()
            spin(self._app, lambda: False, 0.3)
        self.phases.append(times)

    def _queue(self, deed: Callable[[], object]) -> None:
        """Do it within an event, so that it is measured."""
        done: list[bool] = []
        QTimer.singleShot(0, lambda: (deed(), done.append(True)))
        spin(self._app, lambda: bool(done), 30)

    def _count(self, batch: BatchWindow, images: Path) -> None:
        batch.setup.choose(images)
        assert spin(self._app, batch.setup.start.isEnabled, 60), "the files were not counted"

    def _begin(self, batch: BatchWindow, start: QPushButton) -> None:
        QTest.mouseClick(start, Qt.MouseButton.LeftButton)
        assert spin(self._app, lambda: rows(batch) > 5, 60), "no row came"

    def _use_table(self, batch: BatchWindow) -> None:
        table, bar = batch.run.table, batch.run.filter
        for column in (Column.FILE, Column.LABEL, Column.PROBABILITY, Column.OUTCOME):
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                self._queue(lambda c=column, o=order: table.sortByColumn(c, o))
                spin(self._app, lambda: False, 0.4)
        for place in range(bar.outcomes.count()):
            self._queue(lambda place=place: bar.outcomes.setCurrentIndex(place))
            spin(self._app, lambda: False, 0.4)
        self._queue(bar.clear)
        for letter in "000":
            QTest.keyClick(bar.search, letter)
            spin(self._app, lambda: False, 0.3)
        self._queue(bar.clear)
        scroll = table.verticalScrollBar()
        for part in range(40):
            self._queue(lambda part=part: scroll.setValue(scroll.maximum() * part // 39))
            spin(self._app, lambda: False, 0.03)

    def _use_viewer(self, series: Path) -> None:
        flow = self._window.workflow
        self._window.opener.open_paths([series])
        assert spin(self._app, lambda: flow.shown is not None, 60), "the series was not shown"
        flow.go_to_end(-1)
        for _ in range(40):
            begun = time.monotonic()
            wheel(self._window, 1)
            spin(self._app, lambda begun=begun: time.monotonic() - begun >= 0.03, 1)

    def _pause(self, batch: BatchWindow) -> None:
        for _ in range(3):
            QTest.mouseClick(batch.run.strip.pause, Qt.MouseButton.LeftButton)
            spin(self._app, lambda: False, 0.5)
        QTest.mouseClick(batch.run.strip.pause, Qt.MouseButton.LeftButton)

    def _end(self, batch: BatchWindow) -> None:
        session = batch.session
        assert session is not None
        assert spin(self._app, lambda: session.is_done, 1800), "the batch did not end"

    def _export(self, batch: BatchWindow, out: Path, kind: str) -> None:
        batch.deeds.ask_export()
        dialog = batch.findChildren(ExportDialog)[-1]
        dialog.kinds.setCurrentIndex(dialog.kinds.findData(kind))
        dialog.choose_path(out / f"out.{kind}")
        assert spin(self._app, lambda: f"out.{kind}." in batch.run.notice.text, 60), "not written"


def rows(batch: BatchWindow) -> int:
    """In the table."""
    return len(batch.run.model.columns)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, help="a folder of images to copy; drawn ones if absent"
    )
    parser.add_argument("--files", type=int, default=2000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="batch-watchdog-") as name:
        folder = Path(name)
        os.environ["MRICLASSIFIER_HOME"] = str(folder / "home")
        copies(folder / "images", wanted.files, wanted.data)
        write_large_series(folder / "series", slices=60, size=512)
        app = Watched(["batch_watchdog"])
        make_application()
        window = make_window(app, Settings(folder / "settings.toml"))
        Pauses(window)
        window.show()
        window.start()
        spin(app, lambda: window.engine.status.phase is not Phase.LOADING, 60)
        batch = Batch(app, window)
        said = batch.run(folder / "images", folder / "series", folder)
        window.close()
    head = "phase                         time  events  median     p99   worst  thread"
    print(f"{head}  >{LIMIT:.0f}  >{FRAME:.0f}  worst was")
    for times in batch.phases:
        print(times.line())
    print(said)


if __name__ == "__main__":
    main()

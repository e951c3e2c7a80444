"""How long a history of 100,000 cases holds the window: ``python -m tests.benchmarks.cases_watchdog``.

The list is searched letter by letter, sorted, filtered, scrolled and signed in; then come the statistics, the
audit log, an export and a deletion. Thread time leaves out what other threads and programs took.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer

from mriclassifier import paths
from mriclassifier.cases import audit
from mriclassifier.cases.moments import now
from mriclassifier.cases.records import KeepRules, Sort
from mriclassifier.cases.store import CaseStore
from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.cases.questions import ListWish
from mriclassifier.gui.cases.window import CasesWindow
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.settings import Settings
from tests.benchmarks.gui_watchdog import FRAME, LIMIT, PhaseTimes, Watched, phase, spin
from tests.helpers.drawn_cases import fill, new_case

WORDS = ("mussig", "pituitary refer", "checked follow-up", "c-0777", "no such case")
GAP = 0.03  # s between two letters of somebody who types fast


def prepare(count: int, rows: int) -> None:
    """A history of ``count`` cases with names, and ``rows`` rows in its audit log."""
    rules = KeepRules(identity=True)
    store = CaseStore.open(paths.cases_dir(), rules=lambda: rules, account="bench")
    fill(store, count, names=True)
    with store.writing() as connection:
        for number in range(rows):
            audit.append(
                connection, at=now(), account="bench", action="case.sign", subject=f"C-{number:06}"
            )
    store.close()


class Bench:
    """The window, and what is done in it."""

    def __init__(self, app: Watched, window: MainWindow) -> None:
        self._app = app
        self._window = window
        self._cases: CasesWindow = window.day.cases()
        self.phases: list[PhaseTimes] = []
        self.waits: list[tuple[str, float]] = []

    def run(self, out: Path) -> None:
        """All phases."""
        app, cases = self._app, self._cases
        count = self._ids()
        with self._phase("idle window"):
            spin(app, lambda: False, 2.0)
        with self._phase("open the history"):
            self._timed(
                "open", self._window.actions_.day.history.trigger, lambda: self._shown() > 0
            )
        with self._phase("search letter by letter"):
            for word in WORDS:
                self._type(word)
            self._timed("all", cases.filters.clear_all, lambda: self._shown() == count)
        with self._phase("sort by each order"):
            for sort in Sort:
                for down in (False, True):
                    self._ask(f"sort {sort}", lambda s=sort, d=down: cases.filters.sort_by(s, d))
        with self._phase("views and filters"):
            for view in cases.filters.views.values():
                self._ask("view", view.click)
            for choice in (cases.filters.labels, cases.filters.outcomes, cases.filters.models):
                for action in choice.menu().actions():
                    self._ask("filter", action.trigger)
            self._timed("all", cases.filters.clear_all, lambda: self._shown() == count)
        with self._phase("scroll"):
            bar = cases.table.verticalScrollBar()
            for part in np.linspace(0, 1, 80):
                self._queue(lambda part=part: bar.setValue(round(bar.maximum() * float(part))))
        with self._phase("walk through the list"):
            for row in range(0, 60):
                self._queue(lambda row=row: cases.table.selectRow(row))
                spin(app, lambda: False, 0.05)
        with self._phase("choose all of them"):
            self._queue(cases.table.selectAll)
            spin(app, lambda: False, 0.5)
            self._ask("with all chosen", lambda: cases.filters.sort_by(Sort.CODE, False))
            self._queue(cases.table.clearSelection)
        with self._phase("cases come in meanwhile"):
            for number in range(300):
                self._window.day.desk.record([new_case(10**7 + number)])
                spin(app, lambda: False, 0.01)
            self._timed("recorded", lambda: None, lambda: self._shown() == count + 300)
        with self._phase("statistics by day"):
            self._queue(self._window.actions_.day.statistics.trigger)
            for place in (0, 1, 2):
                page = cases.statistics
                self._timed(
                    "statistics",
                    lambda place=place, page=page: page.step.setCurrentIndex(place),
                    lambda page=page: page._job is None,
                )
        with self._phase("audit log, verified"):
            self._queue(self._window.actions_.day.audit.trigger)
            spin(app, lambda: cases.audit.model.rowCount() > 0, 30)
            self._timed("verify", cases.audit.check, lambda: cases.audit.verify.isEnabled())
        with self._phase("export of all to CSV"):
            wish = ListWish(path=out / "all.csv", identity=True)
            ids = cases.model.keys.tolist()
            self._timed(
                "export", lambda: cases.deeds.export_list(ids, wish), lambda: wish.path.exists()
            )
        with self._phase("2,000 deleted for good"):
            self._queue(self._window.actions_.day.history.trigger)
            chosen = cases.model.keys[:2000].tolist()
            self._timed(
                "delete",
                lambda: cases.deeds.delete(chosen),
                lambda: self._shown() == count + 300 - len(chosen),
            )

    def _ids(self) -> int:
        return int(self._window.day.desk.read(lambda store: store.facets().total).result(60))

    def _shown(self) -> int:
        return self._cases.model.rowCount()

    def _type(self, word: str) -> None:
        search = self._cases.filters.search
        for end in range(len(word)):
            self._queue(lambda end=end: search.setText(word[: end + 1]))
            spin(self._app, lambda: False, GAP)
        self._settle(f"search {word}")

    def _ask(self, name: str, deed: Callable[[], object]) -> None:
        self._queue(deed)
        self._settle(name)

    def _settle(self, name: str) -> None:
        """Until every answer is there."""
        begun = time.perf_counter()
        bar, jobs = self._cases.filters, self._cases._jobs
        spin(self._app, lambda: not bar._typing.isActive() and not jobs, 60)
        self.waits.append((name, (time.perf_counter() - begun) * 1000))
        spin(self._app, lambda: False, 0.05)

    @contextmanager
    def _phase(self, name: str) -> Iterator[None]:
        with phase(self._app, name) as times:
            self.phases.append(times)
            yield

    def _queue(self, deed: Callable[[], object]) -> None:
        """Do it within an event, so that it is measured."""
        done: list[bool] = []
        QTimer.singleShot(0, lambda: (deed(), done.append(True)))
        spin(self._app, lambda: bool(done), 60)

    def _timed(self, name: str, deed: Callable[[], object], done: Callable[[], bool]) -> None:
        begun = time.perf_counter()
        self._queue(deed)
        assert spin(self._app, done, 120), f"{name} did not end"
        self.waits.append((name, (time.perf_counter() - begun) * 1000))


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--rows", type=int, default=100_000, help="of the audit log")
    wanted = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        os.environ[paths.HOME_VARIABLE] = str(Path(name) / "home")
        prepare(wanted.cases, wanted.rows)
        app = Watched(["cases_watchdog"])
        make_application()
        window = make_window(app, Settings(paths.settings_file()))
        window.show()
        window.start([])
        spin(app, lambda: window.day.desk.is_open, 120)
        bench = Bench(app, window)
        bench.run(Path(name))
        window.close()
    head = "phase                         time  events  median     p99   worst  thread"
    print(f"{head}  >{LIMIT:.0f}  >{FRAME:.0f}  worst was")
    for times in bench.phases:
        print(times.line())
    for name, wait in sorted(bench.waits, key=lambda each: -each[1])[:8]:
        print(f"waited {wait:6.0f} ms for {name}")


if __name__ == "__main__":
    main()

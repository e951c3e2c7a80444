"""The table of a batch with 100,000 rows: ``python -m tests.benchmarks.table [--quick]``.

The rows come in, are sorted, filtered, searched and scrolled; then more come in while the table is sorted. Each
sort, filter and search is measured from the click to the table that shows it; beside it, how long the window
was held by one event. Thread time leaves out what other threads and programs took.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from mriclassifier.gui.app import make_application
from mriclassifier.gui.batch.columns import FIRST_CLASS, Column, Columns, Line, Outcome
from mriclassifier.gui.batch.run_page import RunPage
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.gui.theme import Theme
from tests.benchmarks.figures import Figure, Options, medians, run_alone
from tests.benchmarks.gui_watchdog import PhaseTimes, Watched, phase, spin

CLASSES = ("glioma", "meningioma", "notumor", "pituitary")
NAMES = ("Glioma", "Meningioma", "No tumour recognised", "Pituitary tumour")
SIZE = (1120, 720)
BLOCK = 256
ROWS = 100_000
REPEATS = 3
LIMIT = 200.0  # ms
HELD = 50.0  # ms that one event may hold the window


def drawn_lines(count: int, *, seed: int = 1) -> list[Line]:
    """Rows as a large folder would give them, by rule."""
    chance = np.random.default_rng(seed)
    values = chance.dirichlet((0.4,) * 4, count)
    outcomes = chance.choice(4, count, p=(0.7, 0.15, 0.1, 0.05))
    lines = []
    for number in range(count):
        file = f"series_{number % 311}/IM{(number * 7919) % count:06}.dcm"
        patient = f"Drawn, Person {number % 997} (P{number % 997:05})"
        if outcomes[number] == Outcome.FAILED:
            lines.append(
                Line(
                    number=number,
                    file=file,
                    outcome=Outcome.FAILED,
                    remarks=f"Is damaged: it ends after {number % 4000} bytes.",
                    code="damaged" if number % 2 else "too_large",
                )
            )
            continue
        remarks = "Not certain: refer to a radiologist." if outcomes[number] else ""
        lines.append(
            Line(
                number=number,
                file=file,
                patient=patient,
                outcome=Outcome(int(outcomes[number])),
                label=CLASSES[int(values[number].argmax())],
                probabilities=tuple(values[number].tolist()),
                remarks=remarks,
            )
        )
    return lines


class Bench:
    """A page with a table, and what is done to it."""

    def __init__(self, app: Watched, count: int, repeats: int) -> None:
        self._app = app
        self._count = count
        self._repeats = repeats
        self._tasks = Tasks()
        self._workers = Workers(3, "bench")
        self.page = RunPage(Theme(app, "light"), self._tasks, self._workers)
        self.page.resize(*SIZE)
        self._columns = Columns(CLASSES, NAMES)
        self.page.use(self._columns)
        self.page.pictures.use(_picture)
        self.page.show()
        self.phases: list[PhaseTimes] = []
        self.waits: dict[str, list[float]] = {}

    def run(self) -> None:
        """All phases."""
        lines = drawn_lines(self._count)
        blocks = [self._columns.block(lines[n : n + BLOCK]) for n in range(0, len(lines), BLOCK)]
        model, table = self.page.model, self.page.table
        with self._phase("rows come in"):
            for start in range(0, len(blocks), 24):
                self._queue(lambda start=start: model.add(blocks[start : start + 24]))
        model.text(0, Column.FILE)
        with self._phase("sort by each column"):
            for column in range(Column.FILE, FIRST_CLASS + len(CLASSES)):
                for turn in range(2 * self._repeats):
                    order = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)[turn % 2]
                    self._timed(
                        f"sort by column {column}",
                        lambda c=column, o=order: table.sortByColumn(c, o),
                    )
        with self._phase("filter while sorted"):
            bar = self.page.filter
            for box, name in ((bar.outcomes, "outcome"), (bar.labels, "class")):
                for _ in range(self._repeats):
                    for place in range(box.count()):
                        self._timed(
                            f"filter by {name} {place}",
                            lambda box=box, place=place: box.setCurrentIndex(place),
                        )
                bar.clear()
        with self._phase("search letter by letter"):
            for word in ("IM0123", "drawn person 7", "damaged"):
                for end in range(len(word)):
                    text = word[: end + 1]
                    self._timed(f"search for {text}", lambda text=text: self._search(text))
            self.page.filter.clear()
        with self._phase("scroll"):
            bar = table.verticalScrollBar()
            for part in np.linspace(0, 1, 60):
                self._queue(lambda part=part: bar.setValue(round(bar.maximum() * float(part))))
        with self._phase("select 2,000 rows and sort"):
            self._queue(lambda: table.select_rows(list(range(0, 2000))))
            self._timed(
                "with selection",
                lambda: table.sortByColumn(Column.FILE, Qt.SortOrder.AscendingOrder),
            )
            self._timed(
                "with selection",
                lambda: table.sortByColumn(Column.LABEL, Qt.SortOrder.AscendingOrder),
            )
        with self._phase("select all and sort"):
            self._queue(table.selectAll)
            self._timed(
                "with all selected",
                lambda: table.sortByColumn(Column.OUTCOME, Qt.SortOrder.AscendingOrder),
            )
            self._queue(table.clearSelection)
        more = [
            self._columns.block(lines[n : n + BLOCK])
            for n in range(0, min(5120, len(lines)), BLOCK)
        ]
        with self._phase("rows come in, sorted"):
            for block in more:
                self._queue(lambda block=block: model.add([block]))
                spin(self._app, lambda: False, 0.1)
            spin(self._app, lambda: not model.is_busy, 10)

    def close(self) -> None:
        """End the threads."""
        self._tasks.close()
        self._workers.close(5)

    def _search(self, text: str) -> None:
        search = self.page.filter.search
        search.setText(text)
        QTest.keyClick(search, Qt.Key.Key_Return)

    @contextmanager
    def _phase(self, name: str) -> Iterator[None]:
        with phase(self._app, name) as times:
            self.phases.append(times)
            yield

    def _queue(self, deed: Callable[[], object]) -> None:
        """Do it within an event, so that it is measured."""
        done: list[bool] = []
        QTimer.singleShot(0, lambda: (deed(), done.append(True)))
        spin(self._app, lambda: bool(done), 30)
        spin(self._app, lambda: False, 0.005)

    def _timed(self, name: str, deed: Callable[[], object]) -> None:
        begun = time.perf_counter()
        self._queue(deed)
        spin(self._app, lambda: not self.page.model.is_busy, 30)
        self.waits.setdefault(name, []).append((time.perf_counter() - begun) * 1000)


def _picture(number: int) -> np.ndarray:  # type: ignore[type-arg]
    return np.full((48, 48), number % 256, np.uint8)


def measure(options: Options) -> list[Figure]:
    """Sorting, and filtering with searching."""
    count = 20_000 if options.quick else ROWS
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0001)  # as in the program
    app = Watched(["table"])
    make_application()
    bench = Bench(app, count, 1 if options.quick else REPEATS)
    try:
        bench.run()
    finally:
        bench.close()
        sys.setswitchinterval(before)
    events = [event for times in bench.phases for event in times.events]
    held = max(event.thread for event in events)
    over = sum(event.wall > HELD for event in events)
    held_text = (
        f"of {len(events):,} events in all phases {over} held the window longer than {HELD:.0f} ms on the "
        f"wall, none longer than {held:.0f} ms of its thread's own time"
    )
    return [
        _row(f"batch table of {count:,} rows: {what}", words, bench.waits, held_text)
        for what, words in (("sort", ("sort",)), ("filter and search", ("filter", "search")))
    ]


def _row(what: str, words: tuple[str, ...], waits: dict[str, list[float]], held: str) -> Figure:
    """The slowest deed of some, each by its median."""
    deeds = {
        name: medians({"": values})[""] for name, values in waits.items() if name.startswith(words)
    }
    slowest = max(deeds, key=lambda name: deeds[name])
    every = [value for name in deeds for value in waits[name]]
    return Figure(
        what=what,
        unit="ms",
        ours=deeds[slowest],
        rivals={},
        ratio=deeds[slowest] / LIMIT,
        target=f"≤ {LIMIT:.0f} ms",
        holds=deeds[slowest] <= LIMIT,
        note=f"the slowest of {len(deeds)} deeds ({slowest}), each a median; over all {len(every)} of them the "
        f"median is {medians({'': every})['']:.0f} ms and the worst {max(every):.0f} ms; {held}.",
        samples=waits,
    )


if __name__ == "__main__":
    sys.exit(run_alone(measure, __doc__))

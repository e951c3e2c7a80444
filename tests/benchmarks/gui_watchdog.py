"""How long the window's thread is held by each event: ``python -m tests.benchmarks.gui_watchdog``.

An idle window comes first, as the measure of what the machine itself does. Wall time is what the user
feels; thread time leaves out what other threads and programs took meanwhile.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.engine_control import Phase
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.open_images import State
from mriclassifier.gui.pauses import Pauses
from mriclassifier.settings import Settings
from tests.helpers.canvas_hands import wheel as turn_wheel
from tests.helpers.drawn_series import drawn_volume
from tests.helpers.large_series import write_large_series

LIMIT, FRAME = 50.0, 16.0  # ms


@dataclass(frozen=True)
class Event:
    """One event of the window's thread: milliseconds on the wall and of the thread, and what it was."""

    wall: float
    thread: float
    name: str


@dataclass
class PhaseTimes:
    """All events between two moments."""

    name: str
    events: list[Event] = field(default_factory=list)
    seconds: float = 0.0

    def over(self, limit: float) -> int:
        """Events that held the thread longer, in milliseconds of wall time."""
        return sum(event.wall > limit for event in self.events)

    def line(self) -> str:
        """One row of the table."""
        walls = np.array([event.wall for event in self.events] or [0.0])
        own = np.array([event.thread for event in self.events] or [0.0])
        worst = max(self.events, key=lambda event: event.wall, default=Event(0, 0, "-"))
        return (
            f"{self.name:<26} {self.seconds:6.1f} s {len(self.events):7d} "
            f"{np.median(walls):7.2f} {np.percentile(walls, 99):7.1f} {walls.max():7.1f} "
            f"{own.max():7.1f} {self.over(LIMIT):5d} {self.over(FRAME):5d}  {worst.name}"
        )


class Watched(QApplication):
    """Times each event from its delivery to its end; what happens within another event belongs to that."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.phase: PhaseTimes | None = None
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth or self.phase is None:
            return bool(super().notify(receiver, event))
        # Read before: the receiver may be gone afterwards
        name = f"{event.type().name} to {receiver.metaObject().className()}"
        self._depth += 1
        wall, thread = time.perf_counter(), time.thread_time()
        try:
            return bool(super().notify(receiver, event))
        finally:
            self._depth -= 1
            self.phase.events.append(
                Event(
                    (time.perf_counter() - wall) * 1000, (time.thread_time() - thread) * 1000, name
                )
            )


@contextmanager
def phase(app: Watched, name: str) -> Iterator[PhaseTimes]:
    """Gather the events of a piece of work."""
    app.phase = PhaseTimes(name)
    begun = time.monotonic()
    try:
        yield app.phase
    finally:
        app.phase.seconds = time.monotonic() - begun
        app.phase = None


def spin(app: QApplication, done: Callable[[], bool], seconds: float) -> bool:
    """Let the window work until ``done``."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        app.processEvents()
        time.sleep(0.001)
    return True


def wheel(window: MainWindow, notches: int) -> None:
    """Turn the wheel over the canvas."""
    view = window.pane.view
    turn_wheel(view, view.rect().center(), -120 * notches)


def write_files(folder: Path, count: int, size: int) -> list[Path]:
    """Slices as PNG, every tenth of them cut short."""
    volume = (drawn_volume(24, size) / 4).astype(np.uint8)
    folder.mkdir()
    paths = []
    for number in range(count):
        data = cv2.imencode(".png", volume[number % 24])[1].tobytes()
        path = folder / f"{number:04}.png"
        path.write_bytes(data[: len(data) // 2] if number % 10 == 9 else data)
        paths.append(path)
    return paths


def measure(
    app: Watched, window: MainWindow, *, series: Path, slices: int, files: list[Path]
) -> list[PhaseTimes]:
    """Go through what the window is used for; the window is shown and started already."""
    flow = window.workflow
    phases = []
    with phase(app, "idle window") as times:
        spin(app, lambda: False, 2.0 if slices > 50 else 0.2)
    phases.append(times)

    with phase(app, "series until shown") as times:
        window.opener.open_paths([series])
        assert spin(app, lambda: flow.shown is not None, 120), "the series was not shown"
    phases.append(times)
    with phase(app, "scoring") as times:
        assert spin(app, lambda: len(flow.scores().predictions) == slices, 600), "not all scored"
    phases.append(times)

    with phase(app, "wheel through the series") as times:
        flow.go_to_end(-1)
        for _ in range(slices - 1):
            begun = time.monotonic()
            wheel(window, 1)
            spin(app, lambda begun=begun: time.monotonic() - begun >= 0.016, 1)
        assert spin(app, lambda: flow.shown is not None and flow.shown.index == slices - 1, 30)
    phases.append(times)

    with phase(app, f"drop of {len(files)} files") as times:
        window.opener.open_paths(files)
        assert spin(app, lambda: len(flow.images) == len(files) + 1, 120), "not all listed"
        assert spin(
            app, lambda: all(i.state in (State.DONE, State.FAILED) for i in flow.images), 600
        ), "not all done"
    phases.append(times)
    return phases


def main() -> None:
    """Measure with the model that comes with the program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slices", type=int, default=300)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--files", type=int, default=200)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_large_series(folder / "series", slices=wanted.slices, size=wanted.size)
        files = write_files(folder / "files", wanted.files, 256)
        app = Watched(["gui_watchdog"])
        make_application()
        window = make_window(app, Settings(folder / "settings.toml"))
        Pauses(window)
        window.show()
        window.start()
        spin(app, lambda: window.engine.status.phase is not Phase.LOADING, 60)
        phases = measure(app, window, series=folder / "series", slices=wanted.slices, files=files)
        window.close()
    head = "phase                         time  events  median     p99   worst  thread"
    print(f"{head}  >{LIMIT:.0f}  >{FRAME:.0f}  worst was")
    for times in phases:
        print(times.line())


if __name__ == "__main__":
    main()

"""The program under :mod:`tests.benchmarks.server_watchdog`, and what a user does in it meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from mriclassifier.gui.app import make_application, make_window
from mriclassifier.gui.engine_control import Phase
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.gui.pauses import Pauses
from mriclassifier.server import runner
from mriclassifier.settings import Settings
from tests.benchmarks.gui_watchdog import (
    FRAME,
    LIMIT,
    PhaseTimes,
    Watched,
    phase,
    spin,
    wheel,
    write_files,
)
from tests.benchmarks.server_watchdog import clients
from tests.helpers.large_series import write_large_series

_NOTCH = 0.03  # s between two notches of the wheel


class Program:
    """The window with its server."""

    def __init__(self, app: Watched, window: MainWindow) -> None:
        self._app = app
        self._window = window
        self.phases: list[PhaseTimes] = []

    @property
    def requests(self) -> int:
        """Answered by the server so far."""
        status = self._window.day.server.control.state.status
        return 0 if status is None else status.requests

    def do(self, name: str, deed: Callable[[], object]) -> None:
        """One phase."""
        with phase(self._app, name) as times:
            deed()
            spin(self._app, lambda: False, 0.3)
        self.phases.append(times)
        print(times.line(), flush=True)

    def rest(self, seconds: float) -> None:
        """Only the window, its banner and the panel."""
        spin(self._app, lambda: False, seconds)

    def look(self, series: Path, seconds: float) -> None:
        """Open the series, go through it with the wheel while it is classified, close it."""
        flow = self._window.workflow
        self._window.opener.open_paths([series])
        assert spin(self._app, lambda: flow.shown is not None, 120), "the series was not shown"
        flow.go_to_end(-1)
        until, turns = time.monotonic() + seconds, 0
        while time.monotonic() < until:
            begun = time.monotonic()
            wheel(self._window, 1 if (turns // 40) % 2 == 0 else -1)
            turns += 1
            spin(self._app, lambda begun=begun: time.monotonic() - begun >= _NOTCH, 1)
        flow.close_all()

    def switch(self, *, on: bool) -> None:
        """Start or stop the server."""
        control = self._window.day.server.control
        (control.start if on else control.stop)()
        assert spin(self._app, lambda: not control.is_busy and control.is_on is on, 60), (
            "the server was not switched"
        )


def measure(
    folder: Path, *, data: Path | None, numbers: list[int], slices: int, seconds: float
) -> None:
    """Go through the phases with each number of clients."""
    series = folder / "series"
    write_large_series(series, slices=slices, size=512)
    if data is None:
        data = folder / "files"
        write_files(data, 40, 512)
    app = Watched(["server_watchdog"])
    make_application()
    window = make_window(app, Settings(folder / "settings.toml"))
    Pauses(window)
    window.show()
    window.start()
    spin(app, lambda: window.engine.status.phase is not Phase.LOADING, 60)
    program = Program(app, window)
    control = window.day.server.control
    head = "phase                         time  events  median     p99   worst  thread"
    print(f"{head}  >{LIMIT:.0f}  >{FRAME:.0f}  worst was")
    program.do("idle window", lambda: program.rest(min(2.0, seconds)))
    program.do("series, no server", lambda: program.look(series, seconds))
    program.do("switched on, first time", lambda: program.switch(on=True))
    program.do("switched off", lambda: program.switch(on=False))
    program.do("switched on again", lambda: program.switch(on=True))
    window.day.server.show_panel()
    program.do("panel, nobody", lambda: program.rest(min(3.0, seconds)))
    token = runner.ApiTokens().create("watchdog", [runner.Scope.CLASSIFY], 1)
    for number in numbers:
        with clients(number, control.state.address, token, data) as end:
            before = program.requests
            assert spin(app, lambda n=before: program.requests > n, 120), "no client asked"
            program.do(f"{number} clients, panel", lambda: program.rest(seconds))
            program.do(f"{number} clients, series", lambda: program.look(series, seconds))
            said = end()
        print(f"{number} clients: {said}", flush=True)
    program.do("switched off at the end", lambda: program.switch(on=False))
    window.end()

"""What every maker of the guide's pictures needs: a home of its own, and patience."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication


class Wait(Protocol):
    """Lets the program run until something is so, and a little on."""

    def __call__(self, done: Callable[[], bool], seconds: float = 60) -> None:
        """``seconds`` at most."""


@contextmanager
def fresh_home() -> Iterator[Path]:
    """An empty folder, with the program's own files below it, and no screen needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MRICLASSIFIER_HOME"] = str(Path(folder) / "home")
        yield Path(folder)


def waiter(app: QApplication, *, rest: float = 0.4) -> Wait:
    """A :class:`Wait` that goes on for ``rest`` seconds."""

    def run(until: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            app.processEvents()
            time.sleep(0.005)

    def wait(done: Callable[[], bool], seconds: float = 60) -> None:
        run(done, seconds)
        run(lambda: False, rest)

    return wait

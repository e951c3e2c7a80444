"""Files of a batch that nobody has to write, and the threads that work on them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from mriclassifier.imaging.study import Study
from tests.helpers.answers import study

FILES = [Path(f"{n}.png") for n in range(6)]


def opener(faults: dict[str, Exception] | None = None) -> Callable[[Path], Study]:
    """Opens each as a study of its number, or raises the fault of its name."""

    def open_file(path: Path) -> Study:
        if faults and path.name in faults:
            raise faults[path.name]
        return study(int(path.stem))

    return open_file


def threads() -> list[str]:
    """Names of those that are there."""
    names = (thread.name for thread in threading.enumerate())
    return [name for name in names if name.startswith(("decode-ahead", "classify"))]

"""The frozen window on a screen of its own: what it shows, and how soon."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from smoke.checks import Bench
from smoke.program import ROOT, Program, demand

from tests.benchmarks.figures import interleave
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.start import Starts

BARE = ROOT / "build" / "bare"
_SIZE = (1400, 900)
_REPEATS = 7
_COLOURS = 300  # of a window with a picture in it; a grey one has a handful


def window(bench: Bench) -> str:
    """A file on the command line is shown and classified; a second start hands its file over."""
    if sys.platform != "linux":
        return "skipped: looks at a screen of Linux"
    first, second = bench.drawn()[0], bench.drawn()[4]
    alone = bench.program
    if os.geteuid() == 0 and shutil.which("unshare"):
        alone = replace(alone, before=("unshare", "--net"))
    shots = ROOT / "build" / "smoke"
    shots.mkdir(parents=True, exist_ok=True)
    with screen() as shown:
        begun = time.perf_counter()
        with alone.running(first, DISPLAY=shown.display) as child:
            shown.seconds_until_still(child, begun, still=4)
            one = _picture(shown, shots / f"{_name(bench)}-window.png")
            again = bench.program.run(second, DISPLAY=shown.display, timeout=60)
            demand(
                again.code == 0, f"the second start ended with {again.code}: {again.errors[-300:]}"
            )
            shown.seconds_until_still(child, time.perf_counter(), still=4)
            two = _picture(shown, shots / f"{_name(bench)}-second-file.png")
    changed = float(np.mean(np.any(one != two, axis=2)))
    demand(changed > 0.01, "the second file changed nothing on the screen")
    return f"{_colours(one)} colours; the second start's file changed {changed:.0%} of the screen"


def _name(bench: Bench) -> str:
    return "full" if bench.full else "viewer"


def _picture(shown: Screen, file: Path) -> NDArray[np.uint8]:
    width, height = _SIZE
    pixels = np.frombuffer(shown.rows(0, height), np.uint8).reshape(height, width, 4)[..., :3]
    cv2.imwrite(str(file), pixels)
    demand(_colours(pixels) > _COLOURS, f"only {_colours(pixels)} colours on the screen ({file})")
    return pixels


def _colours(pixels: NDArray[np.uint8]) -> int:
    return len(np.unique(pixels.reshape(-1, 3), axis=0))


def start_times(program: Program, work: Path) -> tuple[dict[str, list[float]], list[float]]:
    """Seconds to the window, ours and a frozen bare one in turns, and to all of ours."""
    bare = bare_window(ROOT / "build" / "viewer" / "environment" / "bin" / "python")
    with screen() as shown:
        starts = Starts(shown, work)
        taken = interleave(
            {
                "ours": lambda: starts.until_painted(str(program.executable)),
                "bare": lambda: starts.until_painted(str(bare)),
            },
            repeats=_REPEATS,
            warm=1,
        )
        whole = [starts.until_still(str(program.executable)) for _ in range(3)]
    return taken, whole


def bare_window(python: Path) -> Path:
    """A window of PySide6 with one word in it, frozen in the same way; built once."""
    made = BARE / "dist" / "bare_window" / "bare_window"
    if not made.is_file():
        subprocess.run(
            [
                *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--noupx"),
                *("--distpath", BARE / "dist", "--workpath", BARE / "work", "--specpath", BARE),
                ROOT / "tests" / "benchmarks" / "bare_window.py",
            ],
            check=True,
        )
    return made

"""The frozen window on a screen of its own: what it shows, and how soon."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from smoke.checks import Bench, without_anything
from smoke.drag import drop, pointer_library
from smoke.program import ROOT, CheckError, Program, demand
from tests.benchmarks.figures import interleave
from tests.benchmarks.screen import Screen, screen

BARE = ROOT / "build" / "bare"
_SHOTS = ROOT / "build" / "smoke"
_SIZE = (1400, 900)
_REPEATS = 7
_STEP, _STILL, _PATIENCE = 20, 3.0, 90  # rows, seconds, seconds
_CHANGED = 0.01  # of the screen, at least, by another picture
_COLOURS = 300  # of a window with a picture in it; a grey one has a handful


def window(bench: Bench) -> str:
    """A file on the command line is shown and classified, then one that is dropped, then a second start's."""
    if sys.platform != "linux":
        return "skipped: looks at a screen of Linux"
    first, second, third = (bench.drawn()[number] for number in (0, 4, 6))
    alone = bench.program
    if os.geteuid() == 0 and shutil.which("unshare"):
        alone = replace(alone, before=("unshare", "--net"))
    with screen() as shown, alone.running(first, DISPLAY=shown.display) as child:
        _until_shown(shown, child)
        one = _picture(shown, _SHOTS / f"{_name(bench)}-window.png")
        dropped = pointer_library() is not None
        if dropped:
            drop(shown.display, second, (1250, 100), (500, 400))
            _until_still(shown, child, time.perf_counter())
            two = _picture(shown, _SHOTS / f"{_name(bench)}-dropped.png")
            demand(_changed(one, two) > _CHANGED, "the dropped file changed nothing on the screen")
            one = two
        again = bench.program.run(third, DISPLAY=shown.display, timeout=60)
        demand(again.code == 0, f"the second start ended with {again.code}: {again.errors[-300:]}")
        _until_still(shown, child, time.perf_counter())
        last = _picture(shown, _SHOTS / f"{_name(bench)}-second-start.png")
    demand(_changed(one, last) > _CHANGED, "the second start's file changed nothing on the screen")
    return (
        f"file of the command line, {'dropped file, ' if dropped else 'no drop (libXtst is missing), '}"
        f"file of a second start; screenshots in {_SHOTS.relative_to(ROOT)}"
    )


def window_of_another(bench: Bench) -> str:
    """The window of a user who is not root, has no home folder and no network, with a file."""
    program = without_anything(bench.program)
    if sys.platform != "linux" or program is None:
        return "skipped: needs root to become another user"
    with screen() as shown, program.running(bench.drawn()[0], DISPLAY=shown.display) as child:
        _until_shown(shown, child)
        picture = _picture(shown, _SHOTS / f"{_name(bench)}-other-user.png")
    return f"{_colours(picture)} colours"


def _changed(one: NDArray[np.uint8], two: NDArray[np.uint8]) -> float:
    """Share of the screen that differs."""
    return float(np.mean(np.any(one != two, axis=2)))


def _name(bench: Bench) -> str:
    return "full" if bench.full else "viewer"


def _picture(shown: Screen, file: Path) -> NDArray[np.uint8]:
    pixels = _pixels(shown)
    file.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(file), pixels)
    demand(_colours(pixels) > _COLOURS, f"only {_colours(pixels)} colours on the screen ({file})")
    return pixels


def _pixels(shown: Screen) -> NDArray[np.uint8]:
    width, height = _SIZE
    return np.frombuffer(shown.rows(0, height), np.uint8).reshape(height, width, 4)[..., :3]


def _colours(pixels: NDArray[np.uint8]) -> int:
    return len(np.unique(pixels.reshape(-1, 3), axis=0))


def _until_still(shown: Screen, child: subprocess.Popen[bytes], begun: float) -> float:
    """Seconds from ``begun`` to the last change of the screen, after which it rests."""
    seen, last = b"", 0.0
    while (now := time.perf_counter() - begun) < _PATIENCE:
        look = b"".join(shown.rows(row, 1) for row in range(0, _SIZE[1], _STEP))
        if look != seen:
            seen, last = look, time.perf_counter() - begun
        elif any(look) and now - last > _STILL:
            return last
        demand(child.poll() is None, f"the program ended with {child.returncode}")
        time.sleep(0.02)
    raise CheckError("the screen does not come to rest")


def _until_shown(shown: Screen, child: subprocess.Popen[bytes]) -> None:
    """Until a picture is on the screen and rests; a busy computer pauses before that, too."""
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        _until_still(shown, child, time.perf_counter())
        if _colours(_pixels(shown)) > _COLOURS:
            return
    raise CheckError("no picture is shown")


def start_times(program: Program) -> tuple[dict[str, list[float]], list[float]]:
    """Seconds to the window, ours and a frozen bare one in turns, and to all of ours."""
    bare = bare_window(ROOT / "build" / "viewer" / "environment" / "bin" / "python")
    with screen() as shown:

        def started(command: list[str], watch: Callable[..., float]) -> float:
            shown.wait_until_empty()
            begun = time.perf_counter()
            child = subprocess.Popen(
                command,
                env=program.surroundings(DISPLAY=shown.display),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                return watch(child, begun)
            finally:
                child.terminate()  # while it is still being built: it has to end, too
                child.wait(_PATIENCE)

        # The splash screen lies below the row that is watched: it is not the window
        taken = interleave(
            {
                "ours": lambda: started(program.command(), shown.seconds_until_painted),
                "bare": lambda: started([str(bare)], shown.seconds_until_painted),
            },
            repeats=_REPEATS,
            warm=1,
        )
        whole = [
            started(program.command(), lambda child, begun: _until_still(shown, child, begun))
            for _ in range(3)
        ]
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

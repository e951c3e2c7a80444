"""From the start of the process to a window, and to a first result: ``python -m tests.benchmarks.start``.

The window's clock ends when its pixels stand on the screen, which is watched from outside. The clock of a
result in the window ends when the answer and its map are painted; that of the command line with its first line.
All programs start with warm files and compiled modules.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import cv2

from mriclassifier import drawings
from tests.benchmarks.figures import (
    Figure,
    Options,
    interleave,
    medians,
    paired_ratio,
    run_alone,
    spread,
)
from tests.benchmarks.screen import Screen, screen

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "resources" / "models" / "brain-mri-resnet50" / "model.keras"
TUTORIAL = "the tutorial's stack"
BARE = "a bare PySide6 window"
_WINDOW, _RESULT = 1.5, 6.0  # the targets
_PROGRAM = (sys.executable, "-m", "mriclassifier")
_LONGEST = 60  # seconds until all of a window, or its result, has to be there
_END = 20  # seconds that a window may take to close


def environment(home: Path, **more: str) -> dict[str, str]:
    """Of a user's computer: settings of its own, compiled modules kept."""
    values = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    values |= {"MRICLASSIFIER_HOME": str(home), "CUDA_VISIBLE_DEVICES": "-1"}
    return values | more


def drawn_file(folder: Path) -> Path:
    """A drawn head as a JPEG of 512 x 512."""
    picture = cv2.resize(drawings.axial_ring(), (512, 512), interpolation=cv2.INTER_AREA)
    path = folder / "drawn.jpg"
    cv2.imwrite(str(path), picture, (cv2.IMWRITE_JPEG_QUALITY, 92))
    return path


class Starts:
    """Starts programs, and measures until something can be seen of them."""

    def __init__(self, shown: Screen, work: Path) -> None:
        self._screen = shown
        self._env = environment(work / "home", DISPLAY=shown.display, QT_QPA_PLATFORM="xcb")
        self._env.pop("WAYLAND_DISPLAY", None)

    def until_painted(self, *command: str) -> float:
        """Seconds until the window's first pixels."""
        return self._watched(command, self._screen.seconds_until_painted)

    def until_told(self, word: str, *files: str) -> float:
        """Seconds until our window says this of itself, when it has been painted."""
        begun = time.monotonic()
        child = self._start(
            (sys.executable, "-m", "tests.benchmarks.watched_start", *files), stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        late = threading.Timer(_LONGEST, child.kill)
        late.start()
        try:
            for line in child.stdout:
                found, _, moment = line.decode().partition(" ")
                if found == word:
                    return float(moment) - begun
            raise RuntimeError(f"the window ended without its {word}")
        finally:
            late.cancel()
            _end(child)

    def _watched(
        self, command: Sequence[str], watch: Callable[[subprocess.Popen[bytes], float], float]
    ) -> float:
        self._screen.wait_until_empty()
        begun = time.perf_counter()
        child = self._start(command, stdout=subprocess.DEVNULL)
        try:
            return watch(child, begun)
        finally:
            _end(child)

    def until_line(self, *command: str) -> float:
        """Seconds until the first line that it writes."""
        begun = time.perf_counter()
        with self._start(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            line = child.stdout.readline()
            taken = time.perf_counter() - begun
            child.stdout.read()
        if child.returncode or not line:
            raise RuntimeError(f"{command[2]} ended with {child.returncode}")
        return taken

    def _start(self, command: Sequence[str], *, stdout: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command, cwd=ROOT, env=self._env, stdout=stdout, stderr=subprocess.DEVNULL
        )


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(_END)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    if child.stdout is not None:
        child.stdout.close()


def measure(options: Options) -> list[Figure]:
    """The window alone, the window with a file, the command with a file."""
    file = str(drawn_file(options.work))
    tutorial = (sys.executable, "-m", "tests.benchmarks.tutorial.classify", str(MODEL), file)
    with screen() as shown:
        starts = Starts(shown, options.work)
        windows = interleave(
            {
                "ours": lambda: starts.until_painted(*_PROGRAM),
                BARE: lambda: starts.until_painted(
                    sys.executable, "-m", "tests.benchmarks.bare_window"
                ),
            },
            repeats=options.repeats(15),
            warm=1,
        )
        whole = interleave(
            {"ours": lambda: starts.until_told("window")}, repeats=options.repeats(5)
        )
        results = interleave(
            {
                "window": lambda: starts.until_told("result", file),
                "command": lambda: starts.until_line(*_PROGRAM, "classify", "--json", file),
                TUTORIAL: lambda: starts.until_line(*tutorial),
            },
            repeats=options.repeats(5),
            warm=1,
        )
    return [
        window_row(windows, whole["ours"]),
        result_row("window", "a window opened with a file, to its result", results),
        result_row("command", "`mriclassifier classify FILE`, to its first line", results),
    ]


def window_row(samples: Mapping[str, Sequence[float]], whole: Sequence[float]) -> Figure:
    """Process start to window on screen."""
    ratio = paired_ratio(samples["ours"], samples[BARE])
    complete = medians({"": whole})[""]
    return Figure(
        what="process start to window on screen",
        unit="s",
        ours=medians(samples)["ours"],
        rivals={BARE: medians(samples)[BARE]},
        ratio=ratio,
        target=f"≤ {_WINDOW} × {BARE}",
        holds=ratio <= _WINDOW,
        note=f"{len(samples['ours'])} starts of each on a virtual screen, watched from outside; "
        f"{spread(samples)}. What the window shows first is its frame with its name; all of it stands "
        f"after {complete:.2f} s (median of {len(whole)} starts).",
        samples={**samples, "all of the window": whole},
    )


def result_row(name: str, what: str, samples: Mapping[str, Sequence[float]]) -> Figure:
    """Process start to first result of a file."""
    taken = {"ours": samples[name], TUTORIAL: samples[TUTORIAL]}
    ratio = paired_ratio(taken[TUTORIAL], taken["ours"])
    return Figure(
        what=f"process start to first result of a file: {what}",
        unit="s",
        ours=medians(taken)["ours"],
        rivals={TUTORIAL: medians(taken)[TUTORIAL]},
        ratio=ratio,
        target=f"≥ {_RESULT:.0f} × faster than {TUTORIAL}",
        holds=ratio >= _RESULT,
        note=f"{len(taken['ours'])} starts of each with the same drawn JPEG of 512 x 512; {spread(taken)}.",
        samples=taken,
    )


if __name__ == "__main__":
    sys.exit(run_alone(measure, __doc__))

"""The network before and after its memory is tidied, alone and in groups: ``python -m tests.benchmarks.pages``.

One process with two sessions, as the window and as a batch opens them: one picture on all cores, pictures on
one core each, and groups of them. Resident memory beside it. Linux only; nothing is written.
"""

from __future__ import annotations

import statistics
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from mriclassifier import paths
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.predictors import memory
from mriclassifier.inference.predictors.graph import physical_cores
from mriclassifier.inference.predictors.onnx import OnnxPredictor, open_onnx

ROUNDS, IMAGES = 5, 48
GROUPS = (1, 2, 4, 8)


def resident() -> int:
    """MiB of this process that are in memory."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) // 1024


def alone(predictor: OnnxPredictor, size: int) -> float:
    """Milliseconds of one picture on all cores."""
    picture = np.random.default_rng(0).random((1, size, size, 3), np.float32)
    taken = []
    for _ in range(20):
        begun = time.perf_counter()
        predictor.run(picture)
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def side_by_side(predictor: OnnxPredictor, size: int, group: int) -> float:
    """Milliseconds a picture, groups of them on one core each."""
    batch = np.random.default_rng(0).random((group, size, size, 3), np.float32)
    cores = max(1, physical_cores())
    begun = time.perf_counter()
    with ThreadPoolExecutor(cores) as pool:
        list(pool.map(lambda _: predictor.run(batch), range(IMAGES // group)))
    return (time.perf_counter() - begun) * 1000 / IMAGES


def main() -> int:
    """Print medians before and after."""
    memory._RUNS = 1 << 62  # it is begun by hand here
    bundle = load_bundle(paths.resource("models", "brain-mri-resnet50"))
    size = bundle.manifest.input_size
    one, lanes = open_onnx(bundle), open_onnx(bundle, threads=1)
    ways: dict[str, Callable[[], float]] = {"one picture, all cores": lambda: alone(one, size)}
    for group in GROUPS:
        ways[f"a core each, {group} together"] = lambda group=group: side_by_side(  # type: ignore[misc]
            lanes, size, group
        )
    for way in ways.values():
        way()
    for when in ("before", "after"):
        if when == "after":
            begun = time.perf_counter()
            blocks = memory.tidy(threading.Event())
            sys.stdout.write(
                f"tidied: {blocks * 2} MiB in large pages, {time.perf_counter() - begun:.2f} s\n"
            )
        sys.stdout.write(f"{when}: {resident()} MiB resident\n")
        found: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, way in ways.items():
                found[name].append(way())
        for name, values in found.items():
            sys.stdout.write(f"    {name}: {statistics.median(values):.1f} ms a picture\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How much the server costs: 32 clients against the bare engine, by turns in one process and one run.

Run it as ``python -m tests.benchmarks.server_load``. Both sides read or receive the same files, decode
them, and classify them through the same engine with the shipped model; the window asks for a frame five times a
second all the while. Printed as JSON: pictures a second of both, their ratio, latencies in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import logging
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np

from mriclassifier import drawings
from mriclassifier.imaging.formats import open_study
from mriclassifier.inference.engine import InferenceEngine, Priority
from tests.helpers.pictures import encoded
from tests.helpers.shared import shared
from tests.helpers.web_server import real_engine, serving

TARGET = 0.9
_FILES = 64
_EVERY = 0.2  # seconds between two frames of the window
CLIENTS = Path(__file__).with_name("load_clients.py")


def pictures(folder: Path) -> list[Path]:
    """Real files where they are, drawn ones elsewhere."""
    found = sorted(shared("data", "brain-mri").glob("*/*.jpg"))
    if found:
        return found[:: max(1, len(found) // _FILES)][:_FILES]
    made = []
    for name, drawing in drawings.reference_drawings().items():
        made.append(folder / f"{name}.png")
        made[-1].write_bytes(encoded(drawing))
    return made


@contextmanager
def window_frames(engine: InferenceEngine, path: Path, taken: list[float]) -> Iterator[None]:
    """Let the window ask for a frame every 200 ms within the block."""
    frame = open_study(path).frames[0]
    stop = threading.Event()

    def ask() -> None:
        while not stop.wait(_EVERY):
            begun = time.perf_counter()
            engine.submit(frame, priority=Priority.WINDOW).result(30)
            taken.append(time.perf_counter() - begun)

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def bare(engine: InferenceEngine, files: list[Path], *, seconds: float, threads: int) -> float:
    """Pictures a second without a server."""
    until = time.perf_counter() + seconds

    def work(first: int) -> int:
        for number in count():
            if time.perf_counter() >= until:
                return max(0, number - 1)  # the last one was answered too late
            frame = open_study(files[(first * 7 + number) % len(files)]).frames[0]
            engine.submit(frame, priority=Priority.REMOTE).result(30)
        return 0

    with ThreadPoolExecutor(threads) as pool:
        done = sum(pool.map(work, range(threads)))
    return done / seconds


def milliseconds(taken: list[float]) -> dict[str, float]:
    """Median, 95th percentile and the longest."""
    values = np.array(taken or [0.0]) * 1000
    return {
        "p50": round(float(np.percentile(values, 50)), 1),
        "p95": round(float(np.percentile(values, 95)), 1),
        "max": round(float(values.max()), 1),
    }


def measure(*, seconds: float, turn: float, clients: int, threads: int) -> dict[str, Any]:
    """Both sides by turns, each for ``seconds`` altogether."""
    alone: list[float] = []
    beside: list[float] = []
    bare_rates: list[float] = []
    cpu = {"bare": 0.0, "server": 0.0}  # seconds of this process, clients left out
    server_rates: list[float] = []
    results: list[dict[str, Any]] = []
    with (
        tempfile.TemporaryDirectory() as place,
        real_engine() as engine,
        serving(engine, Path(place) / "server") as server,
    ):
        files = pictures(Path(place))
        token = server.url.partition("token=")[2]
        command = [sys.executable, str(CLIENTS), "127.0.0.1", str(server.port), token, str(clients)]
        child = subprocess.Popen(
            [*command, *map(str, files)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()
        bare(engine, files, seconds=2, threads=threads)
        for _ in range(max(1, round(seconds / turn))):
            start = time.process_time()
            with window_frames(engine, files[0], alone):
                bare_rates.append(bare(engine, files, seconds=turn, threads=threads))
            cpu["bare"] += time.process_time() - start
            start = time.process_time()
            with window_frames(engine, files[0], beside):
                child.stdin.write(f"{turn}\n")
                child.stdin.flush()
                result = json.loads(child.stdout.readline())
            cpu["server"] += time.process_time() - start
            results.append(result)
            server_rates.append(result["done"] / result["seconds"])
        child.stdin.close()
        child.wait(10)
        status = server.status()
    return {
        "files": len(files),
        "clients": clients,
        "seconds_each": round(turn * len(results), 1),
        "bare_per_second": round(float(np.mean(bare_rates)), 2),
        "server_per_second": round(float(np.mean(server_rates)), 2),
        "ratio": round(float(np.mean(server_rates) / np.mean(bare_rates)), 3),
        "ratio_of_each_turn": [
            round(s / b, 3) for s, b in zip(server_rates, bare_rates, strict=True)
        ],
        "cpu_ms_a_picture": {
            "bare": round(1000 * cpu["bare"] / (sum(bare_rates) * turn + len(alone)), 1),
            "server": round(
                1000 * cpu["server"] / (sum(len(r["taken"]) for r in results) + len(beside)), 1
            ),
        },
        "requests_done": sum(len(result["taken"]) for result in results),
        "requests_failed": [code for result in results for code in result["failed"]],
        "answers_429": sum(result["busy"] for result in results),
        "errors_5xx": status.errors,
        "request_ms": milliseconds([t for result in results for t in result["taken"]]),
        "request_with_waiting_ms": milliseconds([t for r in results for t in r["whole"]]),
        "window_frame_ms_beside_server": milliseconds(beside),
        "window_frame_ms_beside_bare": milliseconds(alone),
    }


def main() -> int:
    """Print the figures; 1 where the target is missed or a good request failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120, help="of each side")
    parser.add_argument("--turn", type=float, default=3, help="seconds until the other side's turn")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--threads", type=int, default=4, help="of the bare side")
    options = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    found = measure(
        seconds=options.seconds,
        turn=options.turn,
        clients=options.clients,
        threads=options.threads,
    )
    print(json.dumps(found, indent=1))
    return 0 if found["ratio"] >= TARGET and not found["requests_failed"] else 1


if __name__ == "__main__":
    sys.exit(main())

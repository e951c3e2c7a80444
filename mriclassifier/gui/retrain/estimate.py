"""How long a training will take: from earlier ones on this computer, else from a short measurement."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from mriclassifier import paths

# ResNet50: 4.1 billion multiplications at 224 px forwards, twice that backwards; two operations each
_OPERATIONS_A_PIXEL = 3 * 2 * 4.1e9 / 224**2
_SHARE = 0.3  # of a large matrix product's speed that convolutions reach here
_FORWARD = 1 / 3  # what an image costs that is only looked at
_EDGE, _ROUNDS = 1024, 3
_OVERHEAD = 60.0  # s: start, first compilation, export


def work(stages: Sequence[Mapping[str, Any]], *, trained: int, watched: int) -> float:
    """Pixels that go through the network and back, those that only go through at their share."""
    images = trained + _FORWARD * watched
    return float(sum(int(s["epochs"]) * int(s["size"]) ** 2 for s in stages) * images)


def known_speed() -> float | None:
    """Pixels a second of the latest training here; None where there was none."""
    try:
        value = json.loads(_file().read_text("utf-8"))["pixels_a_second"]
        return float(value) if float(value) > 0 else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_speed(pixels: float, seconds: float) -> None:
    """Remember how fast an epoch was; what cannot be written is not remembered."""
    if pixels <= 0 or seconds <= 0:
        return
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_text(json.dumps({"pixels_a_second": pixels / seconds}), "utf-8")
    except OSError:
        return


def measured_speed() -> float:
    """Pixels a second, told from how fast this computer multiplies matrices; takes half a second."""
    rng = np.random.default_rng(0)
    matrix = rng.random((_EDGE, _EDGE), np.float32)
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        matrix @ matrix
        best = min(best, time.perf_counter() - start)
    return _SHARE * 2 * _EDGE**3 / best / _OPERATIONS_A_PIXEL


def seconds(amount: float) -> tuple[float, bool]:
    """How long that much :func:`work` takes, and whether an earlier training says so."""
    known = known_speed()
    return amount / (known or measured_speed()) + _OVERHEAD, known is not None


def _file() -> Path:
    return paths.training_dir() / "speed.json"

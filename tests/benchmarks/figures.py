"""What every benchmark gives: figures, each with its rivals, measured by turns in one run."""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

# Seconds between two that are compared: runtimes' threads wait for more work in a loop for some thousandths
_REST = 0.05


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One row of ``docs/benchmarks.md``.

    Attributes
    ----------
    what
        What was measured, in plain English.
    unit
        Of ``ours`` and of the rivals: "s", "ms", "images/s", "MiB".
    ours
        Median.
    rivals
        Name to median, measured by turns with ours in the same run.
    ratio
        As the target says it: of ours to the rival that it names, or the other way round.
    target
        "≤ 1.5 × a bare PySide6 window"; empty where there is none.
    holds
        Whether the target is met; None without a target.
    note
        How it was measured: repeats, spread, what begins and ends the clock.
    samples
        Name to every value, "ours" among them.
    """

    what: str
    unit: str
    ours: float
    rivals: Mapping[str, float]
    ratio: float
    target: str
    holds: bool | None
    note: str = ""
    samples: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Figure:
        """From what :meth:`to_json` gave."""
        return cls(**values)


@dataclass(frozen=True, kw_only=True)
class Options:
    """How thoroughly to measure, and where files may be written.

    Attributes
    ----------
    quick
        About a tenth of the repeats, to try a benchmark.
    long
        What takes hours may run too.
    work
        An empty folder that is removed afterwards.
    """

    quick: bool
    long: bool
    work: Path

    def repeats(self, count: int) -> int:
        """So many, or a tenth of it and at least two where it should be quick."""
        return max(2, count // 10) if self.quick else count


Measure = Callable[[Options], list[Figure]]


def wait_until_tidy() -> None:
    """Let our engines end the tidying of this process's memory, which they begin behind their first answers."""
    for thread in threading.enumerate():
        if thread.name == "mri-inference-memory":
            thread.join()


def interleave(
    runs: Mapping[str, Callable[[], float]], *, repeats: int, warm: int = 0
) -> dict[str, list[float]]:
    """Run all by turns, so that what else the machine does meets each of them alike.

    Parameters
    ----------
    runs
        Name to a function that measures once and returns the value.
    repeats
        Rounds that count; the order is turned round in every second one.
    warm
        Rounds before them that do not count.

    Returns
    -------
    dict
        Name to the values of all rounds.
    """
    found: dict[str, list[float]] = {name: [] for name in runs}
    try:
        for turn in range(-warm, repeats):
            if turn == 0:
                gc.freeze()  # what stays, TensorFlow for instance, need not be looked through each time
            order = list(runs) if turn % 2 == 0 else list(reversed(runs))
            for name in order:
                gc.collect()  # what another left behind must not be cleared away in this one's time
                time.sleep(_REST)
                value = runs[name]()
                if turn >= 0:
                    found[name].append(value)
    finally:
        gc.unfreeze()
    return found


def medians(samples: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The median of each."""
    return {name: statistics.median(values) for name, values in samples.items()}


def paired_ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """Median of the ratios of each round, which a slow spell of the machine disturbs least."""
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def spread(samples: Mapping[str, Sequence[float]]) -> str:
    """Lowest and highest of each, as words for a note."""
    return "; ".join(
        f"{name} {number(min(values))} to {number(max(values))}" for name, values in samples.items()
    )


def number(value: float) -> str:
    """Three digits that count."""
    if value != value:
        return "–"
    for limit, digits in ((100, 0), (10, 1), (1, 2)):
        if abs(value) >= limit:
            return f"{value:,.{digits}f}"
    return f"{value:.3f}"


def line(figure: Figure) -> str:
    """One row for a terminal."""
    met = {True: "holds", False: "MISSED", None: ""}[figure.holds]
    rivals = ", ".join(f"{name} {number(value)}" for name, value in figure.rivals.items())
    return (
        f"{figure.what}: {number(figure.ours)} {figure.unit} ({rivals}); "
        f"ratio {number(figure.ratio)}, target {figure.target or '–'} {met}"
    )


def run_alone(measure: Measure, description: str | None) -> int:
    """The ``main`` of a benchmark module: measure and print; 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--quick", action="store_true", help="a tenth of the repeats")
    parser.add_argument("--long", action="store_true", help="what takes hours too")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mriclassifier-bench-") as work:
        figures = measure(Options(quick=wanted.quick, long=wanted.long, work=Path(work)))
    for figure in figures:
        sys.stdout.write(f"{line(figure)}\n    {figure.note}\n")
    return int(any(figure.holds is False for figure in figures))

"""Showing a run's progress: a bar on a terminal, one line an epoch elsewhere, JSON lines for programs."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from training.fit import Progress as Event
from training.fit import Report


@contextmanager
def show_progress(mode: str = "auto", *, stream: TextIO | None = None) -> Iterator[Report]:
    """Give a function that shows each event of a run.

    Parameters
    ----------
    mode
        ``auto``: a bar if ``stream`` is a terminal, else lines; ``lines``; ``json``: every event as
        one JSON object a line, with ``remaining_s``.
    stream
        Standard output unless given.
    """
    out = stream or sys.stdout
    clock = _Clock()
    if mode == "json":
        yield lambda event: _write(out, json.dumps(asdict(event) | {"remaining_s": clock(event)}))
    elif mode == "lines" or not out.isatty():

        def write_epoch(event: Event) -> None:
            remaining = clock(event)
            if event.metrics:
                _write(out, _line(event, remaining))

        yield write_epoch
    else:
        with Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[remaining]} left"),
            TimeElapsedColumn(),
            console=Console(file=out),
        ) as bar:
            task = bar.add_task("Training", total=None, remaining="?")

            def show(event: Event) -> None:
                remaining = clock(event)
                bar.update(
                    task,
                    total=event.epochs,
                    completed=event.epoch - 1 + event.batch / event.batches,
                    description=f"Epoch {event.epoch}/{event.epochs}, {event.size} px, "
                    f"loss {event.loss:.3f}",
                    remaining=_duration(remaining),
                )
                if event.metrics:
                    bar.console.print(_line(event, remaining), highlight=False)

            yield show


class _Clock:
    """Estimates the remaining seconds; batches weigh by the area of their pictures."""

    def __init__(self) -> None:
        self._rate = 0.0
        self._last: tuple[float, int, int] | None = None

    def __call__(self, event: Event) -> float:
        now = time.monotonic()
        pixels = event.size**2
        if self._last and self._last[1:] == (event.epoch, event.batch - 1):
            rate = (now - self._last[0]) / pixels
            self._rate = rate if not self._rate else 0.9 * self._rate + 0.1 * rate
        self._last = (now, event.epoch, event.batch)
        done = event.batch if not event.metrics else event.batches
        return self._rate * (pixels * (event.batches - done) + event.batches * event.pixels_ahead)


def _line(event: Event, remaining: float) -> str:
    figures = " ".join(
        f"{name} {event.metrics[name]:.4f}"
        for name in ("loss", "accuracy", "auc", "val_loss", "val_accuracy", "val_auc")
        if name in event.metrics
    )
    return f"epoch {event.epoch}/{event.epochs} ({event.size} px): {figures}; {_duration(remaining)} left"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02d} min" if hours else f"{minutes} min {rest:02d} s"


def _write(out: TextIO, line: str) -> None:
    out.write(line + "\n")
    out.flush()

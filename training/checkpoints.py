"""What a run leaves after its epochs, so that a kill at any moment loses what came after the last one kept."""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError

STATE = "state.json"
CHECKPOINTS = "checkpoints"


@dataclass(frozen=True)
class State:
    """What a checkpoint stands for; ``state.json`` is replaced after the checkpoint is safe."""

    epoch: int
    best_epoch: int
    history: tuple[dict[str, float], ...]


def keep_epochs(model: Any, out: Path, state: State, metrics: Sequence[dict[str, float]]) -> State:
    """Save the network so that a kill at any moment loses nothing but what came after it.

    Parameters
    ----------
    state
        Of the checkpoint before.
    metrics
        Of each epoch since then, this one last. The best state is chosen among those that were kept.
    """
    epoch = state.epoch + len(metrics)
    path = checkpoint_file(out, epoch)
    partial = path.with_name(f"partial-{path.name}")
    model.save(partial)
    _sync(partial)
    partial.replace(path)
    history = (*state.history, *metrics)
    best = min((n for n in (state.best_epoch, epoch) if n), key=lambda n: _watched(history[n - 1]))
    if best == epoch:
        link_file(path, out / "best.keras")
    write_json(out / STATE, {"epoch": epoch, "best_epoch": best, "history": history})
    columns = sorted({name for row in history for name in row})
    with (out / "history.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, columns)
        writer.writeheader()
        writer.writerows(history)
    _tensorboard(out, metrics)
    for old in (out / CHECKPOINTS).iterdir():
        if old != path:
            old.unlink()
    return State(epoch, best, history)


def _watched(metrics: dict[str, float]) -> float:
    return metrics["val_loss"] if "val_loss" in metrics else metrics.get("loss", float("inf"))


def _tensorboard(out: Path, epochs: Sequence[dict[str, float]]) -> None:
    from tensorboard.summary import Writer

    writer = Writer(str(out / "tensorboard"))
    for metrics in epochs:
        for name, value in metrics.items():
            if name != "epoch":
                writer.add_scalar(name, value, int(metrics["epoch"]))
    writer.close()


def read_state(out: Path) -> State:
    """Read how far a run is; epoch 0 where it has not begun."""
    path = out / STATE
    if not path.exists():
        return State(0, 0, ())
    try:
        record = json.loads(path.read_text("utf-8"))
        state = State(record["epoch"], record["best_epoch"], tuple(record["history"]))
    except (OSError, ValueError, KeyError) as error:
        raise TrainingError(
            QT_TRANSLATE_NOOP(
                "errors", "The run's record {path} cannot be read ({reason}). Start a new run."
            ),
            path=path,
            reason=error,
        ) from error
    if not checkpoint_file(out, state.epoch).is_file():
        raise TrainingError(
            QT_TRANSLATE_NOOP("errors", "The checkpoint {path} is missing. Start a new run."),
            path=checkpoint_file(out, state.epoch),
        )
    return state


def checkpoint_file(out: Path, epoch: int) -> Path:
    """Where the network and the optimiser of a finished epoch are kept."""
    return out / CHECKPOINTS / f"epoch-{epoch:04d}.keras"


def last_state(out: Path) -> Path:
    """The network after the last finished epoch, also of a run that was stopped before its end."""
    kept = sorted((out / CHECKPOINTS).glob("epoch-*.keras"))
    return kept[-1] if kept else out / "last.keras"


def link_file(source: Path, target: Path) -> None:
    """Let ``target`` be ``source``, without a moment at which it is neither the old nor the new file."""
    partial = target.with_name(f"partial-{target.name}")
    partial.unlink(missing_ok=True)
    try:
        os.link(source, partial)
    except OSError:  # a file system without hard links
        shutil.copyfile(source, partial)
    partial.replace(target)


def write_json(path: Path, record: object) -> None:
    """Replace a JSON file; a kill leaves the old or the new one."""
    partial = path.with_name(f"partial-{path.name}")
    partial.write_text(json.dumps(record, indent=1), "utf-8")
    _sync(partial)
    partial.replace(path)


def _sync(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())

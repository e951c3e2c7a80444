"""The folders of trainings that the window started: made, found again, and taken away."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mriclassifier import paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError
from mriclassifier.gui.retrain.plan import Plan

RECORD = "window.json"
CORRECTIONS = "corrections"
REPORT = "data-check.json"
COMPARISON = "comparison.json"
LOCK = "lock"  # held by the child as long as it trains
FIT, EXPORT, COMPARE, READY = "fit", "export", "compare", "ready"
_DAY = 24 * 3600  # s
_SPLIT, _STATE, _CONFIG = "split.csv", "state.json", "config.json"
SPACE_NEEDED = (
    2 << 30
)  # bytes: checkpoints of ResNet50 with its optimiser, twice, and the candidate


@dataclass(frozen=True, kw_only=True)
class Run:
    """A training and how far it is.

    Attributes
    ----------
    path
        Its folder.
    plan
        What was asked for.
    phase
        The work that is to be done next: ``fit``, ``export`` or ``compare``; or ``ready``.
    created
        Local time.
    images
        Different images that are trained on, and that are watched after every epoch.
    """

    path: Path
    plan: Plan
    phase: str = FIT
    created: datetime.datetime
    images: tuple[int, int] = (0, 0)

    @property
    def candidate(self) -> Path:
        """Where the new model is written, before it is installed."""
        return paths.training_dir() / "candidates" / self.path.name

    def can_resume(self) -> bool:
        """Whether the trainer has written what it goes on from."""
        return (self.path / _SPLIT).is_file() and (self.path / _CONFIG).is_file()

    def history(self) -> list[dict[str, float]]:
        """Figures of the finished epochs; empty where there are none to read."""
        try:
            rows = json.loads((self.path / _STATE).read_text("utf-8"))["history"]
            return [{str(k): float(v) for k, v in row.items()} for row in rows]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return []

    def epochs(self) -> int:
        """How many epochs it will have; 0 where that is not known yet."""
        try:
            stages = json.loads((self.path / _CONFIG).read_text("utf-8"))["stages"]
            return sum(int(stage["epochs"]) for stage in stages)
        except (OSError, ValueError, KeyError, TypeError):
            return 0


def new_run_folder() -> Path:
    """Make a private folder for a training.

    Raises
    ------
    OutputError
        There is no room, or the folder cannot be made.
    """
    runs = paths.training_dir() / "runs"
    try:
        runs.mkdir(parents=True, exist_ok=True)
        paths.training_dir().chmod(0o700)
        free = shutil.disk_usage(runs).free
        if free < SPACE_NEEDED:
            raise OutputError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "There is too little room on the disk for a training: {free} MiB are free, "
                    "{needed} MiB are needed. Free some space and try again.",
                ),
                free=free >> 20,
                needed=SPACE_NEEDED >> 20,
            )
        now = datetime.datetime.now()
        return Path(tempfile.mkdtemp(prefix=f"{now:%Y%m%d-%H%M%S}-", dir=runs))
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The folder for trainings cannot be written ({reason}). Nothing was started.",
            ),
            reason=error.strerror or type(error).__name__,
        ) from error


def save(run: Run) -> Run:
    """Write the run's record, in one step.

    Raises
    ------
    OutputError
        It cannot be written.
    """
    record: dict[str, Any] = {
        "schema": 1,
        "created": run.created.isoformat(timespec="seconds"),
        "phase": run.phase,
        "images": list(run.images),
        "plan": run.plan.to_dict(),
    }
    partial = run.path / f"{RECORD}.partial"
    try:
        partial.write_text(json.dumps(record, indent=1), "utf-8")
        partial.replace(run.path / RECORD)
    except OSError as error:
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The record of the training cannot be written ({reason})."),
            reason=error.strerror or type(error).__name__,
        ) from error
    return run


def at_phase(run: Run, phase: str) -> Run:
    """Note which work comes next."""
    return save(replace(run, phase=phase))


def load(folder: Path) -> Run | None:
    """Read a run's record; None where there is none that can be used."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        trained, watched = record["images"]
        return Run(
            path=folder,
            plan=Plan.from_dict(record["plan"]),
            phase=str(record["phase"]),
            created=datetime.datetime.fromisoformat(record["created"]),
            images=(int(trained), int(watched)),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def unfinished() -> tuple[Run, ...]:
    """Trainings that nobody works on and that are not decided on yet, the newest first; others are swept."""
    sweep()
    runs = paths.training_dir() / "runs"
    if not runs.is_dir():
        return ()
    found = (load(folder) for folder in sorted(runs.iterdir(), reverse=True) if folder.is_dir())
    return tuple(run for run in found if run is not None and not is_held(run.path))


def is_held(folder: Path) -> bool:
    """Whether a process trains the run now."""
    path = folder / LOCK
    if not path.is_file():
        return False
    try:
        with path.open("r+") as stream:
            if sys.platform == "win32":
                import msvcrt

                os.lseek(stream.fileno(), 0, os.SEEK_SET)
                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
                os.lseek(stream.fileno(), 0, os.SEEK_SET)
                msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)
            else:
                import fcntl

                fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    return False


def discard(run: Run) -> None:
    """Delete a run with everything in it, exported pictures and candidate too.

    Raises
    ------
    OutputError
        Something of it cannot be deleted, or a process still trains it.
    """
    if is_held(run.path):
        raise OutputError(
            QT_TRANSLATE_NOOP(
                "errors", "Another program works on this training. Stop it there first."
            )
        )
    delete(run.candidate)
    delete(run.path)


def sweep() -> None:
    """Delete folders that were made for a check a day ago, and that no training was started in."""
    runs = paths.training_dir() / "runs"
    if not runs.is_dir():
        return
    long_ago = time.time() - _DAY
    for folder in runs.iterdir():
        stale = folder.is_dir() and not (folder / RECORD).exists()
        if stale and folder.stat().st_mtime < long_ago and not is_held(folder):
            delete(folder)


def delete(folder: Path) -> None:
    """Delete a folder for good.

    Raises
    ------
    OutputError
        Something of it cannot be deleted.
    """

    def stay(function: Callable[..., Any], path: str, error: BaseException) -> None:
        del function, path
        if isinstance(error, FileNotFoundError):
            return
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "The training cannot be deleted completely ({reason})."),
            reason=getattr(error, "strerror", None) or type(error).__name__,
        ) from error

    if not folder.exists():
        return
    if sys.version_info >= (3, 12):
        shutil.rmtree(folder, onexc=stay)
    else:
        shutil.rmtree(folder, onerror=lambda f, p, info: stay(f, p, info[1]))

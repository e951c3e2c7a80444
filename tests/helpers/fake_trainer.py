"""Stands in for ``python -m training``: the same lines and files, no network, in a fraction of a second.

A test writes what shall happen into ``control.json`` beside the executable that :func:`fake_python` makes.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import sys
import time
from pathlib import Path
from typing import Any

GO = "go"
PROBE = {
    "python": "3.12.0",
    "training": "1",
    "mriclassifier": "1",
    "typer": "1",
    "sklearn": "1",
    "keras": "3.15.0",
    "tensorflow": "2.21.0",
    "torch": None,
    "jax": None,
}


def fake_python(folder: Path, **control: Any) -> Path:
    """Write an executable that answers as a Python with the trainer does; give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    command = folder / "python"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "{__file__}" "{folder}" "$@"\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    set_control(folder, **control)
    return command


def set_control(folder: Path, **control: Any) -> None:
    """What shall happen from now on.

    ``report``: what ``check`` writes; ``refuse``: the sentence that it refuses with; ``probe``: what the Python
    has; ``epochs``, ``batches``, ``pause`` (s): of ``fit``; ``hold``: ``[epoch, batch]`` after which it waits
    for :func:`let_go`; ``die``: ``[epoch, batch, how]`` with how one of ``kill memory fault silent full``;
    ``bundle``: what ``export`` copies; ``comparison``: what ``compare`` writes.
    """
    (folder / GO).unlink(missing_ok=True)
    (folder / "control.json").write_text(json.dumps(control))


def let_go(folder: Path) -> None:
    """A training that is held goes on."""
    (folder / GO).touch()


def a_report(**changes: Any) -> dict[str, Any]:
    """What a check of good data writes."""
    counts = {"glioma": 120, "meningioma": 96, "notumor": 110, "pituitary": 104}
    parts = {
        "train": {k: v * 7 // 10 for k, v in counts.items()},
        "calib": {k: v // 10 for k, v in counts.items()},
        "val": {k: v // 10 for k, v in counts.items()},
        "test": {k: v // 10 for k, v in counts.items()},
    }
    return {
        "classes": list(counts),
        "unique": counts,
        "files": 441,
        "readable": 440,
        "different": 430,
        "copies": 10,
        "conflicts": [],
        "crossing": [],
        "groups_crossing": [],
        "unreadable": [{"file": "glioma/broken.png", "reason": "broken.png is damaged."}],
        "sizes": {"512 x 512": 400, "256 x 256": 40},
        "parts": parts,
        "added": [],
        "notices": [],
        "stages": [{"size": 128, "epochs": 4}, {"size": 192, "epochs": 3}],
        "refused": None,
        **changes,
    }


def a_comparison(**changes: Any) -> dict[str, Any]:
    """What a comparison of two models writes."""

    def figures(name: str, version: str, accuracy: float, found: list[float]) -> dict[str, Any]:
        labels = ("glioma", "meningioma", "notumor", "pituitary")
        return {
            "name": name,
            "version": version,
            "accuracy": accuracy,
            "calibration_error": 0.031,
            "out_of_distribution_share": 0.02,
            "interval_95": {"accuracy": [accuracy - 0.04, accuracy + 0.03]},
            "per_class": {
                label: {"n": 93, "sensitivity": value}
                for label, value in zip(labels, found, strict=True)
            },
        }

    return {
        "split": "test",
        "classes": ["glioma", "meningioma", "notumor", "pituitary"],
        "images": 372,
        "groups": 345,
        "left_out": {"images_of_other_classes": 0},
        "unreadable": [],
        "old": figures("brain-mri-resnet50", "2.0.0", 0.925, [0.951, 0.8, 0.918, 1.0]),
        "new": figures("retrained-2026-05-12", "1.0.0", 0.941, [0.958, 0.86, 0.93, 0.99]),
        "mcnemar": {"both": 340, "old_only": 4, "new_only": 10, "neither": 18, "p": 0.18},
        "accuracy_difference": {"value": 0.016, "interval_95": [-0.005, 0.038]},
        "changed": [
            {
                "file": "meningioma/m_017.png",
                "label": "meningioma",
                "old": "glioma",
                "new": "meningioma",
                "old_probability": 0.61,
                "new_probability": 0.83,
            }
        ],
        **changes,
    }


def _say(**record: Any) -> None:
    sys.stdout.write(json.dumps(record) + "\n")
    sys.stdout.flush()


def _refuse(message: str) -> None:
    _say(error={"code": "training", "template": message, "values": {}, "message": message})
    raise SystemExit(2)


def _check(control: dict[str, Any], options: dict[str, list[str]]) -> None:
    _say(step="reading", done=1, total=441)
    time.sleep(control.get("pause", 0))
    _say(step="reading", done=441, total=441)
    if control.get("fail"):
        _refuse(control["fail"])
    report = control.get("report") or a_report()
    if control.get("refuse"):
        report["refused"] = {
            "template": control["refuse"],
            "values": {},
            "message": control["refuse"],
        }
    Path(options["--json"][0]).write_text(json.dumps(report))
    if control.get("refuse"):
        _refuse(control["refuse"])


def _fit(control: dict[str, Any], options: dict[str, list[str]]) -> None:
    import fcntl

    out = Path(options["--out"][0])
    lock = (out / "lock").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        _refuse("Another program is training the run. Wait for it, or stop it there.")
    epochs, batches = control.get("epochs", 3), control.get("batches", 4)
    (out / "config.json").write_text(json.dumps({"stages": [{"size": 64, "epochs": epochs}]}))
    (out / "split.csv").write_text("file\n")
    (out / "calls.txt").open("a").write(" ".join(sys.argv[2:]) + "\n")
    state = out / "state.json"
    history = json.loads(state.read_text())["history"] if state.exists() else []
    for epoch in range(len(history) + 1, epochs + 1):
        place = {"epoch": epoch, "epochs": epochs, "batches": batches, "size": 64}
        for batch in range(1, batches + 1):
            time.sleep(control.get("pause", 0.01))
            loss = 1.4 / (epoch + batch / batches)
            _say(**place, batch=batch, pixels_ahead=0, loss=loss, metrics={}, remaining_s=90.0)
            while control.get("hold") == [epoch, batch] and not (Path(sys.argv[1]) / GO).exists():
                time.sleep(0.01)
            if control.get("die") and control["die"][:2] == [epoch, batch]:
                _die(control["die"][2])
        metrics = {
            "epoch": float(epoch),
            "size": 64.0,
            "seconds": 2.0,
            "loss": 1.3 / epoch,
            "val_loss": 1.35 / epoch**0.8,
            "accuracy": 1 - 0.6 / epoch,
            "val_accuracy": 1 - 0.65 / epoch**0.9,
        }
        history.append(metrics)
        state.write_text(json.dumps({"epoch": epoch, "history": history}))
        _say(**place, batch=batches, pixels_ahead=0, loss=1.0, metrics=metrics, remaining_s=60.0)


def _die(how: str) -> None:
    sys.stderr.write("2026-05-12 10:00:00 I tensorflow: a line of the library\n")
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "memory":
        sys.stderr.write("Traceback (most recent call last):\nMemoryError\n")
    if how == "fault":
        sys.stderr.write("Traceback (most recent call last):\nRuntimeError: the sky fell\n  at x\n")
    if how == "full":
        _refuse("The disk is full. Free some space, then go on with --resume.")
    raise SystemExit(1)


def main() -> None:
    """Answer as the child does."""
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
    control = json.loads((Path(sys.argv[1]) / "control.json").read_text())
    words = sys.argv[2:]
    if words[0] == "-c":
        sys.stdout.write(json.dumps(control.get("probe") or PROBE))
        return
    command, rest = words[2], words[3:]
    options: dict[str, list[str]] = {}
    name = ""
    for word in rest:
        if word.startswith("--"):
            name = word
            options.setdefault(name, [])
        else:
            options[name].append(word)
    if command == "check":
        _check(control, options)
    elif command == "fit":
        _fit(control, options)
    elif command == "export":
        _say(step="calib", done=1, total=2)
        shutil.copytree(control["bundle"], options["--out"][0])
    elif command == "compare":
        _say(step="Comparing", done=372, total=372)
        Path(options["--out"][0]).write_text(
            json.dumps(control.get("comparison") or a_comparison())
        )


if __name__ == "__main__":
    main()

"""The frozen program: how it starts itself, and what of its own it keeps from programs that it starts.

A frozen program holds no Python that could be started: where the source runs ``python -m training``, it
runs itself with the same words, and :func:`trainer_arguments` sees that the trainer is meant.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

_TRAINER = "training"
_CONSOLE = "-cli"  # the second program on Windows, see packaging/mriclassifier.spec
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
_QT = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")


def is_frozen() -> bool:
    """Whether this is the program that PyInstaller made."""
    return bool(getattr(sys, "frozen", False))


def has_trainer() -> bool:
    """Whether the frozen program can train: the full build, not the viewer."""
    return is_frozen() and importlib.util.find_spec(_TRAINER) is not None


def own_command() -> str:
    """The executable that runs the program's commands with an output that can be read."""
    own = Path(sys.executable)
    console = own.with_name(f"{own.stem}{_CONSOLE}{own.suffix}")
    return str(console if is_frozen() and console.is_file() else own)


def release_surroundings(values: MutableMapping[str, str], *, folder: str = "") -> None:
    """Give variables back the values that they had before the program was started.

    The loader of the frozen program points them at its own folder. Whatever it starts, a browser or the file
    manager, would take libraries and plugins from there and fail. This process itself has read them already,
    and Qt finds its plugins without them.

    Parameters
    ----------
    values
        The surroundings, changed in place.
    folder
        The program's own; that of this process unless given.
    """
    folder = folder or str(getattr(sys, "_MEIPASS", ""))
    if not folder:
        return
    for name in _LIBRARIES:
        before = values.pop(f"{name}_ORIG", None)
        if before is not None:
            values[name] = before
        elif name in values:
            kept = [part for part in values[name].split(os.pathsep) if not part.startswith(folder)]
            _set(values, name, os.pathsep.join(part for part in kept if part))
    for name in _QT:
        if values.get(name, "").startswith(folder):
            del values[name]


def _set(values: MutableMapping[str, str], name: str, value: str) -> None:
    if value:
        values[name] = value
    else:
        del values[name]


def trainer_arguments(arguments: Sequence[str]) -> list[str] | None:
    """The trainer's words in ``-m training …``; None where something else is meant or there is no trainer."""
    if list(arguments[:2]) != ["-m", _TRAINER] or not has_trainer():
        return None
    return list(arguments[2:])


def run_trainer(arguments: Sequence[str]) -> int:
    """Run one command of the trainer in this process and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # The variables that say so to a Python are not for a frozen one
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", line_buffering=True)
    sys.argv[1:] = arguments
    trainer = importlib.import_module(f"{_TRAINER}.cli")
    return int(trainer.main(list(arguments)))

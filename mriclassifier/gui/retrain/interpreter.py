"""The Python that trains: found, asked what it has, and given its surroundings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier import frozen, paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, ComponentError
from mriclassifier.settings import Settings

KEY = "training.python"
NICENESS = 10
_PATIENCE = 60.0  # s; a cold disk
_BACKENDS = ("tensorflow", "torch", "jax")
# Only the standard library, and nothing heavy: whether a package is there, not whether it works
_QUESTION = """
import importlib.util, json, platform
from importlib import metadata
def version(name):
    if importlib.util.find_spec(name) is None: return None
    for package in (name, name + "_cpu", name + "-intel"):
        try: return metadata.version(package)
        except metadata.PackageNotFoundError: pass
    return "?"
names = ("training", "mriclassifier", "typer", "sklearn", "keras", "tensorflow", "torch", "jax")
found = {"python": platform.python_version(), **{name: version(name) for name in names}}
"""
_PROBE = f"{_QUESTION}print(json.dumps(found))"


@dataclass(frozen=True, kw_only=True)
class Interpreter:
    """A Python that can train.

    Attributes
    ----------
    path
        Of the executable.
    backend
        Keras' name of it, as in ``KERAS_BACKEND``.
    words
        Versions, for the user.
    """

    path: str
    backend: str
    words: str


def find_python(settings: Settings) -> str:
    """The executable that the settings name, else the one that runs this program.

    Raises
    ------
    ComponentError
        The program is a built one without the trainer, or the Python named is not there.
    """
    chosen = str(settings.get(KEY)).strip()
    if not chosen:
        if frozen.is_frozen() and not frozen.has_trainer():
            raise ComponentError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "This build of the program cannot train by itself. Install the full build, or name a "
                    'Python that has the package with its extra "training" under '
                    "Preferences > Training > Python for training.",
                )
            )
        return frozen.own_command()
    if not Path(chosen).is_file():
        raise ComponentError(
            QT_TRANSLATE_NOOP(
                "errors",
                "There is no Python at {path}. "
                "Correct Preferences > Training > Python for training.",
            ),
            path=chosen,
        )
    return chosen


def probe(settings: Settings) -> Interpreter:
    """Ask the Python what it has; takes a moment.

    Raises
    ------
    ComponentError
        It cannot be started, or lacks what training needs.
    """
    path = find_python(settings)
    if path == frozen.own_command() and frozen.is_frozen():
        return _judged(path, _own_libraries())
    try:
        done = subprocess.run(
            [path, "-c", _PROBE],
            env=environment(),
            cwd=paths.resource().anchor or None,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
            creationflags=creation_flags(),
        )
        found = json.loads(done.stdout)
        if not isinstance(found, dict):
            raise ValueError("not an answer of ours")
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise ComponentError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The Python at {path} cannot be started ({reason}). "
                "Correct Preferences > Training > Python for training.",
            ),
            path=path,
            reason=type(error).__name__,
        ) from error
    return _judged(path, found)


def _own_libraries() -> dict[str, str | None]:
    """What the frozen program itself holds: it is no Python that could be asked."""
    answer: dict[str, Any] = {}
    exec(_QUESTION, answer)  # noqa: S102  (the same question, put to this process)
    return dict(answer["found"])


def _judged(path: str, found: Mapping[str, Any]) -> Interpreter:
    missing = [name for name in ("training", "typer", "sklearn", "keras") if not found.get(name)]
    wished = os.environ.get("KERAS_BACKEND", "")
    backends = [name for name in (wished, *_BACKENDS) if found.get(name)]
    if missing or not backends:
        raise ComponentError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The Python at {path} cannot train: it has no {missing}. Install the package with the "
                'extra "training" there, or name another one under Preferences > Training.',
            ),
            path=path,
            missing=", ".join(missing) or "TensorFlow",
        )
    names = {"tensorflow": "TensorFlow", "torch": "PyTorch", "jax": "JAX"}
    backend = backends[0]
    words = f"Keras {found['keras']}, {names.get(backend, backend)} {found[backend]}, Python {found['python']}"
    return Interpreter(path=path, backend=backend, words=words)


def environment(backend: str = "") -> dict[str, str]:
    """The child's surroundings: it finds our packages, leaves a processor free and speaks at once."""
    threads = str(max(1, (os.cpu_count() or 2) - 1))
    made = {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8",
        # Its working folder holds the user's files, none of which may pass for a module
        "PYTHONSAFEPATH": "1",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "OMP_NUM_THREADS": threads,
        "TF_NUM_INTRAOP_THREADS": threads,
        "TF_NUM_INTEROP_THREADS": "1",
        "NO_COLOR": "1",
    }
    if frozen.is_frozen():
        frozen.release_surroundings(
            made
        )  # the Python that the settings name has libraries of its own
    if backend:
        made["KERAS_BACKEND"] = backend
    root = paths.resource().parent
    if (root / "training" / "__main__.py").is_file():
        made["PYTHONPATH"] = str(root)
    return made


def creation_flags() -> int:
    """For Windows: no console window, and less important than the windows that are worked in."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0


def step_back(process: int) -> None:
    """Let everything else go before the child; before it has threads of its own."""
    if sys.platform != "win32":
        try:
            os.setpriority(os.PRIO_PROCESS, process, NICENESS)
        except OSError:
            return  # it has ended already

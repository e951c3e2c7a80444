"""Which model is in use, which ones were before, and the way back."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mriclassifier import paths
from mriclassifier.settings import Settings, setting

KEY = "model.name"
_KEPT = 10
_LONGEST = 4096


def choose(settings: Settings, name: str) -> None:
    """Make a checked model the one in use, remember the one before, and save.

    Raises
    ------
    SettingsError
        The settings cannot be saved.
    """
    before = str(settings.get(KEY))
    settings.set(KEY, name)
    settings.save()
    if before != name:
        remember(before)


def remember(name: str) -> None:
    """Note a model that was in use until now; what cannot be written is not remembered."""
    _write([*(kept for kept in earlier() if kept != name), name][-_KEPT:])


def forget(name: str) -> None:
    """Take a model out of the notes."""
    _write([kept for kept in earlier() if kept != name])


def earlier() -> tuple[str, ...]:
    """Models that were in use before, the latest one last; empty where the notes cannot be read."""
    try:
        names = json.loads(paths.model_history_file().read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(names, list):
        return ()
    return tuple(n for n in names if isinstance(n, str) and 0 < len(n) <= _LONGEST)[-_KEPT:]


def ways_back(settings: Settings) -> Iterator[str]:
    """Models to go back to, the latest choice first, at last the one that came with the program."""
    current = str(settings.get(KEY))
    names = [*reversed(earlier()), str(setting(KEY).default)]
    yield from (name for name in dict.fromkeys(names) if name != current)


def _write(names: list[str]) -> None:
    path = paths.model_history_file()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(names, stream)
            Path(partial).replace(path)
        except OSError:
            Path(partial).unlink(missing_ok=True)
            raise

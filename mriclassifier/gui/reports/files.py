"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from mriclassifier.errors import OutputError


def write_whole(data: bytes, path: Path, *, template: str) -> Path:
    """Put ``data`` in the place of ``path`` once all of it is on the disk.

    Parameters
    ----------
    template
        What to say where that fails, with ``{name}`` and ``{reason}``.

    Raises
    ------
    OutputError
        It cannot be written there; what was there before is as it was.
    """
    temporary = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".mriclassifier", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise OutputError(template, name=path, reason=reason) from error
    return path

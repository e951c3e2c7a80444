"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from mriclassifier.errors import OutputError

_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


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
        # Not by tempfile: its files cannot be read by others, and a report in a shared folder has to be
        place = path.parent / f".mriclassifier-{secrets.token_hex(8)}.tmp"
        handle = os.open(place, _NEW, 0o666)
        temporary = place
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

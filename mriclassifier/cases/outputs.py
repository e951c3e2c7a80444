"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError


def failure(path: Path, error: OSError) -> OutputError:
    """The sentence for what the system said."""
    return OutputError(
        QT_TRANSLATE_NOOP("errors", "{file} cannot be written: {reason}."),
        file=path,
        reason=error.strerror or type(error).__name__,
    )


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a name beside ``path`` to write to; it takes the place of ``path`` when the block ends well.

    Raises
    ------
    OutputError
        It cannot be written; what was there is untouched.
    """
    temporary = path.with_name(f".mriclassifier-{secrets.token_hex(6)}.tmp")
    try:
        if path.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        if path.exists():
            with path.open("ab"):
                pass  # a write-protected file is not replaced behind its owner's back
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise failure(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Give a folder beside ``path`` to fill; it becomes ``path`` when the block ends well.

    Raises
    ------
    OutputError
        There is something at ``path`` already, or it cannot be written; nothing half done is left.
    """
    if path.is_symlink() or (path.exists() and (not path.is_dir() or any(path.iterdir()))):
        raise OutputError(
            QT_TRANSLATE_NOOP("errors", "{file} holds something already; choose a new folder."),
            file=path,
        )
    temporary = path.with_name(f".mriclassifier-{secrets.token_hex(6)}.tmp")
    try:
        temporary.mkdir(mode=0o700, parents=True)
        yield temporary
        if path.is_dir():
            path.rmdir()
        temporary.rename(path)
    except OSError as error:
        raise failure(path, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)

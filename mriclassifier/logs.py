"""Log file and crash reports, both without file names, folders or patient data.

Messages of exceptions are never written, because libraries put file names into them: a traceback here
is kinds of exceptions, modules, lines and functions. Log messages have everything that looks like a
path taken out as well, whoever wrote them.
"""

from __future__ import annotations

import logging
import logging.handlers
import os
import platform
import re
import secrets
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path, PurePath

from mriclassifier import __version__, paths

LOG_NAME = "mriclassifier.log"
LOGGER_NAME = "mriclassifier"
LIBRARIES = (
    "numpy",
    "opencv-python-headless",
    "pillow",
    "onnxruntime",
    "openvino",
    "keras",
    "tensorflow",
    "tensorflow-cpu",
    "pyside6-essentials",
    "fastapi",
)
_MAX_BYTES = 1 << 20
_BACKUPS = 3
_MASK = "<path>"
_SUFFIX = r"\.(?:png|jpe?g|tiff?|bmp|webp|dcm|nii|gz|gif|zip|csv|keras|onnx)\b"
_ROOT = r"""(?:(?<![\w:/\\.<])(?:~|\.{1,2})?/|\b[A-Za-z]:[\\/]|\\\\)"""
_PATH = re.compile(
    "|".join(
        (
            r"""(['"])(?:(?!\1).)*[/\\](?:(?!\1).)*\1""",  # quoted, spaces and all
            r"""(['"])(?:(?!\2).)*\.\w{2,5}\2""",  # 'a name.png'
            _ROOT + r"""[^'"<>|\n]*?""" + _SUFFIX,  # a known suffix ends a path with spaces
            r"""(?<![\w:/\\.<])(?:~|\.{1,2})?/[^\s'"/<>:|]+(?:/[^\s'"<>:|]*)+""",  # not a URL
            r"""\b[A-Za-z]:[\\/][^\s'"<>|]*""",  # C:\x
            r"""\\\\[^\s'"<>|]+""",  # \\server\share
            r"""[^\s'"/\\]+""" + _SUFFIX,
        )
    ),
    re.IGNORECASE,
)


def set_up_logging(level: str = "info", *, folder: Path | None = None) -> Path | None:
    """Send the program's log to a rotating file.

    Parameters
    ----------
    level
        ``"debug"``, ``"info"`` or ``"warning"``.
    folder
        Where; :func:`mriclassifier.paths.log_dir` unless given.

    Returns
    -------
    Path or None
        The file; None when the folder cannot be written, which must not stop the program.
    """
    file = (folder or paths.log_dir()) / LOG_NAME
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = _LogFile(
            file, maxBytes=_MAX_BYTES, backupCount=_BACKUPS, encoding="utf-8", delay=False
        )
    except OSError:
        return None
    shut_down_logging()
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger(LOGGER_NAME)
    logger.addHandler(handler)
    logger.setLevel(level.upper())
    return file


class _LogFile(logging.handlers.RotatingFileHandler):
    """Drops what cannot be written: on a full disk, Python's own would print a traceback each time."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  (logging's name)
        """Do nothing."""


def shut_down_logging() -> None:
    """Close the log file; a second call does nothing."""
    logger = logging.getLogger(LOGGER_NAME)
    for handler in list(logger.handlers):
        if isinstance(handler.formatter, PrivateFormatter):
            logger.removeHandler(handler)
            handler.close()


class PrivateFormatter(logging.Formatter):
    """Takes paths out of messages and messages out of tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        """Format one record."""
        line = f"{super().format(_without_traceback(record))}"
        text = without_paths(line).replace("\r", " ").replace("\n", " ")
        error = record.exc_info[1] if record.exc_info else None
        return f"{text}\n{outline(error)}" if error else text


def _without_traceback(record: logging.LogRecord) -> logging.LogRecord:
    copy = logging.makeLogRecord(record.__dict__)
    copy.exc_info = copy.exc_text = copy.stack_info = None
    return copy


def without_paths(text: str) -> str:
    """``text`` with everything that looks like a file name or a path replaced."""
    return _PATH.sub(_MASK, text)


def printable(text: str) -> str:
    """``text`` with control characters escaped, so that a file name cannot steer a terminal."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def outline(error: BaseException) -> str:
    """Where an exception came from: kinds, modules, lines and functions, causes first."""
    return "\n".join(_outline_lines(error, set()))


def _outline_lines(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _outline_lines(before, seen)
        yield "which led to:"
    for frame, line in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        module = frame.f_globals.get("__name__") or PurePath(code.co_filename).name
        yield f"  {module}, line {line}, in {code.co_name}"
    yield f"{type(error).__module__}.{type(error).__qualname__}"


def crash_report(error: BaseException) -> str:
    """Text for a bug report: versions and the outline of ``error``; nothing about files or patients."""
    lines = [
        f"MRI Classifier {__version__}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}, "
        f"{platform.machine()}",
        ", ".join(f"{name} {version}" for name, version in library_versions().items()),
        f"frozen: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
        "",
        outline(error),
        "",
    ]
    return "\n".join(lines)


def save_crash_report(error: BaseException, *, folder: Path | None = None) -> Path | None:
    """Write :func:`crash_report` to a new file in the log folder.

    Returns
    -------
    Path or None
        The file; None when it cannot be written.
    """
    target = folder or paths.log_dir()
    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}.txt"
    try:
        target.mkdir(parents=True, exist_ok=True)
        with (target / name).open("x", encoding="utf-8") as file:
            file.write(crash_report(error))
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return None
    return target / name


def library_versions() -> dict[str, str]:
    """Versions of the libraries that matter, as far as they are installed; none is imported."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found

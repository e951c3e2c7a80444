"""Files that lie at URLs (S3, HTTP, other stores), through fsspec."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.errors import QT_TRANSLATE_NOOP, ClusterError, TooLargeError, UnreadableFileError
from mriclassifier.imaging.entries import HEAD
from mriclassifier.imaging.formats import ALL_SUFFIXES, REFUSED_SUFFIXES
from mriclassifier.imaging.source import Limits

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # two letters at least: C:// is a drive
_NUMBER = re.compile(r"\.\d+")
_INDEX = "DICOMDIR"
_SUFFIXES = (*ALL_SUFFIXES, *REFUSED_SUFFIXES)

UNREADABLE = QT_TRANSLATE_NOOP(
    "errors",
    "{url} cannot be read ({reason}). Check the address, the network and the rights of this account.",
)
UNKNOWN = QT_TRANSLATE_NOOP(
    "errors",
    "{url} cannot be opened: what reads addresses of this kind is not installed ({reason}).",
)


@dataclass(frozen=True, kw_only=True)
class Found:
    """One file at a URL; ``sniff`` where its name does not tell what it is."""

    url: str
    sniff: bool


def is_url(text: str) -> bool:
    """Whether ``text`` is a URL and no path."""
    return _URL.match(text) is not None


def files_below(url: str, *, recursive: bool) -> Iterator[Found]:
    """The file at ``url``, or the files in the folder there, in the order of their names.

    Hidden files are passed over, and those whose suffix is of another kind.

    Raises
    ------
    ClusterError
        It cannot be read.
    """
    system, path = _system(url)
    try:
        if not system.isdir(path):
            if not system.exists(path):
                raise FileNotFoundError("it is not there")
            yield Found(url=url, sniff=False)
            return
        below = system.find(path, maxdepth=None if recursive else 1)
    except Exception as error:  # each store has its own exceptions
        raise ClusterError(UNREADABLE, url=url, reason=_reason(error)) from error
    root = path.rstrip("/") + "/"
    for file in sorted(below):
        parts = file.removeprefix(root).split("/")
        name = parts[-1]
        if any(part.startswith(".") for part in parts) or name.upper() == _INDEX:
            continue
        if name.lower().endswith(_SUFFIXES):
            yield Found(url=system.unstrip_protocol(file), sniff=False)
        elif not (suffix := Path(name).suffix) or _NUMBER.fullmatch(suffix):
            yield Found(url=system.unstrip_protocol(file), sniff=True)


def read(url: str, name: str, limits: Limits) -> bytes:
    """The whole content of the file at ``url``.

    Raises
    ------
    UnreadableFileError
        It is gone, or the store does not answer.
    TooLargeError
        Over the limit of a file's size.
    """
    data = _read(url, name, limits.max_file_bytes + 1)
    if len(data) > limits.max_file_bytes:
        raise TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” has more than {limit} MiB, and that is the most that is read. "
                "Reduce it, or raise the limit in the settings.",
            ),
            name=name,
            limit=limits.max_file_bytes >> 20,
        )
    return data


def head(url: str, name: str) -> bytes:
    """The first bytes of the file at ``url``; UnreadableFileError as :func:`read`."""
    return _read(url, name, HEAD)


def check_system(url: str) -> None:
    """Raise a ClusterError where addresses of this kind cannot be opened here."""
    _system(url)


def upload(source: Path, url: str) -> None:
    """Copy a file of this computer to ``url``.

    Raises
    ------
    ClusterError
        It cannot be written there.
    """
    system, path = _system(url)
    try:
        parent = path.rpartition("/")[0]
        if parent:
            system.makedirs(parent, exist_ok=True)
        system.put_file(str(source), path)
    except Exception as error:  # each store has its own exceptions
        text = QT_TRANSLATE_NOOP(
            "errors",
            "{url} cannot be written ({reason}). Check the address, the network and the rights of this "
            "account.",
        )
        raise ClusterError(text, url=url, reason=_reason(error)) from error


def _read(url: str, name: str, most: int) -> bytes:
    try:
        system, path = _system(url)
        with system.open(path, "rb") as file:
            return bytes(file.read(most))
    except Exception as error:  # each store has its own exceptions
        raise UnreadableFileError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” cannot be read ({reason}). Check the disk or the network connection.",
            ),
            name=name,
            reason=_reason(error),
        ) from error


def _system(url: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs

    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise ClusterError(UNKNOWN, url=url, reason=_reason(error)) from error
    except Exception as error:
        raise ClusterError(UNREADABLE, url=url, reason=_reason(error)) from error
    return system, str(path)


def _reason(error: BaseException) -> str:
    """A few words; never more than the first line, which some stores fill with a whole page."""
    if isinstance(error, FileNotFoundError):
        return "it is not there"
    if isinstance(error, PermissionError):
        return "it may not be read"
    lines = str(error).strip().splitlines()
    return lines[0][:160].rstrip(".") if lines else type(error).__name__

"""What uploads are called: for people alone, never as a path on this machine."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

_LONGEST = 200
_LONGEST_PATH = 400


def upload_name(filename: str | None) -> str:
    """The last part of the name that the client gave."""
    last = PurePosixPath(PureWindowsPath(filename or "").name).name
    shown = printable(last)[:_LONGEST]
    return shown if shown.strip(".") else "upload"


def shown_path(filename: str | None) -> str:
    """The name with the folders that the client named, for a folder that is sent file by file."""
    parts = [printable(part) for part in (filename or "").replace("\\", "/").split("/")]
    kept = [part for part in parts[:-1] if part.strip(". ") and not part.endswith(":")]
    name = upload_name(filename)
    shown = "/".join([*kept, name])
    return shown if len(shown) <= _LONGEST_PATH else name


def printable(text: str) -> str:
    """Without line ends and other control characters."""
    return "".join(c for c in text if c.isprintable())

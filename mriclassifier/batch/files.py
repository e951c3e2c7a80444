"""From what the user named to the list of files to open."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EmptyImageError,
    MriClassifierError,
    UnreadableFileError,
)


@dataclass(frozen=True)
class BatchItem:
    """One thing to classify, or the reason why it will not be.

    Attributes
    ----------
    path
        As the user wrote it, or below a folder that the user wrote.
    error
        Set for a folder that holds nothing to read or cannot be listed.
    """

    path: Path
    error: MriClassifierError | None = None


def expand_paths(
    paths: Iterable[Path], *, recursive: bool = False, suffixes: Iterable[str] | None = None
) -> tuple[BatchItem, ...]:
    """List the files behind ``paths``.

    A file that is named itself is always tried, whatever it is called. A folder stands for the image
    files in it, in the order of their names: hidden files and other suffixes are passed over. A path that
    comes up twice is taken once.

    Parameters
    ----------
    paths
        Files and folders.
    recursive
        Descend into sub-folders; loops of symbolic links are safe.
    suffixes
        Lower-case, with the dot; those of the readable formats unless given.
    """
    if suffixes is None:
        from mriclassifier.imaging.formats import RASTER_SUFFIXES

        suffixes = RASTER_SUFFIXES
    wanted = frozenset(suffix.lower() for suffix in suffixes)
    items: dict[str, BatchItem] = {}
    for path in paths:
        found = _in_folder(path, wanted, recursive) if path.is_dir() else (BatchItem(path),)
        for item in found:
            items.setdefault(os.path.abspath(item.path), item)  # noqa: PTH100  (links stay as named)
    return tuple(items.values())


def _in_folder(folder: Path, wanted: frozenset[str], recursive: bool) -> tuple[BatchItem, ...]:
    items = tuple(_walk(folder, wanted, recursive, seen=set()))
    if items:
        return items
    template = (
        QT_TRANSLATE_NOOP("errors", "The folder {name} holds no image file.")
        if recursive
        else QT_TRANSLATE_NOOP(
            "errors",
            "The folder {name} holds no image file itself; sub-folders are read only if asked for "
            "(--recursive).",
        )
    )
    return (BatchItem(folder, EmptyImageError(template, name=folder)),)


def _walk(
    folder: Path, wanted: frozenset[str], recursive: bool, *, seen: set[tuple[int, int]]
) -> Iterator[BatchItem]:
    try:
        facts = folder.stat()
        if (facts.st_dev, facts.st_ino) in seen and facts.st_ino:
            return
        seen.add((facts.st_dev, facts.st_ino))
        with os.scandir(folder) as listing:
            entries = sorted(
                (entry for entry in listing if not _is_hidden(entry)), key=lambda entry: entry.name
            )
    except OSError as error:
        reason = error.strerror or str(error)
        yield BatchItem(
            folder,
            UnreadableFileError(
                QT_TRANSLATE_NOOP("errors", "The folder {name} cannot be read: {reason}."),
                name=folder,
                reason=reason,
            ),
        )
        return
    folders = []
    for entry in entries:
        if _is_folder(entry):
            folders.append(entry)
        elif os.path.splitext(entry.name)[1].lower() in wanted:  # noqa: PTH122
            yield BatchItem(folder / entry.name)
    if recursive:
        # Real folders first: what a link leads to is then listed under its own name, not the link's.
        for entry in sorted(folders, key=lambda entry: (entry.is_symlink(), entry.name)):
            yield from _walk(folder / entry.name, wanted, recursive, seen=seen)


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    if os.name != "nt":
        return False
    try:
        return bool(getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & 2)
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself: let it be tried as a file
        return False

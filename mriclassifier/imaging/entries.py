"""Every file behind what the user named: in folders and ZIP files, too."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EmptyImageError,
    InputError,
    MriClassifierError,
    UnreadableFileError,
)
from mriclassifier.imaging import archive, dicom
from mriclassifier.imaging.archive import Member
from mriclassifier.imaging.formats import ALL_SUFFIXES, REFUSED_SUFFIXES, open_study
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, opened_file
from mriclassifier.imaging.study import Study

HEAD = 4096
"""Bytes that tell the kind of a file."""
# Files of scanners and CDs are called IM000001, or end with a part of a UID
_NUMBER = re.compile(r"\.\d+")
_INDEX = "DICOMDIR"


@dataclass(frozen=True, kw_only=True, eq=False)
class Entry:
    """One file that may hold an image, or the reason why there is none.

    Attributes
    ----------
    path
        As the user wrote it, or below a folder that the user wrote; the ZIP file of a member.
    member
        Set for a file in a ZIP file.
    error
        Set for a folder or a ZIP file that holds nothing to read or cannot be listed, and for members
        that are never read.
    """

    path: Path
    member: Member | None = None
    error: MriClassifierError | None = None

    @property
    def name(self) -> str:
        """What to call it on screen."""
        return self.member.short_name if self.member else self.path.name or str(self.path)

    @property
    def place(self) -> tuple[str, str]:
        """Where it is: path without detours, and the member's name."""
        # Links stay as they are named
        return os.path.abspath(self.path), self.member.name if self.member else ""  # noqa: PTH100

    def head(self) -> bytes:
        """The first bytes of its content.

        Raises
        ------
        InputError
            It cannot be read.
        """
        if self.member:
            return self.member.head(HEAD)
        with opened_file(self.path, self.name) as file:
            return file.read(HEAD)

    def source(self, limits: Limits) -> Path | bytes:
        """What readers take: the path, or the content of a member.

        Raises
        ------
        InputError
            The member cannot be read.
        """
        return self.member.read(limits) if self.member else self.path

    def open(self, limits: Limits) -> Study:
        """Open it as a study by itself.

        Raises
        ------
        InputError
            As :func:`~mriclassifier.imaging.formats.open_study`.
        """
        if self.error is not None:
            raise self.error
        return open_study(self.source(limits), name=self.name, limits=limits)


def entries(
    paths: Iterable[Path],
    *,
    limits: Limits = DEFAULT_LIMITS,
    recursive: bool = False,
    suffixes: Collection[str] = (*ALL_SUFFIXES, *REFUSED_SUFFIXES),
    cancelled: Callable[[], bool] = lambda: False,
    unpack: bool = True,
) -> Iterator[Entry]:
    """List files, folder by folder, while they are looked for.

    A file that is named itself is always given, whatever it is called. Of a folder or a ZIP file come,
    in the order of their names, the files with one of the suffixes, and DICOM files without a suffix or
    with a number in its place; hidden files, a disc's table of contents (DICOMDIR) and all others are
    passed over. What comes up twice is given once.

    Parameters
    ----------
    paths
        Files, folders and ZIP files.
    limits
        For ZIP files.
    recursive
        Descend into sub-folders; loops of symbolic links are safe.
    suffixes
        Lower-case, with the dot.
    cancelled
        Asked before each file; True ends the list.
    unpack
        Look into ZIP files; else each is one entry itself, and no file is opened that has a suffix.
    """
    wanted = tuple(suffixes)
    seen: set[tuple[str, str]] = set()
    for path in paths:
        found = _in_folder(path, wanted, recursive) if path.is_dir() else iter((Entry(path=path),))
        for outer in found:
            for entry in _unpacked(outer, limits, wanted) if unpack else (outer,):
                if cancelled():
                    return
                if entry.place not in seen:
                    seen.add(entry.place)
                    yield entry


def _unpacked(entry: Entry, limits: Limits, suffixes: tuple[str, ...]) -> Iterator[Entry]:
    """The members of a ZIP file in place of itself."""
    if entry.error is not None or not _is_zip(entry):
        yield entry
        return
    given = False
    try:
        for member in archive.members(entry.path, name=entry.name, limits=limits):
            if found := wanted_member(entry.path, member, suffixes):
                given = True
                yield found
    except InputError as error:
        yield Entry(path=entry.path, error=error)
        return
    if not given:
        yield Entry(path=entry.path, error=archive.holds_no_image(entry.name))


def wanted_member(
    path: Path, member: Member, suffixes: tuple[str, ...] = (*ALL_SUFFIXES, *REFUSED_SUFFIXES)
) -> Entry | None:
    """A member of a ZIP file as an entry; None for what is passed over."""
    parts = member.name.split("/")
    if any(part.startswith((".", "__MACOSX")) for part in parts):
        return None
    name = parts[-1].lower()
    if name.endswith(".zip"):
        return Entry(path=path, member=member, error=archive.nested(member))
    if name.endswith(suffixes):
        return Entry(path=path, member=member)
    if not _may_be_dicom(parts[-1]):
        return None
    found = Entry(path=path, member=member)
    try:
        return found if dicom.recognises(found.head()) else None
    except InputError as error:
        return Entry(path=path, member=member, error=error)


def _is_zip(entry: Entry) -> bool:
    try:
        return archive.recognises(entry.head())
    except InputError:
        return False  # whoever opens it hears why


def _in_folder(folder: Path, suffixes: tuple[str, ...], recursive: bool) -> Iterator[Entry]:
    empty = True
    for entry in _walk(folder, suffixes, recursive, seen=set()):
        empty = False
        yield entry
    if not empty:
        return
    template = (
        QT_TRANSLATE_NOOP("errors", "The folder {name} holds no image file.")
        if recursive
        else QT_TRANSLATE_NOOP(
            "errors",
            "The folder {name} holds no image file itself; sub-folders are read only if asked for "
            "(--recursive).",
        )
    )
    yield Entry(path=folder, error=EmptyImageError(template, name=folder))


def _walk(
    folder: Path, suffixes: tuple[str, ...], recursive: bool, *, seen: set[tuple[int, int]]
) -> Iterator[Entry]:
    try:
        facts = folder.stat()
        if (facts.st_dev, facts.st_ino) in seen and facts.st_ino:
            return
        seen.add((facts.st_dev, facts.st_ino))
        with os.scandir(folder) as listing:
            found = sorted(
                (entry for entry in listing if not _is_hidden(entry)), key=lambda entry: entry.name
            )
    except OSError as error:
        reason = error.strerror or str(error)
        yield Entry(
            path=folder,
            error=UnreadableFileError(
                QT_TRANSLATE_NOOP("errors", "The folder {name} cannot be read: {reason}."),
                name=folder,
                reason=reason,
            ),
        )
        return
    folders = []
    for entry in found:
        if _is_folder(entry):
            folders.append(entry)
        elif _is_wanted(folder / entry.name, suffixes):
            yield Entry(path=folder / entry.name)
    if recursive:
        # Real folders first: what a link leads to is then listed under its own name, not the link's.
        for entry in sorted(folders, key=lambda entry: (entry.is_symlink(), entry.name)):
            yield from _walk(folder / entry.name, suffixes, recursive, seen=seen)


def _is_wanted(path: Path, suffixes: tuple[str, ...]) -> bool:
    if path.name.lower().endswith(suffixes):
        return True
    if not _may_be_dicom(path.name):
        return False
    try:
        with opened_file(path, path.name) as file:
            return dicom.recognises(file.read(HEAD))
    except InputError:
        return False


def _may_be_dicom(name: str) -> bool:
    suffix = os.path.splitext(name)[1]  # noqa: PTH122
    return name.upper() != _INDEX and (not suffix or _NUMBER.fullmatch(suffix) is not None)


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

"""From what the user named to the list of files to open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import MriClassifierError
from mriclassifier.imaging.archive import Member
from mriclassifier.imaging.entries import entries
from mriclassifier.imaging.formats import ALL_SUFFIXES, REFUSED_SUFFIXES
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits


@dataclass(frozen=True)
class BatchItem:
    """One thing to classify, or the reason why it will not be.

    Attributes
    ----------
    path
        As the user wrote it, or below a folder that the user wrote; the ZIP file of a member.
    error
        Set for a folder or a ZIP file that holds nothing to read or cannot be listed.
    member
        Set for a file in a ZIP file.
    start
        Frames before this one are passed over: they are done.
    """

    path: Path
    error: MriClassifierError | None = None
    member: Member | None = None
    start: int = 0


def expand_paths(
    paths: Iterable[Path],
    *,
    recursive: bool = False,
    suffixes: Iterable[str] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[BatchItem, ...]:
    """List the files behind ``paths``, as :func:`mriclassifier.imaging.entries.entries` finds them.

    Parameters
    ----------
    paths
        Files, folders and ZIP files.
    recursive
        Descend into sub-folders; loops of symbolic links are safe.
    suffixes
        Lower-case, with the dot; those of the readable formats unless given.
    limits
        For ZIP files.
    """
    wanted = (*ALL_SUFFIXES, *REFUSED_SUFFIXES) if suffixes is None else tuple(suffixes)
    return tuple(
        BatchItem(entry.path, entry.error, entry.member)
        for entry in entries(paths, limits=limits, recursive=recursive, suffixes=wanted)
    )

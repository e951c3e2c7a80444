"""The files of a batch, as its journal lists them; small in memory, and opened when their turn comes."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mriclassifier.batch.files import BatchItem
from mriclassifier.batch.job_rows import (
    Place,
    RowError,
    error_from_json,
    error_to_json,
    patient_text,
)
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    DamagedFileError,
    EmptyImageError,
    InputError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedFormatError,
)
from mriclassifier.imaging import archive
from mriclassifier.imaging.archive import Member
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import Limits

_CHUNK = 500  # files a line
_KINDS = {
    kind.code: kind
    for kind in (
        UnreadableFileError,
        UnsupportedFormatError,
        DamagedFileError,
        TooLargeError,
        EmptyImageError,
    )
}


class FileList:
    """Paths in order; with a name for those in ZIP files, and with the reason for those never tried."""

    def __init__(self) -> None:
        self._paths: list[str] = []
        self._members: dict[int, str] = {}
        self._errors: dict[int, RowError] = {}
        self._listed: tuple[str, dict[str, Member]] | None = None

    @classmethod
    def of(cls, items: Iterable[BatchItem]) -> FileList:
        """From what a search found."""
        made = cls()
        for item in items:
            number = len(made._paths)
            made._paths.append(str(item.path))
            if item.member is not None:
                made._members[number] = item.member.name
            if item.error is not None:
                code, template, values = error_to_json(item.error)
                made._errors[number] = RowError(code=code, template=template, values=values)
        return made

    def __len__(self) -> int:
        return len(self._paths)

    def __getitem__(self, number: int) -> Place:
        return Place(self._paths[number], self._members.get(number), self._errors.get(number))

    def to_lines(self) -> Iterator[dict[str, Any]]:
        """Lines of a journal; the last one seals the list."""
        digest = hashlib.sha256()
        for start in range(0, len(self), _CHUNK):
            chunk = [
                _entry(self[number]) for number in range(start, min(start + _CHUNK, len(self)))
            ]
            digest.update(_canonical(chunk))
            yield {"files": chunk}
        yield {"end": len(self), "sha256": digest.hexdigest()}

    @classmethod
    def from_lines(cls, lines: Iterable[Mapping[str, Any]]) -> FileList:
        """Back from a journal, up to the seal; ValueError where that does not fit."""
        made, digest = cls(), hashlib.sha256()
        for line in lines:
            if "end" in line:
                if line["end"] != len(made) or line["sha256"] != digest.hexdigest():
                    break
                return made
            digest.update(_canonical(line["files"]))
            for path, member, error in line["files"]:
                number = len(made._paths)
                made._paths.append(path)
                if member is not None:
                    made._members[number] = member
                if (reason := error_from_json(error)) is not None:
                    made._errors[number] = reason
        raise ValueError("the list of files is not whole")

    def move(self, base: Path) -> None:
        """Take relative paths as those below ``base`` from now on."""
        self._paths = [str(base / path) for path in self._paths]

    def stamp(self, number: int) -> tuple[int, int] | None:
        """Size and time of change (ns) of a file; None where it cannot be seen."""
        try:
            facts = os.stat(self._paths[number])  # noqa: PTH116  (a Path object each time is slow)
        except (OSError, ValueError):
            return None
        return facts.st_size, facts.st_mtime_ns

    def item(self, number: int, limits: Limits) -> BatchItem:
        """What to open; it holds the reason where that cannot be."""
        place = self[number]
        path = Path(place.path)
        if place.error is not None:
            return BatchItem(path, error=as_error(place.error))
        if place.member is None:
            return BatchItem(path)
        try:
            member = self._members_of(path, limits).get(place.member)
        except InputError as error:
            return BatchItem(path, error=error)
        if member is None:
            return BatchItem(
                path,
                error=UnreadableFileError(
                    QT_TRANSLATE_NOOP(
                        "errors", "“{name}” is not in the ZIP file “{archive}” any more."
                    ),
                    name=place.member.rsplit("/", 1)[-1],
                    archive=path.name,
                ),
            )
        return BatchItem(path, member=member)

    def _members_of(self, path: Path, limits: Limits) -> dict[str, Member]:
        if self._listed is None or self._listed[0] != str(path):
            found = archive.members(path, name=path.name, limits=limits)
            self._listed = str(path), {member.name: member for member in reversed(found)}
        return self._listed[1]


class Stamps:
    """Size and time of change of the few files at hand, looked up before they are opened.

    Parameters
    ----------
    at_once
        Files that are worked on at the same time.
    """

    def __init__(self, files: FileList, *, at_once: int = 1) -> None:
        self._files = files
        self._at_hand = 3 * at_once + 3  # as many wait for a lane, and as many are opened ahead
        self._known: dict[int, tuple[int, int] | None] = {}

    def take(self, number: int) -> None:
        """Look one up; the numbers come in order."""
        self._known.pop(number - self._at_hand, None)
        self._known[number] = self._files.stamp(number)

    def of(self, number: int) -> tuple[int, int] | None:
        """What was seen; None for a file that could not be."""
        return self._known.get(number)


def patient_in(item: BatchItem, limits: Limits) -> str:
    """Who is named in the header of a file, as a table shows it; empty where that cannot be read."""
    try:
        if item.error is not None:
            return ""
        source = item.member.read(limits) if item.member else item.path
        study = open_study(source, name=item.path.name, limits=limits)
    except InputError:
        return ""
    return patient_text(study.header.patient)


def as_error(reason: RowError) -> InputError:
    """The error that a reason was made from."""
    return _KINDS.get(reason.code, InputError)(reason.template, **reason.values)


def _entry(place: Place) -> list[Any]:
    return [place.path, place.member, None if place.error is None else error_to_json(place.error)]


def _canonical(chunk: object) -> bytes:
    return json.dumps(chunk, separators=(",", ":")).encode("ascii")

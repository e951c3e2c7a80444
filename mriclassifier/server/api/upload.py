"""What came in one upload: the frames of a picture file, or of every file in a ZIP file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import InputError
from mriclassifier.imaging import archive
from mriclassifier.imaging.entries import wanted_member
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import Limits, Source
from mriclassifier.imaging.study import Frame, Study


@dataclass(frozen=True, kw_only=True, eq=False)
class Picture:
    """One frame of an upload, not decoded yet.

    Attributes
    ----------
    index
        Position in its file; None where the file as a whole cannot be read.
    member
        Name of the file in the ZIP file that was sent; None for other uploads.
    """

    index: int | None = None
    member: str | None = None
    _study: Study | None = None
    _error: InputError | None = None

    @property
    def frame(self) -> Frame:
        """Decode it.

        Raises
        ------
        InputError
            It, or its file, cannot be read.
        """
        if self._error is not None:
            raise self._error
        assert self._study is not None
        assert self.index is not None
        return self._study.frames[self.index]


class Upload:
    """The content of one upload.

    Parameters
    ----------
    data
        As it was sent.
    name
        What sentences call it.
    limits
        ``max_frames`` holds for all frames of the upload together.

    Raises
    ------
    InputError
        It is no file that is read, or over a limit.
    """

    def __init__(self, data: bytes, *, name: str, limits: Limits) -> None:
        self.name = name
        self._limits = limits
        self._source = Source(b"", name)
        self._study: Study | None = None
        self._members: tuple[archive.Member, ...] = ()
        if archive.recognises(data):
            self._members = archive.members(data, name=name, limits=limits)
        else:
            self._study = open_study(data, name=name, limits=limits)

    def pictures(self) -> Iterator[Picture]:
        """All frames, file after file; a file that cannot be read is one that raises its error.

        Raises
        ------
        TooLargeError
            More frames than one request may ask for.
        EmptyImageError
            A ZIP file without anything that is read.
        """
        count = 0
        for picture in self._all():
            count += 1
            if count > self._limits.max_frames:
                raise self._source.too_many_frames(self._limits)
            yield picture
        if not count:
            raise archive.holds_no_image(self.name)

    def first(self) -> Picture:
        """The first frame that can be decoded.

        Raises
        ------
        InputError
            There is none; what is wrong with the first.
        """
        failure: InputError | None = None
        for picture in self.pictures():
            try:
                frame = picture.frame
            except InputError as error:
                failure = failure or without_trace(error)
                if self._study is not None:
                    break  # the frames behind it are not what was asked for
            else:
                study = Study(name=self.name, kind="", frames=(frame,))
                return Picture(index=0, member=picture.member, _study=study)
        assert failure is not None
        raise failure

    def _all(self) -> Iterator[Picture]:
        if self._study is not None:
            self._check_count(self._study)
            for index in range(len(self._study.frames)):
                yield Picture(index=index, _study=self._study)
        for member in self._members:
            entry = wanted_member(Path(self.name), member)
            if entry is None:
                continue
            try:
                study = entry.open(self._limits)
            except InputError as error:
                yield Picture(member=member.name, _error=without_trace(error))
                continue
            self._check_count(study)
            for index in range(len(study.frames)):
                yield Picture(index=index, member=member.name, _study=study)

    def _check_count(self, study: Study) -> None:
        if len(study.frames) > self._limits.max_frames:
            raise self._source.too_many_frames(self._limits)


def without_trace(error: InputError) -> InputError:
    """The error without its way here, which would keep the content of each bad file in memory."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)

"""ZIP files: their entries one at a time, in memory; nothing is ever unpacked to disk.

The list of entries comes from the standard library. An entry is read through its place in that list, so
that it can be read again later, in any thread, without the list being read again (APPNOTE.TXT, 4.3).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    DamagedFileError,
    EmptyImageError,
    InputError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedFormatError,
)
from mriclassifier.imaging.source import Limits, Source, opened_file

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_LOCAL = struct.Struct("<4s5H3L2H")  # 4.3.7
_END = struct.Struct("<4s4H2LH")  # 4.3.16
_END64 = b"PK\x06\x07"
_MIB = 1 << 20
_LISTED_BYTES = 1024  # of the list an entry, at most
_STORED, _DEFLATED = 0, 8
_LONGEST_NAME = 300


@dataclass(frozen=True, kw_only=True, eq=False)
class Member:
    """One file in a ZIP file.

    Attributes
    ----------
    archive
        The ZIP file, or its whole content.
    archive_name
        What to call it.
    name
        Path of the member in it, for the screen; never a path on this machine.
    size
        Unpacked, as stated.
    """

    archive: Path | bytes
    archive_name: str
    name: str
    size: int
    _offset: int
    _packed: int
    _method: int
    _checksum: int
    _encrypted: bool

    @property
    def short_name(self) -> str:
        """Last part of the name."""
        return self.name.rsplit("/", 1)[-1]

    @property
    def path(self) -> Path | None:
        """The ZIP file, if it is one on disk."""
        return self.archive if isinstance(self.archive, Path) else None

    def head(self, size: int) -> bytes:
        """The first bytes; fewer where the member is shorter.

        Raises
        ------
        InputError
            As :meth:`read`.
        """
        return self._unpack(size)

    def read(self, limits: Limits) -> bytes:
        """The whole content.

        Raises
        ------
        UnreadableFileError
            The ZIP file is gone, or was changed.
        UnsupportedFormatError
            A password is needed, or the method of packing is not read.
        TooLargeError
            Over the file size limit, stated or true.
        DamagedFileError
            Cut short or corrupt.
        """
        if self.size > limits.max_file_bytes:
            raise TooLargeError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{name}” has {size} MiB; at most {limit} MiB are read. "
                    "Reduce it, or raise the limit in the settings.",
                ),
                name=self.short_name,
                size=-(-self.size // _MIB),
                limit=f"{limits.max_file_bytes / _MIB:g}",
            )
        data = self._unpack(None)
        if zlib.crc32(data) != self._checksum:
            raise self._source().corrupt()
        return data

    def _unpack(self, size: int | None) -> bytes:
        if self._encrypted:
            raise UnsupportedFormatError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{name}” is protected by a password. Unpack it and open the folder.",
                ),
                name=self.archive_name,
            )
        if self._method not in (_STORED, _DEFLATED):
            raise UnsupportedFormatError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{name}” is packed in a way that is not read. Unpack it and open the folder.",
                ),
                name=self.archive_name,
            )
        wanted = self.size if size is None else min(size, self.size)
        # Unpacked data are at most some 1030 times as long as packed ones; a head needs little
        packed = self._packed if size is None else min(self._packed, 2 * size + 4096)
        with _opened(self.archive, self.archive_name) as file:
            start = self._start(file)
            file.seek(start)
            data = file.read(packed)
        if self._method == _STORED:
            made = data[:wanted]
        else:
            inflate = zlib.decompressobj(-zlib.MAX_WBITS)
            try:
                made = inflate.decompress(data, max(1, wanted))
            except zlib.error as error:
                raise self._source().corrupt() from error
        if size is None and len(made) != wanted:
            raise self._source().cut_short()
        return made[:wanted]

    def _start(self, file: BinaryIO) -> int:
        head = b""
        if 0 <= self._offset < 1 << 62:  # hostile lists point before the file, or far behind it
            file.seek(self._offset)
            head = file.read(_LOCAL.size)
        if len(head) < _LOCAL.size or not head.startswith(SIGNATURES[0]):
            raise UnreadableFileError(
                QT_TRANSLATE_NOOP("errors", "“{name}” was changed or is damaged. Open it again."),
                name=self.archive_name,
            )
        name_size, extra_size = _LOCAL.unpack(head)[-2:]
        return self._offset + _LOCAL.size + int(name_size) + int(extra_size)

    def _source(self) -> Source:
        return Source(b"", self.short_name)


def recognises(data: bytes) -> bool:
    """Whether the content begins as a ZIP file."""
    return data.startswith(SIGNATURES)


def members(archive: Path | bytes, *, name: str, limits: Limits) -> tuple[Member, ...]:
    """List what is in a ZIP file, in the order of the names; folders are left out.

    Raises
    ------
    UnreadableFileError
        Missing or locked.
    DamagedFileError
        The list is missing or corrupt, as in a file that was not copied to its end.
    TooLargeError
        Too many entries, or too much once unpacked.
    EmptyImageError
        Nothing in it.
    """
    with _opened(archive, name) as file:
        _check_list(file, name, limits)
        try:
            with zipfile.ZipFile(file) as opened:
                entries = [entry for entry in opened.infolist() if not entry.is_dir()]
        except Exception as error:  # a hostile list may be wrong in any way
            raise DamagedFileError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{name}” is damaged: its list of contents is missing or corrupt. "
                    "Copy it again from where it came from.",
                ),
                name=name,
            ) from error
    if len(entries) > limits.max_members:
        raise _too_many(name, limits)
    if sum(entry.file_size for entry in entries) > limits.max_archive_bytes:
        raise TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” would need {size} MiB once unpacked; at most {limit} MiB are read. "
                "Unpack it and open the folders one after the other.",
            ),
            name=name,
            size=sum(entry.file_size for entry in entries) // _MIB,
            limit=limits.max_archive_bytes // _MIB,
        )
    if not entries:
        raise EmptyImageError(QT_TRANSLATE_NOOP("errors", "“{name}” is empty."), name=name)
    made = [
        Member(
            archive=archive,
            archive_name=name,
            name=_shown_name(entry),
            size=entry.file_size,
            _offset=entry.header_offset,
            _packed=entry.compress_size,
            _method=entry.compress_type,
            _checksum=entry.CRC,
            _encrypted=bool(entry.flag_bits & 0x1),
        )
        for entry in entries
    ]
    return tuple(sorted(made, key=lambda member: member.name))


def nested(member: Member) -> InputError:
    """Error of a ZIP file in a ZIP file."""
    return UnsupportedFormatError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” is a ZIP file inside of “{archive}”. Unpack that and open the folder.",
        ),
        name=member.short_name,
        archive=member.archive_name,
    )


def holds_no_image(name: str) -> InputError:
    """Error of a ZIP file without anything that is read."""
    return EmptyImageError(QT_TRANSLATE_NOOP("errors", "“{name}” holds no image."), name=name)


@contextmanager
def _opened(archive: Path | bytes, name: str) -> Iterator[BinaryIO]:
    if isinstance(archive, bytes):
        yield io.BytesIO(archive)
        return
    with opened_file(archive, name) as file:
        yield file


def _check_list(file: BinaryIO, name: str, limits: Limits) -> None:
    """Refuse a list so long that reading it alone would take too much."""
    size = file.seek(0, io.SEEK_END)
    tail_size = min(size, _END.size + (1 << 16) + 20)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    end = tail.rfind(SIGNATURES[1])
    if end < 0 or end + _END.size > len(tail):
        return  # the standard library says that it is no ZIP file
    listed = int(_END.unpack_from(tail, end)[5])
    locator = tail[end - 20 : end] if end >= 20 else b""
    if listed == 0xFFFFFFFF and locator.startswith(_END64):
        (position,) = struct.unpack_from("<Q", locator, 8)
        if position + 56 <= size:
            file.seek(position)
            (listed,) = struct.unpack_from("<Q", file.read(56), 40)
    file.seek(0)
    if listed > limits.max_members * _LISTED_BYTES:
        raise _too_many(name, limits)


def _too_many(name: str, limits: Limits) -> TooLargeError:
    return TooLargeError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” holds more than {limit} files. Unpack it and open the folders one by one.",
        ),
        name=name,
        limit=limits.max_members,
    )


def _shown_name(entry: zipfile.ZipInfo) -> str:
    name = entry.filename
    if not entry.flag_bits & 0x800 and not name.isascii():
        # Writers exist that store UTF-8 without saying so; as code page 437 it reads as nonsense
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    plain = "".join(c if c.isprintable() else "\ufffd" for c in name.replace("\\", "/"))
    return plain.lstrip("/")[-_LONGEST_NAME:] or "file"

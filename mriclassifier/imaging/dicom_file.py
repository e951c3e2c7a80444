"""Where things lie in a DICOM file: transfer syntax, elements, and the pixel data behind them."""

from __future__ import annotations

import io
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EmptyImageError,
    Phrase,
    UnsupportedFormatError,
)
from mriclassifier.imaging import dicom_tags as tags
from mriclassifier.imaging.dicom_values import Stream, Values, quieten_pydicom
from mriclassifier.imaging.source import Limits, Source, read_source

IMPLICIT = "1.2.840.10008.1.2"
EXPLICIT = "1.2.840.10008.1.2.1"
BIG_ENDIAN = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
DIRECTORY = "1.2.840.10008.1.3.10"
_LONG = (b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV")
_FIRST_TAGS = {
    group + element
    for group, elements in (
        (b"\x02\x00", (b"\x00\x00", b"\x01\x00", b"\x02\x00", b"\x10\x00")),
        (b"\x08\x00", (b"\x00\x00", b"\x01\x00", b"\x05\x00", b"\x08\x00", b"\x16\x00")),
    )
    for element in elements
} | {b"\x00\x08\x00\x05", b"\x00\x08\x00\x00", b"\x00\x02\x00\x00"}
_MAX_META = 1 << 16
_BUFFER = 1 << 14
_KINDS = {
    "SR": Phrase(QT_TRANSLATE_NOOP("errors", "a report")),
    "KO": Phrase(QT_TRANSLATE_NOOP("errors", "a list of key images")),
    "PR": Phrase(QT_TRANSLATE_NOOP("errors", "a presentation state")),
    "RTSTRUCT": Phrase(QT_TRANSLATE_NOOP("errors", "contours of a radiotherapy plan")),
    "RTPLAN": Phrase(QT_TRANSLATE_NOOP("errors", "a radiotherapy plan")),
    "REG": Phrase(QT_TRANSLATE_NOOP("errors", "a registration")),
    "DOC": Phrase(QT_TRANSLATE_NOOP("errors", "a document")),
    "ECG": Phrase(QT_TRANSLATE_NOOP("errors", "a curve")),
    "AU": Phrase(QT_TRANSLATE_NOOP("errors", "sound")),
}
_NO_PIXELS = Phrase(QT_TRANSLATE_NOOP("errors", "no pixel data"))


@dataclass(frozen=True, kw_only=True, eq=False)
class PixelElement:
    """Where the pixel data are.

    Attributes
    ----------
    tag
        ``PIXELS``, ``FLOAT_PIXELS`` or ``DOUBLE_PIXELS``.
    start
        Of the value, bytes from the start of the file.
    length
        Of the value as the file states it; None where it is in fragments of undefined length.
    words
        Whether the value is made of words of 16 bits, which matters to samples of 8 in big endian order.
    """

    tag: int
    start: int
    length: int | None
    words: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class DicomFile:
    """One file, read up to its pixel data.

    Attributes
    ----------
    values
        The elements that are wanted.
    syntax
        Transfer syntax UID.
    little
        Whether it is in little endian order.
    pixels
        Where the pixel data are; None where there are none.
    size
        Of the file, bytes, inflated where it was deflated.
    inflated
        The whole file, where it had to be inflated first.
    kind
        SOP class UID, from the meta information or else from the data set.
    """

    values: Values
    syntax: str
    little: bool
    pixels: PixelElement | None
    size: int
    inflated: bytes | None
    kind: str


def recognises(data: bytes) -> bool:
    """Whether the content begins as a DICOM file, with or without its preamble."""
    if data[128:132] == b"DICM":
        return True
    # Old files lack the preamble and begin with an element of group 0002 or 0008, little or big endian.
    return data[:4] in _FIRST_TAGS and (data[4:6].isupper() or data[6:8] in (b"\0\0",))


@contextmanager
def open_source(
    source: Path | bytes, *, name: str, limits: Limits
) -> Iterator[tuple[BinaryIO, int]]:
    """A file, or bytes, to read from, and how many there are.

    Raises
    ------
    InputError
        As :func:`~mriclassifier.imaging.source.read_source`: missing, locked, empty, too large.
    """
    file = _opened(source, limits) if isinstance(source, Path) else None
    if file is not None:
        with file:
            yield file, os.fstat(file.fileno()).st_size
        return
    data = read_source(source, name=name, limits=limits).data
    yield io.BytesIO(data), len(data)


def _opened(path: Path, limits: Limits) -> BinaryIO | None:
    """An ordinary file that is neither empty nor too large; what is wrong with another is said later."""
    try:
        facts = path.stat()
        if stat.S_ISREG(facts.st_mode) and 0 < facts.st_size <= limits.max_file_bytes:
            return path.open("rb", buffering=_BUFFER)
    except (OSError, ValueError):
        pass
    return None


def read_file(file: BinaryIO, size: int, *, source: Source, limits: Limits) -> DicomFile:
    """Read the elements before the pixel data.

    Parameters
    ----------
    file, size
        The whole file, and how long it is.
    source
        What sentences call it.

    Raises
    ------
    InputError
        Cut short, or no DICOM. What pydicom raises on a hostile file is for ``typed_errors``.
    """
    from pydicom.filereader import read_dataset

    quieten_pydicom()
    head = file.read(_MAX_META)
    if not recognises(head):
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP("errors", "“{name}” is not a DICOM file."), name=source.name
        )
    syntax, kind, start = _meta(head)
    inflated = None
    if syntax == DEFLATED:
        file.seek(start)
        inflated = _inflate(file, source=source, limits=limits)
        file, size, start = io.BytesIO(inflated), len(inflated), 0
        head = inflated[:8]
    else:
        head = head[start : start + 8]
    implicit, little = _coding(syntax, head)
    found: list[PixelElement] = []
    stream = Stream(file, size)
    stream.seek(start)

    def at_pixels(tag: Any, kind: str | None, length: int) -> bool:
        if int(tag) not in (tags.PIXELS, tags.FLOAT_PIXELS, tags.DOUBLE_PIXELS):
            return False
        endless = length == 0xFFFFFFFF
        found.append(
            PixelElement(
                tag=int(tag),
                start=stream.tell(),
                length=None if endless else length,
                words=kind == "OW",
            )
        )
        return True

    dataset = read_dataset(
        stream,  # type: ignore[arg-type]
        is_implicit_VR=implicit,
        is_little_endian=little,
        stop_when=at_pixels,
        specific_tags=_WANTED,
    )
    values = Values(dataset)
    if not found and stream.short:
        raise source.cut_short()
    return DicomFile(
        values=values,
        syntax=syntax,
        little=little,
        pixels=found[-1] if found else None,
        size=size,
        inflated=inflated,
        kind=kind or values.code(tags.SOP_CLASS),
    )


_WANTED: list[Any] = sorted(tags.READ)


def check_has_pixels(opened: DicomFile, source: Source) -> PixelElement:
    """Where the pixel data are.

    Raises
    ------
    EmptyImageError
        There are none.
    UnsupportedFormatError
        They may be, but the file is encrypted.
    """
    if opened.pixels is not None:
        return opened.pixels
    if opened.kind == DIRECTORY or tags.DIRECTORY_RECORDS in opened.values:
        raise EmptyImageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is the table of contents of a disc, not an image. "
                "Open the folder that it is in.",
            ),
            name=source.name,
        )
    if tags.ENCRYPTED_ATTRIBUTES in opened.values:
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is encrypted. Ask those who sent it for a copy that is not.",
            ),
            name=source.name,
        )
    modality = opened.values.code(tags.MODALITY)
    raise EmptyImageError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” is a DICOM object without an image ({what}). "
            "Open the images that it belongs to.",
        ),
        name=source.name,
        what=_KINDS.get(modality, modality[:16] if modality.isalnum() else _NO_PIXELS),
    )


def _meta(head: bytes) -> tuple[str, str, int]:
    """Transfer syntax, SOP class and end of the file meta information (PS3.10, 7.1)."""
    position = 132 if head[128:132] == b"DICM" else 0
    found = {0x10: "", 0x02: ""}
    while position + 8 <= len(head):
        group, element = struct.unpack_from("<HH", head, position)
        if group != 2:
            break
        kind = head[position + 4 : position + 6]
        if kind in _LONG:
            (length,) = struct.unpack_from(
                "<4xL", head[position + 4 : position + 12].ljust(8, b"\0")
            )
            begin = position + 12
        elif kind.isalpha() and kind.isupper():
            (length,) = struct.unpack_from("<H", head, position + 6)
            begin = position + 8
        else:
            (length,) = struct.unpack_from("<L", head, position + 4)
            begin = position + 8
        if element in found and not found[element]:
            text = head[begin : begin + min(length, 64)].decode("ascii", "replace")
            found[element] = text.strip(" \0")
        position = begin + length
    return found[0x10], found[0x02], min(position, len(head))


def _coding(syntax: str, head: bytes) -> tuple[bool, bool]:
    """Whether elements are implicit, and little endian; guessed where the file does not say."""
    if syntax:
        return syntax == IMPLICIT, syntax != BIG_ENDIAN
    # As tag groups are small numbers, a large one is read in the wrong order.
    big = len(head) >= 2 and head[0] == 0 and head[1] != 0
    explicit = head[4:6].isalpha() and head[4:6].isupper()
    return not explicit, not (big and explicit)


def _inflate(file: BinaryIO, *, source: Source, limits: Limits) -> bytes:
    """The data set of a deflated file (PS3.5, A.5), no larger than is allowed."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    data = file.read(limits.max_file_bytes + 1)
    result = inflate.decompress(data, limits.max_decoded_bytes + 1)
    source.check_memory(len(result), limits)
    if not inflate.eof:
        raise source.cut_short()
    return result

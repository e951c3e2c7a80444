"""Open any file as a study, by its content and never by its name."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, UnsupportedFormatError
from mriclassifier.imaging import raster
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source, read_source
from mriclassifier.imaging.study import Study

__all__ = ["DEFAULT_LIMITS", "RASTER_SUFFIXES", "READERS", "Limits", "Reader", "open_study"]

RASTER_SUFFIXES = (
    ".png",
    ".jpg",
    ".jpeg",
    ".jpe",
    ".jfif",
    ".tif",
    ".tiff",
    ".bmp",
    ".dib",
    ".webp",
)
"""For file dialogs and folder scans only; what is in a file decides how it is read."""


@dataclass(frozen=True)
class Reader:
    """One format family.

    Attributes
    ----------
    family
        What users call it.
    recognises
        Whether bytes are of this family.
    read
        Decodes them; raises ``InputError`` subclasses only.
    """

    family: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Source, Limits], Study]


def open_study(
    source: Path | bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Study:
    """Open a file, or the bytes of one, as a study.

    Parameters
    ----------
    source
        Path of a file, or its whole content.
    name
        What to call it; the file's name if not given.
    limits
        What is refused before it is decoded.

    Returns
    -------
    Study
        With at least one frame. Frames are upright, brighter is larger, alpha lies on black.

    Raises
    ------
    UnreadableFileError
        Missing, a folder, locked.
    EmptyImageError
        Nothing in it.
    UnsupportedFormatError
        Not a kind, or not a variant, that is read.
    DamagedFileError
        Cut short or corrupt.
    TooLargeError
        Over one of the limits.
    """
    loaded = read_source(source, name=name, limits=limits)
    for reader in READERS:
        if reader.recognises(loaded.data):
            return reader.read(loaded, limits)
    kind = _foreign_kind(loaded.data)
    if kind:
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is of a kind that is not read ({kind}). Save it as PNG, TIFF or JPEG.",
            ),
            name=loaded.name,
            kind=kind,
        )
    raise UnsupportedFormatError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” is not a picture of a kind that is read: PNG, JPEG, TIFF, BMP or WebP.",
        ),
        name=loaded.name,
    )


def _is_dicom(data: bytes) -> bool:
    if data[128:132] == b"DICM":
        return True
    # Old files lack the preamble and begin with an element of group 0002 or 0008, little or big endian.
    return data[:4] in _FIRST_DICOM_TAGS and (data[4:6].isupper() or data[6:8] in (b"\0\0",))


_FIRST_DICOM_TAGS = {
    group + element
    for group, elements in (
        (b"\x02\x00", (b"\x00\x00", b"\x01\x00", b"\x02\x00", b"\x10\x00")),
        (b"\x08\x00", (b"\x00\x00", b"\x01\x00", b"\x05\x00", b"\x08\x00", b"\x16\x00")),
    )
    for element in elements
} | {b"\x00\x08\x00\x05", b"\x00\x08\x00\x00", b"\x00\x02\x00\x00"}


def _is_nifti(data: bytes) -> bool:
    head = data[:544]
    if head[:2] == b"\x1f\x8b":
        try:
            head = zlib.decompressobj(wbits=31).decompress(data[:4096], 544)
        except zlib.error:
            return False
    size = head[:4]
    if size in (b"\x5c\x01\0\0", b"\0\0\x01\x5c"):  # 348: NIfTI-1 and Analyze
        return head[344:348] in (b"n+1\0", b"ni1\0") or len(head) >= 348
    return size in (b"\x1c\x02\0\0", b"\0\0\x02\x1c") and head[4:7] in (b"n+2", b"ni2")  # 540


def _not_read_yet(family: str) -> Callable[[Source, Limits], Study]:
    def refuse(source: Source, limits: Limits) -> Study:
        del limits
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is a {kind} file; {kind} is not read yet by this version. "
                "Export its slices as PNG or TIFF and open those.",
            ),
            name=source.name,
            kind=family,
        )

    return refuse


READERS: tuple[Reader, ...] = (
    # The modules dicom.py and nifti.py will stand here in place of the refusals. DICOM comes first,
    # because its preamble may hold the head of a TIFF (PS3.10, 7.1).
    Reader("DICOM", _is_dicom, _not_read_yet("DICOM")),
    Reader("PNG, JPEG, TIFF, BMP, WebP", raster.recognises, raster.read),
    Reader("NIfTI", _is_nifti, _not_read_yet("NIfTI")),
)

_FOREIGN = (
    (0, b"GIF8", "GIF"),
    (0, b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (0, b"\xff\x4f\xff\x51", "JPEG 2000"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"\0\0\0\x0cJXL ", "JPEG XL"),
    (4, b"ftypavif", "AVIF"),
    (4, b"ftyphei", "HEIF"),
    (4, b"ftypmif1", "HEIF"),
    (0, b"8BPS", "Photoshop"),
    (0, b"%PDF", "PDF"),
    (0, b"%!PS", "PostScript"),
    (0, b"PK\x03\x04", "ZIP"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"NRRD", "NRRD"),
    (0, b"CDF\x01", "MINC"),
    (0, b"CDF\x02", "MINC"),
    (0, b"\x89HDF\r\n\x1a\n", "HDF5"),
    (0, b"icns", "icon"),
    (0, b"\0\0\x01\0", "icon"),
    (0, b"<svg", "SVG"),
    (0, b"<!DOCTYPE html", "web page"),
    (0, b"<html", "web page"),
)


def _foreign_kind(data: bytes) -> str | None:
    for offset, signature, kind in _FOREIGN:
        if data[offset : offset + len(signature)] == signature:
            return kind
    return None

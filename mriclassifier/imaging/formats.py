"""Open any file as a study, by its content and never by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.errors import QT_TRANSLATE_NOOP, UnsupportedFormatError
from mriclassifier.imaging import archive, dicom, nifti, raster
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source, read_source
from mriclassifier.imaging.study import Study

__all__ = [
    "ALL_SUFFIXES",
    "DEFAULT_LIMITS",
    "RASTER_SUFFIXES",
    "READERS",
    "REFUSED_SUFFIXES",
    "Limits",
    "Reader",
    "open_study",
]

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

ALL_SUFFIXES = (*RASTER_SUFFIXES, ".dcm", ".dicom", ".ima", ".nii", ".nii.gz", ".zip")
"""What a file dialog offers and a folder is searched for; DICOM files without a suffix come on top."""

REFUSED_SUFFIXES = (
    ".hdr",
    ".head",
    ".mnc",
    ".mgz",
    ".mha",
    ".mhd",
    ".nhdr",
    ".nrrd",
    ".jp2",
    ".j2k",
)
"""Medical pictures that are not read: a folder scan names them, so that nobody misses them silently."""


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
    if archive.recognises(loaded.data):
        raise UnsupportedFormatError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{name}” is a ZIP file of several files and not one picture. "
                "Open it with “Open files”, or unpack it.",
            ),
            name=loaded.name,
        )
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
            "“{name}” is not a picture of a kind that is read: DICOM, NIfTI, PNG, JPEG, TIFF, BMP or "
            "WebP, or a ZIP file of these.",
        ),
        name=loaded.name,
    )


READERS: tuple[Reader, ...] = (
    # DICOM comes first, because its preamble may hold the head of a TIFF (PS3.10, 7.1).
    Reader("DICOM", dicom.recognises, dicom.read),
    Reader("PNG, JPEG, TIFF, BMP, WebP", raster.recognises, raster.read),
    Reader("NIfTI", nifti.recognises, nifti.read),
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

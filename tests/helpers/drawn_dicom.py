"""One drawn slice as DICOM bytes, in any coding; no person is behind it."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
from pydicom import dcmwrite
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate

from mriclassifier.imaging.dicom_file import DEFLATED, DicomFile, read_file
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits, Source
from mriclassifier.imaging.study import Pixels
from tests.helpers.drawn_series import dicom_slice, drawn_volume

JPEG_BASELINE = "1.2.840.10008.1.2.4.50"
JPEG_EXTENDED = "1.2.840.10008.1.2.4.51"
JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57"
JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70"
JPEG_LS = "1.2.840.10008.1.2.4.80"
JPEG_LS_NEAR = "1.2.840.10008.1.2.4.81"
JPEG_2000 = "1.2.840.10008.1.2.4.90"
HTJ2K = "1.2.840.10008.1.2.4.201"
RLE = "1.2.840.10008.1.2.5"


def drawn_slice(size: int = 64) -> Pixels:
    """uint16 ``(size, size)``, 0 to 1000: the middle of the drawn head."""
    return drawn_volume(12, size)[6]


def dataset(pixels: Pixels | None = None, **elements: Any) -> Dataset:
    """A drawn MR object; ``elements`` are set by keyword, or taken away where they are None."""
    made = dicom_slice(0, drawn_slice() if pixels is None else pixels)
    for keyword, value in elements.items():
        if value is None:
            delattr(made, keyword)
        else:
            setattr(made, keyword, value)
    return made


def coloured(pixels: Pixels, photometric: str = "RGB", **elements: Any) -> Dataset:
    """A colour object of 8-bit ``(H, W, 3)`` pixels."""
    made = dataset(
        pixels[..., 0].astype(np.uint16),
        SamplesPerPixel=3,
        PhotometricInterpretation=photometric,
        PlanarConfiguration=0,
        BitsAllocated=8,
        BitsStored=8,
        HighBit=7,
        WindowCenter=None,
        WindowWidth=None,
    )
    made.PixelData = np.ascontiguousarray(pixels).tobytes()
    for keyword, value in elements.items():
        setattr(made, keyword, value)
    return made


def compressed(made: Dataset, syntax: str, frames: Sequence[bytes]) -> Dataset:
    """The object with these frames in place of its pixels."""
    made.file_meta.TransferSyntaxUID = syntax
    made.PixelData = encapsulate(list(frames))
    made["PixelData"].VR = "OB"
    made["PixelData"].is_undefined_length = True
    return made


def as_bytes(made: Dataset, *, implicit: bool = False, little: bool = True) -> bytes:
    """With preamble and file meta information."""
    if implicit or not little:
        made.file_meta.TransferSyntaxUID = (
            "1.2.840.10008.1.2" if implicit else "1.2.840.10008.1.2.2"
        )
    file = io.BytesIO()
    dcmwrite(file, made, enforce_file_format=True)
    return file.getvalue()


def parsed(made: Dataset, limits: Limits = DEFAULT_LIMITS) -> DicomFile:
    """As the reader sees it, up to its pixels."""
    data = as_bytes(made)
    return read_file(io.BytesIO(data), len(data), source=Source(data, "a.dcm"), limits=limits)


def group(**elements: Any) -> Dataset:
    """An item of a sequence from keywords."""
    made = Dataset()
    for keyword, value in elements.items():
        setattr(made, keyword, value)
    return made


def lut(entries: Sequence[int], *, first: int = 0, bits: int = 16, **elements: Any) -> Dataset:
    """A lookup table as an item of its sequence."""
    return group(
        LUTDescriptor=[len(entries) & 0xFFFF, first, bits],
        LUTData=np.array(entries, "<u2").tobytes(),
        **elements,
    )


def without_meta(data: bytes) -> bytes:
    """A written file from its data set on."""
    (length,) = struct.unpack_from("<L", data, 140)
    return data[144 + length :]


def deflated(data: bytes) -> bytes:
    """A written file with its data set deflated (PS3.5, A.5)."""
    body = without_meta(data)
    made = dataset()
    made.file_meta.TransferSyntaxUID = DEFLATED
    whole = as_bytes(made)
    meta = whole[: 144 + struct.unpack_from("<L", whole, 140)[0]]
    packer = zlib.compressobj(wbits=-15)
    return meta + packer.compress(body) + packer.flush()

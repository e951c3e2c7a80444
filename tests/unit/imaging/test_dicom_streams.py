"""What code streams say of themselves, read without decoding them."""

from __future__ import annotations

import imagecodecs
import numpy as np
import pytest

from mriclassifier.errors import DamagedFileError, UnsupportedFormatError
from mriclassifier.imaging.dicom_streams import jpeg2k_header, jpeg_header
from mriclassifier.imaging.source import Source
from tests.helpers.drawn_dicom import drawn_slice

SOURCE = Source(b"", "a.dcm")
SLICE = drawn_slice()
SLICE8 = (SLICE // 4).astype(np.uint8)
RGB = np.stack([SLICE8, SLICE8[::-1], SLICE8.T], axis=2)


@pytest.mark.parametrize(
    ("data", "process", "bits"),
    [
        (imagecodecs.jpeg8_encode(SLICE8, 90), 0xC0, 8),
        (imagecodecs.jpeg8_encode(SLICE, 90, bitspersample=12), 0xC1, 12),
        (imagecodecs.jpeg8_encode(SLICE, lossless=True, bitspersample=12), 0xC3, 12),
        (imagecodecs.jpegls_encode(SLICE8), 0xF7, 8),
    ],
)
def test_jpeg_tells_its_size_process_and_bits(data: bytes, process: int, bits: int) -> None:
    header = jpeg_header(data, SOURCE)
    assert (header.width, header.height, header.process, header.bits) == (64, 64, process, bits)
    assert len(header.components) == 1


def test_the_markers_that_tell_colours_are_seen() -> None:
    as_rgb = imagecodecs.jpeg8_encode(RGB, 90, colorspace="RGB", outcolorspace="RGB")
    assert jpeg_header(as_rgb, SOURCE).adobe == 0
    turned = imagecodecs.jpeg8_encode(RGB, 90, colorspace="RGB", outcolorspace="YCbCr")
    header = jpeg_header(turned, SOURCE)
    assert header.jfif
    assert header.components == (1, 2, 3)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8 text that is no marker",
        b"\xff\xd8\xff\xc0\x00\x04\x08\x00",
        b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x40\x00\x40\x09\x01\x11\x00",
        b"\xff\xd8" + b"\xff\xe0\x00\x00" * 50,
    ],
)
def test_jpeg_without_a_frame_header_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFileError):
        jpeg_header(data, SOURCE)


@pytest.mark.parametrize("data", [b"", bytes(100), b"\xff\x4f\xff\x51" + bytes(20)])
def test_jpeg_2000_without_a_size_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFileError):
        jpeg2k_header(data, SOURCE)


def test_components_of_several_kinds_are_not_read() -> None:
    data = bytearray(imagecodecs.jpeg2k_encode(RGB, reversible=True, codecformat="J2K"))
    data[42 + 4] = 2  # the second component at half the width
    with pytest.raises(UnsupportedFormatError):
        jpeg2k_header(bytes(data), SOURCE)


def test_jpeg_2000_tells_its_bits_sign_and_colour_transformation() -> None:
    signed = imagecodecs.jpeg2k_encode(SLICE.astype(np.int16), reversible=True, codecformat="J2K")
    header = jpeg2k_header(signed, SOURCE)
    assert header.signed
    assert header.bits == 16
    assert not header.transformed
    colour = imagecodecs.jpeg2k_encode(RGB, reversible=True, codecformat="J2K", mct=True)
    assert jpeg2k_header(colour, SOURCE).transformed

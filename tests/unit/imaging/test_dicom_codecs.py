"""Compressed frames: every codec gives back what was put in, and lying streams are refused."""

from __future__ import annotations

import struct
import tracemalloc
import zlib
from collections.abc import Callable
from dataclasses import replace

import imagecodecs
import numpy as np
import pytest
from pydicom.pixels.encoders.native import _encode_frame

from mriclassifier.errors import DamagedFileError, InputError
from mriclassifier.imaging.dicom_codecs import decode, native
from mriclassifier.imaging.dicom_format import PixelFormat
from mriclassifier.imaging.dicom_streams import jpeg2k_header, jpeg_header
from mriclassifier.imaging.dicom_values import typed_errors
from mriclassifier.imaging.source import Source
from mriclassifier.imaging.study import Pixels
from tests.helpers.drawn_dicom import dataset, drawn_slice, parsed

SOURCE = Source(b"", "a.dcm")
GREY16 = PixelFormat.of(parsed(dataset()).values)
GREY8 = replace(GREY16, allocated=8, stored=8, high=7)
COLOUR = replace(GREY8, samples=3, photometric="RGB")
SLICE = drawn_slice()
SLICE8 = (SLICE // 4).astype(np.uint8)
RGB = np.stack([SLICE8, SLICE8[::-1], SLICE8.T], axis=2)


def run_lengths(pixels: Pixels) -> bytes:
    """As PS3.5, annex G says, by pydicom's own writer."""

    class Runner:
        bits_allocated = pixels.dtype.itemsize * 8
        rows, columns = pixels.shape[:2]
        samples_per_pixel = 3 if pixels.ndim == 3 else 1

        def get_option(self, name: str, default: object = None) -> object:
            return {"byteorder": "<"}.get(name, default)

    return bytes(_encode_frame(np.ascontiguousarray(pixels).tobytes(), Runner()))


LOSSLESS = [
    ("jpeg", lambda a: imagecodecs.jpeg8_encode(a, lossless=True, bitspersample=12)),
    ("jpeg", lambda a: imagecodecs.jpeg8_encode(a, lossless=True, predictor=6, bitspersample=12)),
    ("jpeg", lambda a: imagecodecs.ljpeg_encode(a, bitspersample=16)),
    ("jpegls", imagecodecs.jpegls_encode),
    ("jpeg2k", lambda a: imagecodecs.jpeg2k_encode(a, reversible=True, codecformat="J2K")),
    ("jpeg2k", lambda a: imagecodecs.jpeg2k_encode(a, reversible=True, codecformat="JP2")),
    ("jpeg2k", lambda a: imagecodecs.htj2k_encode(a, reversible=True)),
    ("rle", run_lengths),
    ("deflate", lambda a: zlib.compress(a.tobytes(), wbits=-15)),
]


@pytest.mark.parametrize(("codec", "encode"), LOSSLESS)
def test_lossless_codecs_give_back_the_stored_values(
    codec: str, encode: Callable[[Pixels], bytes]
) -> None:
    decoded = decode(codec, bytes(encode(SLICE)), GREY16, SOURCE)
    assert np.array_equal(decoded.samples, SLICE)


COLOURED = [
    (
        "jpeg",
        lambda a: imagecodecs.jpeg8_encode(a, lossless=True, colorspace="RGB", outcolorspace="RGB"),
    ),
    ("jpegls", imagecodecs.jpegls_encode),
    ("jpeg2k", lambda a: imagecodecs.jpeg2k_encode(a, reversible=True, codecformat="J2K")),
    ("jpeg2k", lambda a: imagecodecs.htj2k_encode(a, reversible=True)),
    ("rle", run_lengths),
    ("deflate", lambda a: zlib.compress(a.tobytes(), wbits=-15)),
]


@pytest.mark.parametrize(("codec", "encode"), COLOURED)
def test_colours_come_back_too(codec: str, encode: Callable[[Pixels], bytes]) -> None:
    decoded = decode(codec, bytes(encode(RGB)), COLOUR, SOURCE)
    assert np.array_equal(decoded.samples, RGB)


@pytest.mark.parametrize(
    ("stored", "photometric"), [("YCbCr", "YBR_FULL_422"), ("YCbCr", "RGB"), ("RGB", "YBR_FULL")]
)
def test_baseline_jpeg_becomes_rgb_by_its_own_markers(stored: str, photometric: str) -> None:
    smooth = np.stack(
        [np.tile(np.arange(64, dtype=np.uint8) * k, (64, 1)) for k in (3, 2, 1)], axis=2
    )
    data = imagecodecs.jpeg8_encode(smooth, 98, colorspace="RGB", outcolorspace=stored)
    decoded = decode("jpeg", data, replace(COLOUR, photometric=photometric), SOURCE)
    assert decoded.rgb
    assert np.abs(decoded.samples.astype(int) - smooth).mean() < 3


def test_extended_jpeg_of_12_bits_is_close() -> None:
    data = imagecodecs.jpeg8_encode(SLICE, 95, bitspersample=12)
    decoded = decode("jpeg", data, GREY16, SOURCE)
    assert decoded.samples.dtype == np.uint16
    assert decoded.bits == 12
    assert np.abs(decoded.samples.astype(int) - SLICE).mean() < 10


def test_lossy_high_throughput_jpeg_2000_is_close() -> None:
    data = imagecodecs.htj2k_encode(SLICE8, 0.002, reversible=False)
    decoded = decode("jpeg2k", data, GREY8, SOURCE)
    assert np.abs(decoded.samples.astype(int) - SLICE8).mean() < 3


@pytest.mark.parametrize(("codec", "encode"), LOSSLESS)
def test_a_stream_of_another_size_is_refused(codec: str, encode: Callable[[Pixels], bytes]) -> None:
    with pytest.raises(DamagedFileError), typed_errors(SOURCE):
        decode(codec, bytes(encode(SLICE)), replace(GREY16, rows=128), SOURCE)


@pytest.mark.parametrize(("codec", "encode"), LOSSLESS)
@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.98])
def test_a_stream_that_is_cut_is_refused(
    codec: str, encode: Callable[[Pixels], bytes], share: float
) -> None:
    data = bytes(encode(SLICE))
    with pytest.raises(DamagedFileError), typed_errors(SOURCE):
        decode(codec, data[: int(len(data) * share)], GREY16, SOURCE)


@pytest.mark.parametrize(("codec", "encode"), LOSSLESS)
@pytest.mark.parametrize("seed", range(4))
def test_a_stream_with_changed_bytes_is_decoded_or_refused(
    codec: str, encode: Callable[[Pixels], bytes], seed: int
) -> None:
    data = bytearray(encode(SLICE))
    random = np.random.default_rng(seed)
    for place in random.integers(0, len(data), 8):
        data[place] = random.integers(0, 256)
    try:
        with typed_errors(SOURCE):
            shape = decode(codec, bytes(data), GREY16, SOURCE).samples.shape
    except InputError:
        return
    assert shape == SLICE.shape


def test_the_size_inside_a_jpeg_is_read_before_it_is_decoded() -> None:
    data = bytearray(imagecodecs.jpeg8_encode(SLICE8, 90))
    at = data.index(b"\xff\xc0")
    struct.pack_into(">HH", data, at + 5, 65500, 65500)
    header = jpeg_header(bytes(data), SOURCE)
    assert (header.width, header.height) == (65500, 65500)
    with pytest.raises(DamagedFileError):
        decode("jpeg", bytes(data), GREY8, SOURCE)


def test_the_size_inside_a_jpeg_2000_is_read_before_it_is_decoded() -> None:
    data = bytearray(imagecodecs.jpeg2k_encode(SLICE, reversible=True, codecformat="J2K"))
    struct.pack_into(">LL", data, 8, 60000, 60000)
    header = jpeg2k_header(bytes(data), SOURCE)
    assert (header.width, header.height) == (60000, 60000)
    with pytest.raises(DamagedFileError):
        decode("jpeg2k", bytes(data), GREY16, SOURCE)


def rle(segments: list[bytes], count: int | None = None) -> bytes:
    starts = [64 + sum(map(len, segments[:index])) for index in range(len(segments))]
    head = struct.pack("<L", len(segments) if count is None else count)
    head += b"".join(struct.pack("<L", start) for start in starts)
    return head.ljust(64, b"\0") + b"".join(segments)


def test_run_lengths_that_expand_beyond_the_frame_are_refused() -> None:
    bomb = b"\x81\x05" * 100_000
    with pytest.raises(InputError), typed_errors(SOURCE):
        decode("rle", rle([bomb]), GREY8, SOURCE)


@pytest.mark.parametrize("count", [0, 2, 15, 0xFFFFFFFF])
def test_a_wrong_number_of_run_length_segments_is_refused(count: int) -> None:
    with pytest.raises(DamagedFileError):
        decode("rle", rle([b"\x81\x05" * 32], count=count), GREY8, SOURCE)


def test_run_lengths_that_are_filled_up_are_read() -> None:
    data = rle([b"\x81\x05" * 32 + b"\0"])
    assert (decode("rle", data, GREY8, SOURCE).samples == 5).all()


def test_a_large_frame_from_few_run_lengths_is_refused_before_there_is_room_for_it() -> None:
    huge = replace(GREY8, rows=60000, columns=1000)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedFileError):
            decode("rle", rle([b"\x81\x05" * 32]), huge, SOURCE)
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_native_pixels_are_read_in_either_order_of_bytes() -> None:
    assert np.array_equal(native(SLICE.astype("<u2").tobytes(), 0, GREY16, little=True), SLICE)
    assert np.array_equal(native(SLICE.astype(">u2").tobytes(), 0, GREY16, little=False), SLICE)


def test_native_colours_are_read_in_planes_and_side_by_side() -> None:
    planes = np.moveaxis(RGB, 2, 0)
    assert np.array_equal(native(RGB.tobytes(), 0, COLOUR, little=True), RGB)
    laid = replace(COLOUR, planar=True)
    assert np.array_equal(native(planes.tobytes(), 0, laid, little=True), RGB)


def test_single_bits_begin_within_a_byte() -> None:
    bits = (SLICE[:3, :5] > 400).astype(np.uint8)
    layout = replace(GREY8, allocated=1, stored=1, high=0, rows=3, columns=5)
    packed = np.packbits(np.concatenate([[1, 0, 1], bits.ravel()]), bitorder="little").tobytes()
    assert np.array_equal(native(packed, 3, layout, little=True), bits)


def test_neighbours_share_their_colour_in_subsampled_data() -> None:
    layout = replace(COLOUR, photometric="YBR_FULL_422", rows=1, columns=4)
    found = native(bytes([1, 2, 100, 200, 3, 4, 110, 210]), 0, layout, little=True)
    assert found.tolist() == [[[1, 100, 200], [2, 100, 200], [3, 110, 210], [4, 110, 210]]]

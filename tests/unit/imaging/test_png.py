from __future__ import annotations

import io
import struct
import zlib

import cv2
import numpy as np
import pytest
from PIL import Image

from mriclassifier.errors import DamagedFileError, TooLargeError
from mriclassifier.imaging import png
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import Source
from tests.helpers.pictures import drawn_head, encoded

DEEP = np.random.default_rng(2).integers(0, 65536, (9, 11, 4), np.uint16)
WHOLE = encoded(drawn_head())


def chunk(kind: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(body, zlib.crc32(kind))
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)


def written(samples: np.ndarray, bits: int, colour: int, *extra: bytes) -> bytes:
    """A PNG made by hand; rows unfiltered, ``extra`` chunks before the data."""
    height, width = samples.shape[:2]
    rows = samples.astype(">u2" if bits == 16 else "u1").reshape(height, -1)
    raw = b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    parts = [chunk(b"IHDR", head), *extra, chunk(b"IDAT", zlib.compress(raw)), chunk(b"IEND", b"")]
    return png.SIGNATURE + b"".join(parts)


def test_sixteen_bit_grey_and_colour_keep_every_bit() -> None:
    assert np.array_equal(open_study(written(DEEP[..., 0], 16, 0)).frames[0].pixels, DEEP[..., 0])
    colour = open_study(written(DEEP[..., :3], 16, 2)).frames[0].pixels
    assert colour.dtype == np.uint16
    assert np.array_equal(colour, DEEP[..., :3])


@pytest.mark.parametrize(("colour", "channels"), [(4, 2), (6, 4)])
def test_sixteen_bit_alpha_lies_on_black(colour: int, channels: int) -> None:
    layered = DEEP[..., :channels]
    pixels = open_study(written(layered, 16, colour)).frames[0].pixels
    exact = layered[..., :-1].astype(np.float64) * layered[..., -1:] / 65535
    assert pixels.dtype == np.uint16
    assert np.abs(pixels.reshape(exact.shape) - exact).max() <= 0.5


def test_a_colour_key_in_sixteen_bits_becomes_black() -> None:
    key = chunk(b"tRNS", DEEP[0, 0, :3].astype(">u2").tobytes())
    pixels = open_study(written(DEEP[..., :3], 16, 2, key)).frames[0].pixels
    assert (pixels[0, 0] == 0).all()
    assert np.array_equal(pixels[1:], DEEP[1:, :, :3])


def test_a_colour_key_in_grey_punches_no_holes() -> None:
    picture = drawn_head()
    key = chunk(b"tRNS", struct.pack(">H", 230))
    assert np.array_equal(open_study(written(picture, 8, 0, key)).frames[0].pixels, picture)


@pytest.mark.parametrize("bits", [1, 2, 4])
def test_few_bits_use_the_whole_range(bits: int) -> None:
    levels = np.arange(2**bits, dtype=np.uint8)
    packed = np.packbits(np.unpackbits(levels[:, None], axis=1)[:, 8 - bits :].reshape(-1))
    head = struct.pack(">IIBBBBB", len(levels), 1, bits, 0, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(b"\0" + packed.tobytes()))
    file = png.SIGNATURE + chunk(b"IHDR", head) + data + chunk(b"IEND", b"")
    pixels = open_study(file).frames[0].pixels
    assert pixels.tolist() == [(levels * (255 // (2**bits - 1))).tolist()]


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_file_cut_short_is_noticed(share: float) -> None:
    with pytest.raises(DamagedFileError, match="ends before"):
        open_study(WHOLE[: int(len(WHOLE) * share)])


def test_every_changed_byte_of_the_picture_is_noticed() -> None:
    start = WHOLE.index(b"IDAT")
    for at in range(start, len(WHOLE), 37):
        with pytest.raises(DamagedFileError):
            open_study(WHOLE[:at] + bytes([WHOLE[at] ^ 0x10]) + WHOLE[at + 1 :])


def test_too_little_data_behind_right_checksums_is_noticed() -> None:
    short = written(drawn_head()[:50], 8, 0)
    head = struct.pack(">IIBBBBB", 96, 96, 8, 0, 0, 0, 0)
    data = png.SIGNATURE + chunk(b"IHDR", head) + short[33:]
    with pytest.raises(DamagedFileError):
        open_study(data)


def test_a_fault_in_a_text_does_not_refuse_the_picture() -> None:
    bad = bytearray(chunk(b"tEXt", b"Comment\0hello"))
    bad[-1] ^= 1
    bomb = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(50_000_000)))
    profile = chunk(b"iCCP", b"x\0\x09nonsense")
    file = written(drawn_head(), 8, 0, bytes(bad), bomb, profile)
    assert np.array_equal(open_study(file).frames[0].pixels, drawn_head())


def test_a_giant_is_refused_from_its_header() -> None:
    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    with pytest.raises(TooLargeError, match="50000 × 50000"):
        open_study(png.SIGNATURE + chunk(b"IHDR", head) + chunk(b"IEND", b""))


def test_the_first_picture_of_an_animation_is_taken() -> None:
    held = io.BytesIO()
    pictures = [Image.fromarray(drawn_head(shift=shift)) for shift in (0, 9)]
    pictures[0].save(held, "PNG", save_all=True, append_images=pictures[1:])
    study = open_study(held.getvalue())
    assert len(study.frames) == 1
    assert np.array_equal(study.frames[0].pixels, drawn_head())


def test_header_says_what_is_stored() -> None:
    header = png.header(Source(written(DEEP, 16, 6), "x"))
    assert (header.width, header.height, header.channels, header.deep_colour) == (11, 9, 4, True)
    assert not png.header(Source(encoded(DEEP[..., 0]), "x")).deep_colour
    assert cv2.imdecode(np.frombuffer(written(DEEP, 16, 6), np.uint8), -1).shape == (9, 11, 4)


@pytest.mark.timeout(30)
def test_a_bomb_of_empty_chunks_is_noticed() -> None:
    flood = chunk(b"teXt", b"") * 300_000
    with pytest.raises(DamagedFileError):
        open_study(written(drawn_head(), 8, 0, flood))


@pytest.mark.parametrize("bits", [1, 4, 8, 16])
@pytest.mark.parametrize("size", [(1, 1), (3, 2), (9, 5), (17, 31)])
def test_an_interlaced_picture_is_whole(size: tuple[int, int], bits: int) -> None:
    # Seven passes; the amount of data is known from the size alone.
    width, height = size
    head = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 1)
    passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)]
    passes += [(0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    raw = b""
    for left, top, across, down in passes:
        columns = len(range(left, width, across))
        row = bytes(1 + (columns * bits + 7) // 8) if columns else b""
        raw += row * len(range(top, height, down))
    for data, sound in [(raw, True), (raw[:-1], False)]:
        parts = [chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(data)), chunk(b"IEND", b"")]
        file = png.SIGNATURE + b"".join(parts)
        if sound:
            assert open_study(file).frames[0].pixels.shape == (height, width)
        else:
            with pytest.raises(DamagedFileError):
                open_study(file)

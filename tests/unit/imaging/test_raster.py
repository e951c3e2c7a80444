from __future__ import annotations

import io
import struct
import sys
from typing import Any

import numpy as np
import pytest
from PIL import Image

from mriclassifier.errors import DamagedFileError, TooLargeError, UnsupportedFormatError
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.imaging.preprocess import to_grey
from tests.helpers.pictures import drawn_head, encoded

# Every corner differs, so that each of the eight orientations is told from the others.
MARKED = np.zeros((40, 24), np.uint8)
MARKED[:8, :8], MARKED[:8, -8:], MARKED[-8:, :8] = 250, 170, 90


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    held = io.BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()


def stored_as(picture: np.ndarray, orientation: int) -> np.ndarray:
    """How a camera held that way would store an upright picture."""
    steps = {1: "", 2: "m", 3: "rr", 4: "rrm", 5: "rrrm", 6: "r", 7: "rm", 8: "rrr"}[orientation]
    for step in steps:
        picture = np.rot90(picture) if step == "r" else picture[:, ::-1]
    return np.ascontiguousarray(picture)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_turned_picture_comes_out_upright(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    options = {"JPEG": {"quality": 100}, "WEBP": {"lossless": True}}.get(kind, {})
    data = saved(Image.fromarray(stored_as(MARKED, orientation)), kind, exif=exif, **options)
    study = open_study(data)
    assert study.frames[0].pixels.shape[:2] == (40, 24)
    assert np.abs(to_grey(study.frames[0].pixels).astype(int) - MARKED).max() <= 2
    assert study.details.get("orientation", "1") == str(orientation)


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "WEBP"])
def test_a_palette_shows_its_colours(kind: str) -> None:
    image = Image.fromarray(np.tile(np.arange(4, dtype=np.uint8), (4, 1)), "P")
    image.putpalette([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9])
    data = saved(image.convert("RGB") if kind == "WEBP" else image, kind, **LOSSLESS.get(kind, {}))
    assert open_study(data).frames[0].pixels[0].tolist() == [
        [255, 0, 0],
        [0, 255, 0],
        [0, 0, 255],
        [9, 9, 9],
    ]


LOSSLESS: dict[str, dict[str, Any]] = {"WEBP": {"lossless": True, "exact": True}}


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_alpha_lies_on_black(kind: str) -> None:
    layered = np.zeros((2, 3, 4), np.uint8)
    layered[..., :3] = [200, 100, 51]
    layered[..., 3] = [0, 128, 255]
    data = saved(Image.fromarray(layered), kind, **LOSSLESS.get(kind, {}))
    pixels = open_study(data).frames[0].pixels
    assert pixels[0].tolist() == [[0, 0, 0], [100, 50, 26], [200, 100, 51]]


def test_grey_with_alpha_stays_grey() -> None:
    layered = np.dstack([np.full((2, 2), 200, np.uint8), np.full((2, 2), 51, np.uint8)])
    pixels = open_study(saved(Image.fromarray(layered), "PNG")).frames[0].pixels
    assert pixels.tolist() == [[40, 40], [40, 40]]


def test_a_transparent_palette_entry_is_black() -> None:
    image = Image.fromarray(np.array([[0, 1]], np.uint8), "P")
    image.putpalette([200, 200, 200, 90, 90, 90])
    pixels = open_study(saved(image, "PNG", transparency=0)).frames[0].pixels
    assert pixels.tolist() == [[[0, 0, 0], [90, 90, 90]]]


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF"])
def test_one_bit_is_black_and_white(kind: str) -> None:
    image = Image.fromarray(np.array([[0, 255, 255, 0]], np.uint8)).convert("1")
    pixels = open_study(saved(image, kind)).frames[0].pixels
    assert to_grey(pixels).tolist() == [[0, 255, 255, 0]]


@pytest.mark.parametrize("suffix", [".bmp", ".webp", ".tiff"])
@pytest.mark.parametrize("share", [0.05, 0.4, 0.8, 0.98])
def test_a_file_cut_short_is_noticed(suffix: str, share: float) -> None:
    data = encoded(np.random.default_rng(0).integers(0, 256, (60, 60, 3), np.uint8), suffix)
    with pytest.raises(DamagedFileError):
        open_study(data[: int(len(data) * share)], name="cut")


def test_the_pixel_budget_and_the_memory_budget_are_the_callers() -> None:
    data = encoded(drawn_head(100))
    with pytest.raises(TooLargeError, match=r"100 × 100 pixels; at most 0\.0099 megapixels"):
        open_study(data, limits=Limits(max_pixels=9_900))
    with pytest.raises(TooLargeError, match="once decoded"):
        open_study(data, limits=Limits(max_decoded_bytes=9_999))
    assert (
        open_study(data, limits=Limits(max_pixels=10_000, max_decoded_bytes=10_000)).kind == "PNG"
    )


def bmp(
    width: int, height: int, *, bits: int = 24, compression: int = 0, body: bytes = b""
) -> bytes:
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, compression, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(body), 0, 0, 54) + info + body


@pytest.mark.parametrize(
    "header",
    [
        bmp(100_000, 100_000),
        b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\x3f\0\xff\x3f\0" + bytes(8),
        b"RIFF\x1e\0\0\0WEBPVP8L\x0a\0\0\0\x2f\xff\xff\xff\x0f" + bytes(13),
    ],
)
def test_a_giant_is_refused_from_its_header(header: bytes) -> None:
    with pytest.raises(TooLargeError, match="megapixels"):
        open_study(header)


def test_a_bmp_from_bottom_to_top_and_the_other_way_are_the_same() -> None:
    rows = [bytes([10, 20, 30, 0]), bytes([40, 50, 60, 0])]
    up, down = bmp(1, 2, body=rows[1] + rows[0]), bmp(1, -2, body=rows[0] + rows[1])
    for data in (up, down):
        assert open_study(data).frames[0].pixels.tolist() == [[[30, 20, 10]], [[60, 50, 40]]]


def test_a_bmp_that_holds_a_jpeg_is_of_an_unread_variant() -> None:
    with pytest.raises(UnsupportedFormatError, match="BMP"):
        open_study(bmp(10, 10, compression=4, body=bytes(400)))
    with pytest.raises(UnsupportedFormatError, match="run-length"):
        open_study(bmp(10, 10, bits=8, compression=1, body=bytes(5 << 20)))


def test_a_decoder_that_runs_out_of_memory_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Image, "open", greedy)
    with pytest.raises(TooLargeError, match="more memory"):
        open_study(encoded(drawn_head()))


def test_a_decoder_that_breaks_in_any_way_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Image, "open", broken)
    for suffix in (".png", ".jpg", ".bmp", ".webp", ".tiff"):
        with pytest.raises(DamagedFileError):
            open_study(encoded(drawn_head(), suffix))


@pytest.mark.skipif(sys.platform == "win32", reason="libtiff is a part of Pillow's binary there")
def test_libtiff_prints_nothing_of_a_damaged_picture(capfd: pytest.CaptureFixture[str]) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (64, 64), np.uint8)
    data = bytearray(saved(Image.fromarray(noise).convert("1"), "TIFF", compression="group4"))
    for place in range(20, 400):
        data[place] = (data[place] * 7 + 13) % 256
    open_study(bytes(data), name="fax.tif")
    assert capfd.readouterr() == ("", "")

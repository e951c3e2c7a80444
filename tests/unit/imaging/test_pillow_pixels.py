from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from mriclassifier.imaging.pillow_pixels import (
    cmyk_to_rgb,
    compose_on_black,
    orientation,
    pixels,
    upright,
)


@pytest.mark.parametrize("mode", ["L", "RGB", "LA", "RGBA", "P", "CMYK", "1", "I;16", "F"])
def test_a_large_picture_is_converted_band_by_band_to_the_same(
    monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    ramp = np.arange(60 * 50, dtype=np.uint16).reshape(60, 50) * 21
    image = Image.fromarray(ramp)
    if mode == "F":
        image = Image.fromarray(ramp.astype(np.float32))
    elif mode != "I;16":
        image = Image.fromarray((ramp >> 8).astype(np.uint8)).convert(mode)
    whole = pixels(image)
    monkeypatch.setattr("mriclassifier.imaging.pillow_pixels._BLOCK", 50 * 7)
    banded = pixels(image)
    assert banded.dtype == whole.dtype
    assert np.array_equal(banded, whole)


def test_sixteen_bit_big_endian_becomes_native() -> None:
    image = Image.frombytes("I;16B", (2, 1), b"\x01\x02\x03\x04")
    assert pixels(image).tolist() == [[0x0102, 0x0304]]
    assert pixels(image).dtype.isnative


def test_composing_rounds_to_the_nearest() -> None:
    values = np.arange(256, dtype=np.uint8)
    layered = np.dstack(np.meshgrid(values, values))
    exact = layered[..., 0].astype(float) * layered[..., 1] / 255
    assert np.abs(compose_on_black(layered) - exact).max() <= 0.5
    deep = np.array([[[65535, 65535], [65535, 1], [40000, 0]]], np.uint16)
    assert compose_on_black(deep).tolist() == [[65535, 1, 0]]


def test_no_ink_is_white_and_black_ink_is_black() -> None:
    inks = np.array([[[0, 0, 0, 0], [0, 0, 0, 255], [255, 0, 0, 0]]], np.uint8)
    assert cmyk_to_rgb(inks).tolist() == [[[255, 255, 255], [0, 0, 0], [0, 255, 255]]]


def test_a_senseless_orientation_is_none() -> None:
    image = Image.new("L", (2, 2))
    for value in (0, 9, "up"):
        image.getexif()[274] = value
        assert orientation(image) == 1


def test_orientations_undo_each_other() -> None:
    picture = np.arange(6).reshape(2, 3)
    for there, back in [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 8), (7, 7)]:
        assert np.array_equal(upright(upright(picture, there), back), picture)
    assert upright(picture, 6).tolist() == [[3, 0], [4, 1], [5, 2]]

"""Codes stand for the pixels: exactly where 16 bits are enough, nearly elsewhere."""

from __future__ import annotations

import numpy as np
import pytest

from mriclassifier.imaging.codes import believable_spacing, is_believable, pixel_shape, to_codes
from mriclassifier.imaging.study import FrameFacts, Geometry, ValueScale


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.int16, np.int32, np.bool_])
def test_whole_numbers_of_16_bits_come_back_exactly(kind: type) -> None:
    pixels = np.array([[0, 1], [3, 100]]).astype(kind)
    codes, scale, exact = to_codes(pixels)
    assert exact
    assert codes.dtype in (np.uint8, np.uint16)
    assert np.array_equal(codes * scale.slope + scale.intercept, pixels.astype(float))


def test_floats_come_back_nearly_and_one_absurd_number_does_not_eat_the_codes() -> None:
    rng = np.random.default_rng(0)
    pixels = rng.normal(size=(64, 64))
    pixels[0, 0], pixels[0, 1] = 1e90, np.nan
    codes, scale, exact = to_codes(pixels)
    back = codes * scale.slope + scale.intercept
    assert not exact
    assert np.abs(back[1:] - pixels[1:]).max() < 1e-3


def test_only_believable_numbers_shape_a_pixel() -> None:
    assert pixel_shape(FrameFacts(geometry=Geometry(spacing=(2.0, 1.0)))) == (1.0, 2.0)
    for spacing in (None, (0.0, 1.0), (float("nan"), 1.0), (900.0, 1.0)):
        facts = FrameFacts(geometry=Geometry(spacing=spacing))
        assert believable_spacing(facts) is None
        assert pixel_shape(facts) == (1.0, 1.0)
    assert is_believable(ValueScale())
    assert not is_believable(ValueScale(slope=0.0))

"""Codes stand for the values of the file, whatever it says of its scale."""

from __future__ import annotations

import numpy as np
import pytest

from mriclassifier.errors import EmptyImageError
from mriclassifier.imaging.coded import code_frame
from mriclassifier.imaging.study import Frame, FrameFacts, ValueScale


def test_a_code_stands_for_the_value_that_the_file_means() -> None:
    pixels = np.array([[-100, 0], [50, 900]], np.int16)
    coded = code_frame(Frame(pixels, facts=FrameFacts(scale=ValueScale(slope=2.0, intercept=5.0))))
    values = coded.codes * coded.scale.slope + coded.scale.intercept
    assert np.array_equal(values, pixels * 2.0 + 5.0)
    assert coded.is_exact
    assert int(coded.codes.max()) < coded.size
    table = coded.default_table()
    assert table.shape == (coded.size,)
    assert np.all(np.diff(table.astype(int)) >= 0)


def test_a_scale_that_nothing_can_mean_is_left_out() -> None:
    absurd = FrameFacts(scale=ValueScale(slope=float("nan")))
    coded = code_frame(Frame(np.array([[0, 7]], np.uint8), facts=absurd))
    assert coded.facts.scale == ValueScale()
    assert np.array_equal(coded.codes * coded.scale.slope + coded.scale.intercept, [[0, 7]])


def test_a_frame_without_pixels_is_refused() -> None:
    with pytest.raises(EmptyImageError):
        code_frame(Frame(np.zeros((0, 4), np.uint8)))

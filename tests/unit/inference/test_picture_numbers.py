import time

import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.inference.picture_numbers import (
    _LEVELS,
    NUMBER_COUNT,
    _counted,
    outline_of,
    picture_numbers,
)

HEAD = reference_drawings()["axial-plain"]


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (2, 2), (40, 700)])
@pytest.mark.parametrize("value", [0, 255])
def test_every_picture_has_finite_numbers(shape, value):
    numbers = picture_numbers(np.full(shape, value, np.uint8))
    assert (numbers.shape, numbers.dtype) == ((NUMBER_COUNT,), np.float32)
    assert np.isfinite(numbers).all()


def test_a_head_is_one_compact_thing_inside_the_picture():
    found = outline_of(HEAD)
    assert 0.4 < found.share < 0.8
    assert found.solidity > 0.95
    assert found.others < 0.05
    assert found.borders.max() < 0.2
    assert not found.inverted


def test_a_negative_has_the_outline_of_its_positive():
    one, two = outline_of(HEAD), outline_of(255 - HEAD)
    assert two.inverted
    assert (one.mask != two.mask).mean() < 0.05


def test_the_numbers_hardly_depend_on_size_and_brightness_and_tell_noise_from_a_head():
    numbers = picture_numbers(HEAD)
    noise = picture_numbers(np.random.default_rng(0).integers(0, 256, HEAD.shape, np.uint8))
    smaller = picture_numbers(HEAD[::2, ::2])
    darker = picture_numbers((HEAD * 0.7).astype(np.uint8))
    away = np.abs(noise - numbers).sum()
    assert np.abs(smaller - numbers).sum() < away / 4
    assert np.abs(darker - numbers).sum() < away / 4


def test_measuring_is_quick():
    start = time.process_time()
    for _ in range(20):
        picture_numbers(HEAD)
    assert (time.process_time() - start) / 20 < 0.02  # about 2 ms; slow machines get room


def test_levels_are_counted_as_numpys_histogram_counts_them():
    rng = np.random.default_rng(5)
    edges = np.repeat(_LEVELS.astype(np.float32), 3)
    near = np.concatenate([edges, np.nextafter(edges, np.float32(0)), np.nextafter(edges, 9)])
    for values in (near, rng.uniform(0, 1.2, 5000).astype(np.float32), np.zeros(0, np.float32)):
        values = values.astype(np.float32)
        assert np.array_equal(_counted(values), np.histogram(values, _LEVELS)[0])

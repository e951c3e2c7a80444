from __future__ import annotations

import hashlib

import numpy as np
import pytest

from mriclassifier.drawings import example_series, reference_drawings

# The recorded answers of every model stand on these very bytes.
GOLDEN = {
    "axial-plain": "5ade46a5f976f32e",
    "axial-ring": "693c30c597c73d7a",
    "coronal-mass": "6f21884f0a9c9232",
    "sagittal-mass": "e2293c30f1001e60",
    "axial-small": "d79e5037a41f2207",
}


def test_there_are_several_and_they_are_of_the_promised_kind() -> None:
    drawings = reference_drawings()
    assert len(drawings) >= 4
    for drawing in drawings.values():
        assert drawing.dtype == np.uint8
        assert drawing.ndim == 2
        assert min(drawing.shape) >= 256
        assert max(drawing.shape) <= 512
        assert drawing.max() > 120
        assert np.count_nonzero(drawing < 20) > 0.2 * drawing.size


def test_they_differ_from_each_other() -> None:
    drawings = reference_drawings()
    assert len({drawing.tobytes() for drawing in drawings.values()}) == len(drawings)


@pytest.mark.parametrize("name", list(reference_drawings()))
def test_not_one_byte_of_them_changes(name: str) -> None:
    drawing = reference_drawings()[name]
    assert hashlib.sha256(drawing.tobytes()).hexdigest()[:16] == GOLDEN[name]


@pytest.mark.parametrize("name", list(reference_drawings()))
def test_each_says_that_it_is_a_drawing(name: str) -> None:
    drawing = reference_drawings()[name]
    height, width = drawing.shape
    mark = drawing[height - height // 20 :, : width // 4]
    assert np.count_nonzero(mark == 150) > 60


def test_the_example_series_is_a_head_in_marked_slices() -> None:
    slices = example_series(5)
    assert len({drawing.tobytes() for drawing in slices}) == 5
    inside = [np.count_nonzero(drawing > 60) for drawing in slices]
    assert inside[2] > inside[0]
    assert inside[2] > inside[4]
    for drawing in slices:
        assert drawing.shape == (256, 256)
        assert np.count_nonzero(drawing[:20, :80] == 150) > 25

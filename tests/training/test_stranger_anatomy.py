import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from training.stranger_anatomy import CHANGES, DRAWINGS, head_mask

HEAD = reference_drawings()["axial-plain"]


def test_the_mask_is_the_filled_head():
    mask = head_mask(HEAD)
    assert set(np.unique(mask)) == {0, 255}
    assert mask[256, 256] == 255
    assert mask[2, 2] == 0
    assert 0.4 < (mask > 0).mean() < 0.8


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_a_drawing_has_structure(name):
    for seed in range(5):
        grey = DRAWINGS[name](np.random.default_rng(seed))
        assert grey.dtype == np.uint8
        assert np.ptp(grey) > 60


@pytest.mark.parametrize("name", sorted(CHANGES))
@pytest.mark.parametrize("grey", [HEAD, np.zeros((128, 128), np.uint8)], ids=["head", "blank"])
def test_a_change_gives_another_picture_even_of_a_blank_one(name, grey):
    made = CHANGES[name](grey, np.random.default_rng(0))
    assert (made.dtype, made.ndim) == (np.uint8, 2)


def test_tomography_has_a_bright_skull_around_one_grey():
    rng = np.random.default_rng(1)
    shares = [(CHANGES["tomography"](HEAD, rng) > 210).mean() for _ in range(10)]
    assert np.median(shares) > 0.08
    assert (HEAD > 210).mean() < 0.01

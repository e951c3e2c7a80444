import numpy as np
import pytest

from mriclassifier.imaging.preprocess import to_grey
from tests.helpers.drawn_slices import drawn_slice
from training.alterations import ALTERATIONS

PICTURE = drawn_slice(3)
BY_NAME = {a.name: a for a in ALTERATIONS}


def altered(name, variant=0, picture=PICTURE):
    return BY_NAME[name].variants[variant](picture, np.random.default_rng(0))


@pytest.mark.parametrize("name", BY_NAME)
def test_every_alteration_changes_the_file_and_keeps_a_picture(name):
    for variant in BY_NAME[name].variants:
        before = PICTURE.copy()
        result = variant(PICTURE, np.random.default_rng(0))
        assert np.array_equal(PICTURE, before)
        assert result.ndim == 2
        assert result.dtype in (np.uint8, np.uint16)
        assert result.shape != PICTURE.shape or not np.array_equal(result, PICTURE)


def test_grey_values_change_as_named():
    assert altered("brightness_+20").mean() > PICTURE.mean() > altered("brightness_-20").mean()
    assert altered("gamma_0.7").mean() > PICTURE.mean() > altered("gamma_1.4").mean()
    assert altered("contrast_+20").std() > PICTURE.std() > altered("contrast_-20").std()
    assert np.array_equal(altered("inverted"), 255 - PICTURE)
    assert np.array_equal(altered("flip")[:, ::-1], PICTURE)
    assert altered("blur").std() < PICTURE.std()
    assert 8 < (altered("noise").astype(float) - PICTURE)[PICTURE > 40].std() < 12


def test_sixteen_bits_hold_the_same_grey():
    assert np.array_equal(to_grey(altered("sixteen_bit")), PICTURE)
    assert altered("twelve_bit_dim").max() <= 2500
    assert not np.array_equal(to_grey(altered("twelve_bit_dim")), PICTURE)


def test_sizes_and_margins_are_as_named():
    wide = PICTURE[:160]
    for edge in (128, 256, 512, 1024):
        result = altered(f"size_{edge}", picture=wide)
        assert max(result.shape) == edge
        assert abs(result.shape[1] / result.shape[0] - 224 / 160) < 0.02
    assert altered("margins_added").shape == (292, 292)
    cut = altered("margins_none", picture=altered("margins_added"))
    assert max(cut.shape) < 224
    assert cut.max() == PICTURE.max()


def test_shifts_go_four_ways():
    middle = np.zeros((100, 100), np.uint8)
    middle[45:55, 45:55] = 200
    centres = set()
    for variant in BY_NAME["shift_10"].variants:
        rows, columns = np.nonzero(variant(middle, np.random.default_rng(0)) > 100)
        centres.add((round(rows.mean() - 49.5), round(columns.mean() - 49.5)))
    assert centres == {(0, -10), (0, 10), (-10, 0), (10, 0)}


def test_text_stands_in_the_corners_only():
    changed = altered("corner_text") != PICTURE
    assert changed[:20, :80].any()
    assert changed[-20:, -80:].any()
    assert not changed[40:-40].any()

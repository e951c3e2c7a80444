import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from training.strangers import distorted, drawn, field

SLICES = list(reference_drawings().values())


def test_the_same_seed_draws_the_same_pictures():
    one, two = drawn(40, seed=3), drawn(40, seed=3)
    assert [name for name, _ in one] == [name for name, _ in two]
    assert all(np.array_equal(a, b) for (_, a), (_, b) in zip(one, two, strict=True))
    assert not all(
        np.array_equal(a, b) for (_, a), (_, b) in zip(one, drawn(40, seed=4), strict=True)
    )


@pytest.mark.parametrize("seed", range(4))
def test_every_family_gives_grey_pictures_of_a_usual_size(seed):
    made = drawn(32, seed=seed) + distorted(SLICES, 24, seed=seed)
    assert len({name for name, _ in made}) >= 25
    for name, grey in made:
        assert (grey.dtype, grey.ndim) == (np.uint8, 2), name
        assert 32 <= min(grey.shape) <= max(grey.shape) <= 600, name


def test_distorting_leaves_the_slices_themselves_alone():
    before = [grey.copy() for grey in SLICES]
    distorted(SLICES, 24, seed=0)
    assert all(np.array_equal(a, b) for a, b in zip(before, SLICES, strict=True))


def test_without_slices_nothing_is_distorted():
    assert distorted([], 10) == []


def test_a_field_has_the_spectrum_that_was_asked_for():
    made = field((256, 256), 1.5, np.random.default_rng(0))
    power = np.abs(np.fft.rfft2(made - made.mean())) ** 2
    low, high = power[0, 4:8].mean(), power[0, 32:64].mean()
    assert 200 < low / high < 5000  # 8 times the frequency: 8 ** 3 of the power

import dataclasses

import numpy as np
import pytest

from training.augment import Augmentation

STRONG = Augmentation(
    flip_horizontal=0.5, flip_vertical=0.5, rotation=25, scale=0.25, aspect=0.2, shift=0.1, gamma=0.5,
    contrast=0.3, brightness=0.25, bias_field=0.25, blur=1.5, noise=0.05, low_resolution=0.5, jpeg=0.5,
    erase=0.5,
)  # fmt: skip


@pytest.fixture
def canvas():
    y, x = np.mgrid[:64, :64]
    return np.stack([x * 3, y * 3, x + y], axis=-1).astype(np.uint8)


def test_no_augmentation_leaves_the_canvas_alone(canvas):
    assert np.array_equal(Augmentation()(canvas, np.random.default_rng(0)), canvas)


def test_the_same_seed_gives_the_same_picture_and_the_original_is_untouched(canvas):
    before = canvas.copy()
    first, second, other = (STRONG(canvas, np.random.default_rng(s)) for s in (5, 5, 6))
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)
    assert np.array_equal(canvas, before)


@pytest.mark.parametrize("seed", range(20))
def test_shape_and_type_are_kept(canvas, seed):
    picture = STRONG(canvas, np.random.default_rng(seed))
    assert picture.shape == canvas.shape
    assert picture.dtype == np.uint8


def test_a_certain_flip_mirrors(canvas):
    flipped = Augmentation(flip_horizontal=1.0)(canvas, np.random.default_rng(0))
    assert np.abs(flipped.astype(int) - canvas[:, ::-1]).max() <= 1


@pytest.mark.parametrize(
    "name", [f.name for f in dataclasses.fields(Augmentation) if f.name != "erase_area"]
)
def test_every_setting_changes_something(canvas, name):
    one = Augmentation(**{name: {"rotation": 25.0, "blur": 8.0}.get(name, 1.0)})
    assert any(
        not np.array_equal(one(canvas, np.random.default_rng(seed)), canvas) for seed in range(10)
    )


def test_black_background_stays_black_under_changes_of_shade():
    shade = Augmentation(gamma=0.5, brightness=0.3)
    black = np.zeros((64, 64, 3), np.uint8)
    assert all(not shade(black, np.random.default_rng(seed)).any() for seed in range(10))

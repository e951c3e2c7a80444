import numpy as np
import pytest

from mriclassifier.inference.explain import (
    activation_maps,
    colour_map_overlay,
    colour_scale,
    to_unit,
)


def test_the_mean_of_a_map_is_its_logit():
    rng = np.random.default_rng(0)
    features = rng.random((7, 5, 32), np.float32)
    kernel = rng.normal(size=(32, 4)).astype(np.float32)
    maps = activation_maps(features, kernel)
    assert maps.shape == (4, 7, 5)
    assert maps.dtype == np.float32
    np.testing.assert_allclose(
        maps.mean(axis=(1, 2)), features.mean(axis=(0, 1)) @ kernel, rtol=1e-4
    )


def test_a_map_keeps_its_place():
    features = np.zeros((3, 3, 2), np.float32)
    features[0, 2, 1] = 5
    maps = activation_maps(features, np.array([[1, 0], [0, 2]], np.float32))
    assert maps[1, 0, 2] == 10
    assert np.count_nonzero(maps) == 1


@pytest.mark.parametrize("value", [0.0, -3.0])
def test_a_map_that_speaks_against_its_class_is_empty(value):
    unit = to_unit(np.full((2, 2), value, np.float32))
    assert np.array_equal(unit, np.zeros((2, 2)))


def test_a_map_is_scaled_to_its_largest_value():
    unit = to_unit(np.array([[-1, 2], [4, 0]], np.float32))
    assert np.array_equal(unit, np.array([[0, 0.5], [1, 0]]))


def test_an_overlay_covers_the_image_and_is_clearest_where_the_map_is_low():
    overlay = colour_map_overlay(np.array([[0, 1], [0, 0]], np.float32), height=40, width=60)
    assert overlay.shape == (40, 60, 4)
    assert overlay.dtype == np.uint8
    assert overlay[0, 59, 3] == 255
    assert overlay[39, 0, 3] == 0
    red, green, blue = (int(v) for v in overlay[0, 59, :3])
    assert red > 200
    assert green > 200
    assert blue < 120


def test_the_legend_runs_from_dark_to_bright():
    scale = colour_scale(64)
    assert scale.shape == (64, 3)
    assert (np.diff(scale.astype(int).sum(axis=1)) >= -12).all()
    assert scale[-1].sum() > scale[0].sum() + 200

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from mriclassifier.errors import EmptyImageError, SettingsError
from mriclassifier.imaging.preprocess import (
    PreprocessSpec,
    coloured,
    decoloured,
    resize,
    to_batch,
    to_canvas,
    to_canvas_and_region,
    to_grey,
    to_tensor,
)

RAMP = np.arange(256, dtype=np.uint8).reshape(16, 16)
SPEC = PreprocessSpec(size=16)

# cv2.COLORMAP_BONE at some grey levels, blue green red. Libraries may differ by one level.
BONE = {0: (0, 0, 0), 64: (77, 56, 56), 128: (144, 123, 112), 192: (200, 200, 169)}
BONE[255] = (255, 255, 255)


@pytest.mark.parametrize("level", sorted(BONE))
def test_a_flat_picture_has_the_golden_colour(level: int) -> None:
    canvas = to_canvas(np.full((20, 30), level, np.uint8), SPEC)
    assert canvas.shape == (16, 16, 3)
    assert canvas.dtype == np.uint8
    assert np.abs(canvas.astype(int) - np.array(BONE[level])).max() <= 1


def test_channel_order_is_what_the_spec_says() -> None:
    bgr = to_canvas(RAMP, SPEC)
    rgb = to_canvas(RAMP, PreprocessSpec(size=16, channel_order="rgb"))
    assert np.array_equal(bgr[..., ::-1], rgb)
    assert (bgr[4, 0] != rgb[4, 0]).any()


def test_the_filter_smooths_noise_and_keeps_edges() -> None:
    picture = np.full((16, 16), 100, np.uint8)
    picture[8, 8] = 108
    picture[:, :4] = 250
    smooth = to_canvas(picture, SPEC)
    plain = to_canvas(picture, PreprocessSpec(size=16, filter_sigma_color=1e-3))
    rest = to_canvas(np.full((16, 16), 100, np.uint8), SPEC)[8, 8].astype(int)
    # Diameter 2: the pixel and its four neighbours at nearly the same weight.
    assert np.abs(smooth[8, 8] - rest).max() < np.abs(plain[8, 8].astype(int) - rest).max()
    edge = np.abs(smooth[8, 3].astype(int) - smooth[8, 4].astype(int)).min()
    assert edge > 100


def test_golden_pixels_of_a_drawn_slice() -> None:
    picture = np.zeros((8, 8), np.uint8)
    picture[2:6, 2:6] = 200
    picture[3:5, 3:5] = 90
    canvas = to_canvas(picture, PreprocessSpec(size=16))
    inner, outer = canvas[7, 7].astype(int), canvas[4, 4].astype(int)
    assert canvas[0, 0].max() <= 1
    # The filter lifts 90 to 96: two neighbours of 90, and two of 200 at a weight of exp(-110²/(2·50²)).
    assert np.abs(inner - INNER).max() <= 1
    assert np.abs(outer - OUTER).max() <= 1


INNER = np.array([116, 84, 84])  # bone of 96
OUTER = np.array([116, 116, 101])  # 9/16 of bone of 200: linear growing at a corner


def test_shrinking_takes_the_mean_of_the_area() -> None:
    picture = np.zeros((64, 64), np.uint8)
    picture[::4] = 200
    assert np.abs(resize(picture, 16).astype(int) - 50).max() <= 1
    assert np.abs(resize(picture[:, :8], 16).astype(int) - 50).max() <= 1


def test_growing_is_linear() -> None:
    grown = resize(np.array([[0, 100], [0, 100]], np.uint8), 4).astype(int)
    assert np.abs(grown[0] - [0, 25, 75, 100]).max() <= 1


def test_one_axis_may_shrink_while_the_other_grows() -> None:
    picture = np.repeat(np.array([[0], [240]], np.uint8), 64, axis=1)
    small = resize(picture, 16)
    assert small.shape == (16, 16)
    assert (small[0] == 0).all()
    assert (small[-1] == 240).all()


def test_the_tensor_is_the_canvas_over_255() -> None:
    canvas = to_canvas(RAMP, SPEC)
    tensor = to_tensor(canvas, SPEC)
    assert tensor.shape == (1, 16, 16, 3)
    assert tensor.dtype == np.float32
    assert np.array_equal(tensor[0], canvas.astype(np.float32) / np.float32(255))
    batch = to_batch([canvas, canvas[::-1]], SPEC)
    assert np.array_equal(batch[0], tensor[0])
    assert np.array_equal(batch[1], tensor[0][::-1])


def test_a_canvas_of_another_size_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        to_batch([to_canvas(RAMP, PreprocessSpec(size=32))], SPEC)
    with pytest.raises(ValueError, match="do not fit"):
        to_batch([to_canvas(RAMP, SPEC).astype(np.float32)], SPEC)  # type: ignore[list-item]


def test_eight_bit_grey_is_kept_as_it_is() -> None:
    assert np.array_equal(to_grey(RAMP), RAMP)
    assert np.array_equal(to_grey(RAMP[::-1]), RAMP[::-1])


def test_sixteen_bits_of_the_same_picture_are_the_same_grey() -> None:
    assert np.array_equal(to_grey(RAMP.astype(np.uint16) * 257), RAMP)


def test_grey_stored_as_colour_is_the_same_grey() -> None:
    for picture in (RAMP, RAMP.astype(np.uint16) * 257):
        assert np.array_equal(to_grey(np.repeat(picture[..., None], 3, axis=2)), RAMP)


def test_colour_becomes_luma() -> None:
    colours = np.array([[[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]]], np.uint8)
    assert np.abs(to_grey(colours).astype(int) - [[76, 150, 29, 255]]).max() <= 1


@pytest.mark.parametrize(
    ("values", "grey"),
    [
        (np.array([[0, 4095]], np.uint16), [0, 255]),
        (np.array([[0, 2048, 4095]], np.uint16), [0, 128, 255]),
        (np.array([[0, 100]], np.uint16), [0, 100]),
        (np.array([[0, 4294967295]], np.uint32), [0, 255]),
        (np.array([[-1000, 0, 3095]], np.int16), [0, 62, 255]),
        (np.array([[0.5, 1.0, 1.5]], np.float32), [0, 128, 255]),
        (np.array([[0.0, np.nan, 2.0, np.inf, -np.inf]], np.float64), [0, 0, 255, 255, 0]),
        (np.array([[False, True]]), [0, 255]),
        (np.full((1, 3), 7.5, np.float32), [0, 0, 0]),
    ],
)
def test_deep_pixels_use_the_whole_grey_range(values: np.ndarray, grey: list[int]) -> None:
    assert np.abs(to_grey(values).astype(int) - grey).max() <= 1


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((0, 5), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros(9, np.uint8),
        np.full((2, 2), np.nan, np.float32),
    ],
)
def test_no_pixels_is_a_typed_error(pixels: np.ndarray) -> None:
    with pytest.raises(EmptyImageError):
        to_canvas(pixels, SPEC)


def test_a_spec_survives_the_manifest() -> None:
    spec = PreprocessSpec(size=160, channel_order="rgb", filter_sigma_color=12.5)
    assert PreprocessSpec.from_dict(spec.to_dict()) == spec
    assert spec.with_size(96) == PreprocessSpec.from_dict({**spec.to_dict(), "size": 96})
    # JSON may hand an int where a float stood.
    assert PreprocessSpec.from_dict({**spec.to_dict(), "filter_sigma_space": 50}) == spec


@pytest.mark.parametrize(
    "change",
    [
        {"version": 3},
        {"version": 1, "crop": "head"},
        {"crop": "brain"},
        {"levels": "equal"},
        {"polarity": "bright_background"},
        {"level_middle": 0.0},
        {"crop_margin": -0.1},
        {"size": 8},
        {"size": 5000},
        {"size": "large"},
        {"colour_map": "jet"},
        {"channel_order": "grb"},
        {"interpolation": "cubic"},
        {"sharpen": True},
    ],
)
def test_a_spec_this_version_cannot_follow_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(SettingsError):
        PreprocessSpec.from_dict({**PreprocessSpec().to_dict(), **change})


def test_a_spec_with_a_missing_field_is_refused() -> None:
    record = PreprocessSpec().to_dict()
    del record["colour_map"]
    with pytest.raises(SettingsError):
        PreprocessSpec.from_dict(record)


def test_a_record_of_version_1_lacks_the_newer_fields_and_means_what_it_meant() -> None:
    record = PreprocessSpec(size=32).to_dict()
    for name in ("crop", "crop_margin", "levels", "level_middle", "polarity"):
        del record[name]
    spec = PreprocessSpec.from_dict({**record, "version": 1})
    picture = np.random.default_rng(0).integers(0, 256, (50, 40), dtype=np.uint8)
    np.testing.assert_array_equal(
        to_canvas(picture, spec), to_canvas(picture, PreprocessSpec(size=32))
    )
    with pytest.raises(SettingsError):
        PreprocessSpec.from_dict({**record, "version": 2})


HEAD = PreprocessSpec(size=64, crop="head", levels="head", polarity="dark_background")


def _slice() -> np.ndarray:
    """A head of several tissues on black, off centre."""
    picture = np.zeros((200, 240), np.uint8)
    cv2.ellipse(picture, (110, 90), (60, 75), 0, 0, 360, 150, -1)
    cv2.ellipse(picture, (110, 90), (52, 66), 0, 0, 360, 70, -1)
    cv2.ellipse(picture, (95, 80), (22, 30), 20, 0, 360, 110, -1)
    cv2.circle(picture, (140, 110), 12, 230, -1)
    return np.asarray(cv2.GaussianBlur(picture, (7, 7), 0), np.uint8)


def _changed(change: str) -> np.ndarray:
    picture = _slice()
    unit = picture / 255
    match change:
        case "gamma":
            return np.rint(255 * unit**0.7).astype(np.uint8)
        case "brighter":
            return np.asarray(cv2.add(picture, 20))
        case "flatter":
            return np.rint(255 * (0.5 + (unit - 0.5) * 0.8)).astype(np.uint8)
        case "negative":
            return 255 - picture
        case "margins":
            return np.pad(picture, ((30, 60), (10, 50)))
        case "trimmed":
            return picture[10:170, 45:175]
        case "large":
            return np.asarray(cv2.resize(picture, None, fx=3, fy=3))
        case _:
            return np.asarray(cv2.resize(picture, (224, 224), interpolation=cv2.INTER_AREA))


@pytest.mark.parametrize(
    "change",
    ["gamma", "brighter", "flatter", "negative", "margins", "trimmed", "large", "squeezed"],
)
def test_how_a_picture_was_saved_hardly_changes_the_canvas_of_a_head(change: str) -> None:
    expected = to_canvas(_slice(), HEAD).astype(int)
    found = to_canvas(_changed(change), HEAD).astype(int)
    assert np.abs(found - expected).mean() < 6
    plain = PreprocessSpec(size=64)
    before = np.abs(
        to_canvas(_changed(change), plain).astype(int) - to_canvas(_slice(), plain)
    ).mean()
    if change not in ("large", "squeezed"):
        assert before > 8


def test_the_region_is_what_the_canvas_shows() -> None:
    picture = _slice()
    canvas, region = to_canvas_and_region(picture, replace(HEAD, levels="stored"))
    left, top, right, bottom = region.pixels(picture.shape)
    assert (left, top, right, bottom) == pytest.approx((48, 13, 172, 167), abs=6)
    cut = to_canvas(np.ascontiguousarray(picture[top:bottom, left:right]), PreprocessSpec(size=64))
    np.testing.assert_array_equal(canvas, cut)


def test_the_colour_map_comes_off_again() -> None:
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16)
    for order in ("bgr", "rgb"):
        spec = PreprocessSpec(size=16, channel_order=order)
        back = decoloured(coloured(grey, spec), spec)
        assert np.abs(back.astype(int) - grey).max() <= 2
        np.testing.assert_array_equal(coloured(back, spec)[..., 1], coloured(grey, spec)[..., 1])

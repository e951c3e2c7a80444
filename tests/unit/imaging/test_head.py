import cv2
import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.imaging.head import (
    WHOLE,
    Region,
    grey_counts,
    has_bright_background,
    head_region,
    level_table,
    median_of,
    percentile_of,
    reduced,
)


def _ellipse(*, level: int = 120, size: tuple[int, int] = (200, 300)) -> np.ndarray:
    picture = np.zeros(size, np.uint8)
    cv2.ellipse(picture, (150, 100), (60, 80), 0, 0, 360, level, -1)
    return picture


def test_the_head_is_found_and_its_margin_added() -> None:
    tight = head_region(_ellipse(), margin=0.0)
    assert tight.pixels((200, 300)) == pytest.approx((90, 20, 210, 180), abs=5)
    wide = head_region(_ellipse(), margin=0.1)
    assert wide.width == pytest.approx(tight.width * 1.2, rel=0.02)


def test_labels_and_specks_are_not_part_of_the_head() -> None:
    picture = _ellipse()
    cv2.putText(picture, "R 12:30", (2, 12), cv2.FONT_HERSHEY_SIMPLEX, 0.4, 255, 1)
    cv2.circle(picture, (285, 190), 2, 255, -1)
    assert head_region(picture, margin=0.0).pixels(picture.shape) == pytest.approx(
        (90, 20, 210, 180), abs=6
    )


def test_two_large_parts_both_belong_to_the_head() -> None:
    picture = _ellipse()
    picture[:, 145:155] = 0
    region = head_region(picture, margin=0.0)
    assert region.pixels(picture.shape)[0] < 100
    assert region.pixels(picture.shape)[2] > 200


@pytest.mark.parametrize("level", [0, 7, 255])
def test_nothing_that_stands_out_gives_the_whole_frame(level: int) -> None:
    assert head_region(np.full((40, 50), level, np.uint8), margin=0.02) == WHOLE


def test_a_single_bright_spot_is_no_head() -> None:
    picture = np.zeros((200, 200), np.uint8)
    picture[90:108, 90:108] = 200
    assert head_region(picture, margin=0.02) == WHOLE


@pytest.mark.parametrize("shape", [(1, 1), (1, 900), (700, 2), (3, 3)])
def test_odd_shapes_do_no_harm(shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(0)
    picture = rng.integers(0, 256, shape, dtype=np.uint8)
    left, top, right, bottom = head_region(picture, margin=0.02).pixels(shape)
    assert 0 <= left < right <= shape[1]
    assert 0 <= top < bottom <= shape[0]
    has_bright_background(picture)


def test_a_region_holds_at_least_one_pixel() -> None:
    assert Region(left=0.999, top=0.999, width=0.0001, height=0.0001).pixels((10, 10)) == (
        9,
        9,
        10,
        10,
    )


def test_negatives_are_known_by_their_background() -> None:
    for pixels in reference_drawings().values():
        grey = pixels if pixels.ndim == 2 else np.ascontiguousarray(pixels[..., 0])
        if grey.dtype != np.uint8:
            continue
        assert not has_bright_background(grey)
        assert has_bright_background(255 - grey)


def test_a_white_page_around_a_dark_picture_is_no_negative() -> None:
    picture = np.pad(_ellipse(), 12, constant_values=255)
    assert not has_bright_background(picture)


def test_levels_follow_every_rising_change() -> None:
    rng = np.random.default_rng(1)
    picture = np.asarray(
        cv2.GaussianBlur(rng.integers(0, 256, (80, 80), dtype=np.uint8), (9, 9), 0), np.uint8
    )
    table = level_table(picture, middle=0.35)
    expected = cv2.LUT(picture, table).astype(int)
    assert expected.min() == 0
    assert expected.max() == 255
    for changed in (picture // 2 + 60, np.rint(255 * (picture / 255) ** 1.3).astype(np.uint8)):
        found = cv2.LUT(changed, level_table(changed, middle=0.35)).astype(int)
        assert np.abs(found - expected).mean() < 4


def test_a_flat_picture_keeps_its_levels() -> None:
    flat = np.full((30, 30), 90, np.uint8)
    np.testing.assert_array_equal(level_table(flat, middle=0.35), np.arange(256))


@pytest.mark.parametrize("shape", [(1, 1), (7, 300), (64, 64)])
def test_grey_values_are_counted_exactly(shape: tuple[int, int]) -> None:
    grey = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    for picture in (grey, grey[::2, ::3], np.full(shape, 255, np.uint8)):
        counts = grey_counts(picture)
        assert np.array_equal(counts, np.bincount(picture.ravel(), minlength=256))
        assert counts.dtype == np.int64


@pytest.mark.parametrize("size", [1, 2, 3, 100, 4096, 5001])
@pytest.mark.parametrize("levels", [1, 2, 17, 256])
def test_quantiles_from_counts_have_the_bits_of_numpys(size, levels):
    values = np.random.default_rng(size * levels).integers(0, levels, size).astype(np.uint8)
    counts = grey_counts(values[None])
    for percent in (0, 0.5, 1, 33, 50, 95, 99.5, 100):
        assert percentile_of(counts, percent) == float(np.percentile(values, percent))
        wide = np.percentile(values.astype(np.float32), [percent])[0]
        assert percentile_of(counts, percent) == wide
    scaled = (values / np.float32(7)).astype(np.float32)
    assert median_of(values) == float(np.median(values))
    assert median_of(scaled) == float(np.median(scaled))


def test_a_picture_reduced_before_gives_the_same_region():
    grey = _ellipse()
    assert head_region(grey, margin=0.02, small=reduced(grey)) == head_region(grey, margin=0.02)
    assert not has_bright_background(grey, small=reduced(grey))

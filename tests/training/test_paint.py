import cv2
import numpy as np
import pytest

from training.paint import box_elsewhere, enlarged, paint_over


def _head() -> np.ndarray:
    picture = np.zeros((128, 128), np.uint8)
    cv2.ellipse(picture, (64, 64), (50, 58), 0, 0, 360, 90, -1)
    rng = np.random.default_rng(0)
    picture = cv2.add(picture, rng.integers(0, 8, picture.shape, dtype=np.uint8))
    cv2.circle(picture, (42, 60), 10, 240, -1)
    return np.asarray(picture, np.uint8)


BOX = (42 / 128, 60 / 128, 22 / 128, 22 / 128)


@pytest.mark.parametrize("seed", range(12))
def test_a_painted_tumour_is_gone_and_the_rest_is_as_it_was(seed: int) -> None:
    picture = _head()
    box = enlarged(BOX, 1.6)
    painted = paint_over(picture, box, np.random.default_rng(seed))
    assert painted is not None
    assert painted[50:70, 32:52].mean() < 130 < picture[53:67, 35:49].mean()
    outside = np.ones_like(picture, bool)
    outside[40:80, 22:62] = False
    np.testing.assert_array_equal(painted[outside], picture[outside])
    assert picture[60, 42] == 240


def test_places_elsewhere_lie_in_the_head_and_off_the_tumour() -> None:
    picture = _head()
    for seed in range(30):
        place = box_elsewhere(picture, BOX, np.random.default_rng(seed))
        if place is None:
            continue
        x, y, width, height = place
        assert (
            abs(x - BOX[0]) * 2 >= width + BOX[2] - 0.03
            or abs(y - BOX[1]) * 2 >= height + BOX[3] - 0.03
        )
        left, top = int((x - width / 2) * 128), int((y - height / 2) * 128)
        patch = picture[
            max(0, top) : top + int(height * 128), max(0, left) : left + int(width * 128)
        ]
        assert (patch > 20).mean() > 0.8


def test_there_is_no_place_in_an_empty_picture_and_none_in_a_box_of_no_size() -> None:
    rng = np.random.default_rng(0)
    assert box_elsewhere(np.zeros((64, 64), np.uint8), None, rng) is None
    assert paint_over(_head(), (0.5, 0.5, 0.001, 0.2), rng) is None

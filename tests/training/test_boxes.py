"""Boxes go where their pictures go, and into the map of the picture's class alone."""

import cv2
import numpy as np
import pytest

from training.augment import Augmentation
from training.boxes import BoxLoss, class_targets, covered_cells

MOVES = Augmentation(
    flip_horizontal=0.5, flip_vertical=0.5, rotation=25, scale=0.25, aspect=0.2, shift=0.1
)
SIZE, CELLS = 96, 6


def _share_of_light(picture: np.ndarray) -> np.ndarray:
    """How a bright spot on black spreads over the cells, measured on the picture itself."""
    cells = cv2.resize(picture.astype(np.float32), (CELLS, CELLS), interpolation=cv2.INTER_AREA)
    return np.asarray(cells / cells.sum())


@pytest.mark.parametrize("seed", range(25))
def test_a_box_is_moved_exactly_as_its_picture(seed: int) -> None:
    picture = np.zeros((SIZE, SIZE), np.uint8)
    picture[24:40, 52:80] = 255
    box = ((52 + 80) / 2 / SIZE, (24 + 40) / 2 / SIZE, 28 / SIZE, 16 / SIZE)
    turned, matrix = MOVES.traced(picture, np.random.default_rng(seed))
    assert not np.array_equal(turned, picture)
    covered = covered_cells(box, size=SIZE, cells=CELLS, matrix=matrix)
    assert covered == pytest.approx(_share_of_light(turned), abs=1e-6)
    assert covered.sum() == pytest.approx(1)


def test_the_changes_of_grey_levels_do_not_move_anything() -> None:
    picture = np.full((SIZE, SIZE), 90, np.uint8)
    strong = Augmentation(gamma=0.5, noise=0.1, blur=2, low_resolution=1, jpeg=1, remap=0.5)
    _, matrix = strong.traced(picture, np.random.default_rng(0))
    assert matrix == pytest.approx(np.array([[1, 0, 0], [0, 1, 0]]))


def test_cells_are_weighed_by_the_share_of_them_that_is_covered() -> None:
    # Half of one cell, and the whole of its neighbour
    covered = covered_cells((2.75 / 6, 0.5 / 6, 1.5 / 6, 1 / 6), size=SIZE, cells=CELLS)
    assert covered[0, 2:4] == pytest.approx([2 / 3, 1 / 3])
    assert covered.sum() == pytest.approx(1)


@pytest.mark.parametrize("box", [(1.3, 0.5, 0.2, 0.2), (0.5, -0.4, 0.2, 0.2)])
def test_a_box_outside_the_picture_covers_nothing(box: tuple[float, float, float, float]) -> None:
    assert not covered_cells(box, size=SIZE, cells=CELLS).any()


def test_the_part_of_a_box_that_is_left_counts_whole() -> None:
    covered = covered_cells((0.0, 0.5, 0.2, 1 / 6), size=SIZE, cells=CELLS)
    assert covered.sum() == pytest.approx(1)
    assert covered[:, 1:].sum() == 0


def test_only_the_map_of_the_class_is_told_and_a_label_set_tells_none() -> None:
    covered = covered_cells((0.5, 0.5, 0.2, 0.2), size=SIZE, cells=CELLS)
    one = class_targets(covered, np.array([0, 1, 0, 0], np.float32), 3)
    assert one.shape == (CELLS, CELLS, 3)
    assert one[:, :, 1] == pytest.approx(covered)
    assert not one[:, :, [0, 2]].any()
    assert not class_targets(covered, np.array([0, 0, 0, 1], np.float32), 3).any()


def test_boxes_are_out_of_the_loss_unless_asked_for() -> None:
    assert BoxLoss().weight == 0

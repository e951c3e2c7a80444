import numpy as np
import pytest

from training.neighbours import measure, nearest


def _pictures(count: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (count, 8, 8), np.uint8)


def test_the_nearest_picture_is_the_one_that_least_differs() -> None:
    known = _pictures(20)
    noisy = np.clip(known[[7, 3]].astype(int) + 3, 0, 255).astype(np.uint8)

    assert nearest(noisy, known).tolist() == [7, 3]


def test_a_mirror_image_is_found_when_asked_for() -> None:
    known = _pictures(20)
    mirrored = known[[4]][:, :, ::-1]

    assert nearest(mirrored, known).tolist() != [4]
    assert nearest(mirrored, known, mirrored=True).tolist() == [4]


def test_training_pictures_do_not_answer_for_themselves() -> None:
    pictures = _pictures(6)
    pictures[3:] = pictures[:3]
    labels = ["a", "b", "c", "a", "b", "a"]

    baseline = measure(pictures, labels, ["train"] * 6, "train")

    assert baseline is not None
    assert baseline.accuracy == pytest.approx(4 / 6)
    assert baseline.per_class == {"a": pytest.approx(2 / 3), "b": 1.0, "c": 0.0}
    assert baseline.balanced_accuracy == pytest.approx(5 / 9)


def test_a_part_that_holds_copies_of_training_pictures_scores_full_marks() -> None:
    pictures = _pictures(8)
    pictures[4:] = pictures[:4]
    labels = ["a", "b", "a", "b"] * 2

    baseline = measure(pictures, labels, ["train"] * 4 + ["val"] * 4, "val")

    assert baseline is not None
    assert (baseline.accuracy, baseline.queries, baseline.reference) == (1.0, 4, 4)


def test_there_is_no_baseline_without_pictures_to_ask() -> None:
    assert measure(_pictures(3), ["a"] * 3, ["train"] * 3, "val") is None
    assert measure(_pictures(3), ["a"] * 3, ["val"] * 3, "val") is None
    assert measure(_pictures(3), ["a"] * 3, ["val"] * 3, "train") is None

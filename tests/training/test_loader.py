from collections import Counter
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from mriclassifier.imaging.preprocess import PreprocessSpec
from training.augment import Augmentation
from training.config import TrainConfig
from training.data import Sample
from training.loader import EpochBatches, Pictures, draw_epoch, load_pictures
from training.losses import label_matrix
from training.paint import Painting

CONFIG = TrainConfig(batch_size=4, unique_per_epoch=True, balance=0.5, seed=3)


def samples(**counts):
    return [
        Sample(path=Path(f"{label}{i}.png"), label=label, duplicate_group=f"{label}{i // copies}")
        for label, (unique, copies) in counts.items()
        for i in range(unique * copies)
    ]


def test_a_picture_copied_nineteen_times_is_shown_once_an_epoch():
    data = [*samples(a=(20, 1)), *samples(b=(1, 19)), *samples(b2=(19, 1))]
    data = [replace(s, label="b") if s.label == "b2" else s for s in data]
    shown = Counter(data[i].duplicate_group for i in draw_epoch(data, CONFIG, epoch=0))
    assert shown["b0"] == 1
    assert len(shown) == 40


def test_every_copy_gets_its_turn():
    data = samples(a=(4, 3), b=(4, 1))
    shown = {int(i) for epoch in range(30) for i in draw_epoch(data, CONFIG, epoch=epoch)}
    assert shown == set(range(len(data)))


@pytest.mark.parametrize(("balance", "expected"), [(1.0, 0.9), (0.5, 0.75), (0.0, 0.5)])
def test_balance_sets_the_share_of_a_rare_class(balance, expected):
    data = samples(common=(90, 1), rare=(10, 1))
    drawn = draw_epoch(data, replace(CONFIG, balance=balance), epoch=0)
    assert np.mean([data[i].label == "common" for i in drawn]) == pytest.approx(expected, abs=0.02)


def test_an_epoch_is_the_same_after_a_resume_and_differs_from_the_next():
    data = samples(a=(30, 1), b=(30, 1))
    assert np.array_equal(draw_epoch(data, CONFIG, epoch=7), draw_epoch(data, CONFIG, epoch=7))
    assert not np.array_equal(draw_epoch(data, CONFIG, epoch=7), draw_epoch(data, CONFIG, epoch=8))


def batches(config, epoch=0, box=None, maps=None):
    data = samples(a=(6, 1), b=(6, 1))
    rng = np.random.default_rng(0)
    shape = (32, 32, 3) if config.augmentation.idle else (32, 32)
    canvases = [rng.integers(60, 256, shape, dtype=np.uint8) for _ in data]
    boxes = [box if sample.label == "a" else None for sample in data]
    return EpochBatches(
        Pictures(canvases, boxes),
        label_matrix([s.label for s in data], classes=("a", "b"), sets={}),
        order=draw_epoch(data, config, epoch=epoch),
        spec=PreprocessSpec(size=32),
        config=config,
        epoch=epoch,
        painted=np.array([0, 1], np.float32),
        maps=maps,
    )


def test_batches_hold_pictures_in_zero_to_one_and_their_labels():
    made = batches(CONFIG)
    assert len(made) == 3
    pictures, labels = made[0]
    assert pictures.shape == (4, 32, 32, 3)
    assert pictures.dtype == np.float32
    assert 0 <= pictures.min() < pictures.max() <= 1
    assert labels.sum(axis=1).tolist() == [1, 1, 1, 1]


def test_mixup_mixes_labels_as_it_mixes_pictures():
    _, labels = batches(replace(CONFIG, mixup=0.5, augmentation=Augmentation()))[1]
    assert labels.sum(axis=1) == pytest.approx(np.ones(4))
    assert ((labels > 0) & (labels < 1)).any()
    assert (labels.max(axis=1) >= 0.5).all()


def test_a_batch_is_the_same_whenever_it_is_asked_for():
    config = replace(CONFIG, augmentation=Augmentation(rotation=20, noise=0.1), mixup=0.3)
    first, again = batches(config)[2], batches(config)[2]
    assert np.array_equal(first[0], again[0])
    assert not np.array_equal(first[0], batches(config, epoch=1)[2][0])


def test_a_picture_that_lost_its_tumour_gets_the_other_label():
    config = replace(CONFIG, augmentation=Augmentation(jpeg=1e-9))
    painting = Painting(box=1.0, elsewhere=0.0, label="b")
    kept = [batches(config, box=(0.3, 0.5, 0.3, 0.3))[i][1] for i in range(3)]
    lost = [
        batches(replace(config, painting=painting), box=(0.3, 0.5, 0.3, 0.3))[i][1]
        for i in range(3)
    ]
    assert np.concatenate(kept)[:, 0].sum() == 6
    assert np.concatenate(lost)[:, 0].sum() == 0


def test_painting_elsewhere_changes_the_picture_and_not_the_label():
    config = replace(CONFIG, augmentation=Augmentation(jpeg=1e-9))
    painting = Painting(box=0.0, elsewhere=1.0, label="b")
    plain, painted = batches(config)[0], batches(replace(config, painting=painting))[0]
    assert np.array_equal(plain[1], painted[1])
    assert not np.array_equal(plain[0], painted[0])


def test_targets_for_maps_change_nothing_else_in_a_batch():
    config = replace(CONFIG, augmentation=Augmentation(rotation=20, noise=0.1), mixup=0.3)
    box = (0.3, 0.5, 0.3, 0.3)
    for number in range(3):
        pictures, labels = batches(config, box=box)[number]
        same, (labels_too, maps) = batches(config, box=box, maps=(4, 2))[number]
        assert np.array_equal(pictures, same)
        assert np.array_equal(labels, labels_too)
        assert maps.shape == (4, 4, 4, 2)
        # Every picture of class a has a box: its share of a mixture is the share that its map is told
        assert maps[..., 0].sum(axis=(1, 2)) == pytest.approx(labels[:, 0], abs=1e-5)
        assert not maps[..., 1].any()


def test_a_picture_that_lost_its_tumour_has_no_box_and_one_painted_elsewhere_keeps_it():
    config = replace(CONFIG, augmentation=Augmentation(jpeg=1e-9))
    box = (0.3, 0.5, 0.3, 0.3)
    for painting, told in ((Painting(box=1.0, label="b"), 0), (Painting(elsewhere=1.0), 6)):
        made = batches(replace(config, painting=painting), box=box, maps=(4, 2))
        assert sum(made[i][1][1].sum() for i in range(3)) == pytest.approx(told)


def test_pictures_to_be_augmented_are_kept_grey_with_their_boxes_on_the_canvas(tmp_path):
    path = tmp_path / "a.png"
    picture = np.zeros((100, 100), np.uint8)
    cv2.ellipse(picture, (60, 50), (30, 40), 0, 0, 360, 120, -1)
    cv2.imwrite(str(path), picture)
    config = TrainConfig(crop="head", augmentation=Augmentation(rotation=5))
    sample = Sample(path=path, label="a", box=(0.6, 0.5, 0.1, 0.2))
    made = load_pictures([sample], config.spec(64), config)
    assert made.canvases[0].shape == (64, 64)
    x, y, width, height = made.boxes[0]
    assert (x, y) == pytest.approx((0.5, 0.5), abs=0.04)
    assert width == pytest.approx(0.1 / 0.62, rel=0.1)
    assert height == pytest.approx(0.2 / 0.82, rel=0.1)

import os
import signal
from dataclasses import replace

import numpy as np
import pytest

from mriclassifier.errors import TrainingError
from mriclassifier.imaging.preprocess import PreprocessSpec
from training.augment import Augmentation
from training.config import TrainConfig
from training.feeding import Feed, workers_for
from training.loader import EpochBatches, Pictures

CONFIG = TrainConfig(batch_size=4, seed=3, augmentation=Augmentation(rotation=20, noise=0.1))


def pictures():
    rng = np.random.default_rng(0)
    return Pictures([rng.integers(0, 256, (32, 32), np.uint8) for _ in range(14)], [None] * 14)


def an_epoch(epoch=0, config=CONFIG, labels=14):
    return EpochBatches(
        pictures(),
        np.eye(2, dtype=np.float32)[np.arange(labels) % 2],
        order=np.random.default_rng(epoch).permutation(14),
        spec=PreprocessSpec(size=32),
        config=config,
        epoch=epoch,
    )


def same(one, other):
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def test_workers_prepare_the_batches_that_the_process_itself_would():
    feed = Feed(pictures(), 2)
    try:
        for epoch in range(2):
            plain, fed = an_epoch(epoch), feed.as_keras(an_epoch(epoch))
            assert len(fed) == len(plain) == 3
            assert same(fed[0], plain[0])  # TensorFlow looks at the first ones before it takes them
            assert all(same(fed[number], plain[number]) for number in range(3))
        with pytest.raises(IndexError):  # what goes wrong in a worker is told
            feed.as_keras(an_epoch(labels=3))[0]
    finally:
        feed.close()


def test_a_worker_that_is_killed_ends_the_training_with_a_sentence():
    feed = Feed(pictures(), 1)
    try:
        fed = feed.as_keras(an_epoch(config=replace(CONFIG, batch_size=2)))
        fed[0]
        for process in feed._pool._processes.values():
            os.kill(process.pid, signal.SIGTERM)
            process.join()
        with pytest.raises(TrainingError, match="fewer --workers"):
            [fed[number] for number in range(1, 7)]
    finally:
        feed.close()


def test_without_workers_nothing_is_started():
    feed = Feed(pictures(), 0)
    assert same(feed.as_keras(an_epoch())[1], an_epoch()[1])
    feed.close()


def test_a_training_on_processors_has_no_workers_unless_asked_for():
    assert workers_for("auto") == 0
    assert workers_for("5") == 5

"""An epoch of training beside bare ``model.fit``: ``python -m tests.benchmarks.training_epoch [--quick]``.

The same compiled ResNet50 learns from the program's batches (drawn by a seed, augmented and mixed as the recipe
of the shipped model says) and from tensors that lie ready in memory, an epoch of each in turn. Pictures are
small and few, so that it does not take long on processors; that is no help to the preparation, which has as
many pictures to make a second as the network takes.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.figures import (
    Figure,
    Options,
    interleave,
    medians,
    number,
    paired_ratio,
    run_alone,
    spread,
)
from tests.helpers.drawn_series import drawn_volume
from training.config import TrainConfig, load_config
from training.feeding import Feed
from training.loader import EpochBatches, Pictures
from training.network import build_resnet50
from training.torch_layers import fused_layers

SIZE, BATCH, STEPS = 96, 16, 6
ROUNDS = 5
TARGET = 0.95
BARE = "bare model.fit on tensors in memory"
CLASSES = 4


@dataclass(frozen=True)
class Bench:
    """A compiled network, and what it learns from."""

    model: Any
    config: TrainConfig
    pictures: Pictures
    labels: NDArray[np.float32]
    steps: int

    def batches(self, epoch: int) -> EpochBatches:
        """Those of one epoch, as the training makes them."""
        rng = np.random.default_rng(epoch)
        return EpochBatches(
            self.pictures,
            self.labels,
            order=rng.permutation(len(self.labels)).astype(np.int64),
            spec=self.config.spec(SIZE),
            config=self.config,
            epoch=epoch,
        )

    def ours(self) -> float:
        """Pictures a second of an epoch of the program."""
        feed = Feed(self.pictures, 0)
        try:
            return self._rate(feed.as_keras(self.batches(1)))
        finally:
            feed.close()

    def bare(self, ready: tuple[NDArray[np.float32], NDArray[np.float32]]) -> float:
        """Of an epoch on arrays."""
        return self._rate(*ready, batch_size=BATCH)

    def preparation(self) -> float:
        """Of the preparation with nobody who learns."""
        batches = self.batches(2)
        begun = time.perf_counter()
        for place in range(self.steps):
            batches[place]
        return self.steps * BATCH / (time.perf_counter() - begun)

    def ready(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """All of an epoch in memory."""
        drawn = [self.batches(0)[place] for place in range(self.steps)]
        return np.concatenate([x for x, _ in drawn]), np.concatenate([y for _, y in drawn])

    def _rate(self, *what: Any, **options: Any) -> float:
        begun = time.perf_counter()
        self.model.fit(*what, shuffle=False, verbose=0, **options)
        return self.steps * BATCH / (time.perf_counter() - begun)


def make_bench(steps: int) -> Bench:
    """A network of random weights, and drawn heads."""
    import keras

    config = load_config("brain-mri")
    model = build_resnet50(classes=CLASSES, size=None, weights="none", dropout=config.dropout)
    model.compile(optimizer=keras.optimizers.AdamW(1e-4), loss="categorical_crossentropy")
    volume = (drawn_volume(24, SIZE) / 4).astype(np.uint8)
    count = steps * BATCH
    return Bench(
        model=model,
        config=TrainConfig.from_dict({**config.to_dict(), "batch_size": BATCH}),
        pictures=Pictures([volume[n % 24] for n in range(count)], [None] * count),
        labels=np.eye(CLASSES, dtype=np.float32)[np.arange(count) % CLASSES],
        steps=steps,
    )


def measure(options: Options) -> list[Figure]:
    """One row."""
    import keras

    bench = make_bench(2 if options.quick else STEPS)
    ready = bench.ready()
    with fused_layers():  # as the training does; they are PyTorch's
        samples = interleave(
            {
                "ours": bench.ours,
                BARE: lambda: bench.bare(ready),
                "preparation": bench.preparation,
            },
            repeats=options.repeats(ROUNDS),
            warm=1,
        )
    middle = medians(samples)
    ratio = paired_ratio(samples["ours"], samples[BARE])
    return [
        Figure(
            what="training epoch",
            unit="images/s",
            ours=middle["ours"],
            rivals={BARE: middle[BARE]},
            ratio=ratio,
            target=f"≥ {TARGET:.0%} of {BARE}",
            holds=ratio >= TARGET,
            note=f"ResNet50 on {keras.backend.backend()}, {bench.steps} steps of {BATCH} drawn pictures of "
            f"{SIZE} x {SIZE}, augmented as in the recipe of the shipped model; "
            f"{len(samples['ours'])} epochs of each; {spread(samples)}. The preparation alone, in one "
            f"thread, gives {number(middle['preparation'])} images/s, "
            f"{middle['preparation'] / middle[BARE]:.0f} times what the network takes here.",
            samples=samples,
        )
    ]


if __name__ == "__main__":
    sys.exit(run_alone(measure, __doc__))

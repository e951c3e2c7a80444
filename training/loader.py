"""Batches for ``model.fit``: canvases in memory, drawn and augmented by a seed for each epoch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.preprocess import Canvas, PreprocessSpec, to_batch
from training.config import TrainConfig
from training.data import Sample, load_canvas

Batch = tuple[NDArray[np.float32], NDArray[np.float32]]


def load_canvases(samples: Sequence[Sample], spec: PreprocessSpec) -> list[Canvas]:
    """Decode and preprocess every sample; uint8 ``(size, size, 3)`` each."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda sample: load_canvas(sample.path, spec), samples))


def draw_epoch(samples: Sequence[Sample], config: TrainConfig, *, epoch: int) -> NDArray[np.int64]:
    """Which samples an epoch shows, in order; depends on the seed and the epoch alone.

    Returns
    -------
    ndarray
        int64 indices into ``samples``. With ``unique_per_epoch`` every draw takes one copy of one
        duplicate group; classes come in proportion to ``count ** balance``.
    """
    rng = np.random.default_rng([config.seed, epoch, 1])
    groups: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, sample in enumerate(samples):
        key = sample.duplicate_group if config.unique_per_epoch else str(number)
        groups[sample.label][key].append(number)
    total = sum(len(members) for members in groups.values())
    shares = {label: len(members) ** config.balance for label, members in groups.items()}
    drawn: list[int] = []
    for label in sorted(groups):
        members = list(groups[label].values())
        wanted = round(total * shares[label] / sum(shares.values()))
        order = np.concatenate(
            [rng.permutation(len(members)) for _ in range(-(-wanted // len(members)))]
        )[:wanted]
        drawn += [members[i][int(rng.integers(len(members[i])))] for i in order]
    return rng.permutation(np.asarray(drawn, np.int64))


class EpochBatches:
    """The batches of one training epoch, as a sequence."""

    def __init__(
        self,
        canvases: Sequence[Canvas],
        labels: NDArray[np.float32],
        *,
        order: NDArray[np.int64],
        spec: PreprocessSpec,
        config: TrainConfig,
        epoch: int,
    ) -> None:
        self._canvases, self._labels, self._order = canvases, labels, order
        self._spec, self._config, self._epoch = spec, config, epoch

    def __len__(self) -> int:
        """Full batches only: a last batch of one picture would upset batch normalisation."""
        return max(1, len(self._order) // self._config.batch_size)

    def __getitem__(self, number: int) -> Batch:
        """Float32 pictures ``(N, size, size, 3)`` in 0..1 and labels ``(N, classes)``."""
        config = self._config
        rng = np.random.default_rng([config.seed, self._epoch, 2, number])
        chosen = self._order[number * config.batch_size : (number + 1) * config.batch_size]
        pictures = to_batch(
            [config.augmentation(self._canvases[i], rng) for i in chosen], self._spec
        )
        labels = self._labels[chosen]
        if config.mixup:
            share = np.float32(max(x := rng.beta(config.mixup, config.mixup), 1 - x))
            partner = rng.permutation(len(chosen))
            pictures = share * pictures + (1 - share) * pictures[partner]
            labels = share * labels + (1 - share) * labels[partner]
        return pictures, labels


def one_hot(samples: Sequence[Sample], classes: Sequence[str]) -> NDArray[np.float32]:
    """Float32 ``(N, classes)``."""
    return np.eye(len(classes), dtype=np.float32)[[classes.index(s.label) for s in samples]]


def as_keras(batches: EpochBatches) -> Any:
    """Wrap the batches for ``model.fit``; one thread prepares ahead of the network."""
    import keras

    class Sequence_(keras.utils.PyDataset):  # type: ignore[misc]  # noqa: N801
        def __len__(self) -> int:
            return len(batches)

        def __getitem__(self, index: int) -> Batch:
            return batches[index]

    return Sequence_(workers=1, use_multiprocessing=False, max_queue_size=8)

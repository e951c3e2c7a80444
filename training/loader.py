"""Batches for ``model.fit``: canvases in memory, drawn and augmented by a seed for each epoch."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.preprocess import (
    Canvas,
    PreprocessSpec,
    coloured,
    decoloured,
    to_batch,
)
from training.augment import Matrix
from training.boxes import UNMOVED, Floats, class_targets, covered_cells
from training.config import TrainConfig
from training.data import Sample, load_canvas, load_canvas_and_box
from training.paint import Box, box_elsewhere, enlarged, paint_over

_NOTHING = np.zeros(0, np.float32)
_READERS = max(2, os.cpu_count() or 2)
Targets = Floats | tuple[Floats, Floats]
Batch = tuple[Floats, Targets]


@dataclass(frozen=True)
class Pictures:
    """What the training pictures of one stage are made from.

    Attributes
    ----------
    canvases
        uint8 ``(size, size, 3)`` each, as the network sees them; or ``(size, size)`` without the colour
        map, where they are to be augmented.
    boxes
        Of the tumours, in fractions of the canvas.
    """

    canvases: list[Canvas]
    boxes: list[Box | None]


def load_canvases(samples: Sequence[Sample], spec: PreprocessSpec) -> list[Canvas]:
    """Decode and preprocess every sample; uint8 ``(size, size, 3)`` each."""
    with ThreadPoolExecutor(_READERS) as pool:
        return list(pool.map(lambda sample: load_canvas(sample.path, spec), samples))


def load_pictures(samples: Sequence[Sample], spec: PreprocessSpec, config: TrainConfig) -> Pictures:
    """Decode and preprocess every sample for :class:`EpochBatches`."""

    def load(sample: Sample) -> tuple[Canvas, Box | None]:
        canvas, box = load_canvas_and_box(sample, spec)
        return (canvas if config.augmentation.idle else decoloured(canvas, spec)), box

    with ThreadPoolExecutor(_READERS) as pool:
        loaded = list(pool.map(load, samples))
    return Pictures([canvas for canvas, _ in loaded], [box for _, box in loaded])


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
        pictures: Pictures,
        labels: NDArray[np.float32],
        *,
        order: NDArray[np.int64],
        spec: PreprocessSpec,
        config: TrainConfig,
        epoch: int,
        painted: NDArray[np.float32] | None = None,
        maps: tuple[int, int] | None = None,
    ) -> None:
        """Take ``labels`` as :func:`training.losses.label_matrix` makes them.

        ``painted`` is the row of a picture whose tumour was painted over. With ``maps``, the number of cells
        of a class's map each way and the number of classes, batches hold targets for the maps, too.
        """
        self._pictures, self._labels, self._order = pictures, labels, order
        self._spec, self._config, self._epoch = spec, config, epoch
        self._painted = painted
        self._maps = maps

    def __len__(self) -> int:
        """Full batches only: a last batch of one picture would upset batch normalisation."""
        return max(1, len(self._order) // self._config.batch_size)

    def __getitem__(self, number: int) -> Batch:
        """Float32 pictures ``(N, size, size, 3)`` in 0..1 and labels as given.

        Where there are targets for maps, ``(labels, maps)`` stands in place of the labels: float32
        ``(N, cells, cells, classes)`` as :func:`training.boxes.class_targets` makes them.
        """
        config = self._config
        rng = np.random.default_rng([config.seed, self._epoch, 2, number])
        chosen = self._order[number * config.batch_size : (number + 1) * config.batch_size]
        drawn = [self._picture(int(i), rng) for i in chosen]
        pictures = to_batch([canvas for canvas, _, _ in drawn], self._spec)
        labels = np.stack([label for _, label, _ in drawn])
        maps = np.stack([covered for _, _, covered in drawn])
        if config.mixup:
            share = np.float32(max(x := rng.beta(config.mixup, config.mixup), 1 - x))
            partner = rng.permutation(len(chosen))
            pictures = share * pictures + (1 - share) * pictures[partner]
            labels = share * labels + (1 - share) * labels[partner]
            maps = share * maps + (1 - share) * maps[partner]
        return pictures, (labels if self._maps is None else (labels, maps))

    def without_pictures(self) -> EpochBatches:
        """Copy these, small enough to send to a process that holds the pictures."""
        return self.with_pictures(Pictures([], []))

    def with_pictures(self, pictures: Pictures) -> EpochBatches:
        """Copy these with other pictures."""
        other = copy(self)
        other._pictures = pictures
        return other

    def _picture(
        self, index: int, rng: np.random.Generator
    ) -> tuple[Canvas, NDArray[np.float32], Floats]:
        canvas, label = self._pictures.canvases[index], self._labels[index]
        box = self._pictures.boxes[index]
        augmentation, painting = self._config.augmentation, self._config.painting
        if augmentation.idle:
            return canvas, label, self._target(box, label, UNMOVED)
        chance = rng.random()
        if box is not None and self._painted is not None and chance < painting.box:
            painted = paint_over(canvas, enlarged(box, rng.uniform(1.1, 1.5)), rng)
            if painted is not None:
                canvas, label, box = painted, self._painted, None
        elif chance < painting.box + painting.elsewhere and (
            place := box_elsewhere(canvas, box, rng)
        ):
            painted = paint_over(canvas, place, rng)
            canvas = canvas if painted is None else painted
        picture, matrix = augmentation.traced(canvas, rng)
        return coloured(picture, self._spec), label, self._target(box, label, matrix)

    def _target(self, box: Box | None, label: NDArray[np.float32], matrix: Matrix) -> Floats:
        if self._maps is None:
            return _NOTHING
        cells, classes = self._maps
        if box is None:
            return np.zeros((cells, cells, classes), np.float32)
        covered = covered_cells(box, size=self._spec.size, cells=cells, matrix=matrix)
        return class_targets(covered, label, classes)

"""Batches prepared by processes of their own, so that a fast device does not wait for the processor.

What a batch holds depends on seeds alone (:class:`training.loader.EpochBatches`), so who prepares it makes no
difference to a run, and a run may be resumed with another number of workers.
"""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any

import cv2

from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingError
from training.loader import Batch, EpochBatches, Pictures

AUTO = "auto"
_MOST = 16
_AHEAD = 2  # batches under way for each worker


def workers_for(choice: str = AUTO) -> int:
    """How many processes prepare batches; 0 leaves it to a thread of the training process.

    Parameters
    ----------
    choice
        A number, or ``"auto"``: with a GPU one for each processor but one, else none, since a training on
        processors needs them itself.
    """
    if choice != AUTO:
        return int(choice)
    return min(_MOST, max(0, (os.cpu_count() or 1) - 1)) if _has_gpu() else 0


def _has_gpu() -> bool:
    import keras

    if keras.backend.backend() == "torch":
        import torch

        return bool(torch.cuda.is_available())
    with suppress(RuntimeError):  # JAX without a GPU says so by an error
        return bool(keras.distribution.list_devices("gpu"))
    return False


class Feed:
    """Worker processes that hold the pictures of one stage.

    Parameters
    ----------
    pictures
        Copied into every worker once.
    workers
        How many; 0 prepares batches where they are asked for.
    """

    def __init__(self, pictures: Pictures, workers: int) -> None:
        self._ahead = max(1, workers * _AHEAD)
        self._pool: ProcessPoolExecutor | None = None
        if workers:
            # Not forked: a fork of a process with threads and a GPU may hang.
            self._pool = ProcessPoolExecutor(
                workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_hold,
                initargs=(pictures,),
            )

    def close(self) -> None:
        """End the workers; batches under way are given up."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def as_keras(self, batches: EpochBatches) -> Any:
        """Wrap an epoch for ``model.fit``."""
        import keras

        get = (
            batches.__getitem__ if self._pool is None else _Ahead(self._pool, batches, self._ahead)
        )

        class Sequence_(keras.utils.PyDataset):  # type: ignore[misc]  # noqa: N801
            def __len__(self) -> int:
                return len(batches)

            def __getitem__(self, index: int) -> Batch:
                return get(index)

        return Sequence_(workers=1, use_multiprocessing=False, max_queue_size=8)


class _Ahead:
    """Batches by number; asking for one has the next ones prepared."""

    def __init__(self, pool: ProcessPoolExecutor, batches: EpochBatches, ahead: int) -> None:
        self._pool, self._batches, self._ahead = pool, batches.without_pictures(), ahead
        self._waiting: dict[int, Future[Batch]] = {}

    def __call__(self, number: int) -> Batch:
        try:
            for following in range(number, min(number + self._ahead, len(self._batches))):
                if following not in self._waiting:
                    self._waiting[following] = self._pool.submit(_prepare, self._batches, following)
            return self._waiting.pop(number).result()
        except BrokenProcessPool as error:
            raise TrainingError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "A process that prepares pictures has ended, most often for lack of memory. "
                    "Close other programs, or give fewer --workers, then go on with --resume.",
                )
            ) from error


_held: list[Pictures] = []


def _hold(pictures: Pictures) -> None:
    cv2.setNumThreads(1)
    _held[:] = [pictures]


def _prepare(batches: EpochBatches, number: int) -> Batch:
    return batches.with_pictures(_held[0])[number]

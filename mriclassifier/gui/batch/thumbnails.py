"""The small pictures of the rows: those in sight, read off the GUI thread, a bounded number kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from mriclassifier.gui.tasks import Outcome, Tasks, Workers

Picture = NDArray[np.uint8]
Read = Callable[[int], Picture | None]
_KEPT = 2000
_WAITING = 64  # those that came into sight last


class Thumbnails(QObject):
    """Pixmaps by the row's number; what is not there is asked for and told later.

    Parameters
    ----------
    tasks, workers
        Bring the pictures.
    """

    arrived = Signal(int)  # number of the row

    def __init__(self, tasks: Tasks, workers: Workers, *, kept: int = _KEPT) -> None:
        super().__init__()
        self._tasks = tasks
        self._workers = workers
        self._kept = kept
        self._read: Read | None = None
        self._pixmaps: OrderedDict[int, QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[int, tuple[Future[Any], int]] = OrderedDict()

    def use(self, read: Read | None) -> None:
        """Take the pictures of another batch; ``read`` is called in a worker."""
        for future, job in self._waiting.values():
            future.cancel()
            self._tasks.forget([job])
        self._waiting.clear()
        self._pixmaps.clear()
        self._read = read

    def __len__(self) -> int:
        return len(self._pixmaps)

    def put(self, number: int, picture: Picture | None) -> None:
        """Keep a picture that is here already."""
        self._pixmaps[number] = _pixmap(picture)
        self._pixmaps.move_to_end(number)
        while len(self._pixmaps) > self._kept:
            self._pixmaps.popitem(last=False)

    def get(self, number: int) -> QPixmap | None:
        """The picture; None while it is read, and where there is none."""
        if number in self._pixmaps:
            self._pixmaps.move_to_end(number)
            return self._pixmaps[number]
        if self._read is not None and number not in self._waiting:
            future = self._workers.submit(partial(self._read, number), first=True)
            job = self._tasks.watch(future, partial(self._take, number))
            self._waiting[number] = future, job
            while len(self._waiting) > _WAITING:
                _, (oldest, watched) = self._waiting.popitem(last=False)
                oldest.cancel()
                self._tasks.forget([watched])
        return None

    def _take(self, number: int, outcome: Outcome) -> None:
        self._waiting.pop(number, None)
        # A journal that cannot be read any more is told by whoever writes it
        self.put(number, None if outcome.error is not None else outcome.result)
        self.arrived.emit(number)


def _pixmap(picture: Picture | None) -> QPixmap | None:
    if picture is None or picture.ndim != 2 or not picture.size:
        return None
    grey = np.ascontiguousarray(picture, np.uint8)
    height, width = grey.shape
    image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image)

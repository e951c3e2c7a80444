"""Pictures and maps of what was classified lately: in memory alone, within limits of size and time."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriclassifier.imaging.head import Region
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction
from mriclassifier.server.api.drawing import reduced
from mriclassifier.server.api.faults import gone

_AS_IT_IS = 2 << 20  # bytes of pixels; larger ones are made ready for the screen at once
_AROUND = 2048  # bytes of the objects around the arrays


@dataclass(frozen=True, kw_only=True, eq=False)
class KeptPicture:
    """What pictures of one frame are drawn from.

    Attributes
    ----------
    frame
        Its pixels, or what the screen shows of them where they are many.
    label, classes
        The predicted class and all of them, in the order of the maps.
    maps, region
        As in the prediction.
    at
        When it came, in seconds of the store's clock.
    """

    frame: Frame
    label: str
    classes: tuple[str, ...]
    maps: NDArray[np.float32]
    region: Region
    at: float

    @property
    def nbytes(self) -> int:
        """Memory it takes."""
        return int(self.frame.pixels.nbytes) + int(self.maps.nbytes) + _AROUND


class KeptPictures:
    """All of them; safe in any thread.

    The oldest goes first, and it is the owner who keeps most whose oldest goes.

    Parameters
    ----------
    max_bytes, seconds
        How much, and how long each.
    clock
        Tells the seconds.
    """

    def __init__(
        self, *, max_bytes: int, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._max_bytes = max_bytes
        self._seconds = seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._owners: dict[str, OrderedDict[str, KeptPicture]] = {}
        self._sizes: dict[str, int] = {}
        self._closed = False

    @property
    def nbytes(self) -> int:
        """Memory that all take."""
        with self._lock:
            return sum(self._sizes.values())

    def __len__(self) -> int:
        with self._lock:
            return sum(len(kept) for kept in self._owners.values())

    def keep(self, owner: str, frame: Frame, prediction: Prediction) -> str:
        """Keep what is needed, and return its id."""
        kept = KeptPicture(
            frame=_lean(frame),
            label=prediction.label,
            classes=tuple(prediction.probabilities),
            maps=prediction.activation_maps,
            region=prediction.region,
            at=self._clock(),
        )
        name = secrets.token_urlsafe(16)
        with self._lock:
            if not self._closed:
                self._owners.setdefault(owner, OrderedDict())[name] = kept
                self._sizes[owner] = self._sizes.get(owner, 0) + kept.nbytes
                while sum(self._sizes.values()) > self._max_bytes:
                    most = max(self._sizes, key=self._sizes.__getitem__)
                    self._drop(most, next(iter(self._owners[most])))
        return name

    def get(self, owner: str, name: str) -> KeptPicture:
        """One of the owner's pictures.

        Raises
        ------
        HTTPException
            404: not there, too old, or another's.
        """
        with self._lock:
            of_owner = self._owners.get(owner)
            kept = of_owner.get(name) if of_owner is not None else None
        if kept is None or self._is_old(kept):
            raise gone("This picture")
        return kept

    def forget(self, owner: str, names: Iterable[str]) -> None:
        """Let go of some of an owner's pictures."""
        with self._lock:
            for name in names:
                self._drop(owner, name)

    def sweep(self) -> None:
        """Let go of what is too old."""
        with self._lock:
            for owner in list(self._owners):
                for name, kept in list(self._owners[owner].items()):
                    if not self._is_old(kept):
                        break
                    self._drop(owner, name)

    def close(self) -> None:
        """Let go of all, and keep nothing from now on."""
        with self._lock:
            self._closed = True
            self._owners.clear()
            self._sizes.clear()

    def _is_old(self, kept: KeptPicture) -> bool:
        return self._clock() - kept.at > self._seconds

    def _drop(self, owner: str, name: str) -> None:
        pictures = self._owners.get(owner)
        kept = pictures.pop(name, None) if pictures is not None else None
        if kept is None:
            return
        self._sizes[owner] -= kept.nbytes
        if not pictures:
            del self._owners[owner], self._sizes[owner]


def _lean(frame: Frame) -> Frame:
    if frame.pixels.nbytes > _AS_IT_IS:
        return reduced(frame)
    if frame.pixels.base is None:
        return frame
    # A slice that is a view would keep the whole volume in memory
    return Frame(frame.pixels.copy(), index=frame.index, facts=frame.facts)

"""Which images are open and what is known of each; no widgets, no threads."""

from __future__ import annotations

import enum
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.pictures import Picture
from mriclassifier.imaging.study import Study
from mriclassifier.inference.prediction import Prediction

_CACHE_BYTES = 768 * 2**20


class State(enum.Enum):
    """How far an image is."""

    QUEUED = "queued"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    VIEWED = "viewed"  # decoded, and there is no model to classify it with


@dataclass(frozen=True)
class Source:
    """Something to open: its name on screen, and a function for another thread that decodes it."""

    name: str
    read: Callable[[], Study]
    path: Path | None = None


@dataclass(eq=False)
class OpenImage:
    """One opened file or pasted picture."""

    image_id: int
    source: Source
    state: State = State.QUEUED
    frame_index: int = 0
    frame_count: int = 0
    thumbnail: QImage | None = None
    predictions: dict[int, Prediction] = field(default_factory=dict)
    errors: dict[int, MriClassifierError] = field(default_factory=dict)
    error: MriClassifierError | None = None

    @property
    def name(self) -> str:
        """What to call it on screen."""
        return self.source.name

    @property
    def prediction(self) -> Prediction | None:
        """The answer for the frame that is chosen."""
        return self.predictions.get(self.frame_index)

    @property
    def failure(self) -> MriClassifierError | None:
        """Why there is no answer for the frame that is chosen."""
        return self.error or self.errors.get(self.frame_index)

    def forget_answers(self) -> None:
        """Back to the queue, as when another engine will answer."""
        self.predictions.clear()
        self.errors.clear()
        self.error = None
        self.state = State.QUEUED


@dataclass(frozen=True, eq=False)
class Decoded:
    """A study in memory with one of its frames ready to paint."""

    study: Study
    pictures: dict[int, Picture]

    @property
    def bytes(self) -> int:
        """Memory it takes."""
        return sum(frame.pixels.nbytes for frame in self.study.frames) + sum(
            picture.bytes for picture in self.pictures.values()
        )


class OpenImages:
    """The open images in order, and the decoded ones of late (the others are read again)."""

    def __init__(self, cache_bytes: int = _CACHE_BYTES) -> None:
        self._images: dict[int, OpenImage] = {}
        self._by_path: dict[Path, int] = {}
        self._decoded: OrderedDict[int, Decoded] = OrderedDict()
        self._cache_bytes = cache_bytes
        self._last = 0

    def __len__(self) -> int:
        return len(self._images)

    def __iter__(self) -> Iterator[OpenImage]:
        return iter(list(self._images.values()))

    def __contains__(self, image_id: object) -> bool:
        return image_id in self._images

    def get(self, image_id: int | None) -> OpenImage | None:
        """The image, unless it was closed meanwhile."""
        return None if image_id is None else self._images.get(image_id)

    def new(self, source: Source) -> OpenImage:
        """An image that :meth:`add` may put into the list later."""
        self._last += 1
        return OpenImage(self._last, source)

    def add(self, image: OpenImage) -> None:
        """Put at the end of the list."""
        self._images[image.image_id] = image
        if image.source.path is not None:
            self._by_path[image.source.path] = image.image_id

    def remove(self, image_id: int) -> None:
        """Close."""
        image = self._images.pop(image_id, None)
        if image is not None and image.source.path is not None:
            self._by_path.pop(image.source.path, None)
        self._decoded.pop(image_id, None)

    def with_path(self, path: Path) -> OpenImage | None:
        """The image that was opened from that file, if it is open."""
        return self.get(self._by_path.get(path))

    def keep_decoded(self, image_id: int, decoded: Decoded) -> None:
        """Remember decoded pixels, and let go of those not looked at for longest."""
        self._decoded.pop(image_id, None)
        self._decoded[image_id] = decoded
        total = sum(entry.bytes for entry in self._decoded.values())
        while total > self._cache_bytes and len(self._decoded) > 1:
            _, dropped = self._decoded.popitem(last=False)
            total -= dropped.bytes

    def forget_decoded(self, image_id: int) -> None:
        """Let go of the pixels, as when the file is read again."""
        self._decoded.pop(image_id, None)

    def decoded(self, image_id: int) -> Decoded | None:
        """The decoded pixels if they are still in memory."""
        entry = self._decoded.get(image_id)
        if entry is not None:
            self._decoded.move_to_end(image_id)
        return entry

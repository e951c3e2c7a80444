"""Which images are open and what is known of each; no widgets, no threads."""

from __future__ import annotations

import enum
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.imaging.study import Frame, Header, LazyFrames, Plane, Study
from mriclassifier.inference.prediction import Prediction
from mriclassifier.notices import Notice

_STUDY_BYTES = 512 * 2**20


class State(enum.Enum):
    """How far an image is."""

    QUEUED = "queued"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    VIEWED = "viewed"  # decoded, and there is no model to classify it with


@dataclass(frozen=True)
class Source:
    """Something to open.

    Attributes
    ----------
    name
        On screen.
    read
        For another thread: gives the study.
    path
        Where it lies; None for pasted pictures.
    key
        The same thing opened again has the same key; None where nothing is ever the same.
    header
        What is known of patient and acquisition before it is read.
    count
        How many frames it has, where that is known; else 0.
    """

    name: str
    read: Callable[[], Study]
    path: Path | None = None
    key: Hashable = None
    header: Header = field(default_factory=Header)
    count: int = 0


@dataclass(frozen=True)
class Group:
    """The patient and the examination that rows of the list have in common; all empty where unnamed."""

    header: Header = field(default_factory=Header)

    @classmethod
    def of(cls, header: Header) -> Group:
        """What stays the same from series to series of one examination."""
        return cls(
            Header(
                patient=header.patient,
                study_uid=header.study_uid,
                study_date=header.study_date,
                study_description=header.study_description,
            )
        )

    def __bool__(self) -> bool:
        return self.header != Header()


@dataclass(eq=False)
class OpenImage:
    """One opened file, series or pasted picture.

    Attributes
    ----------
    key
        The frame that it is left at; the first one until it is read.
    frame_count
        Frames of the stack that ``key`` lies in; 0 until it is read.
    errors, broken
        Frames that could not be classified, and frames that could not even be decoded.
    error
        Why the image as a whole cannot be read.
    generation
        Goes up each time the source is read anew, so that what was asked before can be told apart.
    """

    image_id: int
    source: Source
    state: State = State.QUEUED
    frame_count: int = 0
    thumbnail: QImage | None = None
    predictions: dict[FrameKey, Prediction] = field(default_factory=dict)
    errors: dict[FrameKey, MriClassifierError] = field(default_factory=dict)
    broken: dict[FrameKey, MriClassifierError] = field(default_factory=dict)
    error: MriClassifierError | None = None
    notices: tuple[Notice, ...] = ()
    header: Header = field(default_factory=Header)
    is_read: bool = False
    generation: int = 0

    def __post_init__(self) -> None:
        self.key = FrameKey(self.image_id)
        self.header = self.source.header
        self.frame_count = self.source.count

    @property
    def name(self) -> str:
        """What to call it on screen."""
        return self.source.name

    @property
    def group(self) -> Group:
        """Patient and examination."""
        return Group.of(self.header)

    @property
    def frame_index(self) -> int:
        """The frame that it is left at, from 0."""
        return self.key.index

    @property
    def prediction(self) -> Prediction | None:
        """The answer for the frame that it is left at."""
        return self.predictions.get(self.key)

    @property
    def failure(self) -> MriClassifierError | None:
        """Why there is no answer for the frame that it is left at."""
        return self.failure_of(self.key)

    def failure_of(self, key: FrameKey) -> MriClassifierError | None:
        """Why there is no answer for a frame."""
        return self.error or self.broken.get(key) or self.errors.get(key)

    def read_again(self, source: Source) -> None:
        """Back to the start, as when the same file is opened once more."""
        self.forget_answers()
        self.broken.clear()
        self.error = None
        self.source, self.header, self.notices = source, source.header, ()
        self.key, self.frame_count = FrameKey(self.image_id), source.count
        self.is_read, self.thumbnail = False, None

    def take(self, study: Study, key: FrameKey, count: int) -> None:
        """Learn what is in it, once it is read."""
        self.is_read = True
        self.key, self.frame_count = key, count
        self.notices = study.notices
        if study.header != Header():
            self.header = study.header

    def forget_answers(self) -> None:
        """Back to the queue, as when another engine will answer."""
        self.predictions.clear()
        self.errors.clear()
        self.state = State.QUEUED


def frames_of(study: Study, plane: Plane | None, number: int) -> Sequence[Frame]:
    """The stack that a key lies in."""
    if plane is None and number == 0:
        return study.frames
    if study.volume is None:
        return ()  # what cut it was let go: never another plane's slices under this one's name
    chosen = plane or study.plane or study.volume.planes[0]
    return study.volume.frames(chosen, number)


def study_bytes(study: Study) -> int:
    """Memory that the pixels of a study take; nothing where each frame is decoded when asked for."""
    volume = study.volume.nbytes if study.volume else 0
    if isinstance(study.frames, LazyFrames):
        return volume
    return volume + sum(frame.pixels.nbytes for frame in study.frames)


class OpenImages:
    """The open images, those of one examination side by side, and the studies of late.

    A study that was let go is read again when it is needed.
    """

    def __init__(self, study_bytes: int = _STUDY_BYTES) -> None:
        self._images: dict[int, OpenImage] = {}
        self._groups: dict[Group, dict[int, None]] = {}
        self._by_key: dict[Hashable, int] = {}
        self._studies: OrderedDict[int, tuple[Study, int]] = OrderedDict()
        self._stacks: dict[int, dict[tuple[Plane | None, int], Sequence[Frame]]] = {}
        self._most = study_bytes
        self._last = 0

    def __len__(self) -> int:
        return len(self._images)

    def __iter__(self) -> Iterator[OpenImage]:
        return iter([self._images[i] for ids in self._groups.values() for i in ids])

    def __contains__(self, image_id: object) -> bool:
        return image_id in self._images

    @property
    def groups(self) -> dict[Group, tuple[int, ...]]:
        """The rows of each examination, in the order in which the first of them was opened."""
        return {group: tuple(ids) for group, ids in self._groups.items()}

    def get(self, image_id: int | None) -> OpenImage | None:
        """The image, unless it was closed meanwhile."""
        return None if image_id is None else self._images.get(image_id)

    def new(self, source: Source) -> OpenImage:
        """An image that :meth:`add` may put into the list later."""
        self._last += 1
        return OpenImage(self._last, source)

    def add(self, image: OpenImage) -> None:
        """Put behind the last of its examination, or at the end of the list."""
        self._images[image.image_id] = image
        self._groups.setdefault(image.group, {})[image.image_id] = None
        if image.source.key is not None:
            self._by_key[image.source.key] = image.image_id

    def remove(self, image_id: int) -> None:
        """Close."""
        image = self._images.pop(image_id, None)
        if image is None:
            return
        if self._by_key.get(image.source.key) == image_id:
            del self._by_key[image.source.key]
        self._leave_group(image_id)
        self.forget_study(image_id)

    def move(self, image: OpenImage) -> None:
        """Put where its header says that it belongs."""
        self._leave_group(image.image_id)
        self._groups.setdefault(image.group, {})[image.image_id] = None

    def is_misplaced(self, image: OpenImage) -> bool:
        """Whether its header turned out to be of another examination than where it stands."""
        return image.image_id in self._images and image.image_id not in self._groups.get(
            image.group, {}
        )

    def _leave_group(self, image_id: int) -> None:
        for group in [group for group, ids in self._groups.items() if image_id in ids]:
            del self._groups[group][image_id]
            if not self._groups[group]:
                del self._groups[group]

    def with_key(self, key: Hashable) -> OpenImage | None:
        """What was opened from the same source, if it is open."""
        return None if key is None else self.get(self._by_key.get(key))

    def neighbour(self, image_id: int) -> int | None:
        """The row that takes the place of one that is closed."""
        order = [image.image_id for image in self]
        place = order.index(image_id)
        order.remove(image_id)
        return order[min(place, len(order) - 1)] if order else None

    def keep_study(self, image_id: int, study: Study) -> None:
        """Remember a study, and let go of those not looked at for longest."""
        known = self._studies.pop(image_id, None)
        if known is not None and known[0] is study:
            self._studies[image_id] = known
            return
        self._stacks.pop(image_id, None)
        self._studies[image_id] = study, study_bytes(study)
        total = sum(size for _, size in self._studies.values())
        for other, (_, size) in list(self._studies.items()):
            if total <= self._most:
                return
            if size and other != image_id:
                self.forget_study(other)
                total -= size

    def forget_study(self, image_id: int) -> None:
        """Let go of it, as when the file is read again."""
        self._studies.pop(image_id, None)
        self._stacks.pop(image_id, None)

    def frames(self, key: FrameKey | None) -> Sequence[Frame] | None:
        """The stack that a frame lies in, if the study is still in memory; asking it may decode."""
        study = self.study(key.image_id) if key else None
        if key is None or study is None:
            return None
        stacks = self._stacks.setdefault(key.image_id, {})
        place = (key.plane, key.number)
        if place not in stacks:
            stacks[place] = frames_of(study, *place)
        return stacks[place]

    def study(self, image_id: int | None) -> Study | None:
        """The study if it is still in memory."""
        entry = self._studies.get(image_id) if image_id is not None else None
        if entry is None or image_id is None:
            return None
        self._studies.move_to_end(image_id)
        return entry[0]

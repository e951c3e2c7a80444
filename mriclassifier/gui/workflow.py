"""From sources to what is shown: opens, shows, asks the engine, and keeps answers with their image."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from mriclassifier.errors import ComponentError, JobCancelledError, MriClassifierError
from mriclassifier.gui.engine_control import EngineControl, Phase
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.open_images import Decoded, OpenImage, OpenImages, Source, State
from mriclassifier.gui.pictures import Picture, make_picture
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.imaging.study import Frame, Study
from mriclassifier.inference.prediction import Prediction

_AT_WORK = 4  # images that are decoded or wait for the engine at a time; each holds its pixels


class Stage(enum.Enum):
    """What the result panel has to show."""

    EMPTY = "empty"
    OPENING = "opening"
    LOADING_MODEL = "loading model"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    NO_MODEL = "no model"


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer:
    """What is known of the frame that is shown."""

    stage: Stage
    prediction: Prediction | None = None
    error: MriClassifierError | None = None


class Workflow(QObject):
    """The open images and the one that is shown.

    An answer is kept with the image and frame it was asked for, so a late one changes its row and
    never the panel beside another image. Questions to an engine that was replaced, or about an image
    that was closed, are withdrawn: their answers never arrive.
    """

    image_added = Signal(int)
    image_changed = Signal(int)
    image_removed = Signal(int)
    shown_changed = Signal()  # another image or frame, or its pixels have come; so does the answer
    answer_changed = Signal()
    opened = Signal(object)  # OpenImage, decoded for the first time
    failed = Signal(object)  # MriClassifierError of a file

    def __init__(self, engine: EngineControl, tasks: Tasks, workers: Workers) -> None:
        super().__init__()
        self._engine = engine
        self._tasks = tasks
        self._workers = workers
        self.images = OpenImages()
        self._current: int | None = None
        self._alone: dict[int, OpenImage] = {}  # opened one at a time: a row once it is read
        self._show_next: list[int] = []  # the first of these that can be read is shown
        self._decoding: set[int] = set()
        self._asked: dict[tuple[int, int], Callable[[], None]] = {}
        engine.replaced.connect(self._classify_again)
        engine.status_changed.connect(self._engine_changed)

    # -- what is shown ---------------------------------------------------------------------

    @property
    def current(self) -> OpenImage | None:
        """The image that is shown, or about to be."""
        return self.images.get(self._current)

    @property
    def opening(self) -> bool:
        """Whether nothing is shown yet and something is being read."""
        return self._current is None and bool(self._show_next)

    def picture(self) -> Picture | None:
        """The shown frame, ready to paint; None while it is read."""
        image = self.current
        decoded = self.images.decoded(image.image_id) if image else None
        return decoded.pictures.get(image.frame_index) if image and decoded else None

    def study(self) -> Study | None:
        """The shown file as it was decoded; None while it is read."""
        decoded = self.images.decoded(self._current) if self._current is not None else None
        return decoded.study if decoded else None

    def answer(self) -> Answer:
        """What the panel has to say."""
        image = self.current
        no_model = self._engine.status.phase is Phase.FAILED
        if image is None and not no_model:
            return Answer(stage=Stage.OPENING if self.opening else Stage.EMPTY)
        if image is None:
            return Answer(stage=Stage.NO_MODEL, error=self._engine.status.error)
        if image.failure is not None:
            return Answer(stage=Stage.FAILED, error=image.failure)
        if image.prediction is not None:
            return Answer(stage=Stage.DONE, prediction=image.prediction)
        if no_model:
            return Answer(stage=Stage.NO_MODEL, error=self._engine.status.error)
        if self.picture() is None:
            return Answer(stage=Stage.OPENING)
        if self._engine.status.phase is Phase.LOADING:
            return Answer(stage=Stage.LOADING_MODEL)
        return Answer(stage=Stage.WORKING)

    # -- what the user does ----------------------------------------------------------------

    def open(self, sources: Sequence[Source]) -> None:
        """Open one or several; a file that is open already is read again."""
        if not sources:
            return
        images = [self._known(source) or self.images.new(source) for source in sources]
        self._show_next = [image.image_id for image in images]
        for image in images:
            if image.image_id in self.images:
                self._reset(image)
            elif len(images) > 1:
                self._list(image)
            else:
                self._alone[image.image_id] = image
        self._decode(images[0], first=True)
        self._pump()
        if self._current is None:
            self.shown_changed.emit()

    def show(self, image_id: int) -> None:
        """Show an image of the list, at the frame it was left at."""
        image = self.images.get(image_id)
        if image is None or image_id == self._current:
            return
        self._show_next.clear()
        self._make_current(image)

    def show_frame(self, index: int) -> None:
        """Show another frame of the image that is shown."""
        image = self.current
        if image is None or not 0 <= index < image.frame_count or index == image.frame_index:
            return
        self._withdraw(image)
        image.frame_index = index
        image.state = State.DONE if image.prediction else State.QUEUED
        self._make_current(image)

    def close(self, image_id: int) -> None:
        """Close one image; its neighbour is shown if it was the shown one."""
        image = self.images.get(image_id)
        if image is None:
            return
        order = [entry.image_id for entry in self.images]
        place = order.index(image_id)
        self._withdraw(image)
        self._drop_wish(image_id)
        self.images.remove(image_id)
        self.image_removed.emit(image_id)
        if image_id == self._current:
            order.remove(image_id)
            self._current = None
            if order:
                self.show(order[min(place, len(order) - 1)])
            else:
                self.shown_changed.emit()
        self._pump()

    def close_all(self) -> None:
        """Close everything."""
        self._alone.clear()
        self._show_next.clear()
        self._current = None
        for image in self.images:
            self._withdraw(image)
            self.images.remove(image.image_id)
            self.image_removed.emit(image.image_id)
        self.shown_changed.emit()

    # -- reading ---------------------------------------------------------------------------

    def _known(self, source: Source) -> OpenImage | None:
        if source.path is None:
            return None
        pending = (image for image in self._alone.values() if image.source.path == source.path)
        return self.images.with_path(source.path) or next(pending, None)

    def _list(self, image: OpenImage) -> None:
        self.images.add(image)
        self.image_added.emit(image.image_id)

    def _reset(self, image: OpenImage) -> None:
        self._withdraw(image)
        image.forget_answers()
        image.frame_index = 0
        self.images.forget_decoded(image.image_id)
        if image.image_id == self._current:
            self._current = None
        self.image_changed.emit(image.image_id)

    def _make_current(self, image: OpenImage) -> None:
        self._current = image.image_id
        decoded = self.images.decoded(image.image_id)
        if image.error is None and (decoded is None or image.frame_index not in decoded.pictures):
            self._decode(image, first=True)
        self.shown_changed.emit()
        self.image_changed.emit(image.image_id)
        if decoded is not None:
            self._classify(image, decoded)

    def _decode(self, image: OpenImage, *, first: bool = False) -> None:
        if image.image_id in self._decoding:
            return
        self._decoding.add(image.image_id)
        image.state = State.DONE if image.prediction else State.WORKING
        self.image_changed.emit(image.image_id)
        work = partial(_read, image.source, image.frame_index, self.images.decoded(image.image_id))
        self._tasks.watch(
            self._workers.submit(work, first=first), lambda outcome: self._decoded(image, outcome)
        )

    def _decoded(self, image: OpenImage, outcome: Outcome) -> None:
        self._decoding.discard(image.image_id)
        alone = self._alone.pop(image.image_id, None) is not None
        if not alone and image.image_id not in self.images:
            self._pump()  # closed meanwhile
            return
        if outcome.error is not None:
            self._unreadable(image, as_error(outcome.error, image.name), alone=alone)
            self._pump()
            if not isinstance(outcome.error, MriClassifierError):
                raise outcome.error
            return
        decoded: Decoded = outcome.result
        first_time = image.thumbnail is None
        image.frame_count = len(decoded.study.frames)
        if 0 in decoded.pictures:
            image.thumbnail = decoded.pictures[0].thumbnail
        if alone:
            self._list(image)
        self.images.keep_decoded(image.image_id, decoded)
        if first_time:
            self.opened.emit(image)
        if image.image_id == self._current:
            self._make_current(image)
        elif not self._show_wished() or image.image_id != self._current:
            self._classify(image, decoded)
        self._pump()

    def _show_wished(self) -> bool:
        """Show the first of what was opened last, once it is read."""
        image = self.images.get(self._show_next[0]) if self._show_next else None
        if image is None or self.images.decoded(image.image_id) is None:
            return False
        self._show_next.clear()
        self._make_current(image)
        return True

    def _drop_wish(self, image_id: int) -> None:
        if image_id in self._show_next:
            self._show_next.remove(image_id)

    def _unreadable(self, image: OpenImage, error: MriClassifierError, *, alone: bool) -> None:
        self._drop_wish(image.image_id)
        image.error = error
        image.state = State.FAILED
        if not alone:
            self.image_changed.emit(image.image_id)
        self.failed.emit(error)
        if self._show_wished():
            return
        if self._current is None and not self.opening and not alone:
            self._current = image.image_id  # all of them failed: say so where they would be seen
        if self._current in (None, image.image_id):
            self.shown_changed.emit()

    # -- classifying -----------------------------------------------------------------------

    def _classify(self, image: OpenImage, decoded: Decoded) -> None:
        index = image.frame_index
        key = (image.image_id, index)
        if key in self._asked or index in image.predictions or index in image.errors:
            return
        if self._engine.status.phase is Phase.FAILED:
            self._set_state(image, State.VIEWED)
            return
        frame: Frame = decoded.study.frames[index]
        receiver = partial(self._answered, image, index)
        shown = image.image_id == self._current
        self._set_state(image, State.WORKING)
        self._asked[key] = self._engine.classify(frame, receiver, shown=shown)

    def _answered(self, image: OpenImage, index: int, outcome: Outcome) -> None:
        self._asked.pop((image.image_id, index), None)
        error = outcome.error
        state = State.DONE
        if error is None:
            image.predictions[index] = outcome.result
        elif isinstance(error, (ComponentError, JobCancelledError)):
            state = State.VIEWED  # the model's fault; the panel says which
            if self._engine.status.phase is not Phase.FAILED:
                image.errors[index] = error
                state = State.FAILED
        else:
            image.errors[index] = as_error(error, image.name)
            state = State.FAILED
        if index == image.frame_index:
            self._set_state(image, state)
            if image.image_id == self._current:
                self.answer_changed.emit()
        self._pump()
        if error is not None and not isinstance(error, MriClassifierError):
            raise error

    def _classify_again(self) -> None:
        """Another engine answers from now on: what is shown first, then the others."""
        for image in self.images:
            self._withdraw(image)
            if image.error is None:
                image.forget_answers()
                self.image_changed.emit(image.image_id)
        self.answer_changed.emit()
        image_shown = self.current
        if image_shown is not None:
            decoded = self.images.decoded(image_shown.image_id)
            if decoded is not None:
                self._classify(image_shown, decoded)
        self._pump()

    def _engine_changed(self) -> None:
        self.answer_changed.emit()

    def _withdraw(self, image: OpenImage) -> None:
        for key in [key for key in self._asked if key[0] == image.image_id]:
            self._asked.pop(key)()

    def _set_state(self, image: OpenImage, state: State) -> None:
        image.state = state
        self.image_changed.emit(image.image_id)

    def _pump(self) -> None:
        """Start the next images of the queue, a few at a time."""
        busy = len(self._decoding | {image_id for image_id, _ in self._asked})
        for image in self.images:
            if busy >= _AT_WORK:
                return
            if image.state is not State.QUEUED or image.image_id in self._decoding:
                continue
            busy += 1
            decoded = self.images.decoded(image.image_id)
            if decoded is not None and image.frame_index in decoded.pictures:
                self._classify(image, decoded)
            else:
                self._decode(image)


def _read(source: Source, index: int, known: Decoded | None) -> Decoded:
    """Decode a source and make one frame ready to paint; runs in a worker."""
    study = known.study if known else source.read()
    index = min(index, len(study.frames) - 1)
    pictures = {0: make_picture(study.frames[0])} if known is None else {}
    if index not in pictures:
        pictures[index] = make_picture(study.frames[index])
    return Decoded(study, pictures)

"""Which frame is decoded next, and which is classified: what is looked at first, then all the rest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from mriclassifier.errors import ComponentError, JobCancelledError, MriClassifierError
from mriclassifier.gui.engine_control import EngineControl, Phase
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.frame_jobs import Loaded, load
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.frame_order import scoring_order
from mriclassifier.gui.open_images import OpenImage, OpenImages, State
from mriclassifier.gui.picture_cache import PictureCache
from mriclassifier.gui.scoring import IN_ENGINE, Scorer
from mriclassifier.gui.tasks import Outcome, Tasks, Workers

_AT_WORK = (
    3  # jobs handed to the workers at a time; all others wait here, where they can be dropped
)
_URGENT = 2  # more of them for what is looked at


@dataclass(frozen=True, kw_only=True, eq=False)
class _Job:
    image: OpenImage
    generation: int
    key: FrameKey
    start: bool = False
    picture: bool = True
    score: bool = False
    urgent: bool = False


class FrameDesk(QObject):
    """Hands work to the workers and the engine, a little at a time.

    Everything else is decided anew each time one of them is free, from what the viewers want then: a
    frame that was scrolled past before its turn came is never decoded for the screen.
    """

    loaded = Signal(object, object)  # OpenImage, Loaded; also a frame that cannot be read
    unreadable = Signal(object, object)  # OpenImage, MriClassifierError: the image as a whole
    scored = Signal(object)  # FrameKey: there is an answer, or a reason why there is none

    def __init__(
        self, images: OpenImages, *, engine: EngineControl, tasks: Tasks, workers: Workers
    ) -> None:
        super().__init__()
        self._images = images
        self._engine = engine
        self._tasks = tasks
        self._workers = workers
        self.pictures = PictureCache()
        self._scorer = Scorer(engine)
        self._scorer.answered.connect(self._answered)
        self._wishes: dict[str, tuple[tuple[FrameKey, ...], bool]] = {}
        self._stack: FrameKey | None = None
        self._waiting: deque[OpenImage] = deque()  # rows to be read, or classified for the list
        self._first: deque[OpenImage] = deque()  # the user waits for these
        self._at_work: dict[int, _Job] = {}
        self._picture_bytes = 0

    # -- what is wanted --------------------------------------------------------------------

    def look_at(self, viewer: str, keys: Sequence[FrameKey], *, score: bool = True) -> None:
        """What a viewer wants to paint, most urgent first; nothing ends its wish."""
        if keys:
            self._wishes[viewer] = tuple(keys), score
        else:
            self._wishes.pop(viewer, None)
        shown = self._shown()
        self._scorer.look_away(shown)
        for key in shown:
            if key in self._scorer:
                self._scorer.hasten(key)
        self.pump()

    def score_stack(self, key: FrameKey | None) -> None:
        """Classify the whole stack that ``key`` lies in, from there on, in the background."""
        self._stack = key
        self.pump()

    def queue(self, image: OpenImage, *, first: bool = False) -> None:
        """Read an image and classify the frame it opens at, when its turn comes."""
        (self._first if first else self._waiting).append(image)

    def withdraw(self, image: OpenImage) -> None:
        """Nothing that was asked for this image is of interest any more."""
        image.generation += 1
        self._scorer.withdraw(image.image_id)
        self.pictures.forget(image.image_id)
        for rows in (self._first, self._waiting):
            if image in rows:
                rows.remove(image)

    def classify_again(self, first: OpenImage | None) -> None:
        """Another model answers from now on."""
        self._scorer.withdraw()
        self._waiting.clear()
        for image in self._images:
            if image.error is None:
                image.forget_answers()
                (self._waiting.appendleft if image is first else self._waiting.append)(image)
        self.pump()

    def pump(self) -> None:
        """Hand over what is next, as long as somebody is free."""
        for job in self._next():
            self._start(job)

    # -- choosing --------------------------------------------------------------------------

    def _next(self) -> Iterator[_Job]:
        while len(self._at_work) < _AT_WORK + _URGENT:
            free = len(self._at_work) < _AT_WORK
            job = self._looked_at() or self._asked_for()
            if job is None and free:
                job = self._prefetched() or self._of_stack() or self._of_list()
            if job is None:
                return
            yield job

    def _looked_at(self) -> _Job | None:
        for keys, score in self._wishes.values():
            picture = self.pictures.get(keys[0]) is None
            answer = score and self._is_open_question(keys[0])
            if (picture or answer) and (
                job := self._job(keys[0], picture=picture, score=answer, urgent=True)
            ):
                return job
        return None

    def _asked_for(self) -> _Job | None:
        while self._first:
            image = self._first.popleft()
            if image.is_read or image.error is not None:
                continue
            if image in self._waiting:
                self._waiting.remove(image)
            if job := self._job(image.key, picture=True, score=True, urgent=True, image=image):
                return job
        return None

    def _prefetched(self) -> _Job | None:
        if not self._wishes:
            return None
        longest = max(len(keys) for keys, _ in self._wishes.values())
        most = self.pictures.share(self._picture_bytes) // len(self._wishes)
        for place in range(1, min(longest, most)):
            for keys, _ in self._wishes.values():
                if place < len(keys) and keys[place] not in self.pictures:
                    job = self._job(keys[place], picture=True)
                    if job is not None:
                        return job
        return None

    def _of_stack(self) -> _Job | None:
        stack = self._stack
        frames = self._images.frames(stack)
        if stack is None or frames is None or not self._has_room():
            return None
        for index in scoring_order(stack.index, len(frames)):
            key = stack.at(index)
            if self._is_open_question(key):
                room = self.pictures.has_room(self._picture_bytes, 1)
                job = self._job(key, picture=room and key not in self.pictures, score=True)
                if job is not None:
                    return job
        return None

    def _of_list(self) -> _Job | None:
        while self._waiting and self._has_room():
            image = self._waiting.popleft()
            if image.state is not State.QUEUED:
                continue
            picture = not image.is_read
            if job := self._job(image.key, picture=picture, score=True, image=image):
                return job
        return None

    def _job(
        self,
        key: FrameKey,
        *,
        picture: bool,
        score: bool = False,
        urgent: bool = False,
        image: OpenImage | None = None,
    ) -> _Job | None:
        """None where it is under way already, or cannot be done."""
        found = image or self._images.get(key.image_id)
        if found is None or found.error is not None or key in found.broken:
            return None
        for job in self._at_work.values():
            if job.image is not found or job.generation != found.generation:
                continue
            if job.key == key or self._images.study(found.image_id) is None:
                return None  # the whole source is being read: twice would take twice as long
        return _Job(
            image=found,
            generation=found.generation,
            key=key,
            start=not found.is_read,
            picture=picture,
            score=score,
            urgent=urgent,
        )

    def _has_room(self) -> bool:
        if self._engine.status.phase is Phase.FAILED:
            return True
        coming = sum(job.score for job in self._at_work.values())
        return len(self._scorer) + coming < IN_ENGINE

    def _is_open_question(self, key: FrameKey) -> bool:
        image = self._images.get(key.image_id)
        return (
            image is not None
            and self._engine.status.phase is not Phase.FAILED
            and key not in self._scorer
            and key not in image.predictions
            and key not in image.errors
            and key not in image.broken
        )

    def _shown(self) -> set[FrameKey]:
        return {keys[0] for keys, score in self._wishes.values() if score}

    # -- doing -----------------------------------------------------------------------------

    def _start(self, job: _Job) -> None:
        image = job.image
        if image.state is State.QUEUED:
            image.state = State.WORKING
        study, frames = self._images.study(image.image_id), self._images.frames(job.key)
        work = partial(
            load,
            image.source,
            job.key,
            known=(study, frames) if study is not None and frames is not None else None,
            start=job.start,
            picture=job.picture,
        )
        future = self._workers.submit(work, first=job.urgent)
        number = self._tasks.watch(future, self._done)
        self._at_work[number] = job

    def _done(self, outcome: Outcome) -> None:
        job = self._at_work[outcome.job]
        image = job.image
        if outcome.error is None:
            # Under way until it is asked of the engine, or who hears of it would have it decoded again
            self._at_work[outcome.job] = replace(job, key=outcome.result.key)
        if job.generation == image.generation:
            if outcome.error is not None:
                image.error = as_error(outcome.error, image.name)
                image.state = State.FAILED
                self.unreadable.emit(image, image.error)
            else:
                self._take(job, outcome.result)
        del self._at_work[outcome.job]
        self.pump()
        if outcome.error is not None and not isinstance(outcome.error, MriClassifierError):
            raise outcome.error

    def _take(self, job: _Job, loaded: Loaded) -> None:
        image, key = job.image, loaded.key
        if loaded.error is not None and loaded.count == 1 and not image.is_read:
            image.error, image.state = loaded.error, State.FAILED
            self.unreadable.emit(image, loaded.error)
            return
        if loaded.error is not None:
            image.broken[key] = loaded.error
        if loaded.picture is not None:
            self._picture_bytes = loaded.picture.bytes
            wanted = any(key in keys for keys, _ in self._wishes.values())
            if wanted or job.start:
                self.pictures.put(key, loaded.picture)
            else:
                self.pictures.offer(key, loaded.picture)
        # Before it is classified: the receiver gives a new image its row in the list
        self.loaded.emit(image, loaded)
        if loaded.error is not None:
            self._settle(image)
            self.scored.emit(key)
        elif self._engine.status.phase is Phase.FAILED:
            image.state = State.VIEWED
            self.scored.emit(key)
        elif loaded.frame is not None and self._is_open_question(key):
            shown = key in self._shown()
            if shown or job.score or (self._in_stack(key) and self._has_room()):
                self._scorer.ask(key, loaded.frame, shown=shown)

    def _in_stack(self, key: FrameKey) -> bool:
        return self._stack is not None and replace(self._stack, index=key.index) == key

    def _answered(self, key: FrameKey, outcome: Outcome) -> None:
        image = self._images.get(key.image_id)
        if image is None:
            return
        error = outcome.error
        if error is None:
            image.predictions[key] = outcome.result
        elif not isinstance(error, (ComponentError, JobCancelledError)):
            image.errors[key] = as_error(error, image.name)
        elif self._engine.status.phase is not Phase.FAILED:
            image.errors[key] = error
        self._settle(image)
        self.scored.emit(key)
        self.pump()
        if error is not None and not isinstance(error, MriClassifierError):
            raise error

    def _settle(self, image: OpenImage) -> None:
        """How far the row is, by the frame that it is left at and by what is known of the others."""
        if image.prediction or image.predictions:
            image.state = State.DONE
        elif image.failure is not None:
            image.state = State.FAILED
        elif self._engine.status.phase is Phase.FAILED:
            image.state = State.VIEWED  # the model's fault; the panel says which

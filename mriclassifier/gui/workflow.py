"""From sources to what is shown: opens, shows, and keeps every answer with its frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.answer import Answer, Scores, answer_of, scores_of
from mriclassifier.gui.engine_control import EngineControl
from mriclassifier.gui.frame_access import FrameAccess
from mriclassifier.gui.frame_jobs import Loaded
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.frame_order import prefetch_order
from mriclassifier.gui.open_images import OpenImage, Source
from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.tasks import Tasks, Workers, single_shot
from mriclassifier.imaging.study import Plane, Study

_MAIN = "main"
_HOLD = 200  # ms that another image's picture stays; shorter than a doubt whose it is
_TELL_SCORES = 100  # ms


class Workflow(FrameAccess):
    """The open images, and the frame that is shown.

    ``target`` is what the user asked for, ``shown`` is what is on the canvas: the frame before it stays
    with its number and its answer until the next one is ready. An answer is kept with the frame it was
    asked for, so a late one never stands beside another picture.
    """

    images_added = Signal(list)  # of image_id
    image_removed = Signal(int)
    answer_changed = Signal()
    scores_changed = Signal()  # of the stack that is shown; ten times a second at most
    opened = Signal(object)  # OpenImage, read for the first time
    failed = Signal(object)  # MriClassifierError of a file

    def __init__(self, engine: EngineControl, tasks: Tasks, workers: Workers) -> None:
        super().__init__(engine, tasks, workers)
        self._engine = engine
        self._current: int | None = None
        self._shown: FrameKey | None = None
        self._picture: Picture | None = None  # held, so that the cache cannot take it away
        self._direction = 0
        self._passed: set[FrameKey] = set()  # asked for one after the other in this stack
        self._alone: dict[int, OpenImage] = {}  # opened one at a time: a row once it is read
        self._show_next: list[int] = []  # the first of these that can be read is shown
        self._hold = single_shot(self, _HOLD, self._let_go)
        self._tell_scores = single_shot(self, _TELL_SCORES, self.scores_changed.emit)
        self._desk.loaded.connect(self._loaded)
        self._desk.unreadable.connect(self._unreadable)
        self._desk.scored.connect(self._scored)
        engine.replaced.connect(self._classify_again)
        engine.status_changed.connect(self.answer_changed)

    # -- what is shown ---------------------------------------------------------------------

    @property
    def current(self) -> OpenImage | None:
        """The image that the user chose: shown, or about to be."""
        return self.images.get(self._current)

    @property
    def target(self) -> FrameKey | None:
        """The frame that the user asked for."""
        image = self.current
        return image.key if image else None

    @property
    def shown(self) -> FrameKey | None:
        """The frame whose picture is on the canvas."""
        return self._shown

    @property
    def place(self) -> FrameKey | None:
        """The frame that everything on the window is about: the shown one, or one without a picture."""
        return self._shown or self.target

    @property
    def shown_image(self) -> OpenImage | None:
        """The image that the picture on the canvas belongs to; the chosen one while there is none."""
        return self.images.get(self._shown.image_id) if self._shown else self.current

    @property
    def waiting(self) -> bool:
        """Whether another frame than the one that is shown was asked for and is on its way."""
        image = self.current
        if image is None:
            return self.opening
        return image.error is None and image.key != self._shown and image.key not in image.broken

    @property
    def opening(self) -> bool:
        """Whether nothing is shown yet and something is being read."""
        return self._current is None and bool(self._show_next)

    def picture(self) -> Picture | None:
        """The shown frame, ready to paint; None while it is read."""
        return self._picture

    def study(self) -> Study | None:
        """The shown image as it was read; None while it is read."""
        image = self.shown_image
        return self.images.study(image.image_id) if image else None

    def answer(self) -> Answer:
        """What the panel has to say of the frame that is shown."""
        return answer_of(
            self.shown_image, shown=self._shown, status=self._engine.status, opening=self.opening
        )

    def scores(self) -> Scores:
        """What is known of all frames of the stack that is shown."""
        image, key = self.shown_image, self.place
        if image is None or key is None:
            return Scores()
        return scores_of(image, key, self.count_of(key))

    # -- what the user does ----------------------------------------------------------------

    def open(self, sources: Sequence[Source], *, more: bool = False) -> None:
        """Open one or several; what is open already is read again.

        Parameters
        ----------
        more
            They belong to what was opened just before: the first of all these is shown.
        """
        if not sources:
            return
        images = [self._known(source) or self.images.new(source) for source in sources]
        if not more:
            self._show_next.clear()
        stuck = self._shown is None and (self.current is None or self.current.error is not None)
        if not more or self._show_next or stuck:
            self._show_next += [image.image_id for image in images]
        listed = []
        for image, source in zip(images, sources, strict=True):
            if image.image_id in self.images:
                self._reset(image, source)
            elif len(images) > 1 or more:
                self.images.add(image)
                listed.append(image.image_id)
            else:
                self._alone[image.image_id] = image
            self._desk.queue(image, first=image is images[0] and not more)
        if listed:
            self.images_added.emit(listed)
        self._desk.pump()
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
        """Show another frame of the stack that is shown."""
        if (image := self.current) is not None:
            self.show_key(replace(image.key, index=index))

    def step(self, by: int) -> None:
        """Move on by some frames, to the first or last one at most."""
        if (image := self.current) is not None and image.frame_count > 1:
            self.show_frame(min(max(image.frame_index + by, 0), image.frame_count - 1))

    def go_to_end(self, direction: int) -> None:
        """Show the first slice (below zero) or the last one."""
        if (image := self.current) is not None:
            self.step(image.frame_count if direction > 0 else -image.frame_count)

    def show_stack(self, plane: Plane | None, number: int = 0) -> None:
        """Show another plane, in its middle, or another volume at the same place."""
        image = self.current
        if image is None:
            return
        key = self.normal(FrameKey(image.image_id, image.frame_index, plane, number))
        if key.plane != image.key.plane:
            key = replace(key, index=self.count_of(key) // 2)
        self.show_key(key)

    def show_key(self, key: FrameKey) -> None:
        """Show any frame of any open image."""
        image = self.images.get(key.image_id)
        key = self.normal(key)
        count = self.count_of(key)
        if image is None or not 0 <= key.index < count:
            return
        if key == image.key and image.image_id == self._current:
            return
        if replace(image.key, index=key.index) != key or image.image_id != self._current:
            self._passed.clear()
        step = key.index - image.frame_index
        self._direction = (step > 0) - (step < 0)
        image.key, image.frame_count = key, count
        self._passed.add(key)
        self._make_current(image)

    def close(self, image_id: int) -> None:
        """Close one image; its neighbour is shown if it was the shown one."""
        image = self.images.get(image_id)
        if image is None:
            return
        neighbour = self.images.neighbour(image_id)
        self._forget(image)
        if image_id == self._current:
            self._current = None
            if neighbour is not None:
                self.show(neighbour)
            else:
                self.shown_changed.emit()
        self._desk.pump()

    def close_all(self) -> None:
        """Close everything."""
        for image in self._alone.values():
            self._desk.withdraw(image)
        self._alone.clear()
        self._show_next.clear()
        self._current = None
        for image in self.images:
            self._forget(image)
        self.shown_changed.emit()

    def stop(self) -> None:
        """Tell nothing any more, because the window goes."""
        self._hold.stop()
        self._tell_scores.stop()

    # -- how it comes about ----------------------------------------------------------------

    def _known(self, source: Source) -> OpenImage | None:
        if source.key is None:
            return None
        pending = (image for image in self._alone.values() if image.source.key == source.key)
        return self.images.with_key(source.key) or next(pending, None)

    def _reset(self, image: OpenImage, source: Source) -> None:
        self._desk.withdraw(image)
        image.read_again(source)
        self.images.forget_study(image.image_id)
        if image.image_id == self._current:
            self._current = None
            self._show(None)
        self.image_changed.emit(image.image_id)

    def _forget(self, image: OpenImage) -> None:
        self._desk.withdraw(image)
        if image.image_id in self._show_next:
            self._show_next.remove(image.image_id)
        if self._shown is not None and self._shown.image_id == image.image_id:
            self._show(None)
        self.images.remove(image.image_id)
        self.image_removed.emit(image.image_id)

    def _make_current(self, image: OpenImage) -> None:
        before, self._current = self._current, image.image_id
        if before != image.image_id:
            self._direction = 0
        if image.error is None and not image.is_read:
            self._desk.queue(image, first=True)
        self._advance()

    def _advance(self) -> None:
        """Show what is wanted if it is there, and ask for what will be wanted next."""
        image = self.current
        if image is None:
            self._show(None)
        elif (picture := self._desk.pictures.get(image.key)) is not None:
            self._show(image.key, picture)
        elif image.failure_of(image.key) is not None and image.key != self._shown:
            self._show(None)
        elif self._is_another(image) and not self._hold.isActive():
            self._hold.start()
        self.shown_changed.emit()
        if image is not None:
            self.image_changed.emit(image.image_id)
        self._ask()

    def _ask(self) -> None:
        image = self.current
        if image is None or not image.is_read or image.error is not None:
            self._desk.look_at(_MAIN, ())
            self._desk.score_stack(None)
            return
        around = prefetch_order(image.frame_index, image.frame_count, self._direction)
        keys = [image.key, *(replace(image.key, index=index) for index in around)]
        self._desk.look_at(_MAIN, keys)
        self._desk.score_stack(image.key if image.key.plane is None else None)

    def _show(self, key: FrameKey | None, picture: Picture | None = None) -> None:
        self._hold.stop()
        if key is None or key == self.target:
            self._passed.clear()
        self._shown, self._picture = key, picture

    def _let_go(self) -> None:
        """The chosen image takes its time: nobody shall take another one's picture for it."""
        image = self.current
        if image is not None and self._is_another(image):
            self._show(None)
            self.shown_changed.emit()

    def _is_another(self, image: OpenImage) -> bool:
        return self._shown is not None and self._shown.image_id != image.image_id

    def _loaded(self, image: OpenImage, loaded: Loaded) -> None:
        alone = self._alone.pop(image.image_id, None) is not None
        first_time = not image.is_read
        if first_time:
            image.take(loaded.study, loaded.key, loaded.count)
        if image.thumbnail is None and loaded.picture is not None:
            image.thumbnail = loaded.picture.thumbnail
        self._place(image, alone=alone)
        self.images.keep_study(image.image_id, loaded.study)
        if first_time:
            self.opened.emit(image)
        if loaded.error is not None:
            if len(image.broken) == 1:  # strip and panel say it of the others
                self.failed.emit(loaded.error)
            self.frame_failed.emit(loaded.key, loaded.error)
        elif loaded.picture is not None:
            self.picture_ready.emit(loaded.key)
        if first_time and self._show_wished():
            return
        if image.image_id != self._current:
            self.image_changed.emit(image.image_id)
        elif first_time or loaded.key == image.key:
            self._advance()
        elif loaded.picture is not None and self._is_nearer(loaded.key, image.key):
            self._show(loaded.key, loaded.picture)
            self.shown_changed.emit()

    def _is_nearer(self, key: FrameKey, target: FrameKey) -> bool:
        """Whether it is better than what is shown while the user scrolls faster than files are read."""
        shown = self._shown
        if shown is None or key not in self._passed or shown == target:
            return False
        return abs(key.index - target.index) < abs(shown.index - target.index)

    def _place(self, image: OpenImage, *, alone: bool) -> None:
        """Give it its row, or another one where its header names another examination than expected."""
        if alone:
            self.images.add(image)
        elif self.images.is_misplaced(image):
            self.images.move(image)
            self.image_removed.emit(image.image_id)
        else:
            return
        self.images_added.emit([image.image_id])

    def _show_wished(self) -> bool:
        """Show the first of what was opened last, once it is read."""
        image = self.images.get(self._show_next[0]) if self._show_next else None
        if image is None or not image.is_read:
            return False
        self._show_next.clear()
        self._make_current(image)
        return True

    def _unreadable(self, image: OpenImage, error: MriClassifierError) -> None:
        alone = self._alone.pop(image.image_id, None) is not None
        if image.image_id in self._show_next:
            self._show_next.remove(image.image_id)
        if not alone:
            self.image_changed.emit(image.image_id)
        self.failed.emit(error)
        if self._show_wished():
            return
        all_failed = self._current is None and not self.opening and not alone
        if all_failed:  # say so where they would be seen
            self._current = next(iter(self.images)).image_id
        if all_failed or self._current in (None, image.image_id):
            self._advance()

    def _scored(self, key: FrameKey) -> None:
        self.image_changed.emit(key.image_id)
        self.prediction_ready.emit(key)
        place = self.place
        if key == place:
            self.answer_changed.emit()
        of_this_stack = place is not None and replace(place, index=key.index) == key
        if of_this_stack and not self._tell_scores.isActive():
            self._tell_scores.start()

    def _classify_again(self) -> None:
        self._desk.classify_again(self.current)
        for image in self.images:
            self.image_changed.emit(image.image_id)
        self.answer_changed.emit()
        self.scores_changed.emit()
        self._ask()

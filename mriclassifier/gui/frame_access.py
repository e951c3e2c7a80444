"""Pictures, answers and facts of any frame of any open image, for whoever shows one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.engine_control import EngineControl
from mriclassifier.gui.frame_desk import FrameDesk
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import OpenImages
from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.imaging.study import Frame, FrameFacts, Study
from mriclassifier.inference.prediction import Prediction


class FrameAccess(QObject):
    """What is open, frame by frame.

    A viewer says with :meth:`look_at` what it wants to paint, and paints what ``picture_ready`` names.
    """

    image_changed = Signal(int)
    shown_changed = Signal()
    picture_ready = Signal(object)  # FrameKey
    frame_failed = Signal(object, object)  # FrameKey, MriClassifierError
    prediction_ready = Signal(object)  # FrameKey

    def __init__(self, engine: EngineControl, tasks: Tasks, workers: Workers) -> None:
        super().__init__()
        self.images = OpenImages()
        self._desk = FrameDesk(self.images, engine=engine, tasks=tasks, workers=workers)

    def picture_of(self, key: FrameKey) -> Picture | None:
        """The picture if it is in memory; :meth:`look_at` fetches it."""
        return self._desk.pictures.get(key)

    def prediction_of(self, key: FrameKey) -> Prediction | None:
        """The answer for a frame, once there is one."""
        image = self.images.get(key.image_id)
        return image.predictions.get(key) if image else None

    def error_of(self, key: FrameKey) -> MriClassifierError | None:
        """Why a frame has no picture or no answer."""
        image = self.images.get(key.image_id)
        return image.failure_of(key) if image else None

    def study_of(self, image_id: int) -> Study | None:
        """The study if it is in memory."""
        return self.images.study(image_id)

    def frames_of(self, key: FrameKey) -> Sequence[Frame]:
        """The stack that a frame lies in; its length is free, its frames are for a worker."""
        return self.images.frames(key) or ()

    def count_of(self, key: FrameKey) -> int:
        """Frames of the stack that a frame lies in; also while the study is not in memory."""
        if frames := self.frames_of(key):
            return len(frames)
        image = self.images.get(key.image_id)
        alike = image is not None and replace(image.key, index=key.index) == key
        return image.frame_count if image is not None and alike else 0

    def facts_of(self, key: FrameKey) -> FrameFacts:
        """Place and notices of a frame."""
        frames = self.frames_of(key)
        if not 0 <= key.index < len(frames):
            return FrameFacts()
        facts = getattr(frames, "facts", None)
        found = facts[key.index] if facts is not None else frames[key.index].facts
        return found if isinstance(found, FrameFacts) else FrameFacts()

    def facts_of_stack(self, key: FrameKey, count: int) -> Sequence[FrameFacts]:
        """The same of the first ``count`` frames of the stack that a frame lies in."""
        frames = self.frames_of(key)
        found = getattr(frames, "facts", None)
        known = found if found is not None else [frame.facts for frame in frames]
        missing = [FrameFacts()] * max(0, count - len(known))
        return [*known[:count], *missing]

    def normal(self, key: FrameKey) -> FrameKey:
        """The same frame under the one key that its picture and answer are kept with."""
        study = self.images.study(key.image_id)
        own = study is None or study.volume is None or key.plane == study.plane
        return replace(key, plane=None) if own else key

    def look_at(self, viewer: str, keys: Sequence[FrameKey], *, score: bool = True) -> None:
        """What another viewer wants to paint, most urgent first; nothing ends its wish.

        ``picture_ready`` and ``frame_failed`` tell how it goes. With ``score`` the first one is
        classified, too.
        """
        self._desk.look_at(viewer, keys, score=score)

    def set_study(self, image_id: int, study: Study) -> None:
        """Put a study that knows more in the place of the one that was read, such as its planes."""
        if image_id in self.images:
            self.images.keep_study(image_id, study)
            self.image_changed.emit(image_id)
            self.shown_changed.emit()

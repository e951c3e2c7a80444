"""The questions that the window has put to the engine: few at a time, each holds a frame's pixels."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Signal

from mriclassifier.gui.engine_control import EngineControl, Question
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.tasks import Outcome
from mriclassifier.imaging.study import Frame

IN_ENGINE = 3  # frames of the background that wait; the shown one comes on top


class Scorer(QObject):
    """Asks for frames; each is asked once, and what is no longer of interest is taken back."""

    answered = Signal(object, object)  # FrameKey, Outcome

    def __init__(self, engine: EngineControl) -> None:
        super().__init__()
        self._engine = engine
        self._questions: dict[FrameKey, tuple[Question, bool]] = {}

    def __len__(self) -> int:
        return len(self._questions)

    def __contains__(self, key: object) -> bool:
        return key in self._questions

    def ask(self, key: FrameKey, frame: Frame, *, shown: bool) -> None:
        """Ask for a frame; one that was asked for already only moves forward."""
        if key in self._questions:
            if shown:
                self.hasten(key)
            return
        question = self._engine.classify(frame, partial(self._answered, key), shown=shown)
        self._questions[key] = question, shown

    def hasten(self, key: FrameKey) -> None:
        """A frame in the background is looked at now."""
        question, shown = self._questions[key]
        if not shown:
            question.hasten()
            self._questions[key] = question, True

    def look_away(self, shown: Collection[FrameKey]) -> None:
        """Take back what was asked for because it was shown and is not among ``shown`` any more.

        Otherwise scrolling through a series would leave a queue before the frame where it ends.
        """
        for key, (question, first) in list(self._questions.items()):
            if first and key not in shown and question.put_back():
                del self._questions[key]

    def withdraw(self, image_id: int | None = None) -> None:
        """Take back what was asked of an image, or everything."""
        for key in [k for k in self._questions if image_id in (None, k.image_id)]:
            self._questions.pop(key)[0].withdraw()

    def _answered(self, key: FrameKey, outcome: Outcome) -> None:
        if self._questions.pop(key, None) is not None:
            self.answered.emit(key, outcome)

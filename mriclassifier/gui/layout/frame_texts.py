"""What is said of one frame: on its canvas, and in the line below it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mriclassifier.gui.canvas.caption import CanvasCaption
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.identity import plain, series_line, study_line
from mriclassifier.gui.layout.frames import Frames
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.gui.wording import class_name, outcome_text, per_cent
from mriclassifier.imaging.study import FrameFacts, LazyFrames
from mriclassifier.inference.outcome import NOT_BRAIN, REFER
from mriclassifier.inference.prediction import Prediction


@dataclass(frozen=True)
class AnswerText:
    """The answer in one line.

    Attributes
    ----------
    words
        Empty while nothing is shown.
    shorter
        The same in fewer words; class and what the answer is worth are in each of them.
    is_answer
        Whether it names a class.
    is_doubtful
        Whether the answer does not stand by itself.
    """

    words: str
    is_answer: bool = False
    is_doubtful: bool = False
    shorter: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """All of them, the fullest first."""
        return self.words, *self.shorter


def answer_text(frames: Frames, key: FrameKey | None) -> AnswerText:
    """Class, probability and what they are worth, of the frame that is on a canvas."""
    if key is None:
        return AnswerText("")
    prediction = frames.prediction_of(key)
    if prediction is None:
        if frames.error_of(key) is not None:
            return AnswerText(_tr("No answer for this slice"), is_doubtful=True)
        return AnswerText(_tr("Not classified yet"))
    name = class_name(prediction.label)
    words = f"{name} · {per_cent(prediction.probabilities[prediction.label])}"
    worth = outcome_text(prediction)
    if not worth:
        return AnswerText(words, is_answer=True)
    brief = _brief_worth(prediction)
    return AnswerText(
        f"{words} · {worth}",
        is_answer=True,
        is_doubtful=True,
        shorter=(f"{words} · {brief}", f"{name} · {brief}"),
    )


def canvas_caption(frames: Frames, key: FrameKey, *, waiting: str = "") -> CanvasCaption:
    """Whose picture it is, of which acquisition, and which slice."""
    image = frames.images.get(key.image_id)
    count = frames.count_of(key)
    header = image.header if image else None
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    if header is not None:
        patient = header.patient
        birth = " ".join(text for text in (patient.birth_date, patient.sex) if text)
        left = tuple(text for text in (patient.name, patient.id, birth) if text)
        right = tuple(text for text in (study_line(header), series_line(header)) if text)
    return CanvasCaption(
        left=left,
        right=right,
        number=key.index + 1 if count > 1 else None,
        count=count if count > 1 else None,
        waiting=waiting,
    )


def series_of(frames: Frames, key: FrameKey) -> tuple[str, str]:
    """What all slices of one acquisition have in common, and its modality."""
    image = frames.images.get(key.image_id)
    if image is None:
        return f"image {key.image_id}", ""
    return image.header.series_uid or f"image {key.image_id}", image.header.modality


def choice_text(image: OpenImage) -> str:
    """An open image in one line: acquisition, date and whose it is."""
    header = image.header
    name = plain(header.series_description) or plain(image.name)
    patient = plain(header.patient.name) or plain(header.patient.id)
    return " · ".join(text for text in (name, plain(header.study_date), patient) if text)


def facts_of(frames: Frames, key: FrameKey) -> tuple[FrameFacts, ...]:
    """What is known of every slice of a stack, without decoding one."""
    found = frames.frames_of(key)
    if isinstance(found, LazyFrames):
        return found.facts
    facts = getattr(found, "facts", None)
    return tuple(facts) if facts is not None else tuple(frame.facts for frame in found)


def _brief_worth(prediction: Prediction) -> str:
    if prediction.outcome == REFER:
        return _tr("Not certain")
    if any(notice.code in NOT_BRAIN for notice in prediction.warnings):
        return _tr("Means nothing")
    return _tr("Do not rely on it")


def _tr(text: str) -> str:
    return QCoreApplication.translate("frame", text)

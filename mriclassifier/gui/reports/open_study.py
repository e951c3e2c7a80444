"""An image that is open in the window, as the source of a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mriclassifier.cases.records import Case
from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError
from mriclassifier.gui.canvas.measurements import Measurement
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.explanations import explanation
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import Source
from mriclassifier.gui.reports.content import ReportOptions, ReportPicture, ReportStudy, Slices
from mriclassifier.gui.reports.masks import Mask
from mriclassifier.gui.reports.model_summary import find_folder, model_key, model_summary
from mriclassifier.gui.reports.sources import Loaded, SourceKey, image_key
from mriclassifier.gui.reports.study_pictures import StudyPictures
from mriclassifier.gui.reports.study_words import (
    classes_in_words,
    code_of,
    identity_in_words,
    map_in_words,
    model_in_words,
    no_history,
    probability_in_words,
    series_in_words,
    set_in_words,
    sign_off_in_words,
    slice_in_words,
    time_in_words,
)
from mriclassifier.gui.wording import class_name, outcome_text, per_cent, sentence
from mriclassifier.imaging.study import Header, Study, Window
from mriclassifier.inference.prediction import Prediction
from mriclassifier.inference.series_summary import NO_TUMOUR, summarise
from mriclassifier.notices import Notice


@dataclass(frozen=True, kw_only=True, eq=False)
class OpenStudy:
    """An image that is open in the window, as it is at this moment.

    Attributes
    ----------
    known
        The study, where it is in memory.
    predictions
        Of its own frames, by position.
    failed
        Positions that cannot be read or classified.
    count
        Its own frames.
    shown, shown_answer
        The frame that is on the screen, and its answer.
    state, window
        How it is shown there; None: as the file proposes.
    measurements
        By frame.
    map_class
        The class that was chosen for the map; None: the predicted one.
    mask
        Painted over every picture of it.
    cleared
        Whether the user looked at its text and let it pass.
    find_case
        Gives the case in the history; for a worker.
    """

    name: str
    image_id: int
    source: Source
    header: Header
    notices: tuple[Notice, ...] = ()
    known: Study | None = None
    predictions: Mapping[int, Prediction] = field(default_factory=dict)
    failed: tuple[int, ...] = ()
    count: int
    shown: FrameKey
    shown_answer: Prediction | None = None
    state: ViewState = field(default_factory=ViewState)
    window: Window | None = None
    measurements: Mapping[FrameKey, tuple[Measurement, ...]] = field(default_factory=dict)
    map_class: str | None = None
    opacity: float = 0.5
    mask: Mask = field(default_factory=Mask)
    cleared: bool = False
    find_case: Callable[[], Case | None] = lambda: None

    @property
    def key(self) -> SourceKey:
        """The open image."""
        return image_key(self.image_id)

    @property
    def is_series(self) -> bool:
        """Whether there are several slices to choose from."""
        return self.count > 1

    def load(self, options: ReportOptions) -> Loaded:
        """Decode, draw and put into words.

        Raises
        ------
        InputError
            Nothing of it is classified.
        """
        summary = summarise(self.predictions, count=self.count, failed=self.failed)
        key, prediction = self._chosen(options, summary.key_slice)
        case = self.find_case()
        pictures = StudyPictures(self)
        large, doubt = pictures.key_pictures(key, prediction, options)
        further: tuple[ReportPicture, ...] = ()
        if options.slices is Slices.NAMED:
            further, more = pictures.further(self._named(key), options)
            doubt += more
        _, rows, columns = prediction.activation_maps.shape
        study = ReportStudy(
            code=code_of(case, prediction.image_sha256),
            identity=identity_in_words(self.header) if options.identity else (),
            facts=pictures.facts(prediction),
            pictures=large,
            further=further,
            picture_note=pictures.said,
            map_note=map_in_words(columns, rows) if options.maps and len(large) > 1 else "",
            about=slice_in_words(key.index, pictures.count),
            answer=class_name(prediction.label),
            probability=probability_in_words(prediction.probabilities[prediction.label]),
            probability_short=per_cent(prediction.probabilities[prediction.label]),
            worth=outcome_text(prediction),
            classes=classes_in_words(
                prediction.probabilities, label=prediction.label, kept=prediction.prediction_set
            ),
            prediction_set=set_in_words(prediction.prediction_set),
            warnings=(*(sentence(n) for n in prediction.warnings), *self._remarks()),
            series=series_in_words(summary),
            sign_off=sign_off_in_words(case.signoffs) if case else no_history(),
            model=model_in_words(
                prediction.model,
                engine=prediction.engine,
                preprocess_version=prediction.preprocess_version,
            ),
            model_key=model_key(prediction.model),
            recorded=time_in_words(case.row.recorded_at) if case else "",
        )
        model = model_summary(prediction.model, find_folder(prediction.model))
        return Loaded(study=study, model=model, doubtful=doubt, doubt=pictures.doubt)

    def _remarks(self) -> tuple[str, ...]:
        """What is wrong with the file; where the sentence would name it, what that means instead."""
        said = []
        for notice in self.notices:
            names = any(isinstance(value, str | Path) for value in notice.values.values())
            # Names of files often are names of people
            said.append(explanation((notice,)) if names else sentence(notice))
        return tuple(text for text in said if text)

    def _chosen(self, options: ReportOptions, best: int | None) -> tuple[FrameKey, Prediction]:
        if options.slices is not Slices.SHOWN and best is not None:
            return FrameKey(self.image_id, best), self.predictions[best]
        if self.shown_answer is not None:
            return self.shown, self.shown_answer
        if best is not None:
            return FrameKey(self.image_id, best), self.predictions[best]
        if self.predictions:
            index = next(iter(self.predictions))
            return FrameKey(self.image_id, index), self.predictions[index]
        raise InputError(
            QT_TRANSLATE_NOOP(
                "errors", "There is nothing to report on yet: the image is not classified."
            )
        )

    def _named(self, key: FrameKey) -> list[int]:
        """Other slices whose answer stands and names a tumour."""
        return [
            index
            for index, prediction in sorted(self.predictions.items())
            if prediction.outcome == "answer"
            and prediction.label != NO_TUMOUR
            and FrameKey(self.image_id, index) != key
        ]

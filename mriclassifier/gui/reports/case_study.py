"""A case of the history as the source of a report; its picture only if found in its file again, or stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from mriclassifier.cases.records import Assessment, Case, FrameRecord
from mriclassifier.errors import QT_TRANSLATE_NOOP, InputError
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.capture import Capture
from mriclassifier.gui.cases.reopen import find_key_slice
from mriclassifier.gui.explanations import explanation
from mriclassifier.gui.overlay import map_image
from mriclassifier.gui.pictures import Picture, make_picture
from mriclassifier.gui.reports.content import ReportOptions, ReportPicture, ReportStudy
from mriclassifier.gui.reports.explainer import Explainer
from mriclassifier.gui.reports.masks import Mask
from mriclassifier.gui.reports.model_summary import find_folder, model_key, model_summary
from mriclassifier.gui.reports.sources import Doubt, Loaded, SourceKey, case_key
from mriclassifier.gui.reports.study_pictures import LARGE, as_picture
from mriclassifier.gui.reports.study_words import (
    classes_in_words,
    identity_in_words,
    map_in_words,
    masked_in_words,
    model_in_words,
    probability_in_words,
    series_in_words,
    set_in_words,
    sign_off_in_words,
    slice_in_words,
    time_in_words,
)
from mriclassifier.gui.reports.words import tr
from mriclassifier.gui.wording import class_name, outcome_text, per_cent
from mriclassifier.imaging.burned_in import Box, find_text
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction
from mriclassifier.inference.series_summary import summarise
from mriclassifier.notices import Notice

_OPACITY = 0.5  # of the map, as the window begins


@dataclass(frozen=True, kw_only=True, eq=False)
class _Drawn:
    """Pictures, or why there are none."""

    pictures: tuple[ReportPicture, ...] = ()
    said: str = ""
    map_note: str = ""
    doubt: Doubt | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class CaseStudy:
    """A case by its number.

    Attributes
    ----------
    read
        Gives the case; for a worker.
    path
        Where its file lies, as far as that is known without asking the history.
    limits
        For reading that file again.
    mask, cleared
        Painted over its picture; whether the user let its text pass.
    explain
        Gives its activation map.
    """

    case_id: int
    name: str
    read: Callable[[], Case]
    path: Path | None = None
    limits: Limits
    mask: Mask = field(default_factory=Mask)
    cleared: bool = False
    explain: Explainer = field(default_factory=Explainer)
    is_series: bool = False

    @property
    def key(self) -> SourceKey:
        """The case."""
        return case_key(self.case_id)

    def load(self, options: ReportOptions) -> Loaded:
        """Read, draw and put into words.

        Raises
        ------
        CaseStoreError
            The history cannot be read, or the case is gone.
        """
        case = self.read()
        if not case.assessments or not case.assessments[-1].frames:
            raise InputError(
                QT_TRANSLATE_NOOP("errors", "The case {code} holds no answer to report on."),
                code=case.row.code,
            )
        assessment = case.assessments[-1]
        record = next(
            (f for f in assessment.frames if f.index == assessment.key_frame), assessment.frames[0]
        )
        drawn = self._drawn(case, record, options)
        answer = as_prediction(record, assessment)
        summary = summarise(
            {f.index: as_prediction(f, assessment) for f in assessment.frames},
            count=case.row.frame_count,
        )
        model = assessment.model.model
        study = ReportStudy(
            code=case.row.code,
            identity=identity_in_words(case.identity) if options.identity else (),
            facts=_facts(case, record),
            pictures=drawn.pictures,
            picture_note=drawn.said,
            map_note=drawn.map_note,
            about=slice_in_words(record.index, case.row.frame_count),
            answer=class_name(record.label),
            probability=probability_in_words(record.probability),
            probability_short=per_cent(record.probability),
            worth=outcome_text(answer),
            classes=classes_in_words(
                record.probabilities, label=record.label, kept=record.prediction_set
            ),
            prediction_set=set_in_words(record.prediction_set),
            warnings=tuple(t for t in explanation(answer.warnings).split("\n\n") if t),
            series=series_in_words(summary),
            sign_off=sign_off_in_words(case.signoffs),
            model=model_in_words(
                model,
                engine=assessment.model.engine,
                preprocess_version=assessment.model.preprocess_version,
            ),
            model_key=model_key(model),
            recorded=time_in_words(case.row.recorded_at),
        )
        card = model_summary(model, find_folder(model))
        doubt = drawn.doubt
        return Loaded(study=study, model=card, doubtful=int(doubt is not None), doubt=doubt)

    def _drawn(self, case: Case, record: FrameRecord, options: ReportOptions) -> _Drawn:
        if not options.pages:
            return _Drawn()
        frame, stated = self._frame(case)
        if frame is None:
            return _Drawn(
                said=tr("There is no picture: it is not stored, and its file is not known.")
            )
        picture = make_picture(frame)
        boxes: tuple[Box, ...] = ()
        if not (self.mask or self.cleared):
            boxes = find_text(frame.pixels)
        doubt = None
        if boxes or (stated and not (self.mask or self.cleared)):
            doubt = Doubt(key=self.key, picture=picture, boxes=boxes, stated=stated)
            if not options.doubtful_pictures:
                said = tr("The picture is left out: it may hold text that tells who it shows.")
                return _Drawn(said=said, doubt=doubt)
        capture = Capture(
            picture=picture,
            state=ViewState(),
            window=picture.windows.default,
            mask=self.mask,
        )
        caption = slice_in_words(record.index, case.row.frame_count).capitalize() or tr("The image")
        made = _Drawn(
            pictures=(as_picture(capture, caption=caption, longest=LARGE),),
            said=masked_in_words() if self.mask else "",
            doubt=doubt,
        )
        return self._with_map(made, capture, frame, case, record) if options.maps else made

    def _with_map(
        self, made: _Drawn, capture: Capture, frame: Frame, case: Case, record: FrameRecord
    ) -> _Drawn:
        answer = self.explain(frame, record, case.assessments[-1].model)
        if answer is None:
            return replace(
                made,
                said=tr(
                    "There is no activation map: it takes the file itself, and the model that answered."
                ),
            )
        picture: Picture = capture.picture
        name = class_name(answer.label)
        overlay = map_image(answer, answer.label, width=picture.width, height=picture.height)
        laid = replace(capture, overlay=overlay, opacity=_OPACITY, label=name)
        said = tr("Activation map: {name}").format(name=name)
        _, rows, columns = answer.activation_maps.shape
        return replace(
            made,
            pictures=(*made.pictures, as_picture(laid, caption=said, longest=LARGE)),
            map_note=map_in_words(columns, rows),
        )

    def _frame(self, case: Case) -> tuple[Frame | None, bool]:
        """The key slice, and whether its file says that it holds text."""
        path = case.path or self.path
        if path is not None:
            try:
                found = find_key_slice(case, path, limits=self.limits)
            except (InputError, OSError):
                found = None
            if found is not None:
                return found[1], bool(found[0].header.burned_in)
        return (Frame(case.picture) if case.picture is not None else None), False


def as_prediction(record: FrameRecord, assessment: Assessment) -> Prediction:
    """What is kept of an answer in the shape of one; without maps and without the sentences' values."""
    nothing = np.zeros(0, np.float32)
    return Prediction(
        label=record.label,
        probabilities=record.probabilities,
        prediction_set=record.prediction_set,
        in_distribution=record.in_distribution,
        ood_score=record.ood_score if record.ood_score is not None else float("inf"),
        ood_threshold=float("inf"),
        warnings=tuple(Notice(code=code, template="") for code in record.notices),
        activation_maps=nothing,
        logits=nothing,
        model=assessment.model.model,
        engine=assessment.model.engine,
        preprocess_version=assessment.model.preprocess_version,
        image_sha256=record.image_sha256,
        seconds=0.0,
        outcome=record.outcome,
    )


def _facts(case: Case, record: FrameRecord) -> tuple[tuple[str, str], ...]:
    row = case.row
    facts = [(tr("Format"), " · ".join(t for t in (row.modality, row.kind) if t))]
    if row.frame_count > 1:
        facts.append((tr("Slices"), str(row.frame_count)))
    if row.patient:
        facts.append((tr("Pseudonym"), row.patient))
    facts.append((tr("Pixels' SHA-256"), f"{record.image_sha256[:16]}…"))
    return tuple(facts)

"""Shows what is known of all slices: in the strip and slider below the canvas, and in the panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from mriclassifier.gui.answer import Scores
from mriclassifier.gui.class_looks import class_looks
from mriclassifier.gui.frame_bar import FrameBar
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.result_panel import ResultPanel
from mriclassifier.gui.series_block import SeriesContent
from mriclassifier.gui.strip import StripContent
from mriclassifier.gui.strip_picture import strip_columns
from mriclassifier.gui.wording import class_name, outcome_text, per_cent, sentence
from mriclassifier.gui.workflow import Workflow
from mriclassifier.imaging.series_order import MISSING, REPEATED
from mriclassifier.imaging.study import FrameFacts
from mriclassifier.inference.series_summary import SeriesSummary, summarise


class SeriesDisplay(QObject):
    """One way only: from the workflow to strip, slider and series block."""

    def __init__(self, workflow: Workflow, *, frames: FrameBar, panel: ResultPanel) -> None:
        super().__init__()
        self._workflow = workflow
        self._frames = frames
        self._panel = panel
        self._summary: SeriesSummary | None = None
        self._stack: tuple[FrameKey | None, int] = None, 0  # whose scores are shown
        workflow.scores_changed.connect(self.show_scores)
        frames.key_slice_asked.connect(self.go_to_key_slice)
        panel.series.slice_asked.connect(workflow.show_frame)

    def show_place(self) -> None:
        """Where in the stack we are; the scores with it when it is another stack."""
        image, shown = self._workflow.current, self._workflow.shown
        if image is None or not image.is_read:
            self._frames.show_frames(0, 0)
        else:
            here = shown is not None and replace(shown, index=image.key.index) == image.key
            self._frames.show_frames(
                image.frame_index,
                image.frame_count,
                shown=shown.index if shown is not None and here else None,
            )
        self._show_stacks()
        place = self._workflow.place
        stack = replace(place, index=0) if place else None
        known = self._workflow.count_of(stack) if stack else 0
        if (stack, known) != self._stack:
            self._stack = stack, known
            self.show_scores()

    def show_scores(self) -> None:
        """All that is known of the slices."""
        scores = self._workflow.scores()
        image = self._workflow.shown_image
        notices = image.notices if image else ()
        self._panel.show_study(notices, several=scores.count > 1)
        if scores.count < 2 or image is None:
            self._summary = None
            self._panel.show_series(None)
            self._frames.show_strip(None)
            return
        self._summary = summarise(
            scores.predictions, count=scores.count, failed=tuple(scores.failed)
        )
        self._panel.show_series(
            SeriesContent(name=image.name, summary=self._summary, complete=scores.complete)
        )
        self._frames.show_strip(self._content(scores, self._summary))

    def go_to_key_slice(self) -> None:
        """Show the slice in which a tumour is most probable."""
        if self._summary is not None and self._summary.key_slice is not None:
            self._workflow.show_frame(self._summary.key_slice)

    def _content(self, scores: Scores, summary: SeriesSummary) -> StripContent:
        names = list(self._panel.bars.bars)
        columns = strip_columns(
            scores.predictions,
            count=scores.count,
            failed=tuple(scores.failed),
            looks=class_looks(names),
        )
        facts = self._facts(scores.count)
        return StripContent(
            columns=columns,
            gaps=frozenset(_with(facts, MISSING)),
            repeated=frozenset(_with(facts, REPEATED)),
            key=summary.key_slice,
            tip=lambda index: slice_tip(index, scores, facts[index]),
            summary=self.tr("Scored {done} of {count}").format(
                done=summary.scored, count=summary.count
            ),
        )

    def _facts(self, count: int) -> Sequence[FrameFacts]:
        stack, _ = self._stack
        if stack is None:
            return ()
        return self._workflow.facts_of_stack(stack, count)

    def _show_stacks(self) -> None:
        image, study = self._workflow.current, None
        if image is not None:
            study = self._workflow.study_of(image.image_id)
        if image is None or study is None or study.volume is None:
            self._frames.show_stacks((), None, count=1, number=0)
            return
        self._frames.show_stacks(
            study.volume.planes,
            image.key.plane or study.plane,
            count=study.volume.count,
            number=image.key.number,
        )


def _with(facts: Sequence[FrameFacts], code: str) -> list[int]:
    return [
        index
        for index, entry in enumerate(facts)
        if any(notice.code == code for notice in entry.notices)
    ]


def slice_tip(index: int, scores: Scores, facts: FrameFacts) -> str:
    """What is known of one slice, in lines."""
    translate = QCoreApplication.translate
    number = QLocale().toString
    first = translate("Strip", "Slice {number} of {count}").format(
        number=index + 1, count=scores.count
    )
    if facts.location is not None:
        first += translate("Strip", " · {place} mm").format(place=number(facts.location, "f", 1))
    lines = [first]
    prediction = scores.predictions.get(index)
    if prediction is not None:
        if worth := outcome_text(prediction):
            lines.append(worth)
        lines += [
            f"{class_name(name)}: {per_cent(value)}"
            for name, value in prediction.probabilities.items()
        ]
    elif index in scores.failed:
        lines.append(sentence(scores.failed[index]))
    else:
        lines.append(translate("Strip", "Not scored yet"))
    return "\n".join([*lines, *(sentence(notice) for notice in facts.notices)])

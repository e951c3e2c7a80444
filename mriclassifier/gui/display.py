"""Shows what the workflow knows: in the list, on the canvas and in the result panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.actions import Actions
from mriclassifier.gui.canvas.caption import CanvasCaption
from mriclassifier.gui.capture import Capture, caption, capture_of
from mriclassifier.gui.file_list import FileList
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.identity import patient_line, plain, series_line, study_line
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.gui.overlay import map_image
from mriclassifier.gui.reports.study_words import slice_in_words
from mriclassifier.gui.result_panel import ResultPanel
from mriclassifier.gui.series_display import SeriesDisplay
from mriclassifier.gui.viewer_pane import ViewerPane
from mriclassifier.gui.wording import class_name, sentence
from mriclassifier.gui.workflow import Workflow


class Display(QObject):
    """One way only: from the workflow to the widgets.

    Name, picture, slice number, map and answer are those of ``workflow.shown`` and change in one event, so
    that none of them is ever seen beside another slice's.
    """

    def __init__(
        self,
        workflow: Workflow,
        *,
        window: QWidget,
        files: FileList,
        pane: ViewerPane,
        panel: ResultPanel,
        actions: Actions,
        show_list: Callable[[bool], None] | None = None,
    ) -> None:
        super().__init__()
        self._workflow = workflow
        self._window = window
        self._files = files
        self._pane = pane
        self._panel = panel
        self._actions = actions
        self._show_list = show_list or files.setVisible
        self._series = SeriesDisplay(workflow, frames=pane.frames, panel=panel)
        workflow.images_added.connect(self._added)
        workflow.image_removed.connect(self._removed)
        workflow.image_changed.connect(files.files.update_image)
        workflow.shown_changed.connect(self.show_image)
        workflow.answer_changed.connect(self.show_answer)
        panel.map.toggled.connect(self.show_map)
        panel.map.class_changed.connect(self.show_map)
        panel.map.opacity_changed.connect(self._show_opacity)
        self._show_opacity(panel.map.opacity.value() / panel.map.opacity.maximum())
        self.show_image()

    def show_image(self) -> None:
        """The canvas and what stands above, below and beside it."""
        workflow, view = self._workflow, self._pane.view
        image, key, picture = workflow.shown_image, workflow.shown, workflow.picture()
        self._show_title(image)
        if image is not None and key is not None and picture is not None:
            if key != view.key or view.picture is not picture:
                series = image.header.series_uid or f"image {image.image_id}"
                view.show_picture(picture, key=key, series=series, modality=image.header.modality)
            view.show_caption(self._caption(image, key))
            self._pane.show_view(True)
        else:
            view.show_picture(None)
            self._pane.show_view(False)
            self._say_why(image)
        current = workflow.current
        self._files.mark(current.image_id if current else None)
        self._series.show_place()
        self.show_answer()

    def show_answer(self) -> None:
        """The result panel, and the map over the canvas."""
        self._panel.show_answer(self._workflow.answer(), self._place())
        self.show_map()

    def show_map(self) -> None:
        """Lay the chosen class's map over the picture, or take it away."""
        prediction = self._workflow.answer().prediction
        picture = self._pane.view.picture
        overlay, label = None, ""
        if prediction is not None and picture is not None and self._panel.map.check.isChecked():
            name = self._panel.map.class_shown
            if name in prediction.probabilities:
                overlay = map_image(prediction, name, width=picture.width, height=picture.height)
                label = class_name(name)
        self._pane.view.show_overlay(overlay, label=label)
        self._enable()

    def capture(self) -> Capture | None:
        """The picture as it is shown, to be saved; None without an answer."""
        answer = self._workflow.answer()
        prediction = answer.prediction
        if prediction is None or answer.key is None or self._pane.view.picture is None:
            return None
        mapped = self._pane.view.overlay is not None
        lines = caption(
            prediction,
            self._panel.map.class_shown if mapped else None,
            place=slice_in_words(answer.key.index, self._workflow.count_of(answer.key)),
        )
        return capture_of(self._pane.view, lines)

    def _say_why(self, image: OpenImage | None) -> None:
        """What stands in the place of a picture."""
        empty = self._pane.empty
        failure = image.failure_of(image.key) if image else None
        if failure is not None:
            empty.show_failure(sentence(failure))
        elif image is not None or self._workflow.opening:
            empty.show_opening()
        else:
            empty.show_invitation()

    def _caption(self, image: OpenImage, key: FrameKey) -> CanvasCaption:
        header = image.header
        patient = header.patient
        several = image.frame_count > 1
        left = (
            patient.name,
            patient.id,
            " ".join(t for t in (patient.birth_date, patient.sex) if t),
        )
        right = (study_line(header), series_line(header))
        waiting = ""
        if self._workflow.waiting:
            waiting = QCoreApplication.translate("Display", "Loading…")
        return CanvasCaption(
            left=tuple(text for text in left if text),
            right=tuple(text for text in right if text),
            number=key.index + 1 if several else None,
            count=self._workflow.count_of(key) if several else None,
            waiting=waiting,
        )

    def _place(self) -> str:
        key = self._workflow.answer().key
        count = self._workflow.count_of(key) if key else 0
        if key is None or count < 2:
            return ""
        return QCoreApplication.translate("Display", "slice {number} of {count}").format(
            number=key.index + 1, count=count
        )

    def _added(self, image_ids: list[int]) -> None:
        self._files.files.add(image_ids)
        self._list_visible()

    def _removed(self, image_id: int) -> None:
        self._files.files.remove(image_id)
        if image_id not in self._workflow.images:
            self._pane.view.measurements.forget(image_id)
        self._list_visible()

    def _list_visible(self) -> None:
        self._show_list(len(self._workflow.images) > 1)
        self._enable()

    def _enable(self) -> None:
        self._actions.set_image_open(
            shown=self._pane.view.picture is not None,
            listed=len(self._workflow.images),
            mapped=self._workflow.answer().prediction is not None,
        )

    def _show_opacity(self, part: float) -> None:
        self._pane.view.set_overlay_opacity(part)

    def _show_title(self, image: OpenImage | None) -> None:
        program = "MRI Classifier"
        # The task bar is seen by others: no patient's name in it
        self._window.setWindowTitle(f"{plain(image.name)} — {program}" if image else program)
        if image is None:
            self._pane.show_header("", "", "")
            return
        name = plain(image.name)
        if image.group:
            about = [study_line(image.header), series_line(image.header)]
            if name != plain(image.header.series_description):
                about.append(name)
            name = " · ".join(text for text in about if text)
        self._pane.show_header(patient_line(image.header), name, self._facts())

    def _facts(self) -> str:
        picture = self._workflow.picture()
        study = self._workflow.study()
        if picture is None or study is None:
            return ""
        size = QCoreApplication.translate("Display", "{width} × {height} px").format(
            width=picture.width, height=picture.height
        )
        return f"{size} · {study.kind}"

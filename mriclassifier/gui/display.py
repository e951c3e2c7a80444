"""Shows what the workflow knows: in the list, on the canvas and in the result panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from mriclassifier.gui.actions import Actions
from mriclassifier.gui.capture import Capture, caption
from mriclassifier.gui.file_list import FileList
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.gui.overlay import map_image
from mriclassifier.gui.result_panel import ResultPanel
from mriclassifier.gui.viewer_pane import ViewerPane
from mriclassifier.gui.wording import sentence
from mriclassifier.gui.workflow import Workflow


class Display(QObject):
    """One way only: from the workflow to the widgets."""

    def __init__(
        self,
        workflow: Workflow,
        *,
        window: QWidget,
        files: FileList,
        pane: ViewerPane,
        panel: ResultPanel,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._workflow = workflow
        self._window = window
        self._files = files
        self._pane = pane
        self._panel = panel
        self._actions = actions
        self._shown: tuple[int, int] | None = None  # image and frame on the canvas
        workflow.image_added.connect(self._added)
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
        """The canvas and what stands above and below it."""
        image = self._workflow.current
        picture = self._workflow.picture()
        self._show_title(image)
        if image is None:
            self._leave_canvas()
            (
                self._pane.empty.show_opening
                if self._workflow.opening
                else self._pane.empty.show_invitation
            )()
        elif picture is not None:
            key = (image.image_id, image.frame_index)
            if key != self._shown or self._pane.view.picture is not picture:
                same_file = self._shown is not None and self._shown[0] == image.image_id
                self._pane.view.show_picture(picture, keep_zoom=same_file)
                self._shown = key
            self._pane.show_view(True)
        elif image.error is not None:
            self._leave_canvas()
            self._pane.empty.show_failure(sentence(image.error))
        elif self._shown is None or self._shown[0] != image.image_id:
            # Being read: the picture of another file must not stand under this one's name
            self._pane.view.show_picture(None)
            self._shown = None
        self._files.mark(image.image_id if image else None)
        self._pane.frames.show_frames(
            image.frame_index if image else 0, image.frame_count if image else 0
        )
        # In the same breath, so that no answer is ever seen beside another image
        self.show_answer()

    def show_answer(self) -> None:
        """The result panel, and the map over the canvas."""
        self._panel.show_answer(self._workflow.answer())
        self.show_map()

    def show_map(self) -> None:
        """Lay the chosen class's map over the picture, or take it away."""
        prediction = self._workflow.answer().prediction
        picture = self._pane.view.picture
        overlay = None
        if prediction is not None and picture is not None and self._panel.map.check.isChecked():
            name = self._panel.map.class_shown
            if name in prediction.probabilities:
                overlay = map_image(prediction, name, width=picture.width, height=picture.height)
        self._pane.view.show_overlay(overlay)
        self._enable()

    def capture(self) -> Capture | None:
        """The picture as it is shown, to be saved; None without an answer."""
        prediction = self._workflow.answer().prediction
        picture = self._pane.view.picture
        if prediction is None or picture is None:
            return None
        overlay = self._pane.view.overlay
        return Capture(
            image=picture.levels[0],
            overlay=overlay,
            opacity=self._panel.map.opacity.value() / self._panel.map.opacity.maximum(),
            lines=caption(prediction, self._panel.map.class_shown if overlay else None),
        )

    def _leave_canvas(self) -> None:
        self._pane.view.show_picture(None)
        self._pane.show_view(False)
        self._shown = None

    def _added(self, image_id: int) -> None:
        self._files.files.add(image_id)
        self._list_visible()

    def _removed(self, image_id: int) -> None:
        self._files.files.remove(image_id)
        self._list_visible()

    def _list_visible(self) -> None:
        self._files.setVisible(len(self._workflow.images) > 1)
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
        self._window.setWindowTitle(f"{image.name} — {program}" if image else program)
        self._pane.show_header(image.name if image else "", self._facts())

    def _facts(self) -> str:
        picture = self._workflow.picture()
        study = self._workflow.study()
        if picture is None or study is None:
            return ""
        size = QCoreApplication.translate("Display", "{width} × {height} px").format(
            width=picture.width, height=picture.height
        )
        return f"{size} · {study.kind}"

"""Brings arrangement, full screen and their actions into the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.actions import Actions
from mriclassifier.gui.file_list import FileList
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.identity import patient_line, series_line, study_line
from mriclassifier.gui.layout.arrangement import Arrangement
from mriclassifier.gui.layout.arranger import Arranger
from mriclassifier.gui.layout.frame_texts import answer_text
from mriclassifier.gui.layout.full_screen import FullScreen
from mriclassifier.gui.layout.list_menu import ListMenu
from mriclassifier.gui.layout.side_panels import SidePanels
from mriclassifier.gui.layout.stacker import Stacker
from mriclassifier.gui.overlay import map_image
from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.result_panel import ResultPanel
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.viewer_pane import ViewerPane
from mriclassifier.gui.wording import class_name, sentence
from mriclassifier.gui.workflow import Workflow


@dataclass(frozen=True, kw_only=True, eq=False)
class Parts:
    """The parts of the window that the arrangement has to do with."""

    window: QMainWindow
    files: FileList
    pane: ViewerPane
    panel: ResultPanel
    splitter: QSplitter
    actions: Actions
    chrome: tuple[QWidget, ...]


class LayoutControl(QObject):
    """Made before the display is connected to the workflow; see :class:`Arranger`.

    Parameters
    ----------
    parts
        The window.
    workflow
        What is open.
    theme
        Colours.
    tasks, workers
        For stacking a series.
    """

    def __init__(
        self, parts: Parts, *, workflow: Workflow, theme: Theme, tasks: Tasks, workers: Workers
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._workflow = workflow
        pane, panel = parts.pane, parts.panel
        self.arrangement = Arrangement(workflow, theme, pane, first=pane.view)
        pane.set_canvas(self.arrangement)
        self._stacker = Stacker(tasks, workers, self)
        self.arranger = Arranger(
            self.arrangement,
            workflow,
            stacker=self._stacker,
            theme=theme,
            tell=self._tell,
        )
        self.arranger.set_map_of(self._map_of)
        self.panels = SidePanels(parts.files, panel)
        self.full_screen = FullScreen(
            parts.window,
            pane=pane,
            panels=self.panels,
            splitter=parts.splitter,
            chrome=parts.chrome,
            theme=theme,
        )
        self.list_menu = ListMenu(parts.files)
        self.list_menu.compare_asked.connect(self.arranger.compare)
        self.list_menu.close_asked.connect(workflow.close)
        self.actions = parts.actions.layout_actions
        self.actions.connect_to(self.arranger, self.full_screen, self.panels)
        self.arrangement.active_changed.connect(self._attach)
        self.arranger.mode_changed.connect(self._refresh)
        workflow.shown_changed.connect(self._refresh)
        workflow.images_added.connect(lambda _ids: self._refresh())
        workflow.image_removed.connect(lambda _id: self._refresh())
        workflow.answer_changed.connect(self._show_line)
        self.full_screen.changed.connect(lambda _on: self._show_line())
        for viewport in self.arrangement.viewports:
            viewport.picture_changed.connect(self._show_line)
        panel.map.toggled.connect(lambda *_: self.arrangement.refresh_maps())
        panel.map.class_changed.connect(lambda *_: self.arrangement.refresh_maps())
        panel.map.opacity_changed.connect(self.arrangement.set_overlay_opacity)
        parts.actions.view.show_texts.toggled.connect(self.arrangement.set_texts_shown)
        self._refresh()

    def close(self) -> None:
        """End what works, and leave the window as it is to be remembered."""
        self.full_screen.leave()
        self._stacker.cancel()

    def _attach(self) -> None:
        self._parts.pane.view = self.arrangement.view
        self._parts.actions.view.attach(self.arrangement.view)

    def _refresh(self) -> None:
        self.actions.refresh(self.arranger)

    def _tell(self, error: MriClassifierError) -> None:
        self._parts.pane.tell(sentence(error))

    def _map_of(self, key: FrameKey, picture: Picture) -> tuple[QImage | None, str]:
        controls = self._parts.panel.map
        prediction = self._workflow.prediction_of(key)
        name = controls.class_shown
        if (
            prediction is None
            or not controls.check.isChecked()
            or name not in prediction.probabilities
        ):
            return None, ""
        image = map_image(prediction, name, width=picture.width, height=picture.height)
        return image, class_name(name)

    def _show_line(self) -> None:
        if not self.full_screen.is_on:
            return
        key = self.arrangement.view.key
        image = self._workflow.images.get(key.image_id) if key else None
        header = image.header if image else None
        identity = ""
        if header is not None and image is not None:
            parts = (patient_line(header), study_line(header), series_line(header))
            identity = " · ".join(text for text in parts if text) or image.name
        place = ""
        count = self._workflow.count_of(key) if key else 0
        if key is not None and count > 1:
            place = self.tr("Slice {number} of {count}").format(number=key.index + 1, count=count)
        answer = answer_text(self._workflow, key).forms
        self.full_screen.line.show_line(identity=identity, place=place, answer=answer)

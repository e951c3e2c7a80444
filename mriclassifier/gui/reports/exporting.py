"""Everything that leaves the window: saved and copied pictures, copied results, reports, and their mask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from mriclassifier.cases.records import Case, CaseRow
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui import capture
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.capture import Capture
from mriclassifier.gui.display import Display
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.identity import plain
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.gui.reports.case_study import CaseStudy
from mriclassifier.gui.reports.explainer import Explainer
from mriclassifier.gui.reports.mask_desk import MaskDesk
from mriclassifier.gui.reports.masks import Mask
from mriclassifier.gui.reports.open_study import OpenStudy
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.reports.report_actions import ReportActions
from mriclassifier.gui.reports.report_dialog import ReportDialog
from mriclassifier.gui.reports.result_text import as_html, as_text, result_rows
from mriclassifier.gui.reports.sources import (
    Doubt,
    SourceKey,
    StudySource,
    case_key,
    image_key,
)
from mriclassifier.gui.reports.study_words import code_of, slice_in_words
from mriclassifier.gui.result_panel import ResultPanel
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.gui.viewer_pane import ViewerPane
from mriclassifier.gui.wording import class_name, sentence
from mriclassifier.gui.workflow import Workflow
from mriclassifier.imaging.burned_in import find_text
from mriclassifier.imaging.source import Limits

_PATIENCE = 20.0  # s that a report waits for the case history


@dataclass(frozen=True, kw_only=True, eq=False)
class Shown:
    """What the window shows, for whatever is made of it."""

    workflow: Workflow
    pane: ViewerPane
    panel: ResultPanel
    display: Display


class Exporting(QObject):
    """Does what :class:`ReportActions` and Save Picture ask for.

    Parameters
    ----------
    window
        Parent of the dialogs.
    save_picture
        The action that saves the picture with its map.
    case_of
        The case that an open image was recorded as, if any.
    limits
        For reading a case's file again.
    folder
        Where file dialogs begin.
    """

    report_saved = Signal()

    def __init__(
        self,
        window: QWidget,
        shown: Shown,
        *,
        services: Services,
        actions: ReportActions,
        save_picture: QAction,
        case_of: Callable[[int], int | None],
        limits: Callable[[], Limits],
        folder: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shown = shown
        self._workflow = shown.workflow
        self._services = services
        self._tasks = services.tasks
        self._actions = actions
        self._case_of = case_of
        self._limits = limits
        self._folder = folder
        self._dialogs: list[QDialog] = []
        # Apart from the reading of slices, which a report of many would hold up
        self._workers = Workers(1, "mri-reports")
        self._painting = PaintingThread(self)
        self._masks = MaskDesk(
            theme=services.theme, tasks=services.tasks, workers=self._workers, show=self._open
        )
        for action, slot in (
            (actions.report, self.show_report),
            (actions.copy_image, self.copy_image),
            (actions.copy_result, self.copy_result),
            (actions.mask, self.mask_text),
            (save_picture, self.ask_picture_file),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        self._workflow.image_removed.connect(self._forget)
        self._workflow.shown_changed.connect(self._enable)
        self._workflow.answer_changed.connect(self._enable)
        self._enable()

    def close(self, timeout: float) -> bool:
        """Close the dialogs and end the threads; True when both ended within ``timeout`` s."""
        for dialog in list(self._dialogs):
            dialog.close()
        painted = self._painting.close(timeout)
        return self._workers.close(timeout) and painted

    def mask_of(self, image_id: int) -> Mask:
        """What is painted over on the slices of an open image."""
        return self._masks.mask_of(image_key(image_id))

    # -- pictures ----------------------------------------------------------------------------

    def ask_picture_file(self) -> None:
        """Save the picture as it is shown, after a look at its text."""
        self._with_capture(self._ask_picture_file)

    def _ask_picture_file(self, picture: Capture) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the picture with its map"), self._folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.setNameFilters([self.tr("PNG pictures (*.png)")])
        dialog.selectFile(self.proposed_name())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_picture(picture, Path(name)))
        dialog.open()

    def proposed_name(self) -> str:
        """A file name with nobody's name in it: the pixels' hash and the slice."""
        answer = self._workflow.answer()
        code = code_of(None, answer.prediction.image_sha256) if answer.prediction else ""
        name = f"picture-{code}" if code else "picture"
        several = answer.key is not None and self._workflow.count_of(answer.key) > 1
        if answer.key is not None and several:
            name += f"-slice-{answer.key.index + 1}"
        return f"{name}.png"

    def save_picture(self, picture: Capture, path: Path) -> None:
        """Write a capture in the background."""

        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._services.notifier.error(as_error(outcome.error))
            else:
                self._tell(self.tr("Saved as {name}.").format(name=path.name))

        self._tasks.watch(self._workers.submit(partial(capture.save, picture, path)), done)

    def copy_image(self) -> None:
        """Put the picture as it is shown on the clipboard, after a look at its text."""
        self._with_capture(self._copy_image)

    def _copy_image(self, picture: Capture) -> None:
        def done(outcome: Outcome) -> None:
            if isinstance(outcome.result, QImage):
                QGuiApplication.clipboard().setImage(outcome.result)
                self._tell(self.tr("The image was copied, with its caption."))
            elif outcome.error is not None:
                self._services.notifier.error(as_error(outcome.error))

        self._tasks.watch(self._workers.submit(partial(capture.render, picture)), done)

    def copy_result(self) -> None:
        """Put the answer on the clipboard, as text and as a table."""
        answer = self._workflow.answer()
        if answer.prediction is None or answer.key is None or not self._is_allowed():
            return
        count = self._workflow.count_of(answer.key)
        rows = result_rows(answer.prediction, slice_in_words(answer.key.index, count))
        mime = QMimeData()
        mime.setText(as_text(rows))
        mime.setHtml(as_html(rows))
        QGuiApplication.clipboard().setMimeData(mime)
        self._tell(self.tr("The result was copied."))

    # -- reports -----------------------------------------------------------------------------

    def show_report(self) -> None:
        """Report on the image that is shown."""
        image = self._workflow.shown_image
        if image is not None and self._workflow.answer().prediction is not None:
            self._open_report([self.source_of(image)])

    def show_case_report(self, case_ids: Sequence[int]) -> None:
        """Report on cases of the history."""
        ids = list(dict.fromkeys(case_ids))
        if not ids:
            return

        def listed(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._services.notifier.error(as_error(outcome.error))
            elif outcome.result:
                self._open_report(self._case_sources(outcome.result))

        self._tasks.watch(self._services.cases.read(lambda store: store.rows(ids)), listed)

    def source_of(self, image: OpenImage) -> OpenStudy:
        """An open image as it is at this moment."""
        workflow, view = self._workflow, self._shown.pane.view
        own = {
            key.index: prediction
            for key, prediction in image.predictions.items()
            if key.plane is None and key.number == 0
        }
        study = workflow.study_of(image.image_id)
        same = workflow.shown is not None and workflow.shown.image_id == image.image_id
        shown = workflow.shown if same and workflow.shown is not None else image.key
        count = len(study.frames) if study else workflow.count_of(FrameKey(image.image_id))
        mapped = self._shown.panel.map
        return OpenStudy(
            name=plain(image.name),
            image_id=image.image_id,
            source=image.source,
            header=image.header,
            notices=image.notices,
            known=study,
            predictions=own,
            failed=tuple(k.index for k in (*image.errors, *image.broken) if k.plane is None),
            count=max(count, 1, *(index + 1 for index in own)),
            shown=shown,
            shown_answer=image.predictions.get(shown),
            state=view.state.fitted() if same else ViewState(),
            window=view.window_shown if same and view.picture is not None else None,
            measurements={
                key: tuple(view.measurements.of(key)) for key in {shown, *image.predictions}
            },
            map_class=mapped.class_shown if same and mapped.classes.currentData() else None,
            opacity=mapped.opacity.value() / max(1, mapped.opacity.maximum()),
            mask=self.mask_of(image.image_id),
            cleared=self._masks.is_cleared(image_key(image.image_id)),
            find_case=self._finder(image.image_id),
        )

    def _finder(self, image_id: int) -> Callable[[], Case | None]:
        desk, case_id = self._services.cases, self._case_of(image_id)

        def find() -> Case | None:
            if case_id is None or not desk.is_open:
                return None
            try:
                return desk.read(lambda store: store.case(case_id)).result(_PATIENCE)
            except (MriClassifierError, CancelledError, TimeoutError):
                return None

        return find

    def _case_sources(self, rows: Sequence[CaseRow]) -> list[StudySource]:
        """An open image says more than its case: all slices, the mask, who it is."""
        shown = {self._case_of(i.image_id): i for i in self._workflow.images if i.predictions}
        return [
            replace(self.source_of(shown[row.case_id]), name=_name_of(row))
            if row.case_id in shown
            else self._case_source(row)
            for row in rows
        ]

    def _case_source(self, row: CaseRow) -> CaseStudy:
        desk, key = self._services.cases, case_key(row.case_id)
        known = desk.path_of(row.case_id)
        return CaseStudy(
            case_id=row.case_id,
            name=_name_of(row),
            read=lambda: desk.read(lambda store: store.case(row.case_id)).result(_PATIENCE),
            path=known[0] if known else None,
            limits=self._limits(),
            mask=self._masks.mask_of(key),
            cleared=self._masks.is_cleared(key),
            explain=Explainer(self._services.engine.engine),
        )

    def _open_report(self, sources: Sequence[StudySource]) -> None:
        if not self._is_allowed():
            return
        dialog = ReportDialog(
            self._services,
            sources,
            workers=self._workers,
            painting=self._painting,
            folder=self._folder(),
            parent=QApplication.activeWindow() or self._window,
        )
        dialog.mask_asked.connect(partial(self._mask_for, dialog))
        dialog.saved.connect(lambda _: self.report_saved.emit())
        self._open(dialog)

    # -- text in the pixels ------------------------------------------------------------------

    def mask_text(self) -> None:
        """Paint text over, or change what was painted."""
        self._look_for_text(lambda _: None, always=True)

    def _mask_for(self, dialog: ReportDialog, doubt: Doubt, source: StudySource) -> None:
        def masked(mask: Mask) -> None:
            if isinstance(source, CaseStudy):
                cleared = self._masks.is_cleared(doubt.key)
                dialog.replace_source(replace(source, mask=mask, cleared=cleared))
            elif (image := self._workflow.images.get(doubt.key[1])) is not None:
                dialog.replace_source(self.source_of(image))

        self._ask_mask(doubt, then=masked, parent=dialog)

    def _with_capture(self, then: Callable[[Capture], None]) -> None:
        """Go on with the picture as it is shown now, masked where it has to be."""
        picture = self._shown.display.capture()
        if picture is not None and self._is_allowed():
            self._look_for_text(lambda mask: then(capture.masked(picture, mask)))

    def _look_for_text(
        self,
        then: Callable[[Mask], None],
        *,
        always: bool = False,
    ) -> None:
        image, picture = self._workflow.shown_image, self._shown.pane.view.picture
        if image is None or picture is None:
            return
        key: SourceKey = image_key(image.image_id)
        if not always and self._masks.is_settled(key):
            then(self._masks.mask_of(key))
            return
        stated = bool(image.header.burned_in)

        def looked(outcome: Outcome) -> None:
            doubt = Doubt(key=key, picture=picture, boxes=outcome.result or (), stated=stated)
            if doubt.boxes or stated or always:
                self._ask_mask(doubt, then=then)
            else:
                then(self._masks.mask_of(key))

        work = partial(find_text, picture.levels[0])
        self._tasks.watch(self._workers.submit(work), looked)

    def _ask_mask(
        self, doubt: Doubt, *, then: Callable[[Mask], None], parent: QWidget | None = None
    ) -> None:
        view = self._shown.pane.view
        window = view.window_shown if view.picture is doubt.picture else None
        self._masks.ask(doubt, window=window, then=then, parent=parent or self._window)

    # -- inside ------------------------------------------------------------------------------

    def _open(self, dialog: QDialog) -> None:
        self._dialogs.append(dialog)
        dialog.finished.connect(lambda _: self._dialogs.remove(dialog))
        dialog.open()

    def _forget(self, image_id: int) -> None:
        if image_id not in self._workflow.images:
            self._masks.forget(image_key(image_id))

    def _enable(self) -> None:
        self._actions.set_enabled(
            shown=self._shown.pane.view.picture is not None,
            answered=self._workflow.answer().prediction is not None,
        )

    def _is_allowed(self) -> bool:
        try:
            self._services.roles.demand("export")
        except MriClassifierError as error:
            self._shown.pane.tell(sentence(error))
            return False
        return True

    def _tell(self, words: str) -> None:
        self._shown.pane.tell(words, kind="info")


def _name_of(row: CaseRow) -> str:
    """On the screen only."""
    who = plain(row.name) or row.patient
    return " · ".join(text for text in (row.code, who, class_name(row.label)) if text)

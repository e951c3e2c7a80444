"""Sign-off of the image that is shown: which case it is, and where there is none, why."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mriclassifier.gui.answer import Stage
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.recorder import Recorder
from mriclassifier.gui.cases.signing import SignOffBlock
from mriclassifier.gui.cases.signing_control import CaseSigning
from mriclassifier.gui.tasks import Tasks
from mriclassifier.gui.wording import sentence
from mriclassifier.gui.workflow import Workflow
from mriclassifier.roles import Roles
from mriclassifier.settings import Settings


class WindowSigning(QObject):
    """Keeps the main window's block at the case of the shown image.

    Parameters
    ----------
    block
        Of the result panel.
    """

    def __init__(
        self,
        block: SignOffBlock,
        workflow: Workflow,
        recorder: Recorder,
        desk: CaseDesk,
        *,
        settings: Settings,
        roles: Roles,
        tasks: Tasks,
    ) -> None:
        super().__init__(block)
        self.block = block
        self._workflow = workflow
        self._recorder = recorder
        self._desk = desk
        self.signing = CaseSigning(block, desk, settings=settings, roles=roles, tasks=tasks)
        workflow.shown_changed.connect(self._refresh)
        workflow.answer_changed.connect(self._refresh)
        recorder.case_known.connect(lambda *_: self._refresh())
        recorder.changed.connect(lambda _: self._refresh())
        desk.state_changed.connect(self._refresh)
        block.show()
        self._refresh()

    def write_note(self) -> None:
        """Put the cursor into the note."""
        if self.block.note.isEnabled():
            self.block.note.setFocus()

    def finish(self) -> None:
        """Save the note that is being written; before the desk closes."""
        self.signing.save_note()

    def _refresh(self) -> None:
        image = self._workflow.shown_image
        case_id = self._recorder.case_of(image.image_id) if image else None
        if not self._desk.is_open:
            case_id = None
        self.signing.show_case(case_id, "" if case_id is not None else self._reason())

    def _reason(self) -> str:
        image = self._workflow.shown_image
        if self._desk.error is not None:
            return sentence(self._desk.error)
        if not self._desk.is_wanted:
            return self.tr(
                "No case history is kept, so nothing can be signed. Preferences > Case history switches it on."
            )
        if image is None:
            return self.tr("Open an image to sign it off.")
        if self._desk.is_opening:
            return self.tr("The case history is being opened.")
        if (error := self._recorder.error_of(image.image_id)) is not None:
            return sentence(error)
        if any(key.plane is None and key.number == 0 for key in image.predictions):
            return self.tr("Being recorded…")
        if self._workflow.answer().stage in (Stage.FAILED, Stage.NO_MODEL):
            return self.tr("What could not be classified cannot be signed off.")
        return self.tr("Not classified yet.")

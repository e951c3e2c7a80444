"""Between a sign-off block and the case history: reads the case, writes what the reader says, shows it then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mriclassifier.cases.records import Case, State, Verdict
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.signing import SignOffBlock
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.tasks import Outcome, Tasks
from mriclassifier.gui.wording import sentence
from mriclassifier.roles import Roles
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.cases.store import CaseStore

Change = Callable[["CaseStore", Case], object]


class CaseSigning(QObject):
    """Drives one block. Every change goes through the writing thread, which looks at the case first.

    So two changes asked for one after the other, or in two windows, never undo each other unseen.
    """

    def __init__(
        self, block: SignOffBlock, desk: CaseDesk, *, settings: Settings, roles: Roles, tasks: Tasks
    ) -> None:
        super().__init__(block)
        self._block = block
        self._desk = desk
        self._settings = settings
        self._roles = roles
        self._tasks = tasks
        self._case_id: int | None = None
        self._reason = ""
        self._saving: dict[int, int] = {}  # changes under way, by case
        self._drafts: dict[int, tuple[str, str]] = {}  # note that could not be saved, and why
        block.agree_asked.connect(self._agree)
        block.correct_asked.connect(self._correct)
        block.note_asked.connect(self._write_note)
        block.undo_asked.connect(self.undo)
        block.redo_asked.connect(self.redo)
        desk.changed.connect(self._changed)

    @property
    def case_id(self) -> int | None:
        """The case that is shown, or about to be."""
        return self._case_id

    def show_case(self, case_id: int | None, reason: str = "") -> None:
        """Show another case, or none and why; a note that was being written for the one before is saved."""
        if case_id is not None and not self._roles.may("sign"):
            case_id, reason = None, self._not_allowed()
        if (case_id, reason) == (self._case_id, self._reason):
            return
        if case_id != self._case_id:
            self.save_note()
        self._case_id, self._reason = case_id, reason
        if case_id is None:
            self._block.show_case(None, reason=reason)
            self._block.show_saving(False)
        else:
            self._read()

    def save_note(self) -> None:
        """Save what is written in the field, as when the window closes."""
        note = self._block.unsaved_note
        if note is not None:
            self._write_note(note)

    def undo(self) -> None:
        """Take the last change back; nothing where there is none."""
        from mriclassifier.cases.signing import undoable

        reader = self._reader()

        def change(store: CaseStore, case: Case) -> None:
            if undoable(case.signoffs) is not None:
                store.undo(case.row.case_id, reader=reader)

        self._write(change)

    def redo(self) -> None:
        """Bring the last undone change back; nothing where there is none."""
        from mriclassifier.cases.signing import redoable

        reader = self._reader()

        def change(store: CaseStore, case: Case) -> None:
            if redoable(case.signoffs) is not None:
                store.redo(case.row.case_id, reader=reader)

        self._write(change)

    def agree(self) -> None:
        """As the button."""
        if self._block.agree.isEnabled():
            self._agree()

    # -- what the block asks for -----------------------------------------------------------------

    def _agree(self) -> None:
        case = self._block.case
        if case is not None:
            # The answer that was on the screen, whatever has been recorded since
            self._sign(Verdict.AGREE, case.row.label)

    def _correct(self, label: str) -> None:
        self._sign(Verdict.CORRECT, label)

    def _sign(self, verdict: Verdict, label: str) -> None:
        note = self._block.unsaved_note
        reader = self._reader()
        state = State.AGREED if verdict is Verdict.AGREE else State.CORRECTED

        def change(store: CaseStore, case: Case) -> None:
            row = case.row
            text = row.note if note is None else note
            if (row.state, row.reader_label, row.note) != (state, label, text):
                store.sign(row.case_id, verdict=verdict, label=label, note=text, reader=reader)

        self._write(change, note=note)

    def _write_note(self, note: str) -> None:
        reader = self._reader()

        def change(store: CaseStore, case: Case) -> None:
            row = case.row
            if row.note == note:
                return
            verdict = {State.AGREED: Verdict.AGREE, State.CORRECTED: Verdict.CORRECT}.get(
                row.state, Verdict.NONE
            )
            label = "" if verdict is Verdict.NONE else row.reader_label
            store.sign(row.case_id, verdict=verdict, label=label, note=note, reader=reader)

        self._write(change, note=note)

    # -- to the store and back ---------------------------------------------------------------------

    def _write(self, change: Change, *, note: str | None = None) -> None:
        shown = self._block.case
        if shown is None:
            return
        case_id = shown.row.case_id

        def work(store: CaseStore) -> Case:
            change(store, store.case(case_id))
            return store.case(case_id)

        self._saving[case_id] = self._saving.get(case_id, 0) + 1
        self._block.show_saving(True)
        future = self._desk.write(work, changed=[case_id])
        self._tasks.watch(future, partial(self._written, case_id, note))

    def _written(self, case_id: int, note: str | None, outcome: Outcome) -> None:
        self._saving[case_id] -= 1
        if not self._saving[case_id]:
            del self._saving[case_id]
        here = case_id == self._case_id
        if here:
            self._block.show_saving(case_id in self._saving)
        if outcome.error is None:
            self._drafts.pop(case_id, None)
            if here:
                self._block.show_fault("")
                self._show(outcome.result)
            return
        words = sentence(as_error(outcome.error))
        if note is not None:
            self._drafts[case_id] = note, words
        if here:
            self._block.show_fault(words)
        if not isinstance(outcome.error, MriClassifierError):
            raise outcome.error

    def _read(self) -> None:
        case_id = self._case_id
        if case_id is not None:
            future = self._desk.read(lambda store: store.case(case_id))
            self._tasks.watch(future, partial(self._was_read, case_id))

    def _was_read(self, case_id: int, outcome: Outcome) -> None:
        if case_id != self._case_id or case_id in self._saving:
            return  # another one is shown by now, or what is being written will be shown
        if outcome.error is None:
            self._show(outcome.result)
            return
        self._case_id = None  # so that it is read anew when it is asked for again
        self._reason = sentence(as_error(outcome.error))
        self._block.show_case(None, reason=self._reason)

    def _show(self, case: Case) -> None:
        from mriclassifier.cases.signing import redoable, undoable

        draft, words = self._drafts.get(case.row.case_id, (None, ""))
        self._block.show_case(case, draft=draft)
        if draft is not None:
            self._block.show_fault(words)
        self._block.show_saving(case.row.case_id in self._saving)
        self._block.set_steps(
            undo=undoable(case.signoffs) is not None, redo=redoable(case.signoffs) is not None
        )

    def _changed(self, ids: tuple[int, ...]) -> None:
        if self._case_id is not None and (not ids or self._case_id in ids):
            self._read()

    def _reader(self) -> str:
        return self._roles.reader(self._settings)

    def _not_allowed(self) -> str:
        try:
            self._roles.demand("sign")
        except MriClassifierError as error:
            return sentence(error)
        return ""

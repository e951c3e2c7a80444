"""What can be done with chosen cases: open, find the file, delete, export; each in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mriclassifier.cases.records import Case
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.cases.questions import (
    CorrectionsDialog,
    DeleteQuestion,
    ListExportDialog,
    ListWish,
)
from mriclassifier.gui.cases.reopen import find_key_frame, is_of
from mriclassifier.gui.cases.words import cases_text, number_text
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.opening import limits_of
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Workers
from mriclassifier.gui.wording import Sentence, sentence

if TYPE_CHECKING:
    from mriclassifier.cases.store import CaseStore

_CODES = 5  # named in a sentence; of more, their number


class CaseDeeds(QObject):
    """Says with ``told`` how it went.

    Parameters
    ----------
    workers
        For reading files.
    """

    told = Signal(str, str)  # words, kind
    corrections_exported = Signal(object)  # Path
    deleted = Signal()

    def __init__(self, services: Services, workers: Workers, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._desk = services.cases
        self._workers = workers
        self._window = window

    # -- opening -----------------------------------------------------------------------------

    def open(self, case_id: int) -> None:
        """Open the case's file in the main window."""
        known = self._desk.path_of(case_id)
        if known is not None:
            self._services.open_paths([known[0]])
            return
        self._read(lambda store: store.case(case_id), self._open_stored)

    def _open_stored(self, case: Case) -> None:
        if case.path is not None:
            self._services.open_paths([case.path])
        else:
            words = self.tr(
                "The history does not hold where the file of {code} lies (Preferences > Case history). "
                "Find it to open it."
            )
            self.told.emit(words.format(code=case.row.code), "info")
            self.ask_file(case)

    def ask_file(self, case: Case) -> None:
        """Let the reader show where the file lies."""
        dialog = QFileDialog(self._window, self.tr("The file of {code}").format(code=case.row.code))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.check_file(case, Path(name)))
        dialog.open()

    def check_file(self, case: Case, path: Path) -> None:
        """Open a file if its pixels are the case's."""

        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._tell(as_error(outcome.error))
            elif not outcome.result:
                words = self.tr(
                    "{name} is another image: its pixels are not those of {code}. Choose another file."
                )
                self.told.emit(words.format(name=path.name, code=case.row.code), "error")
            else:
                self._desk.learn_path(case.row.case_id, path)
                self._services.open_paths([path])

        limits = limits_of(self._services.settings)
        self._watch(self._workers.submit(partial(is_of, case, path, limits=limits)), done)

    # -- deleting ----------------------------------------------------------------------------

    def ask_delete(self, ids: Sequence[int], code: str) -> None:
        """Ask, then delete for good."""
        if not ids or not self._may("delete"):
            return
        question = DeleteQuestion(len(ids), code, self._window, shared=self._desk.is_shared)
        question.accepted.connect(lambda: self.delete(ids))
        question.open()

    def delete(self, ids: Sequence[int]) -> None:
        """Delete for good."""

        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._tell(as_error(outcome.error))
                return
            words = self.tr("{cases} deleted for good.")
            self.told.emit(words.format(cases=cases_text(int(outcome.result))), "info")
            self.deleted.emit()

        chosen = tuple(ids)
        self._watch(self._desk.write(lambda store: store.delete(chosen), changed=chosen), done)

    # -- exporting ---------------------------------------------------------------------------

    def ask_list(self, ids: Sequence[int]) -> None:
        """Ask for a file, then write the list."""
        if not self._may("export"):
            return
        dialog = ListExportDialog(len(ids), self._window)
        dialog.chosen.connect(partial(self.export_list, tuple(ids)))
        dialog.open()

    def export_list(self, ids: Sequence[int], wish: ListWish) -> None:
        """Write the list."""

        def work(store: CaseStore) -> int:
            from mriclassifier.cases.export import export_cases

            return export_cases(store, wish.path, ids, identity=wish.identity)

        def done(written: int) -> None:
            words = self.tr("Written to {name}: {cases}.")
            self.told.emit(words.format(name=wish.path.name, cases=cases_text(written)), "info")

        self._read_aside(work, done)

    def ask_corrections(self) -> None:
        """Ask for a folder, then write the pictures of signed cases."""
        if not self._may("export"):
            return
        dialog = CorrectionsDialog(self._window)
        dialog.chosen.connect(self.export_corrections)
        dialog.open()

    def export_corrections(self, folder: Path, only_corrected: bool) -> None:
        """Write a folder to train on."""
        limits = limits_of(self._services.settings)

        def find(case: Case) -> Any:
            known = self._desk.path_of(case.row.case_id)
            path = known[0] if known else case.path
            frame = find_key_frame(case, path, limits=limits) if path else None
            return frame.pixels if frame is not None else None

        def work(store: CaseStore) -> Any:
            from mriclassifier.cases.corrections import export_corrections

            return export_corrections(
                store, folder, only_corrected=only_corrected, find_picture=find
            )

        def done(report: Any) -> None:
            words = [
                self.tr("Pictures written to {name}: {count}.").format(
                    count=number_text(report.written), name=folder.name
                )
            ]
            if lacking := report.without_picture:
                named = ", ".join(lacking[:_CODES]) + ("…" if len(lacking) > _CODES else "")
                words.append(
                    self.tr(
                        "Without a picture: {count} ({codes}). Open their files and export again, or store "
                        "images of corrected cases from now on."
                    ).format(count=number_text(len(lacking)), codes=named)
                )
            self.told.emit(" ".join(words), "warning" if lacking else "info")
            self.corrections_exported.emit(folder)

        self._read_aside(work, done)

    # -- how it comes about ------------------------------------------------------------------

    def _may(self, action: str) -> bool:
        try:
            self._services.roles.demand(action)
        except MriClassifierError as error:
            self._tell(error)
            return False
        return True

    def _read(self, work: Callable[[CaseStore], Any], then: Callable[[Any], None]) -> None:
        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._tell(as_error(outcome.error))
            else:
                then(outcome.result)

        self._watch(self._desk.read(work), done)

    def _read_aside(self, work: Callable[[CaseStore], Any], then: Callable[[Any], None]) -> None:
        """What takes long: the list can be searched meanwhile."""

        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._tell(as_error(outcome.error))
            else:
                then(outcome.result)

        def begin(store: CaseStore) -> None:
            self._watch(self._workers.submit(partial(work, store)), done)

        self._read(lambda store: store, begin)

    def _watch(self, future: Any, done: Callable[[Outcome], None]) -> None:
        self._services.tasks.watch(future, done)

    def _tell(self, error: Sentence) -> None:
        self.told.emit(sentence(error), "error")

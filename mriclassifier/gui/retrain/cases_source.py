"""The corrected cases of the history as images to learn from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mriclassifier.cases.records import CaseQuery, State
from mriclassifier.errors import QT_TRANSLATE_NOOP, TrainingDataError
from mriclassifier.gui.retrain.pictures import find_picture
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome
from mriclassifier.gui.wording import sentence

if TYPE_CHECKING:
    from mriclassifier.cases.corrections import ExportReport
    from mriclassifier.cases.store import CaseStore


class CasesSource:
    """Counts and exports what readers corrected; nothing of it happens on the GUI thread."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def count(self, tell: Callable[[int | None, str], None]) -> None:
        """Tell how many corrected cases there are, or None and why that is not known."""
        desk = self._services.cases
        if not desk.is_open:
            reason = QCoreApplication.translate("Retraining", "There is no case history.")
            tell(None, sentence(desk.error) if desk.error else reason)
            return

        def done(outcome: Outcome) -> None:
            if outcome.error is None:
                tell(int(outcome.result), "")
            else:
                text = QCoreApplication.translate("Retraining", "The case history cannot be read.")
                tell(None, text)

        future = desk.read(lambda store: len(store.search(CaseQuery(states=(State.CORRECTED,)))))
        self._services.tasks.watch(future, done)

    def export(
        self,
        target: Path,
        then: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Write the corrected cases into a folder of corrections."""
        desk = self._services.cases

        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                failed(outcome.error)
            elif not outcome.result.written:
                failed(
                    TrainingDataError(
                        QT_TRANSLATE_NOOP(
                            "errors",
                            "None of the corrected cases has a picture to learn from. Let the program store "
                            "the pictures of corrected cases (Preferences > Case history), or open the files "
                            "again.",
                        )
                    )
                )
            else:
                then()

        def work(store: CaseStore) -> ExportReport:
            # Not before it is needed: the database's library takes a moment to import
            from mriclassifier.cases.corrections import export_corrections

            return export_corrections(
                store, target, find_picture=lambda case: find_picture(case, desk.path_of)
            )

        future = desk.read(work)
        self._services.tasks.watch(future, done)

"""A batch that was interrupted: found at the start, and taken up or deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from mriclassifier import paths
from mriclassifier.batch.job import BatchJob, UnfinishedBatch
from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.setup_page import SetupPage
from mriclassifier.gui.batch.unforeseen import raise_unforeseen
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.services import Services
from mriclassifier.gui.tasks import Outcome, Receiver, Workers
from mriclassifier.gui.wording import sentence


class Leftover(QObject):
    """Stands on the first page as a message with two buttons; the main window may show it, too."""

    found = Signal(str)  # a sentence
    resume_asked = Signal()
    resumed = Signal(object)  # Outcome of BatchJob.resume

    def __init__(self, services: Services, page: SetupPage, workers: Workers) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._workers = workers
        self._batch: UnfinishedBatch | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is one."""
        return self._batch is not None

    def look(self) -> None:
        """Look in the background."""
        self._do(partial(BatchJob.unfinished, paths.batches_dir()), self._looked)

    def resume(self) -> bool:
        """Take it up in the background, once the model is there; whether it is being taken up."""
        if self._batch is None:
            return False
        status = self._services.engine.status
        if status.model is None:
            self._page.wait_for_model(self.resume_asked.emit)
            return False
        journal = self._batch.journal
        self.forget()
        work = partial(
            BatchJob.resume,
            journal,
            model=status.model.model,
            engine=status.model.engine,
            limits=self._page.limits(),
        )
        self._do(work, self.resumed.emit)
        return True

    def discard(self) -> None:
        """Delete what is kept of it."""
        batch = self._batch
        self.forget()
        if batch is not None:
            self._do(partial(BatchJob.discard_journal, batch.journal), self._discarded)

    def forget(self) -> None:
        """Offer it no more."""
        self._batch = None
        self._page.left.clear()

    def _looked(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._page.say_problem(sentence(as_error(outcome.error)))
            raise_unforeseen(outcome.error)
        elif outcome.result:
            self._offer(outcome.result[0])

    def _offer(self, batch: UnfinishedBatch) -> None:
        self._batch = batch
        text = self.tr("A batch was interrupted: {done} of {total} done in {name}.").format(
            done=texts.count(batch.files_done),
            total=texts.files(batch.files),
            name=batch.plan.paths[0].name or str(batch.plan.paths[0]),
        )
        choices = [
            (self.tr("Resume"), self.resume_asked.emit),
            (self.tr("Discard"), self.discard),
        ]
        self._page.left.tell(text, "info", choices)
        self.found.emit(text)

    def _discarded(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._page.say_problem(sentence(as_error(outcome.error)))
            raise_unforeseen(outcome.error)
        else:
            self.look()

    def _do(self, work: Callable[[], Any], receiver: Receiver) -> None:
        self._services.tasks.watch(self._workers.submit(work), receiver)

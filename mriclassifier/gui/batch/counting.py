"""How many files a batch would have: looked for in a worker, told while it goes on."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mriclassifier.batch.files import BatchItem
from mriclassifier.batch.plan import BatchPlan, find_items
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EmptyImageError,
    MriClassifierError,
    UnreadableFileError,
    UsageError,
)
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.tasks import Outcome, Tasks, Workers, single_shot
from mriclassifier.imaging.source import Limits

_QUIET = 250  # ms without a change before the folder is looked at
_POLL = 100  # ms


@dataclass(frozen=True, kw_only=True)
class Found:
    """What was found.

    Attributes
    ----------
    items
        Everything to classify.
    refused
        Folders and ZIP files among them that cannot be read.
    """

    plan: BatchPlan
    items: tuple[BatchItem, ...]
    refused: int


class _Look:
    """A search that is going on."""

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.count = 0

    def run(self, plan: BatchPlan, limits: Limits) -> Found | None:
        """Look to the end; None where it was cancelled."""
        check_folder(plan.paths[0])
        items: list[BatchItem] = []
        for item in find_items(plan, limits=limits, cancelled=self.cancelled.is_set):
            items.append(item)
            self.count += 1
        if self.cancelled.is_set():
            return None
        refused = sum(item.error is not None for item in items)
        if refused == len(items):
            raise _nothing(plan, items)
        return Found(plan=plan, items=tuple(items), refused=refused)


def check_folder(path: Path) -> None:
    """Refuse what is no folder; in a worker, because a drive may not answer.

    Raises
    ------
    UsageError
        It is missing, or neither a folder nor a ZIP file.
    UnreadableFileError
        It may not be read.
    """
    if not path.exists():
        raise UsageError(
            QT_TRANSLATE_NOOP("errors", "There is no folder {name}. Choose another one."),
            name=path,
        )
    if path.is_dir():
        try:
            with os.scandir(path) as listing:
                next(listing, None)
        except OSError as error:
            raise UnreadableFileError(
                QT_TRANSLATE_NOOP("errors", "The folder {name} cannot be read: {reason}."),
                name=path,
                reason=error.strerror or type(error).__name__,
            ) from error
    elif path.suffix.lower() != ".zip":
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} is a file. Choose its folder, or open it with File > Open in the main window.",
            ),
            name=path.name,
        )


def _nothing(plan: BatchPlan, items: list[BatchItem]) -> MriClassifierError:
    for item in items:
        if item.error is not None and not isinstance(item.error, EmptyImageError):
            return item.error
    if plan.kinds or plan.include or plan.exclude:
        return UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No file fits the chosen kinds and name patterns. Choose others, or another folder.",
            )
        )
    if plan.recursive:
        return UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no image file in this folder or the folders within it."
            )
        )
    return UsageError(
        QT_TRANSLATE_NOOP(
            "errors",
            "There is no image file in this folder itself. Tick “Folders within folders” to look deeper.",
        )
    )


class FileCounter(QObject):
    """Looks through a folder for one plan after the other; only the last one counts."""

    progress = Signal(int)  # files found so far
    found = Signal(object)  # Found
    failed = Signal(object)  # MriClassifierError

    def __init__(self, tasks: Tasks, workers: Workers) -> None:
        super().__init__()
        self._tasks = tasks
        self._workers = workers
        self._plan: BatchPlan | None = None
        self._limits = Limits()
        self._look: _Look | None = None
        self._job: int | None = None
        self._soon = single_shot(self, _QUIET, self._begin)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL)
        self._poll.timeout.connect(self._tell)

    @property
    def is_looking(self) -> bool:
        """Whether the last plan is not answered yet."""
        return self._look is not None or self._soon.isActive()

    def look(self, plan: BatchPlan | None, limits: Limits) -> None:
        """Count the files of a plan, in a moment; None ends the search."""
        self.stop()
        self._plan, self._limits = plan, limits
        if plan is not None:
            self._soon.start()

    def stop(self) -> None:
        """End the search; nothing is told of it any more."""
        self._soon.stop()
        self._poll.stop()
        if self._look is not None:
            self._look.cancelled.set()
            self._look = None
        if self._job is not None:
            self._tasks.forget([self._job])
            self._job = None

    def _begin(self) -> None:
        assert self._plan is not None
        self._look = _Look()
        future = self._workers.submit(partial(self._look.run, self._plan, self._limits), first=True)
        self._job = self._tasks.watch(future, self._ended)
        self._poll.start()
        self.progress.emit(0)

    def _tell(self) -> None:
        if self._look is not None:
            self.progress.emit(self._look.count)

    def _ended(self, outcome: Outcome) -> None:
        self._poll.stop()
        self._look = self._job = None
        if outcome.error is not None:
            error = as_error(outcome.error)
            self.failed.emit(error)
            if error is not outcome.error and not isinstance(outcome.error, OSError):
                raise outcome.error
        elif outcome.result is not None:
            self.found.emit(outcome.result)

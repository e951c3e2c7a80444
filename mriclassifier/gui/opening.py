"""From what the user named, dropped or pasted to sources; folders are listed off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mriclassifier.batch.files import BatchItem, expand_paths
from mriclassifier.errors import QT_TRANSLATE_NOOP, EmptyImageError, InputError
from mriclassifier.gui.dropping import Brought, open_image
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.open_images import Source
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.settings import Settings

_MIB = 1 << 20
_MPX = 1_000_000


class Opener(QObject):
    """Makes sources, with the limits that the settings state at that moment."""

    found = Signal(list)  # of Source
    failed = Signal(object)  # MriClassifierError

    def __init__(self, settings: Settings, tasks: Tasks, workers: Workers) -> None:
        super().__init__()
        self._settings = settings
        self._tasks = tasks
        self._workers = workers
        self._pasted = 0

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, and the images in folders and their sub-folders."""
        if not paths:
            return
        future = self._workers.submit(
            partial(expand_paths, list(paths), recursive=True), first=True
        )
        self._tasks.watch(future, self._listed)

    def open_brought(self, what: Brought) -> None:
        """Open what was dropped or lies on the clipboard."""
        if what.paths:
            self.open_paths(what.paths)
            return
        if not what:
            self.failed.emit(_nothing(what))
            return
        self._pasted += 1
        name = self.tr("Pasted image {number}").format(number=self._pasted)
        limits = self.limits()
        if what.data is not None:
            read = partial(open_study, what.data, name=name, limits=limits)
        else:
            assert what.image is not None
            read = partial(open_image, what.image, name, limits)
        self.found.emit([Source(name, read)])

    def limits(self) -> Limits:
        """What is refused, by the settings."""
        return Limits(
            max_pixels=self._settings.get("input.max_megapixels") * _MPX,
            max_file_bytes=self._settings.get("input.max_file_mib") * _MIB,
        )

    def _listed(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self.failed.emit(as_error(outcome.error))
            return
        items: tuple[BatchItem, ...] = outcome.result
        for item in items:
            if item.error is not None:
                self.failed.emit(item.error)
        limits = self.limits()
        self.found.emit(
            [
                Source(item.path.name, partial(open_study, item.path, limits=limits), item.path)
                for item in items
                if item.error is None
            ]
        )


def _nothing(what: Brought) -> InputError:
    if what.remote:
        return InputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Web addresses are not opened. Save the picture first and drop the file.",
            )
        )
    return EmptyImageError(
        QT_TRANSLATE_NOOP("errors", "There is no picture and no image file to open in this.")
    )

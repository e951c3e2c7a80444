"""From what the user named, dropped or pasted to sources; folders are looked through off the GUI thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mriclassifier.errors import QT_TRANSLATE_NOOP, EmptyImageError, InputError
from mriclassifier.gui.dropping import Brought, open_image
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.open_images import Source
from mriclassifier.gui.scan_source import sources_in
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.settings import Settings

_MIB = 1 << 20
_MPX = 1_000_000
_POLL = 40  # ms
_AT_ONCE = 100  # sources handed to the window in one event
_FIRST_WAIT = 6  # polls until a first file is shown although the search goes on

Search = Callable[[Sequence[Path], Limits, Callable[[], bool]], Iterator[Source]]


class _Scan:
    """A search that is going on; the worker puts in, the GUI thread takes out."""

    def __init__(self) -> None:
        self.found: deque[Source] = deque()
        self.cancelled = threading.Event()
        self.looked = 0
        self.done = False
        self.told = 0  # sources handed over
        self.polls = 0

    def is_cancelled(self) -> bool:
        """For the search, which asks before each file."""
        self.looked += 1
        return self.cancelled.is_set()

    def run(self, search: Search, paths: Sequence[Path], limits: Limits) -> None:
        """Search to the end; in a worker."""
        for source in search(paths, limits, self.is_cancelled):
            if self.cancelled.is_set():
                return
            self.found.append(source)


class Opener(QObject):
    """Makes sources, with the limits that the settings state at that moment.

    What a search finds is handed over while it goes on, a bounded number in one event, so that twenty
    thousand files never hold the window up.
    """

    found = Signal(list, bool)  # of Source; whether they belong to what was found just before
    failed = Signal(object)  # MriClassifierError
    progress = Signal(int, int)  # files looked at, things found; while a search goes on
    finished = Signal()  # no search goes on any more

    def __init__(
        self, settings: Settings, tasks: Tasks, workers: Workers, search: Search = sources_in
    ) -> None:
        super().__init__()
        self._settings = settings
        self._tasks = tasks
        self._workers = workers
        self._search = search
        self._scans: list[_Scan] = []
        self._pasted = 0
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL)
        self._poll.timeout.connect(self._collect)

    @property
    def is_searching(self) -> bool:
        """Whether files are still being looked for."""
        return bool(self._scans)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, and what is in folders and their sub-folders."""
        if not paths:
            return
        scan = _Scan()
        self._scans.append(scan)
        future = self._workers.submit(
            partial(scan.run, self._search, list(paths), self.limits()), first=True
        )
        self._tasks.watch(future, partial(self._ended, scan))
        self._poll.start()

    def cancel(self) -> None:
        """Search no further; what was found stays."""
        for scan in self._scans:
            scan.cancelled.set()
            scan.found.clear()

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
        self.found.emit([Source(name, read)], False)

    def limits(self) -> Limits:
        """What is refused, by the settings."""
        return limits_of(self._settings)

    def close(self) -> None:
        """End every search."""
        self.cancel()
        self._poll.stop()

    def _ended(self, scan: _Scan, outcome: Outcome) -> None:
        scan.done = True
        if outcome.error is not None:
            self.failed.emit(as_error(outcome.error))
        self._collect()
        if outcome.error is not None and not isinstance(outcome.error, InputError):
            raise outcome.error

    def _collect(self) -> None:
        for scan in list(self._scans):
            self._hand_over(scan)
        if not self._scans:
            self._poll.stop()
            self.finished.emit()
            return
        looked = sum(scan.looked for scan in self._scans)
        self.progress.emit(looked, sum(scan.told + len(scan.found) for scan in self._scans))

    def _hand_over(self, scan: _Scan) -> None:
        scan.polls += 1
        # One file alone is opened without a list; so wait a moment whether it stays alone
        early = scan.told == 0 and len(scan.found) < 2 and scan.polls < _FIRST_WAIT
        if early and not scan.done:
            return
        batch = [scan.found.popleft() for _ in range(min(_AT_ONCE, len(scan.found)))]
        if scan.done and not scan.found:
            self._scans.remove(scan)
        if batch:
            more = scan.told > 0
            scan.told += len(batch)
            self.found.emit(batch, more)


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


def limits_of(settings: Settings) -> Limits:
    """What is refused, by the settings."""
    return Limits(
        max_pixels=settings.get("input.max_megapixels") * _MPX,
        max_file_bytes=settings.get("input.max_file_mib") * _MIB,
    )

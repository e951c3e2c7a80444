"""The case history as the window sees it: one thread writes, one reads, nothing waits for either."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mriclassifier.cases.records import Keep, KeepRules, NewCase
from mriclassifier.errors import QT_TRANSLATE_NOOP, CaseStoreError, MriClassifierError
from mriclassifier.gui.cases.desk_line import Line
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.tasks import Tasks, single_shot
from mriclassifier.notices import Notice
from mriclassifier.roles import Roles
from mriclassifier.settings import Settings

if TYPE_CHECKING:
    from mriclassifier.cases.store import CaseStore

T = TypeVar("T")
_HOUR = 3_600_000  # ms
_HELD_BACK = 3.0  # s
_AGAIN = 30_000  # ms after which a server that did not answer is asked once more


class CaseDesk(QObject):
    """Opens the store in the background and hands work to it, in order.

    What is asked while the store opens waits for it. All futures may be watched with
    :meth:`mriclassifier.gui.tasks.Tasks.watch`; all signals come in the GUI thread.

    Parameters
    ----------
    folder
        :func:`mriclassifier.paths.cases_dir`.
    """

    opened = Signal()
    failed = Signal(object)  # MriClassifierError: there is no history, or recording did not succeed
    changed = Signal(object)  # tuple of case ids: recorded, signed, or deleted; empty: perhaps all
    state_changed = Signal()  # opening, open, failed or switched off

    _told = Signal(object)  # a callable for the GUI thread

    def __init__(self, folder: Path, *, settings: Settings, roles: Roles, tasks: Tasks) -> None:
        super().__init__()
        self._folder = folder
        self._settings = settings
        self._roles = roles
        self._tasks = tasks
        self._writing = Line("mri-history-writing")
        self._reading = Line("mri-history-reading")
        self._store: Future[CaseStore] | None = None  # None: switched off, or not started
        self._error: MriClassifierError | None = None
        self._open = False
        self._started = False
        self._told_failure = ""
        self._notices: tuple[Notice, ...] = ()
        self._paths: dict[int, tuple[Path, str | None]] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._kept_on: datetime.date | None = None
        self._told.connect(self._run_here, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = settings.subscribe(self._setting_changed)
        # Whoever leaves the program running over night still gets a backup a day
        self._may_load = threading.Event()
        self._may_load.set()
        self._daily = QTimer(self)
        self._daily.setInterval(_HOUR)
        self._daily.timeout.connect(self._keep_house)
        self._again = single_shot(self, _AGAIN, self._begin)

    # -- how it stands -----------------------------------------------------------------------

    @property
    def error(self) -> MriClassifierError | None:
        """Why there is no history; None while it opens, once it is open, and where it is switched off."""
        return self._error

    @property
    def is_open(self) -> bool:
        """Whether cases can be recorded and read."""
        return self._open

    @property
    def is_opening(self) -> bool:
        """Whether it will be open in a moment; what is asked now waits for it."""
        return self._store is not None and not self._open and self._error is None

    @property
    def is_wanted(self) -> bool:
        """Whether the settings want a history."""
        return bool(self._settings.get("cases.keep"))

    @property
    def is_shared(self) -> bool:
        """Whether it lies in a database that other computers use, too."""
        return bool(str(self._settings.get("cases.database")).strip())

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the user should know of the store: restored from a backup, a slow drive."""
        return self._notices

    @property
    def rules(self) -> KeepRules:
        """What the settings let be stored, at this moment."""
        return KeepRules(
            identity=bool(self._settings.get("cases.keep_identity")),
            location=bool(self._settings.get("cases.keep_location")),
            images=Keep(self._settings.get("cases.keep_images")),
        )

    # -- opening and closing -----------------------------------------------------------------

    def start(self) -> None:
        """Open the store in the background, if the settings want a history; also to try once more."""
        self._started = True
        self._told_failure = ""
        self._begin()

    def hold_back(self) -> None:
        """Let the libraries of the database wait for :meth:`let_load`, three seconds at most.

        Loading them takes a third of a second of the time in which the first answer is worked out.
        """
        self._may_load.clear()

    def let_load(self) -> None:
        """End :meth:`hold_back`; nothing where nothing is held back."""
        self._may_load.set()

    def _begin(self) -> None:
        if not self.is_wanted or self._open or (self._store is not None and self._error is None):
            return
        self._error = None
        self._kept_on = None
        self._store = future = self._writing.submit(self._open_store)
        future.add_done_callback(lambda done: self._tell(lambda: self._opened(done)))
        self._daily.start()
        self.state_changed.emit()

    def close(self, timeout: float) -> bool:
        """Let what was asked end, and close; True when both threads ended within ``timeout`` s."""
        until = time.monotonic() + timeout
        self._unsubscribe()
        self._daily.stop()
        self._again.stop()
        with self._lock:
            self._closed = True
        self._may_load.set()
        self._reading.close(drop=True)
        self._let_go()
        self._writing.close()
        read, written = self._reading.join(until), self._writing.join(until)
        return read and written

    def _open_store(self) -> CaseStore:
        self._may_load.wait(_HELD_BACK)
        # Imported here: the database takes a third of a second to import, which the window need not wait for
        from mriclassifier.cases.store import CaseStore

        return CaseStore.open(
            self._folder,
            rules=lambda: self.rules,
            account=self._roles.account.name,
            backups=int(self._settings.get("cases.backups")),
            database=str(self._settings.get("cases.database")).strip(),
        )

    def _opened(self, future: Future[CaseStore]) -> None:
        if future is not self._store or future.cancelled():
            return
        fault = future.exception()
        if fault is not None:
            self._error = as_error(fault)
            if self.is_shared:
                self._again.start()  # a server comes back by itself
            if self._error.sentence != self._told_failure:
                self._told_failure = self._error.sentence
                self.failed.emit(self._error)
        else:
            self._open = True
            self._told_failure = ""
            self._notices = tuple(future.result().notices)
            self._keep_house()
            self.opened.emit()
        self.state_changed.emit()
        if fault is not None and not isinstance(fault, MriClassifierError):
            raise fault

    def _let_go(self) -> None:
        """Close the store once everything that was asked of it is done."""
        self._again.stop()
        future, self._store = self._store, None
        self._open, self._error, self._notices = False, None, ()
        if future is None:
            return
        # What is being read ends first; a reader that hangs must not keep the file from being closed
        read = self._reading.submit(lambda: None)

        def close() -> None:
            if future.cancelled() or future.exception() is not None:
                return
            if not read.cancelled():
                read.result()
            future.result().close()

        self._writing.submit(close)

    def _setting_changed(self, key: str, _value: object) -> None:
        if key == "cases.keep":
            self._tell(self._follow_setting)
        elif key == "cases.database":
            self._tell(self._change_place)

    def _follow_setting(self) -> None:
        if not self._started:
            return
        if self.is_wanted:
            self.start()
        elif self._store is not None:
            self._daily.stop()
            self._let_go()
            self.state_changed.emit()

    def _change_place(self) -> None:
        """Another database: what was asked goes into the old one, what comes into the new one."""
        if self._started and self._store is not None:
            self._let_go()
            self.start()

    def _keep_house(self) -> None:
        """Once a day: what is too old goes, and a backup is made."""
        today = datetime.datetime.now().astimezone().date()
        if not self._open or today == self._kept_on:
            return
        first, self._kept_on = self._kept_on is None, today
        days = int(self._settings.get("cases.retention_days"))

        def work(store: CaseStore) -> int:
            gone = store.expire(days) if days > 0 else 0
            if not first:  # opening has made the backup of its day
                store.back_up()
            return gone

        def done(future: Future[int]) -> None:
            if future.cancelled():
                return
            if (fault := future.exception()) is not None:
                self._tell(lambda: self._say_failed(as_error(fault)))
            elif future.result():
                self._tell(lambda: self.changed.emit(()))

        self.write(work).add_done_callback(done)

    # -- work --------------------------------------------------------------------------------

    def record(self, cases: Sequence[NewCase]) -> Future[tuple[int, ...]]:
        """Record; done once it is on the disk. Fails where there is no history.

        Where the files lie is learnt. Faults are told with ``failed``, once for as long as they last.
        """
        asked = tuple(cases)
        future = self._submit(self._writing, lambda store: store.record(asked))

        def done(ended: Future[tuple[int, ...]]) -> None:
            if ended.cancelled():
                return
            if (fault := ended.exception()) is not None:
                self._tell(lambda: self._say_failed(as_error(fault)))
                return
            ids = ended.result()
            for case_id, case in zip(ids, asked, strict=True):
                if case.path is not None:
                    self.learn_path(case_id, case.path, case.member)
            self._tell(lambda: self._recorded(ids))

        future.add_done_callback(done)
        return future

    def read(self, work: Callable[[CaseStore], T]) -> Future[T]:
        """Ask the store something, on the reading thread."""
        return self._submit(self._reading, work)

    def write(self, work: Callable[[CaseStore], T], *, changed: Sequence[int] = ()) -> Future[T]:
        """Change something, on the writing thread; ``changed`` is told afterwards.

        Who asks says what went wrong, in its own place: ``failed`` is not emitted.
        """
        future = self._submit(self._writing, work)
        ids = tuple(changed)

        def done(ended: Future[T]) -> None:
            if ids and not ended.cancelled() and ended.exception() is None:
                self._tell(lambda: self.changed.emit(ids))

        future.add_done_callback(done)
        return future

    def path_of(self, case_id: int) -> tuple[Path, str | None] | None:
        """Where a case's file lies (path, member), if that was learnt since the program started."""
        return self._paths.get(case_id)

    def learn_path(self, case_id: int, path: Path, member: str | None = None) -> None:
        """Remember, until the program ends, where a case's file lies."""
        self._paths[case_id] = path, member

    def _submit(self, line: Line, work: Callable[[CaseStore], T]) -> Future[T]:
        opening = self._store
        if self._closed:
            return line.submit(lambda: work(_no_store()))  # cancelled: the line is closed
        if opening is None:
            failed: Future[T] = Future()
            failed.set_exception(self._error or _switched_off())
            return failed
        return line.submit(lambda: work(opening.result()))

    def _recorded(self, ids: tuple[int, ...]) -> None:
        self._told_failure = ""
        self.changed.emit(ids)

    def _say_failed(self, error: MriClassifierError) -> None:
        if self._store is None or self._error is not None:
            return  # switched off, or said when it could not be opened
        if error.sentence != self._told_failure:
            self._told_failure = error.sentence
            self.failed.emit(error)

    # -- back to the GUI thread --------------------------------------------------------------

    def _tell(self, call: Callable[[], Any]) -> None:
        # In whatever thread; the lock keeps this object alive while it emits
        with self._lock:
            if not self._closed:
                self._told.emit(call)

    def _run_here(self, call: Callable[[], Any]) -> None:
        if not self._closed:
            call()


def _switched_off() -> CaseStoreError:
    return CaseStoreError(
        QT_TRANSLATE_NOOP(
            "errors",
            "No case history is kept. Preferences > Case history switches it on.",
        )
    )


def _no_store() -> CaseStore:
    raise _switched_off()

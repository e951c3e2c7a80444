"""The case history: one database, which several threads and programs may use at once.

What a method that writes has returned is on the disk. Each change and its row in the audit log are one
transaction. Failures are :class:`~mriclassifier.errors.CaseStoreError`; after one the store can still be used.
"""

from __future__ import annotations

import contextlib
import datetime
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from mriclassifier.cases import audit, deletion, recording, signed, signing, whole
from mriclassifier.cases.anchor import Anchor, read_anchor, replace_anchor, write_anchor
from mriclassifier.cases.audit import AuditReport
from mriclassifier.cases.faults import CLOSED
from mriclassifier.cases.moments import now
from mriclassifier.cases.place import Place, open_place
from mriclassifier.cases.pseudonyms import Pseudonyms
from mriclassifier.cases.reading import CaseReading
from mriclassifier.cases.records import (
    AuditEntry,
    Case,
    KeepRules,
    NewCase,
    SignOff,
    Verdict,
)
from mriclassifier.errors import QT_TRANSLATE_NOOP, CaseStoreError
from mriclassifier.notices import Notice

NO_BACKUP = QT_TRANSLATE_NOOP(
    "errors", "Today's backup of the case history could not be made. {reason}"
)

__all__ = ["AuditReport", "CaseStore"]


class CaseStore(CaseReading):
    """Opened with :meth:`open`. Every method may be called from any thread.

    Attributes
    ----------
    path
        The database's file; None where it lies on a server.
    server
        Name of the server and database, for sentences; empty where it lies in a folder.
    notices
        What the user has to know about the opening: restored from a backup, on a network drive …
    """

    def __init__(
        self, place: Place, *, rules: Callable[[], KeepRules], account: str, backups: int
    ) -> None:
        self.path = place.path
        self.server = place.server
        self.notices: tuple[Notice, ...] = place.notices
        self.place = place
        self._rules = rules
        self._account = account
        self._kept = backups
        self._pseudonyms = Pseudonyms(place.key)
        self._writer = threading.Lock()  # the database would make the second one poll, or wait
        self._closed = False

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        rules: Callable[[], KeepRules],
        account: str,
        backups: int = 7,
        database: str = "",
    ) -> CaseStore:
        """Open the history in ``folder``, or in a database server; it is made where there is none.

        In a folder, a damaged database is set aside and the newest sound backup takes its place;
        :attr:`notices` says so. The first opening of a day makes that day's backup.

        Parameters
        ----------
        rules
            What may be stored; asked at each record.
        account
            Of the operating system, for the audit log.
        backups
            Daily copies that are kept.
        database
            ``postgresql://…``: a history that several computers share. ``folder`` then holds what this
            computer keeps of it.

        Raises
        ------
        CaseStoreError
            It cannot be used: busy, of a newer version, a folder that is missing or read-only …
        """
        place = open_place(folder, database)
        store = cls(place, rules=rules, account=account, backups=backups)
        try:
            store._write_events()
            store._back_up_today()
        except BaseException:
            store.close()
            raise
        return store

    # -- writing

    def record(self, cases: Sequence[NewCase]) -> tuple[int, ...]:
        """Keep classified studies, all or none; gives the number of each one's case.

        A study that is there already is the same case: frames that came later are added, another model's
        answers are a new assessment, and where nothing is new nothing is written.
        """
        if not cases:
            return ()
        rules, at = self._rules(), now()
        with self.writing() as connection:
            done = []
            for case in cases:
                result = recording.record_case(
                    connection, case, pseudonyms=self._pseudonyms, rules=rules, at=at
                )
                done.append(result.case_id)
                if result.added:
                    model = case.model.model
                    self._log(
                        connection,
                        "case.record",
                        result.code,
                        origin=case.origin.value,
                        kind=case.kind,
                        frames=result.added,
                        model=f"{model.name} {model.version}",
                        engine=case.model.engine,
                        again=result.reassessed,
                    )
        return tuple(done)

    def sign(
        self, case_id: int, *, verdict: Verdict, label: str = "", note: str = "", reader: str
    ) -> SignOff:
        """Add what a reader says of a case.

        Parameters
        ----------
        label
            The reader's class. With ``AGREE`` it may be left out; given, it has to be the model's present one.
            Naming the model's own class as a correction is to agree.

        Returns
        -------
        SignOff
            The new row, or the last one where it says the same already.

        Raises
        ------
        CaseStoreError
            The case is gone, its answer is another one by now, or the class is missing.
        """
        with self.writing() as connection:
            row, new = signed.sign(
                connection,
                case_id,
                signing.Word(verdict=verdict, label=label, note=note),
                reader=reader or self._account,
                at=now(),
            )
            if new:
                self._log_signoff(connection, "case.sign", row)
        return row

    def undo(self, case_id: int, *, reader: str) -> SignOff:
        """Take the last change that holds back, by a new row.

        Raises
        ------
        CaseStoreError
            There is nothing to undo.
        """
        with self.writing() as connection:
            row = signed.undo(connection, case_id, reader=reader or self._account, at=now())
            self._log_signoff(connection, "case.undo", row, undoes=row.undoes)
        return row

    def redo(self, case_id: int, *, reader: str) -> SignOff:
        """Bring the change back that was undone last, by a new row.

        Raises
        ------
        CaseStoreError
            There is nothing to bring back.
        """
        with self.writing() as connection:
            row = signed.redo(connection, case_id, reader=reader or self._account, at=now())
            self._log_signoff(connection, "case.redo", row, redoes=row.redoes)
        return row

    def delete(self, case_ids: Sequence[int], *, reason: str = "user") -> int:
        """Delete cases for good, also from the backups that the program made.

        Their rows in the audit log stay, which hold their code and nothing of them. Gives how many there were.
        """
        with self.writing() as connection:
            gone = deletion.delete_cases(
                connection, case_ids, at=now(), account=self._account, reason=reason
            )
        if gone:
            with self.place.explained(), self._writer:
                self.place.purge(gone, today=_today())
        return len(gone)

    def expire(self, days: int) -> int:
        """Delete for good what was recorded more than ``days`` days ago; gives how many there were."""
        with self.reading() as connection:
            old = deletion.recorded_before(connection, now() - datetime.timedelta(days=days))
        return self.delete(old, reason="retention") if old else 0

    def write_audit(self, action: str, subject: str = "", **details: Any) -> AuditEntry:
        """Add a row to the audit log; ``details`` name nobody."""
        with self.writing() as connection:
            return self._log(connection, action, subject, **details)

    def write_audit_rows(self, rows: Sequence[tuple[str, str, Mapping[str, Any]]]) -> None:
        """Add (action, subject, details) to the audit log, all or none, in one step."""
        with self.writing() as connection:
            for action, subject, details in rows:
                self._log(connection, action, subject, **details)

    def back_up(self) -> Path | None:
        """Make today's copy; None where it was there, or where a server makes the backups."""
        self._demand_open()
        with self.place.explained():
            return self.place.back_up(today=_today(), keep=self._kept)

    def _back_up_today(self) -> None:
        """At opening: a copy of what was there before today's work. A fault is told, and no more than that."""
        with self.reading() as connection:
            if not deletion.any_case(connection):
                return
        try:
            self.back_up()
        except CaseStoreError as error:
            values = {"reason": error.sentence}
            notice = Notice(code="cases_no_backup", template=NO_BACKUP, values=values)
            self.notices = (*self.notices, notice)

    def back_up_to(self, target: Path) -> None:
        """Make a copy wherever it is wanted; one that is there is replaced once the new one is whole.

        Raises
        ------
        CaseStoreError
            It cannot be written; a sentence about the folder of ``target``. Or it lies on a server.
        """
        self._demand_open()
        with self.place.explained():
            self.place.back_up_to(target)
        self.write_audit("history.backup")

    # -- reading

    def case(self, case_id: int) -> Case:
        """Everything that is kept of a case.

        Raises
        ------
        CaseStoreError
            It is gone.
        """
        with self.reading() as connection:
            return whole.case(connection, case_id)

    def audit_entries(self, *, after: int = 0, limit: int = 1000) -> list[AuditEntry]:
        """Rows of the audit log with a number above ``after``, in order, at most ``limit``."""
        with self.reading() as connection:
            return audit.entries(connection, after=after, limit=limit)

    def verify_audit(self) -> AuditReport:
        """Check that no row of the audit log was changed, moved or taken out."""
        file = self.place.anchor_file
        anchor = read_anchor(file)  # first: it must not be newer than what is read
        with self.reading() as connection:
            return audit.verify(connection, anchor, anchor_file=file.name)

    def find_damage(self) -> str:
        """What is found wrong with the database; empty where it is sound."""
        self._demand_open()
        with self.place.explained():
            return self.place.find_damage()

    # -- connections

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the history as it is at this moment, whatever is written meanwhile."""
        self._demand_open()
        place = self.place
        with place.explained(), place.transaction(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are durable at the end, or undone where something fails."""
        with self._writing(replaced=False) as connection:
            yield connection

    @contextmanager
    def _writing(self, *, replaced: bool) -> Iterator[Connection]:
        self._demand_open()
        place = self.place
        with place.explained(), self._writer:
            with place.transaction(writes=True) as connection:
                before = audit.head(connection)
                torn = not replaced and self._is_torn(connection, before)
                if torn:
                    self._log(connection, audit.GAP)
                yield connection
                after = audit.head(connection)
            if after is not None and after != before:
                # The rows are safe; a note that lags behind is made up for by the next one
                with contextlib.suppress(OSError):
                    note = replace_anchor if torn or replaced else write_anchor
                    note(place.anchor_file, after)

    def _is_torn(self, connection: Connection, last: Anchor | None) -> bool:
        """Whether rows of the audit log were taken out, or their note, since it was last written.

        Seen before a new row would hide it.
        """
        noted = read_anchor(self.place.anchor_file)
        if noted is None:
            return last is not None and self.place.expects_note(last)
        return not audit.holds(connection, noted)

    def _write_events(self) -> None:
        place = self.place
        if not place.events:
            return
        noted = read_anchor(place.anchor_file)
        with self._writing(replaced=place.replaced) as connection:
            if place.replaced:
                last = audit.head(connection)
                lost = (noted.number if noted else 0) - (last.number if last else 0)
                if lost > 0:
                    place.skip_numbers(connection, lost)
            for action, details in place.events:
                self._log(connection, action, **details)

    def close(self) -> None:
        """Let go of the database; every method fails afterwards."""
        self._closed = True
        self.place.close()

    def _demand_open(self) -> None:
        if self._closed:
            raise CaseStoreError(CLOSED)

    def _log(
        self, connection: Connection, action: str, subject: str = "", /, **details: Any
    ) -> AuditEntry:
        return audit.append(
            connection,
            at=now(),
            account=self._account,
            action=action,
            subject=subject,
            details=details,
        )

    def _log_signoff(
        self, connection: Connection, action: str, row: SignOff, **more: object
    ) -> None:
        code = recording.code_of(row.case_id)
        details = {"row": row.number, "verdict": row.verdict.value, "class": row.label, **more}
        self._log(connection, action, code, **details)


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()

"""The audit log: rows that are only ever added, each sealed by a hash over itself and the row before.

A row changed, moved or taken out breaks the chain there. What is cut off at the end breaks nothing, so the
last row's number and hash are also noted in a file beside the database (:mod:`mriclassifier.cases.anchor`).
This makes tampering visible, not impossible: who can write every file of the folder and knows the rules can
write a new history. No row holds more of a person than the account that acted.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from mriclassifier.cases import schema
from mriclassifier.cases.anchor import Anchor
from mriclassifier.cases.moments import text_of, time_of
from mriclassifier.cases.records import AuditEntry
from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.notices import Notice

FIRST = "0" * 64  # stands for the row before the first
GAP = "audit.gap"
_REPLACED = ("history.restore", "history.damaged")
_table = schema.audit


@dataclass(frozen=True, kw_only=True)
class AuditReport:
    """What a check of the audit log found.

    Attributes
    ----------
    ok
        Every row is as it was written, and none is missing.
    checked
        Rows that were read and found sound.
    broken
        Number of the first row that is wrong or missing; None where all is well.
    notice
        What is wrong with it; None where all is well.
    remark
        What has to be known of a log that is sound: that it was begun anew or restored.
    """

    ok: bool
    checked: int
    broken: int | None = None
    notice: Notice | None = None
    remark: Notice | None = None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The result, as sentences that can be translated."""
        if self.notice is not None:
            return (self.notice,)
        sound = Notice(code="sound", template=SOUND, values={"checked": self.checked})
        return (sound,) if self.remark is None else (sound, self.remark)

    @property
    def sentence(self) -> str:
        """The result in English."""
        return " ".join(notice.sentence for notice in self.notices)


SOUND = QT_TRANSLATE_NOOP(
    "errors", "The audit log is sound: {checked} rows, none changed and none missing."
)
CHANGED = QT_TRANSLATE_NOOP(
    "errors", "Row {number} of the audit log was changed after it was written."
)
MISSING = QT_TRANSLATE_NOOP("errors", "Row {number} of the audit log is missing.")
ADDED = QT_TRANSLATE_NOOP(
    "errors",
    "Row {number} of the audit log does not follow the row before it; rows were exchanged.",
)
CUT = QT_TRANSLATE_NOOP(
    "errors",
    "The audit log ends too early: row {number} is missing, and all up to row {last} that was once written.",
)
OTHER_END = QT_TRANSLATE_NOOP(
    "errors",
    "Row {number} of the audit log is not the one that was written; the log was replaced.",
)
NO_ANCHOR = QT_TRANSLATE_NOOP(
    "errors",
    "The note of the audit log's last row, {file}, is missing or unreadable, so rows may be missing after "
    "row {last}.",
)
REPLACED = QT_TRANSLATE_NOOP(
    "errors",
    "At row {number} the history was restored from a backup or begun anew, because it was damaged or missing: "
    "rows that only the damaged one held are not in this log.",
)
GAP_FOUND = QT_TRANSLATE_NOOP(
    "errors",
    "Before row {number} of the audit log was written, rows had been taken out or exchanged.",
)


def append(
    connection: Connection,
    *,
    at: datetime.datetime,
    account: str,
    action: str,
    subject: str = "",
    details: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Add a row, within the transaction of what it tells of."""
    last = head(connection)
    number, previous = (last.number + 1, last.digest) if last else (1, FIRST)
    written = _canonical(dict(details or {}))
    moment = text_of(at)
    sealed = _seal(number, moment, account, action, subject, written, previous)
    connection.execute(
        insert(_table).values(
            number=number,
            at=moment,
            account=account,
            action=action,
            subject=subject,
            details=written,
            previous=previous,
            digest=sealed,
        )
    )
    return AuditEntry(
        number=number,
        at=at,
        account=account,
        action=action,
        subject=subject,
        details=json.loads(written),
        previous=previous,
        digest=sealed,
    )


def head(connection: Connection) -> Anchor | None:
    """Number and hash of the last row; None where there is none."""
    row = connection.execute(
        select(_table.c.number, _table.c.digest).order_by(_table.c.number.desc()).limit(1)
    ).first()
    return None if row is None else Anchor(number=row.number, digest=row.digest)


def holds(connection: Connection, anchor: Anchor) -> bool:
    """Whether the row that ``anchor`` notes is still there."""
    digest = connection.execute(
        select(_table.c.digest).where(_table.c.number == anchor.number)
    ).scalar()
    return digest == anchor.digest


def entries(connection: Connection, *, after: int, limit: int) -> list[AuditEntry]:
    """Rows with a number above ``after``, in order, at most ``limit``."""
    rows = connection.execute(
        select(_table).where(_table.c.number > after).order_by(_table.c.number).limit(limit)
    )
    return [
        AuditEntry(
            number=row.number,
            at=time_of(row.at),
            account=row.account,
            action=row.action,
            subject=row.subject,
            details=_details(row.details),
            previous=row.previous,
            digest=row.digest,
        )
        for row in rows
    ]


def verify(connection: Connection, anchor: Anchor | None, *, anchor_file: str) -> AuditReport:
    """Read all rows and compare each with its hash, the one before, and the end with ``anchor``.

    Parameters
    ----------
    anchor
        What the file beside the database says; None where it is missing. It may lag behind (the program
        was killed between the two), never be ahead.
    anchor_file
        Its name, for the sentence.
    """
    number, previous, gap, replaced = 0, FIRST, None, None
    for row in _rows(connection):
        expected = number + 1
        if row.number != expected:
            return _broken(number, expected, MISSING)
        if row.previous != previous:
            return _broken(number, expected, ADDED)
        if row.digest != _sealed(row):
            return _broken(number, expected, CHANGED)
        if anchor is not None and row.number == anchor.number and row.digest != anchor.digest:
            return _broken(number, expected, OTHER_END)
        if row.action == GAP and gap is None:
            gap = row.number
        if row.action in _REPLACED:
            replaced = row.number
        number, previous = row.number, row.digest
    if gap is not None:
        return _broken(number, gap, GAP_FOUND)
    if anchor is None:
        if number == 0:
            return AuditReport(ok=True, checked=0)
        return _broken(number, number + 1, NO_ANCHOR, file=anchor_file, last=number)
    if anchor.number > number:
        return _broken(number, number + 1, CUT, last=anchor.number)
    remark = None
    if replaced is not None:
        remark = Notice(code="audit_replaced", template=REPLACED, values={"number": replaced})
    return AuditReport(ok=True, checked=number, remark=remark)


def _details(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, TypeError):  # changed by hand; verify() names the row
        content = None
    return content if isinstance(content, dict) else {}


def _rows(connection: Connection) -> Iterator[Row[Any]]:
    ordered = select(_table).order_by(_table.c.number)
    # Closed also where the reading ends early: PostgreSQL keeps a cursor open for it
    with connection.execute(ordered, execution_options={"yield_per": 2000}) as rows:
        yield from rows


def _broken(checked: int, number: int, template: str, **values: object) -> AuditReport:
    notice = Notice(code="audit_broken", template=template, values={"number": number, **values})
    return AuditReport(ok=False, checked=checked, broken=number, notice=notice)


def _sealed(row: Row[Any]) -> str:
    return _seal(
        row.number, row.at, row.account, row.action, row.subject, row.details, row.previous
    )


def _seal(*fields: object) -> str:
    return hashlib.sha256(_canonical(list(fields)).encode("utf-8")).hexdigest()


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=repr)

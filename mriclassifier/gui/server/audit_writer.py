"""Hands the server's rows for the audit log to the thread that writes the case history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mriclassifier.gui.cases.desk import CaseDesk

if TYPE_CHECKING:
    from mriclassifier.cases.store import CaseStore
    from mriclassifier.server.runner import AuditRow

_SECONDS = 20.0  # after which a block counts as lost; a network drive may be slow


class AuditWriter:
    """Called in the server's own thread for it, which may wait; the window's never does.

    Parameters
    ----------
    desk
        The case history; where the user keeps none, nothing is written.
    """

    def __init__(self, desk: CaseDesk) -> None:
        self._desk = desk

    def __call__(self, rows: Sequence[AuditRow]) -> None:
        """Write a block; raises where it could not be written, so that the server counts it as lost."""
        if not self._desk.is_wanted:
            return
        entries = [row.as_entry() for row in rows]

        def write(store: CaseStore) -> None:
            store.write_audit_rows(entries)

        self._desk.write(write).result(_SECONDS)

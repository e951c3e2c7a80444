"""Who asked is written down, and nobody waits for that."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from mriclassifier.cases.records import KeepRules
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import CaseStoreError
from mriclassifier.server.audit import AuditRow, AuditSink
from mriclassifier.server.monitor import Monitor
from mriclassifier.server.serving import writer


class Log:
    """Takes blocks of rows, when it is let."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun = threading.Event()
        self.blocks: list[list[AuditRow]] = []
        self.error: Exception | None = None

    def __call__(self, rows: Sequence[AuditRow]) -> None:
        self.begun.set()
        assert self.go.wait(20)
        if self.error:
            raise self.error
        self.blocks.append(list(rows))


def test_many_accesses_are_few_rows_in_few_blocks() -> None:
    log, monitor = Log(), Monitor()
    log.go.set()
    sink = AuditSink(log, monitor=monitor, seconds=60)
    sink.start()
    for _ in range(1000):
        sink.record("server.access", "Anna", address="192.0.2.1", what="GET /", frames=2)
    sink.record("server.access", "Anna", address="192.0.2.2", what="GET /", frames=2)
    assert sink.close()
    (block,) = log.blocks
    assert [(row.count, row.details["frames"]) for row in block] == [(1000, 2000), (1, 2)]
    action, subject, details = block[0].as_entry()
    assert (action, subject) == ("server.access", "Anna")
    assert details["times"] == "1000"
    assert details["address"] == "192.0.2.1"
    assert monitor.counts().lost_audit == 0


def test_a_log_that_hangs_makes_no_request_wait_and_what_is_lost_is_counted() -> None:
    log, monitor = Log(), Monitor()
    sink = AuditSink(log, monitor=monitor, seconds=0.01, places=10)
    sink.start()
    sink.record("a", "b", address="c")
    assert log.begun.wait(10)
    for number in range(15):
        sink.record("a", "b", address=str(number))
    assert monitor.counts().lost_audit == 5
    log.go.set()
    assert sink.close()
    assert sum(len(block) for block in log.blocks) == 11


@pytest.mark.allow_log("audit rows could not be written: OSError")
def test_a_log_that_fails_is_counted_and_the_next_block_is_tried() -> None:
    log, monitor = Log(), Monitor()
    log.go.set()
    log.error = OSError("disk full, patient John")
    sink = AuditSink(log, monitor=monitor, seconds=0.01)
    sink.start()
    sink.record("a", "b", address="c")
    sink.record("a", "b", address="c")
    for _ in range(500):
        if monitor.counts().lost_audit == 2:
            break
        threading.Event().wait(0.01)
    assert monitor.counts().lost_audit == 2
    log.error = None
    sink.record("a", "b", address="d")
    assert sink.close()
    assert [row.address for row in log.blocks[-1]] == ["d"]


@pytest.mark.allow_log("1 audit rows could not be written: CaseStoreError")
def test_rows_wait_for_a_log_that_cannot_be_reached() -> None:
    log, monitor = Log(), Monitor()
    log.go.set()
    log.error = CaseStoreError("away")
    sink = AuditSink(log, monitor=monitor, seconds=0.01, places=2)
    sink.start()
    sink.record("a", "b", address="c", frames=2)
    for _ in range(2):
        log.begun.clear()
        assert log.begun.wait(10)  # it was tried, and is tried again
    sink.record("a", "b", address="c", frames=3)
    sink.record("a", "b", address="d")
    assert monitor.counts().lost_audit == 0
    log.error = None
    while not log.blocks:
        threading.Event().wait(0.01)
    assert sink.close()
    rows = [row for block in log.blocks for row in block]
    assert sum(row.count for row in rows) == 3
    assert sum(row.details.get("frames", 0) for row in rows) == 5
    log.error = CaseStoreError("away")
    sink.start()
    sink.record("a", "b", address="e")
    assert sink.close()
    assert monitor.counts().lost_audit == 1


def test_without_a_log_nothing_is_kept_and_no_thread_runs() -> None:
    sink = AuditSink(None, monitor=Monitor())
    sink.start()
    sink.record("a", "b", address="c")
    assert threading.active_count() == 1 or not any(
        thread.name == "mri-server-audit" for thread in threading.enumerate()
    )
    assert sink.close()


def test_rows_reach_the_case_historys_sealed_log(tmp_path: Path) -> None:
    store = CaseStore.open(tmp_path / "cases", rules=KeepRules, account="account")
    sink = AuditSink(writer(store), monitor=Monitor())
    sink.start()
    sink.record("server.login", "Anna", address="192.0.2.1", way="password")
    sink.record("server.access", "Anna", address="192.0.2.1", what="GET /", status="200")
    assert sink.close()
    rows = store.audit_entries()[-2:]
    assert [(row.action, row.subject, row.account) for row in rows] == [
        ("server.login", "Anna", "account"),
        ("server.access", "Anna", "account"),
    ]
    assert rows[0].details["address"] == "192.0.2.1"
    assert store.verify_audit().ok
    store.close()

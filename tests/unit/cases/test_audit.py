from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mriclassifier.cases import audit
from mriclassifier.cases.anchor import ANCHOR_FILE
from mriclassifier.cases.records import Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import new_case


@pytest.fixture
def written(store: CaseStore) -> CaseStore:
    """A log of thirteen rows; the first one says that the history was begun."""
    for number in range(6):
        (case_id,) = store.record([new_case(number)])
        store.sign(case_id, verdict=Verdict.AGREE, reader="Reader")
    return store


def by_hand(path: Path, *statements: str) -> None:
    """What somebody with a database tool can do, the triggers taken away first."""
    with closing(sqlite3.connect(path)) as database:
        for name in ("audit_no_update", "audit_no_delete"):
            database.execute(f"DROP TRIGGER IF EXISTS {name}")
        for statement in statements:
            database.execute(statement)
        database.commit()


def test_an_untouched_log_is_sound(written: CaseStore) -> None:
    report = written.verify_audit()
    assert report.ok
    assert report.checked == 13
    assert "13 rows" in report.sentence


@pytest.mark.parametrize(
    ("statements", "broken"),
    [
        (["UPDATE audit SET details = '{}' WHERE number = 5"], 5),
        (["UPDATE audit SET account = 'somebody' WHERE number = 12"], 12),
        (["UPDATE audit SET at = '2020' || substr(at, 5) WHERE number = 1"], 1),
        (["DELETE FROM audit WHERE number = 7"], 7),
        (["DELETE FROM audit WHERE number > 9"], 10),
        (["DELETE FROM audit"], 1),
        (
            [
                "UPDATE audit SET number = 99 WHERE number = 3",
                "UPDATE audit SET number = 3 WHERE number = 4",
                "UPDATE audit SET number = 4 WHERE number = 99",
            ],
            3,
        ),
    ],
    ids=["details", "account", "time", "one gone", "end gone", "all gone", "exchanged"],
)
def test_whatever_is_done_by_hand_is_found_at_its_first_row(
    written: CaseStore, statements: list[str], broken: int
) -> None:
    by_hand(written.path, *statements)
    report = written.verify_audit()
    assert not report.ok
    assert report.broken == broken
    assert str(broken) in report.sentence


def reseal(path: Path) -> None:
    """Make the whole chain anew, as somebody can who knows the rules."""
    with closing(sqlite3.connect(path)) as database:
        previous = audit.FIRST
        for row in database.execute(
            "SELECT number, at, account, action, subject, details FROM audit ORDER BY number"
        ).fetchall():
            sealed = audit._seal(*row, previous)
            database.execute(
                "UPDATE audit SET previous = ?, digest = ? WHERE number = ?",
                (previous, sealed, row[0]),
            )
            previous = sealed
        database.commit()


def test_a_chain_that_was_made_anew_is_found_by_the_note_of_its_end(written: CaseStore) -> None:
    by_hand(written.path, "UPDATE audit SET account = 'somebody' WHERE number = 4")
    reseal(written.path)
    report = written.verify_audit()
    assert (report.ok, report.broken) == (False, 13)
    assert "replaced" in report.sentence
    anchor = written.path.with_name(ANCHOR_FILE)
    for spoil in (lambda: anchor.write_text("{"), anchor.unlink):
        spoil()
        report = written.verify_audit()
        assert (report.ok, report.broken) == (False, 14)
        assert ANCHOR_FILE in report.sentence


def test_a_log_that_was_cut_is_still_found_after_new_rows(
    written: CaseStore, open_store: Callable[..., CaseStore]
) -> None:
    by_hand(written.path, "DELETE FROM audit WHERE number > 9")
    written.close()
    again = open_store()
    again.record([new_case(50)])
    report = again.verify_audit()
    assert not report.ok
    assert report.broken == 10


def test_the_database_itself_refuses_to_change_rows(written: CaseStore) -> None:
    with closing(sqlite3.connect(written.path)) as database:
        for statement in (
            "UPDATE audit SET account = 'x'",
            "DELETE FROM audit",
            "UPDATE signoffs SET note = 'x'",
        ):
            with pytest.raises(sqlite3.IntegrityError, match=r"append-only|never overwritten"):
                database.execute(statement)


def test_the_log_names_cases_by_code_and_nobody(written: CaseStore) -> None:
    entries = written.audit_entries()
    assert [entry.number for entry in entries] == list(range(1, 14))
    assert {entry.action for entry in entries[1:]} == {"case.record", "case.sign"}
    assert {entry.account for entry in entries} == {"tester"}
    assert all(entry.subject.startswith("C-") for entry in entries[1:])
    assert written.audit_entries(after=10) == entries[10:]

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mriclassifier.cases import schema
from mriclassifier.cases.postgres import copying
from mriclassifier.cases.postgres.copying import copy_history
from mriclassifier.cases.records import Keep, KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import CaseStoreError
from tests.helpers.drawn_cases import fill, new_case, person

ALL = KeepRules(identity=True, location=True, images=Keep.ALWAYS)


@pytest.fixture
def source(tmp_path: Path):
    store = CaseStore.open(tmp_path / "here", rules=lambda: ALL, account="here")
    fill(store, 50, names=True)
    study = new_case(
        900, frames=3, series=True, patient=person(3), path=Path("/s/ü.dcm"), picture=True
    )
    (number,) = store.record([study])
    store.sign(number, verdict=Verdict.CORRECT, label="notumor", note="n", reader="R")
    (gone,) = store.record([new_case(901)])
    store.delete([gone])
    yield store
    store.close()


def rows_of(store: CaseStore) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as connection:
        return {
            table.name: sorted(tuple(row) for row in connection.execute(table.select()))
            for table in schema.metadata.sorted_tables
        }


def test_everything_arrives_and_is_gone_on_with(source, url, computer, tmp_path) -> None:
    copied = copy_history(source, tmp_path / "one", url, account="admin")
    assert (copied.cases, copied.rows, copied.report.ok) == (51, 5, True)
    store = computer("one")
    before, after = rows_of(source), rows_of(store)
    assert after["audit"].pop()[3] == "history.copy"
    assert after == before
    assert store.verify_audit().ok
    again = new_case(900, frames=3, series=True, patient=person(3))
    assert store.record([again]) == (51,)  # the key came along: the same study is the same case
    assert store.record([new_case(902)]) == (53,)  # 52 was deleted, and does not come back
    with pytest.raises(CaseStoreError, match="in use as a case history already"):
        copy_history(source, tmp_path / "two", url, account="admin")


def test_what_arrives_otherwise_is_not_kept(source, url, computer, tmp_path, monkeypatch) -> None:
    def lossy(here, there, table, copy=copying._copy):
        count = copy(here, there, table)
        if table.name == "predictions":
            there.exec_driver_sql("DELETE FROM predictions WHERE id = 7")
        return count

    with monkeypatch.context() as patch:
        patch.setattr(copying, "_copy", lossy)
        with pytest.raises(CaseStoreError, match=r"not what was sent \(predictions\)"):
            copy_history(source, tmp_path / "one", url, account="admin")
    copy_history(source, tmp_path / "one", url, account="admin")  # nothing was left of it
    assert computer("one").facets().total == 51


def test_a_log_that_was_cut_is_not_made_whole_by_copying(source, url, tmp_path) -> None:
    with closing(sqlite3.connect(source.path)) as database:
        database.executescript("DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE number > 3")
    copied = copy_history(source, tmp_path / "one", url, account="admin")
    assert not copied.report.ok
    assert "had been taken out" in copied.report.sentence

"""Histories that are damaged, newer, read-only, or used by two programs at once."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from mriclassifier.cases import schema
from mriclassifier.cases.records import CaseQuery, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import CaseStoreError, CaseStoreNewerError
from tests.helpers.drawn_cases import new_case, person
from tests.helpers.shared import REPOSITORY

Open = Callable[..., CaseStore]


def codes(store: CaseStore) -> list[str]:
    return [row.code for row in store.rows(store.search(CaseQuery(descending=False)))]


def with_backup(open_store: Open, cases: int = 3) -> CaseStore:
    store = open_store()
    store.record([new_case(number) for number in range(cases)])
    assert store.back_up() is not None
    return store


def test_the_first_step_makes_the_tables_of_the_schema(store: CaseStore) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, schema.metadata) == []
        triggers = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger'")
        assert len(triggers.all()) == len(schema.TRIGGERS)
        for pragma, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


@pytest.mark.skipif(os.name == "nt", reason="rights work otherwise there")
def test_nobody_else_may_read_the_files(open_store: Open, folder: Path) -> None:
    with_backup(open_store)
    assert folder.stat().st_mode & 0o077 == 0
    for file in folder.rglob("*"):
        if file.is_file():
            assert file.stat().st_mode & 0o077 == 0, file.name


@pytest.mark.parametrize("cut", ["middle", "head", "short", "text"])
def test_a_damaged_history_is_kept_aside_and_restored_from_its_backup(
    open_store: Open, folder: Path, cut: str
) -> None:
    store = with_backup(open_store)
    store.record([new_case(9)])  # after the backup
    store.close()
    data = store.path.read_bytes()
    broken = {
        "middle": data[: len(data) // 3] + os.urandom(len(data) // 3) + data[2 * len(data) // 3 :],
        "head": os.urandom(100) + data[100:],
        "short": data[: len(data) // 2],
        "text": b"something else altogether",
    }[cut]
    store.path.write_bytes(broken)
    again = open_store()
    (notice,) = again.notices
    assert notice.code == "cases_restored"
    assert "what was recorded after that backup is missing" in notice.sentence
    assert codes(again)[:3] == ["C-000001", "C-000002", "C-000003"]
    aside = [file for file in folder.iterdir() if ".damaged-" in file.name]
    assert any(file.read_bytes() == broken for file in aside)
    assert "history.restore" in [entry.action for entry in again.audit_entries()]
    report = again.verify_audit()
    assert report.ok
    assert "restored from a backup or begun anew" in report.sentence
    again.record([new_case(10)])


def test_without_a_sound_backup_a_new_history_begins_and_nothing_is_thrown_away(
    open_store: Open, folder: Path
) -> None:
    store = open_store()
    store.record([new_case(1)])
    store.close()
    store.path.write_bytes(b"\0" * 5000)
    again = open_store()
    assert [notice.code for notice in again.notices] == ["cases_started_anew"]
    assert codes(again) == []
    assert [f for f in folder.iterdir() if ".damaged-" in f.name and f.stat().st_size == 5000]


def test_a_newer_history_is_left_as_it_is(open_store: Open) -> None:
    store = with_backup(open_store)
    store.close()
    with closing(sqlite3.connect(store.path)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    before = store.path.read_bytes()
    with pytest.raises(CaseStoreNewerError, match="Use the newer version"):
        open_store()
    assert store.path.read_bytes() == before


def test_a_lost_key_is_told_and_new_pseudonyms_begin(open_store: Open, folder: Path) -> None:
    store = open_store()
    store.record([new_case(1, series=True, patient=person(1))])
    store.close()
    (folder / "pseudonym.key").unlink()
    again = open_store()
    assert [notice.code for notice in again.notices] == ["cases_key_lost"]
    again.record([new_case(2, series=True, patient=person(1))])
    first, second = again.rows(again.search(CaseQuery(descending=False)))
    assert first.patient != second.patient


@pytest.mark.parametrize("place", ["a file", "missing drive"])
def test_a_folder_that_cannot_be_used_is_one_sentence(
    open_store: Open, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("x")
    folder = tmp_path / "file" if place == "a file" else tmp_path / "file" / "cases"
    with pytest.raises(CaseStoreError, match=r"case history"):
        open_store(at=folder)


def test_the_oldest_backups_go_and_the_newest_is_sound(open_store: Open, folder: Path) -> None:
    store = with_backup(open_store)
    today = next((folder / "backups").glob("cases-*.sqlite3"))
    for day in range(1, 12):
        (folder / "backups" / f"cases-2020-01-{day:02}.sqlite3").write_bytes(today.read_bytes())
    store.close()
    again = open_store()
    today.unlink()
    again.back_up()
    kept = sorted(file.name for file in (folder / "backups").glob("cases-*.sqlite3"))
    assert len(kept) == 7
    assert kept[-1] == today.name
    with closing(sqlite3.connect(today)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


OTHER = """
import sys
from pathlib import Path
from mriclassifier.cases.records import KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import new_case
store = CaseStore.open(Path(sys.argv[1]), rules=KeepRules, account="other")
for number in range(1000, 1040):
    (case_id,) = store.record([new_case(number)])
    store.sign(case_id, verdict=Verdict.AGREE, reader="Other")
store.close()
"""


def test_two_programs_at_once_lose_nothing_and_keep_one_chain(
    open_store: Open, folder: Path
) -> None:
    store = open_store()
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder)], cwd=REPOSITORY, stderr=subprocess.PIPE
    ) as other:
        for number in range(40):
            (case_id,) = store.record([new_case(number)])
            store.sign(case_id, verdict=Verdict.AGREE, reader="Reader")
        assert other.stderr is not None
        assert other.stderr.read() == b""
    assert other.returncode == 0
    assert store.facets().total == 80
    assert store.verify_audit().ok
    accounts = {entry.account for entry in store.audit_entries()}
    assert accounts == {"tester", "other"}

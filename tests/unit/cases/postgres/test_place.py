"""Several computers at one history, and a server that goes away."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from mriclassifier.cases.folding import fold
from mriclassifier.cases.records import CaseQuery, Verdict
from mriclassifier.errors import CaseStoreError
from tests.helpers.drawn_cases import new_case, person

WORKER = """
import sys
from pathlib import Path
from mriclassifier.cases.records import KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import new_case

name, folder, url = sys.argv[1:]
store = CaseStore.open(Path(folder), rules=KeepRules, account=name, database=url)
print("ready", flush=True)
sys.stdin.readline()
for n in range(12):
    (own,) = store.record([new_case(int(name) * 1000 + n)])
    store.sign(own, verdict=Verdict.AGREE, reader=name)
    (same,) = store.record([new_case(n)])
    store.sign(same, verdict=Verdict.AGREE, note=name, reader=name)
store.close()
"""


def test_two_programs_at_once_keep_one_whole_log(url, computer, share_key, tmp_path) -> None:
    store = computer("1")
    share_key("1", "2")
    with contextlib.ExitStack() as stack:
        workers = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", WORKER, name, tmp_path / name, url],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for name in ("1", "2")
        ]
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() == "ready\n"
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.write("go\n")
            worker.stdin.flush()
        assert [worker.wait(60) for worker in workers] == [0, 0]
    assert store.facets().total == 36  # 12 of each alone, 12 of both
    assert store.verify_audit().ok
    entries = [(e.account, e.action) for e in store.audit_entries(limit=1000)]
    for name in ("1", "2"):
        assert entries.count((name, "case.sign")) == 24
    assert sum(action == "case.record" for _, action in entries) == 36
    assert ("2", "history.join") in entries


def test_a_second_computer_needs_the_key_and_then_knows_the_patients(
    computer, share_key, tmp_path
) -> None:
    one = computer("one")
    (number,) = one.record([new_case(1, patient=person(1))])
    with pytest.raises(CaseStoreError, match="copy it from a computer that uses") as caught:
        computer("two")
    (file,) = (tmp_path / "one").glob("*/pseudonym.key")
    assert str(tmp_path / "two" / file.parent.name / file.name) in str(caught.value)
    (tmp_path / "two" / file.parent.name / file.name).write_bytes(bytes(32))
    with pytest.raises(CaseStoreError, match="copy it from a computer that uses"):
        computer("two")
    share_key("one", "two")
    two = computer("two")
    assert two.record([new_case(1, patient=person(1))]) == (number,)
    two.sign(number, verdict=Verdict.AGREE, reader="Two")
    assert one.case(number).row.reader == "Two"
    assert one.verify_audit().ok
    assert two.verify_audit().ok


def kill_all(cluster) -> None:
    cluster.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE application_name = 'mriclassifier'"
    )


def test_a_connection_cut_in_the_middle_leaves_nothing_half_done(cluster, computer) -> None:
    store = computer()
    (number,) = store.record([new_case(1)])
    rows = store.audit_entries()

    def cut_off() -> None:
        with store.writing() as connection:
            connection.execute(text("UPDATE cases SET note = 'half'"))
            kill_all(cluster)
            connection.execute(text("UPDATE cases SET note = 'more'"))

    with pytest.raises(CaseStoreError, match="as a whole or not at all"):
        cut_off()
    assert store.case(number).row.note == ""
    assert store.audit_entries() == rows
    kill_all(cluster)  # between two requests it is no fault at all
    store.sign(number, verdict=Verdict.AGREE, note="whole", reader="R")
    assert store.case(number).row.note == "whole"
    assert store.verify_audit().ok


def test_a_server_that_is_away_is_told_and_used_again_once_it_is_back(cluster, computer) -> None:
    store = computer()
    store.record([new_case(1)])
    cluster.stop()
    try:
        for work in (lambda: store.record([new_case(2)]), store.facets, lambda: computer("two")):
            with pytest.raises(CaseStoreError, match="does not answer"):
                work()
    finally:
        cluster.start()
    assert store.record([new_case(2)]) == (2,)
    assert store.verify_audit().ok


def test_numbers_of_deleted_cases_never_come_back(computer) -> None:
    store = computer()
    _, last = store.record([new_case(1), new_case(2)])
    store.sign(last, verdict=Verdict.AGREE, reader="R")
    assert store.delete([last]) == 1
    store.close()
    store = computer()
    assert store.record([new_case(2)]) == (last + 1,)
    assert [e.subject for e in store.audit_entries() if e.action == "case.delete"] == ["C-000002"]


def test_a_log_changed_by_the_servers_administrator_is_found(cluster, url, computer) -> None:
    store = computer()
    for n in range(3):
        store.record([new_case(n)])
    database = url.partition("?")[0].rpartition("/")[2]

    def by_hand(statement: str) -> None:
        cluster.run(
            "ALTER TABLE audit DISABLE TRIGGER ALL",
            statement,
            "ALTER TABLE audit ENABLE TRIGGER ALL",
            database=database,
        )

    by_hand("UPDATE audit SET account = 'x' WHERE number = 2")
    report = store.verify_audit()
    assert (report.ok, report.broken) == (False, 2)
    by_hand("UPDATE audit SET account = 'one' WHERE number = 2")
    assert store.verify_audit().ok
    by_hand("DELETE FROM audit WHERE number > 3")
    report = store.verify_audit()
    assert (report.ok, report.broken) == (False, 4)
    store.record([new_case(9)])
    assert [e.action for e in store.audit_entries()][-2:] == ["audit.gap", "case.record"]
    assert store.find_damage() == ""
    cluster.run("ALTER TABLE signoffs DISABLE TRIGGER signoffs_no_update", database=database)
    assert "signoffs_no_update" in store.find_damage()
    cluster.run("ALTER TABLE signoffs ENABLE TRIGGER signoffs_no_update", database=database)


def test_a_restored_backup_is_whole_and_what_it_lacks_is_found(cluster, url, computer) -> None:
    store = computer()
    store.record([new_case(1), new_case(2)])
    copy = cluster.copy_database(url.partition("?")[0].rpartition("/")[2])
    restored = computer(at=cluster.url(copy))
    assert restored.facets().total == 2
    assert restored.verify_audit().ok
    assert restored.find_damage() == ""
    store.record([new_case(3)])  # only in the one that is lost; the note knows of it
    report = restored.verify_audit()
    assert (report.ok, report.broken) == (False, 4)
    assert restored.record([new_case(4)]) == (3,)
    assert [e.action for e in restored.audit_entries()][-2:] == ["audit.gap", "case.record"]


def test_backups_are_the_servers(computer, tmp_path: Path) -> None:
    store = computer()
    store.record([new_case(1)])
    assert store.back_up() is None
    with pytest.raises(CaseStoreError, match="pg_dump"):
        store.back_up_to(tmp_path / "copy.sqlite3")
    assert not (tmp_path / "copy.sqlite3").exists()
    with store.writing() as connection:
        store.place.skip_numbers(connection, 5)
    assert store.record([new_case(2)]) == (7,)


def test_the_server_folds_texts_as_the_program_does(computer) -> None:
    names = [
        "Müßig",
        "ÇAĞRI Işık",
        "Łukasz",
        "ΑΘΗΝΑ Ύδρας",
        "ЁЖ",
        "山田",
        "Œuvre ﬁn Þór",
        "plain O'X",
    ]
    with computer().reading() as connection:
        for name in names:
            told = connection.execute(text("SELECT mriclassifier_fold(:n)"), {"n": name}).scalar()
            assert told == fold(name)


def test_a_zero_character_is_no_fault(computer) -> None:
    store = computer()
    (number,) = store.record([new_case(1)])
    store.sign(number, verdict=Verdict.AGREE, note="a\0b", reader="R")
    assert store.case(number).row.note == "a?b"
    assert store.search(CaseQuery(text="a\0b")).tolist() == [number]

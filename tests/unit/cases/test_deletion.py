from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from mriclassifier.cases import moments
from mriclassifier.cases.records import CaseQuery, Keep, KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import CaseStoreError
from tests.helpers.drawn_cases import new_case, person

Open = Callable[..., CaseStore]
EVERYTHING = KeepRules(identity=True, location=True, images=Keep.ALWAYS)


def all_bytes(folder: Path) -> bytes:
    return b"\n".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_what_is_deleted_for_good_is_in_no_file_any_more(open_store: Open, folder: Path) -> None:
    store = open_store(EVERYTHING)
    secret = Path("/scans/Secret_Folder_77/slice.dcm")
    gone, stays = store.record(
        [
            new_case(77, series=True, patient=person(77), path=secret, picture=True),
            new_case(78, series=True, patient=person(78), picture=True),
        ]
    )
    store.sign(gone, verdict=Verdict.CORRECT, label="pituitary", note="Note 77x77", reader="R")
    assert store.back_up() is not None
    store.close()
    store = open_store(EVERYTHING)
    words = [b"Secret_Folder_77", b"HOSP-100077", b"Note 77x77", b"follow-up 77"]
    there = all_bytes(folder)
    assert all(word in there for word in words), "the test looks for what was stored"
    assert store.delete([gone]) == 1
    left = all_bytes(folder)
    assert [word for word in words if word in left] == []
    assert b"HOSP-100078" in left
    store.close()
    assert [word for word in words if word in all_bytes(folder)] == []
    again = open_store(EVERYTHING)
    assert again.search(CaseQuery()).tolist() == [stays]
    with pytest.raises(CaseStoreError):
        again.case(gone)
    last = again.audit_entries()[-1]
    assert (last.action, last.subject) == ("case.delete", "C-000001")
    assert again.verify_audit().ok
    assert list((folder / "backups").glob("cases-*.sqlite3")), "a backup without it took its place"


def test_retention_deletes_what_is_too_old_and_nothing_else(
    store: CaseStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    then = moments.now() - datetime.timedelta(days=40)
    monkeypatch.setattr("mriclassifier.cases.store.now", lambda: then)
    store.record([new_case(1), new_case(2)])
    monkeypatch.undo()
    (new,) = store.record([new_case(3)])
    assert store.expire(41) == 0
    assert store.expire(30) == 2
    assert store.search(CaseQuery()).tolist() == [new]
    assert store.delete([999]) == 0

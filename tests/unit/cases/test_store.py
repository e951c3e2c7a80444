"""Recording, signing and reading through the store."""

from __future__ import annotations

import dataclasses
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import text

from mriclassifier.cases.records import Keep, KeepRules, State, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import CaseStoreError
from mriclassifier.imaging.study import Patient
from tests.helpers.both_databases import BOTH
from tests.helpers.drawn_cases import fill, frame, new_case, person


def actions(store: CaseStore) -> list[str]:
    return [entry.action for entry in store.audit_entries()]


@BOTH
def test_what_was_recorded_is_there_after_the_program_starts_again(open_store) -> None:
    store = open_store()
    first, second = store.record(
        [new_case(1, patient=person(1)), new_case(2, "notumor", frames=3, series=True)]
    )
    store.close()
    store = open_store()
    case = store.case(first)
    assert case.row.code == "C-000001"
    assert (case.row.label, case.row.probability, case.row.state) == ("glioma", 0.9, State.OPEN)
    assert case.assessments[0].frames == new_case(1).frames
    assert case.assessments[0].model == new_case(1).model
    assert case.row.patient.startswith("P-")
    assert case.row.name == ""
    assert (case.path, case.picture) == (None, None)
    assert store.case(second).row.scored == 3
    assert store.notices == ()


@BOTH
def test_the_same_study_is_the_same_case_and_writes_nothing(store) -> None:
    study = new_case(3, frames=4, series=True)
    (number,) = store.record([study])
    rows = actions(store)
    assert store.record([study, study]) == (number, number)
    assert actions(store) == rows
    assert len(store.case(number).assessments) == 1


@BOTH
def test_a_series_that_is_scored_bit_by_bit_is_one_case_with_one_assessment(store) -> None:
    def scored(*indexes: int, label: str = "notumor"):
        whole = new_case(4, label, frames=6, series=True, frame_count=6)
        return dataclasses.replace(whole, frames=tuple(whole.frames[i] for i in indexes))

    (number,) = store.record([scored(2)])
    tumour = dataclasses.replace(scored(0), frames=(frame(4, 5, "pituitary", top=0.99),))
    assert store.record([scored(2, 3), scored(0, 1), tumour]) == (number,) * 3
    case = store.case(number)
    (assessment,) = case.assessments
    assert [f.index for f in assessment.frames] == [0, 1, 2, 3, 5]
    assert (case.row.scored, case.row.frame_count) == (5, 6)
    assert (case.row.key_frame, assessment.key_frame, case.row.label) == (5, 5, "pituitary")


@BOTH
def test_another_model_or_engine_is_a_new_assessment_and_the_readers_word_stays(store) -> None:
    (number,) = store.record([new_case(5)])
    store.sign(number, verdict=Verdict.AGREE, reader="R")
    store.record([new_case(5, "meningioma", version="2.0.0")])
    store.record([new_case(5, "meningioma", version="2.0.0", engine="keras")])
    case = store.case(number)
    assert [a.model.model.version for a in case.assessments] == ["1.0.0", "2.0.0", "2.0.0"]
    assert (case.row.label, case.row.model_version) == ("meningioma", "2.0.0")
    assert (case.row.state, case.row.reader_label) == (State.AGREED, "glioma")


@BOTH
def test_an_agreement_with_an_answer_that_has_changed_is_refused(store) -> None:
    (number,) = store.record([new_case(6)])
    store.record([new_case(6, "meningioma", version="2.0.0")])
    with pytest.raises(CaseStoreError, match="has changed meanwhile"):
        store.sign(number, verdict=Verdict.AGREE, label="glioma", reader="R")
    assert store.case(number).signoffs == ()


@BOTH
def test_signing_undoing_and_redoing_add_rows_and_never_change_one(store) -> None:
    (number,) = store.record([new_case(7)])
    store.sign(number, verdict=Verdict.AGREE, reader="One")
    store.sign(number, verdict=Verdict.CORRECT, label="pituitary", note="sella", reader="Two")
    before = store.case(number).signoffs
    store.undo(number, reader="Three")
    row = store.case(number).row
    assert (row.state, row.reader, row.reader_label, row.note) == (
        State.AGREED,
        "One",
        "glioma",
        "",
    )
    store.redo(number, reader="Three")
    row = store.case(number).row
    assert (row.state, row.reader, row.reader_label, row.note) == (
        State.CORRECTED,
        "Two",
        "pituitary",
        "sella",
    )
    signoffs = store.case(number).signoffs
    assert signoffs[:2] == before
    assert [(s.undoes, s.redoes, s.reader) for s in signoffs[2:]] == [
        (before[1].number, None, "Three"),
        (None, before[1].number, "Three"),
    ]
    with pytest.raises(CaseStoreError, match="could be brought back"):
        store.redo(number, reader="Three")
    store.undo(number, reader="Three")
    store.undo(number, reader="Three")
    with pytest.raises(CaseStoreError, match="could be undone"):
        store.undo(number, reader="Three")
    row = store.case(number).row
    assert (row.state, row.reader, row.reader_label, row.signed_at) == (State.OPEN, "", "", None)
    assert actions(store)[-6:] == [
        *("case.sign", "case.sign", "case.undo", "case.redo", "case.undo", "case.undo")
    ]


@BOTH
def test_signing_twice_the_same_is_one_row_and_the_models_class_is_agreement(store) -> None:
    (number,) = store.record([new_case(8)])
    first = store.sign(number, verdict=Verdict.CORRECT, label="glioma", note=" x ", reader="R")
    assert first.verdict is Verdict.AGREE
    again = store.sign(number, verdict=Verdict.AGREE, label="glioma", note="x", reader="R")
    assert again == first
    assert len(store.case(number).signoffs) == 1


@BOTH
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"verdict": Verdict.CORRECT}, "Choose the class"),
        ({"verdict": Verdict.AGREE, "note": "x" * 10_001}, "shorten"),
    ],
)
def test_what_cannot_be_signed_is_one_sentence(store, arguments, sentence) -> None:
    (number,) = store.record([new_case(9)])
    with pytest.raises(CaseStoreError, match=sentence):
        store.sign(number, reader="R", **arguments)
    with pytest.raises(CaseStoreError, match="no longer"):
        store.sign(number + 1, verdict=Verdict.AGREE, reader="R")
    with pytest.raises(CaseStoreError, match="no longer"):
        store.case(number + 1)


def test_nothing_that_identifies_is_in_any_file_unless_the_rules_say_so(open_store, folder) -> None:
    who = Patient(name="Exempel, Ada", id="HOSP-778899", birth_date="1961-05-17", sex="F")
    study = new_case(
        77, frames=2, series=True, patient=who, path=Path("/scans/Exempel_Ada/t1"), picture=True
    )
    words = [
        *(b"Exempel", b"HOSP-778899", b"1961-05-17", b"/scans", b"Head follow-up", b"mprage"),
        *(b"1.2.826.0.1.3680043.10.77", b"1.2.826.0.1.3680043.11.77", b"2025-03-04", b"\x89PNG"),
    ]
    store = open_store()
    (number,) = store.record([study])
    store.sign(number, verdict=Verdict.AGREE, reader="R")
    store.back_up()
    everything = b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert b"C-000001" in everything
    assert [word for word in words if word in everything] == []
    store.close()

    store = open_store(KeepRules(identity=True, location=True, images=Keep.ALWAYS))
    assert store.record([study]) == (number,)
    case = store.case(number)
    assert (case.identity.patient_name, case.identity.patient_id) == ("Exempel, Ada", "HOSP-778899")
    assert case.identity.study_description == "Head follow-up 77"
    assert (case.row.name, case.row.has_location, case.row.has_picture) == (who.name, True, True)
    assert (case.path, case.member) == (Path("/scans/Exempel_Ada/t1"), None)
    np.testing.assert_array_equal(case.picture, study.picture)
    log = b"".join(repr(entry).encode() for entry in store.audit_entries())
    assert [word for word in words if word in log] == []


@BOTH
def test_pictures_of_corrected_cases_only_and_of_the_key_slice_only(open_store) -> None:
    store = open_store(KeepRules(images=Keep.CORRECTED))
    study = new_case(10, "notumor", frames=3, series=True, frame_count=4, picture=True)
    (number,) = store.record([study])
    assert store.case(number).picture is None
    store.sign(number, verdict=Verdict.CORRECT, label="glioma", reader="R")
    store.record([study])
    assert store.case(number).picture is not None
    tumour = dataclasses.replace(study, frames=(frame(10, 3, "glioma"),), picture=None)
    store.record([tumour])
    assert store.case(number).row.key_frame == 3
    assert store.case(number).picture is None, "the picture of another slice stands beside the key"


@BOTH
def test_texts_that_are_no_unicode_do_not_stop_a_record(open_store) -> None:
    store = open_store(KeepRules(identity=True, location=True))
    odd = Patient(name="A\udcff", id="7\udc80")
    (number,) = store.record([new_case(11, patient=odd, path=Path("/x/\udcff.png"))])
    case = store.case(number)
    assert case.identity.patient_name == "A?"
    assert case.path is None
    store.sign(number, verdict=Verdict.AGREE, note="n\udcff", reader="\udcffR")
    assert store.case(number).row.note == "n?"


@BOTH
def test_a_batch_is_all_or_nothing(store) -> None:
    bad = dataclasses.replace(new_case(2), frames=())
    with pytest.raises(ValueError, match="at least one frame"):
        store.record([new_case(1), bad])
    assert store.facets().total == 0
    assert actions(store) == ["history.start"]


def test_a_failed_write_changes_nothing_and_the_store_goes_on(store) -> None:
    (number,) = store.record([new_case(1)])
    with store.reading() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar()
    full = f"PRAGMA max_page_count = {pages + 2}"  # SQLite's own limit, so that its own code fails

    def fill_up() -> None:
        with store.writing() as connection:
            connection.exec_driver_sql(full)
            connection.execute(text("CREATE TABLE t (x)"))
            for _ in range(100):
                connection.execute(text("INSERT INTO t VALUES (zeroblob(4000))"))

    with pytest.raises(CaseStoreError, match="is full; nothing was changed"):
        fill_up()
    store.place._engine.dispose()
    assert store.facets().total == 1
    assert store.verify_audit().ok
    store.sign(number, verdict=Verdict.AGREE, reader="R")
    assert store.record([new_case(2)]) == (number + 1,)


@BOTH
def test_all_threads_at_once(store) -> None:
    barrier = threading.Barrier(6)

    def work(worker: int) -> list[int]:
        barrier.wait()
        numbers = []
        for n in range(8):
            (number,) = store.record([new_case(worker * 100 + n)])
            store.sign(number, verdict=Verdict.AGREE, reader=f"R{worker}")
            assert store.case(number).row.reader == f"R{worker}"
            numbers.append(number)
        return numbers

    with ThreadPoolExecutor(6) as pool:
        numbers = [n for part in pool.map(work, range(6)) for n in part]
    assert len(set(numbers)) == 48
    assert store.verify_audit().ok
    assert len(store.audit_entries()) == 1 + 2 * 48


@BOTH
def test_a_reader_sees_one_moment_while_others_write(store) -> None:
    fill(store, 10)
    with store.reading() as connection:
        count = text("SELECT count(*) FROM cases")
        assert connection.execute(count).scalar() == 10
        store.record([new_case(1)])
        assert connection.execute(count).scalar() == 10
    assert store.facets().total == 11
    assert len(store.rows([3, 1, 99, 11])) == 3


@BOTH
def test_a_closed_store_says_so(store) -> None:
    store.close()
    for work in (lambda: store.record([new_case(1)]), store.verify_audit, store.back_up):
        with pytest.raises(CaseStoreError, match="is closed"):
            work()

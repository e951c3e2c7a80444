from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.cases.records import CaseQuery, KeepRules, Origin, Sort, State, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import START, fill, new_case, person

Open = Callable[..., CaseStore]


def found(store: CaseStore, **query: object) -> list[int]:
    return store.search(CaseQuery(**{"descending": False, **query})).tolist()  # type: ignore[arg-type]


@pytest.fixture
def kept(store: CaseStore) -> CaseStore:
    fill(store, 300, names=True)
    return store


@pytest.mark.parametrize("sort", Sort)
def test_every_order_is_that_of_a_plain_sort(kept: CaseStore, sort: Sort) -> None:
    rows = {row.case_id: row for row in kept.rows(np.arange(1, 301))}
    key = {
        Sort.RECORDED: lambda row: row.recorded_at,
        Sort.UNCERTAINTY: lambda row: row.uncertainty,
        Sort.CODE: lambda row: row.code,
        Sort.STATE: lambda row: ["open", "agreed", "corrected"].index(row.state),
    }.get(sort)
    up, down = (found(kept, sort=sort, descending=way) for way in (False, True))
    assert sorted(up) == sorted(down) == list(range(1, 301))
    if key is not None:
        values = [key(rows[number]) for number in up]
        assert values == sorted(values)
        assert [key(rows[number]) for number in down] == sorted(values, reverse=True)


def test_filters_are_those_of_the_rows(kept: CaseStore) -> None:
    rows = kept.rows(np.arange(1, 301))
    for query, fits in (
        ({"labels": ("glioma", "pituitary")}, lambda r: r.label in ("glioma", "pituitary")),
        ({"states": (State.OPEN,)}, lambda r: r.state is State.OPEN),
        ({"outcomes": ("refer",)}, lambda r: r.outcome == "refer"),
        ({"origins": (Origin.BATCH,)}, lambda r: r.origin is Origin.BATCH),
        ({"models": ("drawn-model 1.1.0",)}, lambda r: r.model_version == "1.1.0"),
    ):
        assert set(found(kept, **query)) == {row.case_id for row in rows if fits(row)}, query
    middle = START + datetime.timedelta(days=200)
    before, after = found(kept, until=middle), found(kept, since=middle)
    assert (len(before), len(after)) == (150, 150)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("jurgen mussig", 1),
        ("JÜRGEN", 1),
        ("山田", 3),
        ("zoe 2", 2),
        ("HOSP-100004", 4),
        ("o'probe", 4),
        ("exämple.dcm", 5),
        ("c-000003", 2),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(
    open_store: Open, text: str, place: int
) -> None:
    store = open_store(KeepRules(identity=True, location=True))
    path = Path("/scans/EXÄMPLE.dcm")
    ids = store.record(
        [
            new_case(n, series=True, patient=person(n), path=path if n == 5 else None)
            for n in range(6)
        ]
    )
    assert found(store, text=text) == [ids[place]]


@pytest.mark.parametrize(
    "text", ["%", "_", "100%", "glioma nothing", "'; DROP TABLE cases;--", "\\"]
)
def test_signs_of_the_database_are_plain_letters(store: CaseStore, text: str) -> None:
    store.record([new_case(1)])
    assert found(store, text=text) == []
    assert found(store) == [1]


def test_notes_readers_and_the_readers_class_are_found(store: CaseStore) -> None:
    one, _ = store.record([new_case(1), new_case(2)])
    store.sign(
        one, verdict=Verdict.CORRECT, label="notumor", note="Motion artefact", reader="Dr. B"
    )
    for text in ("artefact", "dr. b", "no tumour recognised", "notumor motion"):
        assert found(store, text=text) == [one], text


def test_rows_come_in_the_order_asked_for_and_those_that_are_gone_are_left_out(
    kept: CaseStore,
) -> None:
    rows = kept.rows([7, 3, 9999, 5])
    assert [row.case_id for row in rows] == [7, 3, 5]
    counts = kept.facets()
    assert counts.total == 300
    assert sum(counts.labels.values()) == sum(counts.states.values()) == 300


@pytest.mark.parametrize(("step", "least"), [("day", 390), ("week", 57), ("month", 13)])
def test_statistics_count_every_case_once_and_leave_no_gap(
    kept: CaseStore, step: str, least: int
) -> None:
    counted = kept.statistics(step=step)
    assert len(counted.periods) >= least
    starts = [period.start for period in counted.periods]
    assert starts == sorted(set(starts))
    for name in ("recorded", "agreed", "corrected"):
        total = {"recorded": "total"}.get(name, name)
        assert sum(getattr(p, name) for p in counted.periods) == getattr(counted, total)
    for period in counted.periods:
        assert sum(period.labels.values()) == sum(period.outcomes.values()) == period.recorded
    assert counted.open + counted.agreed + counted.corrected == counted.total == 300
    assert sum(counted.confusion.values()) == counted.agreed + counted.corrected
    assert counted.agreement == pytest.approx(counted.agreed / (counted.agreed + counted.corrected))

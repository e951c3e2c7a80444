"""What lists and charts ask is answered by the server as by SQLite, to the last case and in the same order."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest

from mriclassifier.cases.records import CaseQuery, KeepRules, Origin, Sort, State, Verdict
from mriclassifier.cases.store import CaseStore
from tests.helpers.drawn_cases import START, fill, new_case, person

RULES = KeepRules(identity=True, location=True)
WORDS = (
    *(
        "jurgen mussig",
        "JÜRGEN",
        "山田",
        "zoe 2",
        "HOSP-100004",
        "o'probe",
        "exämple.dcm",
        "c-000003",
    ),
    *("%", "_", "100%", "glioma nothing", "'; DROP TABLE cases;--", "\\", "no tumour recognised"),
    *("artefact", "dr. b", "notumor motion", "łucja", "2", "p-"),
)


@pytest.fixture
def stores(url: str, tmp_path: Path):
    """The same history twice, in a folder and on the server, with the same key of the pseudonyms."""
    opened = []
    for name, database in (("server", url), ("folder", "")):
        folder = tmp_path / name
        if name == "folder":
            (key,) = (tmp_path / "server").glob("*/pseudonym.key")
            folder.mkdir()
            (folder / key.name).write_bytes(key.read_bytes())
        store = CaseStore.open(folder, rules=lambda: RULES, account="tester", database=database)
        opened.append(store)
        fill(store, 200, names=True)
        ids = store.record(
            [
                new_case(n, series=True, patient=person(n), path=Path("/scans/EXÄMPLE.dcm"))
                for n in range(6)
            ]
        )
        store.sign(
            ids[2],
            verdict=Verdict.CORRECT,
            label="notumor",
            note="Motion artefact",
            reader="Dr. B",
        )
    yield opened
    for store in opened:
        store.close()


def test_both_find_the_same_in_the_same_order(stores) -> None:
    server, folder = stores
    middle = START + datetime.timedelta(days=200)
    queries = [CaseQuery(sort=sort, descending=down) for sort in Sort for down in (False, True)]
    queries += [CaseQuery(text=word, sort=Sort.CODE) for word in WORDS]
    queries += [
        CaseQuery(labels=("glioma", "pituitary"), sort=Sort.CODE),
        CaseQuery(states=(State.OPEN,), outcomes=("refer",), sort=Sort.UNCERTAINTY, text="drawn"),
        CaseQuery(origins=(Origin.BATCH,), models=("drawn-model 1.1.0",)),
        CaseQuery(since=middle, sort=Sort.PATIENT, text="hosp", descending=True),
        CaseQuery(until=middle),
    ]
    counts = []
    for query in queries:
        found = server.search(query).tolist()
        assert found == folder.search(query).tolist(), query
        counts.append(len(found))
    assert counts[: 2 * len(Sort)] == [206] * 2 * len(Sort)
    assert 0 in counts
    assert len(set(counts)) > 8


def test_both_show_and_count_the_same(stores) -> None:
    server, folder = stores

    def shown(store: CaseStore) -> list[object]:
        rows = store.rows([206, 3, 9999, 5, 203])
        # The moment of recording is each one's own
        return [dataclasses.replace(r, recorded_at=START, signed_at=None) for r in rows]

    assert shown(server) == shown(folder)
    assert len(shown(server)) == 4
    assert server.facets() == folder.facets()
    assert server.beside([1, 202]) == folder.beside([1, 202])
    for step in ("day", "week", "month"):
        assert server.statistics(step=step) == folder.statistics(step=step)
    bounds = {"since": START, "until": START + datetime.timedelta(days=90)}
    assert server.statistics(**bounds) == folder.statistics(**bounds)
    nothing = {"since": START - datetime.timedelta(days=90), "until": START}
    assert server.statistics(**nothing).total == 0


def test_days_are_those_of_this_computers_zone(stores, monkeypatch) -> None:
    server, folder = stores
    import time

    for zone in ("Asia/Kathmandu", "America/New_York"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        try:
            assert server.statistics(step="day") == folder.statistics(step="day")
        finally:
            monkeypatch.delenv("TZ")
            time.tzset()

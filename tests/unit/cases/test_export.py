from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from mriclassifier.cases.export import export_cases
from mriclassifier.cases.records import KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import OutputError, UsageError
from tests.helpers.drawn_cases import new_case, person

Open = Callable[..., CaseStore]


def read(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))
    if path.suffix == ".json":
        return list(json.loads(path.read_text("utf-8"))["cases"])
    sheet = load_workbook(path)["Cases"]
    head, *body = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(head, row, strict=True)) for row in body]


@pytest.fixture
def kept(open_store: Open) -> CaseStore:
    """Two cases with names; one signed with a note that looks like a formula."""
    store = open_store(KeepRules(identity=True, location=True))
    one, _ = store.record(
        [new_case(n, series=True, patient=person(n), path=Path(f"/scans/n{n}.dcm")) for n in (1, 2)]
    )
    store.sign(one, verdict=Verdict.CORRECT, label="pituitary", note="=1+1", reader="Dr. Reader")
    return store


@pytest.mark.parametrize("kind", [".csv", ".xlsx", ".json"])
def test_a_list_names_nobody_unless_asked(kept: CaseStore, tmp_path: Path, kind: str) -> None:
    plain, named = tmp_path / f"plain{kind}", tmp_path / f"named{kind}"
    assert export_cases(kept, plain, [1, 2]) == 2
    assert export_cases(kept, named, [2, 1], identity=True) == 2
    rows = read(plain)
    assert [row["code"] for row in rows] == ["C-000001", "C-000002"]
    assert float(rows[0]["probability"]) == pytest.approx(0.9)
    assert (rows[0]["label"], rows[0]["reader_label"]) == ("glioma", "pituitary")
    shown = json.dumps(rows, ensure_ascii=False)
    assert not [w for w in (person(1).name, "HOSP", "Reader", "1+1", "/scans") if w in shown]
    second, first = read(named)
    assert first["patient_id"] == "HOSP-100001"
    assert second["path"] == "/scans/n2.dcm"
    assert first["note"].lstrip("'") == "=1+1"
    if kind == ".csv":
        assert first["note"] == "'=1+1"  # a spreadsheet shows it, and computes nothing


def test_what_cannot_be_written_is_one_sentence_and_leaves_the_old_file(
    kept: CaseStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageError, match=r"must end in \.csv"):
        export_cases(kept, tmp_path / "list.doc", [1])
    with pytest.raises(OutputError, match="cannot be written"):
        export_cases(kept, tmp_path / "absent" / "list.csv", [1])
    old = tmp_path / "list.csv"
    old.write_text("old")

    def no_room(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mriclassifier.cases.outputs.os.fsync", no_room)
    with pytest.raises(OutputError, match="No space left"):
        export_cases(kept, old, [1])
    assert old.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []

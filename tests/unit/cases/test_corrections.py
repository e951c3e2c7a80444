from __future__ import annotations

import csv
import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from mriclassifier.cases import corrections
from mriclassifier.cases.corrections import export_corrections
from mriclassifier.cases.records import Keep, KeepRules, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.errors import DamagedFileError, OutputError
from tests.helpers.drawn_cases import drawn_slice, new_case, person
from training.corrections import is_corrections, load_corrections

Open = Callable[..., CaseStore]
IMAGES = KeepRules(images=Keep.ALWAYS)


def signed(store: CaseStore, count: int = 4, *, picture: bool = True) -> list[int]:
    """Two corrected, one agreed, the rest open; two of one patient."""
    ids = store.record(
        [new_case(n, series=True, patient=person(n // 2), picture=picture) for n in range(count)]
    )
    for place in (0, 1):
        store.sign(
            ids[place],
            verdict=Verdict.CORRECT,
            label="meningioma",
            note="Mrs. Nobody",
            reader="Dr. Reader",
        )
    store.sign(ids[2], verdict=Verdict.AGREE, reader="Dr. Reader")
    return list(ids)


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "index.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_trainer_reads_what_was_exported_and_it_names_nobody(
    open_store: Open, tmp_path: Path
) -> None:
    store = open_store(IMAGES)
    signed(store)
    report = export_corrections(store, tmp_path / "out")
    assert (report.written, report.without_picture) == (2, ())
    assert is_corrections(tmp_path / "out")
    dataset = load_corrections(tmp_path / "out")
    assert len(dataset.samples) == 2
    one, two = rows(tmp_path / "out")
    assert (one["label"], one["original_label"]) == ("meningioma", "glioma")
    assert one["group"] == two["group"]
    assert one["note"] == ""
    text = (tmp_path / "out" / "index.csv").read_text("utf-8")
    assert not [w for w in ("Reader", "Nobody", "HOSP", person(0).name) if w in text]
    pixels = cv2.imread(str(tmp_path / "out" / one["file"]), cv2.IMREAD_UNCHANGED)
    assert np.array_equal(pixels, drawn_slice(0)) or np.array_equal(pixels, drawn_slice(1))
    assert store.audit_entries()[-1].action == "case.export"


def test_agreed_cases_and_notes_go_along_when_asked_for(open_store: Open, tmp_path: Path) -> None:
    store = open_store(IMAGES)
    signed(store)
    report = export_corrections(store, tmp_path / "out", only_corrected=False, notes=True)
    assert report.written == 3
    assert "Mrs. Nobody" in (tmp_path / "out" / "index.csv").read_text("utf-8")


def test_pictures_that_are_not_stored_are_found_or_told(store: CaseStore, tmp_path: Path) -> None:
    signed(store, picture=False)
    deep = np.linspace(0, 4000, 64 * 48).reshape(64, 48).astype(np.int16)

    def find(case: Any) -> np.ndarray[Any, Any]:
        if case.row.code == "C-000002":
            raise DamagedFileError("{name} is damaged.", name="x")
        return deep

    report = export_corrections(store, tmp_path / "out", find_picture=find)
    assert report.written == 1
    assert report.without_picture == ("C-000002",)
    (row,) = rows(tmp_path / "out")
    pixels = cv2.imread(str(tmp_path / "out" / row["file"]), cv2.IMREAD_UNCHANGED)
    assert pixels.dtype == np.uint16
    assert np.array_equal(pixels, deep.astype(np.uint16))


def test_without_a_picture_or_a_correction_nothing_is_made(
    store: CaseStore, tmp_path: Path
) -> None:
    with pytest.raises(OutputError, match="signed off"):
        export_corrections(store, tmp_path / "out")
    signed(store, picture=False)
    with pytest.raises(OutputError, match="store images of corrected cases"):
        export_corrections(store, tmp_path / "out")
    assert list(tmp_path.glob("*out*")) == []
    assert list(tmp_path.glob(".mri*")) == []


def test_a_folder_with_something_in_it_and_a_full_disk_change_nothing(
    open_store: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(IMAGES)
    signed(store)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with pytest.raises(OutputError, match="holds something already"):
        export_corrections(store, tmp_path / "full")
    real = corrections._write

    def no_room(folder: Path, case: Any, picture: Any) -> str:
        if case.row.code == "C-000001":
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(folder, case, picture)

    monkeypatch.setattr(corrections, "_write", no_room)
    with pytest.raises(OutputError, match="No space left"):
        export_corrections(store, tmp_path / "out")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["data", "full"]

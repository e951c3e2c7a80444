from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from mriclassifier.errors import TrainingDataError
from tests.helpers.drawn_slices import drawn_slice, save
from training.corrections import is_corrections, load_corrections

HEADER = "file,label,original_label,reader,date,model,sha256,group"


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    for number in range(3):
        save(folder / f"images/{number}.png", drawn_slice(number, size=64))
    (folder / "index.csv").write_text("\n".join([header, *rows]) + "\n", "utf-8")
    return folder


def digest(folder: Path, number: int) -> str:
    return hashlib.sha256((folder / f"images/{number}.png").read_bytes()).hexdigest()


def test_corrections_are_told_by_their_column_and_read(tmp_path: Path) -> None:
    folder = write(tmp_path)
    rows = [
        f"images/0.png,glioma,notumor,R1,2026-05-31,brain-mri-resnet50 1.0.0,{digest(folder, 0)},c1",
        "images/1.png,notumor,,,2026-05-31T10:00:00+02:00,,,c2",
        "images/2.png,glioma,glioma,,,,,c1",
    ]
    write(tmp_path, *rows)
    assert is_corrections(folder)
    dataset = load_corrections(folder)
    assert dataset.classes == ("glioma", "notumor")
    assert [s.group for s in dataset.samples] == ["c1", "c2", "c1"]
    assert {s.split for s in dataset.samples} == {""}
    write(tmp_path, "images/0.png,glioma", header="file,label")
    assert not is_corrections(folder)
    assert not is_corrections(tmp_path / "images")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("images/0.png,glioma,,,yesterday,,,", "yesterday is no date"),
        ("images/0.png,glioma,,,,,abc,", "not 64 hex digits"),
        (f"images/0.png,glioma,,,,,{'0' * 64},", r"0\.png was changed"),
        ("images/1.png,glioma,,,,,,", "twice"),
        ("images/0.png,,glioma,,,,,", "no label"),
        ("../0.png,glioma,,,,,,", "outside its folder"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, words: str) -> None:
    write(tmp_path, "images/1.png,notumor,,,,,,", row)
    with pytest.raises(TrainingDataError, match=words) as caught:
        load_corrections(tmp_path)
    assert "Row 3" in caught.value.sentence


@pytest.mark.parametrize(
    "column", ["patient_name", "PatientID", "Patient Birth Date", "birthdate", "mrn", "e-mail"]
)
def test_a_column_that_tells_the_patient_is_refused(tmp_path: Path, column: str) -> None:
    write(tmp_path, "images/0.png,glioma,notumor,x", header=f"file,label,original_label,{column}")
    with pytest.raises(TrainingDataError, match="may tell who a patient is"):
        load_corrections(tmp_path)


def test_a_code_for_the_patient_is_allowed(tmp_path: Path) -> None:
    write(tmp_path, "images/0.png,glioma,notumor,P7", header="file,label,original_label,patient")
    assert load_corrections(tmp_path).samples[0].group == "P7"

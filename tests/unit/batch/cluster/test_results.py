"""The tables: the CSV of one computer, and Parquet with types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mriclassifier.batch.cluster import results
from mriclassifier.batch.csv_report import CsvReport
from mriclassifier.batch.rows import failed_record, to_record
from mriclassifier.batch.runner import FileResult
from mriclassifier.errors import OutputError
from tests.helpers import answers
from tests.helpers.answers import CLASSES, MODEL


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    frame = answers.study(3).frames[0]
    good = FileResult(
        path=Path("a.png"), seconds=0.5, frame=0, image=frame, prediction=answers.answer(frame)
    )
    bad = failed_record("b\udcff.png", MODEL, code="damaged", message="It is.")
    return [to_record(good, MODEL), bad]


def test_the_csv_file_is_the_one_of_one_computer(
    tmp_path: Path, rows: list[dict[str, Any]]
) -> None:
    results.write_csv(str(tmp_path / "a.csv"), rows, CLASSES)
    with CsvReport(tmp_path / "b.csv", classes=CLASSES) as report:
        for row in rows:
            report.add(row)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_parquet_has_numbers_lists_and_truth_values(
    tmp_path: Path, rows: list[dict[str, Any]]
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="PyArrow is not installed")
    results.write_parquet(str(tmp_path / "a.parquet"), rows, CLASSES)
    good, bad = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    assert good["probability_pituitary"] == rows[0]["probabilities"]["pituitary"]
    assert (good["in_distribution"], good["notices"]) == (False, ["odd"])
    assert good["prediction_set"] == ["pituitary", "notumor"]
    assert (bad["label"], bad["probability_glioma"], bad["error_code"]) == (None, None, "damaged")


def test_a_target_is_tried_before_the_work_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text("old")
    results.check_target(str(tmp_path / "old.csv"))
    assert (tmp_path / "old.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["old.csv"]
    with pytest.raises(OutputError):
        results.check_target(str(tmp_path / "none" / "a.csv"))

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

import pytest

from mriclassifier.batch.csv_report import CsvReport
from mriclassifier.batch.rows import to_record
from mriclassifier.batch.runner import FileResult
from mriclassifier.errors import InputError, OutputError
from tests.helpers.answers import CLASSES, MODEL, answer, study


def record(path: str = "a.png", value: int = 3) -> dict[str, Any]:
    image = study(value).frames[0]
    result = FileResult(
        path=Path(path), frame=0, image=image, prediction=answer(image), seconds=0.25
    )
    return {**to_record(result, MODEL), "path": path}


def failed(path: str, sentence: str) -> dict[str, Any]:
    return to_record(FileResult(path=Path(path), seconds=0.1, error=InputError(sentence)), MODEL)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="", errors="surrogateescape") as file:
        return list(csv.DictReader(file))


def write(path: Path, *records: dict[str, Any]) -> list[dict[str, str]]:
    with CsvReport(path, classes=CLASSES) as report:
        for entry in records:
            report.add(entry)
    return read(path)


def write_until(path: Path, end: BaseException) -> None:
    with CsvReport(path, classes=CLASSES) as report:
        report.add(record())
        raise end


def test_a_row_holds_everything_the_json_line_holds(tmp_path: Path) -> None:
    (row,) = write(tmp_path / "out.csv", record())
    assert row["path"] == "a.png"
    assert row["label"] == "pituitary"
    assert [float(row[f"probability_{name}"]) for name in CLASSES] == [0.1, 0.1, 0.1, 0.7]
    assert row["prediction_set"] == "pituitary;notumor"
    assert row["in_distribution"] == "false"
    assert row["warnings"] == "Unlike the training."
    assert (row["outcome"], row["notices"]) == ("out_of_distribution", "odd")
    assert (row["model_name"], row["model_version"]) == ("stand-in", "1")
    assert row["model_sha256"] == MODEL.sha256
    assert row["error_code"] == row["error_message"] == ""


def test_a_failed_file_has_its_row_with_the_reason(tmp_path: Path) -> None:
    (row,) = write(tmp_path / "out.csv", failed("b.png", "b.png, it is said, is damaged."))
    assert row["error_message"] == "b.png, it is said, is damaged."
    assert row["error_code"] == "input"
    assert row["outcome"] == row["notices"] == ""
    assert row["label"] == row["probability_glioma"] == row["frame"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula_and_the_path_still_leads_to_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    monkeypatch.chdir(tmp_path)
    name = f'{start}HYPERLINK("x").png'
    if os.name != "nt":
        Path(name).touch()
    (row,) = write(tmp_path / "out.csv", failed(name, f"{name} is damaged."))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row.values())
    assert row["error_message"].endswith("is damaged.")
    assert os.name == "nt" or Path(row["path"]).exists()


@pytest.mark.parametrize("name", ["脑 médical.png", 'a"b,c;d.png', "two\nlines.png", "\udcff.png"])
def test_any_file_name_comes_back_as_it_was(tmp_path: Path, name: str) -> None:
    (row,) = write(tmp_path / "out.csv", record(name))
    assert row["path"] == name


def test_the_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("older", "utf-8")
    report = CsvReport(out, classes=CLASSES)
    with report:
        report.add(record())
        assert out.read_text("utf-8") == "older"
    assert len(read(out)) == 1
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def test_a_failed_run_leaves_the_older_file(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("older", "utf-8")
    with pytest.raises(RuntimeError):
        write_until(out, RuntimeError())
    assert out.read_text("utf-8") == "older"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def test_ctrl_c_keeps_the_finished_rows(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    with pytest.raises(KeyboardInterrupt):
        write_until(out, KeyboardInterrupt())
    assert [row["path"] for row in read(out)] == ["a.png"]


def test_a_place_that_cannot_be_written_is_found_out_at_once(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "nowhere" / "out.csv", tmp_path / "folder"):
        with pytest.raises(OutputError, match=target.name):
            CsvReport(target, classes=CLASSES)
    assert [p.name for p in tmp_path.iterdir()] == ["folder"]


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_the_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.touch()
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, record())
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert len(read(real)) == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a pipe with a name")
def test_a_device_is_written_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with CsvReport(pipe, classes=CLASSES) as report:
            report.add(record())
        assert b"a.png" in os.read(reader, 65536)
        assert pipe.is_fifo()
    finally:
        os.close(reader)


def test_a_file_in_a_zip_file_has_its_name_in_a_column(tmp_path: Path) -> None:
    inner = {**record("cd.zip"), "member": "=cmd/IM1"}
    plain, zipped = write(tmp_path / "out.csv", record(), inner)
    assert plain["member"] == ""
    assert zipped["member"] == "'=cmd/IM1"

from __future__ import annotations

import dataclasses
import json
import math
from dataclasses import replace
from pathlib import Path

from mriclassifier.batch import rows
from mriclassifier.batch.runner import FileResult
from mriclassifier.errors import DamagedFileError
from tests.helpers.answers import CLASSES, MODEL, answer, study

KEYS = [
    "path",
    "frame",
    "label",
    "probabilities",
    "prediction_set",
    "in_distribution",
    "ood_score",
    "warnings",
    "outcome",
    "notices",
    "model",
    "seconds",
    "error",
]
BAD = FileResult(
    path=Path("b.png"), seconds=0.5, error=DamagedFileError("{name} is damaged.", name="b.png")
)


def good(value: int = 3, *, frame: int = 0, path: str = "a.png") -> FileResult:
    image = study(value).frames[0]
    return FileResult(
        path=Path(path), frame=frame, image=image, prediction=answer(image), seconds=0.25
    )


def test_a_row_has_the_promised_fields_in_their_order() -> None:
    record = rows.to_record(good(), MODEL)
    assert list(record) == KEYS
    assert record["path"] == "a.png"
    assert record["frame"] == 0
    assert record["label"] == "pituitary"
    assert list(record["probabilities"]) == list(CLASSES)
    assert record["prediction_set"] == ["pituitary", "notumor"]
    assert record["in_distribution"] is False
    assert record["warnings"] == ["Unlike the training."]
    assert (record["outcome"], record["notices"]) == ("out_of_distribution", ["odd"])
    assert record["model"] == {"name": "stand-in", "version": "1", "sha256": "ab" * 32}
    assert record["seconds"] == 0.25
    assert record["error"] is None


def test_a_failed_row_has_the_same_fields_and_nothing_made_up() -> None:
    record = rows.to_record(BAD, MODEL)
    assert list(record) == KEYS
    unknown = ("frame", "label", "probabilities", "prediction_set", "in_distribution", "ood_score")
    assert all(record[name] is None for name in (*unknown, "outcome"))
    assert record["warnings"] == record["notices"] == []
    assert record["error"] == {"code": "damaged", "message": "b.png is damaged."}
    assert record["model"]["sha256"] == MODEL.sha256
    unread = rows.failed_record("b.png", MODEL, code="damaged", message="b.png is damaged.")
    assert unread == {**record, "seconds": 0.0}
    assert list(unread) == KEYS


def test_a_line_is_ascii_json_whatever_the_file_is_called() -> None:
    line = rows.json_line(rows.to_record(good(path="médical/脑\udcff\n.png"), MODEL))
    assert line.isascii()
    assert "\n" not in line
    assert Path(json.loads(line)["path"]) == Path("médical/脑\udcff\n.png")


def test_a_score_without_bound_is_null_because_json_has_no_infinity() -> None:
    result = good()
    assert result.prediction
    endless = dataclasses.replace(result.prediction, ood_score=math.inf)
    line = rows.json_line(rows.to_record(dataclasses.replace(result, prediction=endless), MODEL))
    assert json.loads(line)["ood_score"] is None


def test_the_table_speaks_to_people() -> None:
    lines = list(rows.table_lines(rows.to_record(good(3, frame=1), MODEL)))
    assert lines[0].split("  ")[0] == "Pituitary tumour"
    assert "70.0 %  a.png (frame 2)" in lines[0]
    assert "not excluded: No tumour recognised" in lines[1]
    assert "warning: Unlike the training." in lines[2]
    assert list(rows.table_lines(rows.to_record(BAD, MODEL))) == []
    assert rows.display_name("notumor") == "No tumour recognised"
    assert rows.display_name("my_class") == "My class"


def test_the_columns_of_the_table_stand_under_their_heads() -> None:
    head, line = rows.table_head(), next(rows.table_lines(rows.to_record(good(2), MODEL)))
    assert line.index("a.png") == head.index("Image")
    assert line.index(" %") + 2 == head.index("Probability") + len("Probability")


def test_a_rounded_probability_never_claims_certainty() -> None:
    assert rows.per_cent(0.99996) == "> 99.9 %"
    assert rows.per_cent(0.0001) == "< 0.1 %"
    assert rows.per_cent(1.0) == "100.0 %"
    assert rows.per_cent(0.973) == "97.3 %"


def test_a_file_name_cannot_steer_the_terminal() -> None:
    (line, *_) = rows.table_lines(rows.to_record(good(path="\x1b[2J.png"), MODEL))
    assert "\x1b" not in line


def test_a_file_in_a_zip_file_says_which() -> None:
    result = replace(good(frame=2, path="cd.zip"), member="DICOM/IM\x1b1")
    record = rows.to_record(result, MODEL)
    assert list(record) == [*KEYS, "member"]
    assert record["member"] == "DICOM/IM\x1b1"
    line = next(iter(rows.table_lines(rows.to_record(result, MODEL))))
    assert "cd.zip > DICOM/IM" in line
    assert line.endswith("(frame 3)")
    assert "\x1b" not in line

from __future__ import annotations

from dataclasses import replace

from mriclassifier.inference.quantised import EngineCheck, QuantisedRecord

FIGURES = {
    "accuracy": 0.9,
    "loss": 0.3,
    "calibration_error": 0.03,
    "brier": 0.1,
    "out_of_distribution": 0.02,
    "referred": 0.1,
}
CHECK = EngineCheck(
    float32=FIGURES,
    int8=FIGURES,
    same_label=1.0,
    same_set=0.99,
    same_outcome=1.0,
    ood_difference=0.01,
    map_correlation=0.99,
    answers=({"drawing": "ring"},),
)
RECORD = QuantisedRecord(
    onnx_sha256="a" * 64,
    int8_sha256="b" * 64,
    split="val",
    images=372,
    method={"range": "percentile"},
    checks={"onnx-int8": CHECK},
)


def test_a_record_is_read_as_it_was_written() -> None:
    assert QuantisedRecord.from_dict(RECORD.to_dict(), tuple) == RECORD


def test_what_failed_is_said_with_its_limit() -> None:
    assert CHECK.failures() == ()
    bad = replace(CHECK, same_label=0.98, int8={**FIGURES, "accuracy": 0.89, "brier": 0.2})
    assert [text.split(" (")[0] for text in bad.failures()] == [
        "accuracy lost 1.00 points",
        "same label for 98.00 %",
        "brier worse by 0.1000",
    ]
    assert not bad.passed


def test_a_copy_may_be_neither_laxer_nor_stricter() -> None:
    for share in (0.08, 0.12):
        moved = replace(CHECK, int8={**FIGURES, "referred": share})
        assert moved.failures() == ("referred moved by 2.00 points (limit 1)",)
    assert replace(CHECK, int8={**FIGURES, "referred": 0.11}).passed


def test_a_copy_that_is_better_passes() -> None:
    better = {"accuracy": 0.95, "loss": 0.2, "calibration_error": 0.01, "brier": 0.05}
    better |= {"out_of_distribution": 0.02, "referred": 0.1}
    assert replace(CHECK, int8=better).passed


def test_a_record_allows_its_own_files_alone() -> None:
    assert RECORD.allows("onnx-int8", ["a" * 64, "b" * 64])
    assert not RECORD.allows("onnx-int8", ["b" * 64, "a" * 64])
    assert not RECORD.allows("onnx-int8", ["a" * 64])
    assert not RECORD.allows("openvino-int8", ["a" * 64, "b" * 64])

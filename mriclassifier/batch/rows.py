"""One result as a record, a line of JSON, or words for the terminal."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from mriclassifier.batch.runner import FileResult
from mriclassifier.errors import QT_TRANSLATE_NOOP
from mriclassifier.inference.prediction import ModelId
from mriclassifier.language import padded, translate
from mriclassifier.logs import printable

RESEARCH_USE = QT_TRANSLATE_NOOP("commands", "Research use only, not for diagnosis.")
_NAMES = {
    "glioma": "Glioma",
    "meningioma": "Meningioma",
    "notumor": "No tumour recognised",
    "pituitary": "Pituitary tumour",
}


def display_name(label: str) -> str:
    """What a class is called in front of people."""
    return _NAMES.get(label) or label.replace("_", " ").capitalize()


def per_cent(probability: float) -> str:
    """One decimal; never a rounded 0 or 100 that would claim certainty."""
    if 0 < probability < 0.0005:
        return "< 0.1 %"
    if 0.9995 <= probability < 1:
        return "> 99.9 %"
    return f"{100 * probability:.1f} %"


def to_record(result: FileResult, model: ModelId) -> dict[str, Any]:
    """The fields of ``classify --json``, in their order; a failed row has null for what is unknown.

    A file in a ZIP file has one more at the end: ``member``, its name there.
    """
    prediction, error = result.prediction, result.error
    if prediction is None:
        answer = _no_answer(model, result.seconds)
    else:
        answer = prediction.to_record()
        if not math.isfinite(answer["ood_score"]):  # JSON has no word for infinity
            answer["ood_score"] = None
    return {
        "path": str(result.path),
        "frame": result.frame,
        **answer,
        "error": None if error is None else {"code": error.code, "message": error.sentence},
        **({} if result.member is None else {"member": result.member}),
    }


def failed_record(path: str, model: ModelId, *, code: str, message: str) -> dict[str, Any]:
    """The record of a file that nothing came of, as :func:`to_record` makes it."""
    error = {"code": code, "message": message}
    return {"path": path, "frame": None, **_no_answer(model, 0.0), "error": error}


def _no_answer(model: ModelId, seconds: float) -> dict[str, Any]:
    return {
        "label": None,
        "probabilities": None,
        "prediction_set": None,
        "in_distribution": None,
        "ood_score": None,
        "warnings": [],
        "outcome": None,
        "notices": [],
        "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
        "seconds": seconds,
    }


def place(record: Mapping[str, Any]) -> str:
    """Which picture it is, for people: file, file in a ZIP file, frame from the second one on."""
    name = str(record["path"])
    if record.get("member") is not None:
        name += f" > {record['member']}"
    if record["frame"]:
        name += " " + translate("commands", "(frame {number})").format(number=record["frame"] + 1)
    return printable(name)


def json_line(record: dict[str, Any]) -> str:
    """One line of plain ASCII, so that no terminal or locale can spoil a file name."""
    return json.dumps(record, allow_nan=False)


def table_head() -> str:
    """Head line of the table on the terminal."""
    prediction = padded(translate("commands", "Prediction"), 22)
    probability = padded(translate("commands", "Probability"), -_share_width())
    return f"{prediction} {probability}  {translate('commands', 'Image')}"


def table_lines(record: Mapping[str, Any]) -> Iterator[str]:
    """Lines of the terminal's table for one record; a failed one has none."""
    label = record["label"]
    if label is None:
        return
    share, width = per_cent(record["probabilities"][label]), _share_width()
    yield f"{padded(_class(label), 22)} {share:>{width}}  {place(record)}"
    others = [name for name in record["prediction_set"] if name != label]
    if others:
        text = translate("commands", "not excluded: {names}")
        names = ", ".join(_class(name) for name in others)
        yield f"{'':<22} {'':>{width}}    {text.format(names=names)}"
    for sentence in record["warnings"]:
        text = translate("commands", "warning: {sentence}")
        said = translate("errors", sentence)
        yield f"{'':<22} {'':>{width}}    {text.format(sentence=said)}"


def _share_width() -> int:
    return max(11, len(translate("commands", "Probability")))


def _class(label: str) -> str:
    return translate("classes", display_name(label))

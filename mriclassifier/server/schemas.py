"""What the server answers with: one shape for predictions, one for errors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from starlette.responses import JSONResponse

from mriclassifier.batch.rows import RESEARCH_USE, display_name
from mriclassifier.errors import InputError
from mriclassifier.inference.classifier import ModelInfo
from mriclassifier.inference.prediction import Prediction
from mriclassifier.server.upload import Picture

_PREDICT_LABELS = {
    "glioma": "Glioma",
    "meningioma": "Meningioma",
    "notumor": "No tumor",
    "pituitary": "Pituitary",
}
"""The words of the original tutorial's ``/predict/``, which its clients compare with."""
_FIRST = Picture(index=0)


def frame_record(prediction: Prediction, *, name: str, frame: int) -> dict[str, Any]:
    """The fields of ``classify --json`` for one frame; ``name`` stands for its path."""
    record = prediction.to_record()
    if not math.isfinite(record["ood_score"]):  # JSON has no word for infinity
        record["ood_score"] = None
    return {"path": name, "frame": frame, **record, "error": None}


def predict_answer(
    prediction: Prediction, *, name: str, picture: Picture = _FIRST
) -> dict[str, Any]:
    """The answer of ``/predict/``: the first frame, the label in the tutorial's words."""
    label = prediction.label
    return {
        **frame_record(prediction, name=name, frame=picture.index or 0),
        **_member(picture),
        "label": _PREDICT_LABELS.get(label) or display_name(label),
        "class": label,
        "notice": RESEARCH_USE,
    }


def classify_answer(
    answers: Sequence[tuple[Picture, Prediction | InputError]], *, name: str
) -> dict[str, Any]:
    """The answer of ``/api/v1/classify``: every frame; one that cannot be read has its error."""
    frames = []
    for picture, answer in answers:
        if isinstance(answer, InputError):
            record = _failed_record(answer, name=name, frame=picture.index)
        else:
            record = frame_record(answer, name=name, frame=picture.index or 0)
            record["display_name"] = display_name(answer.label)
        frames.append({**record, **_member(picture)})
    return {"path": name, "frames": frames, "notice": RESEARCH_USE}


def _failed_record(error: InputError, *, name: str, frame: int | None) -> dict[str, Any]:
    return {
        "path": name,
        "frame": frame,
        "label": None,
        "probabilities": None,
        "prediction_set": None,
        "in_distribution": None,
        "ood_score": None,
        "warnings": [],
        "outcome": None,
        "notices": [],
        "error": {"code": error.code, "message": error.sentence},
    }


def _member(picture: Picture) -> dict[str, Any]:
    return {} if picture.member is None else {"member": picture.member}


def model_answer(info: ModelInfo) -> dict[str, Any]:
    """The answer of ``/api/v1/model``; no folder of the machine is named."""
    return {
        "name": info.model.name,
        "version": info.model.version,
        "sha256": info.model.sha256,
        "engine": info.engine,
        "classes": [{"name": c, "display_name": display_name(c)} for c in info.classes],
        "input_size": info.input_size,
        "preprocess_version": info.preprocess_version,
        "notice": RESEARCH_USE,
    }


def error_response(status: int, code: str, message: str) -> JSONResponse:
    """The one shape of every error."""
    return JSONResponse({"error": {"code": code, "message": message}}, status_code=status)

"""What the server answers with: one shape for predictions, one for errors."""

from __future__ import annotations

import math
from typing import Any

from starlette.responses import JSONResponse

from mriclassifier.batch.rows import RESEARCH_USE, display_name
from mriclassifier.inference.classifier import ModelInfo
from mriclassifier.inference.prediction import Prediction

_PREDICT_LABELS = {
    "glioma": "Glioma",
    "meningioma": "Meningioma",
    "notumor": "No tumor",
    "pituitary": "Pituitary",
}
"""The words of the original tutorial's ``/predict/``, which its clients compare with."""


def frame_record(prediction: Prediction, *, name: str, frame: int) -> dict[str, Any]:
    """The fields of ``classify --json`` for one frame; ``name`` stands for its path."""
    record = prediction.to_record()
    if not math.isfinite(record["ood_score"]):  # JSON has no word for infinity
        record["ood_score"] = None
    return {"path": name, "frame": frame, **record, "error": None}


def predict_answer(prediction: Prediction, *, name: str) -> dict[str, Any]:
    """The answer of ``/predict/``: the first frame, the label in the tutorial's words."""
    label = prediction.label
    return {
        **frame_record(prediction, name=name, frame=0),
        "label": _PREDICT_LABELS.get(label) or display_name(label),
        "class": label,
        "notice": RESEARCH_USE,
    }


def classify_answer(predictions: list[Prediction], *, name: str) -> dict[str, Any]:
    """The answer of ``/api/v1/classify``: every frame."""
    frames = [
        {**frame_record(p, name=name, frame=i), "display_name": display_name(p.label)}
        for i, p in enumerate(predictions)
    ]
    return {"path": name, "frames": frames, "notice": RESEARCH_USE}


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

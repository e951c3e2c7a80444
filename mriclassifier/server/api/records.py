"""From predictions to answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mriclassifier.batch.rows import RESEARCH_USE, display_name, to_record
from mriclassifier.batch.runner import FileResult
from mriclassifier.errors import QT_TRANSLATE_NOOP, EngineUnavailableError, MriClassifierError
from mriclassifier.inference.classifier import ModelInfo
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.inference.prediction import ModelId, Prediction
from mriclassifier.server.api.schemas import (
    ClassifyAnswer,
    FrameAnswer,
    ModelAnswer,
    PredictAnswer,
)
from mriclassifier.server.api.upload import Picture

HEATMAPS = "/api/v1/heatmaps"
_PREDICT_LABELS = {
    "glioma": "Glioma",
    "meningioma": "Meningioma",
    "notumor": "No tumor",
    "pituitary": "Pituitary",
}
"""The words of the original tutorial's ``/predict/``, which its clients compare with."""


def loaded_model(engine: InferenceEngine) -> ModelInfo:
    """The model that answers now.

    Raises
    ------
    EngineUnavailableError
        None is loaded.
    """
    if engine.info is None:
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP("errors", "The model is not loaded. Try again in a moment.")
        )
    return engine.info


def heatmap_url(kept: str | None) -> str | None:
    """Address of a kept picture's map."""
    return None if kept is None else f"{HEATMAPS}/{kept}"


def row_record(record: dict[str, Any], kept: str | None) -> dict[str, Any]:
    """A record of ``classify --json`` with what the interface adds."""
    label = record["label"]
    return {
        **record,
        "display_name": None if label is None else display_name(label),
        "heatmap": heatmap_url(kept),
    }


def frame_record(
    picture: Picture,
    answer: Prediction | MriClassifierError,
    *,
    name: str,
    model: ModelId,
    kept: str | None,
) -> dict[str, Any]:
    """One frame of one upload."""
    result = FileResult(
        path=Path(name),
        frame=picture.index,
        member=picture.member,
        prediction=answer if isinstance(answer, Prediction) else None,
        error=None if isinstance(answer, Prediction) else answer,
        seconds=answer.seconds if isinstance(answer, Prediction) else 0.0,
    )
    return row_record(to_record(result, model), kept)


def predict_answer(
    picture: Picture, prediction: Prediction, *, name: str, kept: str
) -> PredictAnswer:
    """The answer of ``/predict/``: the first frame, the label in the tutorial's words."""
    record = frame_record(picture, prediction, name=name, model=prediction.model, kept=kept)
    label = prediction.label
    del record["display_name"]
    return PredictAnswer.model_validate(
        {
            **record,
            "label": _PREDICT_LABELS.get(label) or display_name(label),
            "class": label,
            "id": kept,
            "notice": RESEARCH_USE,
        }
    )


def classify_answer(records: list[dict[str, Any]], *, name: str) -> ClassifyAnswer:
    """The answer of ``/api/v1/classify``: every frame; one that cannot be read has its error."""
    frames = [FrameAnswer.model_validate(record) for record in records]
    return ClassifyAnswer(path=name, frames=frames, notice=RESEARCH_USE)


def model_answer(info: ModelInfo) -> ModelAnswer:
    """The answer of ``/api/v1/model``; no folder of the machine is named."""
    return ModelAnswer.model_validate(
        {
            "name": info.model.name,
            "version": info.model.version,
            "sha256": info.model.sha256,
            "engine": info.engine,
            "classes": [{"name": c, "display_name": display_name(c)} for c in info.classes],
            "input_size": info.input_size,
            "preprocess_version": info.preprocess_version,
            "notice": RESEARCH_USE,
        }
    )

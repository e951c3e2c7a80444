"""Addresses that classify one file, and those about the model; plain functions, which may wait."""

from __future__ import annotations

from fastapi import APIRouter, Request

from mriclassifier.server.api.parts import ApiParts, Asking, Classifying, OnePicture, audit
from mriclassifier.server.api.records import (
    classify_answer,
    loaded_model,
    model_answer,
    predict_answer,
)
from mriclassifier.server.api.schemas import (
    ClassifyAnswer,
    ModelAnswer,
    PredictAnswer,
    errors,
    form,
)

router = APIRouter()
_UPLOAD_ERRORS = errors(413, 415, 503)


@router.post(
    "/predict/",
    response_model_exclude_unset=True,
    responses=_UPLOAD_ERRORS,
    openapi_extra=form("file", several=False),
)
def predict(
    request: Request, parts: ApiParts, principal: Classifying, sent: OnePicture
) -> PredictAnswer:
    """Classify the first frame of one file, in the words of the original tutorial."""
    with parts.work.place():
        picture, prediction, kept = parts.work.first(
            sent.file.content(), name=sent.name, owner=principal.owner
        )
    audit(request, parts, principal, "server.classified", frames=1)
    return predict_answer(picture, prediction, name=sent.name, kept=kept)


@router.post(
    "/api/v1/classify",
    response_model_exclude_unset=True,
    responses=_UPLOAD_ERRORS,
    openapi_extra=form("file", several=False),
)
def classify(
    request: Request, parts: ApiParts, principal: Classifying, sent: OnePicture
) -> ClassifyAnswer:
    """Classify every frame of one file; of a ZIP file, those of every file in it.

    A frame that cannot be read has its error in its place; where none can be read, the answer is an error.
    """
    with parts.work.place():
        records = parts.work.all(sent.file.content(), name=sent.name, owner=principal.owner)
    audit(request, parts, principal, "server.classified", frames=len(records))
    return classify_answer(records, name=sent.name)


@router.get("/api/v1/model", responses=errors(503))
def model(parts: ApiParts, principal: Asking) -> ModelAnswer:
    """Which model answers."""
    del principal
    return model_answer(loaded_model(parts.services.engine))

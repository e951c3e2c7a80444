"""Pictures and maps of what was classified, drawn when somebody asks for them."""

from __future__ import annotations

import threading
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from mriclassifier.server.api.drawing import map_png, overlay_png, picture_png
from mriclassifier.server.api.faults import busy, refusal
from mriclassifier.server.api.parts import ApiParts, Classifying
from mriclassifier.server.api.schemas import errors_beside

OPACITY = 0.5  # as in the window
_WAIT = 5.0
_drawing = threading.BoundedSemaphore(2)  # processors that pictures may take from the network
router = APIRouter()


class PngResponse(Response):
    """A picture."""

    media_type = "image/png"


@router.get(
    "/api/v1/heatmaps/{picture_id}",
    response_class=PngResponse,
    responses={
        200: {
            "description": "A picture; the longer edge has at most 1024 pixels.",
            "content": {"image/png": {"schema": {"type": "string", "format": "binary"}}},
        },
        **errors_beside(404),
    },
)
def heatmap(
    parts: ApiParts,
    principal: Classifying,
    picture_id: str,
    kind: Annotated[
        Literal["overlay", "map", "picture"],
        Query(description="The map over the frame, the map alone (with transparency), the frame."),
    ] = "overlay",
    class_name: Annotated[
        str | None,
        Query(alias="class", description="Class of the map; the predicted one unless given."),
    ] = None,
    opacity: Annotated[
        float,
        Query(ge=0, le=1, allow_inf_nan=False, description="Of the map over the frame."),
    ] = OPACITY,
) -> Response:
    """Where the model looked in one frame. Kept for some minutes, for whoever classified it alone."""
    kept = parts.kept.get(principal.owner, picture_id)
    chosen = kept.label if class_name is None else class_name
    if chosen not in kept.classes:
        raise refusal(400, "class_unknown", "The model has no class of that name.")
    if not _drawing.acquire(timeout=_WAIT):
        raise busy("Too many pictures are asked for at once. Try again in a moment.")
    try:
        if kind == "picture":
            data = picture_png(kept)
        elif kind == "map":
            data = map_png(kept, chosen)
        else:
            data = overlay_png(kept, chosen, opacity)
    finally:
        _drawing.release()
    return PngResponse(data)

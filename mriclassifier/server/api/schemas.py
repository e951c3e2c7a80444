"""The shapes of all answers, as the OpenAPI document describes them."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

_SHA = "3f" * 32
_MAP = "/api/v1/heatmaps/0Zt2mJvT1yYd8qvA3b5fXw"
_FAILED = "null where the frame could not be classified."


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=())


class ErrorDetail(_Shape):
    """What is wrong."""

    code: str = Field(description="Stable word for programs, in snake case.", examples=["busy"])
    message: str = Field(
        description="One English sentence for people: what is wrong and what to do.",
        examples=["16 pictures are worked on already. Try again in a moment."],
    )
    request_id: str = Field(description="The same as in the header X-Request-Id.", default="")


class ErrorAnswer(_Shape):
    """Every error of every address."""

    error: ErrorDetail


class RowFault(_Shape):
    """Why one frame of a file has no prediction; the others have one."""

    code: str = Field(description="Kind of the error.", examples=["damaged"])
    message: str = Field(description="One English sentence.")


class ModelName(_Shape):
    """Which model answered."""

    name: str = Field(description="Of the model's folder.", examples=["brain-mri-resnet50"])
    version: str = Field(examples=["3.0.0"])
    sha256: str = Field(description="Of the model of record.", examples=[_SHA])


class FrameAnswer(_Shape):
    """The prediction for one frame: the fields of `classify --json` and some more."""

    path: str = Field(description="What the client called the file.", examples=["slice.png"])
    frame: int | None = Field(
        ge=0, description="Position in the file, from 0; null where the whole file failed."
    )
    label: str | None = Field(
        description=f"Class of the highest probability; {_FAILED}", examples=["glioma"]
    )
    probabilities: dict[str, float] | None = Field(
        description=f"Calibrated probability of each class, 0 to 1, together 1; {_FAILED}",
        examples=[{"glioma": 0.91, "meningioma": 0.06, "notumor": 0.01, "pituitary": 0.02}],
    )
    prediction_set: list[str] | None = Field(
        description=f"Classes that cannot be excluded, the most probable first; {_FAILED}",
        examples=[["glioma"]],
    )
    in_distribution: bool | None = Field(
        description=f"false: not like the pictures that the model was trained on; {_FAILED}"
    )
    ood_score: float | None = Field(
        description="How unlike them it is, without unit, larger is stranger; null where it is "
        "not finite or not known.",
        examples=[1.5],
    )
    warnings: list[str] = Field(description="Sentences that belong to the prediction.")
    outcome: str | None = Field(
        description=f'"answer", "refer" (too uncertain) or "out_of_distribution"; {_FAILED}',
        examples=["answer"],
    )
    notices: list[str] = Field(description="A stable code for each of the warnings.")
    model: ModelName
    seconds: float = Field(ge=0, description="Of work on this frame, in seconds.", examples=[0.06])
    error: RowFault | None = Field(description="null where there is a prediction.")
    display_name: str | None = Field(
        description=f"What the class is called in front of people; {_FAILED}",
        examples=["Glioma"],
    )
    heatmap: str | None = Field(
        description="Address of the activation map, for some minutes; null where there is none.",
        examples=[_MAP],
    )
    member: str | None = Field(
        default=None, description="Only for a ZIP file: name of the file in it."
    )


class ClassifyAnswer(_Shape):
    """Every frame of one file."""

    path: str = Field(description="What the client called the file.", examples=["slice.png"])
    frames: list[FrameAnswer] = Field(description="At least one.")
    notice: str = Field(examples=["Research use only, not for diagnosis."])


class PredictAnswer(_Shape):
    """The first frame of one file, in the words of the original tutorial."""

    label: str = Field(
        description="“Glioma”, “Meningioma”, “No tumor” or “Pituitary”; for other models what "
        "people call the class.",
        examples=["Glioma"],
    )
    class_: str = Field(
        alias="class", description="Name of the class in the model.", examples=["glioma"]
    )
    path: str = Field(description="What the client called the file.", examples=["slice.png"])
    frame: int = Field(ge=0, description="Position in the file, from 0.")
    probabilities: dict[str, float] = Field(
        description="Calibrated probability of each class, 0 to 1, together 1."
    )
    prediction_set: list[str] = Field(description="Classes that cannot be excluded.")
    in_distribution: bool
    ood_score: float | None
    warnings: list[str]
    outcome: str
    notices: list[str]
    model: ModelName
    seconds: float = Field(ge=0, description="In seconds.")
    error: None = Field(description="Always null; errors have another shape and status.")
    id: str = Field(description="Of the kept picture and its activation map.")
    heatmap: str | None = Field(description="Address of the activation map.", examples=[_MAP])
    member: str | None = Field(
        default=None, description="Only for a ZIP file: name of the file in it."
    )
    notice: str = Field(examples=["Research use only, not for diagnosis."])


class ClassName(_Shape):
    """One class of the model."""

    name: str = Field(examples=["notumor"])
    display_name: str = Field(examples=["No tumour recognised"])


class ModelAnswer(_Shape):
    """The model that answers."""

    name: str = Field(examples=["brain-mri-resnet50"])
    version: str = Field(examples=["3.0.0"])
    sha256: str = Field(description="Of the model of record.", examples=[_SHA])
    engine: str = Field(
        description="“onnx”, “openvino”, “onnx-int8”, “openvino-int8” or “keras”.",
        examples=["onnx"],
    )
    classes: list[ClassName]
    input_size: int = Field(gt=0, description="Edge of the network's square, in pixels.")
    preprocess_version: int
    notice: str = Field(examples=["Research use only, not for diagnosis."])


BatchState = Literal["running", "done", "cancelled", "failed"]


class BatchAnswer(_Shape):
    """How far a batch is."""

    id: str
    state: BatchState = Field(
        description="“running” until all is done; “failed” where the model or the disk failed."
    )
    open: bool = Field(description="Whether further files may be added.")
    waiting: bool = Field(description="Whether other batches have to end before this one begins.")
    total: int = Field(ge=0, description="Files to classify, those in ZIP files one by one.")
    done: int = Field(ge=0, description="Files that are done, failed ones too.")
    rows: int = Field(ge=0, description="Frames that are done; rows have the numbers 1 to this.")
    failed: int = Field(ge=0, description="Rows without a prediction.")
    error: RowFault | None = Field(description="Why the batch failed; else null.")
    events: str = Field(description="Address of the stream of events.")
    csv: str = Field(description="Address of the table.")
    rows_url: str = Field(description="Address of the rows.")
    notice: str = Field(examples=["Research use only, not for diagnosis."])


class BatchesAnswer(_Shape):
    """The batches of whoever asks, the newest first."""

    batches: list[BatchAnswer]


class RowAnswer(FrameAnswer):
    """One row of a batch."""

    number: int = Field(ge=1, description="In the order in which rows came.")


class RowsAnswer(_Shape):
    """Some rows of a batch."""

    rows: list[RowAnswer]
    last: int = Field(ge=0, description="Number of the last row given; ask for those after it.")


ERRORS: dict[int, str] = {
    400: "It cannot be read: damaged, empty, cut short, or a wrong value.",
    401: "Not logged in.",
    403: "Not allowed: the token's scope, or another site's page.",
    404: "`gone`: not there, not there any more, or somebody else's.",
    409: "It is not open any more.",
    413: "Too large, or too many files.",
    415: "Not a form, or not a kind of file that is read.",
    429: "Too much at once; Retry-After says in how many seconds to ask again.",
    503: "The model is not loaded, or the server is closing.",
}


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What a route's ``responses`` says of its errors."""
    return {
        status: {"model": ErrorAnswer, "description": ERRORS[status]}
        for status in sorted({400, 401, 403, 429, *statuses})
    }


def errors_beside(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The same for a route whose good answers are no JSON."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorAnswer"}}}
    return {
        status: {"content": content, "description": said["description"]}
        for status, said in errors(*statuses).items()
    }


def form(field: str, *, several: bool) -> dict[str, Any]:
    """What the document says of a form that is read piece by piece (``openapi_extra``)."""
    binary: dict[str, Any] = {"type": "string", "format": "binary"}
    described = "Raster picture, DICOM, NIfTI or ZIP file; what is in it decides, not its name."
    content = {"type": "array", "items": binary, "minItems": 1} if several else binary
    return {
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "required": [field],
                        "properties": {field: {**content, "description": described}},
                    }
                }
            },
        }
    }


def without_validation_answers(document: dict[str, Any]) -> None:
    """Take FastAPI's own answer for wrong values out of the document: ours is a 400."""
    for path in document["paths"].values():
        for operation in path.values():
            operation["responses"].pop("422", None)
    for name in ("HTTPValidationError", "ValidationError"):
        document["components"].get("schemas", {}).pop(name, None)

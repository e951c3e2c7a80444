"""Options that several commands of ``python -m training`` share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

Data = Annotated[
    Path,
    typer.Option(
        "--data",
        help="One folder a class, Training/ and Testing/ with such folders, or a folder with an index.csv.",
    ),
]

FullSize = Annotated[
    Path | None,
    typer.Option("--full-size", help="A folder with the larger originals, under the same names."),
]
Limit = Annotated[
    int | None,
    typer.Option(min=1, help="At most so many pictures, the classes in their proportions."),
]
LabelSet = Annotated[
    list[str] | None,
    typer.Option(
        "--label-set",
        metavar="LABEL=CLASS,CLASS…",
        help="A label that stands for several classes; may be repeated.",
    ),
]


def _workers(choice: str) -> str:
    if choice != "auto" and not (choice.isdigit() and int(choice) <= 256):
        raise typer.BadParameter("must be a number from 0 to 256, or auto")
    return choice


Workers = Annotated[
    str,
    typer.Option(
        metavar="N|auto",
        parser=_workers,
        help="Processes that prepare pictures; auto: none without a GPU.",
    ),
]
KeepEvery = Annotated[
    float, typer.Option(min=0, help="Seconds between two checkpoints; 0 keeps every epoch.")
]
Model = Annotated[Path, typer.Option("--model", help="A model folder.")]
Split = Annotated[
    str | None, typer.Option(help="Which part; by default test, else val, else every image.")
]


class Part(StrEnum):
    """What ``measure`` can leave out."""

    STRESS = "stress"
    SHORTCUTS = "shortcuts"
    LOCALISATION = "localisation"
    OUTSIDE = "outside"
    BASELINES = "baselines"


class ProgressMode(StrEnum):
    """How progress is shown."""

    AUTO = "auto"
    LINES = "lines"
    JSON = "json"


class Checkpoint(StrEnum):
    """Which state of a run."""

    LAST = "last"
    BEST = "best"
    AVERAGE = "average"


class EngineName(StrEnum):
    """What runs the network."""

    ONNX = "onnx"
    OPENVINO = "openvino"
    ONNX_INT8 = "onnx-int8"
    OPENVINO_INT8 = "openvino-int8"
    KERAS = "keras"


def messages() -> Console:
    """Where a command speaks to people: the error output."""
    return Console(stderr=True, highlight=False)

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


class EngineName(StrEnum):
    """What runs the network."""

    ONNX = "onnx"
    KERAS = "keras"


def messages() -> Console:
    """Where a command speaks to people: the error output."""
    return Console(stderr=True, highlight=False)

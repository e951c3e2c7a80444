"""The commands ``stress``, ``measure`` and ``quantise`` of ``python -m training``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from training.options import Data, EngineName, FullSize, LabelSet, Limit, Model, Part, Split


def add_to(app: typer.Typer) -> None:
    """Make the commands part of a command-line program."""
    app.command()(stress)
    app.command()(measure)
    app.command()(quantise)


def stress(
    data: Data,
    model: Model,
    out: Annotated[Path, typer.Option("--out", help="The JSON report to write.")],
    split: Split = None,
    full_size: FullSize = None,
    limit: Limit = None,
    label_set: LabelSet = None,
    engine: Annotated[EngineName, typer.Option()] = EngineName.ONNX,
) -> None:
    """Measure what changes of a picture on its way to the program cost: JPEG, brightness, size, noise."""
    from training.judging import run_stress

    raise typer.Exit(
        run_stress(
            data,
            model,
            out,
            split=split,
            full_size=full_size,
            limit=limit,
            label_sets=label_set or (),
            engine=engine.value,
        )
    )


def measure(
    data: Data,
    model: Model,
    out: Annotated[Path, typer.Option("--out", help="The JSON file of all figures to write.")],
    split: Split = None,
    full_size: FullSize = None,
    outside: Annotated[
        Path | None,
        typer.Option(
            "--outside",
            help="A folder of pictures from elsewhere, with an index.csv or class folders.",
        ),
    ] = None,
    limit: Limit = None,
    skip: Annotated[
        list[Part] | None, typer.Option("--skip", help="Leave a part out; may be repeated.")
    ] = None,
    label_set: LabelSet = None,
    engine: Annotated[EngineName, typer.Option()] = EngineName.ONNX,
) -> None:
    """Measure everything: accuracy, calibration, stress, shortcuts, maps, pictures from elsewhere."""
    from training.judging import run_measure

    raise typer.Exit(
        run_measure(
            data,
            model,
            out,
            split=split,
            full_size=full_size,
            outside=outside,
            limit=limit,
            label_sets=label_set or (),
            skip=[part.value for part in skip or ()],
            engine=engine.value,
        )
    )


def quantise(
    model: Annotated[Path, typer.Option("--model", help="A model folder; it is replaced.")],
    data: Data,
    split: Split = None,
    run: Annotated[
        Path | None,
        typer.Option("--run", help="A run's folder: the parts are those that it was trained with."),
    ] = None,
    images: Annotated[
        int, typer.Option(min=1, help="How many training images the ranges are measured on.")
    ] = 96,
) -> None:
    """Write an 8-bit copy into a model folder, if it answers like the original on held-out images."""
    from training.quantise import run_quantise

    raise typer.Exit(
        run_quantise(model, data, split=split, run=run, images=images, echo=typer.echo)
    )

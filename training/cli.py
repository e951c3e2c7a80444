"""The commands of ``python -m training``."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from typer.main import get_command

from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, UsageError
from training.config import Stage, TrainConfig, load_config

app = typer.Typer(
    name="python -m training",
    help="Train, evaluate and export models for MRI Classifier. Research use only, not for diagnosis.",
    add_completion=False,
)
INTERRUPTED = 130

Data = Annotated[
    Path,
    typer.Option(
        "--data",
        help="One folder a class, Training/ and Testing/ with such folders, or a folder with an index.csv.",
    ),
]


class ProgressMode(StrEnum):
    """How progress is shown."""

    AUTO = "auto"
    LINES = "lines"
    JSON = "json"


class EngineName(StrEnum):
    """What runs the network."""

    ONNX = "onnx"
    KERAS = "keras"


class Checkpoint(StrEnum):
    """Which state of a run."""

    LAST = "last"
    BEST = "best"


@app.command()
def fit(
    data: Data,
    out: Annotated[Path, typer.Option("--out", help="The run's folder.")],
    recipe: Annotated[
        str | None,
        typer.Option(help="A TOML file, or the name of one under training/recipes."),
    ] = None,
    weights: Annotated[
        str | None, typer.Option(help="imagenet, none, or a .keras or .h5 file.")
    ] = None,
    epochs: Annotated[int | None, typer.Option(min=1, help="Of the last stage.")] = None,
    size: Annotated[
        int | None, typer.Option(min=32, max=1024, help="Edge of the last stage's pictures, px.")
    ] = None,
    learning_rate: Annotated[float | None, typer.Option(help="Of the last stage.")] = None,
    batch_size: Annotated[int | None, typer.Option(min=2)] = None,
    seed: Annotated[int | None, typer.Option(min=0)] = None,
    patient_pattern: Annotated[
        str | None,
        typer.Option(help="Regular expression with a group (?P<patient>…) for the file names."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on after the last finished epoch.")
    ] = False,
    progress: Annotated[ProgressMode, typer.Option()] = ProgressMode.AUTO,
) -> None:
    """Train a network; the defaults are those of the original tutorial."""
    from training.runs import prepare, run_fit

    config = _override(
        load_config(recipe),
        weights=weights,
        epochs=epochs,
        size=size,
        learning_rate=learning_rate,
        batch_size=batch_size,
        seed=seed,
    )
    dataset, config = prepare(
        data, out, config, resume=resume, patient_pattern=patient_pattern, console=_messages()
    )
    last = run_fit(dataset, out, config, resume=resume, progress=progress.value)
    typer.echo(
        f"Finished: {last}. Next: python -m training export --run {out} --data {data} --out MODELDIR"
    )


@app.command()
def check(
    data: Data,
    json_out: Annotated[Path | None, typer.Option("--json", help="Write the report here.")] = None,
    patient_pattern: Annotated[str | None, typer.Option()] = None,
    seed: Annotated[int, typer.Option(min=0)] = 0,
) -> None:
    """Report what is in a data folder: counts, copies, conflicts, unreadable files, leaks."""
    from training.datacheck import run_check

    raise typer.Exit(run_check(data, json_out, seed=seed, patient_pattern=patient_pattern))


@app.command()
def export(
    run: Annotated[Path, typer.Option("--run", help="The folder of a finished or stopped run.")],
    data: Data,
    out: Annotated[Path, typer.Option("--out", help="The model's folder to write.")],
    name: Annotated[str, typer.Option(help="The model's name.")] = "brain-mri-resnet50",
    version: Annotated[str, typer.Option(help="The model's version.")] = "1.0.0",
    checkpoint: Annotated[Checkpoint, typer.Option()] = Checkpoint.LAST,
    notes: Annotated[
        Path | None, typer.Option(help="Markdown for the card: origin and limits of the data.")
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(help="NAME=DIR: another labelled folder to measure on; may be repeated."),
    ] = None,
) -> None:
    """Write a model folder: Keras file, ONNX copy, calibration, manifest, parity record, card."""
    from training.runs import run_export

    pairs = [text.partition("=") for text in also or ()]
    if not all(title and folder for title, _, folder in pairs):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "--also takes a name and a folder, as in --also clinic=DIR."
            )
        )
    run_export(
        run,
        data,
        out,
        name=name,
        version=version,
        checkpoint=checkpoint.value,
        notes=notes,
        also={title: Path(folder) for title, _, folder in pairs},
        console=_messages(),
    )


@app.command()
def evaluate(
    data: Data,
    model: Annotated[Path, typer.Option("--model", help="A model folder.")],
    out: Annotated[Path, typer.Option("--out", help="The JSON report to write.")],
    split: Annotated[
        str | None, typer.Option(help="Which part; by default test, else val, else every image.")
    ] = None,
    engine: Annotated[EngineName, typer.Option()] = EngineName.ONNX,
) -> None:
    """Measure a model on labelled images, through the program's own classifier."""
    from training.runs import run_evaluate

    raise typer.Exit(
        run_evaluate(data, model, out, split=split, engine=engine.value, console=_messages())
    )


def main(arguments: list[str] | None = None) -> int:
    """Run a command; expected failures are one sentence on standard error and an exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    command = get_command(app)
    try:
        code = int(
            command.main(words or ["--help"], prog_name="python -m training", standalone_mode=False)
            or 0
        )
    except MriClassifierError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception as error:
        if not hasattr(error, "format_message"):  # Typer's usage errors have it
            raise
        text = error.format_message().rstrip(".")
        sys.stderr.write(f"{text}. Try python -m training --help.\n")
        return 2
    if code == INTERRUPTED:
        sys.stderr.write("Stopped. Go on with the same command and --resume.\n")
    return code if words else 2


def _override(
    config: TrainConfig,
    *,
    weights: str | None,
    epochs: int | None,
    size: int | None,
    learning_rate: float | None,
    batch_size: int | None,
    seed: int | None,
) -> TrainConfig:
    last = config.stages[-1]
    last = Stage(
        size=size or last.size,
        epochs=epochs or last.epochs,
        learning_rate=learning_rate or last.learning_rate,
    )
    return replace(
        config,
        weights=weights or config.weights,
        batch_size=batch_size or config.batch_size,
        seed=config.seed if seed is None else seed,
        stages=(*config.stages[:-1], last),
    )


def _messages() -> Console:
    return Console(stderr=True, highlight=False)

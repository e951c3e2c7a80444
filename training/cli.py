"""The commands of ``python -m training``."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    MriClassifierError,
    UsageError,
)
from training import measure_commands, report_commands
from training.config import Stage, TrainConfig, load_config
from training.failures import failure, require_tensorflow
from training.lines import sentence_record, teller, write_line
from training.options import (
    Checkpoint,
    Data,
    EngineName,
    KeepEvery,
    LabelSet,
    ProgressMode,
    Workers,
    messages,
)
from training.runlock import locked

app = typer.Typer(
    name="python -m training",
    help="Train, evaluate and export models for MRI Classifier. Research use only, not for diagnosis.",
    add_completion=False,
)
INTERRUPTED = 130
RETRAIN = "retrain"


@app.command()
def fit(
    data: Data,
    out: Annotated[Path, typer.Option("--out", help="The run's folder.")],
    recipe: Annotated[
        str | None,
        typer.Option(help="A TOML file, or the name of one under training/recipes."),
    ] = None,
    also_train: Annotated[
        list[Path] | None,
        typer.Option(
            help="A folder of labelled images or corrections to train on, too; may be repeated."
        ),
    ] = None,
    versions: Annotated[
        list[Path] | None,
        typer.Option(
            help="A folder with other files of the same pictures (larger originals), under the same names."
        ),
    ] = None,
    weights: Annotated[
        str | None,
        typer.Option(
            help="imagenet, none, shipped, a model's name or folder, or a .keras or .h5 file."
        ),
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
    devices: Annotated[
        str, typer.Option(metavar="N|auto", help="How many to train on (several: JAX backend).")
    ] = "auto",
    workers: Workers = "auto",
    keep_every: KeepEvery = 0.0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on after the last epoch that was kept.")
    ] = False,
    progress: Annotated[ProgressMode, typer.Option()] = ProgressMode.AUTO,
) -> None:
    """Train a network; the defaults are those of the original tutorial.

    With --also-train, or for a folder of corrections, they are those of the recipe retrain.
    """
    from training.corrections import is_corrections
    from training.runs import prepare, run_fit

    retraining = bool(also_train) or is_corrections(data)
    chosen = recipe or (RETRAIN if retraining else None)
    config = _override(
        load_config(chosen),
        weights=weights,
        epochs=epochs,
        size=size,
        learning_rate=learning_rate,
        batch_size=batch_size,
        seed=seed,
    )
    told = teller(messages(), as_json=progress is ProgressMode.JSON)
    with locked(out):
        dataset, config = prepare(
            data,
            out,
            config,
            resume=resume,
            patient_pattern=patient_pattern,
            console=messages(),
            also_train=also_train or (),
            versions=versions or (),
            match_size=chosen == RETRAIN and not size,
            told=told,
        )
        told.step("starting", 0, 0)
        last = run_fit(
            dataset,
            out,
            config,
            resume=resume,
            progress=progress.value,
            devices=devices,
            workers=workers,
            keep_every=keep_every,
        )
    if not told.as_lines:
        typer.echo(
            f"Finished: {last}. "
            f"Next: python -m training export --run {out} --data {data} --out MODELDIR"
        )


@app.command()
def check(
    data: Data,
    json_out: Annotated[Path | None, typer.Option("--json", help="Write the report here.")] = None,
    patient_pattern: Annotated[str | None, typer.Option()] = None,
    seed: Annotated[int, typer.Option(min=0)] = 0,
    also_train: Annotated[
        list[Path] | None,
        typer.Option(help="A folder that would be trained on, too; may be repeated. Needs --json."),
    ] = None,
    recipe: Annotated[
        str | None, typer.Option(help="Of the run that is planned. Needs --json.")
    ] = None,
    progress: Annotated[ProgressMode, typer.Option()] = ProgressMode.AUTO,
) -> None:
    """Report what is in a data folder: counts, copies, conflicts, unreadable files, leaks.

    With --also-train or --recipe, what a run of that recipe would be trained on.
    """
    from training.datacheck import run_check
    from training.survey import survey

    if (recipe or also_train) and json_out is None:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "--recipe and --also-train need --json with a file to write."
            )
        )
    if json_out and (recipe or also_train):
        told = teller(messages(), as_json=progress is ProgressMode.JSON)
        config = load_config(recipe or RETRAIN)
        raise typer.Exit(survey(data, config, json_out, told, also_train=also_train or ()))
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
    progress: Annotated[ProgressMode, typer.Option()] = ProgressMode.AUTO,
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
        console=messages(),
        told=teller(messages(), as_json=progress is ProgressMode.JSON),
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
    label_set: LabelSet = None,
) -> None:
    """Measure a model on labelled images, through the program's own classifier."""
    from training.runs import run_evaluate

    raise typer.Exit(
        run_evaluate(
            data,
            model,
            out,
            split=split,
            engine=engine.value,
            label_sets=label_set or (),
            console=messages(),
        )
    )


@app.command()
def compare(
    data: Data,
    old: Annotated[Path, typer.Option("--old", help="A model folder.")],
    new: Annotated[Path, typer.Option("--new", help="Another one.")],
    out: Annotated[Path, typer.Option("--out", help="The JSON report to write.")],
    split: Annotated[
        str | None, typer.Option(help="Which part; by default test, else val, else every image.")
    ] = None,
    run: Annotated[
        Path | None,
        typer.Option("--run", help="A run's folder: the parts are those that it was trained with."),
    ] = None,
    engine: Annotated[EngineName, typer.Option()] = EngineName.ONNX,
    progress: Annotated[ProgressMode, typer.Option()] = ProgressMode.AUTO,
) -> None:
    """Compare two models on the same labelled images, image by image."""
    from training.runs import run_compare

    raise typer.Exit(
        run_compare(
            data,
            old=old,
            new=new,
            out=out,
            split=split,
            run=run,
            engine=engine.value,
            console=messages(),
            told=teller(messages(), as_json=progress is ProgressMode.JSON),
        )
    )


report_commands.add_to(app)
measure_commands.add_to(app)


@app.command()
def calibrate(
    model: Annotated[Path, typer.Option("--model", help="A model folder; it is replaced.")],
    data: Data,
    run: Annotated[
        Path | None,
        typer.Option("--run", help="A run's folder: the parts are those that it was trained with."),
    ] = None,
    brain: Annotated[
        list[str] | None,
        typer.Option(help="NAME=DIR: more brain MRI to know as such; may be repeated."),
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(help="NAME=DIR: brain MRI from elsewhere that limits may not reject."),
    ] = None,
    other: Annotated[
        list[str] | None,
        typer.Option(help="NAME=DIR: pictures of other things, counted only."),
    ] = None,
    check_only: Annotated[
        bool, typer.Option("--check", help="Measure again, compare, and write nothing.")
    ] = False,
    engine: Annotated[EngineName, typer.Option()] = EngineName.ONNX,
) -> None:
    """Fit temperature, prediction sets and limits, and write them into a model folder."""
    from training.trust_run import read_pairs, run_calibrate

    raise typer.Exit(
        run_calibrate(
            model,
            data,
            run=run,
            brain=read_pairs(brain or (), "--brain"),
            also=read_pairs(also or (), "--also"),
            other=read_pairs(other or (), "--other"),
            check=check_only,
            engine=engine.value,
            echo=typer.echo,
            console=messages(),
        )
    )


def main(arguments: list[str] | None = None) -> int:
    """Run a command; expected failures are one sentence on standard error and an exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    command = get_command(app)
    try:
        require_tensorflow(words)
        code = int(
            command.main(words or ["--help"], prog_name="python -m training", standalone_mode=False)
            or 0
        )
    except MriClassifierError as error:
        return _failed(error, words)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read the progress is gone; a run that nobody watches could not be stopped
        sys.stdout = None
        code = INTERRUPTED
    except Exception as error:
        if (known := failure(error)) is not None:
            return _failed(known, words)
        if not hasattr(error, "format_message"):  # Typer's usage errors have it
            raise
        text = error.format_message().rstrip(".")
        sys.stderr.write(f"{text}. Try python -m training --help.\n")
        return 2
    if code == INTERRUPTED:
        sys.stderr.write("Stopped. Go on with the same command and --resume.\n")
    return code if words else 2


def _failed(error: MriClassifierError, words: list[str]) -> int:
    if {"--progress", ProgressMode.JSON.value} <= {*words} and sys.stdout is not None:
        with suppress(OSError):
            write_line({"error": sentence_record(error, code=error.code)}, sys.stdout)
    sys.stderr.write(f"{error.sentence}\n")
    return error.exit_code


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

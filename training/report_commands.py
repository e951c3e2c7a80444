"""The commands of ``python -m training`` that write what people read: the report and the card."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command()(report)
    app.command()(card)


def report(
    run: Annotated[Path, typer.Argument(help="The folder of a finished or running training.")],
    model: Annotated[
        Path | None, typer.Option(help="The model that was measured, to show its worst mistakes.")
    ] = None,
    data: Annotated[Path | None, typer.Option(help="The folder it was measured on.")] = None,
    outside: Annotated[
        Path | None, typer.Option(help="The folder of pictures from elsewhere it was measured on.")
    ] = None,
    figures: Annotated[
        Path | None, typer.Option(help="What measure wrote; by default RUN/figures.json.")
    ] = None,
    trials: Annotated[
        Path | None, typer.Option(help="A CSV of short experiments; by default RUN/trials.csv.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="The HTML file; by default RUN/report.html.")
    ] = None,
) -> None:
    """Write the report of a run: one HTML file, and its plots as PNG beside it."""
    from training.report import make_report

    target = make_report(
        run, out=out, figures=figures, model=model, data=data, outside=outside, trials=trials
    )
    typer.echo(f"Written: {target}")


def card(
    model: Annotated[Path, typer.Option("--model", help="A model folder; it is replaced.")],
    figures: Annotated[Path, typer.Option("--figures", help="What measure wrote for it.")],
    notes: Annotated[
        Path | None,
        typer.Option(help="Markdown: origin and limits of the data; by default the card's own."),
    ] = None,
) -> None:
    """Write measured figures into a model folder: into its manifest, and its card from them."""
    from training.card import complete_card

    bundle = complete_card(model, figures, notes=notes)
    typer.echo(f"Written and read back: {bundle.path}")

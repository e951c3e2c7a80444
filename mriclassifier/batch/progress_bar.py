"""The bar that a batch shows on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from mriclassifier.language import translate

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


@contextmanager
def progress_bar(
    total: int, *, done: int = 0, output: TextIO | None = None, redirect_stdout: bool = True
) -> Iterator[tuple[Progress, TaskID]]:
    """Show a bar that is gone afterwards; gives it and its only task.

    Parameters
    ----------
    total, done
        Files, and how many of them are finished at the beginning.
    output
        A terminal; the error output unless given.
    redirect_stdout
        Write lines to stdout above the bar: it is a terminal, too.
    """
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn(translate("commands", "Classifying")),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    console = Console(file=output) if output is not None else Console(stderr=True)
    with Progress(
        *columns, console=console, transient=True, redirect_stdout=redirect_stdout
    ) as bar:
        yield bar, bar.add_task("", total=total, completed=done)

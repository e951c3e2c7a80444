"""A batch on the terminal: rows or a table to stdout, failures and progress to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.batch.csv_report import CsvReport
from mriclassifier.batch.heatmaps import HeatmapFolder
from mriclassifier.batch.rows import (
    RESEARCH_USE,
    json_line,
    place,
    table_head,
    table_lines,
    to_record,
)
from mriclassifier.batch.runner import (
    BatchItem,
    Classify,
    FileResult,
    OpenFile,
    classify_files,
    expand_paths,
)
from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits
from mriclassifier.inference.prediction import ModelId
from mriclassifier.logs import printable


@dataclass(frozen=True, kw_only=True)
class BatchOptions:
    """What ``mriclassifier classify`` was asked for."""

    json_lines: bool = False
    csv: Path | None = None
    recursive: bool = False
    heatmap: Path | None = None


@dataclass(frozen=True, kw_only=True)
class BatchModel:
    """The model that answers, and how to load it once every output is known to be writable."""

    model: ModelId
    classes: tuple[str, ...]
    engine: str
    load: Callable[[], Classify]


def run_batch(
    paths: Sequence[Path],
    options: BatchOptions,
    *,
    model: BatchModel,
    open_file: OpenFile | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> int:
    """Classify everything behind ``paths`` and report it as asked.

    Returns
    -------
    int
        The exit code: 0 when all was classified, 1 when some inputs failed.

    Raises
    ------
    UsageError
        The CSV file would replace one of the images.
    OutputError
        A target cannot be written.
    ComponentError
        The model cannot be loaded or failed.
    """
    items = expand_paths(paths, recursive=options.recursive, limits=limits)
    _refuse_overwriting(options.csv, items)
    counts = {"classified": 0, "failed": 0}
    try:
        with ExitStack() as stack:
            maps = HeatmapFolder(options.heatmap) if options.heatmap else None
            report = None
            if options.csv:
                extra = ("heatmap",) if maps else ()
                report = CsvReport(options.csv, classes=model.classes, extra=extra)
                stack.enter_context(report)
            classify = model.load()
            if not (options.json_lines or report):
                _out(table_head())
            advance = stack.enter_context(_progress(len(items), hidden=options.json_lines))
            results = classify_files(items, classify, open_file=open_file, limits=limits)
            stack.callback(results.close)  # type: ignore[attr-defined]  # a generator: ends its thread
            for result in results:
                counts["failed" if result.error else "classified"] += 1
                drawn = maps.write(result) if maps else None
                _report(result, options, model=model.model, report=report, drawn=drawn)
                advance(result)
    except KeyboardInterrupt:
        _summary(options, model, counts, first="Stopped. ")
        raise
    _summary(options, model, counts)
    return 1 if counts["failed"] else 0


def _report(
    result: FileResult,
    options: BatchOptions,
    *,
    model: ModelId,
    report: CsvReport | None,
    drawn: Path | None,
) -> None:
    if result.error:
        _err(f"{place(result)}: {printable(result.error.sentence)}")
    if options.json_lines or report:
        record: dict[str, Any] = to_record(result, model)
        if options.heatmap:
            record["heatmap"] = str(drawn) if drawn else None
        if report:
            report.add(record)
        else:
            _out(json_line(record))
    else:
        for line in table_lines(result):
            _out(line)


def _summary(
    options: BatchOptions, model: BatchModel, counts: dict[str, int], *, first: str = ""
) -> None:
    say = _err if options.json_lines or options.csv else _out
    images = "1 image" if counts["classified"] == 1 else f"{counts['classified']} images"
    failed = f", {counts['failed']} failed" if counts["failed"] else ""
    where = f" Written to {printable(str(options.csv))}." if options.csv else ""
    version = f"{model.model.name} {model.model.version}, {model.engine}"
    if say is _out:
        say("")
    say(f"{first}{images} classified{failed} ({version}).{where}")
    say(RESEARCH_USE)


def _refuse_overwriting(csv: Path | None, items: Sequence[BatchItem]) -> None:
    if csv is None or not csv.is_file():
        return
    target = csv.resolve()
    for item in items:
        if item.path.name == target.name and item.path.resolve() == target:
            raise UsageError(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} is one of the images; choose another name for the CSV file."
                ),
                file=csv,
            )


@contextmanager
def _progress(total: int, *, hidden: bool) -> Iterator[Callable[[FileResult], None]]:
    """Show a bar on stderr when that is a terminal and the rows on stdout do not suffer."""
    if sys.stderr is None or not sys.stderr.isatty() or total < 2 or (hidden and _is_terminal()):
        yield lambda _result: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("Classifying"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=_is_terminal()) as bar:
        task = bar.add_task("", total=total)

        def advance(result: FileResult) -> None:
            if not result.frame:  # the first frame, or the whole file
                bar.advance(task)

        yield advance


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _out(line: str) -> None:
    """Write one line at once: a reader on a pipe sees it, and Ctrl-C does not lose it."""
    if sys.stdout is not None:  # a windowed frozen build has none
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _err(line: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()

"""A batch on the terminal: rows or a table to stdout, failures and progress to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.batch.csv_report import CsvReport
from mriclassifier.batch.exports import Report
from mriclassifier.batch.heatmaps import HeatmapFolder
from mriclassifier.batch.job import BatchJob, BatchPlan, BatchRow, Record
from mriclassifier.batch.json_report import JsonReport
from mriclassifier.batch.progress_bar import progress_bar
from mriclassifier.batch.rows import RESEARCH_USE, json_line, place, table_head, table_lines
from mriclassifier.batch.runner import Answering, FileResult, OpenFile
from mriclassifier.batch.xlsx_report import XlsxReport
from mriclassifier.cases.records import Origin
from mriclassifier.errors import QT_TRANSLATE_NOOP, UsageError
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits
from mriclassifier.inference.prediction import ModelId
from mriclassifier.language import spoken, translate
from mriclassifier.logs import printable


@dataclass(frozen=True, kw_only=True)
class BatchOptions:
    """What ``mriclassifier classify`` was asked for.

    Attributes
    ----------
    json_lines
        Records on stdout.
    csv, xlsx, json_file
        Files to write.
    heatmap
        Folder for pictures of where the model looked.
    recursive, include, exclude
        As in :class:`~mriclassifier.batch.plan.BatchPlan`.
    resume
        Keep a journal, and go on with the newest unfinished batch of the same arguments.
    """

    json_lines: bool = False
    csv: Path | None = None
    xlsx: Path | None = None
    json_file: Path | None = None
    recursive: bool = False
    heatmap: Path | None = None
    include: str = ""
    exclude: str = ""
    resume: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """Tables to write."""
        return tuple(path for path in (self.csv, self.xlsx, self.json_file) if path)


@dataclass(frozen=True, kw_only=True)
class BatchModel:
    """The model that answers, and how to load it once every output is known to be writable.

    Attributes
    ----------
    load
        Takes the number of files; gives what answers, and how many frames it answers at a time.
    """

    model: ModelId
    classes: tuple[str, ...]
    engine: str
    load: Callable[[int], Answering]


@dataclass(frozen=True, kw_only=True)
class CaseRecording:
    """Who records cases: ``take`` is ``CaseStore.record``; ``pictures``, whether rules may want them."""

    take: Record
    pictures: bool = False


def run_batch(
    paths: Sequence[Path],
    options: BatchOptions,
    *,
    model: BatchModel,
    open_file: OpenFile | None = None,
    limits: Limits = DEFAULT_LIMITS,
    journals: Path | None = None,
    recording: CaseRecording | None = None,
) -> int:
    """Classify everything behind ``paths`` and report it as asked.

    Parameters
    ----------
    journals
        Folder of the journals, for ``options.resume``.
    recording
        None: no cases.

    Returns
    -------
    int
        The exit code: 0 when all was classified, 1 when some inputs failed.

    Raises
    ------
    UsageError
        An output would replace one of the images, or nothing fits the patterns.
    OutputError
        A target cannot be written.
    ComponentError
        The model cannot be loaded or failed.
    """
    plan = BatchPlan(
        paths=tuple(paths),
        model=model.model,
        engine=model.engine,
        recursive=options.recursive,
        include=options.include,
        exclude=options.exclude,
    )
    job = _job(plan, options, limits, journals)
    before, whole = job.rows_done, False
    try:
        _refuse_overwriting(options.files, job)
        if before:
            _err(
                translate(
                    "commands",
                    "Going on with an interrupted batch: {count} images are done already.",
                ).format(count=before)
            )
        for notice in job.notices:
            _err(spoken().sentence(notice))
        _run(job, options, model=model, open_file=open_file, recording=recording)
        whole = True
    except KeyboardInterrupt:
        _summary(options, model, job, first=translate("commands", "Stopped.") + " ")
        raise
    finally:
        _leave(job, whole=whole)
    _summary(options, model, job)
    return 1 if job.summary.failed else 0


def _job(plan: BatchPlan, options: BatchOptions, limits: Limits, journals: Path | None) -> BatchJob:
    if not options.resume or journals is None:
        return BatchJob.create(None, plan, limits=limits)
    for left in BatchJob.unfinished(journals):
        if (left.plan, left.folder) == (plan, Path.cwd()):
            return BatchJob.resume(
                left.journal, model=plan.model, engine=plan.engine, limits=limits
            )
    return BatchJob.create(journals, plan, limits=limits)


def _run(
    job: BatchJob,
    options: BatchOptions,
    *,
    model: BatchModel,
    open_file: OpenFile | None,
    recording: CaseRecording | None,
) -> None:
    with ExitStack() as stack:
        maps = HeatmapFolder(options.heatmap) if options.heatmap else None
        reports = _reports(options, model.classes, stack)
        answering = model.load(job.total)
        has_table = not (options.json_lines or reports)
        if has_table:
            _out(table_head())
        hidden = options.json_lines
        advance = stack.enter_context(_progress(job.total, hidden=hidden))

        def take(row: BatchRow) -> None:
            _report(row, options, reports)
            advance(row)

        if job.rows_done:
            for row in job.done_rows():
                take(row)
        rows = job.results(
            answering.classify,
            open_file=open_file,
            record=recording.take if recording else None,
            origin=Origin.COMMAND,
            pictures=bool(recording and recording.pictures),
            finished=_drawing(maps),
            at_once=answering.at_once,
            together=answering.together,
        )
        stack.callback(rows.close)  # ends its thread
        for row in rows:
            take(row)
        if job.record_error is not None:
            lost = translate("commands", "The case history is not complete.")
            _err(f"{printable(spoken().sentence(job.record_error))} {lost}")


def _leave(job: BatchJob, *, whole: bool) -> None:
    """Keep the journal of what can go on, and no other."""
    if whole or not job.rows_done:
        job.finish()
        return
    if job.journal is not None:
        _err(
            translate("commands", "The same command with --resume goes on where this one stopped.")
        )
    job.close()


def _reports(options: BatchOptions, classes: Sequence[str], stack: ExitStack) -> list[Report]:
    extra = ("heatmap",) if options.heatmap else ()
    reports: list[Report] = []
    if options.csv:
        csv = CsvReport(options.csv, classes=classes, extra=extra)
        reports.append(stack.enter_context(csv))
    if options.xlsx:
        xlsx = XlsxReport(options.xlsx, classes=classes, extra=extra)
        reports.append(stack.enter_context(xlsx))
    if options.json_file:
        reports.append(stack.enter_context(JsonReport(options.json_file)))
    return reports


def _drawing(
    maps: HeatmapFolder | None,
) -> Callable[[FileResult], Mapping[str, Any]] | None:
    if maps is None:
        return None

    def draw(result: FileResult) -> Mapping[str, Any]:
        drawn = maps.write(result)
        return {"heatmap": str(drawn) if drawn else None}

    return draw


def _report(row: BatchRow, options: BatchOptions, reports: Sequence[Report]) -> None:
    if row.error:
        _err(f"{place(row.record)}: {printable(spoken().sentence(row.error))}")
    for report in reports:
        report.add(row.record)
    if options.json_lines:
        _out(json_line(row.record))
    elif not reports:
        for line in table_lines(row.record):
            _out(line)


def _summary(options: BatchOptions, model: BatchModel, job: BatchJob, *, first: str = "") -> None:
    say = _err if options.json_lines or options.files else _out
    names = ", ".join(printable(str(path)) for path in options.files)
    where = " " + translate("commands", "Written to {names}.").format(names=names) if names else ""
    version = f"{model.model.name} {model.model.version}, {model.engine}"
    if say is _out:
        say("")
    say(f"{first}{job.summary.text()} ({version}).{where}")
    say(translate("commands", RESEARCH_USE))


def _refuse_overwriting(targets: Sequence[Path], job: BatchJob) -> None:
    resolved = {target.resolve(): target for target in targets if target.is_file()}
    if not resolved:
        return
    names = {target.name for target in resolved}
    for path in job.paths():
        if path.name in names and (target := resolved.get(path.resolve())):
            raise UsageError(
                QT_TRANSLATE_NOOP(
                    "errors", "{file} is one of the images; choose another name for the results."
                ),
                file=target,
            )


@contextmanager
def _progress(total: int, *, hidden: bool) -> Iterator[Callable[[BatchRow], None]]:
    """Show a bar on stderr when that is a terminal and the rows on stdout do not suffer."""
    if sys.stderr is None or not sys.stderr.isatty() or total < 2 or (hidden and _is_terminal()):
        yield lambda _row: None
        return
    with progress_bar(total, redirect_stdout=_is_terminal()) as (bar, task):

        def advance(row: BatchRow) -> None:
            if row.last:
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

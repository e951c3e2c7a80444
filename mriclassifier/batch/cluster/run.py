"""``mriclassifier classify --cluster``: list, join, hand out, note, and write the tables at the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from mriclassifier.batch.cluster import joining, pool, results
from mriclassifier.batch.cluster.ledger import Ledger, Rows, find_left
from mriclassifier.batch.cluster.quiet import Say, only_ours
from mriclassifier.batch.cluster.units import ClusterPlan, Unit, find_units
from mriclassifier.batch.cluster.work import Job
from mriclassifier.batch.journal import SUFFIX
from mriclassifier.batch.progress_bar import progress_bar
from mriclassifier.batch.rows import RESEARCH_USE, failed_record, place
from mriclassifier.batch.summary import Tally
from mriclassifier.errors import QT_TRANSLATE_NOOP, ClusterError, UsageError
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits
from mriclassifier.inference.prediction import ModelId
from mriclassifier.language import translate
from mriclassifier.logs import printable

PARQUET, CSV = "results.parquet", "results.csv"
_EVERY = 0.5  # s between two entries in the journal
_MOST = 512  # units an entry
_TOLD = 20  # failures that are named one by one

UNANSWERED = QT_TRANSLATE_NOOP(
    "errors",
    "“{name}” ended every worker that came to it. It may be damaged, or need more memory than there is.",
)
TOO_MANY = QT_TRANSLATE_NOOP(
    "errors",
    "The workers of the cluster end before they answer ({count} files); look at its logs and its memory, then "
    "go on with --resume.",
)


@dataclass(frozen=True, kw_only=True)
class ClusterOptions:
    """What was asked for besides the plan.

    Attributes
    ----------
    address
        As for :func:`~mriclassifier.batch.cluster.joining.joined`.
    out_dir
        Folder for both tables, which also holds the journal while the batch is not finished.
    parquet, csv
        Paths or URLs of tables.
    resume
        Go on with the interrupted batch of the same arguments.
    """

    address: str
    out_dir: Path | None = None
    parquet: str = ""
    csv: str = ""
    resume: bool = False

    @property
    def tables(self) -> tuple[tuple[str, str], ...]:
        """Kind and place of each table to write."""
        folder = self.out_dir
        both = (("parquet", str(folder / PARQUET)), ("csv", str(folder / CSV))) if folder else ()
        named = (("parquet", self.parquet), ("csv", self.csv))
        return (*both, *((kind, target) for kind, target in named if target))


@dataclass(frozen=True, kw_only=True)
class ClusterModel:
    """The model that answers, its classes, and where workers find it."""

    model: ModelId
    classes: tuple[str, ...]
    place: str


def run_cluster(
    plan: ClusterPlan,
    options: ClusterOptions,
    *,
    model: ClusterModel,
    journals: Path,
    limits: Limits = DEFAULT_LIMITS,
) -> int:
    """Classify everything that ``plan`` names, on the cluster.

    Parameters
    ----------
    journals
        Folder of the journals of batches without ``out_dir``.

    Returns
    -------
    int
        0 when all was classified, 1 when some inputs failed.

    Raises
    ------
    UsageError
        No table is asked for, or the folder holds an unfinished batch.
    OutputError
        A table or the journal cannot be written.
    ComponentError
        The model is missing somewhere, or the cluster cannot be used any more. What is done is kept.
    """
    joining.demand_libraries()
    if not options.tables:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "With --cluster, say where the results go: --out-dir DIR, --parquet OUT or --csv OUT.",
            )
        )
    with only_ours() as (say, bar), ExitStack() as stack:
        ledger = _ledger(plan, options, journals)
        batch = _Batch(ledger, say)
        finished = False
        try:
            for _, target in options.tables:
                results.check_target(target)
            if ledger.done:
                say(
                    translate(
                        "commands",
                        "Going on with an interrupted batch: {count} files are done already.",
                    ).format(count=ledger.done)
                )
            if ledger.done < ledger.total:
                job = Job(
                    place=model.place,
                    model=model.model,
                    engine=plan.engine,
                    limits=limits,
                    include=plan.include,
                    exclude=plan.exclude,
                )
                stack.enter_context(joining.joined(options.address))
                joining.demand_model(job)
                with _progress(ledger, bar) as advance:
                    batch.work(job, joining.count_workers(), advance)
            failed = batch.write(options, model)
            finished = True
        finally:
            _leave(ledger, say, finished=finished)
    return 1 if failed else 0


class _Batch:
    def __init__(self, ledger: Ledger, say: Say) -> None:
        self._ledger = ledger
        self._say = say
        self._told = 0
        self._started = time.monotonic()
        self._before = ledger.done

    def work(self, job: Job, workers: int, advance: Callable[[], None]) -> None:
        """Hand out all that is not done, leg by leg, and note what comes back."""
        for start in range(0, self._ledger.total, pool.LEG):
            stop = start + pool.LEG
            self._refused(start, stop)
            if units := self._open(start, stop):
                self._take(pool.classify_leg(units, job, workers=workers), advance)
            if units := self._open(start, stop):
                self._take(pool.classify_alone(units, job, workers=workers), advance)
            if units := self._open(start, stop):
                self._give_up(units, workers)
            advance()

    def write(self, options: ClusterOptions, model: ClusterModel) -> int:
        """Write the tables and say what came of it; gives the failed rows."""
        for kind, target in options.tables:
            write = results.write_csv if kind == "csv" else results.write_parquet
            write(target, self._ledger.rows(), model.classes)
        tally = Tally(files=self._ledger.total)
        for row in self._ledger.rows():
            error = row["error"]
            told = (error["code"], error["message"]) if error else None
            tally.add(label=row["label"], outcome=row["outcome"], error=told, last=False)
        seconds = time.monotonic() - self._started
        worked = self._ledger.done - self._before
        summary = tally.summary(seconds=seconds, worked=worked)
        names = ", ".join(printable(target) for _, target in options.tables)
        version = f"{model.model.name} {model.model.version}"
        where = translate("commands", "Written to {names}.").format(names=names)
        self._say(f"{summary.text()} ({version}). {where}")
        self._say(translate("commands", RESEARCH_USE))
        return summary.failed

    def _open(self, start: int, stop: int) -> list[tuple[int, Unit]]:
        return list(self._ledger.open_units(start, stop))

    def _refused(self, start: int, stop: int) -> None:
        """Note what is known to fail without any work."""
        self._note(
            [
                (number, [self._failed(unit, unit.failure.code, unit.failure.message)])
                for number, unit in self._open(start, stop)
                if unit.failure is not None
            ]
        )

    def _give_up(self, units: Sequence[tuple[int, Unit]], workers: int) -> None:
        """Failed rows for files that no worker survives; many of them are no fault of files."""
        if len(units) > max(8, 2 * workers):
            raise ClusterError(TOO_MANY, count=len(units))
        self._note(
            [
                (
                    number,
                    [self._failed(unit, "damaged", UNANSWERED.format(name=Path(unit.shown).name))],
                )
                for number, unit in units
            ]
        )

    def _failed(self, unit: Unit, code: str, message: str) -> dict[str, Any]:
        return failed_record(unit.shown, self._ledger.plan.model, code=code, message=message)

    def _take(self, answers: Iterator[list[tuple[int, Rows]]], advance: Callable[[], None]) -> None:
        waiting: list[tuple[int, Rows]] = []
        last = time.monotonic()
        try:
            for some in answers:
                waiting.extend(some)
                if len(waiting) >= _MOST or time.monotonic() - last >= _EVERY:
                    noted, waiting = waiting, []
                    self._note(noted)
                    last = time.monotonic()
                    advance()
        finally:
            self._note(waiting)  # what is done is kept, whatever ended it

    def _note(self, answers: list[tuple[int, Rows]]) -> None:
        for _, rows in self._ledger.note(answers):
            for row in rows:
                if row["error"] is None:
                    continue
                self._told += 1
                if self._told <= _TOLD:
                    self._say(f"{place(row)}: {printable(row['error']['message'])}")
                elif self._told == _TOLD + 1:
                    self._say(translate("commands", "Further failures stand in the results alone."))


def _ledger(plan: ClusterPlan, options: ClusterOptions, journals: Path) -> Ledger:
    folder = options.out_dir or journals
    if options.out_dir is not None and (left := find_left(folder, None)):
        if not options.resume:
            raise UsageError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{folder} holds an unfinished batch. Add --resume to go on with it, or choose another "
                    "folder.",
                ),
                folder=folder,
            )
        if find_left(folder, plan) is None:
            raise UsageError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{folder} holds an unfinished batch of other files, of another model or begun in another "
                    "folder. Give the same command again, or choose another folder.",
                ),
                folder=folder,
            )
    elif options.out_dir is not None and any(folder.glob(f"*{SUFFIX}")):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors", "Another window or command is at work on this batch already."
            )
        )
    if options.resume and (left := find_left(folder, plan)):
        return Ledger.resume(left)
    ledger = Ledger.create(folder, plan, find_units(plan))
    if ledger.total == 0:
        ledger.delete()
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No file fits the chosen kinds and name patterns. Choose others, or another folder.",
            )
        )
    return ledger


def _leave(ledger: Ledger, say: Say, *, finished: bool) -> None:
    if finished or not ledger.done:
        ledger.delete()
        return
    ledger.close()
    say(
        translate(
            "commands", "{count} of {total} files are done and kept: --resume goes on from there."
        ).format(count=ledger.done, total=ledger.total)
    )


@contextmanager
def _progress(ledger: Ledger, output: TextIO | None) -> Iterator[Callable[[], None]]:
    """Show a bar on the error output where that is a terminal."""
    if output is None or not output.isatty():
        yield lambda: None
        return
    with progress_bar(ledger.total, done=ledger.done, output=output) as (bar, task):
        yield lambda: bar.update(task, completed=ledger.done)

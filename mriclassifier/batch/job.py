"""One batch: its files, its journal, and how far it is.

A :class:`BatchJob` is made by :meth:`BatchJob.create` or :meth:`BatchJob.resume`; :meth:`BatchJob.results` does
the work, in whichever thread asks for the rows. Each row is on disk before it is given. What was given is
never lost and never classified again, also after a crash or a power cut.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mriclassifier.batch.files import BatchItem
from mriclassifier.batch.job_checks import check_model, files_changed
from mriclassifier.batch.job_control import Control, JobState
from mriclassifier.batch.job_files import FileList, Stamps, patient_in
from mriclassifier.batch.job_head import head_lines, read_head
from mriclassifier.batch.job_progress import Progress
from mriclassifier.batch.job_rows import BatchRow, RowError, from_line
from mriclassifier.batch.job_run import Batch, Finished, Record, Recording, Run
from mriclassifier.batch.journal import Journal
from mriclassifier.batch.pace import Pace
from mriclassifier.batch.plan import BatchPlan, find_items, nothing_found
from mriclassifier.batch.runner import Classify, OpenFile, Together
from mriclassifier.batch.summary import BatchSummary
from mriclassifier.batch.unfinished import UnfinishedBatch, find_unfinished
from mriclassifier.cases.records import Origin
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    JobCancelledError,
    MriClassifierError,
    UsageError,
)
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits
from mriclassifier.inference.prediction import ModelId
from mriclassifier.notices import Notice

__all__ = [
    "BatchItem",
    "BatchJob",
    "BatchPlan",
    "BatchRow",
    "BatchSummary",
    "JobState",
    "Record",
    "RowError",
    "UnfinishedBatch",
    "find_items",
]


class BatchJob:
    """One batch; use :meth:`create` or :meth:`resume`.

    Every method may be called in any thread, but only one thread at a time goes through
    :meth:`results`.

    Attributes
    ----------
    plan
        What was asked for.
    total
        Files.
    notices
        What has to be said after :meth:`resume`: files that were changed since they were classified.
    failure
        Why the batch stopped; None unless it is ``JobState.FAILED`` for an expected reason.
    record_error
        Why cases were not recorded; the batch went on without.
    pace
        ``pace.rate`` is images a second.
    """

    def __init__(
        self, plan: BatchPlan, files: FileList, journal: Journal | None, limits: Limits
    ) -> None:
        self.plan = plan
        self.total = len(files)
        self.notices: tuple[Notice, ...] = ()
        self.failure: MriClassifierError | None = None
        self.record_error: MriClassifierError | None = None
        self._progress = Progress(len(files))
        self._control = Control(self._progress)
        self.pace: Pace = self._progress.pace
        self._files = files
        self._journal = journal
        self._limits = limits

    @classmethod
    def create(
        cls,
        folder: Path | None,
        plan: BatchPlan,
        *,
        limits: Limits = DEFAULT_LIMITS,
        items: Iterable[BatchItem] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> BatchJob:
        """Look for the files and begin a journal; on return it is on disk.

        Parameters
        ----------
        folder
            Of the journals; None for a batch without one, whose rows are given once and kept nowhere.
        items
            The files, where :func:`find_items` was already asked.
        cancelled
            Asked while files are looked for.

        Raises
        ------
        UsageError
            No file fits the plan.
        JobCancelledError
            ``cancelled`` said so.
        OutputError
            The journal cannot be written.
        """
        found = find_items(plan, limits=limits, cancelled=cancelled) if items is None else items
        files = FileList.of(found)
        if cancelled():
            raise JobCancelledError(QT_TRANSLATE_NOOP("errors", "The batch was cancelled."))
        if not len(files):
            raise nothing_found(plan)
        if folder is None:
            return cls(plan, files, None, limits)
        return cls(plan, files, Journal.create(folder, head_lines(plan, files)), limits)

    @classmethod
    def resume(
        cls,
        journal: Path,
        *,
        model: ModelId,
        engine: str,
        limits: Limits = DEFAULT_LIMITS,
    ) -> BatchJob:
        """Take up a batch that was interrupted; what is done is counted and not classified again.

        Parameters
        ----------
        journal
            As :meth:`unfinished` gave it.
        model, engine
            What answers now.

        Raises
        ------
        UsageError
            It was begun with another model or engine, another instance is at work on it, or it is gone
            or damaged in its first lines.
        OutputError
            The journal cannot be written.
        """
        opened = Journal.open(journal)
        try:
            lines = opened.recover()
            try:
                head = read_head(line for _, line in lines)
            except ValueError as error:
                raise UsageError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "The journal of this batch is damaged or of another version of the program. "
                        "Start the batch anew.",
                    )
                ) from error
            check_model(head.plan, model, engine)
            if head.folder != Path.cwd():
                head.files.move(head.folder)
            job = cls(head.plan, head.files, opened, limits)
            job._take_up(lines)
        except BaseException:
            opened.close()
            raise
        return job

    @staticmethod
    def unfinished(folder: Path) -> list[UnfinishedBatch]:
        """Batches that were left, the newest first; those that somebody works on are not among them."""
        return find_unfinished(folder)

    @staticmethod
    def discard_journal(journal: Path) -> None:
        """Delete a batch that was left.

        Raises
        ------
        UsageError
            Another instance is at work on it.
        OutputError
            It cannot be opened.
        """
        Journal.open(journal).delete()

    @property
    def journal(self) -> Path | None:
        """The file; None for a batch without one."""
        return None if self._journal is None else self._journal.path

    @property
    def state(self) -> JobState:
        """What it is doing."""
        return self._control.state

    @property
    def rows_done(self) -> int:
        """Rows on disk."""
        return self._progress.rows

    @property
    def summary(self) -> BatchSummary:
        """What came of it so far."""
        return self._progress.summary

    @property
    def remaining(self) -> float | None:
        """Seconds that the rest will take; None as long as that is not known."""
        return self._progress.remaining

    def results(
        self,
        classify: Classify,
        *,
        open_file: OpenFile | None = None,
        record: Record | None = None,
        origin: Origin = Origin.BATCH,
        pictures: bool = False,
        finished: Finished | None = None,
        at_once: int = 1,
        together: Together | None = None,
    ) -> Generator[BatchRow, None, None]:
        """Classify what is not done yet; each row is on disk before it is given.

        Ends when all is done, and with the images under way after :meth:`cancel`; blocks while paused.
        Closing it ends its threads; rows that are on disk and were not taken are in :meth:`done_rows`. It may
        be asked again after it ended early, and goes on.

        Parameters
        ----------
        classify
            One frame to its prediction.
        open_file
            As in :func:`~mriclassifier.batch.runner.classify_files`.
        record
            Takes the cases of the files that are done, a few at a time, before their rows count as done: after
            a crash the same case may come again. A ``MriClassifierError`` of it ends the recording and not
            the batch; see ``record_error``.
        origin, pictures
            Of the cases.
        finished
            Called for each result before its row is written; may give further fields of the record.
        at_once, together
            As in :func:`~mriclassifier.batch.runner.classify_files`.

        Raises
        ------
        OutputError
            The disk is full or gone; nothing that was given is lost, and the batch can go on later.
        ComponentError
            The model failed, or another one answers now; the batch can go on later.
        """
        self._control.begin()
        self.failure = None
        batch = Batch(
            plan=self.plan,
            files=self._files,
            journal=self._journal,
            progress=self._progress,
            control=self._control,
            limits=self._limits,
        )
        recording = None
        if record is not None and self.record_error is None:
            recording = Recording(take=record, origin=origin, pictures=pictures)
        run = Run(
            batch,
            classify,
            open_file=open_file,
            recording=recording,
            finished=finished,
            at_once=at_once,
            together=together,
        )
        rows = run.rows()
        ended = JobState.CANCELLED
        try:
            for row in rows:
                self.record_error = self.record_error or run.record_error
                yield row
        except GeneratorExit:
            raise
        except BaseException as error:
            ended = JobState.FAILED
            self.failure = error if isinstance(error, MriClassifierError) else None
            raise
        finally:
            rows.close()
            self._control.end(ended)

    def paths(self) -> Iterator[Path]:
        """Its files, those in ZIP files by the ZIP file."""
        return (Path(self._files[number].path) for number in range(self.total))

    def done_rows(self, start: int = 0, stop: int | None = None) -> Iterator[BatchRow]:
        """Rows that are on disk, by their numbers, as they were when this was called.

        Raises
        ------
        OutputError
            The journal cannot be read.
        """
        journal = self._required_journal()
        for line in journal.read(self._progress.places(start, stop)):
            yield self._row(line, self._progress.patient(line["i"]))

    def row(self, number: int) -> BatchRow:
        """One row that is on disk; IndexError where there is none.

        Raises
        ------
        OutputError
            The journal cannot be read.
        """
        (line,) = self._required_journal().read((self._progress.place(number),))
        return self._row(line, self._progress.patient(line["i"]))

    def records(self, *, identity: bool = False) -> Iterator[dict[str, Any]]:
        """Rows as the exports take them.

        Parameters
        ----------
        identity
            Add ``patient``, the name and number from the header. For files of an earlier run the header
            is read again, because journals hold no names; empty where that file is gone.
        """
        known: tuple[int, str] | None = None
        for row in self.done_rows():
            if identity:
                if known is None or known[0] != row.item:
                    known = row.item, row.patient or self._read_patient(row)
                row.record["patient"] = known[1]
            yield row.record

    def pause(self) -> None:
        """Rest after the present image; what is done is given first."""
        self._control.pause()

    def go_on(self) -> None:
        """End a pause."""
        self._control.go_on()

    def cancel(self) -> None:
        """End :meth:`results` after the present image."""
        self._control.cancel()

    def close(self) -> None:
        """Leave it for later, once :meth:`results` ended: the journal stays."""
        self._control.close()
        if self._journal is not None:
            self._journal.close()

    def finish(self) -> None:
        """Nothing more is wanted of it, once :meth:`results` ended: the journal is deleted."""
        self._control.close()
        if self._journal is not None:
            self._journal.delete()

    def discard(self) -> None:
        """The same as :meth:`finish`, for a batch that is not done."""
        self.finish()

    def _take_up(self, lines: Iterable[tuple[int, dict[str, Any]]]) -> None:
        changed = 0
        stamps = Stamps(self._files)
        for place, line in lines:
            self._progress.add((line,), (place,))
            if line["l"] and (before := line.get("c")):
                stamps.take(line["i"])
                now = stamps.of(line["i"])
                changed += now is not None and list(now) != before
        if self._progress.is_done:
            self._control.end(JobState.DONE)
        if changed:
            self.notices = (files_changed(changed),)

    def _row(self, line: Mapping[str, Any], patient: str) -> BatchRow:
        place = self._files[line["i"]]
        return from_line(line, place=place, model=self.plan.model, patient=patient)

    def _read_patient(self, row: BatchRow) -> str:
        if row.error is not None and row.record["frame"] is None:
            return ""
        return patient_in(self._files.item(row.item, self._limits), self._limits)

    def _required_journal(self) -> Journal:
        if self._journal is None:
            raise RuntimeError("this batch has no journal")
        return self._journal

"""One run through the files of a batch that are left: classify, record, write, and only then give."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from typing import Any

from mriclassifier.batch.files import BatchItem
from mriclassifier.batch.job_checks import check_answer
from mriclassifier.batch.job_control import Control
from mriclassifier.batch.job_files import FileList, Stamps
from mriclassifier.batch.job_progress import Progress, Schedule
from mriclassifier.batch.job_rows import BatchRow, frames_of, from_line, patient_text, to_line
from mriclassifier.batch.journal import Journal
from mriclassifier.batch.plan import BatchPlan
from mriclassifier.batch.recording import CaseCollector
from mriclassifier.batch.runner import (
    GROUP,
    Classify,
    FileResult,
    OpenFile,
    Together,
    changed_meanwhile,
    classify_files,
)
from mriclassifier.cases.records import NewCase, Origin
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EngineBusyError,
    InputError,
    JobCancelledError,
    MriClassifierError,
)
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import Prediction

Record = Callable[[Sequence[NewCase]], object]
Finished = Callable[[FileResult], Mapping[str, Any] | None]
_BUSY = 0.1  # seconds until the engine is asked again


@dataclass(frozen=True, kw_only=True)
class Batch:
    """The parts of a batch that its runs share."""

    plan: BatchPlan
    files: FileList
    journal: Journal | None
    progress: Progress
    control: Control
    limits: Limits


@dataclass(frozen=True, kw_only=True)
class Recording:
    """Who takes the cases, and what is in them."""

    take: Record
    origin: Origin
    pictures: bool


@dataclass(frozen=True, kw_only=True)
class _Waiting:
    """A row that is not on disk yet."""

    line: dict[str, Any]
    patient: str
    case: NewCase | None


class Run:
    """One run; see :meth:`rows`.

    Parameters
    ----------
    recording
        None: no cases.
    finished
        Called for each result before its row is written; may give further fields of the record.
    at_once, together
        As in :func:`~mriclassifier.batch.runner.classify_files`.

    Attributes
    ----------
    record_error
        Why cases were not recorded any more.
    """

    def __init__(
        self,
        batch: Batch,
        classify: Classify,
        *,
        open_file: OpenFile | None = None,
        recording: Recording | None = None,
        finished: Finished | None = None,
        at_once: int = 1,
        together: Together | None = None,
    ) -> None:
        self.record_error: MriClassifierError | None = None
        self._batch = batch
        self._classify = classify
        self._open_file = open_file
        self._recording = recording
        self._finished = finished
        self._at_once = at_once
        self._together = together
        self._waiting: list[_Waiting] = []
        self._schedule = Schedule(immediate=batch.journal is None)

    def rows(self) -> Generator[BatchRow, None, None]:
        """Give each row once it is on disk, until all is done or the run is cancelled.

        Raises
        ------
        MriClassifierError
            The disk, the model or the engine failed. What was done before is given first.
        """
        batch = self._batch
        collector = self._collector()
        stamps = Stamps(batch.files, at_once=self._at_once * (GROUP if self._together else 1))
        base, number = batch.progress.item, batch.progress.rows
        results = classify_files(
            self._items_left(stamps),
            self._ask,
            open_file=self._open_file,
            limits=batch.limits,
            cancelled=lambda: batch.control.is_cancelled,
            at_once=self._at_once,
            together=self._ask_together if self._together else None,
        )
        try:
            for result in results:
                extra = self._finished(result) if self._finished else None
                item = base + result.item
                line = to_line(result, number=number, item=item, stamp=stamps.of(item), extra=extra)
                case = collector.add(result) if collector and not self.record_error else None
                patient = patient_text(result.header.patient)
                self._waiting.append(_Waiting(line=line, patient=patient, case=case))
                number += 1
                batch.progress.worked(last=line["l"])
                del result, case
                if batch.control.holds_up or self._schedule.is_due(len(self._waiting)):
                    yield from self._commit()
                batch.control.wait()
        except (CancelledError, JobCancelledError):
            pass  # the engine was closed, or the user wants no more: what is done counts
        except MriClassifierError:
            yield from self._commit()
            raise
        finally:
            results.close()
        yield from self._commit()

    def _collector(self) -> CaseCollector | None:
        if self._recording is None:
            return None
        made = CaseCollector(self._recording.origin, pictures=self._recording.pictures)
        journal, progress = self._batch.journal, self._batch.progress
        if progress.frame and journal is not None:
            made.begin(frames_of(journal.read(progress.places(-progress.frame, None))))
        return made

    def _items_left(self, stamps: Stamps) -> Iterator[BatchItem]:
        batch = self._batch
        first, frame = batch.progress.item, batch.progress.frame
        earlier = self._last_stamp() if frame else None
        for number in range(first, len(batch.files)):
            item = batch.files.item(number, batch.limits)
            stamps.take(number)
            if frame and number == first and item.error is None:
                if batch.journal is None or earlier == stamps.of(number):
                    item = replace(item, start=frame)
                else:
                    item = replace(item, error=changed_meanwhile(item.path.name))
            yield item

    def _last_stamp(self) -> tuple[int, ...] | None:
        if self._batch.journal is None:
            return None
        (line,) = self._batch.journal.read(self._batch.progress.places(-1, None))
        return tuple(line["c"]) if line.get("c") else None

    def _ask(self, frame: Frame) -> Prediction:
        while True:
            try:
                prediction = self._classify(frame)
            except EngineBusyError as error:
                if self._batch.control.wait_a_moment(_BUSY):
                    raise JobCancelledError(
                        QT_TRANSLATE_NOOP("errors", "The batch was cancelled.")
                    ) from error
                continue
            check_answer(self._batch.plan, prediction)
            return prediction

    def _ask_together(self, frames: Sequence[Frame]) -> Sequence[Prediction | InputError]:
        assert self._together is not None
        answers = self._together(frames)
        for answer in answers:
            if isinstance(answer, Prediction):
                check_answer(self._batch.plan, answer)
        return answers

    def _commit(self) -> Iterator[BatchRow]:
        if not self._waiting:
            return
        rows, begun = list(self._waiting), time.monotonic()
        self._waiting.clear()
        self._record([entry.case for entry in rows if entry.case is not None])
        batch, lines = self._batch, [entry.line for entry in rows]
        places = batch.journal.append(lines) if batch.journal else ()
        self._schedule.waited(time.monotonic() - begun)
        patients = {entry.line["i"]: entry.patient for entry in rows if entry.patient}
        batch.progress.add(lines, places, patients)
        for entry in rows:
            yield from_line(
                entry.line,
                place=batch.files[entry.line["i"]],
                model=batch.plan.model,
                patient=entry.patient,
            )

    def _record(self, cases: list[NewCase]) -> None:
        if self._recording is None or not cases or self.record_error is not None:
            return
        try:
            self._recording.take(cases)
        except MriClassifierError as error:
            self.record_error = error

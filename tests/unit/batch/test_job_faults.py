"""What a batch does when disk, files, model, history or a second instance get in its way."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mriclassifier.batch import journal as journals
from mriclassifier.batch.job import BatchJob, BatchPlan, JobState
from mriclassifier.cases.records import NewCase
from mriclassifier.errors import (
    CaseStoreError,
    ComponentError,
    EngineBusyError,
    EngineUnavailableError,
    OutputError,
    UsageError,
)
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.prediction import ModelId, Prediction
from tests.helpers.answers import MODEL, answer
from tests.helpers.batch_jobs import open_file, resume, run, take, told, whole

pytestmark = pytest.mark.usefixtures("every_row_at_once")
OTHER = ModelId(name="another", version="2", sha256="ef" * 32)


def test_two_instances_never_take_up_the_same_batch(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    assert job.journal
    assert BatchJob.unfinished(here) == []
    with pytest.raises(UsageError, match="at work on this batch already"):
        BatchJob.resume(job.journal, model=MODEL, engine="onnx")
    job.close()
    assert len(BatchJob.unfinished(here)) == 1
    BatchJob.discard_journal(job.journal)
    with pytest.raises(UsageError, match="not there any more"):
        BatchJob.resume(job.journal, model=MODEL, engine="onnx")


def test_a_torn_line_was_never_acknowledged(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    take(job, 4)
    job.close()
    assert job.journal
    data = job.journal.read_bytes()
    last = data.rindex(b"\n", 0, len(data) - 1) + 1
    for torn in (data[: len(data) - 9], data[: last + 1], data[:last] + b"x" + data[last + 1 :]):
        job.journal.write_bytes(torn)
        assert BatchJob.unfinished(here)[0].rows == 3
        again = resume(here)
        assert again.rows_done == 3
        assert take(again, 1) == ["3 03 pituitary"]
        again.close()


@pytest.mark.parametrize("cut", [10, 200, -3])
def test_a_journal_whose_list_of_files_is_not_whole_is_refused(
    plan: BatchPlan, here: Path, cut: int
) -> None:
    job = BatchJob.create(here, plan)
    job.close()
    assert job.journal
    job.journal.write_bytes(job.journal.read_bytes()[:cut])
    assert BatchJob.unfinished(here) == []
    with pytest.raises(UsageError, match="damaged"):
        BatchJob.resume(job.journal, model=MODEL, engine="onnx")


def test_a_folder_that_vanishes_fails_file_by_file_and_is_one_group(
    plan: BatchPlan, folder: Path, here: Path
) -> None:
    job = BatchJob.create(here, plan)

    def classify(frame: Frame) -> Prediction:
        if frame.pixels[0, 0] == 4:
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
        return answer(frame)

    given = run(job, classify)
    assert len(given) == 12
    assert job.state is JobState.DONE
    (group,) = job.summary.failures
    assert group.code == "unreadable"
    assert group.count in (6, 7)  # one file is opened ahead
    assert "png" in group.example
    assert job.summary.text() == f"{12 - group.count} images classified, {group.count} failed"
    job.finish()


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_full_disk_stops_the_batch_and_loses_nothing(
    plan: BatchPlan, here: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    job = BatchJob.create(here, plan)
    rows = job.results(answer, open_file=open_file)
    given = [told(next(rows)) for _ in range(3)]

    def full(handle: int, *arguments: Any) -> int:
        if call == "write" and len(arguments[0]) > 20:
            return written(handle, arguments[0][:20])  # some of it still fits
        raise OSError(errno.ENOSPC, "No space left on device")

    written = os.write
    with monkeypatch.context() as patch:
        patch.setattr(journals.os, call, full)
        with pytest.raises(OutputError, match="No space left on device"):
            next(rows)
    assert job.state is JobState.FAILED
    assert isinstance(job.failure, OutputError)
    assert [told(row) for row in job.done_rows()] == given
    job.close()
    job = resume(here)
    assert given + run(job) == whole(plan)
    job.finish()


def test_a_disk_that_is_full_from_the_start_leaves_nothing_behind(
    plan: BatchPlan, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(journals.os, "fsync", full)
    with pytest.raises(OutputError, match="No batch can begin"):
        BatchJob.create(here, plan)
    assert list(here.iterdir()) == []


def test_a_folder_that_can_no_longer_be_written_is_said_without_asking_for_room(
    plan: BatchPlan, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(handle: int) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    job = BatchJob.create(here, plan)
    with monkeypatch.context() as patch:
        patch.setattr(journals.os, "fsync", gone)
        with pytest.raises(OutputError, match=r"Read-only.*once its folder can be written again"):
            run(job)
    assert run(job) == whole(plan)
    job.finish()


def test_what_is_to_be_written_at_the_end_is_in_the_journal(plan: BatchPlan, here: Path) -> None:
    wanted = replace(plan, exports=(here / "a.csv", here / "b.json"), identity=True)
    BatchJob.create(here, wanted).close()
    (left,) = BatchJob.unfinished(here)
    assert left.plan == wanted
    older = {k: v for k, v in plan.to_json().items() if k not in ("exports", "identity")}
    assert BatchPlan.from_json(older) == plan


def test_the_model_that_fails_ends_the_run_and_what_was_done_counts(
    plan: BatchPlan, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mriclassifier.batch.job_progress._MOST_WAITING", 100)

    def fails(frame: Frame) -> Prediction:
        if frame.pixels[0, 0] == 5:
            raise EngineUnavailableError("The engine is closed.")
        return answer(frame)

    job = BatchJob.create(here, plan)
    rows = job.results(fails, open_file=open_file)
    given = [told(next(rows)) for _ in range(5)]
    with pytest.raises(EngineUnavailableError):
        next(rows)
    assert job.failure is not None
    assert given + run(job) == whole(plan)
    assert (job.failure, job.state) == (None, JobState.DONE)
    job.finish()


def test_an_engine_that_is_closed_ends_the_run_quietly(plan: BatchPlan, here: Path) -> None:
    def closed(frame: Frame) -> Prediction:
        if frame.pixels[0, 0] == 2:
            raise CancelledError
        return answer(frame)

    job = BatchJob.create(here, plan)
    assert len(run(job, closed)) == 2
    assert job.state is JobState.CANCELLED
    job.finish()


def test_a_batch_waits_for_an_engine_that_is_busy(plan: BatchPlan) -> None:
    refused = [3]

    def busy(frame: Frame) -> Prediction:
        if frame.pixels[0, 0] == 1 and refused[0]:
            refused[0] -= 1
            raise EngineBusyError("{count} pictures wait already.", count=9)
        return answer(frame)

    assert run(BatchJob.create(None, plan), busy) == whole(plan)
    assert refused == [0]


def test_no_batch_mixes_the_answers_of_two_models(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)

    def switched(frame: Frame) -> Prediction:
        return replace(answer(frame), model=OTHER) if frame.pixels[0, 0] > 3 else answer(frame)

    with pytest.raises(ComponentError, match="stand-in 1"):
        run(job, switched)
    assert job.rows_done == 4
    assert job.journal
    job.close()
    for model, engine in ((OTHER, "onnx"), (MODEL, "keras")):
        with pytest.raises(UsageError, match=r"stand-in 1 \(onnx\)"):
            BatchJob.resume(job.journal, model=model, engine=engine)
    resume(here).finish()


def test_a_history_that_fails_ends_the_recording_and_not_the_batch(plan: BatchPlan) -> None:
    asked = []

    def record(cases: Sequence[NewCase]) -> None:
        asked.append(len(cases))
        raise CaseStoreError("The case history cannot be written.")

    job = BatchJob.create(None, plan)
    assert run(job, record=record) == whole(plan)
    assert asked == [1]
    assert isinstance(job.record_error, CaseStoreError)


def test_files_that_changed_since_are_told(plan: BatchPlan, folder: Path, here: Path) -> None:
    (folder / "03x4.png").touch()
    job = BatchJob.create(here, plan)
    assert take(job, 6)[-1] == "5 03x4/1 glioma"
    job.close()
    (folder / "01.png").write_bytes(b"another")
    (folder / "03x4.png").write_bytes(b"another")
    job = resume(here)
    assert [notice.values for notice in job.notices] == [{"count": 1}]
    row, *_ = job.results(answer, open_file=open_file)
    assert row.error is not None
    assert "changed while the batch was interrupted" in row.error.sentence
    assert (row.last, row.record["path"]) == (True, str(folder / "03x4.png"))
    job.finish()


def test_what_cannot_be_done_is_said_before_anything_is_written(
    plan: BatchPlan, here: Path
) -> None:
    with pytest.raises(UsageError, match="No file fits"):
        BatchJob.create(here, replace(plan, include="*.dcm"))
    assert not here.exists()

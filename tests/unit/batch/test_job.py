from __future__ import annotations

import errno
import os
import stat
import threading
import time
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mriclassifier.batch import journal as journals
from mriclassifier.batch.job import BatchJob, BatchPlan, BatchRow, JobState
from mriclassifier.cases.records import NewCase, Origin
from mriclassifier.errors import (
    CaseStoreError,
    ComponentError,
    EngineBusyError,
    EngineUnavailableError,
    OutputError,
    UsageError,
)
from mriclassifier.imaging.study import Frame, Header, Patient, Study
from mriclassifier.inference.prediction import ModelId, Prediction
from tests.helpers.answers import MODEL, answer, study
from tests.helpers.drawn_series import write_series

OTHER = ModelId(name="another", version="2", sha256="ef" * 32)


def open_file(path: Path) -> Study:
    """Names say what is in the files: ``3x5.png`` holds the frames 3 to 7."""
    with path.open("rb"):
        pass  # a file that is gone is an error
    first, _, count = path.stem.partition("x")
    made = study(int(first), frames=int(count or 1))
    return replace(made, header=Header(patient=Patient(name="Doe, Jane", id=f"P{first}")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    images = tmp_path / "images"
    images.mkdir()
    for number in range(12):
        (images / f"{number:02}.png").write_bytes(b"x" * number)
    return images


@pytest.fixture
def plan(folder: Path) -> BatchPlan:
    return BatchPlan(paths=(folder,), model=MODEL, engine="onnx")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "journals"


@pytest.fixture(autouse=True)
def _every_row_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows come one by one, so that tests can stop between two."""
    monkeypatch.setattr("mriclassifier.batch.job_progress._MOST_WAITING", 1)


def run(job: BatchJob, classify: Callable[[Frame], Prediction] = answer, **more: Any) -> list[str]:
    return [told(row) for row in job.results(classify, open_file=open_file, **more)]


def told(row: BatchRow) -> str:
    frame = row.record["frame"]
    name = Path(row.record["path"]).stem + (f"/{frame}" if frame else "")
    return f"{row.number} {name} {row.record['label'] or (row.error and row.error.code)}"


def resume(here: Path) -> BatchJob:
    (left,) = BatchJob.unfinished(here)
    return BatchJob.resume(left.journal, model=MODEL, engine="onnx")


def take(job: BatchJob, count: int, **more: Any) -> list[str]:
    rows = job.results(answer, open_file=open_file, **more)
    given = [told(next(rows)) for _ in range(count)]
    rows.close()
    return given


def whole(plan: BatchPlan) -> list[str]:
    return run(BatchJob.create(None, plan))


def test_a_batch_goes_on_where_it_was_left_and_gives_what_one_run_gives(
    plan: BatchPlan, here: Path
) -> None:
    (plan.paths[0] / "05x4.png").touch()
    expected = whole(plan)
    assert len(expected) == 16
    given: list[str] = []
    for count in (5, 2, 1):  # the second stops within the file of four frames
        job = resume(here) if given else BatchJob.create(here, plan)
        assert [told(row) for row in job.done_rows()] == given
        given += take(job, count)
        assert job.state is JobState.CANCELLED
        job.close()
    (left,) = BatchJob.unfinished(here)
    assert (left.plan, left.files, left.files_done, left.rows) == (plan, 13, 6, 8)
    job = resume(here)
    given += run(job)
    assert given == expected
    assert job.state is JobState.DONE
    assert [told(row) for row in job.done_rows()] == expected
    job.finish()
    assert list(here.iterdir()) == []


def test_a_row_that_was_read_back_is_the_row_that_was_given(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    given = list(job.results(answer, open_file=open_file))
    for row, again in zip(given, job.done_rows(), strict=True):
        assert again.record == row.record
        assert list(again.record) == list(row.record)
        assert again.notices == row.notices
        assert again.thumbnail is not None
        assert np.array_equal(again.thumbnail, row.thumbnail)  # type: ignore[arg-type]
        assert again.thumbnail.shape == (32, 32)
        assert again.patient == row.patient == f"Doe, Jane (P{row.number:02})"
    assert job.row(3).notices[0].sentence == "Unlike the training."
    job.close()
    text = next(here.iterdir()).read_text("ascii")
    assert "Doe" not in text
    assert "P03" not in text


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_a_journal_is_private(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    assert job.journal
    assert stat.S_IMODE(job.journal.stat().st_mode) == 0o600
    assert stat.S_IMODE(here.stat().st_mode) == 0o700
    job.finish()


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


def test_cancel_and_pause_take_hold_within_one_image(plan: BatchPlan, here: Path) -> None:
    job = BatchJob.create(here, plan)
    asked: list[int] = []
    paused = threading.Event()

    def classify(frame: Frame) -> Prediction:
        asked.append(int(frame.pixels[0, 0]))
        if len(asked) == 3:
            job.pause()
        if len(asked) == 6:
            job.cancel()
        return answer(frame)

    def release() -> None:
        paused.wait(10)
        while job.state is not JobState.PAUSED or job.rows_done < 3:
            time.sleep(0.001)
        seen.append(list(asked))
        job.go_on()

    seen: list[list[int]] = []
    helper = threading.Thread(target=release)
    helper.start()
    given = []
    for row in job.results(classify, open_file=open_file):
        given.append(row.number)
        if row.number == 2:
            paused.set()  # what was done is given before the rest
    helper.join()
    assert seen == [[0, 1, 2]]
    assert given == asked == [0, 1, 2, 3, 4, 5]
    assert job.state is JobState.CANCELLED
    assert run(job)[0] == "6 06 notumor"
    assert job.state is JobState.DONE
    job.finish()


def test_cancelling_ends_a_pause(plan: BatchPlan) -> None:
    job = BatchJob.create(None, plan)
    rows = job.results(answer, open_file=open_file)
    next(rows)
    job.pause()
    timer = threading.Timer(0.05, job.cancel)
    timer.start()
    assert len(list(rows)) <= 1
    timer.join()
    assert job.state is JobState.CANCELLED


def test_a_batch_that_is_cancelled_before_it_starts_does_nothing(plan: BatchPlan) -> None:
    job = BatchJob.create(None, plan)
    job.cancel()
    assert run(job) == []
    assert len(run(job)) == 12


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
    with pytest.raises(OutputError):
        BatchJob.create(here, plan)
    assert list(here.iterdir()) == []


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


def test_cases_are_recorded_before_their_rows_count(plan: BatchPlan, here: Path) -> None:
    (plan.paths[0] / "05x4.png").touch()
    cases: list[NewCase] = []

    def record(new: Sequence[NewCase]) -> None:
        assert all(case.frames for case in new)
        cases.extend(new)
        assert job.rows_done == sum(len(case.frames) for case in cases[: -len(new)])

    job = BatchJob.create(here, replace(plan, include="0[4-6]*"))
    rows = job.results(answer, open_file=open_file, record=record, pictures=True)
    for _ in range(2):
        next(rows)
    rows.close()
    first = list(cases)
    record_rest: list[NewCase] = []
    # Stops within the file of four frames: its case comes whole all the same
    job.close()
    job = resume(here)
    take(job, 2, record=record_rest.extend)
    job.close()
    job = resume(here)
    run(job, record=record_rest.extend, pictures=True)
    job.finish()
    assert [case.path and case.path.name for case in first + record_rest] == [
        "04.png",
        "05.png",
        "05x4.png",
        "06.png",
    ]
    many = record_rest[0]
    assert [frame.index for frame in many.frames] == [0, 1, 2, 3]
    assert [frame.label for frame in many.frames] == [
        "meningioma",
        "notumor",
        "pituitary",
        "glioma",
    ]
    assert (many.frame_count, many.kind, many.origin) == (4, "PNG", Origin.BATCH)
    assert many.model.model == MODEL
    assert many.header.patient.id == "P05"
    assert first[0].picture is not None
    assert first[0].picture.shape == (32, 32)


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


def test_files_in_zip_files_are_found_again(tmp_path: Path, here: Path) -> None:
    write_series(tmp_path / "d", slices=4)
    with zipfile.ZipFile(tmp_path / "cd.zip", "w") as made:
        for path in sorted((tmp_path / "d").iterdir()):
            made.write(path, path.name)
    plan = BatchPlan(paths=(tmp_path / "cd.zip",), model=MODEL, engine="onnx")
    job = BatchJob.create(here, plan)
    rows = job.results(answer)
    names = [next(rows).record["member"] for _ in range(2)]
    rows.close()
    job.close()
    job = resume(here)
    names += [row.record["member"] for row in job.results(answer)]
    assert names == sorted(path.name for path in (tmp_path / "d").iterdir())
    assert job.summary.failed == 0
    job.finish()


def test_relative_paths_mean_the_same_files_from_another_folder(
    plan: BatchPlan, folder: Path, here: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    job = BatchJob.create(here, replace(plan, paths=(Path("images"),)))
    assert take(job, 2) == ["0 00 glioma", "1 01 meningioma"]
    job.close()
    monkeypatch.chdir(folder)
    job = resume(here)
    assert len(run(job)) == 10
    assert job.summary.failed == 0
    assert job.row(0).record["path"] == str(folder / "00.png")
    job.finish()


def test_names_for_an_export_are_read_from_the_files_again(tmp_path: Path, here: Path) -> None:
    write_series(tmp_path / "d", slices=3)
    plan = BatchPlan(paths=(tmp_path / "d",), model=MODEL, engine="onnx")
    job = BatchJob.create(here, plan)
    given = [row.patient for row in job.results(answer)]
    assert all(given)
    job.close()
    job = resume(here)
    assert [row.patient for row in job.done_rows()] == ["", "", ""]
    assert [record["patient"] for record in job.records(identity=True)] == given
    assert all("patient" not in record for record in job.records())
    job.finish()


def test_what_cannot_be_done_is_said_before_anything_is_written(
    plan: BatchPlan, here: Path
) -> None:
    with pytest.raises(UsageError, match="No file fits"):
        BatchJob.create(here, replace(plan, include="*.dcm"))
    assert not here.exists()


def test_progress_is_told(plan: BatchPlan) -> None:
    job = BatchJob.create(None, plan)
    assert (job.total, job.state, job.remaining) == (12, JobState.READY, None)
    run(job)
    summary = job.summary
    assert (summary.files, summary.files_done, summary.rows, summary.failed) == (12, 12, 12, 0)
    assert summary.labels == {"glioma": 3, "meningioma": 3, "notumor": 3, "pituitary": 3}
    assert summary.outcomes == {"answer": 9, "out_of_distribution": 3}
    assert summary.rate is not None
